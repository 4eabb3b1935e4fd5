"""When it is planned, as people say it, is read as they mean it: the next such moment there is."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.typed_words import words_ahead
from slaapp.domain.instants import DAY, HOUR, MINUTE, to_datetime, to_instant
from slaapp.domain.spoken_plan import FURTHEST_SAID, Plan, read_spoken_plan
from slaapp.domain.zones import zone_of

PARIS = zone_of("Europe/Paris")
WORDS = words_ahead()
# A Wednesday, 17:25:30 in Paris.
NOW = to_instant(datetime(2026, 1, 14, 17, 25, 30, tzinfo=PARIS))

instants = st.integers(
    to_instant(datetime(2020, 1, 1, tzinfo=PARIS)), to_instant(datetime(2035, 1, 1, tzinfo=PARIS))
)


def read(said: str, now: int = NOW) -> Plan | None:
    return read_spoken_plan(said, now, PARIS, WORDS)


def wall(text: str) -> int:
    return to_instant(datetime.fromisoformat(text).replace(tzinfo=PARIS))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Thursday 10:00", "2026-01-15T10:00"),
        ("jeudi 10h", "2026-01-15T10:00"),
        ("jeudi à 10 h 30", "2026-01-15T10:30"),
        ("10h jeudi", "2026-01-15T10:00"),
        ("jeu. 10h", "2026-01-15T10:00"),
        ("mercredi 18h", "2026-01-14T18:00"),
        ("mercredi 17h", "2026-01-21T17:00"),
        ("next Monday at 9:15", "2026-01-19T09:15"),
        ("lundi prochain 9h15", "2026-01-19T09:15"),
        ("demain 9h", "2026-01-15T09:00"),
        ("Demain, à 9 h", "2026-01-15T09:00"),
        ("tomorrow 4 pm", "2026-01-15T16:00"),
        ("demain matin", "2026-01-15T09:00"),
        ("tomorrow in the afternoon", "2026-01-15T14:00"),
        ("ce soir", "2026-01-14T18:00"),
        ("après-demain 11h", "2026-01-16T11:00"),
        ("18:00", "2026-01-14T18:00"),
        ("9h", "2026-01-15T09:00"),
        ("midi", "2026-01-15T12:00"),
        ("in 2 days 10:00", "2026-01-16T10:00"),
        ("dans 2 jours à 10h", "2026-01-16T10:00"),
        ("le 27/11 à 10h", "2026-11-27T10:00"),
        ("12/01 10h", "2027-01-12T10:00"),
        ("2026-02-03 08:00", "2026-02-03T08:00"),
        ("dans un mois 9h", "2026-02-14T09:00"),
        ("dans 6 mois à 10h", "2026-07-14T10:00"),
        ("in 12 months 9:00", "2027-01-14T09:00"),
        ("en mars 10h", "2026-03-01T10:00"),
        ("en janvier à 9h", "2027-01-01T09:00"),
        ("in September 2027 8:00", "2027-09-01T08:00"),
        ("début février 14h", "2026-02-01T14:00"),
        ("3 février 8h", "2026-02-03T08:00"),
        ("1er mars 8h", "2026-03-01T08:00"),
        ("Feb 3 2027 8:00", "2027-02-03T08:00"),
        ("10h le 27 novembre", "2026-11-27T10:00"),
        ("2025-01-12 10:00", "2025-01-12T10:00"),
        ("aujourd’hui 16 h", "2026-01-14T16:00"),
    ],
)
def test_a_day_and_a_time_are_the_next_such_moment(said: str, meant: str):
    assert read(said) == Plan(wall(meant), "instant")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("tomorrow", "2026-01-15"),
        ("aujourd'hui", "2026-01-14"),
        ("jeudi", "2026-01-15"),
        ("mercredi", "2026-01-21"),
        ("in 2 days", "2026-01-16"),
        ("dans une semaine", "2026-01-21"),
        ("dans 15 j", "2026-01-29"),
        ("la semaine prochaine", "2026-01-19"),
        ("27 novembre", "2026-11-27"),
        ("12/01", "2027-01-12"),
        ("2026-02-03", "2026-02-03"),
    ],
)
def test_a_day_alone_lasts_to_its_end(said: str, day: str):
    end = wall(f"{day}T00:00") + DAY - 1
    assert read(said) == Plan(end, "day")


@pytest.mark.parametrize(
    ("said", "ahead"),
    [
        ("dans 2 h", 2 * HOUR),
        ("in 20 min", 20 * MINUTE),
        ("dans 1 h 30", 90 * MINUTE),
        ("in an hour", HOUR),
        ("dans une demi-heure", 30 * MINUTE),
    ],
)
def test_a_span_is_counted_from_now(said: str, ahead: int):
    assert read(said) == Plan(NOW + ahead, "instant")


@pytest.mark.parametrize(
    "said", ["", "soon", "jeudi 25h", "31/02 10h", "dans 400 jours", "in 99999 h", "10", "in", "à"]
)
def test_what_says_no_moment_is_none(said: str):
    assert read(said) is None


@given(st.text(max_size=30))
def test_whatever_is_typed_gives_a_moment_or_none(typed: str):
    found = read(typed)
    assert found is None or found.precision in ("day", "instant")


@given(now=instants, number=st.integers(1, 900), unit=st.sampled_from(["min", "h"]))
def test_spans_are_exact_up_to_a_year(now: int, number: int, unit: str):
    span = number * (MINUTE if unit == "min" else HOUR)
    for said in (f"in {number} {unit}", f"dans {number}{unit}"):
        assert read(said, now) == (Plan(now + span, "instant") if span <= FURTHEST_SAID else None)


DAYS = ("lundi", "Tuesday", "mer.", "next thursday", "vendredi prochain", "Sat", "dimanche")


@given(now=instants, weekday=st.integers(0, 6), hour=st.integers(4, 23))
def test_a_weekday_is_always_within_a_week_ahead(now: int, weekday: int, hour: int):
    plan = read(f"{DAYS[weekday]} {hour}h", now)
    local = to_datetime(plan.at, PARIS)
    assert (local.weekday(), local.hour, local.minute) == (weekday, hour, 0)
    assert now < plan.at
    assert local.date() - to_datetime(now, PARIS).date() <= timedelta(days=7)
    alone = read(DAYS[weekday], now)
    ahead = to_datetime(alone.at, PARIS).date() - to_datetime(now, PARIS).date()
    assert timedelta(days=1) <= ahead <= timedelta(days=7)
