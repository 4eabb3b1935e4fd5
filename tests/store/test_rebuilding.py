"""Figures that other code derived: rebuilt before they are trusted, by whoever may write."""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

import pytest
from tzdata import IANA_VERSION

from slaapp.store import rebuilding
from slaapp.store.check import check_file
from slaapp.store.derivation_version import DERIVATION_VERSION
from slaapp.store.dump import facts_in_force
from slaapp.store.opening import close_file, open_file, open_to_read
from tests.store.files.figures import figures_now, noted
from tests.store.files.make import FOLDER
from tests.store.test_opening import trouble_of
from tests.store.workspaces import MONDAY, Workspace, entered


@pytest.fixture
def outdated(tmp_path: Path) -> Path:
    """A stored file that an older derivation left, with figures that are wrong today."""
    newest = max(FOLDER.glob("schema-*.slaapp.gz"))
    path = tmp_path / "alt.slaapp"
    path.write_bytes(gzip.decompress(newest.read_bytes()))
    spoil(path, str(DERIVATION_VERSION - 1))
    return path


def spoil(path: Path, version: str) -> None:
    """As if another derivation had reckoned: wrong scores, a deadline too many, one too few."""
    file = sqlite3.connect(path)
    file.execute("UPDATE setting SET value = ? WHERE key = 'derivation_version'", (version,))
    file.execute("UPDATE lead SET score = score + 7, title_sort = NULL, next_due_at = 12")
    file.execute("DELETE FROM deadline WHERE commitment = 'outcome'")
    ghosts = "SELECT hex(randomblob(8)), id FROM lead UNION ALL SELECT hex(randomblob(8)), 'nobody'"
    file.execute(f"INSERT INTO deadline(id, lead_id) {ghosts}")
    file.execute("UPDATE cycle SET closed_at = NULL")
    file.commit()
    file.close()


def test_figures_of_another_derivation_are_rebuilt_at_opening_and_not_again(outdated: Path):
    told: list[tuple[int, int]] = []
    opened = open_file(outdated, MONDAY, progress=lambda done, total: told.append((done, total)))
    with opened.reading_connection() as connection:
        assert check_file(connection) == []
        count = connection.exec_driver_sql("SELECT count(*) FROM lead").scalar_one()
    close_file(opened, MONDAY)
    assert told == [(count, count)]
    assert count > 1
    close_file(open_file(outdated, MONDAY, progress=lambda *now: told.append(now)), MONDAY)
    assert len(told) == 1, "the figures are this derivation's now"


def test_a_derivation_newer_than_ours_is_not_trusted_either(outdated: Path):
    spoil(outdated, str(DERIVATION_VERSION + 1))
    work = entered(outdated)
    assert check_file(work.connection) == []
    work.connection.rollback()
    work.close()


def test_nothing_but_figures_changes(outdated: Path):
    newest = max(FOLDER.glob("schema-*.facts"))
    work = entered(outdated)
    assert facts_in_force(work.connection) == newest.read_text(encoding="utf-8").rstrip("\n")
    work.connection.rollback()
    work.close()


def test_who_only_reads_is_told_so_and_writes_nothing(outdated: Path):
    before = outdated.read_bytes()
    assert trouble_of(open_to_read, outdated) == "figures_outdated"
    assert outdated.read_bytes() == before


class PowerCutError(Exception):
    """The power went."""


def test_a_rebuilding_that_was_broken_off_goes_on_where_it_was(
    outdated: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(rebuilding, "CHUNK", 1)
    told: list[int] = []

    def fail(done: int, _total: int) -> None:
        told.append(done)
        if done == 2:
            raise PowerCutError

    with pytest.raises(PowerCutError):
        open_file(outdated, MONDAY, progress=fail)
    assert trouble_of(open_to_read, outdated) == "figures_outdated", "half of them are not enough"
    opened = open_file(outdated, MONDAY, progress=lambda done, _total: told.append(done))
    assert told == list(range(1, len(told) + 1)), "none was done twice"
    assert len(told) > 3
    with opened.reading_connection() as connection:
        assert check_file(connection) == []
    close_file(opened, MONDAY)


def test_where_another_derivation_broke_off_is_no_place_to_go_on_from(outdated: Path):
    file = sqlite3.connect(outdated)
    file.execute("DELETE FROM setting WHERE key = 'derivation_version'")
    file.execute("INSERT INTO setting VALUES ('figures_rebuilt', '-1 3')")
    file.commit()
    file.close()
    work = entered(outdated)
    assert check_file(work.connection) == []
    assert work.sql("SELECT key, value FROM setting ORDER BY key") == [
        ("derivation_version", str(DERIVATION_VERSION)),
        ("zone_rules", IANA_VERSION),
    ]
    work.close()


def test_a_new_workspace_is_of_this_derivation(workspace: Workspace):
    close_file(open_to_read(workspace.path), MONDAY)


def test_a_file_without_its_zone_rules_notes_them_when_it_is_opened_and_keeps_them(
    workspace: Workspace,
):
    def noted() -> list[object]:
        return [row[0] for row in workspace.sql("SELECT value FROM setting WHERE key='zone_rules'")]

    def note(statement: str) -> None:
        with workspace.connection.begin():
            workspace.connection.exec_driver_sql(statement)
        workspace.reopen()

    assert noted() == [IANA_VERSION], "a new file is of these rules"
    note("DELETE FROM setting WHERE key = 'zone_rules'")
    assert noted() == [IANA_VERSION]
    note("UPDATE setting SET value = '2019c' WHERE key = 'zone_rules'")
    assert noted() == ["2019c"], "its figures are still those of the older rules"


def test_rules_that_give_other_figures_have_another_version():
    """Where this fails: raise DERIVATION_VERSION, then ``python -m tests.store.files.figures``."""
    assert figures_now(str(noted()["file"])) == noted()
