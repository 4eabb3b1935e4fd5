"""Where an agreement begins: a model's promises between the parties that there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.parties import Parties, Signatory
from slaapp.domain.roles import SIDES


def begin_from(model: Agreement, held: Agreement) -> Agreement:
    """The promises of ``model`` with the company, the people and the calendar of ``held``.

    A function that ``held`` does not name is the model's.
    """
    marketing, sales = (
        _signatory(held.parties.of_side(side), model.parties.of_side(side)) for side in SIDES
    )
    parties = Parties(held.parties.company, marketing, sales)
    return replace(model, parties=parties, calendar=held.calendar)


def reachable_points(criteria: Iterable[Criterion]) -> int:
    """The most points that a lead can have: all that add to it, and nothing that takes away."""
    return sum(max(each.points, 0) for each in criteria)


def _signatory(held: Signatory, model: Signatory) -> Signatory:
    return Signatory(held.name, held.function or model.function)
