"""What the form of a lead offers: the words of the lists, the team's own fields, who is here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from slaapp.domain.lead_fields import LISTED

if TYPE_CHECKING:
    from slaapp.store.duplicates import Likeness
    from slaapp.store.rows.own_fields import OwnField
    from slaapp.store.rows.people import PersonRow


class FormGround(NamedTuple):
    """The entries of each list by its code, and the team's own fields."""

    words: Mapping[str, Sequence[str]]
    fields: Sequence[OwnField]


def read_ground(connection: Any) -> FormGround:
    """As the file has it now."""
    from slaapp.store.rows.own_fields import own_fields
    from slaapp.store.word_lists import words_of

    return FormGround({code: words_of(connection, code) for code in LISTED}, own_fields(connection))


class Here(NamedTuple):
    """Somebody who is here already: the person (None: a company's lead), and one of their leads
    where it looks like what was typed."""

    person: PersonRow | None
    like: Likeness | None = None


_NAMES = ("first_name", "last_name")
_FEWEST_LETTERS = 3


def read_people(connection: Any, typed: Mapping[str, str], last: str) -> Sequence[Here]:
    """Who looks like what was typed; then who is called like the word typed ``last``."""
    from slaapp.domain.likeness import Who
    from slaapp.operations.leads import LeadForm, person_values
    from slaapp.store.duplicates import likely_duplicates
    from slaapp.store.rows.people import people_like, people_of

    name = " ".join(typed.get(part, "") for part in _NAMES)
    phone = typed.get("phone", "")
    number = person_values(LeadForm(phone=phone))["phone_e164"] or phone
    who = Who(name, typed.get("company", ""), typed.get("email", ""), number)
    alike = likely_duplicates(connection, who)
    people = people_of(connection, [each.person_id for each in alike if each.person_id])
    found = [Here(people.get(each.person_id or ""), each) for each in alike]
    if len(last) < _FEWEST_LETTERS:
        return found
    more = (row for row in people_like(connection, last) if row.id not in people)
    return [*found, *map(Here, more)]


def read_objection(connection: Any, typed: Mapping[str, str]) -> str:
    """What whoever has this address or number objects to, be they here or not; "" for nothing."""
    from slaapp.operations.leads import LeadForm, person_values
    from slaapp.store.objections import objection_of

    form = LeadForm(email=typed.get("email", ""), phone=typed.get("phone", ""))
    values = person_values(form)
    known = objection_of(connection, values["email"], values["phone_e164"])
    return known.to if known is not None else ""
