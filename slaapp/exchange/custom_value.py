"""A value of a field of the team's own: whether it fits the type, and as what it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from slaapp.domain.criterion_operator import date_of, number_of
from slaapp.domain.folding import fold
from slaapp.exchange.unreadable import Unreadable
from slaapp.exchange.yes_no_words import parse_yes_no

OwnValue: TypeAlias = str | int | float | bool | dict[str, str] | None

OWN_TYPES = ("text", "number", "date", "choice", "yes_no")
LONGEST = 500


def read_value(value: Any, kind: str, choices: Sequence[str] = ()) -> OwnValue | Unreadable:
    """A value, typed or kept under another type, as it is kept under this one; None for nothing.

    Numbers as ``number_of`` reads them, days as ISO writes them, yes and no in any language, a
    choice whatever its case and accents. Unreadable says that it does not fit.
    """
    text = value_text(value).strip()
    if not text:
        return None
    if kind == "number":
        return _number(value if type(value) in (int, float) else text)
    if kind == "date":
        return _day(value, text)
    if kind == "yes_no":
        return value if isinstance(value, bool) else parse_yes_no(text)
    if kind == "choice":
        found = next((each for each in choices if fold(each) == fold(text)), None)
        return Unreadable("bad_choice") if found is None else found
    return text if len(text) <= LONGEST else Unreadable("field_too_long")


def value_text(value: Any) -> str:
    """A kept value as a text: days as ISO writes them, yes and no in words."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return " ".join(str(value[name]) for name in ("date", "time") if name in value)
    if isinstance(value, float) and value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _number(value: str | float) -> int | float | Unreadable:
    number = number_of(value)
    if number is None or abs(number) >= 1e15:
        return Unreadable("bad_number")
    return int(number) if number == int(number) else number


def _day(value: Any, text: str) -> dict[str, str] | Unreadable:
    if isinstance(value, dict) and isinstance(value.get("date"), str):
        return dict(value)
    day = date_of(text)
    return Unreadable("bad_date") if day is None else {"date": day.isoformat()}
