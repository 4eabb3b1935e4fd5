"""``check``: a sound file has no findings; each kind of harm has its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Column, Table

from slaapp.domain.trouble import Trouble
from slaapp.operations.contact import log_contact
from slaapp.operations.undo import undo
from slaapp.store.check import Finding, check_file
from slaapp.store.opening import close_file, is_sound, open_file, open_to_read
from slaapp.store.tables import DERIVED, cycle, deadline, event, lead, operation
from tests.store.workspaces import Workspace

FIGURES = [
    (table, column)
    for table in (lead, event, operation, cycle, deadline)
    for column in table.columns
    if DERIVED in (table.info["nature"], column.info.get("nature"))
    and column.name not in ("id", "lead_id", "scored_on")
]


@pytest.fixture
def busy(workspace: Workspace) -> Workspace:
    """A lead at sales that was called, one that waits, and one step undone."""
    called = workspace.with_sales()
    workspace.with_sales()
    by, now = workspace.sales, workspace.tick()
    log_contact(workspace.connection, called, outcome="reached", by=by, now=now)
    log_contact(workspace.connection, called, outcome="reached", by=by, now=workspace.tick())
    undo(workspace.connection, by=by, now=workspace.tick())
    return workspace


def findings(workspace: Workspace) -> list[Finding]:
    found = check_file(workspace.connection)
    workspace.connection.rollback()
    return found


def harm(workspace: Workspace, statement: str) -> None:
    """As a stray hand would, past foreign keys and journal."""
    raw = workspace.connection.connection.dbapi_connection
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute(statement)
    workspace.connection.rollback()


def test_a_sound_file_has_no_findings(busy: Workspace):
    assert findings(busy) == []


@pytest.mark.parametrize(
    ("table", "column"), FIGURES, ids=[f"{table.name}.{column.name}" for table, column in FIGURES]
)
def test_any_figure_that_differs_is_found(busy: Workspace, table: Table, column: Column):
    key = busy.sql(f"SELECT id FROM {table.name} ORDER BY id LIMIT 1")[0][0]
    wrong = "12345" if column.type.python_type is int else "'wrong'"
    harm(busy, f"UPDATE {table.name} SET {column.name} = {wrong} WHERE id = '{key}'")
    assert (table.name, key, column.name) in {
        (one.table, one.row, one.column) for one in findings(busy)
    }


@pytest.mark.parametrize("table", [cycle, deadline], ids=str)
def test_a_figure_too_many_or_too_few_is_found(busy: Workspace, table: Table):
    harm(busy, f"DELETE FROM {table.name} WHERE rowid = (SELECT min(rowid) FROM {table.name})")
    assert [(one.code, one.table) for one in findings(busy)] == [("figure_missing", table.name)]
    harm(busy, f"INSERT INTO {table.name}(id, lead_id) VALUES ('ghost', 'nobody')")
    codes = sorted((one.code, one.row) for one in findings(busy))
    assert codes[0] == ("figure_extra", "ghost")


def test_a_lead_that_was_never_scored_is_found(busy: Workspace):
    harm(busy, "UPDATE lead SET scored_on = NULL WHERE number = 1")
    assert [(one.code, one.column) for one in findings(busy)][:1] == [("figure", "scored_on")]


def test_a_reference_to_nothing_is_found(busy: Workspace):
    harm(
        busy,
        "INSERT INTO change(operation_id, table_name, row_id, kind) VALUES ('none', 'x', 'y', 'z')",
    )
    assert [(one.code, one.table) for one in findings(busy)] == [("foreign_key", "change")]


def test_a_missing_or_altered_trigger_is_found(busy: Workspace):
    harm(busy, "DROP TRIGGER journal_event_delete")
    harm(busy, "DROP TRIGGER journal_lead_update")
    harm(busy, "CREATE TRIGGER journal_lead_update AFTER UPDATE ON lead BEGIN SELECT 1; END")
    missing = {one.row for one in findings(busy) if one.code == "trigger_missing"}
    assert missing == {"journal_event_delete", "journal_lead_update"}


def test_a_signed_agreement_that_was_altered_is_found_and_no_figure_is_judged_by_it(
    busy: Workspace,
):
    harm(busy, "DROP TRIGGER journal_agreement_update")
    harm(busy, "UPDATE agreement SET document = replace(document, '50', '49')")
    codes = {one.code for one in findings(busy)}
    assert codes == {"trigger_missing", "agreement_tampered"}
    harm(busy, "UPDATE agreement SET document = '{'")
    assert "agreement_tampered" in {one.code for one in findings(busy)}


def test_there_are_never_more_findings_than_asked_for(busy: Workspace):
    harm(busy, "UPDATE lead SET score = -1, stage = 'x', title = 'x'")
    found = check_file(busy.connection, limit=2)
    busy.connection.rollback()
    assert len(found) == 2


def damaged(workspace: Workspace, first: int, last: int) -> Path:
    """A copy of the closed file with flipped bytes in some of its pages, counted from 1."""
    workspace.close()
    content = bytearray(workspace.path.read_bytes())
    for at in range((first - 1) * 4096, last * 4096, 64):
        content[at] ^= 0xFF
    path = workspace.path.with_name("damaged.slaapp")
    path.write_bytes(content)
    return path


def test_flipped_bytes_among_the_rows_are_found_as_damage(busy: Workspace):
    ((page,),) = busy.sql("SELECT rootpage FROM sqlite_master WHERE name = 'event'")
    opened = open_to_read(damaged(busy, page, page))
    with opened.reading_connection() as connection:
        assert not is_sound(connection)
        connection.rollback()
        assert {one.code for one in check_file(connection)} == {"damaged"}
    close_file(opened, busy.now)


def test_a_file_whose_tables_cannot_even_be_listed_is_a_damaged_file(busy: Workspace):
    ((pages,),) = busy.sql("PRAGMA page_count")
    path = damaged(busy, 2, pages)
    with pytest.raises(Trouble) as refused:
        open_file(path, busy.now)
    assert refused.value.code == "file_damaged"
