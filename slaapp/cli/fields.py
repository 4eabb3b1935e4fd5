"""``fields``: the team's own fields of leads."""

from __future__ import annotations

from sqlalchemy import Connection

from slaapp.cli.done import tell_done
from slaapp.cli.output import print_json, print_table
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.domain.folding import fold
from slaapp.domain.trouble import Trouble
from slaapp.operations.custom_fields import (
    OWN_TYPES,
    add_field,
    change_choices,
    rename_choice,
    rename_field,
    retype_field,
    withdraw_field,
)
from slaapp.store.rows.own_fields import own_fields


def add_words(words: WordList) -> None:
    """``fields list``, ``add``, ``rename``, ``choices``, ``choice``, ``type``, ``withdraw``."""
    acts = words.add_group("fields")
    acts.add("list", list_fields)
    added = acts.add("add", add)
    added.takes("name", help_of="field_name")
    added.takes("--type", choices=list(OWN_TYPES), default="text", help_of="field_type")
    added.takes("--choice", action="append", default=[], metavar="TEXT", help_of="field_choice")
    renamed = acts.add("rename", rename)
    renamed.takes("name", help_of="field_name")
    renamed.takes("new_name", help_of="new_name")
    offered = acts.add("choices", offer)
    offered.takes("name", help_of="field_name")
    offered.takes("choices", nargs="+", help_of="field_choices")
    choice = acts.add("choice", call_choice)
    choice.takes("name", help_of="field_name")
    choice.takes("old", help_of="old_choice")
    choice.takes("new_name", help_of="new_name")
    kept = acts.add("type", retype)
    kept.takes("name", help_of="field_name")
    kept.takes("type", choices=list(OWN_TYPES), help_of="field_type")
    acts.add("withdraw", withdraw).takes("name", help_of="field_name")


def list_fields(session: Session) -> int:
    """Every field, what it holds, and of how many leads."""
    with session.reading() as reading:
        found = own_fields(reading.connection, counted=True)
    if session.wants_json:
        print_json(
            [
                {
                    "key": each.key,
                    "name": each.label,
                    "type": each.type,
                    "choices": list(each.choices),
                    "leads": each.leads,
                    "judged": each.judged,
                }
                for each in found
            ]
        )
        return 0
    heads = [session.say(f"head.{name}") for name in ("name", "field_type", "choices", "leads")]
    word = session.vocabulary.word
    rows = [
        [each.label, word("field_type", each.type), ", ".join(each.choices), str(each.leads)]
        for each in found
    ]
    print_table(heads, rows, "lllr")
    return 0


def add(session: Session) -> int:
    """A new field."""
    given = session.options
    with session.writing() as writing:
        receipt, _key = add_field(
            *(writing.connection, given.name, given.type, given.choice),
            by=writing.by,
            now=writing.now,
        )
        return tell_done(session, receipt)


def rename(session: Session) -> int:
    """Call a field otherwise."""
    given = session.options
    with session.writing() as writing:
        key = _key(writing.connection, given.name)
        receipt = rename_field(
            writing.connection, key, given.new_name, by=writing.by, now=writing.now
        )
        return tell_done(session, receipt)


def offer(session: Session) -> int:
    """The choices of a field, in their order."""
    given = session.options
    with session.writing() as writing:
        key = _key(writing.connection, given.name)
        receipt = change_choices(
            writing.connection, key, given.choices, by=writing.by, now=writing.now
        )
        return tell_done(session, receipt)


def call_choice(session: Session) -> int:
    """Call one of the choices otherwise, for all leads that have it."""
    given = session.options
    with session.writing() as writing:
        key = _key(writing.connection, given.name)
        receipt = rename_choice(
            writing.connection, key, given.old, given.new_name, by=writing.by, now=writing.now
        )
        return tell_done(session, receipt)


def retype(session: Session) -> int:
    """Keep a field under another type."""
    given = session.options
    with session.writing() as writing:
        key = _key(writing.connection, given.name)
        receipt = retype_field(writing.connection, key, given.type, by=writing.by, now=writing.now)
        shown = session.vocabulary.word("field_type", given.type)
        return tell_done(session, receipt, None, type=shown)


def withdraw(session: Session) -> int:
    """A field is asked for no more."""
    with session.writing() as writing:
        key = _key(writing.connection, session.options.name)
        receipt = withdraw_field(writing.connection, key, by=writing.by, now=writing.now)
        return tell_done(session, receipt)


def _key(connection: Connection, name: str) -> str:
    """The key of the field that a typed name means. Raises Trouble("unknown_field")."""
    with connection.begin():
        found = own_fields(connection)
    for each in found:
        if name == each.key or fold(name) == fold(each.label):
            return each.key
    raise Trouble("unknown_field", name=name)
