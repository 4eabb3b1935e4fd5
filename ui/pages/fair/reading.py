"""What the page of the fair asks the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant

if TYPE_CHECKING:
    from slaapp.operations.pasting import PasteDraft
    from slaapp.store.duplicates import Likeness
    from slaapp.store.rows.fair import FairRow, Pace

_FAIRS = ("salon", "fair", "foire", "stand", "evenement", "event")


@dataclass(frozen=True)
class FairGround:
    """The fairs there are, the questions of the agreement, the source that a stand is called."""

    fairs: Sequence[FairRow]
    asks: Sequence[str]
    source: str
    pace: Pace


def read_ground(connection: Any, chosen: str | None, now: Instant, zone: ZoneInfo) -> FairGround:
    """As the file has it now; the pace is that of the ``chosen`` fair."""
    from slaapp.domain.asking import asked_first
    from slaapp.store.rows.fair import fairs, pace
    from slaapp.store.rows.team import rulebook
    from slaapp.store.word_lists import words_of

    found = fairs(connection)
    known = chosen if any(row.id == chosen for row in found) else None
    book = rulebook(connection)
    asks = asked_first(book.agreement_on(book.day_of(now)))
    source = stand_of(words_of(connection, "source"))
    return FairGround(found, asks, source, pace(connection, known, now, zone))


def be_ready(_connection: Any) -> None:
    """Import what Enter needs, and read the plans of numbers: the first to come waits for none."""
    import slaapp.operations.fair
    import slaapp.operations.pasting  # noqa: F401
    from slaapp.operations.leads import LeadForm, person_values

    person_values(LeadForm(phone="01 23 45 67 89"))


def stand_of(sources: Sequence[str]) -> str:
    """The source that means a stand; blank where none does."""
    return next((name for name in sources if any(word in fold(name) for word in _FAIRS)), "")


def read_known(connection: Any, values: Mapping[str, Any]) -> tuple[Sequence[Likeness], str]:
    """Who is here already and may be the one that is being typed; what whoever has the address or
    the number objects to, be they here or not ("" for nothing)."""
    from slaapp.domain.likeness import Who
    from slaapp.operations.leads import LeadForm, person_values
    from slaapp.store.duplicates import likely_duplicates
    from slaapp.store.objections import objection_of

    name = f"{values.get('first_name', '')} {values.get('last_name', '')}".strip()
    email, phone = str(values.get("email", "")), str(values.get("phone", ""))
    number = person_values(LeadForm(phone=phone))["phone_e164"]
    who = Who(name, str(values.get("company", "")), email, number or phone)
    known = objection_of(connection, email or None, number)
    return likely_duplicates(connection, who), known.to if known else ""


def read_pasted(connection: Any, text: str) -> PasteDraft:
    """What a card or a text says, as a draft of a lead."""
    from slaapp.operations.pasting import own_domains, read_paste

    return read_paste(text, own_domains(connection))
