"""How a row of any table is called: a lead's title, a person's name, a source's name."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, select

from slaapp.store.tables import (
    absence,
    agreement,
    apart,
    calendar_entry,
    campaign,
    company,
    custom_field,
    decision,
    event,
    import_mapping,
    lead,
    lead_tag,
    member,
    metadata,
    objection_mark,
    person,
    product,
    reason,
    review,
    sales_field,
    saved_view,
    source,
    tag,
    territory,
    workspace,
)

_FULL = func.trim(
    func.coalesce(person.c.first_name, "") + " " + func.coalesce(person.c.last_name, "")
)

_WHO_IS_AWAY = (
    select(member.c.name).where(member.c.id == absence.c.member_id).correlate(absence)
).scalar_subquery()

_WHICH_TAG = (
    select(tag.c.name).where(tag.c.id == lead_tag.c.tag_id).correlate(lead_tag)
).scalar_subquery()

_WHICH_LEAD = select(lead.c.title).where(lead.c.id == apart.c.one_id).correlate(apart)

_NAMES: dict[str, ColumnElement[Any]] = {
    absence.name: _WHO_IS_AWAY,
    agreement.name: agreement.c.number,
    apart.name: _WHICH_LEAD.scalar_subquery(),
    calendar_entry.name: func.coalesce(
        func.nullif(calendar_entry.c.label, ""), calendar_entry.c.day
    ),
    campaign.name: campaign.c.name,
    company.name: company.c.name,
    custom_field.name: custom_field.c.label,
    decision.name: decision.c.name,
    import_mapping.name: import_mapping.c.name,
    lead.name: lead.c.title,
    lead_tag.name: _WHICH_TAG,
    member.name: member.c.name,
    # What is kept of it names nobody.
    objection_mark.name: objection_mark.c.about,
    person.name: func.coalesce(func.nullif(_FULL, ""), person.c.email, person.c.phone),
    product.name: product.c.name,
    reason.name: func.coalesce(reason.c.label, reason.c.code),
    review.name: review.c.starts_on,
    sales_field.name: sales_field.c.field,
    saved_view.name: saved_view.c.name,
    source.name: source.c.name,
    tag.name: tag.c.name,
    territory.name: territory.c.value,
    workspace.name: workspace.c.name,
}


class Names:
    """Asks for each name once; made for one answer."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, str], str] = {}

    def of(self, table: str, key: str) -> str:
        """The name of a row as it stands now; a fact is called by its lead. Empty: it has none."""
        held = (table, key)
        if held not in self._known:
            self._known[held] = self._ask(table, key)
        return self._known[held]

    def told(self, table: Table, column: str, value: Any) -> Any:
        """A value to be shown: a reference as the name of what it refers to."""
        if not isinstance(value, str) or column not in table.c:
            return value
        for key in table.c[column].foreign_keys:
            return self.of(key.column.table.name, value) or value
        if table is event and column == "member_id":
            return self.of(member.name, value) or value
        return value

    def _ask(self, table: str, key: str) -> str:
        if table == event.name:
            of_lead = select(lead.c.title).join(event, event.c.lead_id == lead.c.id)
            found = self._connection.execute(of_lead.where(event.c.id == key)).scalar()
        else:
            query = select(_NAMES[table]).where(metadata.tables[table].c.id == key)
            found = self._connection.execute(query).scalar()
        return "" if found is None else str(found)
