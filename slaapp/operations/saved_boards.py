"""What somebody chose on the Scoreboard, by name: saved, saved anew, taken away; all undoable."""

from __future__ import annotations

from sqlalchemy import Connection

from slaapp.domain.board_choice import BoardChoice, board_text
from slaapp.domain.instants import Instant
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.operations.saved_views import free_name, require_view
from slaapp.store.tables import saved_view


def save_board(
    connection: Connection, name: str, choice: BoardChoice, *, by: Author, now: Instant
) -> tuple[Receipt, str]:
    """Keep a board under a name; its key.

    Raises Trouble: entry_nameless, entry_too_long, entry_taken (case and accents do not tell two
    names apart, and lists have names too).
    """
    with operation(connection, "save_board", by=by, now=now) as doing:
        typed = free_name(connection, name)
        key = doing.add(saved_view, name=typed, document=board_text(choice))
        doing.details["name"] = typed
    assert doing.receipt is not None
    return doing.receipt, key


def replace_board(
    connection: Connection, key: str, choice: BoardChoice, *, by: Author, now: Instant
) -> Receipt:
    """The board under that name is another one from now on. Raises Trouble: unknown_entry."""
    with operation(connection, "replace_board", by=by, now=now) as doing:
        row = require_view(connection, key)
        doing.change(saved_view, key, document=board_text(choice))
        doing.details["name"] = row.name
    assert doing.receipt is not None
    return doing.receipt


def delete_board(connection: Connection, key: str, *, by: Author, now: Instant) -> Receipt:
    """The name is given up; no figure is touched. Raises Trouble: unknown_entry."""
    with operation(connection, "delete_board", by=by, now=now) as doing:
        row = require_view(connection, key)
        doing.change(saved_view, key, withdrawn=1)
        doing.details["name"] = row.name
    assert doing.receipt is not None
    return doing.receipt
