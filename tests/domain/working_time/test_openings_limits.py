"""Long closures, hours without end, far dates, hours that overlap, many threads."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta

import pytest

from slaapp.domain.growing_span import EARLIEST, LATEST
from slaapp.domain.instants import DAY, HOUR, start_of_day, to_instant
from slaapp.domain.openings import Openings
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import (
    FRENCH_WEEK,
    DatedEntry,
    Window,
    WorkingCalendar,
    french_calendar,
    week_of,
)
from slaapp.domain.zones import zone_of

PARIS = zone_of("Europe/Paris")
ALWAYS = week_of(*[(Window(0, 1440),)] * 3)
NEVER = week_of(())
TWO_YEARS = ((date(2028, 1, 1), NEVER), (date(2030, 1, 1), FRENCH_WEEK))


def at(text: str) -> int:
    return to_instant(datetime.fromisoformat(text).replace(tzinfo=PARIS))


BEFORE, INSIDE, AFTER = at("2027-12-31 17:00"), at("2029-06-01 12:00"), at("2030-01-01 09:30")
ACROSS = [
    (Openings.add, BEFORE, 2 * HOUR),
    (Openings.add, BEFORE, 2 * HOUR, [(BEFORE, BEFORE + HOUR // 2)]),
    (Openings.add, BEFORE, 2 * HOUR, [(AFTER, AFTER + HOUR)]),
    (Openings.subtract, AFTER, 2 * HOUR),
    (Openings.next_opening, BEFORE),
    (Openings.previous_closing, AFTER),
    (Openings.previous_closing, INSIDE),
    (Openings.previous_opening, INSIDE),
    (Openings.end_of_working_day, BEFORE, 1),
    (Openings.end_of_working_day, at("2028-03-01 12:00"), 1),
]


@pytest.mark.parametrize("looked_ahead", [False, True])
@pytest.mark.parametrize("question", ACROSS)
def test_nothing_is_due_beyond_two_closed_years_whatever_was_asked_before(question, looked_ahead):
    openings = Openings(WorkingCalendar("Europe/Paris", FRENCH_WEEK, (), TWO_YEARS))
    ask, *given = question
    if looked_ahead:
        openings.between(at("2020-01-01 00:00"), at("2035-01-01 00:00"))
        openings.working_days(date(2020, 1, 1), date(2035, 1, 1))

    with pytest.raises(Trouble) as told:
        ask(openings, *given)
    assert told.value.code == "calendar_never_opens"


def test_a_pause_may_lead_over_closed_years():
    openings = Openings(WorkingCalendar("Europe/Paris", FRENCH_WEEK, (), TWO_YEARS))
    paused = [(BEFORE + HOUR // 2, AFTER)]

    assert openings.add(BEFORE, HOUR, paused) == AFTER + HOUR // 2
    assert openings.between(BEFORE, AFTER) == HOUR


def test_the_opening_is_found_from_a_place_less_than_a_year_before_it():
    openings = Openings(WorkingCalendar("Europe/Paris", FRENCH_WEEK, (), TWO_YEARS))

    assert openings.next_opening(INSIDE) == at("2030-01-01 09:00")
    assert openings.add(INSIDE, HOUR) == at("2030-01-01 10:00")
    assert openings.end_of_working_day(INSIDE, 1) == at("2030-01-02 17:30")


def test_hours_without_end_close_at_the_one_closure_years_away():
    closure = DatedEntry(date(2030, 5, 6), "closure", (), "", 0)
    openings = Openings(WorkingCalendar("Europe/Paris", ALWAYS, (closure,)))

    assert openings.next_closing(BEFORE) == at("2030-05-06 00:00")
    assert openings.next_opening(BEFORE) == at("2030-05-07 00:00")
    far, openings = at("2034-01-01 00:00"), Openings(openings.calendar)
    assert openings.previous_opening(far) == at("2030-05-07 00:00")
    assert openings.previous_closing(far) == at("2030-05-06 00:00")


@pytest.mark.parametrize(
    "ask",
    [
        Openings.next_closing,
        Openings.next_opening,
        Openings.previous_opening,
        Openings.previous_closing,
    ],
)
def test_hours_without_end_and_without_closure_never_close(ask):
    openings = Openings(WorkingCalendar("Europe/Paris", ALWAYS))

    with pytest.raises(Trouble, match="calendar_never_closes"):
        ask(openings, BEFORE)
    assert openings.add(BEFORE, 1_000 * DAY) == BEFORE + 1_000 * DAY
    assert openings.end_of_working_day(BEFORE, 1) == at("2028-01-02 00:00")


@pytest.mark.parametrize("instant", [EARLIEST, LATEST, -(10**17), 10**17])
@pytest.mark.parametrize(
    "ask",
    [
        lambda openings, instant: openings.add(instant, HOUR),
        lambda openings, instant: openings.subtract(instant, HOUR),
        lambda openings, instant: openings.between(instant, 0),
        lambda openings, instant: openings.is_open(instant),
        lambda openings, instant: openings.next_opening(instant),
        lambda openings, instant: openings.end_of_working_day(instant, 1),
    ],
)
def test_instants_outside_three_centuries_are_refused(ask, instant):
    with pytest.raises(Trouble, match="instant_out_of_range"):
        ask(Openings(french_calendar()), instant)


def test_a_result_outside_three_centuries_is_refused():
    openings = Openings(french_calendar())

    for ask in (openings.add, openings.subtract):
        with pytest.raises(Trouble, match="instant_out_of_range"):
            ask(BEFORE, 10**14)
    with pytest.raises(Trouble, match="instant_out_of_range"):
        openings.end_of_working_day(BEFORE, 100_000)


def test_a_negative_duration_and_the_day_zero_are_our_own_mistakes():
    openings = Openings(french_calendar())

    for ask in (openings.add, openings.subtract):
        with pytest.raises(ValueError, match="negative"):
            ask(BEFORE, -1)
    with pytest.raises(ValueError, match="counted from 1"):
        openings.end_of_working_day(BEFORE, 0)


def test_no_duration_stays_where_it_is_even_in_closed_time():
    openings = Openings(french_calendar())
    closed = at("2026-06-13 12:00")

    assert openings.add(closed, 0) == openings.subtract(closed, 0) == closed
    assert openings.add(closed, 0, [(closed - HOUR, closed + HOUR)]) == closed


def test_hours_inside_other_hours_are_worked_once():
    day = (Window(480, 1080), Window(540, 600), Window(1020, 1140))
    openings = Openings(WorkingCalendar("Europe/Paris", week_of(day)))

    morning = at("2026-06-12 00:00")
    assert openings.intervals(morning, morning + DAY) == [
        (at("2026-06-12 08:00"), at("2026-06-12 19:00"))
    ]


def test_the_nth_working_day_is_the_nth_of_the_list_however_far():
    openings = Openings(french_calendar())
    start = at("2026-06-12 10:00")
    listed = openings.working_days(date(2026, 6, 13), date(2027, 6, 13))

    for count, day in enumerate(listed, 1):
        closing = at(f"{day} 17:30")
        assert Openings(french_calendar()).end_of_working_day(start, count) == closing


def test_a_list_of_one_day_is_complete():
    monday = date(2026, 6, 15)
    days = [monday + timedelta(days=number) for number in range(7)]

    listed = [
        Openings(french_calendar()).working_days(day, day + timedelta(days=1)) for day in days
    ]
    assert listed == [(day,) for day in days[:5]] + [(), ()]


def test_many_threads_may_ask_one_calendar_at_once():
    starts = [start_of_day(date(2020 + n % 12, 1 + n % 11, 3), PARIS) for n in range(400)]
    alone = Openings(french_calendar())
    expected = [(alone.add(one, 30 * HOUR), alone.end_of_working_day(one, 3)) for one in starts]
    shared = Openings(french_calendar())

    def ask(start: int) -> tuple[int, int]:
        return shared.add(start, 30 * HOUR), shared.end_of_working_day(start, 3)

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(ask, starts)) == expected
