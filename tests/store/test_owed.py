"""The queue falls into parts by the same test as everywhere: met iff stopped by the due instant."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from slaapp.domain.clock import Deadline
from slaapp.domain.instants import DAY, HOUR, MINUTE, Instant
from slaapp.domain.roles import SIDES
from slaapp.operations.contact import log_contact
from slaapp.operations.undo import undo
from slaapp.store.rows.owed import (
    PARTS,
    OwedChoice,
    OwedCounts,
    OwedRow,
    QueueChoice,
    owed_counts,
    owed_page,
)
from slaapp.store.rows.wrong_numbers import has_wrong_number
from slaapp.store.tables import deadline
from tests.store.workspaces import MONDAY, SCORING, Workspace, paris

TONIGHT, TUESDAY = paris("2026-06-02 00:00"), paris("2026-06-02 11:00")


def page(workspace: Workspace, choice: OwedChoice, **more: object) -> list[OwedRow]:
    rows = owed_page(workspace.connection, choice, **more)
    workspace.connection.rollback()
    return rows


def counts(workspace: Workspace, choice: OwedChoice) -> OwedCounts:
    found = owed_counts(workspace.connection, choice)
    workspace.connection.rollback()
    return found


@pytest.fixture
def owing(workspace: Workspace) -> Workspace:
    """Two leads with sales since Monday morning and evening, two still with marketing."""
    workspace.with_sales()
    workspace.at("2026-06-01 17:00")
    workspace.with_sales(replace(SCORING, last_name="Martin"))
    workspace.add(replace(SCORING, last_name="Petit"))
    workspace.add(replace(SCORING, last_name="Robin"))
    return workspace


def test_every_row_knows_the_version_it_is_held_to(owing: Workspace):
    ((version,),) = owing.sql("SELECT id FROM agreement WHERE number = 1")
    rows = page(owing, OwedChoice(MONDAY, TONIGHT))
    assert {(row.side, row.agreement_id) for row in rows} == {
        ("sales", version),
        ("marketing", version),
    }


def test_a_part_narrows_whoevers_queue_it_is(owing: Workspace):
    sales = QueueChoice(side="sales", owner_id=owing.sales.member_id)
    overdue = page(owing, OwedChoice(TUESDAY, TONIGHT + DAY, sales, "overdue"))
    assert [row.commitment for row in overdue] == ["acceptance", "first_attempt"]
    marketing = QueueChoice(side="marketing")
    assert page(owing, OwedChoice(TUESDAY, TONIGHT + DAY, marketing, "overdue")) == []


def test_what_sales_owes_to_a_wrong_number_comes_last_until_it_is_put_right(
    owing: Workspace,
):
    everything = OwedChoice(MONDAY, TONIGHT, QueueChoice("sales"))
    before = [(row.title, row.commitment) for row in page(owing, everything)]
    first = page(owing, everything)[0]

    def call(outcome: str, **more: object) -> None:
        log_contact(
            owing.connection, first.lead_id, outcome=outcome, by=owing.sales, now=owing.tick(),
            **more,
        )  # fmt: skip

    call("wrong_number")
    rows = page(owing, everything)
    asking = [row for row in rows if row.lead_id == first.lead_id and row.behind]
    assert [row.commitment for row in asking] == ["outcome"]
    assert rows[-len(asking) :] == asking
    assert [row.due_at for row in rows if not row.behind] == sorted(
        row.due_at for row in rows if not row.behind
    )
    one_by_one: list[OwedRow] = []
    while one := page(owing, everything, after=(one_by_one or [None])[-1], limit=1):
        one_by_one += one
    assert one_by_one == rows
    assert has_wrong_number(owing.connection, first.lead_id)
    owing.connection.rollback()
    call("wrong_number", right_number="07 98 76 54 32")
    assert not any(row.behind for row in page(owing, everything))
    ((phone, e164),) = owing.sql(
        "SELECT phone, phone_e164 FROM person JOIN lead ON person.id = person_id WHERE lead.id = ?",
        first.lead_id,
    )
    assert (phone, e164) == ("07 98 76 54 32", "+33798765432")
    for _ in range(2):
        undo(owing.connection, by=owing.sales, now=owing.tick())
    assert [(row.title, row.commitment) for row in page(owing, everything)] == before


def test_a_number_that_somebody_answered_later_is_right_after_all(owing: Workspace):
    key = page(owing, OwedChoice(MONDAY, TONIGHT, QueueChoice("sales")))[0].lead_id
    for outcome, wrong in (("wrong_number", True), ("no_answer", True), ("reached", False)):
        log_contact(owing.connection, key, outcome=outcome, by=owing.sales, now=owing.tick(HOUR))
        assert has_wrong_number(owing.connection, key) == wrong
        owing.connection.rollback()


def state_of(row: OwedRow, now: Instant) -> str:
    promise = Deadline(row.commitment, row.side, row.tier, row.start_at, row.warn_at, row.due_at)
    return promise.state_at(now)


@given(minutes=st.integers(-4 * 24 * 60, 30 * 24 * 60), exactly=st.integers(0, 9))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_at_any_moment_the_parts_agree_with_the_deadlines_own_state(
    owing: Workspace, minutes: int, exactly: int
):
    every = page(owing, OwedChoice(MONDAY, TONIGHT))
    # Now and then just on a due instant, or a millisecond beside it.
    edges = [at + beside for row in every for at in (row.due_at, row.warn_at) for beside in (0, 1)]
    now = edges[minutes % len(edges)] if exactly < 4 else MONDAY + minutes * MINUTE
    choice = OwedChoice(now, now + 5 * HOUR)
    parts = {part: page(owing, replace(choice, part=part)) for part in PARTS}
    assert parts["all"] == every
    assert parts["overdue"] == [row for row in every if state_of(row, now) == "breached"]
    running = [row for row in every if state_of(row, now) in ("running", "not_started")]
    assert parts["at_risk"] == [row for row in running if now >= row.warn_at]
    assert parts["today"] == [row for row in running if row.due_at < choice.day_end]
    told = counts(owing, choice)
    assert [getattr(told, part) for part in PARTS] == [len(parts[part]) for part in PARTS]
    assert told.next_due_at == min((row.due_at for row in running), default=None)


@given(minutes=st.integers(-4 * 24 * 60, 30 * 24 * 60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_until_the_next_turn_nothing_changes_and_then_something_may(owing: Workspace, minutes: int):
    choice = OwedChoice(MONDAY + minutes * MINUTE, MONDAY + 60 * DAY)
    told = counts(owing, choice)
    assert told.turns_at > choice.now
    before = counts(owing, replace(choice, now=told.turns_at - 1))
    after = counts(owing, replace(choice, now=told.turns_at))
    figures = ("all", "overdue", "at_risk", "today")
    assert [getattr(before, f) for f in figures] == [getattr(told, f) for f in figures]
    if told.turns_at < choice.day_end:
        assert [getattr(after, f) for f in figures] != [getattr(told, f) for f in figures]


def test_pages_go_on_where_the_last_one_ended_also_among_equal_deadlines(workspace: Workspace):
    for number in range(7):
        workspace.with_sales(replace(SCORING, last_name=f"Nom {number}"))
    choice = OwedChoice(MONDAY, TONIGHT, QueueChoice(side="sales"))
    every = page(workspace, choice)
    assert len({row.due_at for row in every}) < len(every)
    got: list[OwedRow] = []
    while more := page(workspace, choice, after=got[-1] if got else None, limit=2):
        got += more
    assert got == every


@pytest.mark.parametrize("limit", [1, 2, 3, 100])
def test_everybodys_queue_is_that_of_both_sides_in_one_order(owing: Workspace, limit: int):
    choice, read, after = OwedChoice(MONDAY, TONIGHT), [], None
    while rows := page(owing, choice, after=after, limit=limit):
        read, after = [*read, *rows], rows[-1]
    sides = [page(owing, replace(choice, queue=QueueChoice(side=side))) for side in SIDES]
    assert all(sides)
    assert read == sorted((row for rows in sides for row in rows), key=lambda r: (r.due_at, r.id))


def test_what_is_done_or_fell_away_is_not_owed(owing: Workspace):
    owed = counts(owing, OwedChoice(MONDAY, TONIGHT)).all
    still = owing.rows(select(deadline.c.id).where(deadline.c.stopped_at.is_(None)))
    assert owed == len(still) > 0
