"""What stands in the way of an undo or a redo: what others did to the same rows since."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import Connection, CursorResult, Row, select, text

from slaapp.store.tables import event, fact_tables, metadata


def obstacle(connection: Connection, key: str) -> Row[Any] | None:
    """The first standing operation that changed a row of this one since, or answered it.

    Undone operations and undoings do not count: together they come to nothing. Where they do
    not, since one of the pair lies before this operation, the row no longer holds what this
    one wrote, and the last that wrote there is told.
    """
    return _first(connection, _SINCE, key) or _overwritten(connection, key)


def dangling(connection: Connection, key: str) -> Row[Any] | None:
    """Who made a row in force refer to a withdrawn one, now that ``key``, an undoing, is written.

    It withdrew what others built on, or brought back what builds on something withdrawn since;
    or the next agreement, while another has been drawn up in its place.
    """
    return _first(connection, (*_torn_references(), _DRAWN_UP_SINCE), key)


def obstacle_code(connection: Connection, since: Row[Any]) -> str:
    """``changed_since`` where undoing the obstacle helps, ``changed_for_good`` where it is meant
    to last, as a signature is."""
    asked = text("SELECT undoable OR undoes IS NOT NULL FROM operation WHERE id = :key")
    helps = connection.execute(asked, {"key": since.id}).scalar_one()
    return "changed_since" if helps else "changed_for_good"


def _first(connection: Connection, queries: Iterable[str], key: str) -> Row[Any] | None:
    little = _is_little(connection, key)
    found = (_run(connection, query, key, little).first() for query in queries)
    return next((row for row in found if row is not None), None)


def _run(connection: Connection, query: str, key: str, little: bool) -> CursorResult[Any]:
    """Ask about an operation: from its own changes where they are few, else from what came since.

    SQLite cannot tell: of an index it knows only how many rows an operation has on average.
    """
    worded = query if little else query.replace(_BY_OPERATION, "")
    return connection.exec_driver_sql(worded, {"key": key})


def _is_little(connection: Connection, key: str) -> bool:
    own = f"SELECT 1 FROM {_MINE} WHERE operation_id = :key LIMIT {_FEW + 1}"
    count = connection.exec_driver_sql(f"SELECT count(*) FROM ({own})", {"key": key})
    return bool(count.scalar_one() <= _FEW)


_FEW = 1_000
_BY_OPERATION = "INDEXED BY ix_change_operation"
_MINE = f"change AS mine {_BY_OPERATION}"
_WHO = "o.id, o.kind, o.author_id, coalesce(o.clock_at, o.recorded_at) AS recorded_at"
_FOUND = f"SELECT {_WHO} FROM {_MINE}"
_STANDING = "o.undone = 0 AND o.undoes IS NULL"
_CHANGED_SINCE = f"""{_FOUND}
    JOIN change AS later ON later.row_id = mine.row_id AND later.sequence > mine.sequence
        AND later.table_name = mine.table_name AND later.operation_id <> mine.operation_id
    JOIN operation AS o ON o.id = later.operation_id
    WHERE mine.operation_id = :key AND {_STANDING} LIMIT 1"""

# What moves no lead on, and builds on nothing.
_BESIDE = "('note', 'visit', 'changed', 'qualified', 'planned', 'step_done', 'step_dropped')"

# A hand-over that sales has answered cannot be undone: their work would hang in the air. Neither
# can what made two leads one or gave a lead back to sales. Nor is what was undone put back into
# a timeline that went on without it.
_ANSWERED = f"""{_FOUND}
    JOIN event AS given ON given.id = mine.row_id
    LEFT JOIN event AS target ON target.id = given.target_id
    JOIN event AS answer ON answer.lead_id = given.lead_id AND answer.in_force = 1
        AND answer.recorded_at > given.recorded_at AND answer.kind NOT IN {_BESIDE}
    JOIN change AS made ON made.row_id = answer.id AND made.kind = 'insert'
        AND made.operation_id <> mine.operation_id
    JOIN operation AS o ON o.id = made.operation_id
    WHERE mine.operation_id = :key AND {_STANDING}
        AND (given.kind IN ('handed_over', 'merged', 'overruled')
            OR given.kind = 'retracted' AND target.kind NOT IN {_BESIDE}) LIMIT 1"""

# Nor can the end of a cycle that another followed: its hand-over would count for nothing; nor a
# rejection that was contested or decided, nor a contest that was decided.
_WENT_ON = f"""{_FOUND}
    JOIN event AS ended ON ended.id = mine.row_id
    JOIN event AS given ON given.lead_id = ended.lead_id AND given.in_force = 1
        AND given.recorded_at > ended.recorded_at
        AND (given.kind = 'handed_over'
                AND ended.kind IN ('rejected', 'upheld', 'won', 'lost', 'recycled')
            OR given.kind IN ('disputed', 'upheld', 'overruled') AND ended.kind = 'rejected'
            OR given.kind IN ('upheld', 'overruled') AND ended.kind = 'disputed')
    JOIN change AS made ON made.row_id = given.id AND made.kind = 'insert'
        AND made.operation_id <> mine.operation_id
    JOIN operation AS o ON o.id = made.operation_id
    WHERE mine.operation_id = :key AND {_STANDING} LIMIT 1"""

# Nor is a step taken back that was done or dropped since, nor such an end put back after another.
_STEP_ENDED = f"""{_FOUND}
    JOIN event AS given ON given.id = mine.row_id
    LEFT JOIN event AS target ON target.id = given.target_id
    JOIN event AS told ON told.lead_id = given.lead_id AND told.in_force = 1
        AND told.kind IN ('step_done', 'step_dropped') AND told.recorded_at > given.recorded_at
        AND told.value IN (given.id, target.value)
    JOIN change AS made ON made.row_id = told.id AND made.kind = 'insert'
        AND made.operation_id <> mine.operation_id
    JOIN operation AS o ON o.id = made.operation_id
    WHERE mine.operation_id = :key AND {_STANDING} AND (given.kind = 'planned'
        OR given.kind = 'retracted' AND target.kind IN ('step_done', 'step_dropped')) LIMIT 1"""

# What somebody took back as a wrong entry is not undone or redone besides: to take the one back
# would bring the entry into force again, though the other stands.
_TAKEN_BACK = f"""{_FOUND}
    JOIN event AS given ON given.id = mine.row_id
    JOIN event AS mark ON mark.target_id IN (given.id, given.target_id) AND mark.kind = 'retracted'
    JOIN change AS made ON made.row_id = mark.id AND made.kind = 'insert'
        AND made.operation_id <> mine.operation_id
    JOIN operation AS o ON o.id = made.operation_id
    WHERE mine.operation_id = :key AND {_STANDING} LIMIT 1"""

# Nor is an entry brought back whose own operation was undone.
_GONE = f"""{_FOUND}
    JOIN operation AS this ON this.id = mine.operation_id
    JOIN event AS mark ON mark.id = mine.row_id AND mark.target_id IS NOT NULL
    JOIN change AS made ON made.row_id = mark.target_id AND made.kind = 'insert'
        AND made.table_name = 'event'
    JOIN operation AS o ON o.id = made.operation_id
    WHERE mine.operation_id = :key AND o.undone = 1 AND o.id <> coalesce(this.undoes, '')
        AND mark.field IS NOT 'taking'
        AND o.id <> coalesce(json_extract(this.details, '$.beside'), '') LIMIT 1"""

# What is drawn up elsewhere (store/own_drafts.py) is in nobody's way here.
_OURS = "NOT (other.state = 'draft' AND o.kind = 'take_in')"

# Nor is an agreement taken up again after which another was drawn up, even if that was given up
# since: whoever did that could not undo it any more.
_NEXT_DRAWN_UP = f"""{_FOUND}
    CROSS JOIN agreement AS other ON other.id <> mine.row_id AND other.state <> 'signed'
    JOIN change AS later ON later.row_id = other.id AND later.sequence > mine.sequence
        AND later.table_name = 'agreement' AND later.operation_id <> mine.operation_id
    JOIN operation AS o ON o.id = later.operation_id
    WHERE mine.operation_id = :key AND mine.table_name = 'agreement' AND {_STANDING}
        AND {_OURS}
    ORDER BY later.sequence LIMIT 1"""

# One agreement is being drawn up at a time: no two drafts, no draft beside a proposal.
_UNSIGNED = "state IN ('draft', 'proposed') AND {0}.withdrawn = 0"
_DRAWN_UP_SINCE = f"""{_FOUND}
    JOIN agreement AS back ON back.id = mine.row_id AND back.{_UNSIGNED.format("back")}
    JOIN agreement AS other ON other.id <> back.id AND other.{_UNSIGNED.format("other")}
    JOIN change AS made ON made.row_id = other.id AND made.kind = 'insert'
    JOIN operation AS o ON o.id = made.operation_id
    WHERE mine.operation_id = :key AND mine.table_name = 'agreement' AND {_OURS} LIMIT 1"""

_SINCE = (_CHANGED_SINCE, _ANSWERED, _WENT_ON, _STEP_ENDED, _TAKEN_BACK, _GONE, _NEXT_DRAWN_UP)

_WRITTEN_SINCE = f"""SELECT mine.table_name, mine.row_id, mine.old AS written, {_WHO}
    FROM {_MINE}
    JOIN change AS later ON later.row_id = mine.row_id AND later.sequence > mine.sequence
        AND later.table_name = mine.table_name AND later.operation_id <> mine.operation_id
    JOIN operation AS o ON o.id = later.operation_id
    WHERE mine.operation_id = :key AND mine.kind = 'update'
    ORDER BY mine.sequence DESC, later.sequence DESC"""


def _overwritten(connection: Connection, key: str) -> Row[Any] | None:
    """Who last wrote to a row that no longer holds what operation ``key`` wrote there."""
    written: dict[tuple[str, str, str], tuple[Any, Row[Any]]] = {}
    for row in _run(connection, _WRITTEN_SINCE, key, _is_little(connection, key)):
        for name, (_old, new) in json.loads(row.written).items():
            written.setdefault((row.table_name, row.row_id, name), (new, row))
    for (table_name, row_id, name), (new, row) in written.items():
        table = metadata.tables[table_name]
        holds = connection.execute(select(table.c[name]).where(table.c.id == row_id)).scalar()
        if holds != new:
            return row
    return None


# A lead that was merged into another leaves the lists, but its timeline goes on there.
_UNLESS_MERGED = """AND NOT EXISTS (SELECT 1 FROM event AS joined
    WHERE joined.lead_id = parent.id AND joined.kind = 'merged' AND joined.field = 'into'
        AND joined.in_force = 1)"""

# A word that was taken off its list is only offered no more: what has it may go on having it. A
# reason that was merged into another stays with what happened, too, and reads as the other one.
_UNLESS_OFF_ITS_LIST = """AND NOT EXISTS (SELECT 1 FROM change AS off
    JOIN operation AS taking ON taking.id = off.operation_id
    WHERE off.row_id = parent.id AND taking.kind IN ({0}) AND taking.undone = 0)"""
_MORE_OF = {
    "lead": _UNLESS_MERGED,
    **dict.fromkeys(
        ("source", "campaign", "product", "tag"), _UNLESS_OFF_ITS_LIST.format("'withdraw_entry'")
    ),
    "reason": _UNLESS_OFF_ITS_LIST.format("'withdraw_entry', 'merge_entries'"),
}


@cache
def _torn_references() -> tuple[str, ...]:
    """For each reference: rows of this operation's that it tears, on its upper or lower end."""
    queries = []
    for child in fact_tables():
        in_force = "child.in_force = 1" if child is event else "child.withdrawn = 0"
        for reference in child.foreign_keys:
            parent, column = reference.column.table.name, reference.parent.name
            gone = f"parent.withdrawn = 1 {_MORE_OF.get(parent, '')}"
            torn = f"""JOIN "{parent}" AS parent ON parent.id = child."{column}"
                AND {gone} AND {in_force}"""
            queries.append(f"""{_FOUND} {_touched(child.name)} {torn}
                JOIN change AS gone ON gone.row_id = parent.id AND gone.kind = 'update'
                JOIN operation AS o ON o.id = gone.operation_id
                WHERE mine.operation_id = :key AND mine.table_name = '{child.name}'
                ORDER BY gone.sequence DESC LIMIT 1""")
            queries.append(f"""{_FOUND}
                JOIN "{parent}" AS parent ON parent.id = mine.row_id AND {gone}
                JOIN "{child.name}" AS child ON child."{column}" = parent.id AND {in_force}
                JOIN change AS made ON made.row_id = child.id AND made.operation_id <> :key
                JOIN operation AS o ON o.id = made.operation_id
                WHERE mine.operation_id = :key AND mine.table_name = '{parent}'
                ORDER BY made.sequence DESC LIMIT 1""")
    return tuple(queries)


def _touched(table: str) -> str:
    """The rows an operation wrote; by a mark, also the event that it brought back."""
    if table != event.name:
        return f'JOIN "{table}" AS child ON child.id = mine.row_id'
    return """JOIN event AS mark ON mark.id = mine.row_id
        JOIN event AS child ON child.id IN (mark.id, mark.target_id)"""
