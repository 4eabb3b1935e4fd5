"""The journal: no change of a fact passes it, no figure troubles it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, delete, insert, select, update
from sqlalchemy.exc import DatabaseError, IntegrityError

from slaapp.domain.identity import new_id
from slaapp.operations.operation import operation
from slaapp.store.journaling import Entry, begin_entry, changed_tables, touched_leads
from slaapp.store.obstacles import obstacle
from slaapp.store.tables import (
    DERIVED,
    change,
    event,
    fact_tables,
    facts_of,
    journal_context,
    lead,
    member,
    metadata,
    source,
)
from tests.store.test_lead_rows import plan
from tests.store.workspaces import Workspace, entered


@pytest.fixture(scope="module")
def workspace(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory):
    """One for all tests here, with a lead at sales; what they write is taken back."""
    path = tmp_path_factory.mktemp("journal") / "equipe.slaapp"
    entry = entered(Path(shutil.copy(workspace_template, path)))
    entry.with_sales()
    yield entry
    entry.connection.close()
    entry.opened.lock.release()


def lead_of(workspace: Workspace) -> str:
    return workspace.rows(select(lead.c.id))[0][0]


ORDINARY = [table for table in fact_tables() if table is not event]


def by_name(table: Table) -> str:
    return table.name


def values_for(table: Table, key: str, lead_id: str) -> dict[str, Any]:
    """A row of any fact table that refers to what there is."""
    values: dict[str, Any] = {"id": key}
    for column in facts_of(table):
        if column.foreign_keys:
            values[column.name] = lead_id if column.name == "lead_id" else None
        else:
            values[column.name] = 0 if column.type.python_type is int else "été"
    return values


ENTRY = Entry("t", None, "machine-a", {})

Changes = list[tuple[str, str, Any]]


@contextmanager
def noting(workspace: Workspace) -> Iterator[Callable[[str], Changes]]:
    """An entry of the journal, taken back at the end; what it holds of a row so far."""
    author = workspace.manager
    with workspace.connection.begin() as transaction:
        entry = Entry("t", author.member_id, author.device_id, {})
        number, _recorded_at = begin_entry(workspace.connection, entry, workspace.tick())

        def changes_of(key: str) -> Changes:
            query = (
                select(change.c.table_name, change.c.kind, change.c.old)
                .where(change.c.operation_id == number, change.c.row_id == key)
                .order_by(change.c.sequence)
            )
            rows = workspace.connection.execute(query)
            return [(row[0], row[1], row[2] and json.loads(row[2])) for row in rows]

        yield changes_of
        transaction.rollback()


@pytest.mark.parametrize("table", fact_tables(), ids=by_name)
def test_every_insertion_of_a_fact_is_written_without_its_values(
    workspace: Workspace, table: Table
):
    lead_id, key = lead_of(workspace), new_id(workspace.now)
    with noting(workspace) as changes_of:
        workspace.connection.execute(insert(table).values(values_for(table, key, lead_id)))
        assert changes_of(key) == [(table.name, "insert", None)]


@pytest.mark.parametrize("table", ORDINARY, ids=by_name)
def test_every_change_of_a_fact_is_written_with_old_and_new_value(
    workspace: Workspace, table: Table
):
    lead_id, key = lead_of(workspace), new_id(workspace.now)
    with noting(workspace) as changes_of:
        before = values_for(table, key, lead_id)
        workspace.connection.execute(insert(table).values(before))
        for column in facts_of(table):
            if column.foreign_keys:
                continue
            fresh = 7 if column.type.python_type is int else "ça « œuvre » \\ \" ' 東"
            statement = update(table).where(table.c.id == key)
            workspace.connection.execute(statement.values({column.name: fresh}))
            workspace.connection.execute(statement.values({column.name: fresh}))
            expected = (table.name, "update", {column.name: [before[column.name], fresh]})
            assert changes_of(key)[-1] == expected, "and once: the second changed nothing"
        workspace.connection.execute(
            update(table).where(table.c.id == key).values(before | {"id": key})
        )
        last = changes_of(key)[-1][2]
        assert set(last) == {c.name for c in facts_of(table) if not c.foreign_keys}


@pytest.mark.parametrize("table", ORDINARY, ids=by_name)
def test_every_deletion_of_a_fact_is_written_with_the_old_row(workspace: Workspace, table: Table):
    lead_id, key = lead_of(workspace), new_id(workspace.now)
    with noting(workspace) as changes_of:
        row = values_for(table, key, lead_id)
        workspace.connection.execute(insert(table).values(row))
        workspace.connection.execute(delete(table).where(table.c.id == key))
        kinds = [kind for _table, kind, _old in changes_of(key)]
        assert kinds == ["insert", "delete"]
        old = changes_of(key)[-1][2]
        assert old == {name: value for name, value in row.items() if name != "id"}


@pytest.mark.parametrize(
    "table",
    [
        table
        for table in metadata.sorted_tables
        if any(column.info.get("nature") == DERIVED for column in table.columns)
        and table.name != "operation"
    ],
    ids=by_name,
)
def test_figures_are_silent(workspace: Workspace, table: Table):
    before = workspace.rows(select(change))
    derived = [c for c in table.columns if c.info.get("nature") == DERIVED]
    with workspace.connection.begin() as transaction:
        workspace.connection.execute(
            update(table).values({c.name: 1 if c.type.python_type is int else "x" for c in derived})
        )
        assert workspace.connection.execute(select(change)).all() == before
        transaction.rollback()


@pytest.mark.parametrize("table", fact_tables(), ids=by_name)
def test_a_write_outside_an_operation_fails(workspace: Workspace, table: Table):
    lead_id = lead_of(workspace)
    row = values_for(table, new_id(workspace.now), lead_id)
    with pytest.raises(IntegrityError, match="operation_id"), workspace.connection.begin():
        workspace.connection.execute(insert(table).values(row))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE member SET name = name || '!'",
        "DELETE FROM reason",
        "INSERT OR REPLACE INTO source(id, name) VALUES ('s', 'x')",
    ],
)
def test_a_plain_statement_outside_an_operation_fails_too(workspace: Workspace, statement: str):
    with pytest.raises(IntegrityError, match="operation_id"), workspace.connection.begin():
        workspace.connection.exec_driver_sql(statement)


def test_an_operation_leaves_the_door_closed_behind_it(workspace: Workspace):
    assert workspace.rows(select(journal_context.c.operation_id)) == [(None,)]


@pytest.mark.parametrize(
    "column", [event.c.id, *facts_of(event)], ids=lambda column: str(column.name)
)
def test_an_event_cannot_be_changed_not_even_within_an_operation(workspace: Workspace, column):
    fresh = 7 if column.type.python_type is int else "x"
    with (
        pytest.raises(DatabaseError, match="an event is never changed"),
        noting(workspace),
    ):
        workspace.connection.execute(update(event).values({column.name: fresh}))


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event SELECT * FROM event",
        "UPDATE OR REPLACE event SET kind = 'won'",
    ],
)
def test_an_event_cannot_be_deleted_or_replaced(workspace: Workspace, statement: str):
    before = workspace.rows(select(event))
    with (
        pytest.raises(DatabaseError, match="an event is never changed"),
        noting(workspace),
    ):
        workspace.connection.exec_driver_sql(statement)
    assert workspace.rows(select(event)) == before


def test_a_replaced_row_leaves_its_old_values_in_the_journal(workspace: Workspace):
    ((key, name),) = workspace.rows(select(source.c.id, source.c.name))
    with noting(workspace) as changes_of:
        workspace.connection.exec_driver_sql(
            "INSERT OR REPLACE INTO source(id, name) VALUES (?, 'Webinaire')", (key,)
        )
        kinds = [(kind, old) for _table, kind, old in changes_of(key)]
    assert kinds == [("delete", {"name": name, "withdrawn": 0}), ("insert", None)]


def test_a_row_replaced_by_a_conflict_of_another_key_is_journalled_too(workspace: Workspace):
    key = lead_of(workspace)
    with noting(workspace) as changes_of:
        number = workspace.connection.execute(select(lead.c.number)).scalar_one()
        workspace.connection.execute(
            insert(lead).prefix_with("OR REPLACE").values(id=key, number=number + 1)
        )
        assert [kind for _t, kind, _o in changes_of(key)] == ["delete", "insert"]


def test_an_operation_that_fails_leaves_neither_fact_nor_line_of_history(workspace: Workspace):
    before = workspace.sql("SELECT count(*) FROM operation"), workspace.rows(select(member))
    with (
        pytest.raises(ZeroDivisionError),
        operation(workspace.connection, "t", by=workspace.sales, now=workspace.tick()) as doing,
    ):
        raise ZeroDivisionError(doing.add(member, name="Denis", role="sales"))
    assert doing.receipt is None
    after = workspace.sql("SELECT count(*) FROM operation"), workspace.rows(select(member))
    assert after == before


def test_trap_5_the_old_value_is_kept_whoever_wrote_and_however(workspace: Workspace):
    """An ORM would need active_history; a trigger has the old value at hand."""
    with noting(workspace) as changes_of:
        before = workspace.connection.execute(select(member.c.id, member.c.name)).all()
        workspace.connection.exec_driver_sql("UPDATE member SET name = 'X'")
        found = [changes_of(row.id)[-1][2] for row in before]
    assert found == [{"name": [row.name, "X"]} for row in before]


def test_a_clock_that_went_back_does_not_bring_disorder(workspace: Workspace):
    workspace.add()
    later = workspace.sql("SELECT max(recorded_at) FROM operation")[0][0]
    workspace.now = later - 100_000
    workspace.add()
    stamps = [r[0] for r in workspace.sql("SELECT recorded_at FROM operation ORDER BY position")]
    assert stamps == sorted(set(stamps))
    assert stamps[-1] == later + 1


def test_the_end_of_the_journal_is_looked_up_however_long_it_is(workspace: Workspace):
    lines = plan(workspace, lambda connection: begin_entry(connection, ENTRY, workspace.now))
    assert [line for line in lines if "operation" in line] == [
        "SEARCH operation USING COVERING INDEX sqlite_autoindex_operation_2",
        "SEARCH operation USING COVERING INDEX ix_operation_recorded_at",
    ]


def test_what_an_operation_changed_is_looked_up_even_where_one_operation_is_nearly_all_there_is(
    fresh_file: Path,
):
    work = entered(fresh_file)
    work.connection.exec_driver_sql("ANALYZE")
    work.connection.commit()
    work.connection.close()
    work.connection = work.opened.writing_connection()
    key = work.sql("SELECT id FROM operation")[0][0]
    tables = frozenset({"event", "lead", "person", "company", "source"})
    for ask in (
        lambda connection: changed_tables(connection, key),
        lambda connection: touched_leads(connection, key, tables),
        lambda connection: obstacle(connection, key),
    ):
        lines = plan(work, ask)
        assert [line for line in lines if "ix_change_operation (operation_id=?)" in line]
        assert not [line for line in lines if line in ("SCAN change", "SCAN mine")]
    work.connection.close()
    work.opened.lock.release()
