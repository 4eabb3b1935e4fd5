"""``except``: what both sides sign for single leads; it is never undone."""

from __future__ import annotations

from slaapp.cli.author import find_member
from slaapp.cli.done import tell_done
from slaapp.cli.moments import day_of
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry
from slaapp.operations.exception import admit_entry, exclude
from slaapp.store.rows.members import members


def add_words(words: WordList) -> None:
    """``except``."""
    excepted = words.add("except", grant_exception)
    excepted.takes("lead", nargs="+", help_of="leads")
    excepted.takes("--excluded", action="store_true")
    excepted.takes("--closed", default=None, metavar="2026-06-01", help_of="closed_day")
    excepted.takes("--label", default="", metavar="TEXT", help_of="closed_label")
    excepted.takes("--reason", required=True, metavar="TEXT", help_of="exception_reason")
    excepted.takes("--marketing", required=True, metavar="NAME", help_of="exception_signer")


def grant_exception(session: Session) -> int:
    """The leads count no more, or a closure noted too late counts for them."""
    options = session.options
    if options.excluded == (options.closed is not None):
        raise Trouble("exception_unclear")
    closed = None if options.closed is None else day_of(options.closed)
    with session.writing() as writing:
        with writing.connection.begin():
            signer = find_member(members(writing.connection), options.marketing)
        leads = [writing.lead(word) for word in options.lead]
        signed = {"reason": options.reason, "marketing_signer": signer}
        if closed is None:
            receipt = exclude(writing.connection, leads, **signed, by=writing.by, now=writing.now)
        else:
            entry = DatedEntry(closed, "closure", (), options.label.strip(), writing.now, True)
            receipt = admit_entry(
                writing.connection, leads, entry, **signed, by=writing.by, now=writing.now
            )
        return tell_done(session, receipt, day=closed or "")
