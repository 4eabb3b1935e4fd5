"""One thing done to many leads is one operation and one step of undo."""

from __future__ import annotations

from itertools import product

import pytest
from sqlalchemy import select

from slaapp.domain.instants import DAY
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.trouble import Trouble
from slaapp.operations.leads import LeadForm
from slaapp.operations.many import end_many, note_many, obstacles, set_field
from slaapp.operations.outcome import require_outcome, win
from slaapp.operations.undo import undo
from slaapp.store.check import check_file
from slaapp.store.rows.leads import lead_keys, lead_page
from slaapp.store.tables import event, source
from tests.store.many_leads import many
from tests.store.workspaces import Workspace

__all__ = ["many"]


@pytest.fixture
def keys(workspace: Workspace) -> list[str]:
    """Three leads: the first two from the fair, the last one from the web and won."""
    made = [workspace.add(LeadForm(last_name=n, source="Salon")) for n in ("Un", "Deux")]
    made.append(workspace.add(LeadForm(last_name="Trois", source="Web")))
    win(workspace.connection, made[2], by=workspace.sales, now=workspace.tick())
    return made


def said(work: Workspace, column: str) -> dict[str, object]:
    rows = lead_page(work.connection, LeadFilter())
    work.connection.rollback()
    return {row.title: getattr(row, column) for row in rows}


def take_back(work: Workspace) -> None:
    undo(work.connection, by=work.marketing, now=work.tick())
    assert check_file(work.connection) == []
    work.connection.rollback()


def test_many_leads_get_another_source_and_the_past_keeps_the_old_one(
    workspace: Workspace, keys: list[str]
):
    work, c = workspace, workspace.connection
    web = work.rows(select(source.c.id).where(source.c.name == "Web"))[0].id
    receipt = set_field(c, keys, "source", web, by=work.marketing, now=work.tick())
    assert receipt.details == {"lead": "Un", "count": 2, "name": "Web"}
    assert said(work, "source") == {"Un": "Web", "Deux": "Web", "Trois": "Web"}
    told = work.rows(select(event.c.lead_id).where(event.c.kind == "changed"))
    assert {row.lead_id for row in told} == set(keys[:2])
    take_back(work)
    assert said(work, "source") == {"Un": "Salon", "Deux": "Salon", "Trois": "Web"}
    set_field(c, keys, "source", None, by=work.marketing, now=work.tick())
    assert set(said(work, "source").values()) == {None}
    with pytest.raises(Trouble, match="unknown_entry"):
        set_field(c, keys, "product", "0" * 32, by=work.marketing, now=work.tick())


@pytest.mark.parametrize("outcome", ["lost", "recycled"])
def test_who_cannot_end_so_is_told_before_and_left_where_that_is_wanted(
    workspace: Workspace, keys: list[str], outcome: str
):
    work, c = workspace, workspace.connection
    first = obstacles(c, keys, "recycled", work.tick())
    c.rollback()
    assert [(each.title, each.trouble.code) for each in first] == [("Trois", "already_ended")]
    with pytest.raises(Trouble, match="already_ended"):
        end_many(c, keys, "recycled", by=work.marketing, now=work.tick())
    assert "recycled" not in said(work, "stage").values(), "all or none"
    wakes = work.now + 9 * DAY if outcome == "recycled" else None
    chosen = keys if outcome == "recycled" else keys[:2]
    receipt = end_many(
        c, chosen, outcome, wakes_at=wakes, leave=True, by=work.marketing, now=work.tick()
    )
    assert receipt.details == {"lead": "Un", "count": 2}
    assert said(work, "stage") == {"Un": outcome, "Deux": outcome, "Trois": "won"}
    take_back(work)
    assert outcome not in said(work, "stage").values()
    with pytest.raises(Trouble, match="already_ended"):
        end_many(c, keys[2:], "recycled", leave=True, by=work.marketing, now=work.tick())


def test_a_note_stands_on_each_of_many(workspace: Workspace, keys: list[str]):
    work, c = workspace, workspace.connection
    told: list[tuple[int, int]] = []
    note_many(
        c, keys, " Relance ", by=work.marketing, now=work.tick(), progress=lambda *n: told.append(n)
    )
    rows = work.rows(select(event.c.note).where(event.c.kind == "note"))
    assert [row.note for row in rows] == ["Relance"] * 3
    take_back(work)
    for given, code in ((keys, "note_empty"), ([], "unknown_lead"), (["0" * 32], "unknown_lead")):
        with pytest.raises(Trouble, match=code):
            note_many(
                c, given, "" if code == "note_empty" else "x", by=work.marketing, now=work.now
            )


def test_who_is_not_looked_at_twice_could_end_so(many: Workspace):
    work, c = many, many.connection
    keys = lead_keys(c, LeadFilter())
    c.rollback()
    instants = (work.now - 40 * DAY, work.now)
    for outcome, now, by in product(("lost", "recycled"), instants, (work.sales, work.manager)):
        refused = set()
        for key in keys:
            try:
                require_outcome(c, key, outcome, now, by=by.member_id)
            except Trouble:
                refused.add(key)
        found = {each.lead_id for each in obstacles(c, keys, outcome, now, by.member_id)}
        c.rollback()
        assert found == refused
        assert len(refused) > 0
