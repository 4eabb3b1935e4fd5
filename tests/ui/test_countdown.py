"""Countdowns and spans: floored, in words, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from slaapp.domain.instants import DAY, HOUR, MINUTE, SECOND, to_instant
from ui.countdown import calendar_span_text, left_text, overdue_text, span_text
from ui.dates import date_text, instant_text, near_text, time_text

PARIS = ZoneInfo("Europe/Paris")
NOW = to_instant(datetime(2026, 1, 12, 8, 30, tzinfo=PARIS))


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(QLocale.c())


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (0, "0 s"),
        (-5, "0 s"),
        (59_999, "59 s"),
        (MINUTE, "1 min"),
        (HOUR - 1, "59 min"),
        (HOUR, "1 h"),
        (HOUR + 40 * MINUTE + 59 * SECOND, "1 h 40"),
        (100 * HOUR + 5 * MINUTE, "100 h 05"),
    ],
)
def test_a_span_is_floored_to_what_is_shown(span: int, said: str):
    assert plain(span_text(span)) == said


def test_calendar_time_has_days():
    assert plain(calendar_span_text(47 * HOUR)) == "47 h"
    assert plain(calendar_span_text(3 * DAY + 4 * HOUR + MINUTE)) == "3 d 4 h"
    assert plain(calendar_span_text(2 * DAY)) == "2 d"


def test_a_countdown_says_what_is_left_and_when_it_ends():
    due = to_instant(datetime(2026, 1, 13, 10, 10, tzinfo=PARIS))
    said = plain(left_text(100 * MINUTE, due, NOW, PARIS))
    assert said == "1 h 40 working left — tomorrow 10:10"


def test_what_is_overdue_counts_up():
    assert plain(overdue_text(130 * MINUTE)) == "+2 h 10"


@pytest.mark.parametrize(
    ("day", "hour", "said"),
    [
        (12, 18, "18:00"),
        (13, 9, "tomorrow 09:00"),
        (11, 9, "yesterday 09:00"),
        (15, 9, "Thu 09:00"),
        (18, 9, "Sun 09:00"),
        (19, 9, "19 Jan 09:00"),
        (5, 9, "5 Jan 09:00"),
    ],
)
def test_near_days_are_called_by_their_names(day: int, hour: int, said: str):
    instant = to_instant(datetime(2026, 1, day, hour, tzinfo=PARIS))
    assert near_text(instant, NOW, PARIS, "instant") == said


def test_another_year_is_said():
    instant = to_instant(datetime(2027, 3, 1, 9, tzinfo=PARIS))
    assert near_text(instant, NOW, PARIS, "instant") == "01 Mar 2027 09:00"


def test_a_date_known_to_the_day_only_is_shown_as_a_date():
    midnight = to_instant(datetime(2026, 1, 9, tzinfo=PARIS))
    assert instant_text(midnight, "day", PARIS) == "09 Jan 2026"
    assert instant_text(midnight, "instant", PARIS) == "09 Jan 2026 00:00"
    assert near_text(midnight, NOW, PARIS, "day") == "9 Jan"


def test_the_day_is_the_one_of_the_workspaces_zone():
    late = to_instant(datetime(2026, 1, 9, 23, 30, tzinfo=UTC))
    assert (date_text(late, PARIS), time_text(late, PARIS)) == ("10 Jan 2026", "00:30")


@given(st.integers(0, 10**13))
def test_a_span_never_promises_more_than_there_is(span: int):
    said = plain(span_text(span))
    hours = re.fullmatch(r"(?:(\d+) h)?(?: (\d\d))?", said)
    if hours:
        shown = int(hours[1]) * HOUR + int(hours[2] or 0) * MINUTE
    else:
        number, unit = said.split()
        shown = int(number) * {"s": SECOND, "min": MINUTE}[unit]
    assert shown <= span < shown + max(MINUTE if span >= MINUTE else SECOND, 1)
