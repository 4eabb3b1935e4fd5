"""Attainment: what was met of what came due, equal to a recount in plain Python on any file."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from slaapp.domain.attainment_filter import PARTS, AttainmentFilter
from slaapp.domain.deadline import Deadline
from slaapp.domain.instants import DAY, HOUR, Instant, to_datetime
from slaapp.domain.kpi import Rate
from slaapp.domain.lead_filter import EMPTY
from slaapp.operations.contact import log_contact
from slaapp.operations.dispute import dispute, overrule
from slaapp.operations.exception import exclude
from slaapp.operations.hand_over import accept, reject
from slaapp.operations.merge import merge
from slaapp.operations.outcome import recycle
from slaapp.store.figures.attainment import (
    WAYS,
    AttainmentLine,
    attainment,
    deadlines_behind,
)
from tests.operations.agreed import agree_on_answers
from tests.store.random_leads import filled, seeds, some_leads, some_now
from tests.store.test_lead_rows import plan
from tests.store.workspaces import MONDAY, PARIS, SCORING, Workspace, paris

ALL = AttainmentFilter()


def lines(workspace: Workspace, by: str = "side", chosen: AttainmentFilter = ALL) -> list:
    found = attainment(workspace.connection, chosen, workspace.now, PARIS, by)
    workspace.connection.rollback()
    return found


def line(workspace: Workspace, side: str, key: str, by: str = "commitment") -> AttainmentLine:
    (found,) = (each for each in lines(workspace, by) if (each.side, each.key) == (side, key))
    return found


def numbers(found: AttainmentLine) -> tuple[int, int, int, int]:
    return found.met, found.breached, found.met_so_far, found.open


# --- the recount


def part_of(each: dict[str, Any], now: Instant) -> str | None:
    """The part that a deadline is in at ``now``, by the same test as on every screen."""
    names = ("commitment", "side", "tier", "start_at", "warn_at", "due_at", "stopped_at")
    promise = Deadline(*(each[name] for name in names), cancelled_at=each["cancelled_at"])
    given_up = promise.cancelled_at if promise.stopped_at is None else None
    if given_up is not None and given_up <= promise.due_at:
        return None
    if promise.due_at <= now:
        state = promise.state_at(now)
        return "open" if state == "running" else state
    in_time = promise.stopped_at is not None and promise.stopped_at <= promise.due_at
    return "met_so_far" if in_time else "open"


def recount(work: Workspace, chosen: AttainmentFilter, now: Instant) -> dict[str, Counter]:
    """For each way to group, how many deadlines of each (side, key, part) there are."""

    def read(table: str) -> dict[str, dict[str, Any]]:
        rows = work.connection.exec_driver_sql(f"SELECT * FROM {table}").mappings()
        return {row["id"]: dict(row) for row in rows}

    leads = read("lead")
    counted: dict[str, Counter] = {by: Counter() for by in WAYS}
    for each in read("deadline").values():
        part = part_of(each, now)
        if leads[each["lead_id"]]["withdrawn"] or each["excluded"] or part is None:
            continue
        if not (chosen.due_from or 0) <= each["due_at"] < (chosen.due_until or 2**60):
            continue
        keys = {
            "side": each["side"],
            "commitment": each["commitment"],
            "tier": each["tier"] or EMPTY,
            "owner": each["holder_id"] or EMPTY,
            "month": to_datetime(each["due_at"], PARIS).strftime("%Y-%m"),
        }
        for by, key in keys.items():
            counted[by][each["side"], key, part] += 1
    return counted


def told(found: list[AttainmentLine]) -> Counter:
    counts = {
        (each.side, each.key, part): number
        for each in found
        for part, number in zip(PARTS, numbers(each), strict=True)
    }
    return +Counter(counts)


def disturb(work: Workspace, draw: Random) -> None:
    """What random leads lack: exclusions."""
    rows = work.connection.exec_driver_sql("SELECT id FROM lead ORDER BY number").scalars().all()
    for key in rows:
        if draw.random() < 0.15:
            text = "UPDATE deadline SET excluded = 1 WHERE lead_id = ?"
            work.connection.exec_driver_sql(text, (key,))


@given(seed=seeds)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_number_is_that_of_a_recount_and_the_length_of_its_list(
    workspace: Workspace, seed: int
):
    draw = Random(seed)
    leads, connection = some_leads(draw), workspace.connection
    with filled(workspace, leads):
        disturb(workspace, draw)
        dues = connection.exec_driver_sql("SELECT due_at FROM deadline").scalars().all()
        # On a due instant itself too: there an open deadline is not breached yet.
        now = draw.choice(dues) if dues and draw.random() < 0.5 else some_now(draw)
        chosen = replace(
            ALL,
            due_from=draw.choice((None, MONDAY, some_now(draw))),
            due_until=draw.choice((None, some_now(draw))),
        )
        expected = recount(workspace, chosen, now)
        for by in WAYS:
            found = attainment(connection, chosen, now, PARIS, by)
            assert told(found) == +expected[by]
            for each in found:
                part, number = draw.choice(list(zip(PARTS, numbers(each), strict=True)))
                behind = each.behind(part)
                listed = paged(workspace, behind, now)
                assert len(listed) == number
                assert {row.side for row in listed} <= {each.side}


def paged(workspace: Workspace, chosen: AttainmentFilter, now: Instant) -> set:
    """All rows of a list, two at a time."""
    found: list = []
    while page := deadlines_behind(
        workspace.connection, chosen, now, found[-1] if found else None, limit=2
    ):
        found += page
    assert [row.due_at for row in found] == sorted(row.due_at for row in found)
    return set(found)


# --- cases worked out by hand


def test_who_never_answers_does_not_vanish_from_the_share(workspace: Workspace):
    """Four called in time, three never: 4 of 7, not "all that were answered"."""
    keys = [workspace.with_sales(replace(SCORING, last_name=f"L{n}")) for n in range(7)]
    workspace.tick(HOUR)
    for key in keys[:4]:
        by = workspace.sales
        log_contact(workspace.connection, key, outcome="no_answer", by=by, now=workspace.tick())
    early = line(workspace, "sales", "first_attempt")
    assert numbers(early) == (0, 0, 4, 3), "before the due instant it is told apart"
    assert early.rate.value is None
    # Warm: seven working hours from Monday 10:00 end on Tuesday at 09:30 or a little later.
    workspace.at("2026-06-03 09:00")
    late = line(workspace, "sales", "first_attempt")
    assert numbers(late) == (4, 3, 0, 0)
    assert late.rate == Rate(4, 7)
    assert late.rate.is_too_few


def test_a_deadline_enters_on_its_due_instant(workspace: Workspace):
    key = workspace.with_sales()
    due = "SELECT due_at FROM deadline WHERE lead_id = ? AND commitment = 'first_attempt'"
    ((workspace.now,),) = workspace.sql(due, key)
    assert numbers(line(workspace, "sales", "first_attempt")) == (0, 0, 0, 1)
    workspace.tick(1)
    assert numbers(line(workspace, "sales", "first_attempt")) == (0, 1, 0, 0)


def test_what_is_cancelled_merged_or_excluded_leaves(workspace: Workspace):
    keys = [workspace.with_sales(replace(SCORING, last_name=f"L{n}")) for n in range(4)]
    by = workspace.sales
    for key in keys:
        accept(workspace.connection, key, by=by, now=workspace.tick())
    recycle(workspace.connection, keys[0], by=by, now=workspace.tick())
    who = workspace.marketing.member_id
    more = {"reason": "panne", "marketing_signer": who, "by": by}
    exclude(workspace.connection, [keys[1]], now=workspace.tick(), **more)
    workspace.at("2026-07-01 10:00")
    assert line(workspace, "sales", "first_attempt").breached == 2
    assert line(workspace, "sales", "acceptance").met == 3
    assert line(workspace, "marketing", "hand_over").met == 3
    merge(workspace.connection, keys[2], keys[3], by=by, now=workspace.tick())
    assert line(workspace, "sales", "first_attempt").breached == 1


def test_two_leads_merged_while_both_are_open_owe_one_deadline(workspace: Workspace):
    keys = [workspace.with_sales(replace(SCORING, last_name=f"L{n}")) for n in range(2)]
    assert line(workspace, "sales", "first_attempt").open == 2
    merge(workspace.connection, *keys, by=workspace.sales, now=workspace.tick())
    assert line(workspace, "sales", "first_attempt").open == 1
    workspace.at("2026-07-01 10:00")
    assert numbers(line(workspace, "sales", "first_attempt")) == (0, 1, 0, 0)


def test_what_is_in_dispute_counts_for_nobody_until_it_is_decided(workspace: Workspace):
    agree_on_answers(workspace)
    key = workspace.with_sales()
    connection, tick = workspace.connection, workspace.tick
    reject(connection, key, reason_id=workspace.reason(), by=workspace.sales, now=tick())
    dispute(connection, key, by=workspace.marketing, now=tick())
    workspace.at("2026-07-01 10:00")
    told = {(each.side, each.key): numbers(each) for each in lines(workspace, "commitment")}
    assert told == {
        ("marketing", "answer"): (1, 0, 0, 0),
        ("marketing", "hand_over"): (1, 0, 0, 0),
        ("sales", "acceptance"): (1, 0, 0, 0),
    }
    overrule(connection, key, by=workspace.manager, now=tick())
    assert numbers(line(workspace, "sales", "first_attempt")) == (0, 0, 0, 1)


def test_the_holder_at_the_due_instant_answers_for_it(workspace: Workspace):
    workspace.with_sales()
    workspace.at("2026-07-01 10:00")
    (found,) = (each for each in lines(workspace, "owner") if each.side == "sales")
    assert (found.key, found.name) == (workspace.sales.member_id, "Bruno Sertil")
    (marketing,) = (each for each in lines(workspace, "owner") if each.side == "marketing")
    assert (marketing.key, marketing.name) == (EMPTY, None)


def test_a_month_is_that_of_the_due_instant_on_the_teams_wall(workspace: Workspace):
    workspace.at("2026-06-30 10:00")
    workspace.with_sales()
    by_month = {each.key: each for each in lines(workspace, "month") if each.side == "sales"}
    # Acceptance (4 h of work) is due on the same day, the others in July.
    assert by_month["2026-06"].open == 1
    assert sorted(by_month) == ["2026-06", "2026-07"]
    july = by_month["2026-07"].chosen
    assert (july.due_from, july.due_until) == (paris("2026-07-01 00:00"), paris("2026-08-01 00:00"))


def test_the_sides_are_never_averaged(workspace: Workspace):
    workspace.with_sales()
    workspace.tick(60 * DAY)
    assert [each.side for each in lines(workspace)] == ["marketing", "sales"]


@pytest.mark.parametrize("by", ["side", "owner"])
def test_a_period_is_read_from_the_index_of_due_instants(workspace: Workspace, by: str):
    chosen = AttainmentFilter(MONDAY, MONDAY + DAY)
    part = replace(chosen, part="breached")
    for ask in (
        lambda c: attainment(c, chosen, MONDAY, PARIS, by),
        lambda c: deadlines_behind(c, part, MONDAY),
    ):
        found = plan(workspace, ask)
        assert [line for line in found if "ix_deadline_due_at" in line], found
        assert not {"SCAN deadline", "SCAN lead"} & set(found)
