"""The lines of history: pages, filters, and what an undoing is about."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from slaapp.domain.instants import DAY
from slaapp.operations.operation import Author
from slaapp.operations.outcome import win
from slaapp.operations.parties import edit_person
from slaapp.operations.undo import redo, undo
from slaapp.store.rows.history import (
    NOBODY,
    About,
    HistoryFilter,
    HistoryRow,
    history_page,
    kinds_done,
)
from tests.store.workspaces import SCORING, Workspace


def page(workspace: Workspace, **chosen: Any) -> list[HistoryRow]:
    found = history_page(workspace.connection, chosen=HistoryFilter(**chosen))
    workspace.connection.rollback()
    return found


def test_the_pages_join_without_a_gap(workspace: Workspace):
    for _ in range(7):
        workspace.add()
    whole, after, joined = page(workspace), None, []
    while rows := history_page(workspace.connection, after, limit=3):
        joined += rows
        after = rows[-1]
    workspace.connection.rollback()
    assert joined == whole
    assert [row.kind for row in whole] == ["add_lead"] * 7 + ["found_workspace"]
    assert [row.position for row in whole] == list(range(8, 0, -1))


def test_a_filter_shows_one_persons_operations_or_one_kind(workspace: Workspace):
    key = workspace.with_sales()
    win(workspace.connection, key, by=workspace.sales, now=workspace.tick())
    nobody = Author(None, "machine-a")
    win(workspace.connection, workspace.with_sales(), by=nobody, now=workspace.tick())
    by_sales = page(workspace, author_id=workspace.sales.member_id)
    assert [(row.kind, row.author) for row in by_sales] == [("won", "Bruno Sertil")]
    assert [row.author for row in page(workspace, kind="won")] == [None, "Bruno Sertil"]
    assert [row.kind for row in page(workspace, author_id=NOBODY)] == ["won"]
    assert page(workspace, author_id=workspace.sales.member_id, kind="add_lead") == []


def test_a_filter_shows_the_operations_of_some_days_or_about_some_leads(workspace: Workspace):
    one = workspace.with_sales()
    between = workspace.tick(DAY)
    other = workspace.with_sales(replace(SCORING, last_name="Petit", company="Lotus"))
    win(workspace.connection, one, by=workspace.sales, now=workspace.tick())
    assert [row.kind for row in page(workspace, since=between)] == ["won", "hand_over", "add_lead"]
    before = [row.kind for row in page(workspace, until=between)]
    assert before == ["hand_over", "add_lead", "found_workspace"]
    assert [row.kind for row in page(workspace, lead_ids=(one,))] == [
        "won", "hand_over", "add_lead"
    ]  # fmt: skip
    person = workspace.sql("SELECT person_id FROM lead WHERE id = ?", other)[0][0]
    edit_person(
        workspace.connection, person, {"phone": "1"}, by=workspace.sales, now=workspace.tick()
    )
    assert next(row.kind for row in page(workspace, lead_ids=(other,))) == "edit_person"
    assert len(page(workspace, lead_ids=(one, other))) == 6
    assert page(workspace, lead_ids=()) == []


def test_an_undoing_and_its_redoing_tell_what_they_are_about(workspace: Workspace):
    workspace.add()
    undo(workspace.connection, by=workspace.marketing, now=workspace.tick())
    redo(workspace.connection, by=workspace.marketing, now=workspace.tick())
    rows = page(workspace)
    assert [row.kind for row in rows] == ["redo", "undo", "add_lead", "found_workspace"]
    about = About("add_lead", {"lead": "Inès Dupont"})
    assert [row.about for row in rows] == [about, about, None, None]
    assert [row.undone for row in rows] == [False, True, False, False]


def test_the_kinds_are_those_that_the_file_has_seen(workspace: Workspace):
    workspace.with_sales()
    assert kinds_done(workspace.connection) == ["add_lead", "found_workspace", "hand_over"]
    workspace.connection.rollback()
