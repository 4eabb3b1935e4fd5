"""A file of every past version of the schema opens, is whole, and says what it said."""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

import pytest

from slaapp.operations.undo import undo
from slaapp.store.backups import list_backups
from slaapp.store.check import check_file
from slaapp.store.dump import facts_in_force
from slaapp.store.migrating import SCHEMA_VERSION, schema_version
from slaapp.store.opening import close_file, open_file, open_to_read
from tests.store.files.make import FOLDER
from tests.store.test_opening import trouble_of
from tests.store.workspaces import MONDAY, Workspace, entered

STORED = sorted(FOLDER.glob("schema-*.slaapp.gz"))


@pytest.fixture(params=STORED, ids=lambda path: path.name.split(".")[0])
def stored(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    """A copy of a stored file, and what it says."""
    packed: Path = request.param
    path = tmp_path / packed.name.removesuffix(".gz")
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    said = packed.with_name(packed.name.replace(".slaapp.gz", ".facts"))
    return path, said.read_text(encoding="utf-8").rstrip("\n")


def test_there_is_a_stored_file_of_every_version():
    names = [path.name for path in STORED]
    assert names == [f"schema-{n:04}.slaapp.gz" for n in range(1, SCHEMA_VERSION + 1)]


def test_a_stored_file_opens_is_sound_and_says_what_it_said(stored: tuple[Path, str]):
    path, said = stored
    opened = open_file(path, MONDAY)
    with opened.reading_connection() as connection:
        assert check_file(connection) == []
        assert schema_version(connection) == SCHEMA_VERSION
        assert facts_in_force(connection) == said
    close_file(opened, MONDAY)


def test_a_stored_file_has_the_tables_and_triggers_of_a_new_one(
    stored: tuple[Path, str], workspace: Workspace
):
    tables = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    old = entered(stored[0])
    assert old.sql(tables) == workspace.sql(tables)
    old.close()


def test_work_goes_on_in_a_stored_file_and_its_last_step_is_undone(stored: tuple[Path, str]):
    work = entered(stored[0])
    work.at("2026-06-02 10:00")
    work.with_sales()
    before = facts_in_force(work.connection)
    work.connection.rollback()
    undo(work.connection, by=work.marketing, now=work.tick())
    assert facts_in_force(work.connection) != before
    assert check_file(work.connection) == []
    work.connection.rollback()
    work.close()


def of_version(number: int, folder: Path) -> Path:
    """A copy of the stored file of a version."""
    path = folder / "alt.slaapp"
    path.write_bytes(gzip.decompress((FOLDER / f"schema-{number:04}.slaapp.gz").read_bytes()))
    return path


OLDER = range(1, SCHEMA_VERSION)


@pytest.mark.parametrize("number", OLDER)
def test_a_file_of_an_older_version_is_backed_up_as_it_was_and_then_brought_up_to_date(
    tmp_path: Path, number: int
):
    path = of_version(number, tmp_path)
    assert trouble_of(open_to_read, path) == "migration_due"
    opened = open_file(path, MONDAY)
    (copy,) = list_backups(path)
    with opened.reading_connection() as connection:
        assert schema_version(connection) == SCHEMA_VERSION
        assert check_file(connection) == []
    close_file(opened, MONDAY)
    assert trouble_of(open_to_read, copy.path) == "migration_due", "the copy is of the old version"
    close_file(open_to_read(path), MONDAY)


def test_a_file_of_the_first_hours_gets_the_indexes_that_were_added_to_its_version(
    tmp_path: Path, workspace: Workspace
):
    path = of_version(1, tmp_path)
    early = sqlite3.connect(path)
    early.execute("DROP INDEX ix_lead_amount")
    early.execute("DROP INDEX ix_lead_stage_number")
    early.commit()
    early.close()
    work = entered(path)
    indexes = "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name"
    assert work.sql(indexes) == workspace.sql(indexes)
    assert {"ix_lead_amount", "ix_lead_stage_rank"} <= {row[0] for row in work.sql(indexes)}
    assert check_file(work.connection) == []
    work.connection.rollback()
    work.close()
