"""The boards that were saved under a name; they stand where saved lists do."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from slaapp.domain.board_choice import BoardChoice, is_board, read_board_choice
from slaapp.domain.trouble import Trouble
from slaapp.store.tables import saved_view


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A saved board; ``choice`` is None where its document cannot be read here."""

    id: str
    name: str
    choice: BoardChoice | None


def saved_boards(connection: Connection) -> list[BoardRow]:
    """Every saved board, by name."""
    query = (
        select(saved_view.c.id, saved_view.c.name, saved_view.c.document)
        .where(saved_view.c.withdrawn == 0)
        .order_by(func.fold(saved_view.c.name), saved_view.c.id)
    )
    return [
        BoardRow(row.id, row.name or "", _choice(row.document))
        for row in connection.execute(query)
        if is_board(row.document)
    ]


def _choice(document: str | None) -> BoardChoice | None:
    try:
        return read_board_choice(document)
    except Trouble:
        return None
