"""Add a lead, correct who it is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from slaapp.domain.instants import Instant
from slaapp.domain.lead_fields import BY_CODE, LEAD_FIELDS, LISTED, LeadField, fields_in
from slaapp.domain.objection import stronger
from slaapp.domain.origin import TYPED, Origin
from slaapp.domain.trouble import Trouble
from slaapp.exchange.phones_and_mails import e164_of
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.finding import find_lead, find_named
from slaapp.store.lead_columns import with_fields
from slaapp.store.objections import objection_of
from slaapp.store.tables import company, lead, metadata, person

_DATED = ("source", "campaign")
"""Whose values are told on the timeline: boards of the past go on saying what was known then."""


@dataclass(frozen=True, slots=True)
class LeadForm:
    """What the short form of a new lead holds; blank texts are unknown.

    ``more`` are the values of the fields of ``LEAD_FIELDS`` without a name here, by code.
    ``person_id``: the lead is of this person, who is here already.
    """

    first_name: str = ""
    last_name: str = ""
    email: str = ""
    phone: str = ""
    job_title: str = ""
    company: str = ""
    city: str = ""
    source: str = ""
    campaign: str = ""
    request: str = ""
    external_id: str = ""
    custom: Mapping[str, Any] | None = None
    more: Mapping[str, str] = field(default_factory=dict)
    person_id: str = ""

    def value_of(self, code: str) -> str:
        """What was typed into a field of ``LEAD_FIELDS``, without its margins."""
        typed = BY_CODE[code].typed
        value: str = getattr(self, typed) if typed else self.more.get(code, "")
        return value.strip()

    def with_values(self, values: Mapping[str, str]) -> LeadForm:
        """The form with other values for some fields, by code."""
        changed: dict[str, Any] = {}
        more = dict(self.more)
        for code, value in values.items():
            typed = BY_CODE[code].typed
            (changed if typed else more)[typed or code] = value
        return replace(self, **changed, more={code: value for code, value in more.items() if value})

    @property
    def says_who(self) -> bool:
        """Whether there is anything to call the lead by."""
        named = (self.last_name, self.first_name, self.email, self.phone, self.company)
        return any(text.strip() for text in named)


def add_lead(
    connection: Connection,
    form: LeadForm,
    *,
    by: Author,
    now: Instant,
    received_at: Instant | None = None,
) -> tuple[Receipt, str]:
    """A new lead, its person and company; received now unless said otherwise.

    Raises Trouble("lead_nameless") where the form says not who it is.
    """
    if not form.says_who:
        raise Trouble("lead_nameless")
    with operation(connection, "add_lead", by=by, now=now) as doing:
        key = put_lead(doing, form, received_at)
    assert doing.receipt is not None
    return doing.receipt, key


def put_lead(
    doing: Operation, form: LeadForm, received_at: Instant | None = None, origin: Origin = TYPED
) -> str:
    """A new lead within an operation, with its person and company; its key."""
    company_id = _company(doing, form)
    key = doing.add(
        lead,
        person_id=_person(doing, form, company_id),
        company_id=company_id,
        **_listed(doing, form),
        **_own(form),
        **_custom(form),
    )
    doing.add_event(key, "received", received_at, **origin.columns())
    doing.details["lead"] = display_name(form)
    return key


def edit_lead(
    connection: Connection, lead_id: str, form: LeadForm, *, by: Author, now: Instant
) -> Receipt:
    """Correct the descriptive fields of a lead, its person and its company's city.

    ``custom`` None leaves the custom values as they are. Raises Trouble: unknown_lead,
    lead_nameless (unless it has an external id to go by).
    """
    if not form.says_who and not form.external_id.strip():
        raise Trouble("lead_nameless")
    with operation(connection, "edit_lead", by=by, now=now) as doing:
        row = find_lead(connection, lead_id)
        company_id = _company(doing, form)
        if company_id is not None and company_id == row.company_id:
            doing.change(company, company_id, **_values(form, "company"))
        listed = _listed(doing, form, row)
        for name in _DATED:
            if listed[f"{name}_id"] != row._mapping[f"{name}_id"]:
                doing.add_event(lead_id, "changed", field=name, value=listed[f"{name}_id"])
        doing.change(
            lead,
            lead_id,
            person_id=_person(doing, form, company_id, row.person_id),
            company_id=company_id,
            **listed,
            **_own(form),
            **_custom(form),
        )
        doing.details["lead"] = display_name(form)
    assert doing.receipt is not None
    return doing.receipt


def named(doing: Operation, table: Table, name: str) -> str | None:
    """The row of a source, campaign or product with this name, made where there is none.

    One that was taken off its list comes back: who types it again wants it again.
    """
    typed = name.strip()
    if not typed:
        return None
    found = find_named(doing.connection, table, typed)
    if found is not None:
        return found
    taken_off = find_named(doing.connection, table, typed, withdrawn=1)
    if taken_off is None:
        return doing.add(table, name=typed)
    doing.change(table, taken_off, withdrawn=0)
    return taken_off


def display_name(form: LeadForm) -> str:
    """How a lead is called in the line of history."""
    full = f"{form.first_name} {form.last_name}".strip()
    return full or form.company or form.email or form.phone


def read_form(connection: Connection, lead_id: str) -> LeadForm:
    """The form of a lead as it stands, to be corrected. Raises Trouble("unknown_lead")."""
    find_lead(connection, lead_id)
    query = with_fields(select(lead.c.custom)).where(lead.c.id == lead_id)
    custom, *held = connection.execute(query).one()
    values = zip((each.code for each in LEAD_FIELDS), held, strict=True)
    kept = {code: value or "" for code, value in values if code != "person.phone_e164"}
    form = LeadForm().with_values(kept)
    return replace(form, custom=json.loads(custom) if custom else None)


def _custom(form: LeadForm) -> dict[str, str]:
    if form.custom is None:
        return {}
    return {"custom": json.dumps(dict(form.custom), ensure_ascii=False)}


def _company(doing: Operation, form: LeadForm) -> str | None:
    name = form.value_of("company.name")
    if not name:
        return None
    found = find_named(doing.connection, company, name)
    return found or doing.add(company, **_values(form, "company"))


def _person(
    doing: Operation, form: LeadForm, company_id: str | None, held: str | None = None
) -> str | None:
    """The person that the form names, or the one that it describes, who may be here already."""
    values = person_values(form)
    key = form.person_id or held or ""
    objecting = known_objection(doing.connection, values, key)
    if key:
        require_person(doing.connection, key)
        doing.change(person, key, **values, **objecting, company_id=company_id)
        return key
    if not any(values.values()):
        return None
    return doing.add(person, **values, **objecting, company_id=company_id)


def known_objection(
    connection: Connection, values: Mapping[str, str | None], key: str
) -> dict[str, Any]:
    """What somebody with this address or number is known to object to, as columns of a person.

    Also of somebody who was erased, or noted on another machine.
    """
    known = objection_of(connection, values["email"], values["phone_e164"])
    if known is None:
        return {}
    query = select(person.c.objection, person.c.objected_at).where(person.c.id == key)
    held = connection.execute(query).first() or (None, None)
    told = {"objection": stronger(held[0], known.to)}
    return told | {"objected_at": known.since if held[1] is None else held[1]}


def require_person(connection: Connection, key: str) -> None:
    """Raises Trouble("unknown_person") where there is no such person."""
    query = select(person.c.id).where(person.c.id == key, person.c.withdrawn == 0)
    if connection.execute(query).first() is None:
        raise Trouble("unknown_person")


def person_values(form: LeadForm) -> dict[str, str | None]:
    """The columns of the person that a form describes."""
    phone = form.value_of("person.phone")
    e164 = e164_of(phone, possible=True) if phone else None
    return _values(form, "person") | {"phone_e164": e164}


def _values(form: LeadForm, table: str) -> dict[str, str | None]:
    return {each.column: form.value_of(each.code) or None for each in _typed_in(table)}


def _typed_in(table: str) -> list[LeadField]:
    return [each for each in fields_in(table) if each.code != "person.phone_e164"]


def _listed(
    doing: Operation, form: LeadForm, held: Row[Any] | None = None
) -> dict[str, str | None]:
    """The keys of the words that the lead refers to; a word that stays as ``held`` keeps its key,
    offered or not."""
    found = {}
    for name in LISTED:
        table, typed = metadata.tables[name], form.value_of(name)
        kept = held._mapping[f"{name}_id"] if held is not None else None
        same = select(table.c.id).where(table.c.id == kept, table.c.name == typed)
        stays = kept is not None and doing.connection.execute(same).first() is not None
        found[f"{name}_id"] = kept if stays else named(doing, table, typed)
    return found


def _own(form: LeadForm) -> dict[str, str | None]:
    # A request is kept as it was written, its margins too.
    return _values(form, "lead") | {"request": form.request or None}
