"""What was written since: the leads it is about, or that nothing kept can be trusted any more."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from slaapp.store.machine_settings import RESCORED, read_setting
from slaapp.store.past.touching import leads_touched_since
from slaapp.store.scores_due import read_scores_due

OF_LEADS = frozenset(
    {"event", "lead", "person", "company", "lead_tag", "tag", "source", "campaign", "product"}
    | {"member"}
)
"""Of a change in these tables it is known which leads it is about."""

OF_NO_FIGURE = frozenset(
    {"absence", "apart", "decision", "import_mapping", "review", "saved_view", "territory"}
)

OF_RULES = frozenset({"agreement", "calendar_entry"})
"""What of these changes a figure makes another rulebook."""


@dataclass(frozen=True, slots=True)
class Place:
    """How far a file had been written: the journal, and the scores that nobody's journal knows."""

    sequence: int
    rescored: str | None


def place_of(connection: Connection) -> Place | None:
    """Where the file is now; None while the scores still follow a signature: step by step, without
    a word in the journal."""
    if read_scores_due(connection) is not None:
        return None
    last = connection.exec_driver_sql("SELECT coalesce(max(sequence), 0) FROM change")
    return Place(int(last.scalar_one()), read_setting(connection, RESCORED))


def numbers_touched(connection: Connection, before: Place, place: Place) -> list[int] | None:
    """The numbers of the leads that were written about since; None where it may be any."""
    if place.rescored != before.rescored or place.sequence < before.sequence:
        return None
    if place.sequence == before.sequence:
        return []
    after = {"after": before.sequence}
    names = "SELECT DISTINCT table_name FROM change WHERE sequence > :after"
    tables = set(connection.exec_driver_sql(names, after).scalars())
    if tables - OF_LEADS - OF_NO_FIGURE - OF_RULES:
        return None
    return leads_touched_since(connection, before.sequence)
