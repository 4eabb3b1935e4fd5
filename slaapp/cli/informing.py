"""``informed``: somebody was told what is kept of them, when and how."""

from __future__ import annotations

from slaapp.cli.done import tell_done
from slaapp.cli.moments import moment_of
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.domain.privacy import INFORMED, PRIVACY_FIELDS
from slaapp.operations.informing import note_informed

NOT_AT_ALL = "no"


def add_words(words: WordList) -> None:
    """``informed``."""
    informed = words.add("informed", be_informed)
    informed.takes("lead")
    how = [*PRIVACY_FIELDS[INFORMED], NOT_AT_ALL]
    informed.takes("--how", choices=how, default="yes", help_of="informed_how")
    informed.takes("--at", default=None, metavar="DAY", help_of="informed_at")


def be_informed(session: Session) -> int:
    """Note it, or take back what was noted."""
    options = session.options
    how = "" if options.how == NOT_AT_ALL else options.how
    with session.writing() as writing:
        on, precision = moment_of(options.at, writing.now, writing.zone)
        receipt = note_informed(
            writing.connection,
            [writing.lead(options.lead)],
            how=how,
            on=on,
            precision=precision,
            by=writing.by,
            now=writing.now,
        )
        return tell_done(session, receipt, None if how else "not_informed")
