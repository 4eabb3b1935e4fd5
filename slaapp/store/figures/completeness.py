"""What was known of a lead when it was handed over: as the journal tells, not as it stands now.

What sales found out later makes no hand-over complete. The journal keeps what a change replaced,
so what stood there at the hand-over is what the first change after it replaced, else what stands
there still.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Table, Text, case, column, exists, func, select

from slaapp.domain.criterion import CUSTOM
from slaapp.store.tables import campaign, change, company, cycle, lead, person, source

_BLANKS = " \t\r\n\u00a0\u202f"
_GROUPS: dict[str, Table] = {"source": source, "campaign": campaign}
_PARTIES: dict[str, Table] = {"person": person, "company": company}


def known_at_hand_over(field: str) -> ColumnElement[bool]:
    """Whether a field of a lead (``criterion.FIELDS`` or "custom:KEY") said anything when the
    hand-over ``cycle`` of ``lead`` was written down."""
    if field.startswith(CUSTOM):
        return _custom_known(field.removeprefix(CUSTOM))
    if field in _GROUPS:
        return _says(_named("name", field, _GROUPS[field]))
    owner, _, name = field.partition(".")
    if owner in _PARTIES:
        return _says(_named(name, owner, _PARTIES[owner]))
    return _says(_then(lead, lead.c.id, field, lead.c[field]))


def _named(name: str, owner: str, table: Table) -> ColumnElement[Any]:
    """A column of the row that the lead pointed to then, as it was then."""
    key = _then(lead, lead.c.id, f"{owner}_id", lead.c[f"{owner}_id"])
    one = table.alias()
    now = select(one.c[name]).where(one.c.id == key).correlate(cycle, lead).scalar_subquery()
    return _then(table, key, name, now)


def _then(
    table: Table, key: ColumnElement[Any], name: str, now: ColumnElement[Any]
) -> ColumnElement[Any]:
    """What stood in a column when the hand-over was written; "" for nothing."""
    later, given = change.alias(), change.alias()
    written = (
        select(func.min(given.c.sequence))
        .where(given.c.row_id == cycle.c.id, given.c.table_name == "event")
        .correlate(cycle)
        .scalar_subquery()
    )
    replaced = (
        select(func.coalesce(func.json_extract(later.c.old, f'$."{name}"[0]'), ""))
        .where(
            later.c.row_id == key,
            later.c.table_name == table.name,
            later.c.kind == "update",
            later.c.sequence > written,
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


def _custom_known(key: str) -> ColumnElement[bool]:
    held = func.nullif(_then(lead, lead.c.id, "custom", lead.c.custom), "")
    each = func.json_each(held).table_valued(
        column("key", Text), column("value", Text), column("type", Text)
    )
    # A date is kept with what it was typed as.
    value = case(
        (each.c.type == "object", func.json_extract(each.c.value, "$.date")), else_=each.c.value
    )
    return exists(select(each.c.key).where(each.c.key == key, _says(func.coalesce(value, ""))))
