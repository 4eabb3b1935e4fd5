"""The engine against the minute-by-minute reference, on schedules that chance invents."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from slaapp.domain.agreement import Agreement, AgreementVersion
from slaapp.domain.commitment import Commitment
from slaapp.domain.events import Event
from slaapp.domain.instants import to_instant
from slaapp.domain.openings import Openings
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.standing import stand_alone
from slaapp.domain.target import CalendarTime, WorkingTime, due_after
from tests.domain.working_time.invented import CLOCK_CHANGES, Inventor
from tests.domain.working_time.reference import (
    elapsed,
    end_of_working_day,
    load_brute,
    reference_of,
)
from tests.domain.working_time.schedules import calendar_of

QUESTIONS_PER_SCHEDULE = 25
SCHEDULES = {"short": 2, "long": 220}
MILLISECOND = timedelta(milliseconds=1)


@pytest.fixture(scope="module")
def brute(shared_data):
    return load_brute(shared_data)


@pytest.mark.parametrize("zone", CLOCK_CHANGES)
def test_every_answer_equals_counting_the_minutes(brute, zone, long_run):
    asked = 0
    for seed in range(SCHEDULES["long" if long_run else "short"]):
        inventor = Inventor(seed, zone)
        schedule = inventor.schedule()
        ask = Questions(brute, inventor, schedule)
        for _ in range(QUESTIONS_PER_SCHEDULE):
            question = inventor.chance.choice(ask.kinds)
            given, ours, theirs = question()
            assert ours == theirs, (seed, schedule, question.__name__, given)
            asked += 1
    assert asked >= (5_500 if long_run else 50)


class Questions:
    """Each draws what it asks and returns (what was asked, our answer, the reference's)."""

    def __init__(self, brute, inventor: Inventor, schedule: dict) -> None:
        self.brute, self.inventor, self.schedule = brute, inventor, schedule
        calendar = calendar_of(schedule)
        self.openings = Openings(calendar)
        self.reference = reference_of(brute, schedule)
        self.kinds = [self.add, self.add, self.between, self.between, self.subtract]
        self.kinds += [self.is_open, self.edge, self.edge, self.intervals]
        self.kinds += [self.add_paused, self.add_paused, self.between_paused, self.calendar_time]
        self.kinds += [self.paused_clock, self.paused_clock]
        if "breaks" not in schedule and "holiday_mode" not in schedule and not inventor.tangled:
            self.kinds += [self.working_day, self.working_day_paused]

    def add(self):
        start, duration = self.inventor.instant(), self.inventor.duration()
        theirs = self.brute.add(self.reference, start, duration.total_seconds())
        return (start, duration), self.openings.add(ms(start), length(duration)), ms(theirs)

    def subtract(self):
        end, duration = self.inventor.instant(), self.inventor.duration()
        theirs = self.brute.sub(self.reference, end, duration.total_seconds())
        return (end, duration), self.openings.subtract(ms(end), length(duration)), ms(theirs)

    def between(self):
        start, end = self.inventor.instant(), self.inventor.instant()
        theirs = self.brute.between(self.reference, start, end)
        return (start, end), self.openings.between(ms(start), ms(end)), round(theirs * 1000)

    def is_open(self):
        at = self.inventor.instant()
        theirs = self.reference.works(self.brute.floor(at))
        return at, self.openings.is_open(ms(at)), theirs

    def edge(self):
        brute, at, openings = self.brute, self.inventor.instant(), self.openings
        ours, theirs = self.inventor.chance.choice(
            [
                (openings.next_opening_or_same, lambda s, t: brute.nxt_open(s, t)),
                (openings.previous_worked_or_same, lambda s, t: brute.prv_open(s, t)),
                (openings.next_opening, lambda s, t: brute.trans(s, t, "open", 1)),
                (openings.next_closing, lambda s, t: brute.trans(s, t, "close", 1)),
                (openings.previous_opening, lambda s, t: brute.trans(s, t, "open", -1)),
                (openings.previous_closing, lambda s, t: brute.trans(s, t, "close", -1)),
            ]
        )
        return (ours.__name__, at), ours(ms(at)), ms(theirs(self.reference, at))

    def intervals(self):
        start, end = sorted((self.inventor.instant(), self.inventor.instant()))
        end = self.brute.floor(end)
        theirs = self.brute.intervals(self.reference, start, end=end) if start < end else []
        ours = self.openings.intervals(ms(start), ms(end))
        return (start, end), ours, [(ms(a), ms(b)) for a, b in theirs]

    def add_paused(self):
        start, duration = self.inventor.instant(), self.inventor.duration()
        pauses = self.inventor.pauses()
        reference = reference_of(self.brute, self.schedule, pauses)
        theirs = self.brute.add(reference, start, duration.total_seconds())
        ours = self.openings.add(ms(start), length(duration), stretches(pauses))
        return (start, duration, pauses), ours, ms(theirs)

    def between_paused(self):
        start, end, pauses = self.inventor.instant(), self.inventor.instant(), self.pauses()
        reference = reference_of(self.brute, self.schedule, pauses)
        theirs = self.brute.between(reference, start, end)
        ours = self.openings.between(ms(start), ms(end), stretches(pauses))
        return (start, end, pauses), ours, round(theirs * 1000)

    def calendar_time(self):
        start, duration = self.inventor.instant(), self.inventor.duration() + MILLISECOND
        pauses = self.pauses()
        target = CalendarTime(length(duration))
        ours = due_after(target, self.openings, ms(start), stretches(pauses))
        return (start, duration, pauses), ours, ms(elapsed(start, duration, pauses))

    def working_day(self):
        start, count = self.inventor.instant(), self.inventor.chance.randint(1, 4)
        theirs = end_of_working_day(self.reference, start, count, [])
        return (start, count), self.openings.end_of_working_day(ms(start), count), ms(theirs)

    def working_day_paused(self):
        start, count = self.inventor.instant(), self.inventor.chance.randint(1, 4)
        pauses = self.pauses()
        theirs = end_of_working_day(self.reference, start, count, pauses)
        ours = self.openings.end_of_working_day(ms(start), count, stretches(pauses))
        return (start, count, pauses), ours, ms(theirs)

    def paused_clock(self):
        """A deadline out of the events of a lead, with all its pauses told as events."""
        start, duration = self.inventor.instant(), self.inventor.duration() + MILLISECOND
        pauses = [pause for pause in self.pauses() if pause[0] >= start]
        terms = Agreement(
            calendar_of(self.schedule),
            commitments=(Commitment("outcome", {"default": WorkingTime(length(duration))}),),
            pause_reasons=("asked_by_prospect",),
        )
        told = [Event("h", "handed_over", ms(start), ms(start))]
        for number, (begins, ends) in enumerate(stretches(pauses)):
            reason, until = "asked_by_prospect", ends
            told.append(Event(f"p{number}", "paused", begins, begins, value=reason, until=until))
        version = AgreementVersion("v1", 1, -(1 << 50), terms)
        rules = Rulebook(self.schedule["tz"], [version], terms.calendar.entries)
        (owed,) = stand_alone(told, None, rules).deadlines
        reference = reference_of(self.brute, self.schedule, pauses)
        theirs = self.brute.add(reference, start, duration.total_seconds())
        return (start, duration, pauses), owed.due_at, ms(theirs)

    def pauses(self):
        return self.inventor.pauses()


def ms(moment: datetime) -> int:
    return to_instant(moment.astimezone(UTC))


def length(duration: timedelta) -> int:
    return duration // MILLISECOND


def stretches(pauses: list) -> list:
    return [(ms(begins), ms(ends)) for begins, ends in pauses]
