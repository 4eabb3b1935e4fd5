"""From the revenue wanted to the leads it takes: any term can be found; the promise suffices."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import prod

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from slaapp.domain.funnel_faults import plan_faults
from slaapp.domain.reverse_funnel import (
    BASIS_POINT,
    BY_STAGE,
    IN_ONE,
    MOST_CENTS,
    MOST_LEADS,
    Plan,
    Solved,
    solve,
)
from slaapp.domain.trouble import Trouble

PERCENT = Fraction(1, 100)
ISSUE = Plan(120_000_00, 40 * PERCENT, 6_000_00, {"won": 8 * PERCENT}, None)
STAGED = replace(
    ISSUE,
    rates=dict(
        zip(BY_STAGE, (50 * PERCENT, 80 * PERCENT, 50 * PERCENT, 40 * PERCENT), strict=True)
    ),
)

rates = st.integers(1, 10_000).map(lambda n: n * BASIS_POINT)
cents = st.integers(1, MOST_CENTS)
whole_plans = st.builds(
    Plan,
    revenue=cents,
    share=rates,
    deal=cents,
    rates=st.sampled_from([BY_STAGE, IN_ONE]).flatmap(
        lambda stages: st.fixed_dictionaries(dict.fromkeys(stages, rates))
    ),
    leads=st.integers(1, MOST_LEADS),
)


def without(plan: Plan, term: str) -> Plan:
    return plan.with_term(term, None)


def solved(plan: Plan, term: str) -> Solved:
    """The plan with that term found; cases without a sensible answer are left to other tests."""
    assume(not plan_faults(plan, term))
    return solve(without(plan, term))


def brings(plan: Plan) -> Fraction:
    """The cents that the leads of a plan bring."""
    return Fraction(plan.leads * plan.deal) * prod(plan.rates.values())


def wanted(plan: Plan) -> Fraction:
    """The cents that marketing's leads must bring."""
    return plan.revenue * plan.share


def test_the_example_of_the_agreement_needs_a_hundred_leads():
    found = solve(ISSUE)
    assert found.plan.leads == 100
    assert [(each.stage, each.count) for each in found.stages] == [("qualified", 100), ("won", 8)]


def test_stage_by_stage_it_needs_the_same():
    found = solve(STAGED)
    counts = {each.stage: each.count for each in found.stages}
    assert counts == {"lead": 100, "qualified": 50, "accepted": 40, "opportunity": 20, "won": 8}
    assert found.count_of("qualified") == 50


@pytest.mark.parametrize(
    ("term", "value"),
    [
        ("revenue", 120_000_00),
        ("share", 40 * PERCENT),
        ("deal", 6_000_00),
        ("won", 8 * PERCENT),
        ("leads", 100),
    ],
)
def test_any_term_of_the_example_can_be_the_unknown(term: str, value: object):
    whole = replace(ISSUE, leads=100)
    assert plan_faults(whole, term) == []
    assert solve(without(whole, term)).plan.terms[term] == value


def test_leads_are_rounded_up_because_a_promise_must_suffice():
    # 8 deals at 7 % are 114.28… leads.
    found = solve(replace(ISSUE, rates={"won": 7 * PERCENT}))
    assert found.plan.leads == 115
    assert found.exact == Fraction(800, 7)
    # 7.69… deals are 8, and 96.15… leads are 97: each is rounded from the exact number.
    counts = [each.count for each in solve(replace(ISSUE, deal=6_240_00)).stages]
    assert counts == [97, 8]


def test_a_conversion_is_rounded_up_and_a_revenue_down():
    plan = replace(ISSUE, leads=70)
    assert solve(without(plan, "won")).plan.rates["won"] == 1143 * BASIS_POINT
    assert solve(
        without(replace(plan, share=3 * PERCENT, deal=100_01), "revenue")
    ).plan.revenue == (70 * 8 * 100_01 // 3)


@given(plan=whole_plans, data=st.data())
def test_a_term_that_was_found_gives_each_of_the_others_back(plan: Plan, data: st.DataObject):
    """Exactly: with the unknown before rounding, any other term is what it was."""
    term = data.draw(st.sampled_from(list(plan.terms)))
    found = solved(plan, term)
    terms = {**plan.terms, term: found.exact}
    sides = {name: Fraction(value) for name, value in terms.items()}
    wants = sides.pop("revenue") * sides.pop("share")
    assert wants == prod(sides.values())
    assert found.stages[-1].exact == wants / terms["deal"]
    assert found.stages[0].exact == terms["leads"]


@given(plan=whole_plans, data=st.data())
def test_putting_a_rounded_term_back_finds_the_others_within_their_rounding(
    plan: Plan, data: st.DataObject
):
    term = data.draw(st.sampled_from(list(plan.terms)))
    found = solved(plan, term).plan
    other = data.draw(st.sampled_from([name for name in plan.terms if name != term]))
    again = solved(found, other).plan
    # The found term was rounded so that the plan suffices: the other may only become easier.
    before, after = found.terms[other], again.terms[other]
    assert after >= before if other in ("revenue", "share") else after <= before


@given(plan=whole_plans, data=st.data())
def test_what_is_found_suffices_and_one_step_less_would_not(plan: Plan, data: st.DataObject):
    term = data.draw(st.sampled_from(list(plan.terms)))
    found = solved(plan, term).plan
    assert brings(found) >= wanted(found)
    unit = 1 if term in ("leads", "revenue", "deal") else BASIS_POINT
    easier = 1 if term in ("revenue", "share") else -1
    step = found.with_term(term, found.terms[term] + easier * unit)
    assert brings(step) < wanted(step)


@given(plan=whole_plans, data=st.data())
def test_leads_grow_with_what_is_wanted_and_shrink_with_what_each_brings(
    plan: Plan, data: st.DataObject
):
    term = data.draw(st.sampled_from([name for name in plan.terms if name != "leads"]))
    low = solved(plan, "leads")
    most = MOST_CENTS if term in ("revenue", "deal") else 10_000
    unit = 1 if term in ("revenue", "deal") else BASIS_POINT
    raised = data.draw(st.integers(int(plan.terms[term] / unit), most)) * unit
    high = solved(plan.with_term(term, raised), "leads")
    if term in ("revenue", "share"):
        assert high.plan.leads >= low.plan.leads
    else:
        assert high.plan.leads <= low.plan.leads


@given(plan=whole_plans, data=st.data())
def test_no_stage_has_more_than_the_one_before_it(plan: Plan, data: st.DataObject):
    found = solved(plan, data.draw(st.sampled_from(list(plan.terms))))
    counts = [each.count for each in found.stages]
    assert counts == sorted(counts, reverse=True)
    assert all(each.count - 1 < each.exact <= each.count for each in found.stages)


@pytest.mark.parametrize("term", ["revenue", "share", "deal", "won"])
@pytest.mark.parametrize(
    ("value", "code"),
    [(None, "number_missing"), (0, "number_not_positive"), (-1, "number_not_positive")],
)
def test_nothing_zero_and_less_are_refused_at_their_field(term: str, value: object, code: str):
    (fault,) = plan_faults(ISSUE.with_term(term, value), "leads")
    assert (fault.field, fault.code) == (term, code)


@pytest.mark.parametrize(
    ("term", "value", "code"),
    [
        ("share", Fraction(10_001, 10_000), "share_above_all"),
        ("won", Fraction(2), "share_above_all"),
        ("revenue", MOST_CENTS + 1, "number_too_large"),
        ("deal", MOST_CENTS + 1, "number_too_large"),
    ],
)
def test_absurd_terms_are_refused_at_their_field(term: str, value: object, code: str):
    (fault,) = plan_faults(ISSUE.with_term(term, value), "leads")
    assert (fault.field, fault.code) == (term, code)


def test_every_faulty_field_is_named_at_once():
    plan = Plan(0, 2 * Fraction(1), None, {"won": Fraction(0)}, 10)
    found = [(fault.field, fault.code) for fault in plan_faults(plan, "leads")]
    assert found == [
        ("revenue", "number_not_positive"),
        ("share", "share_above_all"),
        ("deal", "number_missing"),
        ("won", "number_not_positive"),
    ]


@pytest.mark.parametrize(
    ("plan", "unknown", "code"),
    [
        # Five leads cannot bring eight deals, nor all of them a revenue that small.
        (replace(ISSUE, leads=5), "won", "share_above_all"),
        (replace(ISSUE, leads=1_000), "share", "share_above_all"),
        (
            replace(ISSUE, rates={"won": BASIS_POINT}, revenue=MOST_CENTS, deal=1),
            "leads",
            "number_too_large",
        ),
        (replace(ISSUE, rates={"won": BASIS_POINT}, deal=1, leads=1), "share", "number_too_small"),
    ],
)
def test_an_unknown_without_a_sensible_answer_is_refused_at_its_own_field(
    plan: Plan, unknown: str, code: str
):
    (fault,) = plan_faults(plan, unknown)
    assert (fault.field, fault.code) == (unknown, code)


def test_what_was_typed_in_the_unknown_plays_no_part():
    assert plan_faults(replace(ISSUE, leads=-5), "leads") == []


@pytest.mark.parametrize("stages", [(), ("qualified",), ("qualified", "won"), ("lead", "won")])
def test_stages_with_a_gap_make_no_funnel(stages: tuple[str, ...]):
    with pytest.raises(ValueError, match="no funnel"):
        replace(ISSUE, rates=dict.fromkeys(stages, PERCENT))


def test_solving_needs_exactly_one_unknown():
    with pytest.raises(ValueError, match="unpack"):
        solve(replace(ISSUE, leads=100))
    with pytest.raises(KeyError):
        ISSUE.with_term("qualified", 1)
    with pytest.raises(Trouble) as refused:
        solve(without(replace(ISSUE, leads=5), "won"))
    assert refused.value.values["field"] == "won"
