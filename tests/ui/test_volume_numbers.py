"""Shares and whole numbers are read as they are written, in both languages."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from slaapp.domain.instants import HOUR, MINUTE
from tests.ui.real_window import plain
from ui.pages.agreement.volume.numbers import hours, percent, read_percent, read_whole, whole

FRENCH = QLocale(QLocale.Language.French, QLocale.Country.France)
ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
languages = st.sampled_from([FRENCH, ENGLISH])


@given(points=st.integers(1, 10_000), language=languages)
def test_a_share_is_read_as_it_is_written(points: int, language: QLocale):
    QLocale.setDefault(language)
    share = Fraction(points, 10_000)
    assert read_percent(percent(share)) == share


@given(count=st.integers(0, 10_000_000), language=languages)
def test_a_whole_number_is_read_as_it_is_written(count: int, language: QLocale):
    QLocale.setDefault(language)
    assert read_whole(whole(count)) == count


@given(typed=st.text(max_size=12))
def test_whatever_is_typed_is_a_number_or_none(typed: str):
    assert read_percent(typed) is None or isinstance(read_percent(typed), Fraction)
    assert read_whole(typed) is None or isinstance(read_whole(typed), int)


@pytest.mark.parametrize(
    ("typed", "share"),
    [
        ("8", Fraction(8, 100)),
        (" 8,25 % ", Fraction(825, 10_000)),
        ("0.5%", Fraction(5, 1_000)),
        ("-3", Fraction(-3, 100)),
        ("8 pour cent", None),
        ("", None),
        ("1,2,3", None),
        ("٣", Fraction(3, 100)),
    ],
)
def test_a_share_as_people_type_it(typed: str, share: Fraction | None):
    assert read_percent(typed) == share


@pytest.mark.parametrize(
    ("typed", "count"),
    [("1 200", 1200), ("1,200", 1200), ("1.200", 1200), ("1,5", None), ("-4", -4), ("x", None)],
)
def test_a_whole_number_as_people_type_it(typed: str, count: int | None):
    assert read_whole(typed) == count


def test_decimals_only_where_they_say_something():
    QLocale.setDefault(FRENCH)
    said = [plain(percent(Fraction(n, 10_000))) for n in (800, 825, 850, 10_000, 1)]
    assert said == ["8 %", "8,25 %", "8,5 %", "100 %", "0,01 %"]
    assert [plain(hours(ms)) for ms in (3 * HOUR, 90 * MINUTE, -HOUR)] == ["3 h", "1,5 h", "-1 h"]
