"""Correct a person or a company, field by field, for all the leads that are theirs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from slaapp.domain.instants import Instant
from slaapp.domain.lead_fields import fields_in
from slaapp.domain.trouble import Trouble
from slaapp.exchange.phones_and_mails import e164_of
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.finding import find_named
from slaapp.store.tables import company, person

PERSON_FIELDS: tuple[str, ...] = tuple(
    field.column for field in fields_in("person") if field.column != "phone_e164"
)
COMPANY_FIELDS: tuple[str, ...] = tuple(field.column for field in fields_in("company"))
_NAMING = ("first_name", "last_name", "email", "phone")


def edit_person(
    connection: Connection, key: str, values: Mapping[str, str], *, by: Author, now: Instant
) -> Receipt:
    """Change some fields of a person (``PERSON_FIELDS``); the others stay, a blank empties.

    Raises Trouble: unknown_person, party_field_unknown, person_nameless (nothing is left to call
    them by).
    """
    changed = _columns(values, PERSON_FIELDS)
    with operation(connection, "edit_person", by=by, now=now) as doing:
        row = _require(connection, person, key, "unknown_person")
        told = {**row._mapping, **changed}
        if not any(told[name] for name in _NAMING):
            raise Trouble("person_nameless")
        if "phone" in changed:
            phone = changed["phone"]
            changed["phone_e164"] = e164_of(phone, possible=True) if phone else None
        doing.change(person, key, **changed)
        doing.details.update(name=_name_of(told), fields=sorted(values))
    assert doing.receipt is not None
    return doing.receipt


def edit_company(
    connection: Connection, key: str, values: Mapping[str, str], *, by: Author, now: Instant
) -> Receipt:
    """Change some fields of a company (``COMPANY_FIELDS``); the others stay, a blank empties.

    Raises Trouble: unknown_company, party_field_unknown, company_nameless, company_taken (another
    one has just that name).
    """
    changed = _columns(values, COMPANY_FIELDS)
    with operation(connection, "edit_company", by=by, now=now) as doing:
        row = _require(connection, company, key, "unknown_company")
        name = {**row._mapping, **changed}["name"]
        if not name:
            raise Trouble("company_nameless")
        if name != row.name and find_named(connection, company, name) is not None:
            raise Trouble("company_taken", name=name)
        doing.change(company, key, **changed)
        doing.details.update(name=name, fields=sorted(values))
    assert doing.receipt is not None
    return doing.receipt


def _columns(values: Mapping[str, str], known: tuple[str, ...]) -> dict[str, str | None]:
    strange = next((name for name in values if name not in known), None)
    if strange is not None or not values:
        raise Trouble("party_field_unknown", field=strange or "", known=", ".join(known))
    return {name: text.strip() or None for name, text in values.items()}


def _require(connection: Connection, table: Table, key: str, code: str) -> Row[Any]:
    query = select(table).where(table.c.id == key, table.c.withdrawn == 0)
    row = connection.execute(query).first()
    if row is None:
        raise Trouble(code)
    return row


def _name_of(told: Mapping[str, Any]) -> str:
    full = " ".join(told[name] for name in ("first_name", "last_name") if told[name])
    return full or told["email"] or told["phone"]
