"""Agreements and event histories that Hypothesis invents: much happens, much of it at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from slaapp.domain.agreement import Agreement
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, Commitment
from slaapp.domain.cycles import Timeline
from slaapp.domain.events import KINDS, Event
from slaapp.domain.instants import DAY, HOUR, MINUTE
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, WorkingTime
from slaapp.domain.working_calendar import DatedEntry, Window
from tests.domain.timelines import AGREEMENT, CALENDAR, at, book

REASONS = ("asked_by_prospect", "en vacances")
BEGINNING = at("Mon 08:00")
HORIZON = 21 * DAY

WHOLE = replace(
    AGREEMENT,
    commitments=(
        *AGREEMENT.commitments,
        Commitment("attempts", {"default": EndOfWorkingDay(4)}, 3, 2 * HOUR),
        Commitment("answer", {"hot": WorkingTime(HOUR), "default": EndOfWorkingDay(1)}),
    ),
    pause_reasons=REASONS,
)
"""An agreement in which everything is promised that can be."""

kinds = st.sampled_from(
    [kind for kind in KINDS if kind not in ("retracted", "restored", "merged", "exception")]
    # Without hand-overs, answers and calls there is nothing to reckon.
    + ["handed_over"] * 6
    + ["rejected"] * 3
    + ["attempt"] * 3
    + ["disputed", "overruled", "upheld", "paused", "resumed", "appointment", "upgraded"]
)
people = st.sampled_from((None, "anne", "bruno", "chloe"))
tiers = st.sampled_from((None, "hot", "warm", "cold"))
# Quarters of an hour, so that much happens in the same millisecond, and any other instant.
moments = st.one_of(
    st.integers(0, 4 * 24 * 4).map(lambda n: BEGINNING + n * 15 * MINUTE),
    st.integers(0, 4 * 24 * 4).map(lambda n: BEGINNING + n * 15 * MINUTE),
    st.integers(0, HORIZON // (15 * MINUTE)).map(lambda n: BEGINNING + n * 15 * MINUTE),
    st.integers(BEGINNING, BEGINNING + HORIZON),
)
targets = st.one_of(
    st.integers(1, 160).map(lambda quarters: WorkingTime(quarters * 15 * MINUTE)),
    st.integers(1, 30 * HOUR).map(WorkingTime),
    st.integers(1, 5).map(EndOfWorkingDay),
    st.integers(1, 120).map(lambda hours: CalendarTime(hours * HOUR)),
)


# What often follows each other: a story has its kinds in this order, other things in between.
STORIES = (
    ("handed_over",),
    ("handed_over", "rejected"),
    ("handed_over", "rejected", "disputed"),
    ("handed_over", "rejected", "disputed", "overruled", "conversation"),
    ("handed_over", "rejected", "overruled", "recycled", "handed_over"),
    ("handed_over", "rejected", "upheld", "handed_over"),
    ("handed_over", "rejected", "handed_over", "attempt"),
    ("handed_over", "rejected", "accepted", "attempt"),
    ("handed_over", "rejected", "attempt", "conversation"),
    ("handed_over", "paused", "resumed", "attempt"),
    ("handed_over", "paused", "paused", "attempt", "resumed"),
    ("handed_over", "appointment", "appointment", "conversation"),
    ("handed_over", "upgraded", "appointment", "upgraded"),
    ("handed_over", "attempt", "attempt", "attempt", "attempt"),
    ("received", "qualified", "handed_over", "available", "attempt"),
)


@st.composite
def events_of(draw: st.DrawFn, name: str = "e", most: int = 10) -> list[Event]:
    """What happened to a lead: a story, and anything at all besides; late entries and plans too."""
    story = draw(st.sampled_from(STORIES))
    told = sorted(draw(st.lists(moments, min_size=len(story), max_size=len(story))))
    others = [(draw(kinds), draw(moments)) for _ in range(draw(st.integers(0, most)))]
    found = []
    for number, (kind, happened) in enumerate([*zip(story, told, strict=True), *others]):
        late = draw(st.sampled_from((0, 0, 0, MINUTE, 3 * HOUR, 30 * HOUR)))
        planned = draw(st.sampled_from((None, -HOUR, 0, 90 * MINUTE, 7 * HOUR, 2 * DAY, 5 * DAY)))
        found.append(
            Event(
                id=f"{name}{draw(st.integers(0, 99)):02}-{number}",
                kind=kind,
                occurred_at=happened,
                recorded_at=happened + late,
                member_id=draw(people),
                tier=draw(tiers),
                until=None if planned is None else happened + late + planned,
                value=draw(st.sampled_from((*REASONS, *REASONS, None, "not agreed"))),
                field=draw(st.sampled_from((None, "tier", "source"))),
                amount_cents=draw(st.sampled_from((None, 0, 500))),
            )
        )
    return found


@st.composite
def agreements(draw: st.DrawFn) -> Agreement:
    """Promises of any kind for any tier, on the usual calendar."""
    commitments = []
    for kind in draw(st.sets(st.sampled_from(sorted(KINDS_OF_COMMITMENT)))):
        made = draw(st.dictionaries(st.sampled_from(("hot", "warm", "default")), targets))
        spaced = draw(st.integers(1, 4)), draw(st.integers(1, 8)) * HOUR
        commitments.append(Commitment(kind, made, *spaced))
    return Agreement(
        calendar=CALENDAR,
        commitments=tuple(sorted(commitments, key=lambda each: each.kind)),
        reject_within=draw(targets),
        pause_reasons=draw(st.sampled_from(((), REASONS))),
        appointment_grace=draw(targets),
    )


@st.composite
def entries(draw: st.DrawFn) -> list[DatedEntry]:
    """Closures, holidays and half-days, some written down too late, some switched off again."""
    found = []
    for _ in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from(("closure", "holiday", "half_day", "special")))
        windows = (Window(9 * 60, 12 * 60),) if kind in ("half_day", "special") else ()
        day = date(2026, 6, 1) + timedelta(days=draw(st.integers(0, 21)))
        written = draw(st.one_of(st.just(0), moments))
        found.append(DatedEntry(day, kind, windows, "", written, draw(st.booleans())))
    return found


@st.composite
def rulebooks(draw: st.DrawFn) -> Rulebook:
    """One or two versions, with dated entries that exceptions may name."""
    dated = draw(entries())
    terms = draw(st.sampled_from((WHOLE, WHOLE, AGREEMENT, None))) or draw(agreements())
    versions, since = [terms], [0]
    if draw(st.booleans()):
        versions.append(draw(agreements()))
        since.append(draw(moments))
    return book(*versions, since=since, entries=dated)


@st.composite
def merged_leads(draw: st.DrawFn) -> list[Timeline]:
    """Up to three leads, those after the first merged into it or into each other."""
    count = draw(st.integers(1, 3))
    lines = [draw(events_of(name, most=8)) for name in "abc"[:count]]
    for gone in range(1, count):
        into = draw(st.integers(0, gone - 1))
        when = draw(moments)
        lines[into].append(Event(f"m{gone}", "merged", when, when, value=f"lead-{gone}"))
        mark = Event(f"n{gone}", "merged", when, when, value=f"lead-{into}", field="into")
        lines[gone].append(mark)
    return [Timeline(f"lead-{at}", tuple(events)) for at, events in enumerate(lines)]
