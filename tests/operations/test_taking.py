"""Who acts on a lead that waits for an answer has taken it; what that does to its deadlines."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from slaapp.domain.clock import Deadline
from slaapp.domain.instants import HOUR, MINUTE
from slaapp.domain.trouble import Trouble
from slaapp.operations.contact import log_contact
from slaapp.operations.hand_over import accept
from slaapp.operations.outcome import lose, open_opportunity, recycle, win
from slaapp.operations.undo import undo
from slaapp.store.check import check_file
from slaapp.store.tables import cycle, deadline, lead
from tests.store.workspaces import Workspace, paris

MET, BREACHED, CANCELLED = "met", "breached", "cancelled"
ACTS = pytest.mark.parametrize("act", [open_opportunity, win, lose])


def states(workspace: Workspace, key: str) -> dict[str, str]:
    """What became of each of sales' promises by now."""
    query = select(deadline).where(deadline.c.lead_id == key, deadline.c.side == "sales")
    found = {}
    for row in workspace.rows(query):
        promise = Deadline(
            row.commitment, row.side, row.tier, row.start_at, row.warn_at, row.due_at,
            row.stopped_at, row.cancelled_at,
        )  # fmt: skip
        found[row.commitment] = promise.state_at(workspace.now)
    assert check_file(workspace.connection) == []
    workspace.connection.rollback()
    return found


def accepted_at(workspace: Workspace, key: str) -> tuple:
    query = select(cycle.c.accepted_at, cycle.c.accepted_silently_at).where(cycle.c.lead_id == key)
    return tuple(workspace.rows(query)[0])


def acting(workspace: Workspace, act: Callable, key: str, **more) -> None:
    act(workspace.connection, key, by=workspace.sales, now=workspace.tick(), **more)


@ACTS
def test_an_outcome_within_the_promise_keeps_it(workspace: Workspace, act: Callable):
    key = workspace.with_sales()
    workspace.tick(30 * MINUTE)
    acting(workspace, act, key)
    assert accepted_at(workspace, key) == (workspace.now, None)
    found = states(workspace, key)
    assert found["acceptance"] == found["outcome"] == MET
    # A loss tells nothing of a call; a deal cannot be without one.
    assert found["first_attempt"] == (CANCELLED if act is lose else MET)


@ACTS
def test_an_outcome_after_the_promise_leaves_it_broken(workspace: Workspace, act: Callable):
    key = workspace.with_sales()
    workspace.at("2026-06-02 10:00")
    acting(workspace, act, key)
    assert accepted_at(workspace, key) == (workspace.now, None)
    assert states(workspace, key)["acceptance"] == BREACHED


@ACTS
def test_it_counts_from_when_it_was_not_from_when_it_was_typed(workspace: Workspace, act: Callable):
    key = workspace.with_sales()
    happened = workspace.now + 20 * MINUTE
    workspace.at("2026-06-03 16:00")
    acting(workspace, act, key, occurred_at=happened)
    assert accepted_at(workspace, key) == (happened, None)
    assert states(workspace, key)["acceptance"] == MET


def test_the_same_is_kept_whether_one_called_first_or_only_told_the_end(workspace: Workspace):
    told, called = workspace.with_sales(), workspace.with_sales()
    workspace.tick(HOUR)
    acting(workspace, log_contact, called, outcome="reached")
    for key in (told, called):
        acting(workspace, win, key)
    assert states(workspace, told) == states(workspace, called)
    assert set(states(workspace, told).values()) == {MET}


def test_who_sends_it_back_has_not_taken_it(workspace: Workspace):
    key = workspace.with_sales()
    acting(workspace, recycle, key)
    assert accepted_at(workspace, key) == (None, None)
    assert states(workspace, key)["acceptance"] == CANCELLED


@ACTS
def test_a_lead_that_was_taken_is_not_taken_again(workspace: Workspace, act: Callable):
    key = workspace.with_sales()
    acting(workspace, accept, key)
    taken = workspace.now
    workspace.tick(HOUR)
    acting(workspace, act, key)
    assert accepted_at(workspace, key) == (taken, None)
    ((many,),) = workspace.sql("SELECT count(*) FROM event WHERE kind = 'accepted'")
    assert many == 1


@ACTS
def test_a_lead_that_nobody_handed_over_is_not_taken(workspace: Workspace, act: Callable):
    key = workspace.add()
    act(workspace.connection, key, by=workspace.marketing, now=workspace.tick())
    assert workspace.rows(select(lead.c.accepted_at).where(lead.c.id == key)) == [(None,)]


def test_of_a_win_whose_day_alone_is_known_so_is_the_acceptance(workspace: Workspace):
    key = workspace.with_sales()
    workspace.at("2026-06-03 16:00")
    day = paris("2026-06-03 00:00")
    acting(workspace, win, key, occurred_at=day, precision="day")
    told = "SELECT precision, occurred_at FROM event WHERE kind IN ('accepted', 'won')"
    assert workspace.sql(told) == [("day", day)] * 2


@ACTS
def test_undone_it_is_neither_taken_nor_told(workspace: Workspace, act: Callable):
    key = workspace.with_sales()
    before = states(workspace, key)
    acting(workspace, act, key)
    undo(workspace.connection, by=workspace.sales, now=workspace.tick())
    assert accepted_at(workspace, key)[0] is None
    assert states(workspace, key) == before


def test_what_was_never_handed_over_is_marketings_to_give_up(workspace: Workspace):
    key, reason = workspace.add(), workspace.reason("loss")
    with pytest.raises(Trouble) as refused:
        lose(workspace.connection, key, reason_id=reason, by=workspace.sales, now=workspace.tick())
    assert refused.value.code == "never_handed_over"
    lose(workspace.connection, key, reason_id=reason, by=workspace.marketing, now=workspace.tick())
    assert workspace.rows(select(lead.c.stage)) == [("lost",)]
