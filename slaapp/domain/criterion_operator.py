"""The operators of criteria: what each compares, how many operands it needs, how it judges."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeAlias

from slaapp.domain.folding import fold

FieldValue: TypeAlias = str | int | float | bool | None
Operands: TypeAlias = tuple[str, ...]
Judge: TypeAlias = Callable[[FieldValue, Operands, date | None], bool]


@dataclass(frozen=True, slots=True)
class Operator:
    """What an operator compares, what it needs and how it judges a present value on a day.

    ``operands`` is how many there are; -1 for one or more. ``as_text``: it looks at how a value is
    written, so that 5 and 5.0 are two. ``for_answers``: it makes sense where the answers are fixed.
    ``by_day``: on another day it may say otherwise.
    """

    types: frozenset[str]
    operands: int
    judge: Judge
    on_empty: bool = False
    as_text: bool = False
    for_answers: bool = True
    by_day: bool = False
    least: int = field(init=False)
    """How many operands it cannot do without."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "least", abs(self.operands))


# Narrower than float(): somebody is called Nan, a company Infinity.
_NUMERAL = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def is_blank(value: FieldValue) -> bool:
    """Nothing, or a text of blanks."""
    return value is None or (isinstance(value, str) and not value.strip())


def number_of(value: FieldValue) -> float | None:
    """The number that a value is, or that a text says: "1 234,5"; None for anything else."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value)
    text = "".join(value.split()).replace(",", ".")
    return float(text) if _NUMERAL.fullmatch(text) else None


def text_of(value: FieldValue) -> str:
    """A value as it is compared with words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return fold(str(value))


def date_of(value: FieldValue) -> date | None:
    """The day that a text says as ISO writes it, 2026-06-01; None for anything else."""
    if not isinstance(value, str) or not _DATE.fullmatch(value.strip()):
        return None
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        return None


def same(value: FieldValue, wanted: str) -> bool:
    """Whether a present value is the wanted one."""
    # A text is compared as one, whatever its signs: 01000 is another town than 1000.
    if isinstance(value, str | bool) or value is None:
        return text_of(value) == fold(wanted)
    return float(value) == number_of(wanted)


def _numbers(test: Callable[[float, list[float]], bool]) -> Judge:
    def judge(value: FieldValue, operands: Operands, _day: date | None) -> bool:
        number, bounds = number_of(value), [number_of(operand) for operand in operands]
        if number is None or any(bound is None for bound in bounds):
            return False
        return test(number, [bound for bound in bounds if bound is not None])

    return judge


def _dates(test: Callable[[date, list[date]], bool]) -> Judge:
    def judge(value: FieldValue, operands: Operands, _day: date | None) -> bool:
        held, bounds = date_of(value), [date_of(operand) for operand in operands]
        if held is None or any(bound is None for bound in bounds):
            return False
        return test(held, [bound for bound in bounds if bound is not None])

    return judge


def _between(value: FieldValue, operands: Operands, day: date | None) -> bool:
    if all(date_of(operand) for operand in operands[:2]):
        return _dates(lambda d, b: b[0] <= d <= b[1])(value, operands, day)
    return _numbers(lambda n, b: b[0] <= n <= b[1])(value, operands, day)


def _within_last(value: FieldValue, operands: Operands, day: date | None) -> bool:
    first = first_day_within(operands[0], day)
    held = date_of(value)
    return first is not None and day is not None and held is not None and first <= held <= day


def first_day_within(operand: str, day: date | None) -> date | None:
    """The first of the last N days up to ``day``, both included; None for what is no number."""
    days = number_of(operand)
    if days is None or day is None:
        return None
    try:
        return day - timedelta(days=int(days) - 1)
    except OverflowError:
        return date.min if days > 0 else None


_ANY = frozenset({"text", "number", "date", "choice", "yes_no"})
_WORDS = frozenset({"text", "choice"})
_DAYS = frozenset({"date"})
COUNTED = frozenset({"number", "behaviour"})

OPERATORS: dict[str, Operator] = {
    "is": Operator(_ANY, 1, lambda v, o, _d: same(v, o[0])),
    "is_not": Operator(_ANY, 1, lambda v, o, _d: not same(v, o[0]), on_empty=True),
    "is_one_of": Operator(_ANY, -1, lambda v, o, _d: any(same(v, wanted) for wanted in o)),
    "contains": Operator(
        *(_WORDS, 1, lambda v, o, _d: fold(o[0]) in text_of(v)), as_text=True, for_answers=False
    ),
    "at_least": Operator(COUNTED, 1, _numbers(lambda n, b: n >= b[0])),
    "at_most": Operator(COUNTED, 1, _numbers(lambda n, b: n <= b[0])),
    "between": Operator(COUNTED | _DAYS, 2, _between),
    "before": Operator(_DAYS, 1, _dates(lambda d, b: d < b[0])),
    "after": Operator(_DAYS, 1, _dates(lambda d, b: d > b[0])),
    "within_last": Operator(_DAYS, 1, _within_last, by_day=True),
    "is_known": Operator(_ANY, 0, lambda _v, _o, _d: True),
    "is_empty": Operator(_ANY, 0, lambda _v, _o, _d: False, on_empty=True),
}
