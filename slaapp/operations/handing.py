"""What handing leads over writes, within an operation that is under way.

Apart from ``hand_over``, so that the end of any operation can hand over what it qualified.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select, text

from slaapp.domain.assigning import distribute
from slaapp.domain.figures import score_sheet
from slaapp.domain.gate import BEFORE_HAND_OVER
from slaapp.domain.instants import Instant
from slaapp.domain.next_step import DONE, HAND_OVER
from slaapp.domain.snapshot import SCORE, snapshot_text
from slaapp.domain.trouble import Trouble
from slaapp.operations.rejection import rejection_of
from slaapp.operations.under_way import Operation
from slaapp.store.among import among
from slaapp.store.derivation import read_subjects
from slaapp.store.finding import find_lead, latest_cycle
from slaapp.store.rows.assigning import assigning_ground, whences
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import change, event, lead, next_step

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Lacking:
    """A lead that lacks what the agreement wants before a hand-over: the codes of the fields."""

    lead_id: str
    title: str
    fields: tuple[str, ...]


def give(
    doing: Operation,
    owners: Mapping[str, str | None],
    occurred_at: Instant | None = None,
    *,
    leave_lacking: bool = False,
) -> tuple[list[Row[Any]], list[Lacking]]:
    """Hand over each lead of ``owners`` to its owner (None: the sales manager); who went, and who
    was left since they lack something (``leave_lacking``).

    Raises Trouble as ``hand_over.hand_over``.
    """
    happened = doing.moments_of(owners)
    if occurred_at is not None:
        happened = dict.fromkeys(owners, occurred_at)
    rows = [with_marketing(doing.connection, key, happened.get(key, doing.now)) for key in owners]
    frozen, lack = _judged(doing.connection, rows, doing.now)
    if lack and not leave_lacking:
        raise Trouble("hand_over_lacks", lead=lack[0].title, fields=lack[0].fields)
    left = {each.lead_id for each in lack}
    going = [row for row in rows if row.id not in left]
    if not going and lack:
        raise Trouble("hand_over_lacks", lead=lack[0].title, fields=lack[0].fields)
    events = [
        doing.event_row(
            row.id,
            "handed_over",
            happened[row.id],
            member_id=owners[row.id],
            tier=row.tier,
            field=SCORE if row.id in frozen else None,
            value=frozen.get(row.id),
        )
        for row in going
    ]
    if events:
        doing.connection.execute(insert(event), events + _planned_done(doing, events))
    return going, lack


def _planned_done(doing: Operation, given: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """What was planned as part of a wave is done with the hand-over."""
    at = {each["lead_id"]: each["occurred_at"] for each in given}
    query = select(next_step.c.id, next_step.c.lead_id, next_step.c.planned_at).where(
        next_step.c.lead_id.in_(among(list(at))),
        next_step.c.kind == HAND_OVER,
        next_step.c.done_at.is_(None),
        next_step.c.dropped_at.is_(None),
    )
    # Every row of one insertion has the same columns.
    bare = dict.fromkeys(given[0])
    return [
        bare
        | doing.event_row(row.lead_id, DONE, max(at[row.lead_id], row.planned_at), value=row.id)
        for row in doing.connection.execute(query)
    ]


def lacking(connection: Connection, lead_ids: Sequence[str], now: Instant) -> list[Lacking]:
    """Which of these leads lack what the agreement wants before a hand-over; reads only."""
    book = read_rulebook(connection)
    version = book.version_on(book.day_of(now))
    gates = version.agreement.qualifying.gates if version is not None else ()
    if all(gate.kind != BEFORE_HAND_OVER for gate in gates):
        return []
    query = select(lead).where(lead.c.id.in_(among(lead_ids)), lead.c.withdrawn == 0)
    found = {row.id: row for row in connection.execute(query)}
    return _judged(connection, [found[key] for key in lead_ids if key in found], now)[1]


def share_out(
    connection: Connection, lead_ids: Sequence[str], now: Instant, way: str | None = None
) -> dict[str, str | None]:
    """Who is given each of these leads by the team's way, or by another ``way``; reads only.

    Those that lack what the agreement wants before are left out: they stay with marketing.
    """
    left = {each.lead_id for each in lacking(connection, lead_ids, now)}
    ground = assigning_ground(connection, read_rulebook(connection), now)
    leads = whences(connection, [key for key in lead_ids if key not in left])
    return {key: choice.to for key, choice in distribute(ground, leads, way).items()}


def qualified_by(connection: Connection, operation_id: str) -> list[str]:
    """The leads with clocks that an operation qualified and that still wait for their hand-over."""
    query = (
        select(lead.c.id)
        .join(event, event.c.lead_id == lead.c.id)
        .join(change, change.c.row_id == event.c.id)
        .where(
            change.c.operation_id == operation_id,
            change.c.table_name == event.name,
            change.c.kind == "insert",
            event.c.kind == "qualified",
            event.c.in_force == 1,
            lead.c.stage == "qualified",
            lead.c.historical == 0,
            lead.c.withdrawn == 0,
        )
        .order_by(lead.c.number)
    )
    return list(dict.fromkeys(connection.execute(query).scalars()))


def completed_by(connection: Connection, operation_id: str) -> list[str]:
    """The leads that wait for their hand-over, were never handed over, and of which an operation
    filled in what was empty: perhaps what the agreement wants before."""
    found = connection.execute(_COMPLETED, {"key": operation_id}).scalars()
    return list(dict.fromkeys(found))


_FILLED_IN = """FROM change AS mine INDEXED BY ix_change_operation JOIN lead ON {joined}
    WHERE mine.operation_id = :key AND mine.table_name = '{table}' AND mine.kind = 'update'
        AND EXISTS (SELECT 1 FROM json_each(mine.old) AS one WHERE one.key = 'custom'
            OR coalesce(json_extract(one.value, '$[0]'), '') = '')"""
_ANSWERED = """FROM change AS mine INDEXED BY ix_change_operation
    JOIN event ON event.id = mine.row_id AND event.kind = 'changed'
    JOIN lead ON lead.id = event.lead_id
    WHERE mine.operation_id = :key AND mine.table_name = 'event' AND mine.kind = 'insert'"""
_WAITS = """AND lead.stage = 'qualified' AND lead.historical = 0 AND lead.withdrawn = 0
    AND NOT EXISTS (SELECT 1 FROM event AS given
        WHERE given.lead_id = lead.id AND given.kind = 'handed_over')"""
_COMPLETED = text(
    " UNION ".join(
        f"SELECT lead.id {each} {_WAITS}"
        for each in (
            _FILLED_IN.format(table="lead", joined="lead.id = mine.row_id"),
            _FILLED_IN.format(table="person", joined="lead.person_id = mine.row_id"),
            _FILLED_IN.format(table="company", joined="lead.company_id = mine.row_id"),
            _ANSWERED,
        )
    )
)


def tell_given(rows: Sequence[Row[Any]]) -> dict[str, Any]:
    """What a hand-over's line of history says: how many leads, and the first's name."""
    return {"count": len(rows), **({"lead": rows[0].title} if rows else {})}


def with_marketing(connection: Connection, lead_id: str, happened: Instant) -> Row[Any]:
    """The lead, which can be handed over at ``happened``.

    By its cycles, not by its stage: marketing may have talked to a lead before sales does.
    """
    row, cycle = find_lead(connection, lead_id), latest_cycle(connection, lead_id)
    ended = None if cycle is None else _ended_at(connection, row, cycle, happened)
    if row.stage == "won":
        raise Trouble("already_ended", lead=row.title, stage=row.stage)
    if ended is not None and happened <= ended:
        raise Trouble("occurred_before", lead=row.title)
    return row


def _ended_at(connection: Connection, row: Row[Any], cycle: Row[Any], happened: Instant) -> Instant:
    """When the last cycle ended, in words or because marketing let a rejection stand."""
    if cycle.closed_at is not None:
        ended: Instant = cycle.closed_at
        return ended
    rejection = rejection_of(connection, row.id, cycle)
    if rejection is None or rejection.state_at(happened) == "void":
        raise Trouble("already_with_sales", lead=row.title)
    if rejection.is_open_at(happened) or rejection.silence_at is None:
        raise Trouble("rejection_undecided", lead=row.title)
    return rejection.silence_at


def _judged(
    connection: Connection, rows: Sequence[Row[Any]], now: Instant
) -> tuple[dict[str, str], list[Lacking]]:
    """The score of each lead as it is now, by its key, and those that lack something.

    Nothing of either where no agreement is in force.
    """
    book = read_rulebook(connection)
    day = book.day_of(now)
    version = book.version_on(day)
    if version is None:
        return {}, []
    titles = {row.id: row.title for row in rows}
    keys, scores = list(titles), {}
    lack: dict[str, Lacking] = {}
    for start in range(0, len(keys), _CHUNK):
        for key, subject in read_subjects(connection, keys[start : start + _CHUNK]):
            sheet = score_sheet(subject, book, day)
            if sheet.lacks:
                fields = dict.fromkeys(line.gate.condition.field for line in sheet.lacks)
                lack[key] = Lacking(key, titles[key], tuple(fields))
            scores[key] = snapshot_text(sheet, version)
    return scores, [lack[key] for key in keys if key in lack]
