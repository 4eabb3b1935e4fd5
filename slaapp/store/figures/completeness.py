"""What was known of a lead when it was handed over: as the journal tells, not as it stands now.

What sales found out later makes no hand-over complete. The journal keeps what a change replaced,
so what stood there at the hand-over is what the first change after it replaced, else what stands
there still.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Table, Text, and_, case, column, exists, func, select, true

from slaapp.domain.criterion import CUSTOM
from slaapp.domain.lead_fields import LISTED
from slaapp.store.tables import change, company, cycle, lead, metadata, person

_Column: TypeAlias = Callable[
    [Table, ColumnElement[Any], str, ColumnElement[Any]], ColumnElement[Any]
]
"""What a table has in a column of the row with a key, of which one knows what stands there now."""

_BLANKS = " \t\r\n\u00a0\u202f"
_GROUPS: dict[str, Table] = {name: metadata.tables[name] for name in LISTED}
_PARTIES: dict[str, Table] = {"person": person, "company": company}


def all_known_at_hand_over(fields: Sequence[str]) -> ColumnElement[bool]:
    """Whether all these fields of a lead (``criterion_field.FIELDS`` or "custom:KEY") said
    anything when the hand-over ``cycle`` of ``lead`` was written down."""
    if not fields:
        return true()
    now, then = (and_(*(_known(each, at) for each in fields)) for at in (_stands, _then))
    # What nobody touched since stands as it was: to look into the journal takes much longer.
    return case((_touched_since(fields), then), else_=now)


def _known(field: str, at: _Column) -> ColumnElement[bool]:
    if field.startswith(CUSTOM):
        return _custom_known(field.removeprefix(CUSTOM), at)
    if field in _GROUPS:
        return _says(_named("name", field, _GROUPS[field], at))
    owner, _, name = field.partition(".")
    if owner in _PARTIES:
        return _says(_named(name, owner, _PARTIES[owner], at))
    return _says(at(lead, lead.c.id, field, lead.c[field]))


def _touched_since(fields: Sequence[str]) -> ColumnElement[bool]:
    """Whether the lead, or a row that it points to and that is asked for, was changed later."""
    owners = {each.partition(".")[0] for each in fields} & {*_GROUPS, *_PARTIES}
    keys = [lead.c.id, *(lead.c[f"{owner}_id"] for owner in sorted(owners))]
    later = change.alias()
    return exists(
        select(later.c.sequence)
        .where(later.c.row_id.in_(keys), later.c.sequence > _written(), later.c.kind == "update")
        .correlate(cycle, lead)
    )


def _written() -> ColumnElement[int]:
    """Where the journal noted the hand-over."""
    given = change.alias()
    return (
        select(func.min(given.c.sequence))
        .where(given.c.row_id == cycle.c.id, given.c.table_name == "event")
        .correlate(cycle)
        .scalar_subquery()
    )


def _named(name: str, owner: str, table: Table, at: _Column) -> ColumnElement[Any]:
    """A column of the row that the lead points to."""
    key = at(lead, lead.c.id, f"{owner}_id", lead.c[f"{owner}_id"])
    one = table.alias()
    now = select(one.c[name]).where(one.c.id == key).correlate(cycle, lead).scalar_subquery()
    return at(table, key, name, now)


def _stands(
    _table: Table, _key: ColumnElement[Any], _name: str, now: ColumnElement[Any]
) -> ColumnElement[Any]:
    """What stands in a column; "" for nothing."""
    return func.coalesce(now, "")


def _then(
    table: Table, key: ColumnElement[Any], name: str, now: ColumnElement[Any]
) -> ColumnElement[Any]:
    """What stood in a column when the hand-over was written; "" for nothing."""
    later = change.alias()
    replaced = (
        select(func.coalesce(func.json_extract(later.c.old, f'$."{name}"[0]'), ""))
        .where(
            later.c.row_id == key,
            later.c.table_name == table.name,
            later.c.kind == "update",
            later.c.sequence > _written(),
            func.json_type(later.c.old, f'$."{name}"').is_not(None),
        )
        .order_by(later.c.sequence)
        .limit(1)
        .correlate(cycle, lead)
        .scalar_subquery()
    )
    return func.coalesce(replaced, now, "")


def _says(value: ColumnElement[Any]) -> ColumnElement[bool]:
    return func.trim(value, _BLANKS) != ""


def _custom_known(key: str, at: _Column) -> ColumnElement[bool]:
    held = func.nullif(at(lead, lead.c.id, "custom", lead.c.custom), "")
    each = func.json_each(held).table_valued(
        column("key", Text), column("value", Text), column("type", Text)
    )
    # A date is kept with what it was typed as.
    value = case(
        (each.c.type == "object", func.json_extract(each.c.value, "$.date")), else_=each.c.value
    )
    return exists(select(each.c.key).where(each.c.key == key, _says(func.coalesce(value, ""))))
