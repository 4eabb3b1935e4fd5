"""The demo as a plan: who is in the team, what they agreed on, and every step they took."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

from slaapp.domain.agreement import Agreement
from slaapp.domain.holiday_proposals import propose_holidays
from slaapp.domain.instants import DAY, HOUR, SECOND, Instant, start_of_day, to_datetime
from slaapp.domain.openings import Openings
from slaapp.domain.zones import zone_of
from slaapp.operations.demo_arrivals import WEEKS, arrivals
from slaapp.operations.demo_countdowns import put_countdowns
from slaapp.operations.demo_life import Studio
from slaapp.operations.demo_lives import live
from slaapp.operations.demo_matters import put_matters
from slaapp.operations.demo_pace import Pace
from slaapp.operations.demo_profile import Profiles
from slaapp.operations.demo_script import Script, Step
from slaapp.operations.demo_steps import put_next_steps, put_tags
from slaapp.operations.demo_team import put_absences, setting_up
from slaapp.operations.demo_terms import demo_signers, demo_start, demo_terms
from slaapp.operations.demo_words import DemoWords
from slaapp.operations.leads import LeadForm
from slaapp.operations.workspace import Start

KEPT_SHARE = 0.93
"""How much of its promised volume the demo's marketing delivers."""

_TELLING_DAYS = 2
"""Working days of a month after which its pace tells something."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the demo's workspace is founded with, when, and the steps after that."""

    start: Start
    founded: Instant
    steps: Sequence[Step]


def plan_demo(seed: int, now: Instant, language: str = "fr") -> Plan:
    """The plan of a seed, relative to ``now``, in a language: the same for the same three."""
    words, founded = DemoWords(language), now - (WEEKS + 1) * 7 * DAY
    start, terms = demo_start(words), demo_terms(words)
    openings, chance = _openings(start, now), Random(seed)
    studio = Studio(
        Script(now - 5 * SECOND),
        Pace(openings, chance),
        Profiles(words, terms, chance),
        words,
        terms,
    )
    for arrival in arrivals(studio.pace, now):
        live(studio, arrival)
    put_countdowns(studio, now)
    put_matters(studio, now)
    put_next_steps(studio, now)
    put_tags(studio)
    put_absences(studio, now)
    steps = studio.script.in_order()
    volume = _promise(steps, studio.profiles, openings, now)
    signed = _signing(words, replace(terms, volume_per_month=volume), founded, openings)
    return Plan(start, founded, (signed, *setting_up(studio, signed.at), *steps))


def _signing(words: DemoWords, terms: Agreement, founded: Instant, openings: Openings) -> Step:
    """On the first working morning, before the first lead, the team signs what it agreed on."""
    at = openings.next_opening_or_same(founded) + HOUR
    by = words.names_of("manager")[0]
    return Step(at, 0, "agree", by, {"terms": terms, "signers": demo_signers(words)})


def _openings(start: Start, now: Instant) -> Openings:
    assert start.terms is not None
    calendar = start.terms.calendar
    year = to_datetime(now, zone_of(calendar.zone)).year
    years = range(year - 1, year + 2)
    holidays = propose_holidays(start.country, start.region, years, start.language, 0)
    return Openings(calendar.with_entries(tuple(holidays)))


def _promise(steps: Sequence[Step], profiles: Profiles, openings: Openings, now: Instant) -> int:
    """A volume for a month of which a little less than what is due by now has come."""
    qualified = list(_qualified_at(steps, profiles))
    zone = openings.hours.zone
    first = to_datetime(now, zone).date().replace(day=1)
    since = start_of_day(first, zone)
    if openings.between(since, now) < _TELLING_DAYS * _day_length(openings, now):
        since = now - WEEKS * 7 * DAY
    worked = openings.between(since, now) / _day_length(openings, now)
    pace = sum(at >= since for at in qualified) / worked
    following = (first + timedelta(days=32)).replace(day=1)
    days = len(openings.working_days(first, following))
    return 5 * math.ceil(pace * days / KEPT_SHARE / 5)


def _qualified_at(steps: Sequence[Step], profiles: Profiles) -> Iterator[Instant]:
    """When each lead reached the threshold, at its arrival or by visits later."""
    waiting: dict[int, tuple[LeadForm, int]] = {}
    for step in steps:
        if step.act == "arrive":
            form, seen = step.values["form"], len(step.values["visits"])
        elif step.act == "visit" and step.lead in waiting:
            form, before = waiting.pop(step.lead)
            seen = before + len(step.values["visits"])
        else:
            continue
        if profiles.tier_of(form, seen) is None:
            waiting[step.lead] = form, seen
        else:
            yield step.at


def _day_length(openings: Openings, now: Instant) -> int:
    """Working milliseconds of the day that ``now`` belongs to."""
    return openings.between(*openings.hours_of_day(now))
