"""The SQL face of a criterion: the leads of a query that meet it, as ``Criterion.is_met`` says.

Both faces compare with the same folded texts, numbers and dates; ``fold`` and ``number_of`` are
those of the domain, known to every connection (``engine.py``), since SQLite folds ASCII only.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlalchemy import Float, and_, case, cast, false, func, literal, select, true

from slaapp.domain.criterion import MAX_DAYS, OPERATORS, Criterion
from slaapp.domain.criterion_operator import date_of, first_day_within, number_of
from slaapp.domain.folding import fold
from slaapp.store.criterion_value import Clause, Moment, Value, value_of
from slaapp.store.tables import lead

# What Python takes for blank at either end of a text.
_BLANKS = "".join(chr(sign) for sign in range(0x3001) if chr(sign).isspace())


def meets(criterion: Criterion, moment: Moment) -> Clause:
    """The clause that holds for the leads that meet a criterion; never NULL."""
    operator = OPERATORS[criterion.operator]
    if len(criterion.operands) < abs(operator.operands):
        return false()
    # Named once, or SQLite would look it up for each time it is compared.
    held = select(value_of(criterion, moment).label("value")).limit(1).subquery()
    value: Value = held.c.value
    judged = _JUDGES[criterion.operator](value, criterion.operands, moment.day)
    verdict = case((_is_blank(value), literal(int(operator.on_empty))), (judged, 1), else_=0)
    return select(verdict).select_from(held).scalar_subquery() == 1


def comes_or_goes(criterion: Criterion, moment: Moment) -> Clause:
    """Leads that meet a "within the last N days" on the moment's day and did not on the day of
    their score, or the other way round."""
    days = number_of(criterion.operands[0]) if criterion.operands else None
    first = first_day_within(criterion.operands[0], moment.day) if days is not None else None
    if days is None or first is None or abs(days) > MAX_DAYS:
        return false()
    held = select(value_of(criterion, moment).label("value")).limit(1).subquery()
    text: Value = _date(held.c.value)
    scored = lead.c.scored_on
    then = text.between(func.date(scored, f"-{int(days) - 1} days"), scored)
    now = text.between(first.isoformat(), moment.day.isoformat())
    differs = case((then, 1), else_=0) != case((now, 1), else_=0)
    return select(case((differs, 1), else_=0)).select_from(held).scalar_subquery() == 1


def _is_blank(value: Value) -> Clause:
    text = and_(func.typeof(value) == "text", func.trim(value, _BLANKS) == "")
    return value.is_(None) | text


def _is_text(value: Value) -> Clause:
    return func.typeof(value) == "text"


def _same(value: Value, wanted: str) -> Clause:
    number = number_of(wanted)
    as_number = false() if number is None else cast(value, Float) == literal(number, Float)
    return case((_is_text(value), func.fold(value) == fold(wanted)), else_=as_number) == true()


def _one_of(value: Value, operands: tuple[str, ...], _day: date) -> Clause:
    found: Clause = false()
    for wanted in operands:
        found = found | _same(value, wanted)
    return found


def _contains(value: Value, operands: tuple[str, ...], _day: date) -> Clause:
    wanted = fold(operands[0])
    return func.instr(func.fold(value), wanted) > 0 if wanted else true()


def _number(value: Value) -> Value:
    return case((_is_text(value), func.number_of(value)), else_=cast(value, Float))


def _date(value: Value) -> Value:
    """The day that a text says; NULL for anything else, February 30th too."""
    text = func.trim(value, _BLANKS)
    shaped = text.op("GLOB")("[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]")
    is_day = and_(_is_text(value), shaped, text >= "0001-01-01", func.date(text) == text)
    return case((is_day, text))


Bounds = tuple[float | None, ...]
Test = Callable[[Value, tuple[Value, ...]], Clause]


def _by_number(test: Test) -> Callable[[Value, tuple[str, ...], date], Clause]:
    def judge(value: Value, operands: tuple[str, ...], _day: date) -> Clause:
        bounds = [number_of(operand) for operand in operands]
        if None in bounds:
            return false()
        return test(_number(value), tuple(literal(bound, Float) for bound in bounds))

    return judge


def _by_date(test: Test) -> Callable[[Value, tuple[str, ...], date], Clause]:
    def judge(value: Value, operands: tuple[str, ...], _day: date) -> Clause:
        bounds = [date_of(operand) for operand in operands]
        days = tuple(literal(bound.isoformat()) for bound in bounds if bound is not None)
        return test(_date(value), days) if len(days) == len(bounds) else false()

    return judge


def _between(value: Value, operands: tuple[str, ...], day: date) -> Clause:
    by = _by_date if all(date_of(each) for each in operands[:2]) else _by_number
    return by(lambda v, b: v.between(b[0], b[1]))(value, operands, day)


def _within_last(value: Value, operands: tuple[str, ...], day: date) -> Clause:
    first = first_day_within(operands[0], day)
    if first is None:
        return false()
    return _date(value).between(first.isoformat(), day.isoformat())


_JUDGES: dict[str, Callable[[Value, tuple[str, ...], date], Clause]] = {
    "is": lambda v, o, _d: _same(v, o[0]),
    "is_not": lambda v, o, _d: case((_same(v, o[0]), 0), else_=1) == 1,
    "is_one_of": _one_of,
    "contains": _contains,
    "at_least": _by_number(lambda v, b: v >= b[0]),
    "at_most": _by_number(lambda v, b: v <= b[0]),
    "between": _between,
    "before": _by_date(lambda v, b: v < b[0]),
    "after": _by_date(lambda v, b: v > b[0]),
    "within_last": _within_last,
    "is_known": lambda _v, _o, _d: true(),
    "is_empty": lambda _v, _o, _d: false(),
}
