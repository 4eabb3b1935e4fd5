"""Add a lead, correct who it is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, func, select

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.exchange.phones_and_mails import e164_of
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.finding import find_lead, find_named
from slaapp.store.tables import campaign, company, lead, person, source

PERSON_FIELDS = ("first_name", "last_name", "email", "phone", "job_title")


@dataclass(frozen=True, slots=True)
class LeadForm:
    """What the short form of a new lead holds; blank texts are unknown."""

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
        company_id = _company(doing, form.company, form.city)
        key = doing.add(
            lead,
            person_id=_person(doing, form, company_id),
            company_id=company_id,
            external_id=form.external_id.strip() or None,
            source_id=named(doing, source, form.source),
            campaign_id=named(doing, campaign, form.campaign),
            request=form.request or None,
            **_custom(form),
        )
        doing.add_event(key, "received", received_at)
        doing.details["lead"] = display_name(form)
    assert doing.receipt is not None
    return doing.receipt, key


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
        company_id = _company(doing, form.company, form.city)
        if company_id is not None and company_id == row.company_id:
            doing.change(company, company_id, city=form.city.strip() or None)
        person_id = row.person_id
        if person_id is None:
            person_id = _person(doing, form, company_id)
        else:
            doing.change(person, person_id, **_person_values(form, company_id))
        groups = {
            "source_id": named(doing, source, form.source),
            "campaign_id": named(doing, campaign, form.campaign),
        }
        for name, value in groups.items():
            if value != row._mapping[name]:
                # A dated value: boards of the past go on saying what was known then.
                doing.add_event(lead_id, "changed", field=name.removesuffix("_id"), value=value)
        doing.change(
            lead,
            lead_id,
            person_id=person_id,
            company_id=company_id,
            external_id=form.external_id.strip() or None,
            request=form.request or None,
            **groups,
            **_custom(form),
        )
        doing.details["lead"] = display_name(form)
    assert doing.receipt is not None
    return doing.receipt


def named(doing: Operation, table: Table, name: str) -> str | None:
    """The row of a source, campaign or company with this name, made where there is none."""
    if not name.strip():
        return None
    return find_named(doing.connection, table, name.strip()) or doing.add(table, name=name.strip())


def display_name(form: LeadForm) -> str:
    """How a lead is called in the line of history."""
    full = f"{form.first_name} {form.last_name}".strip()
    return full or form.company or form.email or form.phone


def read_form(connection: Connection, lead_id: str) -> LeadForm:
    """The form of a lead as it stands, to be corrected. Raises Trouble("unknown_lead")."""
    find_lead(connection, lead_id)
    query = (
        select(
            *(func.coalesce(person.c[name], "").label(name) for name in PERSON_FIELDS),
            func.coalesce(company.c.name, "").label("company"),
            func.coalesce(company.c.city, "").label("city"),
            func.coalesce(source.c.name, "").label("source"),
            func.coalesce(campaign.c.name, "").label("campaign"),
            func.coalesce(lead.c.request, "").label("request"),
            func.coalesce(lead.c.external_id, "").label("external_id"),
        )
        .select_from(lead)
        .outerjoin(person, person.c.id == lead.c.person_id)
        .outerjoin(company, company.c.id == lead.c.company_id)
        .outerjoin(source, source.c.id == lead.c.source_id)
        .outerjoin(campaign, campaign.c.id == lead.c.campaign_id)
        .where(lead.c.id == lead_id)
    )
    row = connection.execute(query).one()
    return LeadForm(**dict(row._mapping))


def _custom(form: LeadForm) -> dict[str, str]:
    if form.custom is None:
        return {}
    return {"custom": json.dumps(dict(form.custom), ensure_ascii=False)}


def _company(doing: Operation, name: str, city: str) -> str | None:
    if not name.strip():
        return None
    found = find_named(doing.connection, company, name.strip())
    return found or doing.add(company, name=name.strip(), city=city.strip() or None)


def _person(doing: Operation, form: LeadForm, company_id: str | None) -> str | None:
    if not any(getattr(form, name).strip() for name in PERSON_FIELDS):
        return None
    return doing.add(person, **_person_values(form, company_id))


def _person_values(form: LeadForm, company_id: str | None) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(form, name).strip() or None for name in PERSON_FIELDS}
    values["phone_e164"] = e164_of(form.phone) if form.phone.strip() else None
    values["company_id"] = company_id
    return values
