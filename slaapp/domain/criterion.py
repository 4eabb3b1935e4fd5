"""A criterion: a field, an operator, what it is compared with, and the points it gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from slaapp.domain.document_part import Part
from slaapp.domain.events import Event
from slaapp.domain.folding import fold
from slaapp.domain.instants import DAY, Instant

FieldValue: TypeAlias = str | int | float | bool | None

# What a lead is judged by, beside custom fields ("custom:KEY") and counted events.
FIELDS: dict[str, str] = {
    "source": "text",
    "campaign": "text",
    "person.email": "text",
    "person.phone": "text",
    "person.job_title": "text",
    "company.name": "text",
    "company.domain": "text",
    "company.city": "text",
    "company.country": "text",
    "request": "text",
}
BEHAVIOURS: tuple[str, ...] = ("visit", "attempt", "conversation", "meeting")
CUSTOM, EVENT = "custom:", "event:"

MAX_POINTS = 1_000
MAX_DAYS = 3_660


@dataclass(frozen=True, slots=True)
class Operator:
    """What an operator compares, what it needs and how it judges a present value."""

    types: frozenset[str]
    operands: int
    judge: Callable[[FieldValue, tuple[str, ...]], bool]
    on_empty: bool = False


# Narrower than float(): somebody is called Nan, a company Infinity.
_NUMERAL = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")


def _number(value: FieldValue) -> float | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value)
    text = "".join(value.split()).replace(",", ".")
    return float(text) if _NUMERAL.fullmatch(text) else None


def _text(value: FieldValue) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return fold(str(value))


def _same(value: FieldValue, wanted: str) -> bool:
    # A text is compared as one, whatever its signs: 01000 is another town than 1000.
    if isinstance(value, str | bool) or value is None:
        return _text(value) == fold(wanted)
    return float(value) == _number(wanted)


def _compare(test: Callable[[float, list[float]], bool]) -> Callable[..., bool]:
    def judge(value: FieldValue, operands: tuple[str, ...]) -> bool:
        number, bounds = _number(value), [_number(operand) for operand in operands]
        if number is None or any(bound is None for bound in bounds):
            return False
        return test(number, [bound for bound in bounds if bound is not None])

    return judge


_ANY = frozenset({"text", "number", "date", "choice", "yes_no"})
_WORDS = frozenset({"text", "choice"})
_COUNTED = frozenset({"number", "behaviour"})

OPERATORS: dict[str, Operator] = {
    "is": Operator(_ANY, 1, lambda v, o: _same(v, o[0])),
    "is_not": Operator(_ANY, 1, lambda v, o: not _same(v, o[0]), on_empty=True),
    "is_one_of": Operator(_ANY, -1, lambda v, o: any(_same(v, wanted) for wanted in o)),
    "contains": Operator(_WORDS, 1, lambda v, o: fold(o[0]) in _text(v)),
    "at_least": Operator(_COUNTED, 1, _compare(lambda n, b: n >= b[0])),
    "at_most": Operator(_COUNTED, 1, _compare(lambda n, b: n <= b[0])),
    "between": Operator(_COUNTED, 2, _compare(lambda n, b: b[0] <= n <= b[1])),
    "is_known": Operator(_ANY, 0, lambda _v, _o: True),
    "is_empty": Operator(_ANY, 0, lambda _v, _o: False, on_empty=True),
}


@dataclass(frozen=True, slots=True)
class Criterion:
    """``points`` for a lead whose ``field`` satisfies ``operator`` with ``operands``.

    ``within_days`` limits counted events to that many days before the judgement.
    """

    field: str
    operator: str
    operands: tuple[str, ...]
    points: int
    within_days: int | None = None

    def is_met(self, value: FieldValue) -> bool:
        """Whether a value satisfies it; an absent or blank one satisfies few operators."""
        operator = OPERATORS[self.operator]
        if value is None or (isinstance(value, str) and not value.strip()):
            return operator.on_empty
        return operator.judge(value, self.operands)

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        document: dict[str, Any] = {
            "field": self.field,
            "operator": self.operator,
            "operands": list(self.operands),
            "points": self.points,
        }
        if self.within_days is not None:
            document["within_days"] = self.within_days
        return document


def criterion_from(place: str, document: object) -> Criterion:
    """The criterion that ``to_document`` wrote, at its place in the agreement's document.

    Raises Trouble("agreement_unreadable").
    """
    part = Part(place, document, ("field", "operator", "operands", "points"), ("within_days",))
    return Criterion(
        part.text("field"),
        part.text("operator"),
        part.texts("operands"),
        part.whole("points"),
        part.whole_or_none("within_days"),
    )


def faults_of(criterion: Criterion) -> list[str]:
    """Codes of what is wrong with a criterion as typed; empty where it can be used."""
    operator = OPERATORS.get(criterion.operator)
    if operator is None:
        return ["unknown_operator"]
    days = criterion.within_days
    checks = (
        ("field_missing", not criterion.field.strip()),
        ("points_out_of_range", abs(criterion.points) > MAX_POINTS),
        ("operand_missing", _lacks_operands(operator, criterion.operands)),
        ("operand_no_number", _has_no_number(operator, criterion.operands)),
        ("days_out_of_range", days is not None and not 1 <= days <= MAX_DAYS),
    )
    return [code for code, wrong in checks if wrong]


def _lacks_operands(operator: Operator, operands: tuple[str, ...]) -> bool:
    given = [operand for operand in operands if operand.strip()]
    return len(given) < abs(operator.operands)


def _has_no_number(operator: Operator, operands: tuple[str, ...]) -> bool:
    return operator.types == _COUNTED and any(_number(operand) is None for operand in operands)


@dataclass(frozen=True, slots=True)
class LeadFacts:
    """What a lead is judged by: its fields by code and the events of its timeline."""

    fields: Mapping[str, FieldValue]
    events: tuple[Event, ...] = ()

    def value_for(self, criterion: Criterion, now: Instant) -> FieldValue:
        """The value the criterion judges; for a behaviour, how often it happened in time."""
        if not criterion.field.startswith(EVENT):
            return self.fields.get(criterion.field)
        kind = criterion.field.removeprefix(EVENT)
        since = None if criterion.within_days is None else now - criterion.within_days * DAY
        return sum(
            1
            for event in self.events
            if event.kind == kind and event.occurred_at <= now
            if since is None or event.occurred_at > since
        )
