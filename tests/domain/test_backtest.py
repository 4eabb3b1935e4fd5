"""What criteria would have done, from judgements and ends: counted once more, one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.backtest import End, backtest, reproduced
from slaapp.domain.learning.judging import Judged
from slaapp.domain.rank_quality import rank_quality

answers = st.sampled_from((True, False, None))
leads = st.lists(
    st.tuples(
        st.integers(-3, 6).map(lambda n: n * 5), st.booleans(), answers, answers, st.booleans(),
        st.booleans(), st.integers(0, 2),
    ),
    max_size=25,
)  # fmt: skip


def made(drawn: list) -> tuple[list[Judged], dict[str, End]]:
    judged, ends = [], {}
    for at, (points, qualified, won, accepted, tried, imported, month) in enumerate(drawn):
        key = f"lead-{at}"
        judged.append(Judged(key, points, month if qualified else None, imported))
        ends[key] = End(key, won, accepted, 1 if accepted else None, tried)
    return judged, ends


def month_of(at: int) -> str:
    return f"2026-0{at + 1}"


@given(leads)
def test_every_number_is_a_count_of_leads(drawn):
    judged, ends = made(drawn)
    found = backtest(judged, ends, month_of)
    chosen = [(j, ends[j.lead_id]) for j in judged if j.qualified_at is not None]
    assert found.qualified == tuple(j.lead_id for j, _ in chosen)
    assert sum(found.per_month.values()) == len(chosen)
    assert list(found.per_month) == sorted(found.per_month)
    assert found.won.k == sum(end.won is True for _, end in chosen)
    assert found.won.n == sum(end.won is not None for _, end in chosen)
    assert found.accepted.n == sum(end.accepted is not None for _, end in chosen)
    customers = {key for key, end in ends.items() if end.won}
    assert set(found.missed) == customers - set(found.qualified)
    assert set(found.untried) == {end.lead_id for _, end in chosen if not end.tried}


@given(leads)
def test_each_point_of_the_curve_is_what_that_threshold_would_do(drawn):
    judged, ends = made(drawn)
    curve = backtest(judged, ends, month_of).curve
    assert [point.points for point in curve] == sorted({each.points for each in judged})
    for point in curve:
        over = [each for each in judged if each.points >= point.points]
        known = [ends[j.lead_id].won for j in over if ends[j.lead_id].won is not None]
        assert (point.qualified, point.won.k, point.won.n) == (len(over), sum(known), len(known))
    volumes = [point.qualified for point in curve]
    assert volumes == sorted(volumes, reverse=True)


@given(leads)
def test_the_rank_is_of_those_who_came_to_an_end(drawn):
    judged, ends = made(drawn)
    points = {
        won: [j.points for j in judged if ends[j.lead_id].won is won] for won in (True, False)
    }
    assert backtest(judged, ends, month_of).quality == rank_quality(points[True], points[False])


@given(leads)
def test_what_came_with_its_end_is_not_held_against_the_criteria(drawn):
    judged, ends = made(drawn)
    found = reproduced(judged, ends)
    live = [each for each in judged if not each.as_imported]
    assert found.same + len(found.differing) == len(live)
    for each in live:
        really = ends[each.lead_id].qualified_at is not None
        assert (each.lead_id in found.differing) == (really != (each.qualified_at is not None))
