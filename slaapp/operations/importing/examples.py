"""What a value of a file would be under each way to read it: for someone who has to choose."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from slaapp.domain.instants import to_datetime
from slaapp.domain.zones import zone_of
from slaapp.exchange.date_formats import parse_date
from slaapp.exchange.dated_value import DatedValue
from slaapp.exchange.number_styles import NumberStyle, parse_number


def example_date(text: str, form: str) -> date | None:
    """The day that a text says in a format; None where it says none."""
    utc = zone_of("UTC")
    value = parse_date(text, form, utc)
    return to_datetime(value.instant, utc).date() if isinstance(value, DatedValue) else None


def example_number(text: str, style: NumberStyle) -> Decimal | None:
    """The number that a text says in a style; None where it says none."""
    value = parse_number(text, style)
    return value if isinstance(value, Decimal) else None
