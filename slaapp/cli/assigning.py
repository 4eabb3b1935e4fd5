"""``assigning`` and ``territory``: who is given what is handed over."""

from __future__ import annotations

from slaapp.cli.author import find_member
from slaapp.cli.done import tell_done
from slaapp.cli.output import print_json, print_table
from slaapp.cli.parser import Parser, WordList
from slaapp.cli.session import Session
from slaapp.domain.assigning import TERRITORY_FIELDS, Whence
from slaapp.domain.trouble import Trouble
from slaapp.operations.assigning import (
    Land,
    add_territory,
    remove_territory,
    set_assigning,
    try_whence,
)
from slaapp.store.rows.assigning import TerritoryRow, read_assigning, territories
from slaapp.store.rows.members import members

WAYS_TYPED = {
    "by-hand": None,
    "round-robin": "round_robin",
    "territory": "territory",
    "least-loaded": "least_leads",
    "least-deadlines": "least_deadlines",
}
"""The ways as they are typed."""
_SWITCH = {"on": True, "off": False}


def add_words(words: WordList) -> None:
    """``assigning show|set|try``, ``territory add|list|remove``."""
    acts = words.add_group("assigning")
    acts.add("show", show_assigning)
    chosen: Parser = acts.add("set", choose_assigning)
    chosen.takes("way", nargs="?", choices=list(WAYS_TYPED), default=None, help_of="assigning_way")
    chosen.takes("--hand-over-qualified", dest="hands_over", choices=list(_SWITCH), default=None)
    tried = acts.add("try", try_assigning)
    for name in TERRITORY_FIELDS:
        tried.takes(f"--{name}", default="", metavar="TEXT", help_of=f"whence_{name}")
    lands = words.add_group("territory")
    lands.add("list", list_territories)
    added = lands.add("add", note_territory)
    added.takes("member", help_of="territory_member")
    added.takes("field", choices=list(TERRITORY_FIELDS), help_of="territory_field")
    added.takes("value", help_of="territory_value")
    lands.add("remove", drop_territory).takes("number", type=int, help_of="territory_number")


def show_assigning(session: Session) -> int:
    """How owners are chosen, and whether what is qualified is handed over at once."""
    with session.reading() as reading:
        held = read_assigning(reading.connection)
    if session.wants_json:
        print_json({"way": held.way, "hand_over_qualified": held.hands_over})
        return 0
    way = session.vocabulary.word("assigning", held.way or "by_hand")
    print(session.say("assigning.way", way=way))
    print(session.say("assigning.at_once" if held.hands_over else "assigning.not_at_once"))
    return 0


def choose_assigning(session: Session) -> int:
    """Choose the way, the switch, or both; what is not said stays."""
    options = session.options
    with session.writing() as writing:
        with writing.connection.begin():
            held = read_assigning(writing.connection)
        way = held.way if options.way is None else WAYS_TYPED[options.way]
        switch = None if options.hands_over is None else _SWITCH[options.hands_over]
        receipt = set_assigning(
            writing.connection, way, hands_over=switch, by=writing.by, now=writing.now
        )
        said = session.vocabulary.word("assigning", way or "by_hand")
        return tell_done(session, receipt, way=said)


def try_assigning(session: Session) -> int:
    """Who would be given a lead from there."""
    options = session.options
    whence = Whence(options.country, options.postcode, options.city, options.source)
    with session.reading() as reading:
        chosen = try_whence(reading.connection, whence, reading.now)
        names = {each.id: each.name for each in members(reading.connection)}
    if session.wants_json:
        print_json({"to": names.get(chosen.to or ""), "reason": chosen.reason})
    else:
        nobody = session.say("assigning.manager")
        print(session.say("assigning.would", name=names.get(chosen.to or "", nobody)))
    return 0


def list_territories(session: Session) -> int:
    """The territories, numbered."""
    with session.reading() as reading:
        rows = territories(reading.connection)
    if session.wants_json:
        print_json({"territories": [_document(n, row) for n, row in enumerate(rows, 1)]})
    elif not rows:
        print(session.say("assigning.no_territories"))
    else:
        word = session.vocabulary.word
        heads = [session.say(f"head.{name}") for name in ("number", "field", "value", "owner")]
        cells = [
            (str(n), word("territory_field", row.field), row.value, row.member)
            for n, row in enumerate(rows, 1)
        ]
        print_table(heads, cells, "rlll")
    return 0


def note_territory(session: Session) -> int:
    """Give somebody a territory."""
    options = session.options
    with session.writing() as writing:
        with writing.connection.begin():
            who = find_member(members(writing.connection), options.member)
        land = Land(who, options.field, options.value)
        receipt, _key = add_territory(writing.connection, land, by=writing.by, now=writing.now)
        field = session.vocabulary.word("territory_field", options.field)
        return tell_done(session, receipt, field=field)


def drop_territory(session: Session) -> int:
    """Take the territory with that number of the list from whose it is."""
    with session.writing() as writing:
        with writing.connection.begin():
            rows = territories(writing.connection)
        number = session.options.number
        if not 1 <= number <= len(rows):
            raise Trouble("unknown_territory", number=number)
        row = rows[number - 1]
        receipt = remove_territory(writing.connection, row.id, by=writing.by, now=writing.now)
        field = session.vocabulary.word("territory_field", row.field)
        return tell_done(session, receipt, field=field)


def _document(number: int, row: TerritoryRow) -> dict[str, object]:
    return {
        "number": number,
        "id": row.id,
        "field": row.field,
        "value": row.value,
        "member": row.member,
    }
