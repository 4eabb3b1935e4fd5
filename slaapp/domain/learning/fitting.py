"""Logistic regression with a penalty, and with signs that a weight must not have.

Penalised as with a normal prior of variance 1 on each weight (Le Cessie and van Houwelingen,
Applied Statistics 41, 1992), by iteratively reweighted least squares; within a step those with a
sign stay at or above nought. Criteria are taken in one after the other, each time
the one with the greatest score statistic (Rao, 1948), as long as one says enough.
"""

from __future__ import annotations

import math
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Matrix: TypeAlias = npt.NDArray[np.float64]
Vector: TypeAlias = npt.NDArray[np.float64]
Signs: TypeAlias = npt.NDArray[np.int_]

PENALTY = 1.0
EVIDENCE = 7.88
"""Chi-square with one degree of freedom: by chance one criterion in 200 says as much."""

_BLOCK = 200_000
"""Multiplications; from 262,144 on OpenBLAS takes several threads."""

_FAR = 15.0
"""Log odds beyond which nothing is more certain."""


def choose(
    met: Matrix, won: Vector, signs: Signs, most: int, times: Vector | None = None
) -> tuple[list[int], Vector]:
    """The columns of ``met`` (leads by criteria, 0 and 1) that tell ``won`` (0 and 1), at most so
    many, in the order in which they were taken; and their weights in log odds.

    With ``times`` a row stands for so many leads that satisfy the same, and ``won`` counts the
    customers among them.
    """
    chosen: list[int] = []
    times = np.ones(len(won)) if times is None else times
    weights = np.array([_log_odds(won, times)])
    while len(chosen) < most:
        gains = _gains(met, won, signs, chosen, weights, times)
        best = int(gains.argmax()) if gains.size else -1
        if best < 0 or gains[best] < EVIDENCE:
            break
        chosen.append(best)
        weights = fit(met[:, chosen], won, signs[chosen], np.append(weights, 0.0), times)
    return chosen, weights[1:]


def alike(met: npt.NDArray[np.bool_], *sums: Vector) -> tuple[Matrix, list[Vector]]:
    """Leads that satisfy the same are one row, with the sums of what is counted of each: the
    likelihood is the same, and the rows are few where the columns are."""
    packed = np.packbits(met, axis=1)
    packed = np.pad(packed, ((0, 0), (0, -packed.shape[1] % 8)))
    keys = np.ascontiguousarray(packed).view(np.uint64)
    if keys.shape[1] != 1:
        return met.astype(np.float64), list(sums)
    _, first, place = np.unique(keys[:, 0], return_index=True, return_inverse=True)
    summed: list[Vector] = [np.bincount(place, each, len(first)).astype(float) for each in sums]
    return met[first].astype(np.float64), summed


def fit(
    met: Matrix, won: Vector, signs: Signs, start: Vector, times: Vector | None = None
) -> Vector:
    """The constant and the weights that fit best; ``start`` is where to begin, ``times`` as in
    ``choose``."""
    times = np.ones(len(won)) if times is None else times
    met, (won, times) = alike(met != 0, won, times)
    given = np.column_stack([np.ones(len(won)), met])
    free = np.concatenate([[True], signs <= 0])
    penalty = _penalties(met.shape[1])
    weights = start
    for _ in range(25):
        expected = _shares(np.einsum("ij,j->i", given, weights))
        spread = times * (expected * (1 - expected) + 1e-9)
        curve = _crossed(given * spread[:, None], given) + np.diag(penalty)
        slope = np.einsum("ij,i->j", given, won - times * expected)
        wanted = curve @ weights + slope - penalty * weights
        moved = _nearer(given, won, times, penalty, weights, _solve(curve, wanted, free))
        if np.max(np.abs(moved - weights)) < 1e-4:
            return moved
        weights = moved
    return weights


def _nearer(
    given: Matrix, won: Vector, times: Vector, penalty: Vector, weights: Vector, wanted: Vector
) -> Vector:
    """As far towards what a step wants as it fits no worse: where something decides alone, a whole
    step goes beyond all bounds, and the next ones further."""
    least = _loss(given, won, times, penalty, weights)
    for _ in range(20):
        if _loss(given, won, times, penalty, wanted) <= least + 1e-9 * abs(least):
            return wanted
        wanted = (weights + wanted) / 2
    return weights


def _loss(given: Matrix, won: Vector, times: Vector, penalty: Vector, weights: Vector) -> float:
    """What is made the least of: the negative logarithm of the penalised likelihood."""
    odds = np.einsum("ij,j->i", given, weights)
    unlikely = times * np.logaddexp(0.0, odds) - won * odds
    return float(unlikely.sum() + (penalty * weights * weights).sum() / 2)


def _solve(curve: Matrix, wanted: Vector, free: npt.NDArray[np.bool_]) -> Vector:
    """The least of a quadratic with some weights at or above nought.

    What would go below stays at nought, as long as it would (an active set; Lawson and Hanson,
    Solving Least Squares Problems, 1974).
    """
    held = np.zeros(len(wanted), dtype=np.bool_)
    weights = np.zeros(len(wanted))
    for _ in range(4 * len(wanted)):
        moving = np.flatnonzero(~held)
        weights = np.zeros(len(wanted))
        weights[moving] = np.linalg.solve(curve[np.ix_(moving, moving)], wanted[moving])
        below = ~free & ~held & (weights < 0)
        if below.any():
            held |= below
            continue
        pull = np.where(held, wanted - curve @ weights, 0.0)
        if pull.max(initial=0.0) <= 1e-9:
            break
        held[int(pull.argmax())] = False
    return np.where(free, weights, np.maximum(weights, 0.0))


def _gains(
    met: Matrix, won: Vector, signs: Signs, chosen: list[int], weights: Vector, times: Vector
) -> Vector:
    """What each criterion that is not taken yet would say beside those that are."""
    given = np.column_stack([np.ones(len(won)), met[:, chosen]])
    expected = _shares(np.einsum("ij,j->i", given, weights))
    spread = times * (expected * (1 - expected) + 1e-9)
    curve = _crossed(given * spread[:, None], given) + np.diag(_penalties(len(chosen)))
    left = np.column_stack([given * spread[:, None], won - times * expected])
    *crossed, slope = _crossed(left, met)
    shared = np.array(crossed)
    own = shared[0]  # 0 and 1 are their own squares.
    alone = own - np.einsum("ij,ij->j", shared, np.linalg.solve(curve, shared))
    gains: Vector = slope * slope / (np.maximum(alone, 0.0) + PENALTY)
    gains[(signs > 0) & (slope < 0)] = 0.0
    gains[chosen] = 0.0
    return gains


def _crossed(left: Matrix, right: Matrix) -> Matrix:
    """``left.T @ right``, in blocks too small for the library to share them out to threads: where
    other work goes on, the threads wait for each other ten times as long as they work."""
    rows = max(1, _BLOCK // (left.shape[1] * max(right.shape[1], 1)))
    found = np.zeros((left.shape[1], right.shape[1]))
    for start in range(0, len(left), rows):
        found += left[start : start + rows].T @ right[start : start + rows]
    return found


def _penalties(weights: int) -> Vector:
    """The constant goes free, but for a trace that keeps the equations solvable."""
    return np.array([1e-6, *[PENALTY] * weights])


def _shares(odds: Vector) -> Vector:
    shares: Vector = 1 / (1 + np.exp(-np.clip(odds, -_FAR, _FAR)))
    return shares


def _log_odds(won: Vector, times: Vector) -> float:
    share = min(max(float(won.sum() / times.sum()), 1e-6), 1 - 1e-6)
    return math.log(share / (1 - share))
