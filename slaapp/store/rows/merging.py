"""Two leads side by side before they are made one: each field, and what becomes of the clocks."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, func, select

from slaapp.domain.criterion import CUSTOM
from slaapp.domain.cycles import Timeline
from slaapp.domain.events import Event
from slaapp.domain.figures import Subject, reckon
from slaapp.domain.identity import new_id
from slaapp.domain.instants import Instant
from slaapp.domain.lead_fields import LEAD_FIELDS
from slaapp.domain.rulebook import Rulebook
from slaapp.store.among import among
from slaapp.store.cycle_facts import INTO
from slaapp.store.derivation import read_subjects
from slaapp.store.lead_columns import with_fields
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import custom_field, lead, member

_WITH_COMPANY = frozenset(
    each.code for each in LEAD_FIELDS if each.table == "company" and each.code != "company.name"
)
_NOT_ASKED = _WITH_COMPANY | {"person.phone_e164"}

MERGED_FIELDS: tuple[str, ...] = tuple(
    each.code for each in LEAD_FIELDS if each.code not in _NOT_ASKED
)
"""The fields that are picked one by one, by code: a company comes with all that is known of it."""


@dataclass(frozen=True, slots=True)
class FieldPair:
    """What both leads hold in a field, as text, and whether the other's value is to be taken.

    ``code`` is one of ``MERGED_FIELDS`` or ``custom:KEY``, whose ``label`` is the team's.
    """

    code: str
    kept: str
    other: str
    takes_other: bool
    label: str = ""


@dataclass(frozen=True, slots=True)
class OpenDeadline:
    """What is owed on a lead, by its commitment, and until when."""

    commitment: str
    due_at: Instant


@dataclass(frozen=True, slots=True)
class MergeSide:
    """One of the two leads."""

    lead_id: str
    title: str
    stage: str
    owner: str
    received_at: Instant | None
    deadlines: tuple[OpenDeadline, ...]


@dataclass(frozen=True, slots=True)
class MergeSheet:
    """Both leads, the fields that differ, and the deadlines that go on after the merge."""

    kept: MergeSide
    other: MergeSide
    pairs: tuple[FieldPair, ...]
    after: tuple[OpenDeadline, ...]


def merge_sheet(connection: Connection, kept: str, other: str, now: Instant) -> MergeSheet | None:
    """What merging ``other`` into ``kept`` would do; None where one of them is not there."""
    rows = _rows(connection, kept, other)
    if len(rows) < 2:
        return None
    book = read_rulebook(connection)
    subjects = dict(read_subjects(connection, [kept, other]))
    sides = [_side(rows[key], _open(subjects[key], book, now)) for key in (kept, other)]
    after = _open(_as_one(subjects[kept], subjects[other], now), book, now)
    return MergeSheet(sides[0], sides[1], field_pairs(connection, kept, other), after)


def field_pairs(connection: Connection, kept: str, other: str) -> tuple[FieldPair, ...]:
    """The fields in which they differ; the other's value is proposed where the first has none."""
    query = with_fields(select(lead.c.id, lead.c.custom)).where(lead.c.id.in_(among((kept, other))))
    found = {row[0]: row for row in connection.execute(query)}
    one, two = (_texts(found[key]) for key in (kept, other))
    labels = _labels(connection)
    codes = [*MERGED_FIELDS, *sorted((one.keys() | two.keys()) - set(MERGED_FIELDS))]
    pairs = (
        FieldPair(code, mine, theirs, not mine, labels.get(code, ""))
        for code in codes
        if (mine := one.get(code, "")) != (theirs := two.get(code, "")) and theirs
    )
    return tuple(pairs)


def _texts(row: Row[Any]) -> dict[str, str]:
    values: Any = zip((each.code for each in LEAD_FIELDS), row[2:], strict=True)
    told = {code: str(value) for code, value in values if value and code not in _NOT_ASKED}
    custom = json.loads(row.custom) if row.custom else {}
    return told | {f"{CUSTOM}{key}": _said(value) for key, value in custom.items() if value != ""}


def _said(value: Any) -> str:
    if isinstance(value, Mapping):
        return " ".join(str(part) for part in value.values())
    return "" if value is None else str(value)


def _labels(connection: Connection) -> dict[str, str]:
    rows = connection.execute(select(custom_field.c.key, custom_field.c.label))
    return {f"{CUSTOM}{row.key}": row.label or row.key for row in rows}


def _rows(connection: Connection, *keys: str) -> dict[str, Row[Any]]:
    query = (
        select(
            lead.c.id,
            lead.c.title,
            lead.c.stage,
            func.coalesce(member.c.name, "").label("owner"),
            lead.c.received_at,
        )
        .outerjoin(member, member.c.id == lead.c.owner_id)
        .where(lead.c.id.in_(among(keys)), lead.c.withdrawn == 0)
    )
    found: Any = connection.execute(query).all()
    return {row.id: row for row in found}


def _side(row: Row[Any], deadlines: Sequence[OpenDeadline]) -> MergeSide:
    shown = (row.id, row.title or "", row.stage or "", row.owner, row.received_at)
    return MergeSide(*shown, tuple(deadlines))


def _open(subject: Subject, book: Rulebook, now: Instant) -> tuple[OpenDeadline, ...]:
    standing = reckon(subject, book, book.day_of(now)).standing
    return tuple(OpenDeadline(each.commitment, each.due_at) for each in standing.open_deadlines)


def _as_one(kept: Subject, other: Subject, now: Instant) -> Subject:
    """The first as it would be if both were merged now."""
    mark = Event(id=new_id(now), kind="merged", occurred_at=now, recorded_at=now)
    into = replace(mark, id=new_id(now), field=INTO, value=kept.lead_id)
    gone = Timeline(other.lead_id, (*other.events, into), other.historical)
    told = replace(mark, value=other.lead_id)
    lines = (*kept.merged, gone, *other.merged)
    return replace(kept, events=(*kept.events, told), merged=lines)
