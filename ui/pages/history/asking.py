"""What the history asks the file; every function runs on the reading thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from slaapp.domain.instants import Instant

if TYPE_CHECKING:
    from slaapp.store.rows.changes import OperationChanges
    from slaapp.store.rows.history import HistoryRow
    from slaapp.store.rows.undoing import UndoState

MOST_LEADS = 100
"""Of how many leads that a text finds the history is shown."""


class Choices(NamedTuple):
    """What the list can be filtered by: everybody who was ever in the team, what was done."""

    people: tuple[tuple[str, str], ...]
    kinds: tuple[str, ...]


def read_choices(connection: Any) -> Choices:
    """Key and name of each person by name, and the kinds of operations."""
    from slaapp.store.rows.history import kinds_done
    from slaapp.store.rows.members import members

    people = tuple((each.id, each.name) for each in members(connection))
    return Choices(people, tuple(kinds_done(connection)))


@dataclass(frozen=True)
class Chosen:
    """What is shown: whose operations, of which kind, since when and before when (UTC ms; None:
    whenever), about the leads that ``text`` finds, or about the one with the key ``lead_id``."""

    author_id: str | None = None
    kind: str | None = None
    since: Instant | None = None
    until: Instant | None = None
    text: str = ""
    lead_id: str | None = None


def read_rows(connection: Any, chosen: Chosen, after: Any, limit: int) -> list[HistoryRow]:
    """The next operations of what is chosen after a row."""
    from slaapp.store.rows.history import HistoryFilter, history_page

    keys = _leads(connection, chosen)
    which = HistoryFilter(chosen.author_id, chosen.kind, chosen.since, chosen.until, keys)
    return history_page(connection, after, limit, which)


def _leads(connection: Any, chosen: Chosen) -> tuple[str, ...] | None:
    if chosen.lead_id is not None:
        return (chosen.lead_id,)
    if not chosen.text.strip():
        return None
    from slaapp.domain.lead_filter import LeadFilter
    from slaapp.store.rows.leads import lead_page

    found = lead_page(connection, LeadFilter(text=chosen.text), limit=MOST_LEADS)
    return tuple(row.id for row in found)


def read_title(connection: Any, lead_id: str) -> str:
    """What a lead is called; blank where it is not there any more."""
    from slaapp.store.rows.leads import lead_row

    row = lead_row(connection, lead_id)
    return row.title if row is not None else ""


def read_changes(connection: Any, operation_id: str) -> OperationChanges:
    """What an operation changed."""
    from slaapp.store.rows.changes import changes_of

    return changes_of(connection, operation_id)


def read_state(connection: Any, operation_id: str) -> UndoState:
    """Whether it can be undone."""
    from slaapp.store.rows.undoing import undo_state

    return undo_state(connection, operation_id)
