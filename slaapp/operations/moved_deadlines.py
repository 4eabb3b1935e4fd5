"""How many open deadlines a change of the calendar moves: counted around the operation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from slaapp.operations.operation import Receipt
from slaapp.store.rows.dues import moved_dues, open_dues


def counting_moved(connection: Connection, since: date, change: Callable[[], Receipt]) -> Receipt:
    """Do it; the receipt's ``moved`` is the number of open deadlines that are due at another
    time by it. Only those due from ``since`` on are looked at: no earlier one can be moved."""
    with connection.begin():
        before = open_dues(connection, since)
    receipt = change()
    with connection.begin():
        moved = moved_dues(before, open_dues(connection, since))
    return replace(receipt, details={**receipt.details, "moved": moved})
