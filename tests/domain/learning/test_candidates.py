"""What of a column may become a criterion, and what is left alone."""

from __future__ import annotations

from uuid import UUID

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.criterion import Criterion, FieldValue
from slaapp.domain.learning.candidates import candidates_of, rises
from slaapp.domain.learning.cases import Column, cases_of
from slaapp.domain.learning.coded import coded
from slaapp.domain.learning.numbers import number_text


def offered(values: list[FieldValue], label: str = "") -> list[tuple[str, ...]]:
    """The operators and operands that a column offers."""
    column = coded(Column("custom:x", tuple(values), label=label))
    found = candidates_of([column], np.arange(len(values)))
    return [(each.criterion.operator, *each.criterion.operands) for each in found]


def test_frequent_values_are_offered_and_rare_ones_together():
    values = ["Salon"] * 40 + ["Web"] * 30 + ["Radio"] * 6 + ["Presse"] * 5 + [None] * 20
    assert offered(values) == [
        ("is_known",),
        ("is", "Salon"),
        ("is", "Web"),
        ("is_one_of", "Presse", "Radio"),
    ]


def test_a_value_is_offered_as_it_is_written_most_often_whatever_its_case_and_accents():
    values = ["Très chaud"] * 9 + ["tres CHAUD "] * 4 + ["froid"] * 30
    assert offered(values) == [("is", "froid"), ("is", "Très chaud")]


@pytest.mark.parametrize(
    "values",
    [
        [None] * 60,
        ["  "] * 60,
        ["No"] * 60,
        [str(UUID(int=at * 7919)) for at in range(60)],
        [f"lead{at}@exemple.fr" for at in range(60)],
        list(range(1, 61)),
        [660_000 + 37 * at for at in range(60)],
        [f"2026-{1 + at % 12:02}-{1 + at % 28:02}" for at in range(60)],
    ],
    ids=["empty", "blank", "constant", "keys", "mails", "running", "numbered", "days"],
)
def test_what_tells_leads_apart_by_name_only_offers_nothing(values: list[FieldValue]):
    assert offered(values) == []


def test_of_what_has_gaps_it_is_offered_that_it_is_known():
    days = [None] * 20 + [f"2026-01-{1 + at % 28:02}" for at in range(40)]
    assert offered(days) == [("is_known",)]
    keys = [None] * 20 + [f"REF-{at * 31}" for at in range(40)]
    assert offered(keys) == [("is_known",)]


def test_a_number_is_cut_where_people_would_cut_it_outliers_or_not():
    values = [*range(2, 1_400, 7), 10**15]
    steps = [int(operands[0]) for operator, *operands in offered(values) if operator == "at_least"]
    assert 5 <= len(steps) <= 12
    assert all(len(str(step).rstrip("0")) <= 2 for step in steps)
    assert max(steps) < 1_400


def test_a_number_that_many_have_is_parted_from_the_others():
    never = [-1] * 300 + list(range(3, 100))
    steps = [int(operands[0]) for operator, *operands in offered(never) if operator == "at_least"]
    assert steps[0] == 3
    assert len(steps) >= 8


def test_few_different_numbers_are_each_a_step():
    assert offered([0] * 30 + [1] * 20 + [2.5] * 20) == [("at_least", "1"), ("at_least", "2.5")]


def test_of_long_texts_the_frequent_words_are_offered():
    jobs = [f"Directeur {at}" for at in range(30)] + [f"Assistante {at}" for at in range(30)]
    assert offered(jobs) == [("contains", "assistante"), ("contains", "directeur")]


@pytest.mark.parametrize(
    "name",
    ["Total Time Spent on Website", "TotalVisits", "Temps passé", "Durée", "Clics", "Page views"],
)
def test_of_counts_and_time_one_expects_more_to_be_better(name: str):
    assert rises(name)


@pytest.mark.parametrize("name", ["Employees", "Âge", "Price", "Timing", "custom:revenue"])
def test_of_other_numbers_one_expects_nothing(name: str):
    assert not rises(name)


numbers = st.floats(allow_nan=False, allow_infinity=False, width=32)
cells = st.none() | st.booleans() | st.integers(-50, 50) | numbers | st.text(max_size=5)


@given(st.lists(cells, max_size=30), numbers)
def test_many_values_are_judged_as_each_of_them_is(values: list[FieldValue], step: float):
    column = coded(Column("custom:x", tuple(values)))
    texts = [value for value in values if isinstance(value, str) and value.strip()] or ["x"]
    for operator, operands in (
        ("at_least", (number_text(step),)),
        ("is", (texts[0],)),
        ("is_known", ()),
        ("contains", (texts[-1],)),
    ):
        criterion = Criterion("custom:x", operator, operands, 5)
        one_by_one = [criterion.is_met(value) for value in values]
        assert column.met(criterion).tolist() == one_by_one


@given(numbers)
def test_a_number_as_an_operand_is_the_number(number: float):
    text = number_text(number)
    assert "e" not in text
    assert float(text) == pytest.approx(number, rel=1e-2)


def test_a_column_that_is_too_short_is_our_mistake():
    with pytest.raises(ValueError, match="each lead"):
        cases_of(["a", "b"], [True, False], [Column("source", ("x",))])
