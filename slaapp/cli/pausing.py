"""``pause`` and ``resume``: a lead's clocks stand still for an agreed reason."""

from __future__ import annotations

from slaapp.cli.done import tell_done
from slaapp.cli.moments import planned_at
from slaapp.cli.output import time_text
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.cli.vocabulary import Vocabulary
from slaapp.operations.pause import pause, resume


def add_words(words: WordList) -> None:
    """``pause`` and ``resume``."""
    paused = words.add("pause", pause_lead)
    paused.takes("lead")
    paused.takes("--reason", required=True, metavar="CODE", help_of="pause_reason")
    paused.takes("--until", required=True, metavar="TIME", help_of="pause_until")
    paused.takes("--note", default="", metavar="TEXT")
    words.add("resume", resume_lead).takes("lead")


def pause_lead(session: Session) -> int:
    """The clocks stand still until the planned end."""
    options = session.options
    with session.writing() as writing:
        reason = reason_code(session.vocabulary, options.reason)
        until = planned_at(options.until, writing.now, writing.zone)
        receipt = pause(
            writing.connection,
            writing.lead(options.lead),
            reason=reason,
            until=until,
            note=options.note,
            by=writing.by,
            now=writing.now,
        )
        said = session.vocabulary.word("pause_reason", reason)
        return tell_done(session, receipt, reason=said, until=time_text(until, writing.zone))


def resume_lead(session: Session) -> int:
    """The clocks go on."""
    with session.writing() as writing:
        key = writing.lead(session.options.lead)
        return tell_done(session, resume(writing.connection, key, by=writing.by, now=writing.now))


def reason_code(vocabulary: Vocabulary, typed: str) -> str:
    """The code of a reason that the program has words for; the team's own as it was typed."""
    code = vocabulary.code_of("pause_reason", typed)
    return code if vocabulary.word("pause_reason", code) != code else typed.strip()
