"""Which fields what a criterion compares with is typed into, by the field's type and operator."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from slaapp.domain.criterion import INTERESTS, OPERATORS
from slaapp.domain.criterion_operator import date_of
from slaapp.domain.folding import fold

_YES_NO = ("yes", "no")


def shape_of(code: str, kind: str, operator: str, operands: Sequence[str]) -> str:
    """Which fields an operator wants: "none", "text", "several", "number", "days", "numbers",
    "day", "between_days", "answer" or "answers". What is there and fits none is a text."""
    wanted = OPERATORS[operator].operands if operator in OPERATORS else 1
    if wanted == 0:
        return "none"
    if operator == "within_last":
        return "days"
    if kind == "date":
        shape = {1: "day", 2: "between_days"}.get(wanted, "several")
        fits = all(date_of(each) for each in operands) and len(operands) == wanted
        return shape if fits else "numbers" if wanted == 2 else "several" if wanted < 0 else "text"
    known = answers_of(code, kind)
    if known and operator in ("is", "is_not", "is_one_of"):
        several = wanted < 0
        fits = several or (len(operands) == 1 and fold(operands[0]) in known)
        return ("answers" if several else "answer") if fits else "text"
    if wanted < 0:
        return "several"
    if wanted == 2:
        return "numbers"
    return "number" if kind in ("number", "behaviour") else "text"


def answers_of(code: str, kind: str) -> tuple[str, ...]:
    """The answers there are; none where anything may be said."""
    return INTERESTS.get(code, _YES_NO if kind == "yes_no" else ())


def fresh_operands(code: str, kind: str, operator: str, today: date) -> tuple[str, ...] | None:
    """What stands there at first, where a field cannot stand empty; None where it can."""
    wanted = OPERATORS[operator].operands
    known = answers_of(code, kind)
    if kind == "date" and wanted > 0 and operator != "within_last":
        return (today.isoformat(),) * wanted
    if known and wanted == 1 and operator in ("is", "is_not"):
        return known[:1]
    return None
