"""Every operator of every type has fields to type into, and what is there always fits in them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.criterion import OPERATORS, Criterion, faults_of
from slaapp.domain.criterion_field import BEHAVIOURS, EVENT, FIELDS, INTERESTS, LAST
from slaapp.store.rows.team import FieldRow
from ui.pages.agreement.criteria.operand_shape import fresh_operands, shape_of
from ui.pages.agreement.words import field_codes, field_type

TYPES = ("text", "number", "date", "choice", "yes_no")
CUSTOM = tuple(FieldRow(kind, kind.title(), kind) for kind in TYPES)
TODAY = date(2026, 6, 1)
AT_MOST = {
    "none": 0,
    "text": 1,
    "number": 1,
    "days": 1,
    "day": 1,
    "answer": 1,
    "numbers": 2,
    "between_days": 2,
}

pairs = [
    (code, operator)
    for code in field_codes(CUSTOM)
    for operator, each in OPERATORS.items()
    if field_type(code, CUSTOM) in each.types
]


def test_all_that_a_criterion_may_look_at_is_offered():
    own = {f"custom:{kind}" for kind in TYPES}
    done = {begins + kind for begins in (EVENT, LAST) for kind in BEHAVIOURS}
    assert set(field_codes(CUSTOM)) == {*FIELDS, *own, *done, *INTERESTS}


@pytest.mark.parametrize(("code", "operator"), pairs)
def test_a_fresh_criterion_fits_and_lacks_at_most_what_is_to_be_typed(code: str, operator: str):
    kind = field_type(code, CUSTOM)
    operands = fresh_operands(code, kind, operator, TODAY) or ()
    shape = shape_of(code, kind, operator, operands)
    assert len(operands) <= AT_MOST.get(shape, 99)
    assert set(faults_of(Criterion(code, operator, operands, 5))) <= {"operand_missing"}


@given(st.sampled_from(pairs), st.lists(st.text(max_size=12), max_size=3).map(tuple))
def test_whatever_an_imported_file_says_is_shown_in_fields_that_can_say_it(
    pair: tuple[str, str], operands: tuple[str, ...]
):
    code, operator = pair
    shape = shape_of(code, field_type(code, CUSTOM), operator, operands)
    if shape in ("day", "between_days"):
        for each in operands:
            date.fromisoformat(each.strip())
    if shape == "answer":
        assert len(operands) == 1
