"""The team's own fields of leads: added, renamed, their choices and types changed, withdrawn."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Text, bindparam, column, func, select, update

from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.exchange.custom_value import OWN_TYPES, read_value, value_text
from slaapp.exchange.mapping_guess import field_key
from slaapp.exchange.unreadable import Unreadable
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.tables import custom_field, lead

__all__ = ["OWN_TYPES", "Unreadable", "read_value", "value_text"]

MOST_LETTERS = 60
_EXAMPLES = 3


def add_field(
    connection: Connection,
    label: str,
    kind: str,
    choices: Sequence[str] = (),
    *,
    by: Author,
    now: Instant,
) -> tuple[Receipt, str]:
    """A new field ("text", "number", "date", "choice" or "yes_no"); its key.

    Raises Trouble: entry_nameless, entry_too_long, entry_taken, choice_missing, unknown_entry.
    """
    with operation(connection, "add_field", by=by, now=now) as doing:
        name = _free_label(connection, label)
        _require_type(kind)
        offered = _choices(choices) if kind == "choice" else []
        key = field_key(name, set(connection.execute(select(custom_field.c.key)).scalars()))
        doing.add(custom_field, key=key, label=name, type=kind, choices=_stored(offered))
        doing.details.update(name=name, type=kind)
    assert doing.receipt is not None
    return doing.receipt, key


def rename_field(
    connection: Connection, key: str, label: str, *, by: Author, now: Instant
) -> Receipt:
    """Call a field otherwise; what is kept in it, and criteria about it, stay.

    Raises Trouble: entry_nameless, entry_too_long, entry_taken, unknown_entry.
    """
    with operation(connection, "rename_field", by=by, now=now) as doing:
        row = _require(connection, key)
        name = _free_label(connection, label, row.id)
        doing.change(custom_field, row.id, label=name)
        doing.details.update(old=row.label, name=name)
    assert doing.receipt is not None
    return doing.receipt


def change_choices(
    connection: Connection, key: str, choices: Sequence[str], *, by: Author, now: Instant
) -> Receipt:
    """The choices of a field, in this order; leads keep one that is no longer offered.

    Raises Trouble: choice_missing, entry_taken, entry_too_long, unknown_entry.
    """
    with operation(connection, "change_choices", by=by, now=now) as doing:
        row = _require(connection, key, "choice")
        offered = _choices(choices)
        doing.change(custom_field, row.id, choices=_stored(offered))
        doing.details.update(name=row.label, choices=", ".join(offered))
    assert doing.receipt is not None
    return doing.receipt


def rename_choice(
    connection: Connection, key: str, old: str, new: str, *, by: Author, now: Instant
) -> Receipt:
    """Call a choice otherwise, for all leads that have it; into the name of another choice, the
    two become one. Criteria go by the name.

    Raises Trouble: entry_nameless, entry_too_long, unknown_entry.
    """
    with operation(connection, "rename_choice", by=by, now=now) as doing:
        row = _require(connection, key, "choice")
        offered = json.loads(row.choices or "[]")
        if old not in offered:
            raise Trouble("unknown_entry")
        name = _named(new)
        others = [each for each in offered if each != old and fold(each) == fold(name)]
        name = others[0] if others else name
        changed = dict.fromkeys(name if each == old else each for each in offered)
        doing.change(custom_field, row.id, choices=_stored([*changed]))
        _rewrite(doing, key, lambda value: name if value == old else value)
        doing.details.update(name=row.label, old=old, choice=name)
    assert doing.receipt is not None
    return doing.receipt


def retype_field(
    connection: Connection, key: str, kind: str, *, by: Author, now: Instant
) -> Receipt:
    """Keep a field under another type, if every value of it can be read so. Of what becomes a
    choice, the values there are become the choices.

    Raises Trouble: unknown_entry, choice_missing, field_unreadable (with some of the values).
    """
    with operation(connection, "retype_field", by=by, now=now) as doing:
        row = _require(connection, key)
        _require_type(kind)
        offered = _choices_of(connection, row) if kind == "choice" else []
        if unread := unreadable_values(connection, key, kind, offered):
            examples = ", ".join([*dict.fromkeys(unread)][:_EXAMPLES])
            raise Trouble("field_unreadable", name=row.label, count=len(unread), examples=examples)
        _rewrite(doing, key, lambda value: read_value(value, kind, offered))
        doing.change(custom_field, row.id, type=kind, choices=_stored(offered))
        doing.details.update(name=row.label, type=kind)
    assert doing.receipt is not None
    return doing.receipt


def unreadable_values(
    connection: Connection, key: str, kind: str, choices: Sequence[str] = ()
) -> list[str]:
    """The values of a field that do not fit a type, as texts, one for each lead."""
    return [
        value_text(held)
        for _lead, custom in _holding(connection, key)
        if isinstance(read_value(held := custom[key], kind, choices), Unreadable)
    ]


def withdraw_field(connection: Connection, key: str, *, by: Author, now: Instant) -> Receipt:
    """A field is asked for and shown no more; its values are kept, and criteria about it go on
    judging by them. Raises Trouble("unknown_entry")."""
    with operation(connection, "withdraw_field", by=by, now=now) as doing:
        row = _require(connection, key)
        doing.change(custom_field, row.id, withdrawn=1)
        doing.details.update(name=row.label)
    assert doing.receipt is not None
    return doing.receipt


def _require(connection: Connection, key: str, kind: str = "") -> Row[Any]:
    query = select(custom_field).where(custom_field.c.key == key, custom_field.c.withdrawn == 0)
    row = connection.execute(query).first()
    if row is None or (kind and row.type != kind):
        raise Trouble("unknown_entry")
    return row


def _require_type(kind: str) -> None:
    if kind not in OWN_TYPES:
        raise Trouble("unknown_entry")


def _named(text: str) -> str:
    name = " ".join(text.split())
    if not name:
        raise Trouble("entry_nameless")
    if len(name) > MOST_LETTERS:
        raise Trouble("entry_too_long", most=MOST_LETTERS)
    return name


def _free_label(connection: Connection, label: str, but_for: str = "") -> str:
    name = _named(label)
    query = select(custom_field.c.label).where(
        custom_field.c.withdrawn == 0, custom_field.c.id != but_for
    )
    if any(fold(each or "") == fold(name) for each in connection.execute(query).scalars()):
        raise Trouble("entry_taken", name=name)
    return name


def _choices(choices: Sequence[str]) -> list[str]:
    """Each once, without its margins; two that differ in case and accents only are refused."""
    names = [_named(each) for each in choices if each.strip()]
    if not names:
        raise Trouble("choice_missing")
    seen: set[str] = set()
    for name in names:
        if fold(name) in seen:
            raise Trouble("entry_taken", name=name)
        seen.add(fold(name))
    return names


def _choices_of(connection: Connection, row: Row[Any]) -> list[str]:
    """What a field of choices would offer: the values there are, the commonest first."""
    known: dict[str, int] = {}
    for _lead, custom in _holding(connection, row.key):
        text = value_text(custom[row.key]).strip()
        known[text] = known.get(text, 0) + 1
    held = sorted((text for text in known if text), key=lambda text: (-known[text], text))
    return _choices([*{fold(text): text for text in reversed(held)}.values()][::-1])


def _stored(choices: Sequence[str]) -> str | None:
    return json.dumps(list(choices), ensure_ascii=False) if choices else None


def _holding(connection: Connection, key: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every lead that has a value of the field, undone ones too: they may come back."""
    held = func.json_each(lead.c.custom).table_valued(column("key", Text))
    query = select(lead.c.id, lead.c.custom).join(held, held.c.key == key)
    for lead_id, custom in connection.execute(query).all():
        yield lead_id, json.loads(custom)


def _rewrite(doing: Operation, key: str, changed: Callable[[Any], Any]) -> None:
    rows = []
    for lead_id, custom in _holding(doing.connection, key):
        value = changed(custom[key])
        if value != custom[key] or type(value) is not type(custom[key]):
            kept = {**custom, key: value} if value is not None else _without(custom, key)
            rows.append({"row": lead_id, "kept": json.dumps(kept, ensure_ascii=False)})
    if rows:
        change = update(lead).where(lead.c.id == bindparam("row"))
        doing.connection.execute(change.values(custom=bindparam("kept")), rows)


def _without(custom: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in custom.items() if name != key}
