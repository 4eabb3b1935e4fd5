"""``appointment`` and ``upgrade``: what moves a running deadline."""

from __future__ import annotations

from slaapp.cli.done import tell_done
from slaapp.cli.moments import planned_at
from slaapp.cli.output import time_text
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.domain.commitment import TIERS
from slaapp.operations.appointment import make_appointment
from slaapp.operations.upgrade import upgrade


def add_words(words: WordList) -> None:
    """``appointment`` and ``upgrade``."""
    asked = words.add("appointment", note_appointment)
    asked.takes("lead")
    asked.takes("--at", required=True, metavar="TIME", help_of="appointment_at")
    asked.takes("--note", default="", metavar="TEXT")
    hotter = words.add("upgrade", upgrade_lead)
    hotter.takes("lead")
    hotter.takes("--tier", required=True, choices=list(TIERS), help_of="upgrade_tier")
    hotter.takes("--note", default="", metavar="TEXT")


def note_appointment(session: Session) -> int:
    """The prospect asked to be called at that time."""
    options = session.options
    with session.writing() as writing:
        at = planned_at(options.at, writing.now, writing.zone, whole_days=False)
        receipt = make_appointment(
            writing.connection,
            writing.lead(options.lead),
            at=at,
            note=options.note,
            by=writing.by,
            now=writing.now,
        )
        return tell_done(session, receipt, until=time_text(at, writing.zone))


def upgrade_lead(session: Session) -> int:
    """The lead is hotter than it was when it was handed over."""
    options = session.options
    with session.writing() as writing:
        receipt = upgrade(
            writing.connection,
            writing.lead(options.lead),
            tier=options.tier,
            note=options.note,
            by=writing.by,
            now=writing.now,
        )
        return tell_done(session, receipt, tier=session.vocabulary.word("tier", options.tier))
