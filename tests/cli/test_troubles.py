"""What goes wrong is told in one sentence, in the user's language, with its exit status."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from slaapp.domain.instants import HOUR
from slaapp.operations.team import add_member
from slaapp.operations.workspace import NewMember
from slaapp.store.opening import close_file, open_file
from tests.cli.conftest import DEMO_NOW, Run
from tests.store.left_open import harmed_and_left_open
from tests.store.workspaces import MONDAY, entered, workspace_at

ROOT = Path(__file__).resolve().parents[2]

READING = [
    ("kpi",), ("leads",), ("leads", "--explain", "1"), ("history",), ("members",),
    ("agreement", "show"), ("check",), ("backup",), ("export", "-", "--columns", "?"),
]  # fmt: skip
WRITING = [
    ("hand-over", "2"), ("accept", "1"), ("reject", "1", "--reason", "other"),
    ("log", "1", "--outcome", "reached"), ("win", "1"), ("lose", "1"),
    ("reassign", "1", "--to", "bruno"), ("undo",), ("redo",),
]  # fmt: skip


@pytest.fixture
def held_file(team_file: Path):
    """A file that another program holds open."""
    opened = open_file(team_file, MONDAY)
    yield team_file
    close_file(opened, MONDAY)


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_reading_words_work_while_a_window_holds_the_file(run: Run, held_file: Path, words):
    assert run(*words, file=held_file).status == 0


@pytest.mark.parametrize("words", WRITING, ids=" ".join)
def test_writing_words_say_one_sentence_while_a_window_holds_the_file(
    run: Run, held_file: Path, words
):
    answer = run(*words, file=held_file, language="fr")
    assert answer.status == 2
    assert answer.out == ""
    assert "ouvert dans une autre fenêtre" in answer.sentence


@pytest.mark.parametrize("words", [("kpi",), ("accept", "1"), ("check",)], ids=" ".join)
@pytest.mark.parametrize(
    "content", [None, b"", b"nom;prenom\nDupont;Marie\n", b"SQLite format 3\x00" + b"\x00" * 4080]
)
def test_what_is_no_workspace_is_said_in_one_sentence(run: Run, tmp_path: Path, content, words):
    file = tmp_path / "leads.csv"
    if content is not None:
        file.write_bytes(content)
    answer = run(*words, file=file)
    assert answer.status == 2
    assert str(file) in answer.sentence
    assert content is None or file.read_bytes() == content


def test_a_folder_is_no_file(run: Run, tmp_path: Path):
    assert "is a folder" in run("kpi", file=tmp_path).sentence


def test_a_file_from_a_newer_version_is_left_alone(run: Run, team_file: Path):
    content = bytearray(team_file.read_bytes())
    content[60:64] = (9_999).to_bytes(4, "big")
    team_file.write_bytes(content)
    answer = run("accept", 1, file=team_file, language="fr")
    assert "version plus récente" in answer.sentence
    assert team_file.read_bytes() == content


def test_a_new_file_never_replaces_one_that_is_there(run: Run, team_file: Path):
    content = team_file.read_bytes()
    for word in (["new", "--name", "X", "--member", "A:sales"], ["demo"]):
        assert "already a file" in run(*word, file=team_file).sentence
    assert "no demo" in run("demo", "--again", file=team_file).sentence
    assert team_file.read_bytes() == content


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["frob"], "no word “frob”"),
        (["kpi", "--by", "colour"], "colour"),
        (["log", "1"], "--outcome"),
        (["log", "1", "--outcome"], "--outcome"),
        (["leads", "--limit", "many"], "many"),
        (["kpi", "--colour"], "--colour"),
        (["accept"], "LEAD"),
    ],
)
def test_words_that_are_not_understood_are_named(run: Run, words, said):
    answer = run(*words)
    assert answer.status == 2
    assert said in answer.sentence


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["accept", "77"], "no such lead"),
        (["accept", "3"], "not with sales"),
        (["hand-over", "2", "--to", "Nobody"], "Nobody"),
        (["accept", "1", "--as", "Nobody"], "Nobody"),
        (["log", "1", "--outcome", "reached", "--at", "25:00"], "25:00"),
        (["log", "1", "--outcome", "reached", "--at", "2026-06-01"], "2026-06-01"),
        (["log", "1", "--outcome", "reached", "--at", "2026-06-02T10:00"], "not come yet"),
        (["win", "1", "--amount", "beaucoup"], "beaucoup"),
        (["undo"], "nothing to undo"),
        (["agreement", "show", "--number", "9"], "no such version"),
        (["new", "--name", "X", "--member", "Anne:boss"], "boss"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(run: Run, team_file: Path, words, said):
    before = run("history", "--json", file=team_file).data
    answer = run(*words, file=team_file)
    assert answer.status == 2
    assert said in answer.sentence
    assert run("history", "--json", file=team_file).data == before


def test_who_acts_must_be_clear_where_there_are_two_managers(run: Run, fresh_file: Path):
    entry = entered(fresh_file)
    new = NewMember("Denis Colas", "manager")
    add_member(entry.connection, new, by=entry.manager, now=entry.tick())
    entry.close()
    assert "Denis Colas" in run("undo", file=fresh_file).sentence
    assert run("undo", "--as", "chloé", file=fresh_file).status == 0


def test_a_passphrase_comes_from_the_environment_and_never_from_the_words(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick_passphrases: None
):
    file = tmp_path / "secret.slaapp"
    close_file(workspace_at(file, "un secret"), MONDAY)
    assert "passphrase" in run("members", file=file).sentence
    monkeypatch.setenv("SLAAPP_PASSPHRASE", "faux")
    assert "does not open" in run("members", file=file).sentence
    monkeypatch.setenv("SLAAPP_PASSPHRASE", "un secret")
    assert run("members", file=file).status == 0
    assert run("backup", file=file).status == 0
    assert "passphrase" not in run("--help").out


def test_a_difference_gives_status_1_and_a_list(run: Run, team_file: Path):
    entry = entered(team_file)
    entry.connection.exec_driver_sql("UPDATE lead SET score = score + 1 WHERE number = 2")
    entry.connection.commit()
    entry.connection.close()
    entry.opened.lock.release()
    answer = run("check", file=team_file)
    assert answer.status == 1
    assert "lead.score" in answer.out
    listed = run("check", "--json", file=team_file)
    assert listed.status == 1
    assert '"clean": false' in listed.out


def test_a_bug_of_ours_leaves_a_report_without_its_message(run: Run, data_home: Path):
    somebody = " ".join(("Marie", "Dupont"))

    def broken():
        raise ZeroDivisionError(somebody)

    answer = run("new", "--name", "X", "--member", "A:sales", now=broken, language="fr")
    assert answer.status == 70
    (report,) = (data_home / "slaapp" / "bugs").iterdir()
    assert str(report) in answer.sentence
    assert "ZeroDivisionError" in report.read_text("utf-8")
    assert somebody not in report.read_text("utf-8")


def test_stopping_by_the_keyboard_is_said_and_keeps_the_file(run: Run, team_file: Path):
    def stopped():
        raise KeyboardInterrupt

    answer = run("accept", 1, file=team_file, now=stopped, language="fr")
    assert answer.status == 130
    assert answer.sentence.startswith("Arrêté.")
    assert run("check", file=team_file).status == 0


def started(*words: str, **more) -> subprocess.Popen:
    """The program as a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LANG": "fr_FR.UTF-8"}
    return subprocess.Popen(
        [sys.executable, "-m", "slaapp.cli", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        **more,
    )


def test_a_reader_that_goes_away_is_no_error(demo_template: Path, data_home: Path):
    process = started("--file", str(demo_template), "leads", "--limit", "999", "--json")
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


def test_the_program_runs_as_a_module_and_speaks_the_terminals_language(
    team_file: Path, data_home: Path
):
    process = started("--file", str(team_file), "accept", "1", "--as", "bruno")
    out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert out.decode() == "Accepté : Inès Dupont.\n"


def test_writing_leaves_the_file_closed_and_backed_up(run: Run, team_file: Path):
    run("accept", 1, file=team_file)
    copies = sorted((team_file.parent / f"{team_file.name}-backups").glob("*.slaapp"))
    assert copies
    newest = shutil.copy(copies[-1], team_file.parent / "restored.slaapp")
    (lead,) = run("leads", "--stage", "accepted", "--json", file=Path(newest)).data["leads"]
    assert lead["number"] == 1
    assert run("accept", 1, file=team_file, now=MONDAY + 2 * HOUR).status == 2


def test_a_demo_put_again_keeps_the_old_one(run: Run, demo_template: Path, tmp_path: Path):
    file = Path(shutil.copy(demo_template, tmp_path / "demo.slaapp"))
    assert run("demo", file=file, now=DEMO_NOW).status == 2
    assert file.read_bytes() == demo_template.read_bytes()


def test_a_file_that_was_not_closed_and_came_to_harm_is_named_before_any_row(
    run: Run, fresh_file: Path
):
    harmed = harmed_and_left_open(fresh_file)
    for words in (["members"], ["accept", "1"]):
        answer = run(*words, file=harmed)
        assert (answer.status, answer.out) == (2, "")
        assert "damaged" in answer.sentence
    assert run("check", file=harmed).status == 1
