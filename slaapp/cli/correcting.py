"""``retract`` and ``correct``: a wrong entry of a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slaapp.cli.done import tell_done
from slaapp.cli.moments import instant_of
from slaapp.cli.parser import Parser, WordList
from slaapp.cli.session import Session, Writing
from slaapp.domain.correctable import NOTES
from slaapp.domain.events import CHANNELS, OUTCOMES
from slaapp.domain.trouble import Trouble
from slaapp.operations.correction import correct_contact, correct_note, retract_entry
from slaapp.store.rows.timeline import read_timeline

if TYPE_CHECKING:
    from slaapp.store.rows.timeline import TimelineRow


def add_words(words: WordList) -> None:
    """``retract`` and ``correct``."""
    _take_entry(words.add("retract", take_back))
    corrected = words.add("correct", write_anew)
    _take_entry(corrected)
    corrected.takes("--outcome", choices=list(OUTCOMES), default=None)
    corrected.takes("--channel", choices=list(CHANNELS), default=None, help_of="correct_channel")
    corrected.takes("--at", default=None, metavar="TIME", help_of="correct_at")
    corrected.takes("--note", default=None, metavar="TEXT")


def take_back(session: Session) -> int:
    """An entry that was wrong leaves the timeline; the history keeps it."""
    with session.writing() as writing:
        entry = _entry(writing, session.options.lead, session.options.entry)
        receipt = retract_entry(writing.connection, entry.id, by=writing.by, now=writing.now)
        return tell_done(session, receipt, entry=session.vocabulary.word("event", entry.kind))


def write_anew(session: Session) -> int:
    """A call, mail, meeting or note as it really was; what is not given stays."""
    options, word = session.options, session.vocabulary.word
    with session.writing() as writing:
        entry = _entry(writing, options.lead, options.entry)
        if entry.kind in NOTES:
            receipt = correct_note(
                writing.connection, entry.id, options.note or "", by=writing.by, now=writing.now
            )
            return tell_done(session, receipt)
        outcome = options.outcome or entry.outcome or ""
        channel = options.channel or entry.channel or "call"
        receipt = correct_contact(
            writing.connection,
            entry.id,
            outcome=outcome,
            channel=channel,
            occurred_at=instant_of(options.at, writing.now, writing.zone),
            note=options.note,
            by=writing.by,
            now=writing.now,
        )
        said = {"channel": word("channel", channel), "outcome": word("outcome", outcome)}
        return tell_done(session, receipt, **said)


def _take_entry(parser: Parser) -> None:
    parser.takes("lead")
    parser.takes("entry", type=int, help_of="entry")


def _entry(writing: Writing, lead: str, number: int) -> TimelineRow:
    """The entry with a number of the timeline, 1 for the newest."""
    key = writing.lead(lead)
    with writing.connection.begin():
        rows = read_timeline(writing.connection, key)
    if not 1 <= number <= len(rows):
        raise Trouble("unknown_entry_number", number=number)
    return rows[number - 1]
