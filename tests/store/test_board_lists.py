"""Whatever the file, the filter and the time, each figure is its list's length, and right."""

from __future__ import annotations

import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from operator import itemgetter
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from sqlalchemy import select

from slaapp.domain.instants import DAY, Instant, to_wall
from slaapp.domain.kpi_value import Spread
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.board import GROUPS, BoardLine, board_with_total
from slaapp.store.figures.narrowing import narrowings
from slaapp.store.rows.leads import count_leads, lead_keys
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import cycle, event, lead
from tests.operations.agreed import agree_on_answers
from tests.store.board_numbers import numbers
from tests.store.random_leads import beginnings, filled, seeds, some_filter, some_leads, some_now
from tests.store.workspaces import Workspace, entered

# The workspace is the same for every draw: what a draw puts in is rolled back. Each draw is a
# whole file and three questions about it, so that a third of the usual draws is enough.
COUNTS = tuple(narrowings(0, None))
one_file = settings(max_examples=settings.default.max_examples // 3)


@pytest.fixture(scope="module")
def work(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("random") / "equipe.slaapp"
    workspace = entered(Path(shutil.copy(workspace_template, path)))
    agree_on_answers(workspace)
    yield workspace
    workspace.connection.close()
    workspace.opened.lock.release()


@dataclass(frozen=True)
class Asked:
    """What was asked of a random file, and the figures that came, the total first."""

    now: Instant
    by: str | None
    days: int | None
    book: Rulebook
    lines: list[BoardLine]


def questions(work: Workspace, draw: Random) -> Iterator[Asked]:
    """Three of them about one file."""
    leads = some_leads(draw)
    with filled(work, leads):
        book = read_rulebook(work.connection)
        for _ in range(3):
            by, days = draw.choice((None, *GROUPS)), draw.choice((None, None, 0, 7, 30))
            # Where it turns: on the very instant of a receipt or a start, or so many days later.
            turns = [begin + (days or 0) * DAY for each in leads for begin in beginnings(each)]
            now = draw.choice((some_now(draw), draw.choice(turns or [0])))
            total, groups = board_with_total(
                work.connection, some_filter(draw), book, now, by, days
            )
            yield Asked(now, by, days, book, [total, *groups])


@given(seeds)
@one_file
def test_every_figure_opens_a_list_of_just_so_many(work: Workspace, seed: int):
    for asked in questions(work, Random(seed)):
        for line in asked.lines:
            found = numbers(line)
            assert list(found) == list(line.behind) == list(COUNTS)
            for name, narrowed in line.behind.items():
                assert count_leads(work.connection, narrowed) == found[name], name
            assert (
                0 <= line.rate("conversion").k <= line.rate("conversion").n <= line.count("leads")
            )
            assert 0 <= line.money("value").unknown <= line.count("won")
            assert (
                line.spread("since_receipt").n
                <= line.spread("response").leads
                <= line.spread("response").n
            )


@given(seeds)
@one_file
def test_groups_have_no_lead_in_common_and_none_is_left_out(work: Workspace, seed: int):
    for asked in questions(work, Random(seed)):
        total, *groups = asked.lines
        if asked.by is None:
            continue
        for name in COUNTS:
            parts = [lead_keys(work.connection, line.behind[name]) for line in groups]
            whole = lead_keys(work.connection, total.behind[name])
            assert sorted(key for part in parts for key in part) == sorted(whole)
        sums: Counter[str] = Counter()
        for line in groups:
            sums.update(line.money("value").cents)
        assert sums == Counter(total.money("value").cents)


@given(seeds)
@one_file
def test_the_figures_are_those_that_plain_counting_gives(work: Workspace, seed: int):
    for asked in questions(work, Random(seed)):
        told = Told(work, asked.book)
        for line in asked.lines:
            mine = [one for one in told.leads if passes(line.chosen, one, told)]
            assert numbers(line) == counted(mine, told, asked.now, asked.days)
            assert list(line.money("value").cents.items()) == sorted(won_value(mine, told).items())
            assert_waits(line, mine, told, asked.now)


class Told:
    """The rows of a file, to be counted again without SQL."""

    def __init__(self, work: Workspace, book: Rulebook) -> None:
        def rows(table: Any) -> list[dict[str, Any]]:
            return [dict(row) for row in work.connection.execute(select(table)).mappings()]

        self.book = book
        self.leads = rows(lead)
        self.cycles, self.events = defaultdict(list), defaultdict(list)
        for row in rows(cycle):
            self.cycles[row["lead_id"]].append(row)
        for row in rows(event):
            self.events[row["lead_id"]].append(row)

    def clocked(self, one: dict[str, Any], by: Instant) -> list[dict[str, Any]]:
        mine = self.cycles[one["id"]]
        started = [each for each in mine if each["agreement_id"] and each["start_at"] <= by]
        return [each for each in started if each["closed_by"] != "duplicate"]


def is_won_within(one: dict[str, Any], days: int) -> bool:
    if one["won_wall"] is None or one["received_wall"] is None:
        return False
    return one["won_wall"] - one["received_wall"] <= days * DAY


def passes(chosen: LeadFilter, one: dict[str, Any], told: Told) -> bool:
    """Whether a filter lets a lead through, each part in plain words."""

    def at_least(name: str, instant: Instant) -> bool:
        return one[name] is not None and one[name] >= instant

    def before(name: str, instant: Instant) -> bool:
        return one[name] is not None and one[name] < instant

    tests = {
        "stages": lambda v: one["stage"] in v,
        "source_ids": lambda v: (one["source_id"] or EMPTY) in v,
        "owner_ids": lambda v: (one["owner_id"] or EMPTY) in v,
        "tiers": lambda v: (one["tier"] or EMPTY) in v,
        "campaign_ids": lambda v: (one["campaign_id"] or EMPTY) in v,
        "product_ids": lambda v: (one["product_id"] or EMPTY) in v,
        "hours": lambda v: hour_of(one) in v,
        "weekdays": lambda v: weekday_of(one) in v,
        "months": lambda v: (one["received_month"] or EMPTY) in v,
        "received": lambda v: (one["received_at"] is not None) is v,
        "received_from": lambda v: at_least("received_at", v),
        "received_until": lambda v: before("received_at", v),
        "qualified": lambda v: (one["qualified_at"] is not None) is v,
        "qualified_from": lambda v: at_least("qualified_at", v),
        "handed_over": lambda v: (one["handed_over_at"] is not None) is v,
        "accepted": lambda v: (one["accepted_at"] is not None) is v,
        "accepted_by": lambda v: is_accepted(one, v),
        "clocked_by": lambda v: bool(told.clocked(one, v)),
        "attempted": lambda v: any(c["first_attempt_at"] for c in told.cycles[one["id"]]) is v,
        "excluded": lambda v: bool(one["excluded"]) is v,
        "won": lambda v: (one["won_at"] is not None) is v,
        "opportunity": lambda v: (one["opportunity_at"] is not None) is v,
        "won_within_days": lambda v: is_won_within(one, v),
        "open_deadline": lambda v: (one["next_due_at"] is not None) is v,
    }
    return not one["withdrawn"] and all(tests[name](v) for name, v in chosen.parts.items())


def wall(one: dict[str, Any]) -> datetime:
    return datetime(1970, 1, 1) + timedelta(milliseconds=one["received_wall"])


def hour_of(one: dict[str, Any]) -> str:
    return EMPTY if one["received_precision"] != "instant" else f"{wall(one):%H}"


def weekday_of(one: dict[str, Any]) -> str:
    return EMPTY if one["received_wall"] is None else f"{wall(one):%u}"


def is_accepted(one: dict[str, Any], by: Instant) -> bool:
    silently = one["accepted_silently_at"]
    return one["accepted_at"] is not None or (silently is not None and silently <= by)


def counted(mine: list[dict[str, Any]], told: Told, now: Instant, days: int | None):
    won = [one for one in mine if one["won_at"] is not None]
    lost = [one for one in mine if one["lost_at"] is not None]
    mature, immature, converted = mine, [], won
    if days is not None:
        dated = [one for one in mine if one["received_at"] is not None]
        mature = [one for one in dated if now - one["received_at"] >= days * DAY]
        immature = [one for one in dated if now - one["received_at"] < days * DAY]
        converted = [one for one in mature if is_won_within(one, days)]
    return {
        "leads": len(mine),
        "qualified": sum(one["qualified_at"] is not None for one in mine),
        "handed_over": sum(one["handed_over_at"] is not None for one in mine),
        "accepted": sum(is_accepted(one, now) for one in mine),
        "won": len(won),
        "closed": sum(one["received_at"] is not None for one in won),
        "lost": len(lost),
        "ended": len(won) + len(lost),
        "given_up": sum(one["received_at"] is not None for one in lost),
        "clocked": sum(bool(told.clocked(one, now)) for one in mine),
        "mature": len(mature),
        "immature": len(immature),
        "converted": len(converted),
    }


def won_value(mine: list[dict[str, Any]], told: Told) -> dict[str, int]:
    """Replayed from the events: the last win's amount, or else the first opportunity's."""
    sums: Counter[str] = Counter()
    for one in mine:
        amount, currency, seen = None, None, False
        for each in sorted(told.events[one["id"]], key=itemgetter("occurred_at", "kind", "id")):
            if each["kind"] == "won" and each["amount_cents"] is not None:
                amount, currency = each["amount_cents"], each["currency"]
            elif each["kind"] == "opportunity" and not seen:
                seen, amount, currency = True, each["amount_cents"], each["currency"]
        if one["won_at"] is not None and amount is not None:
            sums[currency or "EUR"] += amount
    return dict(sums)


def assert_waits(line: BoardLine, mine: list[dict[str, Any]], told: Told, now: Instant) -> None:
    attempt, conversation, since = ([], []), ([], []), ([], [])
    openings = {version.id: told.book.openings_of(version) for version in told.book.versions}
    for one in mine:
        hand_overs = told.clocked(one, now)
        for each in hand_overs:
            end = end_of(each, now)
            so_far = openings[each["agreement_id"]].between(each["start_at"], end)
            for waits, took in (
                (attempt, each["attempt_working_ms"]),
                (conversation, each["conversation_working_ms"]),
            ):
                waits[took is None].append(max(0, so_far) if took is None else took)
        if hand_overs and one["received_wall"] is not None:
            tried = [c["first_attempt_at"] for c in hand_overs if c["first_attempt_at"] is not None]
            ends = max(end_of(each, now) for each in hand_overs)
            until = to_wall(min(tried) if tried else ends, told.book.zone)
            since[not tried].append(until - one["received_wall"])
    assert_spread(line.spread("response"), *attempt)
    assert_spread(line.spread("conversation"), *conversation)
    assert_spread(line.spread("since_receipt"), *since)


def end_of(each: dict[str, Any], now: Instant) -> Instant:
    """When one stopped waiting: sent back, ended, or not yet."""
    return min(at for at in (now, each["closed_at"], each["rejected_at"]) if at is not None)


def assert_spread(found: Spread, ended: list[int], lasting: list[int]) -> None:
    every = [*ended, *lasting]
    assert (found.n, found.still_open) == (len(every), len(lasting))
    assert found.longest == max(every, default=None)
    assert found.median == first_time_at_which(Fraction(1, 2), ended, lasting)
    assert found.p90 == first_time_at_which(Fraction(1, 10), ended, lasting)


def first_time_at_which(left: Fraction, ended: list[int], lasting: list[int]) -> int | None:
    """Kaplan and Meier's estimate in exact fractions: when only ``left`` still wait."""
    survival = Fraction(1)
    for time in sorted(set(ended)):
        at_risk = sum(each >= time for each in (*ended, *lasting))
        survival *= 1 - Fraction(ended.count(time), at_risk)
        if survival <= left:
            return time
    return None
