"""Rebuild the derived figures of leads from their facts, in bulk, within a transaction."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from slaapp.domain.cycle import Cycle
from slaapp.domain.cycles import Timeline
from slaapp.domain.deadline import Deadline
from slaapp.domain.events import Event
from slaapp.domain.figures import Figures, Subject, custom_values
from slaapp.domain.lead_fields import LEAD_FIELDS
from slaapp.domain.reckoning import Qualifying, reckon_all
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.standing import Standing
from slaapp.store.among import among_bound, keys_text
from slaapp.store.figure_rows import write_leads, write_rows
from slaapp.store.lead_columns import with_fields
from slaapp.store.merges import merged_into, read_survivors, with_survivors
from slaapp.store.tables import (
    cycle,
    deadline,
    event,
    lead,
    lead_tag,
    member,
    next_step,
    tag,
)

CHUNK = 500
"""Leads per round: Python's lock is not held long, and memory stays bounded."""

Progress = Callable[[int, int], None]

EVENT_COLUMNS = (
    event.c.id,
    event.c.kind,
    event.c.occurred_at,
    event.c.recorded_at,
    event.c.precision,
    event.c.author_id,
    event.c.member_id,
    event.c.tier,
    event.c.channel,
    event.c.outcome,
    event.c.reason_id,
    event.c.amount_cents,
    event.c.currency,
    event.c.until,
    event.c.note,
    event.c.field,
    event.c.value,
    event.c.clock_at,
)
"""In the order of the fields of ``domain.events.Event``."""


def derive(
    connection: Connection,
    lead_ids: Sequence[str],
    book: Rulebook,
    day: date,
    progress: Progress | None = None,
    qualifying: Qualifying | None = None,
) -> None:
    """Reckon and store the figures of these leads anew, with the score of ``day``.

    What a lead was merged into is reckoned with it. What ``qualifying`` gives is not stored here.
    """
    gone = read_survivors(connection)
    every = with_survivors(lead_ids, gone)
    for done, chunk in _chunks(every):
        subjects = read_subjects(connection, chunk, gone)
        _store(connection, reckon_all(subjects, book, day, qualifying))
        if progress:
            progress(done, len(every))


def read_subjects(
    connection: Connection, lead_ids: Sequence[str], gone: Mapping[str, str] | None = None
) -> Iterator[tuple[str, Subject]]:
    """The facts of some leads (one chunk), as the rules want them; ``gone`` are the merged ones
    by what they were merged into, read here where they were not given."""
    gone = read_survivors(connection) if gone is None else gone
    wanted = set(lead_ids)
    groups = {key: others for key, others in merged_into(gone).items() if key in wanted}
    others = [key for group in groups.values() for key in group]
    events: dict[str, list[Event]] = defaultdict(list)
    for row in connection.execute(_TIMELINE, {"keys": keys_text([*lead_ids, *others])}):
        events[row[0]].append(Event(*row[1:]))
    past = _historical(connection, others)
    tags = _tags(connection, lead_ids)
    members = {row.id: row.name for row in connection.execute(_MEMBERS)}
    for row in connection.execute(_DESCRIBED, {"keys": keys_text(lead_ids)}):
        merged = (Timeline(key, tuple(events[key]), key in past) for key in groups.get(row.id, ()))
        yield (
            row.id,
            Subject(
                fields_of(row),
                tuple(events[row.id]),
                bool(row.historical),
                row.id,
                tuple(merged),
                absorbed=row.id in gone,
                tags=tuple(tags[row.id]),
                members=members,
            ),
        )


def _tags(connection: Connection, lead_ids: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, name in connection.execute(_TAGGED, {"keys": keys_text(lead_ids)}):
        found[key].append(name)
    return found


def _historical(connection: Connection, lead_ids: Sequence[str]) -> set[str]:
    if not lead_ids:
        return set()
    return set(connection.execute(_PAST, {"keys": keys_text(lead_ids)}).scalars())


def fields_of(row: Any) -> dict[str, Any]:
    """A lead's descriptive values by criterion field code."""
    custom = json.loads(row.custom) if row.custom else {}
    return {**dict(zip(_CODES, row[_BEFORE:], strict=True)), **custom_values(custom)}


_CODES = tuple(field.code for field in LEAD_FIELDS)
_OWN = (lead.c.id, lead.c.historical, lead.c.custom)
_BEFORE = len(_OWN)


_PAST = select(lead.c.id).where(lead.c.id.in_(among_bound("keys")), lead.c.historical == 1)

# Made once: to build a statement of so many columns costs more than to run it.
_TIMELINE = select(event.c.lead_id, *EVENT_COLUMNS).where(
    event.c.lead_id.in_(among_bound("keys")), event.c.in_force == 1
)
_MEMBERS = select(member.c.id, member.c.name)
_TAGGED = (
    select(lead_tag.c.lead_id, tag.c.name)
    .join(tag, tag.c.id == lead_tag.c.tag_id)
    .where(lead_tag.c.lead_id.in_(among_bound("keys")))
    .where(lead_tag.c.withdrawn == 0, tag.c.withdrawn == 0)
)
_DESCRIBED = with_fields(select(*_OWN)).where(lead.c.id.in_(among_bound("keys")))


def _store(connection: Connection, reckoned: Mapping[str, Figures]) -> None:
    if not reckoned:
        return
    write_leads(connection, {key: figures.columns for key, figures in reckoned.items()})
    cycles = [row for key, f in reckoned.items() for row in cycle_rows(key, f.standing)]
    deadlines = [row for key, f in reckoned.items() for row in deadline_rows(key, f.standing)]
    write_rows(connection, cycle.name, reckoned, cycles)
    write_rows(connection, deadline.name, reckoned, deadlines)
    steps = [row for key, f in reckoned.items() for row in step_rows(key, f.standing)]
    write_rows(connection, next_step.name, reckoned, steps)


def cycle_rows(lead_id: str, standing: Standing) -> list[dict[str, Any]]:
    """The rows of ``cycle`` for one lead."""
    return [
        {column.name: getattr(each, column.name, lead_id) for column in cycle.columns}
        for each in standing.cycles
    ]


def step_rows(lead_id: str, standing: Standing) -> list[dict[str, Any]]:
    """The rows of ``next_step`` for one lead."""
    return [
        {column.name: getattr(each, column.name, lead_id) for column in next_step.columns}
        for each in standing.steps
    ]


def deadline_rows(lead_id: str, standing: Standing) -> list[dict[str, Any]]:
    """The rows of ``deadline`` for one lead: sales' for each cycle, and marketing's."""
    rows = [
        _deadline_row(lead_id, each, each.id, promise)
        for each in standing.cycles
        for promise in each.deadlines
    ]
    rows += [
        _deadline_row(lead_id, None, key, owed) | {"agreement_id": standing.owed_under[key]}
        for key, owed in standing.owed.items()
    ]
    excluded = {"excluded": int(standing.excluded)}
    return [row | excluded for row in rows]


def _deadline_row(
    lead_id: str, within: Cycle | None, prefix: str, promise: Deadline
) -> dict[str, Any]:
    paused = promise.pauses[-1] if promise.pauses else (None, None)
    return {
        "id": f"{prefix}:{promise.commitment}",
        "lead_id": lead_id,
        "cycle_id": within and within.id,
        "agreement_id": within and within.agreement_id,
        "commitment": promise.commitment,
        "side": promise.side,
        "owner_id": within and within.owner_id,
        "tier": promise.tier,
        "start_at": promise.start_at,
        "warn_at": promise.warn_at,
        "due_at": promise.due_at,
        "stopped_at": promise.stopped_at,
        # Who asks only whether it is owed need not know of disputes: one column tells.
        "cancelled_at": (
            promise.cancelled_at if promise.suspended_at is None else promise.suspended_at
        ),
        "suspended_at": promise.suspended_at,
        "paused_at": paused[0],
        "resumes_at": paused[1],
        "used_ms": promise.used_ms,
        "overrun_ms": promise.overrun_ms,
        "late_entry": int(promise.late_entry),
        "holder_id": promise.holder_id,
    }


def _chunks(keys: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    for start in range(0, len(keys), CHUNK):
        chunk = keys[start : start + CHUNK]
        yield start + len(chunk), chunk
