"""The leads that one learns from: what was known of each when it was judged, and how it ended."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from slaapp.domain.criterion import FieldValue


@dataclass(frozen=True, slots=True)
class Column:
    """One field of all the leads, in their order; for a behaviour, how often it happened within
    ``within_days`` before the judgement. ``type`` is a custom field's own, "" where none is known.
    ``label`` is what people call it, the field's code where it has no other name."""

    field: str
    values: tuple[FieldValue, ...]
    within_days: int | None = None
    type: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Cases:
    """Leads that came to an end one way or the other; ``won`` tells who became a customer."""

    keys: tuple[str, ...]
    won: tuple[bool, ...]
    columns: tuple[Column, ...]

    @property
    def customers(self) -> int:
        """How many became customers."""
        return sum(self.won)

    @property
    def others(self) -> int:
        """How many did not."""
        return len(self.won) - self.customers

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields there are, each once."""
        return tuple(dict.fromkeys(column.field for column in self.columns))

    def without(self, fields: Collection[str]) -> Cases:
        """The same leads, known by less."""
        kept = tuple(column for column in self.columns if column.field not in fields)
        return replace(self, columns=kept)


def cases_of(keys: Sequence[str], won: Sequence[bool], columns: Sequence[Column]) -> Cases:
    """Put them together; a ValueError where they are not as long as each other."""
    if any(len(each) != len(keys) for each in (won, *(column.values for column in columns))):
        raise ValueError("each lead has one end, and one value in each column")
    return Cases(tuple(keys), tuple(won), tuple(columns))
