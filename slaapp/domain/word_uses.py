"""Which criteria and clauses of an agreement name a word of the team's, or look at a field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.folding import fold


@dataclass(frozen=True, slots=True)
class Uses:
    """What would go on naming it: criteria and conditions of gates, and clauses by their codes."""

    criteria: tuple[Criterion, ...] = ()
    clauses: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.criteria or self.clauses)


def uses_of_word(terms: Agreement, field: str, word: str) -> Uses:
    """What names an entry of a list: ``field`` is the list's, "source" or the like."""
    wanted = fold(word)
    criteria = tuple(
        each
        for each in _conditions(terms)
        if each.field == field and wanted in map(fold, each.operands)
    )
    parts = terms.marketing.volume_parts
    is_in_volume = any(part.by == field and fold(part.of) == wanted for part in parts)
    return Uses(criteria, ("volume",) if is_in_volume else ())


def uses_of_field(terms: Agreement, code: str) -> Uses:
    """What looks at a field, or wants it to be known."""
    criteria = tuple(each for each in _conditions(terms) if each.field == code)
    is_wanted = code in terms.marketing.complete_fields
    return Uses(criteria, ("completeness",) if is_wanted else ())


def _conditions(terms: Agreement) -> Iterator[Criterion]:
    yield from terms.criteria
    yield from (gate.condition for gate in terms.qualifying.gates)
