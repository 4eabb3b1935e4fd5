"""The lists of leads that were saved under a name."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from slaapp.domain.board_choice import is_board
from slaapp.domain.saved_view import ListView, read_view
from slaapp.domain.trouble import Trouble
from slaapp.store.tables import saved_view


@dataclass(frozen=True, slots=True)
class ViewRow:
    """A saved list; ``view`` is None where its document cannot be read."""

    id: str
    name: str
    view: ListView | None


def saved_views(connection: Connection) -> list[ViewRow]:
    """Every saved list, by name."""
    query = (
        select(saved_view.c.id, saved_view.c.name, saved_view.c.document)
        .where(saved_view.c.withdrawn == 0)
        .order_by(func.fold(saved_view.c.name), saved_view.c.id)
    )
    return [
        ViewRow(row.id, row.name or "", _view(row.document))
        for row in connection.execute(query)
        if not is_board(row.document)
    ]


def _view(document: str | None) -> ListView | None:
    try:
        return read_view(document)
    except Trouble:
        return None
