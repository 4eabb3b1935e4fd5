"""``undo``, ``redo``, ``history``: what changed, who did it, and back again."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Connection

from slaapp.cli.author import find_member
from slaapp.cli.done import tell_done
from slaapp.cli.lead_filters import EMPTY_WORDS
from slaapp.cli.moments import day_of
from slaapp.cli.output import iso_text, print_json, print_table, time_text
from slaapp.cli.parser import WordList
from slaapp.cli.session import Reading, Session
from slaapp.domain.instants import start_of_day
from slaapp.domain.trouble import Trouble
from slaapp.operations import undo as operations
from slaapp.operations.operation import Receipt
from slaapp.store.finding import resolve_lead
from slaapp.store.rows.history import NOBODY, PAGE, HistoryFilter, HistoryRow, history_page
from slaapp.store.rows.members import members


def add_words(words: WordList) -> None:
    """``undo``, ``redo``, ``history``."""
    undo = words.add("undo", undo_one)
    undo.takes("operation", nargs="?", default=None)
    words.add("redo", redo_one)
    history = words.add("history", show_history)
    history.takes("--limit", type=int, default=20, metavar="N")
    history.takes("--lead", default=None, metavar="LEAD", help_of="history_lead")
    history.takes("--who", default=None, metavar="NAME", help_of="history_who")
    history.takes("--from", dest="first", default=None, metavar="2026-06-01", help_of="first_day")
    history.takes("--to", dest="last", default=None, metavar="2026-06-30", help_of="last_day")


def undo_one(session: Session) -> int:
    """Undo one's newest operation, or the one with a number of the history."""
    with session.writing() as writing:
        wanted = session.options.operation
        key = None if wanted is None else _operation(writing.connection, wanted)
        receipt = operations.undo(
            writing.connection, by=writing.by, now=writing.now, operation_id=key
        )
        return _tell(session, receipt)


def redo_one(session: Session) -> int:
    """Take back one's newest undoing."""
    with session.writing() as writing:
        receipt = operations.redo(writing.connection, by=writing.by, now=writing.now)
        return _tell(session, receipt)


def show_history(session: Session) -> int:
    """The newest operations of a choice, newest first."""
    limit = max(0, session.options.limit)
    with session.reading() as reading:
        rows = history_page(reading.connection, limit=limit, chosen=_chosen(session, reading))
        if session.wants_json:
            print_json({"operations": [_document(row, reading) for row in rows]})
            return 0
        heads = [session.say(f"head.{name}") for name in ("number", "when", "who", "what")]
        print_table(heads, [_cells(session, reading, row) for row in rows], "rlll")
    return 0


def _chosen(session: Session, reading: Reading) -> HistoryFilter:
    """Of a lead, of a person (or of none), of some days."""
    options, team = session.options, members(reading.connection)
    who = options.who
    if who is not None:
        who = NOBODY if who in EMPTY_WORDS else find_member(team, who)
    lead = None if options.lead is None else (resolve_lead(reading.connection, options.lead),)
    first, last = options.first, options.last
    since = None if first is None else start_of_day(day_of(first), reading.zone)
    until = None
    if last is not None:
        until = start_of_day(day_of(last) + timedelta(days=1), reading.zone)
    return HistoryFilter(who, None, since, until, lead)


def _operation(connection: Connection, word: str) -> str:
    """The key of an operation by its key or its number in the history."""
    if not word.isdecimal() or len(word) == 32:
        return word
    after: HistoryRow | None = None
    with connection.begin():
        while page := history_page(connection, after, limit=PAGE):
            found = next((row for row in page if row.position == int(word)), None)
            if found is not None:
                return found.id
            after = page[-1]
    raise Trouble("unknown_operation", id=word)


def _tell(session: Session, receipt: Receipt) -> int:
    undone = session.vocabulary.word("operation", str(receipt.details.get("undoes")))
    return tell_done(session, receipt, undone=undone)


def _cells(session: Session, reading: Reading, row: HistoryRow) -> list[str]:
    word = session.vocabulary.word
    said = word("operation", row.kind)
    about = row.details.get("undoes")
    more = word("operation", about) if isinstance(about, str) else row.details.get("lead")
    what = session.say("explain.event", kind=said, more=more) if more else said
    return [
        str(row.position),
        time_text(row.recorded_at, reading.zone),
        row.author or "",
        f"{what}  ({session.say('history.undone')})" if row.undone else what,
    ]


def _document(row: HistoryRow, reading: Reading) -> dict[str, object]:
    return {
        "id": row.id,
        "number": row.position,
        "kind": row.kind,
        "author": row.author,
        "recorded_at": iso_text(row.recorded_at, reading.zone),
        "details": row.details,
        "undoable": row.undoable,
        "undone": row.undone,
    }
