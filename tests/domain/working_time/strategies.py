"""Calendars, instants and pauses that Hypothesis invents; most near a change of the clock."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from slaapp.domain.instants import DAY, HOUR, MINUTE, SECOND, start_of_day
from slaapp.domain.working_calendar import DatedEntry, Window, WorkingCalendar
from slaapp.domain.zones import zone_of

ABOUT = date(2026, 3, 29)
ZONES = ("Europe/Paris", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Asia/Beirut")
NOON = start_of_day(ABOUT, zone_of("Europe/Paris")) + 12 * HOUR

durations = st.one_of(
    st.integers(1, 60 * HOUR),
    st.integers(1, 400).map(lambda quarters: quarters * 15 * MINUTE),
)
instants = st.one_of(
    st.integers(NOON - 12 * DAY, NOON + 12 * DAY),
    st.integers(-12 * 24 * 4, 12 * 24 * 4).map(lambda quarters: NOON + quarters * 15 * MINUTE),
    st.integers(NOON // SECOND - 1200 * 86_400, NOON // SECOND + 1200 * 86_400).map(
        lambda seconds: seconds * SECOND
    ),
)
pauses = st.lists(
    st.tuples(instants, st.integers(0, 4 * DAY)).map(lambda one: (one[0], one[0] + one[1])),
    max_size=4,
)
days = st.integers(-15, 15).map(lambda number: ABOUT + timedelta(days=number))
labels = st.text(max_size=8)
windows = st.builds(Window, st.integers(0, 1439), st.integers(0, 1440))


@st.composite
def windows_of_a_day(draw):
    """Up to three windows without overlap; now and then the last one runs over midnight."""
    count = draw(st.sampled_from((0, 1, 2, 2, 3)))
    bounds = st.lists(st.integers(0, 96), min_size=2 * count, max_size=2 * count, unique=True)
    sorted_bounds = sorted(15 * bound for bound in draw(bounds))
    found = [Window(*sorted_bounds[at : at + 2]) for at in range(0, 2 * count, 2)]
    if found and found[0].start > 0 and draw(st.integers(0, 3)) == 0:
        found[-1] = Window(found[-1].start, draw(st.integers(0, min(found[0].start, 360))))
    return tuple(found)


weeks = st.tuples(*[windows_of_a_day()] * 7)
recorded = st.integers(NOON - 90 * DAY, NOON)
entries = st.one_of(
    st.builds(
        DatedEntry,
        days,
        st.sampled_from(("holiday", "closure")),
        st.just(()),
        labels,
        recorded,
        st.booleans(),
    ),
    st.builds(
        DatedEntry,
        days,
        st.sampled_from(("half_day", "special")),
        windows_of_a_day().filter(bool),
        labels,
        recorded,
        st.booleans(),
    ),
)
changes = st.tuples(
    st.one_of(days, st.integers(-900, 900).map(lambda number: ABOUT + timedelta(days=number))),
    st.one_of(weeks, st.just(((),) * 7)),
)
calendars = st.builds(
    WorkingCalendar,
    st.sampled_from(ZONES),
    weeks,
    st.lists(entries, max_size=6).map(tuple),
    st.lists(changes, max_size=2).map(tuple),
)
open_weeks = weeks.filter(any)
open_calendars = st.builds(
    WorkingCalendar,
    st.sampled_from(ZONES),
    open_weeks,
    st.lists(entries, max_size=6).map(tuple),
    st.lists(st.tuples(days, open_weeks), max_size=1).map(tuple),
)
"""These never stay closed for long."""
