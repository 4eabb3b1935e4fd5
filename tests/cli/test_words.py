"""Every word of the program does what it says, and says what it did."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from slaapp.domain.instants import HOUR, MINUTE
from tests.cli.conftest import Run
from tests.store.workspaces import MONDAY


def stage(run: Run, file: Path, number: int) -> str:
    """The stage of a lead by its number."""
    leads = run("leads", "--json", file=file).data["leads"]
    return next(lead["stage"] for lead in leads if lead["number"] == number)


def timeline(run: Run, file: Path, number: int) -> list[dict]:
    """A lead's events, newest first."""
    return run("leads", "--explain", number, "--json", file=file, now=MONDAY + 9 * HOUR).data[
        "timeline"
    ]


def test_every_word_of_the_program_is_listed_in_its_help(run: Run):
    said = run("--help").out
    for word in (
        "kpi", "leads", "hand-over", "accept", "reject", "log", "win", "lose", "reassign", "undo",
        "check", "backup", "demo", "import", "new", "history", "redo", "agreement", "members",
    ):  # fmt: skip
        assert f"\n    {word} " in said


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_word_explains_itself_in_both_languages(run: Run, language: str):
    for line in run("--help", language=language).out.splitlines():
        if line.startswith("    ") and line[4] not in " -":
            word = line.split()[0]
            answer = run(word, "--help", language=language)
            assert answer.status == 0
            assert answer.out.startswith("usage :" if language == "fr" else "usage:")


def test_no_word_at_all_shows_the_help(run: Run):
    assert run().out == run("--help").out


def test_a_new_workspace_has_its_team_and_the_default_agreement(run: Run, tmp_path: Path):
    file = tmp_path / "neuf.slaapp"
    made = run(
        "new", "--name", "Nord", "--member", "Anne:direction", "--member", "Bo:sales:bo@x.fr",
        file=file, language="fr",
    )  # fmt: skip
    assert made.status == 0
    team = run("members", "--json", file=file).data["members"]
    assert {(each["name"], each["role"], each["email"]) for each in team} == {
        ("Anne", "manager", ""),
        ("Bo", "sales", "bo@x.fr"),
    }
    shown = run("agreement", "show", "--json", file=file).data
    assert shown["number"] == 1
    assert shown["agreement"]["threshold"] == 50
    assert run("leads", file=file).out == "No lead fits.\n"


def test_a_workspace_may_lie_where_no_file_is_named(run: Run, data_home: Path):
    assert run("kpi").status == 2
    assert run("new", "--name", "Nord", "--member", "Anne:sales").status == 0
    assert (data_home / "slaapp" / "workspace.slaapp").is_file()
    assert run("kpi").status == 0


def test_handing_over_accepting_logging_and_winning_move_a_lead_on(run: Run, team_file: Path):
    assert run("hand-over", 2, "--to", "bruno", file=team_file).status == 0
    assert stage(run, team_file, 2) == "handed_over"
    assert run("accept", 2, "--as", "Bruno", file=team_file, now=MONDAY + 2 * HOUR).status == 0
    assert stage(run, team_file, 2) == "accepted"
    logged = run(
        "log", 2, "--outcome", "reached", "--at", "12:15", "--note", "Rappeler", "--as", "bruno",
        file=team_file, now=MONDAY + 3 * HOUR,
    )  # fmt: skip
    assert logged.out == "Noted for Zoé: call, reached.\n"
    assert stage(run, team_file, 2) == "contacted"
    (call, *_rest) = timeline(run, team_file, 2)
    assert (call["occurred_at"], call["note"]) == ("2026-06-01T12:15:00+02:00", "Rappeler")
    won = run("win", 2, "--amount", "12 500,50", file=team_file, now=MONDAY + 4 * HOUR)
    assert won.out == "Won: Zoé, 12,500.50 EUR.\n"
    (won_lead,) = run("leads", "--stage", "won", "--json", file=team_file).data["leads"]
    assert (won_lead["number"], won_lead["amount_cents"]) == (2, 1_250_050)


def test_a_lead_can_be_named_by_its_mail_and_several_go_together(run: Run, team_file: Path):
    given = run("hand-over", 2, "petit@loma.fr", "--json", file=team_file).data
    assert given["kind"] == "hand_over"
    assert given["details"]["count"] == 2
    assert stage(run, team_file, 3) == "handed_over"


def test_handing_over_is_all_or_none(run: Run, team_file: Path):
    refused = run("hand-over", 2, 1, file=team_file)
    assert refused.status == 2
    assert stage(run, team_file, 2) == "qualified"


def test_a_rejection_takes_a_reason_by_code_or_by_word(run: Run, team_file: Path):
    refused = run("reject", 1, "--reason", "tant pis", file=team_file, language="fr")
    assert "not_target" in refused.sentence
    assert run("reject", 1, "--reason", "Hors cible", file=team_file).status == 0
    assert stage(run, team_file, 1) == "rejected"
    assert timeline(run, team_file, 1)[0]["reason"] == "not_target"


def test_losing_takes_a_reason_and_a_note(run: Run, team_file: Path):
    lost = run("lose", 1, "--reason", "price", "--note", "Trop cher", file=team_file)
    assert lost.out == "Lost: Inès Dupont.\n"
    assert timeline(run, team_file, 1)[0]["note"] == "Trop cher"


def test_reassigning_gives_a_lead_to_another(run: Run, team_file: Path):
    assert run("reassign", 1, "--to", "Chloé", file=team_file).status == 0
    (lead,) = run("leads", "--owner", "chloé nguyên", "--json", file=team_file).data["leads"]
    assert lead["number"] == 1


def test_undo_and_redo_take_back_ones_own_changes(run: Run, team_file: Path):
    run("accept", 1, "--as", "bruno", file=team_file)
    assert run("undo", file=team_file).status == 2
    undone = run("undo", "--as", "bruno", file=team_file, language="fr")
    assert undone.out.startswith("Annulé : Prospect accepté.")
    assert stage(run, team_file, 1) == "handed_over"
    assert run("redo", "--as", "bruno", file=team_file).status == 0
    assert stage(run, team_file, 1) == "accepted"


def test_a_line_of_the_history_can_be_undone_by_its_number(run: Run, team_file: Path):
    run("accept", 1, "--as", "bruno", file=team_file)
    run("log", 2, "--outcome", "voicemail", "--as", "bruno", file=team_file)
    lines = run("history", "--json", file=team_file).data["operations"]
    (accepted,) = (line["number"] for line in lines if line["kind"] == "accept")
    assert run("undo", accepted, "--as", "bruno", file=team_file).status == 0
    assert stage(run, team_file, 1) == "handed_over"
    assert run("undo", 999, file=team_file).status == 2


def test_the_history_says_who_did_what(run: Run, team_file: Path):
    run("accept", 1, "--as", "bruno", file=team_file)
    said = run("history", "--limit", 1, file=team_file, language="fr").out
    assert "Bruno Sertil" in said
    assert "Prospect accepté : Inès Dupont" in said


def test_a_backup_is_made_checked_and_named(run: Run, team_file: Path):
    made = run("backup", "--json", file=team_file).data
    copy = Path(made["file"])
    assert copy.is_file()
    assert run("check", file=copy).status == 0


def test_a_sound_file_passes_the_check(run: Run, team_file: Path):
    assert run("check", "--json", file=team_file).data == {"clean": True, "findings": []}
    assert "3" in run("check", file=team_file).out


def test_figures_under_other_zone_rules_are_told_with_their_cause_first(run: Run, team_file: Path):
    file = sqlite3.connect(team_file)
    file.execute("UPDATE setting SET value = '2019c' WHERE key = 'zone_rules'")
    file.execute("UPDATE deadline SET due_at = due_at + 3600000")
    file.commit()
    file.close()
    answer = run("check", file=team_file, language="fr")
    assert answer.status == 1
    assert answer.out.startswith("règles des fuseaux horaires changées  setting  zone_rules  ")
    assert "'2019c' → '" in answer.out.splitlines()[0]


def test_leads_are_filtered_and_limited(run: Run, team_file: Path):
    def numbers(*words: str) -> list[int]:
        found = run("leads", "--json", *words, file=team_file).data
        return [lead["number"] for lead in found["leads"]]

    assert numbers() == [3, 2, 1]
    assert numbers("--limit", "2") == [3, 2]
    assert numbers("--limit", "0") == []
    assert numbers("--stage", "qualified", "--stage", "new") == [3, 2]
    assert numbers("--source", "salon") == [1]
    assert numbers("--source", "(empty)") == [3, 2]
    assert numbers("--owner", "-") == [3, 2]
    assert numbers("--search", "loma devis") == [2]
    assert numbers("--tier", "hot") == []
    assert run("leads", "--source", "Foire", file=team_file).status == 2


def test_one_lead_is_explained_with_lines_that_add_up(run: Run, team_file: Path):
    later = MONDAY + 40 * MINUTE
    found = run("leads", "--explain", "ines@atelier.fr", "--json", file=team_file, now=later).data
    given = [line["given"] for line in found["score"]["lines"]]
    assert sum(given) == found["score"]["total"]
    deadlines = {each["commitment"]: each for each in found["deadlines"]}
    assert deadlines["hand_over"]["state"] == "met"
    attempt = deadlines["first_attempt"]
    assert attempt["state"] == "running"
    assert attempt["segments"][0]["from"] == attempt["start_at"]
    assert attempt["segments"][-1]["until"] == attempt["due_at"]


def test_the_explanation_reads_in_both_languages(run: Run, team_file: Path):
    french = run("leads", "--explain", 1, file=team_file, language="fr").out
    english = run("leads", "--explain", 1, file=team_file).out
    assert "Première tentative : en" in french
    assert "temps ouvré" in french
    assert "First attempt: within" in english
    assert "working time" in english
    assert len(french.splitlines()) == len(english.splitlines())
