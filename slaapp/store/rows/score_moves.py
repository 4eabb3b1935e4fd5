"""Why a lead's score is another than on an earlier day: reckoned for both, when somebody asks."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from slaapp.domain.figures import score_sheet
from slaapp.domain.score_move import Move, moves
from slaapp.store.derivation import read_subjects
from slaapp.store.rulebook import read_rulebook


def score_moves(
    connection: Connection, lead_id: str, before: date, after: date
) -> tuple[Move, ...]:
    """The lines that moved a lead's score between two days; none of a lead that is not there.

    What happened and what was said counts by its own date, and each day is judged by the version
    in force then. Descriptive fields are taken as they stand now on both days: their past is told
    by the history.
    """
    book = read_rulebook(connection)
    for _key, subject in read_subjects(connection, [lead_id]):
        return moves(*(score_sheet(subject, book, day) for day in (before, after)))
    return ()
