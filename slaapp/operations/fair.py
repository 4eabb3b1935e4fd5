"""Somebody at the stand becomes a lead: who they are, how hot, what they said, all in one step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, select

from slaapp.domain.commitment import TIERS
from slaapp.domain.instants import Instant
from slaapp.domain.origin import STAND, Origin
from slaapp.domain.privacy import privacy_facts
from slaapp.domain.trouble import Trouble
from slaapp.operations.contact import answers_of
from slaapp.operations.leads import LeadForm, put_lead, require_person
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.tables import company, person, unsaved_text

_PERSONS = ("first_name", "last_name", "email", "phone", "job_title")


@dataclass(frozen=True, slots=True)
class Capture:
    """What was asked at the stand.

    ``tier`` is blank where nobody judged; ``said`` are answers by the fields of
    ``criterion_field.INTERESTS``, ``privacy`` values by those of ``privacy.PRIVACY_FIELDS``.
    """

    form: LeadForm
    tier: str = ""
    said: Mapping[str, str] = field(default_factory=dict)
    privacy: Mapping[str, str] = field(default_factory=dict)


def capture(
    connection: Connection, caught: Capture, *, by: Author, now: Instant, draft: str = ""
) -> tuple[Receipt, str]:
    """A lead met now; the receipt and its key. The ``draft`` of that key is forgotten with it.

    Raises Trouble: lead_nameless, unknown_tier, unknown_answer.
    """
    noted = facts_of(caught)
    with operation(connection, "capture", by=by, now=now) as doing:
        key = put_capture(doing, caught, noted)
        if draft:
            # In the same step: what is saved must not come back as unsaved after a crash.
            connection.execute(delete(unsaved_text).where(unsaved_text.c.id == draft))
    assert doing.receipt is not None
    return doing.receipt, key


def facts_of(caught: Capture) -> dict[str, str]:
    """What is noted beside the form, by field. Raises as ``capture``."""
    if not caught.form.says_who:
        raise Trouble("lead_nameless")
    if caught.tier and caught.tier not in TIERS:
        raise Trouble("unknown_tier", tier=caught.tier)
    return {"tier": caught.tier, **answers_of(caught.said), **privacy_facts(caught.privacy)}


def put_capture(
    doing: Operation, caught: Capture, noted: Mapping[str, str], origin: Origin = STAND
) -> str:
    """A lead with what was noted of it, within an operation; its key."""
    key = put_lead(doing, _completed(doing, caught.form), origin=origin)
    for name, value in noted.items():
        if value:
            doing.add_event(key, "changed", field=name, value=value)
    return key


def _completed(doing: Operation, form: LeadForm) -> LeadForm:
    """Of somebody who is here already, what was not asked again stays as it is known."""
    if not form.person_id:
        return form
    require_person(doing.connection, form.person_id)
    query = (
        select(*(person.c[name] for name in _PERSONS), company.c.name)
        .outerjoin(company, company.c.id == person.c.company_id)
        .where(person.c.id == form.person_id)
    )
    known = doing.connection.execute(query).one()
    codes = (*(f"person.{name}" for name in _PERSONS), "company.name")
    values = zip(codes, known, strict=True)
    return form.with_values(
        {code: value for code, value in values if value and not form.value_of(code)}
    )
