"""The team's lists of words: where each is kept, and how many leads are behind an entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, func, select

from slaapp.store.tables import campaign, event, lead, lead_tag, product, reason, source, tag


@dataclass(frozen=True, slots=True)
class WordList:
    """A list by its code: its table, the column of its words, and for reasons their kind."""

    code: str
    table: Table
    words: str = "name"
    kind: str = ""

    def standing(self) -> Select[Any]:
        """Its entries, but for those that were taken off."""
        query = select(self.table).where(self.table.c.withdrawn == 0)
        return query.where(self.table.c.kind == self.kind) if self.kind else query


LISTS: dict[str, WordList] = {
    each.code: each
    for each in (
        WordList("source", source),
        WordList("campaign", campaign),
        WordList("product", product),
        WordList("tag", tag),
        WordList("rejection", reason, "label", "rejection"),
        WordList("loss", reason, "label", "loss"),
    )
}


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry: its words (None: a reason with the program's own, told by its code), the leads
    behind it; of a campaign its days (ISO), its cost in cents and the currency of that."""

    id: str
    name: str | None
    leads: int
    code: str = ""
    starts_on: str | None = None
    ends_on: str | None = None
    cost_cents: int | None = None
    currency: str | None = None


_MORE = ("code", "starts_on", "ends_on", "cost_cents", "currency")


def entries(connection: Connection, code: str) -> list[EntryRow]:
    """The entries of a list by their words, reasons in the order in which they were made."""
    words = LISTS[code]
    counts = leads_behind(connection, code)
    found = [_entry(words, row, counts) for row in connection.execute(words.standing())]
    if words.kind:
        return sorted(found, key=lambda row: row.id)
    return sorted(found, key=lambda row: (row.name or "").casefold())


def _entry(words: WordList, row: Row[Any], counts: dict[str, int]) -> EntryRow:
    held = row._mapping
    more = {name: held[name] for name in _MORE if name in held and held[name] is not None}
    return EntryRow(row.id, held[words.words], counts.get(row.id, 0), **more)


def leads_behind(connection: Connection, code: str) -> dict[str, int]:
    """How many leads stand behind each entry, by key; those without any are left out."""
    words = LISTS[code]
    number = func.count(lead.c.id.distinct())
    if words.table is reason:
        query = select(event.c.reason_id, number).join(lead, lead.c.id == event.c.lead_id)
        query = query.where(event.c.reason_id.is_not(None), event.c.in_force == 1)
        query = query.group_by(event.c.reason_id)
    elif words.table is tag:
        query = select(lead_tag.c.tag_id, number).join(lead, lead.c.id == lead_tag.c.lead_id)
        query = query.where(lead_tag.c.withdrawn == 0).group_by(lead_tag.c.tag_id)
    else:
        column = lead.c[f"{words.table.name}_id"]
        query = select(column, number).where(column.is_not(None)).group_by(column)
    return {row[0]: row[1] for row in connection.execute(query.where(lead.c.withdrawn == 0))}


def words_of(connection: Connection, code: str) -> list[str]:
    """The words of a list."""
    words = LISTS[code]
    found = (row._mapping[words.words] for row in connection.execute(words.standing()))
    return sorted((name for name in found if name), key=str.casefold)
