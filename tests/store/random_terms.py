"""Any agreement about scores: criteria, caps, gates, and steps of grades that tell leads apart."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.commitment import TIERS
from slaapp.domain.gate import GATES, Gate
from slaapp.domain.grade import CELLS, Matrix
from slaapp.domain.qualifying import DECIDERS, Qualifying
from tests.store.judged_leads import some_criteria


def some_terms(draw: Random) -> Agreement:
    """Up to a dozen criteria; not all of them could be signed."""
    drawn = some_criteria(draw, draw.randint(0, 12))
    criteria = tuple(
        replace(
            each,
            points=draw.randint(-15, 25),
            group=draw.choice(("", "a", "b", "c")),
            half_life=draw.choice((None, 1, 5, 30)) if each.family != "profile" else None,
        )
        for each in drawn
    )
    steps = sorted(draw.sample(range(-20, 60), 3), reverse=True)
    ticked = {cell: draw.choice(TIERS) for cell in draw.sample(CELLS, 6)}
    few = some_criteria(draw, draw.randint(0, 2))
    rules = Qualifying(
        {"a": draw.randint(0, 30), "b": 5},
        tuple(Gate(draw.choice(GATES), each) for each in few),
        draw.choice((None, Matrix(tuple(steps), tuple(steps), ticked))),
        draw.choice(DECIDERS),
    )
    return replace(
        default_agreement(), criteria=criteria, threshold=draw.randint(-10, 40), qualifying=rules
    )
