"""A threshold for suggested points: best apart, or enough of them; proposed, with its reasons."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.kpi import Rate
from slaapp.domain.learning.threshold import ProposedThreshold, proposed_thresholds

leads = st.lists(st.tuples(st.integers(-20, 20).map(lambda n: 5 * n), st.booleans()), max_size=60)


def proposed(told: list[tuple[int, bool]], months: float = 1, promised: int = 0):
    totals, won = [each[0] for each in told], [each[1] for each in told]
    return proposed_thresholds(totals, won, months, promised)


def test_the_best_apart_is_where_customers_and_others_differ_most():
    told = [(30, True)] * 8 + [(10, True)] * 2 + [(30, False)] * 10 + [(0, False)] * 90
    assert proposed(told) == (
        ProposedThreshold("separates", 10, Rate(10, 10), Rate(10, 100), 20.0),
    )


def test_the_promised_volume_asks_for_the_highest_threshold_that_brings_it():
    told = [(30, True)] * 8 + [(10, True)] * 2 + [(30, False)] * 10 + [(0, False)] * 90
    (_, volume) = proposed(told, months=2, promised=9)
    assert (volume.reason, volume.points, volume.per_month) == ("brings_volume", 30, 9.0)
    (_, volume) = proposed(told, months=2, promised=10)
    assert (volume.points, volume.per_month) == (10, 10.0)
    (_, volume) = proposed(told, months=2, promised=55)
    assert volume.points == 0
    assert [each.reason for each in proposed(told, months=2, promised=56)] == ["separates"]


@given(leads, st.floats(0.5, 24), st.integers(0, 80))
def test_what_is_proposed_is_counted_and_no_other_threshold_does_better(told, months, promised):
    for each in proposed(told, months, promised):
        won = [total for total, is_won in told if is_won]
        lost = [total for total, is_won in told if not is_won]
        assert each.customers == Rate(sum(t >= each.points for t in won), len(won))
        assert each.others == Rate(sum(t >= each.points for t in lost), len(lost))
        for other in {total for total, _ in told}:
            gained = sum(t >= other for t in won) / len(won)
            apart = gained - sum(t >= other for t in lost) / len(lost)
            if each.reason == "separates":
                assert apart <= each.customers.value - each.others.value + 1e-9
            elif other > each.points:
                assert sum(t >= other for t in won + lost) / months < promised


@given(leads)
def test_points_that_tell_nobody_apart_propose_nothing(told):
    assert proposed([(5, won) for _points, won in told]) == ()
