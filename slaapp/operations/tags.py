"""Tags: words of the team's own on leads, one or many at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select, update

from slaapp.domain.folding import fold
from slaapp.domain.identity import new_id
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.among import among
from slaapp.store.tables import lead, lead_tag, tag

MOST_LETTERS = 60


def tag_leads(
    connection: Connection, lead_ids: Sequence[str], names: Iterable[str], by: Author, now: Instant
) -> Receipt:
    """Put tags on leads; a name without a tag makes one, a tag that is there already stays.

    Case and accents do not tell two tags apart. Raises Trouble: unknown_lead, entry_nameless,
    entry_too_long.
    """
    typed = _typed(names)
    with operation(connection, "tag_leads", by=by, now=now) as doing:
        keys = _present(connection, lead_ids)
        known = tags_by_word(connection)
        tags = [known.get(fold(name)) or doing.add(tag, name=name) for name in typed]
        _put_on(doing, keys, tags)
        _describe(doing, keys, typed)
    assert doing.receipt is not None
    return doing.receipt


def untag_leads(
    connection: Connection, lead_ids: Sequence[str], names: Iterable[str], by: Author, now: Instant
) -> Receipt:
    """Take tags off leads; a lead that has not that tag stays as it is.

    Raises Trouble: unknown_lead, entry_nameless, unknown_tag.
    """
    typed = _typed(names)
    with operation(connection, "untag_leads", by=by, now=now) as doing:
        keys = _present(connection, lead_ids)
        known = tags_by_word(connection)
        for name in typed:
            if fold(name) not in known:
                raise Trouble("unknown_tag", name=name)
        tags = {known[fold(name)] for name in typed}
        standing = [row.id for row in _rows(doing, keys, tags) if not row.withdrawn]
        _set_withdrawn(doing, standing, 1)
        _describe(doing, keys, typed)
    assert doing.receipt is not None
    return doing.receipt


def tags_by_word(connection: Connection) -> dict[str, str]:
    """The keys of the tags there are, by their folded names."""
    rows = connection.execute(select(tag.c.name, tag.c.id).where(tag.c.withdrawn == 0))
    return {fold(row.name): row.id for row in rows}


def _typed(names: Iterable[str]) -> list[str]:
    """Each name once, without its margins, as it was first typed."""
    typed = {fold(name.strip()): " ".join(name.split()) for name in reversed([*names])}
    typed.pop("", None)
    if not typed:
        raise Trouble("entry_nameless")
    if any(len(name) > MOST_LETTERS for name in typed.values()):
        raise Trouble("entry_too_long", most=MOST_LETTERS)
    return [*reversed(typed.values())]


def _present(connection: Connection, lead_ids: Sequence[str]) -> list[str]:
    keys = list(dict.fromkeys(lead_ids))
    query = select(lead.c.id).where(lead.c.id.in_(among(keys)), lead.c.withdrawn == 0)
    found = set(connection.execute(query).scalars())
    missing = [key for key in keys if key not in found]
    if missing or not keys:
        raise Trouble("unknown_lead", id=next(iter(missing), ""))
    return keys


def _put_on(doing: Operation, keys: Sequence[str], tags: Sequence[str]) -> None:
    rows = _rows(doing, keys, tags)
    standing = {(row.lead_id, row.tag_id) for row in rows if not row.withdrawn}
    # Taken off once, a tag comes back as the same row: undoing and redoing never double it.
    before = {(row.lead_id, row.tag_id): row.id for row in rows if row.withdrawn}
    wanted = [(key, each) for key in keys for each in tags]
    missing = [pair for pair in wanted if pair not in standing]
    _set_withdrawn(doing, [before[pair] for pair in missing if pair in before], 0)
    fresh = [
        {"id": new_id(doing.recorded_at), "lead_id": key, "tag_id": each}
        for key, each in missing
        if (key, each) not in before
    ]
    if fresh:
        doing.connection.execute(insert(lead_tag), fresh)


def _rows(doing: Operation, keys: Iterable[str], tags: Iterable[str]) -> Sequence[Row[Any]]:
    query: Select[Any] = select(
        lead_tag.c.id, lead_tag.c.lead_id, lead_tag.c.tag_id, lead_tag.c.withdrawn
    ).where(lead_tag.c.lead_id.in_(among(keys)), lead_tag.c.tag_id.in_(among(tags)))
    return doing.connection.execute(query).all()


def _set_withdrawn(doing: Operation, rows: Sequence[str], withdrawn: int) -> None:
    if rows:
        change = update(lead_tag).where(lead_tag.c.id.in_(among(rows)))
        doing.connection.execute(change.values(withdrawn=withdrawn))


def _describe(doing: Operation, keys: Sequence[str], names: Sequence[str]) -> None:
    title = doing.connection.execute(select(lead.c.title).where(lead.c.id == keys[0])).scalar()
    doing.details.update(lead=title or "", count=len(keys), names=", ".join(names))
