"""Leads as visiting cards: one for each person, however many leads they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from uuid import UUID

from slaapp.exchange.card import Card, CardAddress, CardValue
from slaapp.exchange.vcard_writing import write_cards
from slaapp.operations.exporting.choice import ExportChoice
from slaapp.store.rows.exported import ExportedLead

_WORK = frozenset({"work"})
_SPOKEN = frozenset({"work", "voice"})


def write_lead_cards(choice: ExportChoice, leads: Iterable[ExportedLead]) -> int:
    """Write the cards; answers their number. Raises Trouble as ``whole_file`` does."""
    return write_cards(choice.path, _cards(leads), "3.0" if choice.form == "vcard3" else "4.0")


def _cards(leads: Iterable[ExportedLead]) -> Iterator[Card]:
    """Of several leads of one person the first in the list's order makes the card."""
    seen: set[str] = set()
    for lead in leads:
        key = lead["person_id"] or lead["id"]
        if key not in seen:
            seen.add(key)
            yield card_of(lead)


def card_of(lead: ExportedLead) -> Card:
    """The card of a lead's person; its ``uid`` is the person's in every file."""
    text = {code: value for code, value in lead.items() if isinstance(value, str)}
    first, last = text.get("person.first_name", ""), text.get("person.last_name", "")
    company, phone = text.get("company.name"), text.get("person.phone")
    email = text.get("person.email")
    place = [text.get(f"company.{name}", "") for name in ("city", "postcode", "country")]
    return Card(
        uid=UUID(lead["person_id"] or lead["id"]).urn,
        formatted_name=" ".join(filter(None, (first, last))) or None,
        name=(last, first) if first or last else None,
        organisation=(company,) if company else None,
        title=text.get("person.job_title"),
        phones=(CardValue(phone, _SPOKEN),) if phone else (),
        emails=(CardValue(email, _WORK),) if email else (),
        address=CardAddress("", *place) if any(place) else None,
        website=_address_of(text.get("company.domain")),
        categories=lead["tags"],
        note=text.get("request"),
    )


def _address_of(domain: str | None) -> str | None:
    return f"https://{domain}" if domain else None
