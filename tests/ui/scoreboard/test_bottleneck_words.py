"""A bottleneck is one sentence: where, how much, against before, who can act."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtCore import QLocale

from slaapp.domain.board_period import month_of
from slaapp.domain.bottleneck import Bottleneck, Lost
from slaapp.domain.figure_list import FigureList
from slaapp.domain.instants import HOUR, MINUTE
from slaapp.domain.lead_filter import LeadFilter
from tests.ui.window import plain
from ui.pages.scoreboard.bottleneck_words import hours_text, sentence

OCTOBER = month_of(date(2026, 10, 5))


@pytest.fixture(autouse=True)
def english():
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(QLocale.c())


def lost(hours: int, days: int) -> Lost:
    return Lost(hours * HOUR, Fraction(days), ("", 0), FigureList(LeadFilter()), 3)


def said(now: Lost, before: Lost | None) -> str:
    return plain(sentence(Bottleneck("acceptance", "sales", now, before), OCTOBER))


def test_a_month_that_is_half_over_compares_with_half_of_the_one_before():
    assert said(lost(38, 10), lost(34, 20)) == (
        "In acceptance 38 h were lost, 21 h more than at the pace of October 2026: sales can act."
    )
    assert "7 h less than" in said(lost(10, 10), lost(34, 20))


def test_without_a_month_before_nothing_is_compared():
    assert said(lost(38, 10), None) == "In acceptance 38 h were lost: sales can act."
    assert said(lost(38, 10), lost(0, 0)) == "In acceptance 38 h were lost: sales can act."


def test_minutes_are_told_of_short_spans_alone():
    assert plain(hours_text(9 * HOUR + 5 * MINUTE)) == "9 h 05"
    assert plain(hours_text(7_112 * HOUR + 5 * MINUTE)) == "7,112 h"
