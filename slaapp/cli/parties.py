"""``person`` and ``company``: correct who is behind a lead, field by field."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from slaapp.cli.done import tell_done
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.domain.folding import fold
from slaapp.domain.lead_fields import fields_in
from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Receipt
from slaapp.operations.parties import COMPANY_FIELDS, PERSON_FIELDS, edit_company, edit_person
from slaapp.store.rows.parties import party_of


def add_words(words: WordList) -> None:
    """``person`` and ``company``."""
    for word, run in (("person", correct_person), ("company", correct_company)):
        editing = words.add(word, run)
        editing.takes("lead")
        editing.takes("values", nargs="+", metavar="FIELD=VALUE", help_of="party_values")


def correct_person(session: Session) -> int:
    """Some fields of the person of a lead."""
    return _correct(session, "person", PERSON_FIELDS, edit_person)


def correct_company(session: Session) -> int:
    """Some fields of the company of a lead."""
    return _correct(session, "company", COMPANY_FIELDS, edit_company)


def _correct(
    session: Session, table: str, known: Sequence[str], edit: Callable[..., Receipt]
) -> int:
    values = dict(_read(session, table, known, each) for each in session.options.values)
    with session.writing() as writing:
        lead = writing.lead(session.options.lead)
        with writing.connection.begin():
            party = party_of(writing.connection, lead, table)
        if party is None:
            raise Trouble(f"no_{table}")
        receipt = edit(writing.connection, party.id, values, by=writing.by, now=writing.now)
        return tell_done(session, receipt)


def _read(session: Session, table: str, known: Sequence[str], typed: str) -> tuple[str, str]:
    """``phone=06 12`` or ``téléphone=06 12``. Raises Trouble("party_field_unknown")."""
    name, _equals, value = typed.partition("=")
    titles = {
        fold(session.vocabulary.word("field", each.code)): each.column for each in fields_in(table)
    }
    column = name if name in known else titles.get(fold(name.strip()))
    if column is None or not _equals:
        raise Trouble("party_field_unknown", field=name, known=", ".join(known))
    return column, value
