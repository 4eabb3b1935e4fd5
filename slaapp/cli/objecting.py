"""``object``: somebody does not want to be called or written to any more, or does so again."""

from __future__ import annotations

from slaapp.cli.done import tell_done
from slaapp.cli.moments import instant_of
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.domain.objection import OBJECTIONS
from slaapp.operations.objection import lift_objection, note_objection

LIFT = "nothing"


def add_words(words: WordList) -> None:
    """``object``."""
    objecting = words.add("object", object_to)
    objecting.takes("lead")
    objecting.takes("--to", choices=[*OBJECTIONS, LIFT], default="calls", help_of="objection")
    objecting.takes("--at", default=None, metavar="TIME")


def object_to(session: Session) -> int:
    """Note what they object to, or lift it."""
    options = session.options
    with session.writing() as writing:
        lead, by, now = writing.lead(options.lead), writing.by, writing.now
        if options.to == LIFT:
            return tell_done(session, lift_objection(writing.connection, lead, by=by, now=now))
        since = instant_of(options.at, now, writing.zone)
        receipt = note_objection(
            writing.connection, lead, to=options.to, occurred_at=since, by=by, now=now
        )
        said = session.vocabulary.word("objection", options.to)
        return tell_done(session, receipt, objection=said)
