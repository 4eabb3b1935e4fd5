"""``absence``: who is away when; it moves no deadline."""

from __future__ import annotations

from datetime import date

from slaapp.cli.author import find_member
from slaapp.cli.done import tell_done
from slaapp.cli.moments import day_of
from slaapp.cli.output import print_json, print_table
from slaapp.cli.parser import Parser, WordList
from slaapp.cli.session import Session
from slaapp.domain.trouble import Trouble
from slaapp.operations.absence import Away, add_absence, remove_absence
from slaapp.store.rows.absences import AbsenceRow, absences
from slaapp.store.rows.members import members


def add_words(words: WordList) -> None:
    """``absence add``, ``absence list``, ``absence remove``."""
    acts = words.add_group("absence")
    added: Parser = acts.add("add", note_absence)
    added.takes("member", help_of="absent_member")
    added.takes("--from", dest="first", required=True, metavar="2026-08-03", help_of="absent_from")
    added.takes("--to", dest="last", default=None, metavar="2026-08-14", help_of="absent_to")
    added.takes("--from-noon", action="store_true")
    added.takes("--until-noon", action="store_true")
    added.takes("--note", default="", metavar="TEXT")
    listed = acts.add("list", list_absences)
    listed.takes("--since", default=None, metavar="2026-08-01", help_of="absent_since")
    acts.add("remove", take_off).takes("number", type=int, help_of="absent_number")


def note_absence(session: Session) -> int:
    """Somebody is away, for one day unless a last one is given."""
    options = session.options
    first = day_of(options.first)
    last = first if options.last is None else day_of(options.last)
    away = Away(first, last, options.from_noon, options.until_noon)
    with session.writing() as writing:
        with writing.connection.begin():
            who = find_member(members(writing.connection), options.member)
        receipt, _key = add_absence(
            writing.connection, who, away, note=options.note, by=writing.by, now=writing.now
        )
        return tell_done(session, receipt)


def list_absences(session: Session) -> int:
    """Who is away when, soonest first."""
    since = None if session.options.since is None else day_of(session.options.since)
    with session.reading() as reading:
        every = absences(reading.connection)
    numbered = [(n, row) for n, row in enumerate(every, 1) if since is None or row.last >= since]
    if session.wants_json:
        print_json({"absences": [_document(number, row) for number, row in numbered]})
        return 0
    if not numbered:
        print(session.say("absences.none"))
        return 0
    heads = [session.say(f"head.{name}") for name in ("number", "name", "away_from", "away_to")]
    print_table([*heads, ""], [_cells(session, *each) for each in numbered], "rlll")
    return 0


def take_off(session: Session) -> int:
    """Take the absence with that number of the list off it."""
    with session.writing() as writing:
        with writing.connection.begin():
            every = absences(writing.connection)
        number = session.options.number
        if not 1 <= number <= len(every):
            raise Trouble("unknown_absence", number=number)
        key = every[number - 1].id
        receipt = remove_absence(writing.connection, key, by=writing.by, now=writing.now)
        return tell_done(session, receipt)


def _cells(session: Session, number: int, row: AbsenceRow) -> list[str]:
    first = _said(session, row.first, "absences.from_noon" if row.from_noon else None)
    last = _said(session, row.last, "absences.until_noon" if row.until_noon else None)
    return [str(number), row.name, first, last, row.note or ""]


def _said(session: Session, day: date, code: str | None) -> str:
    return day.isoformat() if code is None else f"{day.isoformat()} {session.say(code)}"


def _document(number: int, row: AbsenceRow) -> dict[str, object]:
    return {
        "number": number,
        "id": row.id,
        "member": row.name,
        "from": row.first.isoformat(),
        "to": row.last.isoformat(),
        "from_noon": row.from_noon,
        "until_noon": row.until_noon,
        "note": row.note,
    }
