"""A wave after a fair: reckon a staggered plan, accept it, hand over each day's part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from sqlalchemy import Connection, insert

from slaapp.domain.commitment import TIERS
from slaapp.domain.instants import MINUTE, Instant, start_of_day
from slaapp.domain.next_step import HAND_OVER, PLANNED
from slaapp.domain.openings import Openings
from slaapp.domain.rep_hours import hours_left, together
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.trouble import Trouble
from slaapp.domain.wave import (
    Free,
    Part,
    Promised,
    Work,
    broken,
    plan_wave,
    work_promised,
)
from slaapp.operations.hand_over import hand_over_each
from slaapp.operations.handing import lacking, share_out
from slaapp.operations.open_cycle import require_ahead
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.finding import find_lead
from slaapp.store.rows.wave import (
    Owed,
    PlannedHandOver,
    Waiting,
    free_hours,
    owed_calls,
    planned_hand_overs,
    waiting_leads,
)
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import event

DAYS = 40
"""Working days that a plan looks ahead."""

USUAL_MINUTES = 6


@dataclass(frozen=True, slots=True)
class WaveAsk:
    """What the plan supposes: whose leads (a campaign's key; None: all that wait), minutes per
    call, and the percentage of their open hours that those who sell have for calls."""

    campaign_id: str | None = None
    call_minutes: int = USUAL_MINUTES
    share_percent: int = 100

    @property
    def call_ms(self) -> int:
        """Milliseconds of a call."""
        return self.call_minutes * MINUTE


@dataclass(frozen=True, slots=True)
class WaveDay:
    """A day: leads handed over at ``at`` by tier; milliseconds free, owed anyway, and demanded by
    the plan until the next day's; the tiers whose promises would be broken."""

    at: Instant
    leads: Mapping[str, int]
    free_ms: int
    owed_ms: int
    demanded_ms: int
    broken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WaveSheet:
    """A plan and what it stands on.

    ``waiting`` counts by tier; ``left`` those that no day holds; ``lacking`` the leads that lack
    what was agreed before a hand-over, and ``planned`` those planned before, neither among
    ``waiting``; ``late`` counts hand-overs after marketing's own promise; ``day_of`` is each
    lead's instant.
    """

    waiting: Mapping[str, int]
    days: tuple[WaveDay, ...]
    left: Mapping[str, int]
    reps: int
    lacking: int
    planned: int
    late: int
    day_of: Mapping[str, Instant]


def reckon_wave(
    connection: Connection, ask: WaveAsk, now: Instant, parts: Sequence[Part] | None = None
) -> WaveSheet:
    """The plan for who waits now, or what ``parts``, a plan of one's own, comes to; reads only.

    Raises Trouble: wave_without_agreement, wave_unsound (minutes or share out of bounds).
    """
    if not (1 <= ask.call_minutes <= 480 and 1 <= ask.share_percent <= 100):
        raise Trouble("wave_unsound")
    book = read_rulebook(connection)
    version = book.version_at(now)
    if version is None:
        raise Trouble("wave_without_agreement")
    openings = book.openings_of(version)
    all_waiting = waiting_leads(connection, ask.campaign_id)
    lack = {each.lead_id for each in lacking(connection, [one.id for one in all_waiting], now)}
    waiting = [one for one in all_waiting if one.id not in lack]
    promised = work_promised(version.agreement, openings, ask.call_ms)
    reps = free_hours(connection, openings, now, Fraction(ask.share_percent, 100))
    moments = hand_over_moments(book, openings, now)
    before = planned_hand_overs(connection)
    owed = owed_calls(connection, book, now, ask.call_ms)
    free, already = _beside_owed(reps, owed, now, moments)
    coming = _of_planned(before, moments, promised)
    already += coming
    counts = {tier: sum(one.tier == tier for one in waiting) for tier in TIERS}
    if parts is None:
        wave = plan_wave(counts, moments, promised, free, already)
        parts, left = wave.parts, wave.left
    else:
        parts, left = _bounded(parts, counts)
    wrong = broken(parts, promised, free, already)
    there = together(list(reps.values()))
    days = _days(parts, wrong, moments, promised, there, [*(one.work for one in owed), *coming])
    day_of = assign(waiting, parts)
    late = sum(one.due_at is not None and day_of.get(one.id, now) > one.due_at for one in waiting)
    return WaveSheet(counts, days, left, len(reps), len(lack), len(before), late, day_of)


def _beside_owed(
    reps: Mapping[str, Free], owed: Sequence[Owed], now: Instant, moments: Sequence[Instant]
) -> tuple[Free, list[Work]]:
    """The hours that each has beside what they owe themselves, together; and what is owed by
    nobody in particular, which all share."""
    own: dict[str, list[Work]] = {key: [] for key in reps}
    shared: list[Work] = []
    for one in owed:
        own.get(one.member_id or "", shared).append(one.work)
    left = [hours_left(free, own[key], now, moments) for key, free in reps.items()]
    return together(left), shared


def hand_over_moments(book: Rulebook, openings: Openings, now: Instant) -> list[Instant]:
    """When leads can be handed over: now, or at the next opening, then as each day opens."""
    first = openings.next_opening_or_same(now)
    today = book.day_of(first)
    days = openings.working_days(today + timedelta(days=1), today + timedelta(days=3 * DAYS))
    opens = (openings.next_opening_or_same(start_of_day(day, book.zone)) for day in days)
    return [first, *list(opens)[: DAYS - 1]]


def assign(waiting: Sequence[Waiting], parts: Sequence[Part]) -> dict[str, Instant]:
    """The instant of each lead: within a tier, who waits for the nearest promise goes first."""
    of_tier = {tier: [one.id for one in waiting if one.tier == tier] for tier in TIERS}
    found: dict[str, Instant] = {}
    for part in sorted(parts, key=lambda part: part.at):
        going, of_tier[part.tier] = (
            of_tier[part.tier][: part.leads],
            of_tier[part.tier][part.leads :],
        )
        found.update(dict.fromkeys(going, part.at))
    return found


def accept_wave(
    connection: Connection, day_of: Mapping[str, Instant], *, by: Author, now: Instant
) -> Receipt:
    """Plan the hand-over of each lead for the day of its instant; Today proposes each day's part.

    Raises Trouble: unknown_lead, wave_empty, planned_in_past, planned_too_far.
    """
    if not day_of:
        raise Trouble("wave_empty")
    with operation(connection, "plan_wave", by=by, now=now) as doing:
        book = read_rulebook(connection)
        rows = []
        for key, at in day_of.items():
            title = find_lead(connection, key).title
            doing.details.setdefault("lead", title)
            due_at = book.end_of(book.day_of(at)) - 1
            require_ahead(due_at, now)
            rows.append(
                doing.event_row(
                    key,
                    PLANNED,
                    doing.now,
                    member_id=by.member_id,
                    until=due_at,
                    precision="day",
                    field=HAND_OVER,
                )
            )
        connection.execute(insert(event), rows)
        doing.details["count"] = len(rows)
    assert doing.receipt is not None
    return doing.receipt


def due_today(connection: Connection, now: Instant) -> list[PlannedHandOver]:
    """The planned hand-overs of today, and those of days before that were not done; reads only."""
    book = read_rulebook(connection)
    return planned_hand_overs(connection, book.end_of(book.day_of(now)) - 1)


def hand_over_planned(connection: Connection, *, by: Author, now: Instant) -> Receipt:
    """Hand over today's part of the plan, each lead to whom the team's way says.

    Raises Trouble: wave_none_today, and as ``hand_over.hand_over_each``.
    """
    with connection.begin():
        keys = [each.lead_id for each in due_today(connection, now)]
        owners = share_out(connection, keys, now) if keys else {}
    if not keys:
        raise Trouble("wave_none_today")
    everybody = {key: owners.get(key) for key in keys}
    return hand_over_each(connection, everybody, by=by, now=now, leave_lacking=True)


def _of_planned(
    before: Sequence[PlannedHandOver], moments: Sequence[Instant], promised: Promised
) -> list[Work]:
    """What the hand-overs that were planned before will bring."""
    found: list[Work] = []
    for one in before:
        place = max(0, bisect_right(moments, one.due_at) - 1)
        found += promised(one.tier, moments[place])
    return found


def _bounded(parts: Sequence[Part], counts: Mapping[str, int]) -> tuple[list[Part], dict[str, int]]:
    """A plan of one's own, no tier with more leads than wait; and who is left out of it."""
    left, kept = dict(counts), []
    for part in sorted(parts, key=lambda part: part.at):
        leads = min(part.leads, left.get(part.tier, 0))
        if leads > 0:
            left[part.tier] -= leads
            kept.append(Part(part.at, part.tier, leads))
    return kept, {tier: count for tier, count in left.items() if count}


def _days(
    parts: Sequence[Part],
    wrong: Sequence[Part],
    moments: Sequence[Instant],
    promised: Promised,
    free: Free,
    already: Sequence[Work],
) -> tuple[WaveDay, ...]:
    demanded, owed = [0] * len(moments), [0] * len(moments)
    for part in parts:
        for work in promised(part.tier, part.at):
            demanded[_place(moments, work.due)] += work.ms * part.leads
    for work in already:
        owed[_place(moments, work.due)] += work.ms
    ends = [*moments[1:], moments[-1]]
    return tuple(
        WaveDay(
            at,
            {part.tier: part.leads for part in parts if part.at == at},
            free(at, ends[place]),
            owed[place],
            demanded[place],
            tuple(part.tier for part in wrong if part.at == at),
        )
        for place, at in enumerate(moments)
    )


def _place(moments: Sequence[Instant], due: Instant) -> int:
    """The day in whose time something is due."""
    return max(0, bisect_right(moments, due) - 1)
