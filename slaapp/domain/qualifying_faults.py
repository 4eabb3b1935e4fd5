"""What is wrong with criteria, caps, gates and grades as typed: codes with the field of each."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from slaapp.domain.agreement import Agreement
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.commitment import TIERS
from slaapp.domain.criterion import CUSTOM, MAX_POINTS, OPERATORS, Criterion, faults_of
from slaapp.domain.folding import fold
from slaapp.domain.gate import BEFORE_HAND_OVER, MUST, MUST_NOT, Gate
from slaapp.domain.grade import CELLS, Matrix
from slaapp.domain.qualifying import GRADE
from slaapp.domain.text_faults import LONGEST_NAME, MOST_TEXTS, text_faults

MOST_CRITERIA = 200

_ONE_VALUE = ("is", "is_one_of")


def qualifying_faults(terms: Agreement, deleted: Collection[str] = ()) -> Iterator[Fault]:
    """Codes beside those of ``criterion.faults_of``: field_deleted (``deleted`` are the keys of
    custom fields that are gone), unknown_group, gates_contradict, cap_out_of_range, text_missing,
    list_too_long, steps_out_of_order, unknown_grade, unknown_tier, nothing_ticked, matrix_missing.
    """
    rules = terms.qualifying
    yield from _too_many(terms.criteria, "criteria")
    for at, criterion in enumerate(terms.criteria):
        yield from _criterion(criterion, f"criteria.{at}", deleted)
        if criterion.group and criterion.group not in rules.caps:
            yield Fault("unknown_group", f"criteria.{at}", {"group": criterion.group})
    yield from _caps(terms)
    yield from _too_many(rules.gates, "qualifying.gates")
    for at, gate in enumerate(rules.gates):
        yield from _criterion(gate.condition, f"qualifying.gates.{at}", deleted)
    yield from _contradictions(rules.gates)
    if rules.matrix is not None:
        yield from _matrix(rules.matrix, decides=rules.decided_by == GRADE)
    elif rules.decided_by == GRADE:
        yield Fault("matrix_missing", "qualifying.decided_by", {})


def _too_many(items: Sequence[object], place: str) -> Iterator[Fault]:
    if len(items) > MOST_CRITERIA:
        yield Fault("list_too_long", place, {"most": MOST_CRITERIA, "length": len(items)})


def _criterion(criterion: Criterion, place: str, deleted: Collection[str]) -> Iterator[Fault]:
    for code in faults_of(criterion):
        yield Fault(code, place, {})
    if criterion.field.startswith(CUSTOM) and criterion.field.removeprefix(CUSTOM) in deleted:
        yield Fault("field_deleted", place, {"field": criterion.field})
    for text in (criterion.field, *criterion.operands, criterion.about, criterion.group):
        yield from text_faults(text, place, LONGEST_NAME)


def _caps(terms: Agreement) -> Iterator[Fault]:
    caps = terms.qualifying.caps
    if len(caps) > MOST_TEXTS:
        yield Fault("list_too_long", "qualifying.caps", {"most": MOST_TEXTS, "length": len(caps)})
    for name, cap in caps.items():
        place = f"qualifying.caps.{name}"
        if not name.strip():
            yield Fault("text_missing", place, {})
        yield from text_faults(name, place, LONGEST_NAME)
        if not 0 <= cap <= MAX_POINTS:
            yield Fault("cap_out_of_range", place, {"most": MAX_POINTS})


def _matrix(matrix: Matrix, *, decides: bool) -> Iterator[Fault]:
    for name in ("profile", "engagement"):
        first, second, third = getattr(matrix, name)
        place = f"qualifying.matrix.{name}"
        if not first > second > third:
            yield Fault("steps_out_of_order", place, {})
        if not all(-10_000 <= each <= 10_000 for each in (first, second, third)):
            yield Fault("threshold_out_of_range", place, {})
    for cell, tier in matrix.cells.items():
        place = f"qualifying.matrix.cells.{cell}"
        if cell not in CELLS:
            yield Fault("unknown_grade", place, {"given": cell})
        if tier not in TIERS:
            yield Fault("unknown_tier", place, {"tier": tier})
    if decides and not matrix.cells:
        yield Fault("nothing_ticked", "qualifying.matrix.cells", {})


def _contradictions(gates: Sequence[Gate]) -> Iterator[Fault]:
    """Two gates that no lead passes both, told at the second one."""
    for (first, one), (second, other) in combinations(enumerate(gates), 2):
        if _contradict(one, other) or _contradict(other, one):
            yield Fault("gates_contradict", f"qualifying.gates.{second}", {"other": first})


def _contradict(one: Gate, other: Gate) -> bool:
    here, there = one.condition, other.condition
    if (here.field, here.within_days, fold(here.about)) != (
        there.field,
        there.within_days,
        fold(there.about),
    ):
        return False
    wanted = one.kind in (MUST, BEFORE_HAND_OVER)
    if wanted and other.kind == MUST_NOT:
        return _implies(here, there)
    if wanted and other.kind in (MUST, BEFORE_HAND_OVER):
        return _excludes(here, there)
    # Neither known nor empty: between them there is nothing.
    return _kinds(one, other) == {(MUST_NOT, "is_known"), (MUST_NOT, "is_empty")}


def _kinds(*gates: Gate) -> set[tuple[str, str]]:
    return {(gate.kind, gate.condition.operator) for gate in gates}


def _implies(one: Criterion, other: Criterion) -> bool:
    """Whether who meets the one meets the other, as far as that is plain to see."""
    if one.operator == other.operator and _folded(one) == _folded(other):
        return True
    if other.operator == "is_known":
        held = OPERATORS.get(one.operator)
        return held is not None and not held.on_empty
    if one.operator in _ONE_VALUE and one.operands:
        return all(other.operator in OPERATORS and other.is_met(each) for each in one.operands)
    return False


def _excludes(one: Criterion, other: Criterion) -> bool:
    """Whether nobody meets both, as far as that is plain to see."""
    operator = OPERATORS.get(other.operator)
    if operator is None:
        return False
    if one.operator == "is_empty":
        return not operator.on_empty
    if one.operator in _ONE_VALUE and one.operands:
        return not any(other.is_met(each) for each in one.operands)
    return _bounds_apart(one, other)


def _bounds_apart(one: Criterion, other: Criterion) -> bool:
    pair = {"at_least": "at_most", "after": "before"}.get(one.operator)
    if pair != other.operator or faults_of(one) or faults_of(other):
        return False
    # Who has exactly the least of the one is within the other, or nobody is.
    return not OPERATORS[other.operator].judge(one.operands[0], other.operands, None)


def _folded(criterion: Criterion) -> list[str]:
    return sorted(fold(operand) for operand in criterion.operands)
