"""What is pasted or scanned becomes a lead's draft: a card, a code, a mail, a signature.

Nothing of it is saved here: who pasted it looks it over first.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields

from sqlalchemy import Connection, select

from slaapp.domain.instants import Instant
from slaapp.domain.origin import PASTED
from slaapp.exchange.card import Card
from slaapp.exchange.mecard import is_mecard, read_mecard
from slaapp.exchange.pasted_text import read_pasted
from slaapp.exchange.person_names import split_name
from slaapp.exchange.vcard_reading import read_cards
from slaapp.operations.fair import Capture, facts_of, put_capture
from slaapp.operations.leads import LeadForm
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.tables import member

_VCARD = "BEGIN:VCARD"
_LONGEST = 200_000


@dataclass(frozen=True, slots=True)
class PasteDraft:
    """A lead's draft. ``kind`` is "vcard", "mecard", "form", "mail" or "signature"; ``others`` are
    further cards that stood in the text."""

    kind: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    phone: str = ""
    job_title: str = ""
    company: str = ""
    postcode: str = ""
    city: str = ""
    request: str = ""
    source: str = ""
    others: int = 0

    @property
    def is_card(self) -> bool:
        """Whether it was a card, not a text."""
        return self.kind in ("vcard", "mecard")

    @property
    def says_who(self) -> bool:
        """Whether it says who it is."""
        return self.form().says_who

    def values(self) -> dict[str, str]:
        """What was understood, by the names of ``LeadForm``, and "postcode"."""
        names = (each.name for each in fields(self) if each.name not in ("kind", "others"))
        return {name: value for name in names if (value := str(getattr(self, name)))}

    def form(self) -> LeadForm:
        """The form that it fills."""
        values = self.values()
        postcode = values.pop("postcode", "")
        more = {"company.postcode": postcode} if postcode else {}
        return LeadForm(**values, more=more)  # type: ignore[arg-type]


def read_paste(text: str, own: Collection[str] = ()) -> PasteDraft:
    """The draft in a text; ``own`` as in ``pasted_text.read_pasted``. Never raises."""
    text = text[:_LONGEST]
    if _VCARD in text.upper():
        start = text.upper().index(_VCARD)
        found = read_cards(_whole(text[start:]).encode("utf-8", "ignore"))
        cards = [each for each in found if isinstance(each, Card)]
        if cards:
            return _of_card("vcard", cards[0], len(cards) - 1)
    elif is_mecard(text.strip()):
        card = read_mecard(text.strip())
        if card is not None:
            return _of_card("mecard", card)
    read = read_pasted(text, own=own)
    names = (each.name for each in fields(read))
    return PasteDraft(**{name: getattr(read, name) for name in names})


def add_pasted(
    connection: Connection, caught: Capture, *, by: Author, now: Instant
) -> tuple[Receipt, str]:
    """A draft that was looked over becomes a lead; the receipt and its key.

    Raises as ``fair.capture``.
    """
    noted = facts_of(caught)
    with operation(connection, "add_lead", by=by, now=now) as doing:
        key = put_capture(doing, caught, noted, PASTED)
    assert doing.receipt is not None
    return doing.receipt, key


def own_domains(connection: Connection) -> frozenset[str]:
    """The domains of the team's own addresses: nobody there is a lead."""
    query = select(member.c.email).where(member.c.withdrawn == 0, member.c.email.is_not(None))
    mails = connection.execute(query).scalars()
    return frozenset(mail.rpartition("@")[2].strip().casefold() for mail in mails if "@" in mail)


def _whole(text: str) -> str:
    """A scan that broke off before the card's end is read as far as it goes."""
    return text if "END:VCARD" in text.upper() else text.rstrip() + "\nEND:VCARD\n"


def _of_card(kind: str, card: Card, others: int = 0) -> PasteDraft:
    first, last = card.first_name, card.last_name
    if not (first or last):
        first, last = split_name(card.full_name)
    address = card.address
    return PasteDraft(
        kind,
        first_name=first,
        last_name=last,
        email=card.email,
        phone=card.phone,
        job_title=card.title or "",
        company=card.company,
        postcode=address.postcode if address else "",
        city=address.city if address else "",
        request=card.note or "",
        others=others,
    )
