"""Days and times are written by the patterns of the language in force, in window and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from resources.languages import LANGUAGES, Patterns
from slaapp.domain.instants import Instant, to_instant
from ui.dates import (
    instant_text,
    long_day_text,
    long_weekday_text,
    month_alone_text,
    short_day_text,
    short_month_text,
    time_text,
    weekday_number_text,
    weekday_text,
)
from ui.paper.speech import Speech

PARIS = ZoneInfo("Europe/Paris")
NOON: Instant = to_instant(datetime(2026, 5, 1, 7, 4, tzinfo=UTC))
DAY = date(2026, 5, 1)


@pytest.fixture(autouse=True)
def _habits() -> Iterator[None]:
    usual = QLocale()
    yield
    QLocale.setDefault(usual)


def test_a_french_time_does_not_break_over_a_line():
    QLocale.setDefault(QLocale("fr_FR"))
    for said in (time_text(NOON, PARIS), Speech("fr").clock(9 * 60 + 4)):
        assert said == "9\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}04"
    assert instant_text(NOON, "instant", PARIS).endswith(time_text(NOON, PARIS))


def test_an_english_day_is_said_as_long_as_there_is_room():
    QLocale.setDefault(QLocale("en_GB"))
    assert [weekday_text(DAY), weekday_text(DAY, year=True)] == ["Fri 1 May", "Fri 1 May 2026"]
    assert [weekday_number_text(DAY), short_day_text(DAY)] == ["Fri 1", "1 May"]
    assert [long_weekday_text(DAY), long_day_text(DAY)] == ["Friday 1 May", "1 May 2026"]
    assert [short_month_text(DAY), month_alone_text(DAY)] == ["May 2026", "May"]


def test_another_language_writes_all_of_them_its_own_way(monkeypatch: pytest.MonkeyPatch):
    dotted = Patterns(
        time="HH.mm 'Uhr'",
        day="dd.MM.yyyy",
        short_day="d. MMM",
        long_day="d. MMMM yyyy",
        weekday_day="ddd, d. MMM",
        long_weekday_day="dddd, d. MMMM",
    )
    monkeypatch.setitem(LANGUAGES, "de", replace(LANGUAGES["en"], locale="de_DE", patterns=dotted))
    QLocale.setDefault(QLocale("de_DE"))
    assert instant_text(NOON, "instant", PARIS) == "01.05.2026 09.04 Uhr"
    assert [short_day_text(DAY), long_day_text(DAY)] == ["1. Mai", "1. Mai 2026"]
    assert [weekday_text(DAY), long_weekday_text(DAY)] == ["Fr., 1. Mai", "Freitag, 1. Mai"]
    said = Speech("de")
    assert [said.day(DAY), said.clock(544)] == ["1. Mai 2026", "09.04 Uhr"]
