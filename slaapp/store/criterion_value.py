"""What a criterion looks at, as SQL about the leads of a query: the memory's ``LeadFacts``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Text,
    and_,
    case,
    column,
    func,
    literal,
    null,
    or_,
    select,
)

from slaapp.domain.criterion import Criterion
from slaapp.domain.criterion_field import CUSTOM, EVENT, FIELDS, INTEREST, LAST, kind_of
from slaapp.domain.folding import fold
from slaapp.domain.instants import DAY, Instant
from slaapp.store.lead_columns import COLUMNS, pointer
from slaapp.store.tables import event, lead

Value = ColumnElement[Any]
Clause = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Moment:
    """When leads are judged: the instant, its local day, and what was merged into what by then
    (``merges.read_survivors``)."""

    now: Instant
    day: date
    gone: Mapping[str, str] = field(default_factory=dict)


def value_of(criterion: Criterion, moment: Moment) -> Value:
    """The value that a criterion judges of a lead: NULL, a text or a number; yes and no as texts,
    a date as ISO writes it."""
    code = criterion.field
    if code.startswith(CUSTOM):
        return _custom(code.removeprefix(CUSTOM))
    if code.startswith(EVENT):
        return _events(func.count(), criterion, moment)
    if code.startswith(LAST):
        latest = _events(func.max(event.c.occurred_at, type_=Integer), criterion, moment)
        # Never below nothing, so that to cut off is to round down.
        return (literal(moment.now, Integer) - latest) // literal(DAY, Integer)
    if code.startswith(INTEREST):
        return _said(code, moment)
    return _looked_up(code) if code in FIELDS else null()


def _looked_up(code: str) -> Value:
    """A field of what the lead points to, or of the lead itself."""
    wanted = COLUMNS[code]
    if wanted.table is not lead:
        query = select(wanted).where(wanted.table.c.id == pointer(wanted.table))
        return query.correlate(lead).scalar_subquery()
    # Within a query of its own, or it would be any lead's.
    own = lead.alias()
    query = select(own.c[wanted.name]).where(own.c.number == lead.c.number)
    return query.correlate(lead).scalar_subquery()


def _custom(key: str) -> Value:
    # By its name among the values: a path would have to quote it.
    held = func.json_each(lead.c.custom).table_valued(
        column("key", Text), column("value"), column("type", Text)
    )
    said = case(
        (held.c.type == "object", func.json_extract(held.c.value, "$.date")),
        (held.c.type == "true", "yes"),
        (held.c.type == "false", "no"),
        else_=held.c.value,
    )
    return select(said).where(held.c.key == key).correlate(lead).scalar_subquery()


def _events(figure: Value, criterion: Criterion, moment: Moment) -> Value:
    parts = [*_own(moment), event.c.kind == kind_of(criterion.field)]
    if criterion.within_days is not None:
        parts.append(event.c.occurred_at > moment.now - criterion.within_days * DAY)
    about = fold(criterion.about)
    if about:
        words = func.coalesce(event.c.value, event.c.note, "")
        parts.append(func.instr(func.fold(words), about) > 0)
    query = select(figure).select_from(event).where(and_(*parts))
    return query.correlate(lead).scalar_subquery()


def _said(code: str, moment: Moment) -> Value:
    query = (
        select(event.c.value)
        .where(*_own(moment), event.c.kind == "changed", event.c.field == code)
        .order_by(event.c.occurred_at.desc(), event.c.id.desc())
        .limit(1)
    )
    return query.correlate(lead).scalar_subquery()


def _own(moment: Moment) -> list[Clause]:
    """The events of a lead's timeline and of those that were merged into it, by then."""
    of_lead: Clause = event.c.lead_id == lead.c.id
    if moment.gone:
        merged = func.json_each(json.dumps(dict(moment.gone))).table_valued(
            column("key", Text), column("value", Text)
        )
        others = select(merged.c.key).where(merged.c.value == lead.c.id).correlate(lead)
        of_lead = or_(of_lead, event.c.lead_id.in_(others))
    by_then = event.c.occurred_at <= literal(moment.now, Integer)
    return [of_lead, event.c.in_force == 1, by_then]
