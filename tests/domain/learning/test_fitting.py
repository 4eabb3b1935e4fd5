"""The weights are those that a general optimiser finds; signs are kept."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import minimize

from slaapp.domain.learning.fitting import EVIDENCE, PENALTY, alike, choose, fit


def drawn(seed: int, leads: int = 300, criteria: int = 6):
    draw = np.random.default_rng(seed)
    met = (draw.random((leads, criteria)) < draw.uniform(0.1, 0.6, criteria)).astype(float)
    odds = met @ draw.normal(0, 1.2, criteria) - 0.7
    return met, (draw.random(leads) < 1 / (1 + np.exp(-odds))).astype(float)


def found_otherwise(met, won, signs):
    given = np.column_stack([np.ones(len(won)), met])

    def loss(weights):
        odds = given @ weights
        return np.sum(np.logaddexp(0, odds) - won * odds) + PENALTY / 2 * np.sum(weights[1:] ** 2)

    bounds = [(None, None)] + [(0, None) if sign > 0 else (None, None) for sign in signs]
    start = np.zeros(met.shape[1] + 1)
    return minimize(loss, start, bounds=bounds, method="L-BFGS-B", tol=1e-12).x


@pytest.mark.parametrize("seed", range(8))
def test_the_weights_are_the_least_of_the_penalised_likelihood(seed: int):
    met, won = drawn(seed)
    signs = np.array([0, 1, 1, 0, 1, 1])
    weights = fit(met, won, signs, np.zeros(7))
    assert weights == pytest.approx(found_otherwise(met, won, signs), abs=2e-3)
    assert (weights[1:][signs > 0] >= 0).all()


def test_perfect_separation_ends_with_finite_weights():
    met = np.array([[1.0], [1.0], [0.0], [0.0]])
    weights = fit(met, np.array([1.0, 1.0, 0.0, 0.0]), np.array([0]), np.zeros(2))
    assert np.isfinite(weights).all()


def test_what_says_most_is_taken_first_and_what_says_too_little_never():
    met, won = drawn(3, 800)
    met[:, 4] = won
    chosen, weights = choose(met, won, np.zeros(6, dtype=int), 6)
    assert chosen[0] == 4
    assert len(weights) == len(chosen) < 6
    assert choose(met[:, :0], won, np.zeros(0, dtype=int), 6)[0] == []
    assert EVIDENCE > 0


def test_a_criterion_twice_is_taken_once():
    met, won = drawn(5, 600, 3)
    twice = np.column_stack([met, met])
    chosen, _weights = choose(twice, won, np.zeros(6, dtype=int), 6)
    assert len({at % 3 for at in chosen}) == len(chosen)


@pytest.mark.parametrize(("leads", "criteria"), [(700, 5), (90, 40), (60, 70), (0, 3), (5, 0)])
def test_leads_that_satisfy_the_same_are_one_row_and_count_as_many(leads: int, criteria: int):
    met, won = drawn(7, leads, criteria)
    rows, (customers, times) = alike(met != 0, won, np.ones(leads))
    assert (times.sum(), customers.sum()) == (leads, won.sum())
    assert (times @ rows == met.sum(axis=0)).all()
    if criteria == 5:
        assert len(rows) <= 2**criteria
        signs = np.array([0, 1, 0, 0, 1])
        one_by_one, together = choose(met, won, signs, 5), choose(rows, customers, signs, 5, times)
        assert together[0] == one_by_one[0] != []
        assert together[1] == pytest.approx(one_by_one[1], abs=1e-6)


@pytest.mark.parametrize("seed", range(3))
def test_beside_what_decides_alone_every_weight_stays_within_bounds(seed: int):
    met, won = drawn(seed, 3_000, 14)
    draw = np.random.default_rng(seed)
    told, lost = draw.random(3_000) < 0.9, draw.random(3_000) < 0.5
    # What sales wrote down when all was over: a status, and that there is one.
    met[:, 0], met[:, 1] = told * won, told
    met[:, 2], met[:, 3] = told * lost * (1 - won), told * ~lost * (1 - won)
    signs = np.array([0, 0, 0, 0, *[0, 1] * 5])
    chosen, weights = choose(met, won, signs, 14)
    assert {0, 2, 3} & set(chosen)
    assert np.abs(weights).max() < 12
    fitted = fit(met, won, signs, np.zeros(15))
    assert fitted[1:] == pytest.approx(found_otherwise(met, won, signs)[1:], abs=0.05)
