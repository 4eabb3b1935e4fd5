"""A criterion: a field, an operator, what it is compared with, and the points it gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from slaapp.domain.criterion_field import (
    BEHAVIOURS,
    CUSTOM,
    EVENT,
    FIELDS,
    INTEREST,
    INTERESTS,
    LAST,
    family_of,
    is_field,
    kind_of,
)
from slaapp.domain.criterion_operator import (
    COUNTED,
    OPERATORS,
    FieldValue,
    Operator,
    date_of,
    number_of,
)
from slaapp.domain.decay import MAX_HALF_LIFE
from slaapp.domain.document_part import Part, unreadable
from slaapp.domain.folding import fold
from slaapp.domain.lead_facts import LeadFacts

__all__ = [
    "BEHAVIOURS",
    "CUSTOM",
    "EVENT",
    "FIELDS",
    "INTEREST",
    "INTERESTS",
    "LAST",
    "MAX_DAYS",
    "MAX_HALF_LIFE",
    "MAX_POINTS",
    "OPERATORS",
    "Criterion",
    "FieldValue",
    "LeadFacts",
    "Operator",
    "criterion_from",
    "faults_of",
]

MAX_POINTS = 1_000
MAX_DAYS = 3_660

_FIRST = ("field", "operator", "operands", "points")
_WITHIN = ("within_days",)
_LATER = (*_WITHIN, "about", "half_life", "group")


@dataclass(frozen=True, slots=True)
class Criterion:
    """``points`` for a lead whose ``field`` satisfies ``operator`` with ``operands``.

    ``within_days`` limits counted events to that many days before the judgement, ``about`` to
    those whose page or note contains a text. After ``half_life`` days half of the points are left
    of what was done or said. All of one ``group`` give no more together than its cap.
    """

    field: str
    operator: str
    operands: tuple[str, ...]
    points: int
    within_days: int | None = None
    about: str = ""
    half_life: int | None = None
    group: str = ""

    @property
    def family(self) -> str:
        """ "profile", "behaviour" or "interest"."""
        return family_of(self.field)

    def is_met(self, value: FieldValue, day: date | None = None) -> bool:
        """Whether a value satisfies it on a day; an absent or blank one satisfies few operators."""
        operator = OPERATORS[self.operator]
        operands = self.operands
        if len(operands) < operator.least:
            return False
        if value is None or (isinstance(value, str) and not value.strip()):
            return operator.on_empty
        return operator.judge(value, operands, day)

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        document: dict[str, Any] = {
            "field": self.field,
            "operator": self.operator,
            "operands": list(self.operands),
            "points": self.points,
        }
        later = {name: getattr(self, name) for name in _LATER}
        return document | {name: each for name, each in later.items() if each not in (None, "")}


def criterion_from(place: str, document: object) -> Criterion:
    """The criterion that ``to_document`` wrote, at its place in the agreement's document.

    Raises Trouble("agreement_unreadable").
    """
    return _read(Part(place, document, _FIRST, _LATER))


def early_criterion_from(place: str, document: object) -> Criterion:
    """The same of an agreement before format 4: what it could not say makes it unreadable."""
    return _read(Part(place, document, _FIRST, _WITHIN))


def _read(part: Part) -> Criterion:
    return Criterion(
        part.text("field"),
        _operator_of(part),
        part.texts("operands"),
        part.whole("points"),
        part.whole_or_none("within_days"),
        part.text_or_blank("about"),
        part.whole_or_none("half_life"),
        part.text_or_blank("group"),
    )


def _operator_of(part: Part) -> str:
    """Of a later version of the program, or of a hand that wrote: judging by it is impossible."""
    operator = part.text("operator")
    if operator not in OPERATORS:
        raise unreadable(part.place_of("operator"))
    return operator


def faults_of(criterion: Criterion) -> list[str]:
    """Codes of what is wrong with a criterion as typed; empty where it can be used."""
    operator = OPERATORS.get(criterion.operator)
    if operator is None:
        return ["unknown_operator"]
    days, half_life = criterion.within_days, criterion.half_life
    lacks_field = not criterion.field.strip()
    lacks_operands = _lacks_operands(operator, criterion.operands)
    fades = half_life is not None
    checks = (
        ("field_missing", lacks_field),
        ("unknown_field", not lacks_field and not is_field(criterion.field)),
        ("points_out_of_range", abs(criterion.points) > MAX_POINTS),
        ("operand_missing", lacks_operands),
        ("operand_no_number", not lacks_operands and _has_no_number(criterion)),
        ("operand_no_date", not lacks_operands and _has_no_date(criterion)),
        ("operand_unknown", not lacks_operands and _has_unknown_answer(criterion)),
        ("between_empty", not lacks_operands and _is_empty_between(criterion)),
        ("days_out_of_range", days is not None and not 1 <= days <= MAX_DAYS),
        ("half_life_out_of_range", half_life is not None and not 1 <= half_life <= MAX_HALF_LIFE),
        ("half_life_without_age", fades and criterion.family == "profile"),
        ("about_without_events", bool(criterion.about) and not kind_of(criterion.field)),
    )
    return [code for code, wrong in checks if wrong]


def _lacks_operands(operator: Operator, operands: tuple[str, ...]) -> bool:
    given = [operand for operand in operands if operand.strip()]
    return len(given) < operator.least


def _has_no_number(criterion: Criterion) -> bool:
    if criterion.operator == "within_last":
        days = number_of(criterion.operands[0])
        return days is None or not 1 <= days <= MAX_DAYS or days != int(days)
    if criterion.operator == "between":
        first = criterion.operands[:2]
        return not all(date_of(each) for each in first) and any(
            number_of(each) is None for each in first
        )
    counted = OPERATORS[criterion.operator].types == COUNTED
    return counted and any(number_of(operand) is None for operand in criterion.operands)


def _has_no_date(criterion: Criterion) -> bool:
    return criterion.operator in ("before", "after") and date_of(criterion.operands[0]) is None


def _has_unknown_answer(criterion: Criterion) -> bool:
    known = INTERESTS.get(criterion.field)
    if known is None or criterion.operator not in ("is", "is_not", "is_one_of"):
        return False
    return any(fold(operand) not in known for operand in criterion.operands)


def _is_empty_between(criterion: Criterion) -> bool:
    if criterion.operator != "between":
        return False
    low, high = criterion.operands[:2]
    days, numbers = (date_of(low), date_of(high)), (number_of(low), number_of(high))
    if days[0] and days[1]:
        return days[0] > days[1]
    return numbers[0] is not None and numbers[1] is not None and numbers[0] > numbers[1]
