"""Suggested points find what tells, leave alone what does not, and say how sure they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slaapp.domain.criterion import Criterion, faults_of
from slaapp.domain.learning.cases import Cases, Column, cases_of
from slaapp.domain.learning.suggestion import FOLDS, folds_of, suggest
from slaapp.domain.rank_quality import rank_quality
from tests.domain.learning.samples import (
    FILLED_BY_SALES,
    drawn,
    points_by_field,
    table,
    x_education,
)

BY_HAND = (
    Criterion("custom:Lead Origin", "is", ("Lead Add Form",), 50),
    Criterion("custom:What is your current occupation", "is", ("Working Professional",), 40),
    Criterion("custom:What is your current occupation", "is_known", (), 20),
    Criterion("custom:Total Time Spent on Website", "at_least", ("300",), 15),
    Criterion("custom:Total Time Spent on Website", "at_least", ("900",), 25),
    Criterion("custom:Do Not Email", "is", ("Yes",), -25),
    Criterion("source", "is", ("Olark Chat",), 10),
)


@pytest.fixture(scope="module")
def sample(shared_data: Path) -> Cases:
    """The real leads without what sales fill in."""
    return x_education(shared_data).without([f"custom:{name}" for name in FILLED_BY_SALES])


def totals(cases: Cases, criteria: tuple[Criterion, ...]) -> list[int]:
    """The points of every lead, judged one by one."""
    columns = {column.field: column.values for column in cases.columns}
    columns["source"] = columns.get("custom:Lead Source", ())
    return [
        sum(each.points for each in criteria if each.is_met(columns[each.field][at]))
        for at in range(len(cases.won))
    ]


def quality_of(cases: Cases, criteria: tuple[Criterion, ...]) -> float:
    points = list(zip(totals(cases, criteria), cases.won, strict=True))
    won, lost = [p for p, won in points if won], [p for p, won in points if not won]
    return rank_quality(won, lost).value


def some(cases: Cases, places: list[int]) -> Cases:
    """Some of the leads."""
    columns = [replace(c, values=tuple(c.values[at] for at in places)) for c in cases.columns]
    keys, won = [cases.keys[at] for at in places], [cases.won[at] for at in places]
    return cases_of(keys, won, columns)


def test_seven_criteria_set_by_hand_tell_customers_of_the_real_sample_apart(sample: Cases):
    assert len(BY_HAND) == 7
    assert quality_of(sample, BY_HAND) >= 0.80


def test_suggested_points_tell_them_apart_better_out_of_fold(sample: Cases):
    found = suggest(sample)
    assert found.quality.value >= 0.86
    assert found.quality.value <= found.fitted.value
    assert found.warnings == ()
    assert len(found.lines) <= 20
    criteria = tuple(line.criterion for line in found.lines)
    assert all(each.points % 5 == 0 and each.points for each in criteria)
    assert quality_of(sample, criteria) == pytest.approx(found.fitted.value)
    assert not any("Number" in each.field or "Prospect" in each.field for each in criteria)


def test_points_learned_from_some_leads_hold_for_others(sample: Cases):
    learned = [at for at in range(len(sample.won)) if at % 3]
    tried = [at for at in range(len(sample.won)) if not at % 3]
    criteria = tuple(line.criterion for line in suggest(some(sample, learned)).lines)
    assert quality_of(some(sample, tried), criteria) >= 0.86


def test_each_line_says_how_many_became_customers_with_it_and_without(sample: Cases):
    for line in suggest(sample).lines:
        column = next(c for c in sample.columns if c.field == line.criterion.field)
        met = [line.criterion.is_met(value) for value in column.values]
        with_it = [won for won, each in zip(sample.won, met, strict=True) if each]
        without = [won for won, each in zip(sample.won, met, strict=True) if not each]
        assert (line.met.k, line.met.n) == (sum(with_it), len(with_it))
        assert (line.unmet.k, line.unmet.n) == (sum(without), len(without))


def test_the_same_history_gives_the_same_points(sample: Cases):
    assert suggest(sample) == suggest(sample)


def test_what_tells_nothing_gets_no_points_or_hardly_any():
    draw = np.random.default_rng(3)
    columns = {f"c{n}": draw.choice(["a", "b", "c"], 600).tolist() for n in range(15)}
    found = suggest(table(drawn(np.zeros(600)), **columns))
    low, high = found.quality.interval
    assert len(found.lines) <= 2
    assert low <= 0.5 <= high


def test_what_tells_is_found_among_what_does_not():
    draw = np.random.default_rng(4)
    good, bad = draw.random(900) < 0.3, draw.random(900) < 0.2
    noise = {f"c{n}": draw.choice(["a", "b", "c"], 900).tolist() for n in range(10)}
    budget = ["oui" if each else None for each in good]
    student = ["Étudiant" if each else "Cadre" for each in bad]
    found = suggest(table(drawn(2.0 * good - 2.5 * bad - 0.5), budget=budget, job=student, **noise))
    first, second = found.lines[:2]
    assert {first.criterion.field, second.criterion.field} == {"custom:budget", "custom:job"}
    found_points = points_by_field(found.lines)
    assert found_points["budget"][0] in range(25, 56)
    assert abs(found_points["job"][0]) in range(30, 71)


def test_more_visits_never_cost_points_though_history_says_so_by_chance():
    draw = np.random.default_rng(6)
    visits = draw.integers(0, 12, 800)
    won = drawn(-0.4 * visits + 1.0)
    rising = suggest(table(won, visits_of_the_site=visits.tolist()))
    assert rising.lines == ()
    assert rising.warnings == ("nothing_tells",)
    falling = suggest(table(won, employees=visits.tolist()))
    assert falling.lines
    assert all(line.criterion.points < 0 for line in falling.lines)


def test_steps_of_a_number_add_up_the_more_the_better():
    draw = np.random.default_rng(8)
    time = draw.exponential(500, 1_500).round()
    time[:5] = 1e12
    won = drawn(np.minimum(time, 3_000) / 400 - 2)
    found = suggest(table(won, time_on_site=time.tolist()))
    assert len(found.lines) >= 2
    assert all(line.criterion.operator == "at_least" for line in found.lines)
    assert all(line.criterion.points > 0 for line in found.lines)
    exactly = rank_quality(time[won].tolist(), time[[not each for each in won]].tolist())
    assert found.quality.value > exactly.value - 0.04


def test_a_behaviour_is_suggested_with_its_window():
    draw = np.random.default_rng(9)
    visits = draw.integers(0, 5, 500)
    column = Column("event:visit", tuple(visits.tolist()), within_days=30)
    won = drawn(0.9 * visits - 2.0)
    found = suggest(cases_of([str(n) for n in range(500)], won, [column]))
    assert found.lines
    assert all(line.criterion.within_days == 30 for line in found.lines)
    assert all(line.criterion.points > 0 for line in found.lines)


@pytest.mark.parametrize(
    ("won", "others", "warnings"),
    [
        (9, 300, ("too_few_to_learn",)),
        (300, 9, ("too_few_to_learn",)),
        (0, 0, ("too_few_to_learn",)),
        (20, 300, ("few_customers",)),
        (300, 20, ("few_others",)),
        (40, 60, ("few_leads",)),
        (12, 14, ("few_customers", "few_others", "few_leads")),
    ],
)
def test_where_there_are_too_few_a_warning_says_so(won: int, others: int, warnings: tuple):
    ends = [True] * won + [False] * others
    found = suggest(table(ends, kind=["a" if each else "b" for each in ends]))
    assert found.warnings == warnings
    assert (found.customers, found.others) == (won, others)
    if warnings == ("too_few_to_learn",):
        assert (found.lines, found.quality, found.fitted) == ((), None, None)


def test_every_fold_has_its_share_of_customers_and_each_lead_is_in_one():
    won = [at % 7 == 0 for at in range(230)]
    folds = folds_of(tuple(won))
    assert sorted(np.concatenate(folds).tolist()) == list(range(230))
    shares = [sum(won[at] for at in fold) for fold in folds]
    assert max(shares) - min(shares) <= 1
    assert len(folds) == FOLDS


def test_the_work_tells_how_far_it_is_and_can_be_broken_off():
    told = []
    won = [at % 2 == 0 for at in range(60)]
    cases = table(won, kind=["a" if each else "b" for each in won])
    suggest(cases, lambda done, of: told.append((done, of)))
    assert told == [(at, FOLDS + 1) for at in range(FOLDS + 2)]

    class EnoughError(Exception):
        pass

    def stop(done: int, _of: int) -> None:
        if done == 2:
            raise EnoughError

    with pytest.raises(EnoughError):
        suggest(cases, stop)


words = st.sampled_from(["Oui", "non", " OUI ", "œuvre", "", "  ", "a,b", "1 234,5", "nan"])
values = st.one_of(
    st.none(), words, st.booleans(), st.integers(-9, 9), st.floats(width=16), st.text(max_size=6)
)


@settings(max_examples=20)
@given(st.data())
def test_any_columns_at_all_give_criteria_that_can_be_used(data: st.DataObject):
    won = data.draw(st.lists(st.booleans(), min_size=25, max_size=60))
    columns = {
        f"c{n}": data.draw(
            st.lists(
                st.sampled_from(data.draw(st.lists(values, min_size=1, max_size=4))),
                min_size=len(won),
                max_size=len(won),
            )
        )
        for n in range(data.draw(st.integers(0, 4)))
    }
    # One that does tell, so that lines come of it.
    columns["tells"] = ["x" if each else "y" for each in won]
    found = suggest(table(won, **columns))
    for line in found.lines:
        assert faults_of(line.criterion) == []
        assert line.met.n + line.unmet.n == len(won)
        assert line.met.k + line.unmet.k == sum(won)
    if found.quality is not None:
        assert 0 <= found.quality.value <= 1
