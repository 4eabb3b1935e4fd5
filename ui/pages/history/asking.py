"""What the history asks the file; every function runs on the reading thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from slaapp.store.rows.changes import OperationChanges
    from slaapp.store.rows.history import HistoryRow
    from slaapp.store.rows.undoing import UndoState


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


def read_rows(
    connection: Any, author_id: str | None, kind: str | None, after: Any, limit: int
) -> list[HistoryRow]:
    """The next operations of a person and a kind (None: any) after a row."""
    from slaapp.store.rows.history import HistoryFilter, history_page

    return history_page(connection, after, limit, HistoryFilter(author_id, kind))


def read_changes(connection: Any, operation_id: str) -> OperationChanges:
    """What an operation changed."""
    from slaapp.store.rows.changes import changes_of

    return changes_of(connection, operation_id)


def read_state(connection: Any, operation_id: str) -> UndoState:
    """Whether it can be undone."""
    from slaapp.store.rows.undoing import undo_state

    return undo_state(connection, operation_id)
