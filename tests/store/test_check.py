"""``check``: a sound file has no findings; each kind of harm has its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import Column, Table
from tzdata import IANA_VERSION

from slaapp.domain.instants import DAY
from slaapp.domain.next_step import Step
from slaapp.domain.trouble import Trouble
from slaapp.operations.contact import log_contact
from slaapp.operations.undo import undo
from slaapp.store.check import Finding, check_file
from slaapp.store.opening import close_file, open_file, open_to_read
from slaapp.store.soundness import is_sound
from slaapp.store.tables import DERIVED, cycle, deadline, event, lead, next_step, operation
from tests.store.left_open import flip_bytes
from tests.store.workspaces import Workspace, entered

FIGURES = [
    (table, column)
    for table in (lead, event, operation, cycle, deadline, next_step)
    for column in table.columns
    if DERIVED in (table.info["nature"], column.info.get("nature"))
    and column.name not in ("id", "lead_id", "scored_on")
]


def keep_busy(workspace: Workspace) -> None:
    """A lead at sales that was called, one that waits, and one step undone."""
    called = workspace.with_sales()
    workspace.with_sales()
    by, now = workspace.sales, workspace.tick()
    then = Step("call_back", now + DAY)
    log_contact(workspace.connection, called, outcome="reached", by=by, now=now, then=then)
    log_contact(workspace.connection, called, outcome="reached", by=by, now=workspace.tick())
    undo(workspace.connection, by=by, now=workspace.tick())


@pytest.fixture(scope="module")
def busy(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory):
    """One for all tests here; what they harm is put right again."""
    path = tmp_path_factory.mktemp("check") / "equipe.slaapp"
    entry = entered(Path(shutil.copy(workspace_template, path)))
    keep_busy(entry)
    entry.connection.connection.dbapi_connection.execute("PRAGMA foreign_keys=OFF")
    yield entry
    entry.connection.close()
    entry.opened.lock.release()


def findings(workspace: Workspace, *harms: str, limit: int = 1_000) -> list[Finding]:
    """What ``check`` finds after a stray hand did this, past foreign keys and journal."""
    with workspace.connection.begin() as transaction:
        for statement in harms:
            workspace.connection.exec_driver_sql(statement)
        found = check_file(workspace.connection, limit)
        transaction.rollback()
    return found


def test_a_sound_file_has_no_findings(busy: Workspace):
    assert findings(busy) == []


@pytest.mark.parametrize(
    ("table", "column"), FIGURES, ids=[f"{table.name}.{column.name}" for table, column in FIGURES]
)
def test_any_figure_that_differs_is_found(busy: Workspace, table: Table, column: Column):
    key = busy.sql(f"SELECT id FROM {table.name} ORDER BY id LIMIT 1")[0][0]
    wrong = "12345" if column.type.python_type is int else "'wrong'"
    found = findings(busy, f"UPDATE {table.name} SET {column.name} = {wrong} WHERE id = '{key}'")
    assert (table.name, key, column.name) in {(one.table, one.row, one.column) for one in found}


@pytest.mark.parametrize("table", [cycle, deadline, next_step], ids=str)
def test_a_figure_too_many_or_too_few_is_found(busy: Workspace, table: Table):
    found = findings(
        busy,
        f"DELETE FROM {table.name} WHERE rowid = (SELECT min(rowid) FROM {table.name})",
        f"INSERT INTO {table.name}(id, lead_id) VALUES ('ghost', 'nobody')",
    )
    assert sorted((one.code, one.table) for one in found) == [
        ("figure_extra", table.name),
        ("figure_missing", table.name),
    ]


def test_a_figure_that_differs_under_other_zone_rules_has_them_named_as_the_cause(busy: Workspace):
    noted = "UPDATE setting SET value = '2019c' WHERE key = 'zone_rules'"
    wrong = "UPDATE deadline SET due_at = due_at + 3600000"
    cause = Finding("zone_rules_changed", "setting", "zone_rules", "", "2019c", IANA_VERSION)
    assert findings(busy, noted, wrong)[0] == cause
    assert cause not in findings(busy, wrong), "by the same rules they are no cause"
    assert findings(busy, noted) == [], "rules that move no figure are no fault of the file"


def test_a_lead_that_was_never_scored_is_found(busy: Workspace):
    found = findings(busy, "UPDATE lead SET scored_on = NULL WHERE number = 1")
    assert ("figure", "lead", "scored_on") in {(one.code, one.table, one.column) for one in found}


def test_a_reference_to_nothing_is_found(busy: Workspace):
    found = findings(
        busy,
        "INSERT INTO change(operation_id, table_name, row_id, kind) VALUES ('none', 'x', 'y', 'z')",
    )
    assert [(one.code, one.table) for one in found] == [("foreign_key", "change")]


def test_a_missing_or_altered_trigger_is_found(busy: Workspace):
    found = findings(
        busy,
        "DROP TRIGGER journal_event_delete",
        "DROP TRIGGER journal_lead_update",
        "CREATE TRIGGER journal_lead_update AFTER UPDATE ON lead BEGIN SELECT 1; END",
    )
    assert {one.code for one in found} == {"trigger_missing"}
    assert {one.row for one in found} == {"journal_event_delete", "journal_lead_update"}


@pytest.mark.parametrize("forged", ["replace(document, '50', '49')", "'{'", "''"])
def test_a_signed_agreement_that_was_altered_is_found_and_no_figure_is_judged_by_it(
    busy: Workspace, forged: str
):
    found = findings(
        busy,
        "DROP TRIGGER journal_agreement_update",
        f"UPDATE agreement SET document = {forged}",
        "UPDATE lead SET score = -1",
    )
    assert {one.code for one in found} == {"trigger_missing", "agreement_tampered"}


def test_there_are_never_more_findings_than_asked_for(busy: Workspace):
    harm = "UPDATE lead SET score = -1, stage = 'x', title = 'x'"
    assert len(findings(busy, harm, limit=2)) == 2


def damaged(workspace: Workspace, first: int, last: int) -> Path:
    """A copy of the closed file with flipped bytes in some of its pages, counted from 1."""
    workspace.close()
    path = Path(shutil.copy(workspace.path, workspace.path.with_name("damaged.slaapp")))
    flip_bytes(path, first, last)
    return path


def test_flipped_bytes_among_the_rows_are_found_as_damage(workspace: Workspace):
    keep_busy(workspace)
    ((page,),) = workspace.sql("SELECT rootpage FROM sqlite_master WHERE name = 'event'")
    opened = open_to_read(damaged(workspace, page, page))
    with opened.reading_connection() as connection:
        assert not is_sound(connection)
        connection.rollback()
        assert {one.code for one in check_file(connection)} == {"damaged"}
    close_file(opened, workspace.now)


def test_a_file_whose_tables_cannot_even_be_listed_is_a_damaged_file(workspace: Workspace):
    ((pages,),) = workspace.sql("PRAGMA page_count")
    path = damaged(workspace, 2, pages)
    with pytest.raises(Trouble) as refused:
        open_file(path, workspace.now)
    assert refused.value.code == "file_damaged"
