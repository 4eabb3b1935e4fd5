"""The words for what moves a clock, ends a quarrel, joins leads and corrects a timeline."""

from __future__ import annotations

from pathlib import Path

import pytest

from slaapp.domain.instants import DAY, HOUR, MINUTE
from tests.cli.conftest import Run
from tests.cli.test_words import stage, timeline
from tests.store.workspaces import MONDAY


def owed(run: Run, file: Path, number: int) -> dict[str, dict]:
    """A lead's deadlines by commitment."""
    found = run("leads", "--explain", number, "--json", file=file, now=MONDAY + HOUR)
    return {each["commitment"]: each for each in found.data["deadlines"]}


def test_an_upgrade_is_said_and_only_makes_hotter(run: Run, team_file: Path):
    said = run("upgrade", 1, "--tier", "hot", "--as", "bruno", file=team_file, language="fr")
    assert said.out == "Niveau relevé\u202f: Inès Dupont est maintenant chaud.\n"
    (top, *_rest) = timeline(run, team_file, 1)
    assert (top["kind"], top["tier"], top["author"]) == ("upgraded", "hot", "Bruno Sertil")
    again = run("upgrade", 1, "--tier", "warm", file=team_file)
    assert "at least as hot" in again.sentence


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-06-02 14:00", "2026-06-02 14:00"),
        ("02/06/2026 9h30", "2026-06-02 09:30"),
        ("demain 10 h", "2026-06-02 10:00"),
        ("tomorrow 10:00", "2026-06-02 10:00"),
        ("15:00", "2026-06-01 15:00"),
        ("2026-06-02T10:00Z", "2026-06-02 12:00"),
    ],
)
def test_an_appointment_is_typed_as_people_say_it(
    run: Run, team_file: Path, typed: str, meant: str
):
    said = run("appointment", 1, "--at", typed, file=team_file)
    assert said.out == f"Appointment with Inès Dupont: {meant}.\n"
    assert timeline(run, team_file, 1)[0]["kind"] == "appointment"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2026-06-02", "moment to come"),
        ("bientôt", "moment to come"),
        ("25:00", "moment to come"),
        ("2026-06-01 09:00", "is past"),
        ("2028-06-01 09:00", "more than a year"),
    ],
)
def test_an_appointment_that_cannot_be_is_refused(run: Run, team_file: Path, typed: str, said: str):
    assert said in run("appointment", 1, "--at", typed, file=team_file).sentence
    assert timeline(run, team_file, 1)[0]["kind"] == "handed_over"


def test_a_rejection_without_an_agreed_answer_is_final(run: Run, team_file: Path):
    assert "was not rejected" in run("dispute", 1, file=team_file).sentence


def test_a_lead_is_recycled_until_a_day(run: Run, team_file: Path):
    said = run("recycle", 1, "--wake", "2026-09-01", file=team_file)
    assert said.out == "Back to marketing until 2026-09-01 00:00: Inès Dupont.\n"
    assert stage(run, team_file, 1) == "recycled"
    assert "already" in run("recycle", 1, file=team_file).sentence


@pytest.mark.parametrize("word", ["win", "lose"])
def test_an_end_may_be_known_to_the_day(run: Run, team_file: Path, word: str):
    later = MONDAY + 9 * DAY
    assert run(word, 1, "--at", "2026-06-03", file=team_file, now=later).status == 0
    (end, *_rest) = timeline(run, team_file, 1)
    assert end["occurred_at"] == "2026-06-03"


@pytest.mark.parametrize("typed", ["hier", "yesterday", "mardi", "09/06", "09/06/2026"])
def test_a_day_is_typed_as_people_say_it(run: Run, team_file: Path, typed: str):
    wednesday = MONDAY + 9 * DAY
    assert run("win", 1, "--at", typed, file=team_file, now=wednesday).status == 0
    found = run("leads", "--explain", 1, "--json", file=team_file, now=wednesday).data
    assert found["timeline"][0]["occurred_at"] == "2026-06-09"


def test_a_day_that_is_no_past_one_or_that_of_the_hand_over_is_refused(run: Run, team_file: Path):
    assert "not come yet" in run("win", 1, "--at", "2026-06-02", file=team_file).sentence
    assert "give the time as well" in run("win", 1, "--at", "2026-06-01", file=team_file).sentence
    assert "handed over" in run("win", 1, "--at", "2026-05-31", file=team_file).sentence
    assert run("win", 1, "--at", "10:59", file=team_file).status == 0


def test_two_leads_become_one_and_undo_parts_them(run: Run, team_file: Path):
    said = run("merge", 1, 2, file=team_file, language="fr")
    assert said.out.startswith("Zoé continue sous Inès Dupont.")
    numbers = [each["number"] for each in run("leads", "--json", file=team_file).data["leads"]]
    assert numbers == [3, 1]
    assert run("check", file=team_file).status == 0
    assert run("undo", file=team_file).status == 0
    assert len(run("leads", "--json", file=team_file).data["leads"]) == 3
    assert "itself" in run("merge", 1, 1, file=team_file).sentence


def test_an_exception_is_signed_by_two_and_stays(run: Run, team_file: Path):
    words = ("except", 1, 2, "--excluded", "--reason", "panne", "--marketing", "Anaïs")
    assert run(*words, file=team_file).out == "Exception signed: 2.\n"
    assert "signed for" in run(*words, file=team_file).sentence
    assert "nothing to undo" in run("undo", file=team_file).sentence
    late = ("except", 1, "--closed", "01/06/2026", "--label", "Inventaire", "--reason", "panne")
    assert run(*late, "--marketing", "Anaïs", file=team_file).status == 0
    assert (
        "cannot be the one"
        in run(*late, "--marketing", "Anaïs", "--as", "Anaïs", file=team_file).sentence
    )
    unclear = run("except", 1, "--reason", "x", "--marketing", "Anaïs", file=team_file)
    assert "--closed" in unclear.sentence
    assert run("check", file=team_file).status == 0


def test_after_a_wrong_number_the_right_one_is_called_from_now_on(run: Run, team_file: Path):
    def phone() -> str:
        leads = run("leads", "--json", "--limit", "100", file=team_file).data["leads"]
        return next(each["phone"] for each in leads if each["number"] == 1)

    before = phone()
    said = run(
        "log", 1, "--outcome", "wrong_number", "--right-number", "01 99 00 12 34",
        file=team_file, language="fr", now=MONDAY + HOUR,
    )  # fmt: skip
    assert said.status == 0, said.err
    assert phone() == "01 99 00 12 34" != before
    assert run("undo", file=team_file, now=MONDAY + 2 * HOUR).status == 0
    assert phone() == before


def test_a_wrong_entry_is_corrected_and_taken_back_by_its_number(run: Run, team_file: Path):
    later = MONDAY + 2 * HOUR
    run("log", 1, "--outcome", "no_answer", file=team_file, now=later)
    shown = run("leads", "--explain", 1, file=team_file, now=later).out
    assert "   1  2026-06-01 12:00  Attempt" in shown
    said = run(
        "correct", 1, 1, "--outcome", "reached", "--at", "11:30",
        file=team_file, now=later + MINUTE,
    )  # fmt: skip
    assert said.out == "Corrected for Inès Dupont: call, reached.\n"
    (call, *_rest) = timeline(run, team_file, 1)
    assert (call["kind"], call["occurred_at"]) == ("conversation", "2026-06-01T11:30:00+02:00")
    gone = run("retract", 1, 1, file=team_file, now=later + 2 * MINUTE, language="fr")
    assert gone.out == "Retiré\u202f: Inès Dupont, Échange.\n"
    assert "conversation" not in [each["kind"] for each in timeline(run, team_file, 1)]
    assert "no entry 99" in run("retract", 1, 99, file=team_file, now=later + HOUR).sentence
    assert "step between" in run("retract", 1, 2, file=team_file, now=later + HOUR).sentence
    assert run("undo", file=team_file, now=later + 2 * HOUR).status == 0
    assert timeline(run, team_file, 1)[0]["kind"] == "conversation"


def test_absences_are_noted_listed_and_taken_off(run: Run, team_file: Path):
    august = ("--from", "2026-08-03", "--to", "2026-08-14", "--until-noon")
    said = run("absence", "add", "bruno", *august, file=team_file)
    assert said.out == "Away: Bruno Sertil, 2026-08-03 – 2026-08-14.\n"
    run("absence", "add", "anaïs", "--from", "01/07/2026", "--note", "RTT", file=team_file)
    listed = run("absence", "list", "--json", file=team_file).data["absences"]
    assert [(each["number"], each["member"], each["to"]) for each in listed] == [
        (1, "Anaïs Marchand", "2026-07-01"),
        (2, "Bruno Sertil", "2026-08-14"),
    ]
    shown = run("absence", "list", "--since", "2026-08-01", file=team_file, language="fr").out
    assert "Bruno Sertil" in shown
    assert "jusqu’à midi" in shown
    assert "Anaïs" not in shown
    assert "already" in run("absence", "add", "bruno", *august, file=team_file).sentence
    assert run("absence", "remove", 2, file=team_file).status == 0
    assert "no absence 2" in run("absence", "remove", 2, file=team_file).sentence
    assert "Bruno" not in run("absence", "list", file=team_file).out
    assert run("undo", file=team_file).status == 0
    assert "Bruno" in run("absence", "list", file=team_file).out
    wrong = run("absence", "add", "bruno", "--from", "demain", file=team_file)
    assert "no day" in wrong.sentence


def test_the_next_agreement_is_drafted_and_signed_for_what_comes(run: Run, team_file: Path):
    before = owed(run, team_file, 1)["first_attempt"]["due_at"]
    drafted = run(
        "agreement", "draft", "--target", "first_attempt:warm=30min",
        "--target", "Première tentative:froid=jour 3", "--target", "acceptance:cold=none",
        "--volume", 55, "--reject-within", "calendrier 48h", "--conversion-days", 0,
        file=team_file,
    )  # fmt: skip
    assert drafted.status == 0
    shown = run("agreement", "show", "--json", "--draft", file=team_file).data["agreement"]
    targets = {each["kind"]: each["targets"] for each in shown["commitments"]}
    assert targets["first_attempt"]["warm"] == {"kind": "working_time", "ms": 30 * MINUTE}
    assert targets["first_attempt"]["cold"] == {"kind": "end_of_working_day", "n": 3}
    assert "cold" not in targets["acceptance"]
    assert shown["reject_within"] == {"kind": "calendar_time", "ms": 48 * HOUR}
    assert (shown["volume_per_month"], shown["conversion_days"]) == (55, None)
    assert run("agreement", "show", "--json", file=team_file).data["number"] == 1
    signed = run("agreement", "sign", "--marketing", "Anaïs", "--sales", "Bruno", file=team_file)
    assert signed.out.startswith("Version 2 is signed")
    assert run("agreement", "show", "--json", file=team_file, now=MONDAY + DAY).data["number"] == 2
    assert owed(run, team_file, 1)["first_attempt"]["due_at"] == before
    run("hand-over", 2, file=team_file, now=MONDAY + 2 * HOUR)
    due = owed(run, team_file, 2)["first_attempt"]["due_at"]
    # Zoé is cold: handed over on Monday, due before closing on Thursday, the third day after.
    assert due == "2026-06-04T17:30:00+02:00"
    assert run("check", file=team_file).status == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["draft"], "Nothing to change"),
        (["draft", "--target", "first_attempt:hot=soon"], "soon"),
        (["draft", "--target", "first_attempt:hot=0min"], "more than zero"),
        (["draft", "--target", "coffee:hot=2h"], "coffee"),
        (["draft", "--target", "outcome:tepid=2h"], "tepid"),
        (["draft", "--target", "outcome"], "not understood"),
        (["draft", "--discard"], "no draft"),
        (["show", "--draft"], "no draft"),
        (["sign", "--marketing", "A", "--sales", "B"], "no draft"),
    ],
)
def test_terms_that_are_not_understood_are_said(run: Run, team_file: Path, words, said: str):
    assert said in run("agreement", *words, file=team_file).sentence


def test_a_draft_is_given_up(run: Run, team_file: Path):
    assert run("agreement", "draft", "--volume", 9, file=team_file).status == 0
    assert run("agreement", "draft", "--discard", file=team_file, language="fr").out == (
        "Le brouillon est abandonné.\n"
    )
    assert "no draft" in run("agreement", "show", "--json", "--draft", file=team_file).sentence
