"""``log``: a call, a mail, a meeting, and how it ended."""

from __future__ import annotations

from slaapp.cli.done import tell_done
from slaapp.cli.moments import instant_of
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.domain.events import CHANNELS, OUTCOMES
from slaapp.operations.contact import log_contact


def add_words(words: WordList) -> None:
    """``log``."""
    log = words.add("log", log_one)
    log.takes("lead")
    log.takes("--outcome", required=True, choices=list(OUTCOMES))
    log.takes("--channel", choices=list(CHANNELS), default="call")
    log.takes("--at", default=None, metavar="TIME")
    log.takes("--note", default="", metavar="TEXT")


def log_one(session: Session) -> int:
    """Log what happened, at the time it happened."""
    options = session.options
    with session.writing() as writing:
        receipt = log_contact(
            writing.connection,
            writing.lead(options.lead),
            outcome=options.outcome,
            channel=options.channel,
            occurred_at=instant_of(options.at, writing.now, writing.zone),
            note=options.note,
            by=writing.by,
            now=writing.now,
        )
        word = session.vocabulary.word
        said = {"channel": word("channel", options.channel)}
        return tell_done(session, receipt, outcome=word("outcome", options.outcome), **said)
