"""``criteria sales-fields``: the fields that sales fill in, which nothing is learned from."""

from __future__ import annotations

from slaapp.cli.criterion_text import field_text, named_fields
from slaapp.cli.done import tell_done
from slaapp.cli.output import print_json
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.operations.sales_fields import declare_sales_fields, release_sales_fields
from slaapp.store.rows.sales_fields import sales_fields
from slaapp.store.rows.team import own_field_labels


def add_sales_fields(acts: WordList) -> None:
    """Add the word to those of ``criteria``."""
    declared = acts.add("sales-fields", tell_sales_fields)
    declared.takes("fields", nargs="*", help_of="sales_fields")
    declared.takes("--remove", action="store_true", help_of="release_fields")


def tell_sales_fields(session: Session) -> int:
    """Declare fields, release them, or (where none is named) list what is declared."""
    options = session.options
    if not options.fields:
        return _list(session)
    with session.writing() as writing:
        with writing.connection.begin():
            labels = own_field_labels(writing.connection)
        named = sorted(named_fields(session, options.fields, labels))
        if not named:
            # Tags alone, which nothing is learned from anyway.
            return _list(session)
        said = {code: field_text(session, code, labels) for code in named}
        act = release_sales_fields if options.remove else declare_sales_fields
        receipt = act(writing.connection, said, by=writing.by, now=writing.now)
        return tell_done(session, receipt)


def _list(session: Session) -> int:
    with session.reading() as reading:
        labels = own_field_labels(reading.connection)
        found = sorted(sales_fields(reading.connection))
    if session.wants_json:
        print_json({"sales_fields": [{"field": code, "label": labels.get(code)} for code in found]})
    elif not found:
        print(session.say("criteria.no_sales_fields"))
    for code in [] if session.wants_json else found:
        print(field_text(session, code, labels))
    return 0
