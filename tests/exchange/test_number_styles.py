from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.exchange.number_styles import (
    NUMBER_STYLES,
    NumberStyle,
    currency_in,
    is_integer,
    number_in,
    parse_number,
)
from slaapp.exchange.unreadable import Unreadable


@pytest.mark.parametrize(
    ("text", "point", "comma"),
    [
        ("0", "0", "0"),
        ("1234", "1234", "1234"),
        ("-12", "-12", "-12"),
        ("−12", "-12", "-12"),
        ("1234.5", "1234.5", None),
        ("1234,5", None, "1234.5"),
        ("1,234", "1234", "1.234"),
        ("1.234", "1.234", "1234"),
        ("1,234.56", "1234.56", None),
        ("1.234,56", None, "1234.56"),
        ("1 234,56", None, "1234.56"),
        ("1 234,56 €", None, "1234.56"),
        ("1\u202f234\u202f567,8", None, "1234567.8"),
        ("1'234.50", "1234.50", None),
        ("$1,234.56", "1234.56", None),
        ("-€5", "-5", "-5"),
        ("(1,200)", "-1200", "-1.2"),
        ("EUR 12", "12", "12"),
        (".5", "0.5", None),
        ("1e-05", "0.00001", "0.00001"),
        ("0.125", "0.125", None),
        ("12,34,567", None, None),
        ("08123", None, None),
        ("06 12 34 56 78", None, None),
        ("+33612345678", None, None),
        ("120232362357810199", None, None),
        ("12 %", None, None),
        ("", None, None),
        (".", None, None),
        ("(12", None, None),
        ("1.2.3", None, None),
        ("abc", None, None),
    ],
)
def test_a_number_is_what_its_style_says(text: str, point: str | None, comma: str | None) -> None:
    def value(expected: str | None) -> Decimal | None:
        return None if expected is None else Decimal(expected)

    assert number_in(text, "point") == value(point)
    assert number_in(text, "comma") == value(comma)


def grouped(value: Decimal, style: NumberStyle, group: str) -> str:
    text = f"{value:,.2f}"
    mark = "." if style == "point" else ","
    return text.replace(".", "#").replace(",", group).replace("#", mark)


@given(
    st.decimals(-(10**9), 10**9, places=2),
    st.sampled_from([("point", ","), ("point", " "), ("comma", "."), ("comma", "\u202f")]),
)
def test_a_written_number_is_read_back(value: Decimal, style: tuple[NumberStyle, str]) -> None:
    assert number_in(grouped(value, *style), style[0]) == value


@given(st.text("0123456789.,'  €-+()eE", max_size=20), st.sampled_from(NUMBER_STYLES))
def test_no_text_breaks_the_reader(text: str, style: NumberStyle) -> None:
    value = parse_number(text, style)
    assert isinstance(value, Decimal | Unreadable)
    if is_integer(text.strip()):
        assert value == value.to_integral_value() if isinstance(value, Decimal) else False


@pytest.mark.parametrize("text", ["6,12346E+08", "6.12346e+8", " 1E+05 "])
def test_digits_that_a_spreadsheet_took_are_missed(text: str) -> None:
    assert parse_number(text, "comma") == Unreadable("precision_lost")


@pytest.mark.parametrize("cell", [True, "x", "", float("nan"), float("inf")])
def test_what_is_no_number_is_bad(cell: str | float | bool) -> None:
    assert parse_number(cell, "point") == Unreadable("bad_number")


def test_a_workbooks_number_is_exact_up_to_fifteen_digits() -> None:
    assert parse_number(0.1, "comma") == Decimal("0.1")
    assert parse_number(4280180252203503, "comma") == Unreadable("precision_lost")


def test_a_currency_beside_a_number_is_its_iso_code() -> None:
    assert [currency_in(t) for t in ("5 €", "USD 5", "5chf", "5")] == ["EUR", "USD", "CHF", ""]
