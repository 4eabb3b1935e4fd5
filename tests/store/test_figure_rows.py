"""Figures are written where they differ: all that differ, and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from slaapp.store.check import check_file
from slaapp.store.derivation import derive
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import DERIVED, cycle, deadline, lead
from tests.store.files.make import live
from tests.store.workspaces import Workspace, entered

FIGURES = [column.name for column in lead.columns if column.info.get("nature") == DERIVED]


@pytest.fixture(scope="module")
def lived(
    workspace_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("lived") / "equipe.slaapp"
    work = entered(Path(shutil.copy(workspace_template, path)))
    live(work)
    yield work
    work.connection.close()
    work.opened.lock.release()


def rows_written(work: Workspace) -> int:
    """How many rows it takes to derive every lead anew."""
    raw = work.connection.connection.dbapi_connection
    keys = [row[0] for row in work.rows(select(lead.c.id))]
    with work.connection.begin():
        book = read_rulebook(work.connection)
        before = raw.total_changes
        derive(work.connection, keys, book, work.today)
        return raw.total_changes - before


def spoil(work: Workspace, statement: str) -> None:
    with work.connection.begin():
        work.connection.exec_driver_sql(statement)


def is_sound(work: Workspace) -> bool:
    found = check_file(work.connection)
    work.connection.rollback()
    return found == []


def test_what_stands_already_is_not_written_again(lived: Workspace):
    rows_written(lived)
    assert lived.sql("SELECT count(*) FROM deadline")[0][0] > 5
    assert rows_written(lived) == 0


@pytest.mark.parametrize("column", FIGURES)
@pytest.mark.parametrize("value", ["NULL", "'x'"])
def test_a_figure_of_a_lead_that_differs_is_put_right(lived: Workspace, column: str, value: str):
    spoil(lived, f"UPDATE lead SET {column} = {value} WHERE number = 1")
    spoilt = not is_sound(lived)
    # What the search finds is written to its index too.
    assert bool(rows_written(lived)) == spoilt
    assert is_sound(lived)


@pytest.mark.parametrize("table", [cycle, deadline], ids=lambda table: table.name)
def test_a_row_of_a_cycle_or_deadline_that_differs_is_put_right(lived: Workspace, table):
    for column in table.columns:
        if column.name in ("id", "lead_id"):
            continue
        first = f"(SELECT min(id) FROM {table.name})"
        for value in ("NULL", "'x'"):
            spoil(lived, f"UPDATE {table.name} SET {column.name} = {value} WHERE id = {first}")
            spoilt = not is_sound(lived)
            assert rows_written(lived) == spoilt, column.name
            assert is_sound(lived)


def test_rows_too_many_go_and_rows_too_few_come_back(lived: Workspace):
    spoil(lived, "DELETE FROM deadline WHERE id = (SELECT max(id) FROM deadline)")
    spoil(lived, "DELETE FROM cycle WHERE id = (SELECT max(id) FROM cycle)")
    spoil(lived, "INSERT INTO deadline(id, lead_id) SELECT 'ghost', id FROM lead LIMIT 1")
    spoil(lived, "INSERT INTO cycle(id, lead_id) SELECT 'ghost', id FROM lead LIMIT 1")
    assert rows_written(lived) == 4
    assert is_sound(lived)
