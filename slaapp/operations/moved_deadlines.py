"""How many open deadlines a change of the calendar moves: counted around the operation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from slaapp.operations.operation import Receipt
from slaapp.store.rows.dues import moved_dues, open_dues


class DueWatch:
    """Remembers what is due on a day or later, outside any transaction; no earlier deadline can be
    moved by what is changed about the day."""

    def __init__(self, connection: Connection, since: date) -> None:
        self._connection, self._since = connection, since
        with connection.begin():
            self._before = open_dues(connection, since)

    def tell(self, receipt: Receipt) -> Receipt:
        """The receipt, whose ``moved`` is the number of open deadlines due at another time now."""
        with self._connection.begin():
            moved = moved_dues(self._before, open_dues(self._connection, self._since))
        return replace(receipt, details={**receipt.details, "moved": moved})
