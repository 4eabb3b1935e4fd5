"""Criteria: what each operator says about each kind of value, and about none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.criterion import (
    MAX_POINTS,
    OPERATORS,
    Criterion,
    FieldValue,
    LeadFacts,
    criterion_from,
    faults_of,
)
from slaapp.domain.instants import DAY
from slaapp.domain.score import score
from tests.domain.timelines import at, event

EMPTY = (None, "", "  ", "\n\t", " ")
values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**9), 10**9),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.text(max_size=12),
    st.sampled_from(("Été", "ETE", "oeuvre", "Œuvre", "1 234,5", "", " ", "nan", "01000")),
)
operands = st.lists(st.text(max_size=8), min_size=2, max_size=3).map(tuple)


def met(operator: str, value: FieldValue, *wanted: str) -> bool:
    return Criterion("f", operator, wanted, 1).is_met(value)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("Été", "ete"),
        ("  ÉTÉ ", "été"),
        ("Œuvre", "OEUVRE"),
        ("Ingénieur  d’affaires", "ingenieur d'affaires"),
        ("straße", "STRASSE"),
        (True, "yes"),
        (False, "no"),
        (5, "5"),
        (5, "5,0"),
        (5.5, "5,5"),
        (1234, "1 234"),
        (1234, "1\u202f234"),
        ("Nan", "nan"),
        ("Infinity", "infinity"),
        ("2026-06-01", "2026-06-01"),
    ],
)
def test_the_same_however_it_is_written(value: FieldValue, wanted: str):
    assert met("is", value, wanted)
    assert not met("is_not", value, wanted)
    assert met("is_one_of", value, "something else", wanted)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("01000", "1000"),
        ("0612345678", "612345678"),
        ("1e3", "1000"),
        ("Inf", "Infinity"),
        ("1,0", "1"),
        (5, "six"),
        (True, "1"),
        (1, "yes"),
        ("été", "étés"),
    ],
)
def test_not_the_same_however_alike(value: FieldValue, wanted: str):
    assert not met("is", value, wanted)
    assert met("is_not", value, wanted)


@pytest.mark.parametrize("value", EMPTY)
def test_an_empty_value_satisfies_only_is_not_and_is_empty(value: FieldValue):
    satisfied = {code for code in OPERATORS if met(code, value, "1", "2")}
    assert satisfied == {"is_not", "is_empty"}


@pytest.mark.parametrize(
    ("operator", "value", "wanted", "verdict"),
    [
        ("contains", "Directrice de l'Œuvre", ("oeuvre",), True),
        ("contains", "Directrice", ("teur",), False),
        ("at_least", 5, ("5",), True),
        ("at_least", 4.999, ("5",), False),
        ("at_least", "1 234,5", ("1234.5",), True),
        ("at_most", 5, ("5",), True),
        ("at_most", 5.001, ("5",), False),
        ("between", 5, ("5", "7"), True),
        ("between", 7, ("5", "7"), True),
        ("between", 8, ("5", "7"), False),
        ("at_least", "many", ("5",), False),
        ("at_least", 5, ("many",), False),
        ("at_least", "nan", ("5",), False),
        ("at_most", "-inf", ("5",), False),
        ("at_least", "1_000", ("5",), False),
        ("at_least", True, ("0",), False),
        ("is_known", 0, (), True),
        ("is_known", False, (), True),
        ("is_known", "x", (), True),
        ("is_empty", 0, (), False),
    ],
)
def test_what_an_operator_says(operator, value, wanted, verdict):
    assert met(operator, value, *wanted) is verdict


@given(
    operator=st.sampled_from(sorted(code for code, each in OPERATORS.items() if not each.as_text)),
    number=st.integers(-99, 99),
    wanted=st.lists(st.one_of(st.text(max_size=4), st.integers(-9, 9).map(str)), max_size=3),
)
def test_only_what_looks_at_the_text_tells_5_from_5_0(
    operator: str, number: int, wanted: list[str]
):
    assert met(operator, number, *wanted) is met(operator, float(number), *wanted)


@given(st.sampled_from(sorted(OPERATORS)), values, operands)
def test_every_operator_has_a_yes_or_no_for_every_value(operator, value, wanted):
    assert met(operator, value, *wanted) in (True, False)


@given(values, operands)
def test_operators_agree_among_each_other(value, wanted):
    first, second = wanted[0], wanted[1]
    assert met("is", value, first) != met("is_not", value, first)
    assert met("is_known", value) != met("is_empty", value)
    either = met("is", value, first) or met("is", value, second)
    assert met("is_one_of", value, first, second) == either
    within = met("at_least", value, first) and met("at_most", value, second)
    assert met("between", value, first, second) == within
    if isinstance(value, str) and value.strip() and met("is", value, first):
        assert met("contains", value, first)


@given(st.text(max_size=10))
def test_a_text_is_itself_in_capitals_too(text: str):
    if text.strip():
        assert met("is", text, text)
        assert met("is", text, text.upper()) or text.upper().casefold() != text.casefold()


TIMELINE = tuple(event("visit", f"{day} 10:00") for day in ("Mon", "Tue", "Wed"))


@pytest.mark.parametrize(
    ("within", "now", "count"),
    [
        (None, "Mon 09:59", 0),
        (None, "Mon 10:00", 1),
        (None, "Sun 10:00", 3),
        (2, "Wed 10:00", 2),
        (2, "Wed 09:59", 2),
        (1, "Thu 10:00", 0),
        (1, "Thu 09:59", 1),
    ],
)
def test_a_behaviour_counts_what_happened_by_then_and_not_too_long_ago(within, now, count):
    criterion = Criterion("event:visit", "at_least", ("2",), 10, within)
    facts = LeadFacts({}, TIMELINE)
    assert facts.value_for(criterion, at(now)) == count
    assert score([criterion], facts, at(now)).total == (10 if count >= 2 else 0)


def test_a_custom_field_that_a_lead_does_not_have_is_empty():
    criterion = Criterion("custom:visits", "is_known", (), 5)
    assert LeadFacts({}).value_for(criterion, 0) is None
    assert LeadFacts({"custom:visits": 0}).value_for(criterion, 0) == 0


criteria = st.builds(
    Criterion,
    field=st.sampled_from(
        ("source", "request", "custom:x", "event:visit", "last:visit", "interest.budget")
    ),
    operator=st.sampled_from(sorted(OPERATORS)),
    operands=operands,
    points=st.integers(-MAX_POINTS, MAX_POINTS),
    within_days=st.one_of(st.none(), st.integers(1, 400)),
    about=st.sampled_from(("", "", "prix")),
    half_life=st.one_of(st.none(), st.integers(1, 400)),
    group=st.sampled_from(("", "", "web")),
)


@given(
    st.lists(criteria, max_size=8),
    st.dictionaries(st.sampled_from(("source", "request", "custom:x")), values),
)
def test_case_15_the_total_is_the_sum_of_the_lines_always(terms, fields):
    sheet = score(terms, LeadFacts(fields, TIMELINE), at("Sun 10:00"))
    assert sheet.total == sum(line.points for line in sheet.lines)
    assert [line.criterion for line in sheet.lines] == terms
    for line in sheet.lines:
        given = line.criterion.points if line.met else 0
        assert line.before == given
        assert 0 <= abs(line.points) <= abs(given)
        assert line.points == given or line.age is not None


@given(criteria)
def test_a_criterion_survives_its_document(criterion: Criterion):
    assert criterion_from("", criterion.to_document()) == criterion


@pytest.mark.parametrize(
    ("criterion", "faults"),
    [
        (Criterion("source", "is", ("x",), 5), []),
        (Criterion("source", "is_known", (), 5), []),
        (Criterion("source", "like", ("x",), 5), ["unknown_operator"]),
        (Criterion(" ", "is", ("x",), 5), ["field_missing"]),
        (Criterion("source", "is", ("x",), MAX_POINTS + 1), ["points_out_of_range"]),
        (Criterion("source", "is", (" ",), 5), ["operand_missing"]),
        (Criterion("source", "is_one_of", (), 5), ["operand_missing"]),
        (Criterion("custom:n", "between", ("1",), 5), ["operand_missing"]),
        (Criterion("custom:n", "at_least", ("many",), 5), ["operand_no_number"]),
        (Criterion("custom:n", "at_least", ("nan",), 5), ["operand_no_number"]),
        (Criterion("event:visit", "at_least", ("2",), 5, 0), ["days_out_of_range"]),
    ],
)
def test_what_is_wrong_with_a_criterion_is_told_by_code(criterion, faults):
    assert faults_of(criterion) == faults


def test_a_day_is_a_day():
    assert at("Tue 10:00") - at("Mon 10:00") == DAY
