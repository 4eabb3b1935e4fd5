"""Two leads that are one: the second one's timeline goes on under the first (rule 23)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, select

from slaapp.domain.criterion import CUSTOM
from slaapp.domain.instants import Instant
from slaapp.domain.lead_fields import BY_CODE
from slaapp.domain.objection import stronger
from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.cycle_facts import INTO
from slaapp.store.finding import find_lead
from slaapp.store.rows.merging import field_pairs
from slaapp.store.tables import event, lead, lead_tag, person

_DATED = ("source", "campaign")
"""Whose values are told on the timeline too."""


def merge(
    connection: Connection,
    lead_id: str,
    other_id: str,
    *,
    by: Author,
    now: Instant,
    picks: Mapping[str, bool] | None = None,
) -> Receipt:
    """``other_id`` was ``lead_id`` all along: it leaves the lists, its facts count for both.

    Where the first says nothing in a field it takes the other's value; ``picks`` says otherwise,
    by the field's code (``rows.merging.field_pairs``). What somebody objects to holds in any case.
    Cycles open at the same time become one; a closed one keeps its result. Undoing brings both
    back. Raises Trouble: unknown_lead, merge_itself, already_merged, merge_field_unknown.
    """
    with operation(connection, "merge", by=by, now=now) as doing:
        kept, other = (_unmerged(connection, key) for key in (lead_id, other_id))
        if kept.id == other.id:
            raise Trouble("merge_itself", lead=kept.title)
        _take(doing, kept, other, _picked(connection, kept.id, other.id, picks or {}))
        _carry_tags(doing, kept.id, other.id)
        doing.add_event(lead_id, "merged", value=other_id)
        doing.add_event(other_id, "merged", value=lead_id, field=INTO)
        doing.change(lead, other_id, withdrawn=1)
        doing.details.update(lead=kept.title, other=other.title)
    assert doing.receipt is not None
    return doing.receipt


def _unmerged(connection: Connection, key: str) -> Row[Any]:
    gone = (
        select(lead.c.title)
        .join(event, event.c.lead_id == lead.c.id)
        .where(lead.c.id == key, lead.c.withdrawn == 1)
        .where(event.c.kind == "merged", event.c.field == INTO, event.c.in_force == 1)
    )
    title = connection.execute(gone).scalar()
    if title is not None:
        raise Trouble("already_merged", lead=title)
    return find_lead(connection, key)


def _picked(connection: Connection, kept: str, other: str, picks: Mapping[str, bool]) -> set[str]:
    """The fields whose value is the other's, by code."""
    for code in picks:
        if code not in BY_CODE and not code.startswith(CUSTOM):
            raise Trouble("merge_field_unknown", field=code)
    pairs = field_pairs(connection, kept, other)
    return {pair.code for pair in pairs if picks.get(pair.code, pair.takes_other)}


def _take(doing: Operation, kept: Row[Any], other: Row[Any], codes: set[str]) -> None:
    own: dict[str, Any] = {}
    for code in codes:
        field = BY_CODE.get(code)
        if field is not None and field.is_listed:
            own[f"{code}_id"] = other._mapping[f"{code}_id"]
        elif field is not None and field.table == "lead":
            own[field.column] = other._mapping[field.column]
    if "company.name" in codes:
        own["company_id"] = other.company_id
    for name in _DATED:
        if name in codes:
            doing.add_event(kept.id, "changed", field=name, value=own[f"{name}_id"])
    custom = _custom(kept, other, codes)
    own |= {} if custom is None else {"custom": custom}
    own |= _person(doing, kept, other, codes)
    if own:
        doing.change(lead, kept.id, **own)


def _custom(kept: Row[Any], other: Row[Any], codes: set[str]) -> str | None:
    keys = [code.removeprefix(CUSTOM) for code in codes if code.startswith(CUSTOM)]
    if not keys:
        return None
    theirs = json.loads(other.custom)
    held = json.loads(kept.custom) if kept.custom else {}
    return json.dumps(held | {key: theirs[key] for key in keys}, ensure_ascii=False)


def _person(
    doing: Operation, kept: Row[Any], other: Row[Any], codes: set[str]
) -> dict[str, str | None]:
    """Change the first one's person by what was picked; a lead without one takes the other's."""
    if other.person_id is None or kept.person_id == other.person_id:
        return {}
    if kept.person_id is None:
        return {"person_id": other.person_id}
    query = select(person).where(person.c.id.in_((kept.person_id, other.person_id)))
    people = {row.id: row._mapping for row in doing.connection.execute(query)}
    held, theirs = people[kept.person_id], people[other.person_id]
    taken = [BY_CODE[code].column for code in codes if code.startswith("person.")]
    values = {name: theirs[name] for name in taken}
    if "phone" in values:
        values["phone_e164"] = theirs["phone_e164"]
    if "company.name" in codes:
        values["company_id"] = other.company_id
    objection = stronger(held["objection"], theirs["objection"])
    if objection != held["objection"]:
        since = [at for at in (held["objected_at"], theirs["objected_at"]) if at is not None]
        values |= {"objection": objection, "objected_at": min(since, default=None)}
    if values:
        doing.change(person, kept.person_id, **values)
    return {}


def _carry_tags(doing: Operation, kept: str, other: str) -> None:
    query = select(lead_tag.c.lead_id, lead_tag.c.tag_id).where(
        lead_tag.c.lead_id.in_((kept, other)), lead_tag.c.withdrawn == 0
    )
    rows = doing.connection.execute(query).all()
    held = {row.tag_id for row in rows if row.lead_id == kept}
    for tag_id in sorted({row.tag_id for row in rows} - held):
        doing.add(lead_tag, lead_id=kept, tag_id=tag_id)
