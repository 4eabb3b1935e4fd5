"""Which questions of interest the agreement has a use for: what a rep asks first."""

from __future__ import annotations

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion_field import INTERESTS


def asked_first(agreement: Agreement | None) -> tuple[str, ...]:
    """The fields of interest that its criteria and gates look at, in the order of the fields."""
    if agreement is None:
        return ()
    conditions = [*agreement.criteria, *(gate.condition for gate in agreement.qualifying.gates)]
    used = {condition.field for condition in conditions}
    return tuple(field for field in INTERESTS if field in used)
