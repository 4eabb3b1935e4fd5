"""Words that read a file whose figures another version of the program derived."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from slaapp.store.file_lock import take_lock
from tests.cli.conftest import Run


@pytest.fixture
def outdated(team_file: Path) -> Path:
    """A file that is not held, with figures of an older derivation."""
    file = sqlite3.connect(team_file)
    file.execute("UPDATE setting SET value = '0' WHERE key = 'derivation_version'")
    file.execute("UPDATE lead SET score = 4711")
    file.commit()
    file.close()
    return team_file


def test_they_are_brought_up_to_date_where_nobody_holds_the_file(run: Run, outdated: Path):
    answer = run("leads", "--json", file=outdated)
    assert all(row["score"] != 4711 for row in answer.data["leads"])
    assert run("check", file=outdated).status == 0


def test_nothing_is_written_while_a_window_holds_the_file(run: Run, outdated: Path):
    lock = take_lock(outdated)
    before = outdated.read_bytes()
    answer = run("kpi", file=outdated, language="fr")
    lock.release()
    assert answer.status == 2
    assert "autre version" in answer.sentence
    assert outdated.read_bytes() == before
    assert run("kpi", file=outdated).status == 0, "once it is let go"


def test_where_it_cannot_be_written_it_says_so_and_shows_no_wrong_figure(
    run: Run, outdated: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("os.access", lambda *_given: False)
    answer = run("kpi", file=outdated)
    assert answer.status == 2
    assert "another version" in answer.sentence
    assert "4711" not in answer.out
