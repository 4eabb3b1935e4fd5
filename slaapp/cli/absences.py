"""``absence``: who is away when; it moves no deadline."""

from __future__ import annotations

from datetime import date

from slaapp.cli.author import find_member
from slaapp.cli.done import tell_done
from slaapp.cli.moments import day_of
from slaapp.cli.output import print_json, print_table
from slaapp.cli.parser import Parser, WordList
from slaapp.cli.session import Session, Writing
from slaapp.domain.absence import Away
from slaapp.domain.trouble import Trouble
from slaapp.operations.absence import add_absence, change_absence, cover_absence, remove_absence
from slaapp.store.rows.absences import AbsenceRow, absences
from slaapp.store.rows.members import members


def add_words(words: WordList) -> None:
    """``absence add``, ``list``, ``change``, ``remove``, ``cover``."""
    acts = words.add_group("absence")
    added: Parser = acts.add("add", note_absence)
    added.takes("member", help_of="absent_member")
    added.takes("--from", dest="first", required=True, metavar="2026-08-03", help_of="absent_from")
    added.takes("--to", dest="last", default=None, metavar="2026-08-14", help_of="absent_to")
    added.takes("--from-noon", action="store_true")
    added.takes("--until-noon", action="store_true")
    added.takes("--cover", default=None, metavar="NAME")
    added.takes("--note", default="", metavar="TEXT")
    listed = acts.add("list", list_absences)
    listed.takes("--since", default=None, metavar="2026-08-01", help_of="absent_since")
    changed = acts.add("change", change)
    changed.takes("number", type=int, help_of="absent_number")
    changed.takes("--from", dest="first", default=None, metavar="2026-08-03", help_of="absent_from")
    changed.takes("--to", dest="last", default=None, metavar="2026-08-14", help_of="absent_last")
    changed.takes("--from-noon", choices=list(_YES_NO), default=None)
    changed.takes("--until-noon", choices=list(_YES_NO), default=None)
    changed.takes("--cover", default=None, metavar="NAME")
    changed.takes("--note", default=None, metavar="TEXT")
    acts.add("remove", take_off).takes("number", type=int, help_of="absent_number")
    covered = acts.add("cover", take_over)
    covered.takes("number", type=int, help_of="absent_number")
    covered.takes("--to", default=None, metavar="NAME", help_of="cover_to")


_YES_NO = {"yes": True, "no": False}
_NOBODY = ("-", "")


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
            writing.connection,
            who,
            away,
            note=options.note,
            cover_id=_member(writing, options.cover),
            by=writing.by,
            now=writing.now,
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
    names = ("number", "name", "away_from", "away_to", "cover")
    heads = [session.say(f"head.{name}") for name in names]
    print_table([*heads, ""], [_cells(session, *each) for each in numbered], "rllll")
    return 0


def change(session: Session) -> int:
    """Change what is said of the absence with that number; the rest stays."""
    options = session.options
    with session.writing() as writing:
        row = _numbered(writing, options.number)
        first = row.first if options.first is None else day_of(options.first)
        last = row.last if options.last is None else day_of(options.last)
        from_noon = _YES_NO.get(options.from_noon, row.from_noon)
        until_noon = _YES_NO.get(options.until_noon, row.until_noon)
        cover = row.cover_id if options.cover is None else _member(writing, options.cover)
        receipt = change_absence(
            writing.connection,
            row.id,
            Away(first, last, from_noon, until_noon),
            note=(row.note or "") if options.note is None else options.note,
            cover_id=cover,
            by=writing.by,
            now=writing.now,
        )
        return tell_done(session, receipt)


def take_over(session: Session) -> int:
    """Who stands in takes over what falls due in the absence with that number."""
    with session.writing() as writing:
        row = _numbered(writing, session.options.number)
        to = _member(writing, session.options.to)
        receipt = cover_absence(writing.connection, row.id, to=to, by=writing.by, now=writing.now)
        return tell_done(session, receipt)


def take_off(session: Session) -> int:
    """Take the absence with that number of the list off it."""
    with session.writing() as writing:
        row = _numbered(writing, session.options.number)
        receipt = remove_absence(writing.connection, row.id, by=writing.by, now=writing.now)
        return tell_done(session, receipt)


def _numbered(writing: Writing, number: int) -> AbsenceRow:
    with writing.connection.begin():
        every = absences(writing.connection)
    if not 1 <= number <= len(every):
        raise Trouble("unknown_absence", number=number)
    return every[number - 1]


def _member(writing: Writing, name: str | None) -> str | None:
    """Nobody, too, can be named: by a dash."""
    if name is None or name in _NOBODY:
        return None
    with writing.connection.begin():
        return find_member(members(writing.connection), name)


def _cells(session: Session, number: int, row: AbsenceRow) -> list[str]:
    first = _said(session, row.first, "absences.from_noon" if row.from_noon else None)
    last = _said(session, row.last, "absences.until_noon" if row.until_noon else None)
    return [str(number), row.name, first, last, row.cover or "", row.note or ""]


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
        "cover": row.cover,
        "note": row.note,
    }
