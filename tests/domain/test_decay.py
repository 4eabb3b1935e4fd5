"""Points that fade: exact halves, one rule of rounding, no half-life of nothing."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.criterion import MAX_HALF_LIFE, MAX_POINTS, Criterion, faults_of
from slaapp.domain.decay import decayed, lifetime

points = st.integers(-MAX_POINTS, MAX_POINTS)
half_lives = st.integers(1, MAX_HALF_LIFE)


@pytest.mark.parametrize(
    ("given_points", "age", "half_life", "left"),
    [
        (20, 0, 30, 20),
        (20, 30, 30, 10),
        (20, 60, 30, 5),
        (5, 30, 30, 3),
        (-5, 30, 30, -3),
        (1, 30, 30, 1),
        (1, 31, 30, 0),
        (20, 12, 30, 15),
        (1000, 3660, 3660, 500),
        (1000, 40_000, 1, 0),
        (20, -3, 30, 20),
    ],
)
def test_half_is_left_after_each_half_life_rounded_away_from_zero(
    given_points: int, age: int, half_life: int, left: int
):
    assert decayed(given_points, age, half_life) == left


@given(points, st.integers(0, 8), half_lives)
def test_after_whole_half_lives_nothing_is_left_to_floating_point(number, times, half_life):
    exact = Fraction(abs(number), 2**times)
    rounded = int(exact + Fraction(1, 2))
    assert decayed(number, times * half_life, half_life) == (rounded if number >= 0 else -rounded)


@given(points, st.integers(0, 20_000), half_lives)
def test_points_only_fade_keep_their_sign_and_are_gone_from_their_lifetime_on(
    number, age, half_life
):
    left = decayed(number, age, half_life)
    assert abs(decayed(number, age + 1, half_life)) <= abs(left) <= abs(number)
    assert left * number >= 0
    assert decayed(-number, age, half_life) == -left
    assert (left == 0) == (age >= lifetime(number, half_life))


@pytest.mark.parametrize("half_life", [0, -1, MAX_HALF_LIFE + 1])
def test_a_half_life_of_nothing_is_refused(half_life: int):
    criterion = Criterion("event:visit", "at_least", ("1",), 5, half_life=half_life)
    assert faults_of(criterion) == ["half_life_out_of_range"]


def test_who_somebody_is_does_not_fade():
    assert faults_of(Criterion("company.city", "is", ("Lyon",), 5, half_life=30)) == [
        "half_life_without_age"
    ]
