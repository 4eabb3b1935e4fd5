"""A call that met a wrong number: which number it was, and the right one where it is known."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from slaapp.exchange.phones_and_mails import e164_of
from slaapp.operations.leads import known_objection
from slaapp.operations.operation import Operation
from slaapp.store.rows.wrong_numbers import NUMBER
from slaapp.store.tables import lead, person


def number_called(doing: Operation, row: Row[Any]) -> str | None:
    """The number that the lead of ``row`` is called by, as a call names it; None without one."""
    query = f"SELECT {NUMBER} FROM person WHERE id = :person"
    found = doing.connection.exec_driver_sql(query, {"person": row.person_id}).first()
    return found[0] if found is not None else None


def put_right(doing: Operation, row: Row[Any], typed: str) -> None:
    """The lead is called by another number from now on; blank leaves everything as it is."""
    phone = typed.strip()
    if not phone:
        return
    values = {"phone": phone, "phone_e164": e164_of(phone, possible=True)}
    if row.person_id is None:
        key = doing.add(person, **values, company_id=row.company_id)
        doing.change(lead, row.id, person_id=key)
        return
    known = {"email": None, **values}
    doing.change(
        person, row.person_id, **values, **known_objection(doing.connection, known, row.person_id)
    )
