"""Leads with all that a file can hold of them, some hundreds at a time."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from slaapp.domain.criterion_field import INTERESTS
from slaapp.domain.lead_fields import LEAD_FIELDS
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.origin import ORIGIN
from slaapp.domain.privacy import INFORMED, PRIVACY_FIELDS
from slaapp.domain.search_text import MATCH
from slaapp.store.among import among
from slaapp.store.lead_columns import COLUMNS, joined
from slaapp.store.merges import merged_into, read_survivors
from slaapp.store.rows.amounts import currency_of_amount
from slaapp.store.rows.filtering import where
from slaapp.store.rows.lead_orders import Order, ways
from slaapp.store.tables import event, lead, lead_tag, member, person, reason, tag

ExportedLead = dict[str, Any]
"""By the codes of ``EXPORT_COLUMNS``: texts, codes, cents; a moment is an instant (UTC ms) and its
precision; tags are names; "origin" is one of ``ORIGINS`` and its detail;
"own" the values of the team's own fields by key."""

_PLAIN = (
    lead.c.id, lead.c.number, lead.c.title, lead.c.stage, lead.c.tier, lead.c.score, lead.c.grade,
    lead.c.amount_cents, lead.c.next_commitment, lead.c.person_id, lead.c.custom,
    lead.c.stage_since, lead.c.last_contact_at, lead.c.next_step_at, lead.c.next_due_at,
    lead.c.received_at, lead.c.received_precision, lead.c.qualified_at, lead.c.handed_over_at,
    lead.c.accepted_at, lead.c.opportunity_at, lead.c.won_at, lead.c.won_precision, lead.c.lost_at,
)  # fmt: skip
_NAMED = (currency_of_amount().label("currency"), person.c.objection, member.c.name)
_CODES = (
    *(column.name for column in _PLAIN),
    *("currency", "objection", "owner"),
    *(field.code for field in LEAD_FIELDS),
)
_FIGURES = ("stage_since", "last_contact_at", "next_step_at", "next_due_at")
# The columns whose precision the timeline has, by the kind of what happened.
_TOLD = {
    "qualified": "qualified_at",
    "handed_over": "handed_over_at",
    "accepted": "accepted_at",
    "opportunity": "opportunity_at",
    "lost": "lost_at",
}
# Those that no column of a lead holds: of these the first one counts, or the last.
_FIRST = {"attempt": "first_attempt_at", "conversation": "conversation_at"}
_LAST = {"rejected": "rejected_at", "recycled": "recycled_at"}
_REASONS = {"rejected": "rejection_reason", "lost": "lost_reason"}
_SAID = frozenset({*INTERESTS, *PRIVACY_FIELDS})
_KINDS = (*_TOLD, *_FIRST, *_LAST, "changed", "received")


def exported_keys(connection: Connection, chosen: LeadFilter, order: Order) -> list[str]:
    """The keys of a filter's leads in the order of the list."""
    if order.column == MATCH and not (chosen.text or "").strip():
        order = Order()
    query = select(lead.c.id).where(where(chosen)).order_by(*ways(order, chosen))
    return list(connection.execute(query).scalars())


def survivors_of(connection: Connection) -> dict[str, list[str]]:
    """The leads that were merged into others, by those others: read once for a whole file."""
    return merged_into(read_survivors(connection))


def exported_leads(
    connection: Connection, keys: Sequence[str], gone: dict[str, list[str]]
) -> list[ExportedLead]:
    """These leads, in this order; ``gone`` is what ``survivors_of`` says."""
    rows = {row.id: row for row in connection.execute(_query(keys))}
    told, tags = _timelines(connection, keys, gone), _tags(connection, keys)
    return [_lead(rows[key], told[key], tags.get(key, ())) for key in keys if key in rows]


def _query(keys: Sequence[str]) -> Select[Any]:
    fields = (COLUMNS[field.code] for field in LEAD_FIELDS)
    return (
        select(*_PLAIN, *_NAMED, *fields)
        .select_from(joined().outerjoin(member, member.c.id == lead.c.owner_id))
        .where(lead.c.id.in_(among(keys)))
    )


def _lead(row: Row[Any], told: list[Any], tags: Sequence[str]) -> ExportedLead:
    held: ExportedLead = dict(zip(_CODES, row, strict=True))
    held["tags"] = tuple(tags)
    held["own"] = json.loads(row.custom) if row.custom else {}
    for name in _FIGURES:
        held[name] = _moment(held[name], "instant")
    held["received_at"] = _moment(row.received_at, row.received_precision)
    held["won_at"] = _moment(row.won_at, row.won_precision)
    return held | _happened(row, told)


def _happened(row: Row[Any], told: list[Any]) -> ExportedLead:
    """What the timeline says, in the order in which it happened."""
    found: ExportedLead = {name: _moment(getattr(row, name), "instant") for name in _TOLD.values()}
    for each in told:
        at = _moment(each.occurred_at, each.precision or "instant")
        name = _TOLD.get(each.kind, "")
        if name and found[name] is not None and found[name][0] == each.occurred_at:
            found[name] = at
        if each.kind in _FIRST:
            found.setdefault(_FIRST[each.kind], at)
        if each.kind in _LAST:
            found[_LAST[each.kind]] = at
        if each.kind in _REASONS:
            found[_REASONS[each.kind]] = each.label or each.code
        if each.kind == "changed" and each.field in _SAID:
            found[each.field] = each.value or None
        if each.field == INFORMED:
            found["informed_at"] = at if each.value else None
        if each.field == ORIGIN:
            found.setdefault(ORIGIN, (each.value, each.note or ""))
    if row.lost_at is None:
        found.pop("lost_reason", None)
    if not _rejection_holds(row, found):
        found["rejected_at"] = found["rejection_reason"] = None
    return found


def _rejection_holds(row: Row[Any], found: ExportedLead) -> bool:
    """Whether the last rejection was neither overruled nor taken back: it ended its hand-over."""
    rejected_at = found.get("rejected_at")
    if rejected_at is None or row.stage in ("rejected", "recycled"):
        return True
    return row.handed_over_at is not None and bool(rejected_at[0] < row.handed_over_at)


def _timelines(
    connection: Connection, keys: Sequence[str], gone: dict[str, list[str]]
) -> dict[str, list[Any]]:
    """The facts in force of each lead, with those of the leads that were merged into it."""
    owners = {other: key for key in keys for other in gone.get(key, ())}
    query = (
        select(
            event.c.lead_id, event.c.kind, event.c.occurred_at, event.c.precision,
            event.c.field, event.c.value, event.c.note, reason.c.code, reason.c.label,
        )
        .outerjoin(reason, reason.c.id == event.c.reason_id)
        .where(event.c.lead_id.in_(among([*keys, *owners])), event.c.in_force == 1)
        .where(event.c.kind.in_(_KINDS))
        .order_by(event.c.occurred_at, event.c.recorded_at, event.c.id)
    )  # fmt: skip
    told: dict[str, list[Any]] = defaultdict(list)
    for row in connection.execute(query):
        told[owners.get(row.lead_id, row.lead_id)].append(row)
    return told


def _tags(connection: Connection, keys: Sequence[str]) -> dict[str, list[str]]:
    query = (
        select(lead_tag.c.lead_id, tag.c.name)
        .join(tag, tag.c.id == lead_tag.c.tag_id)
        .where(lead_tag.c.lead_id.in_(among(keys)))
        .where(lead_tag.c.withdrawn == 0, tag.c.withdrawn == 0)
        .order_by(tag.c.name)
    )
    found: dict[str, list[str]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.lead_id].append(row.name)
    return found


def _moment(instant: int | None, precision: str | None) -> tuple[int, str] | None:
    """None where nobody knows when."""
    return None if instant is None or precision == "unknown" else (instant, precision or "day")
