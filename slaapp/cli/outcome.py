"""``win``, ``lose`` and ``recycle``: how a lead ends."""

from __future__ import annotations

from slaapp.cli.done import tell_done
from slaapp.cli.moments import instant_of, moment_of, planned_at
from slaapp.cli.numbers import cents_of, money_text
from slaapp.cli.output import time_text
from slaapp.cli.parser import WordList
from slaapp.cli.reasons import find_reason
from slaapp.cli.session import Session
from slaapp.operations import outcome as operations


def add_words(words: WordList) -> None:
    """``win``, ``lose`` and ``recycle``."""
    win = words.add("win", win_lead)
    win.takes("lead")
    win.takes("--amount", default=None, metavar="12500,00")
    win.takes("--at", default=None, metavar="TIME", help_of="at_or_day")
    lose = words.add("lose", lose_lead)
    lose.takes("lead")
    lose.takes("--reason", default=None, metavar="CODE")
    lose.takes("--at", default=None, metavar="TIME", help_of="at_or_day")
    lose.takes("--note", default="", metavar="TEXT")
    recycled = words.add("recycle", recycle_lead)
    recycled.takes("lead")
    recycled.takes("--wake", default=None, metavar="2026-12-01")
    recycled.takes("--at", default=None, metavar="TIME")
    recycled.takes("--note", default="", metavar="TEXT")


def win_lead(session: Session) -> int:
    """The deal is won."""
    options = session.options
    amount = None if options.amount is None else cents_of(options.amount)
    with session.writing() as writing:
        currency = writing.workspace.currency if amount is not None else None
        at, precision = moment_of(options.at, writing.now, writing.zone)
        receipt = operations.win(
            writing.connection,
            writing.lead(options.lead),
            by=writing.by,
            now=writing.now,
            amount_cents=amount,
            currency=currency,
            occurred_at=at,
            precision=precision,
        )
        said = money_text(amount, currency, session.vocabulary.language)
        return tell_done(session, receipt, "won_for" if said else None, amount=said)


def lose_lead(session: Session) -> int:
    """The deal is lost."""
    options = session.options
    with session.writing() as writing:
        reason = (
            None
            if options.reason is None
            else find_reason(session, writing.connection, "loss", options.reason)
        )
        at, precision = moment_of(options.at, writing.now, writing.zone)
        receipt = operations.lose(
            writing.connection,
            writing.lead(options.lead),
            by=writing.by,
            now=writing.now,
            reason_id=reason,
            note=options.note,
            occurred_at=at,
            precision=precision,
        )
        return tell_done(session, receipt)


def recycle_lead(session: Session) -> int:
    """Back to marketing, to be thought of again on a day to come."""
    options = session.options
    with session.writing() as writing:
        zone = writing.zone
        wakes = None if options.wake is None else planned_at(options.wake, writing.now, zone)
        receipt = operations.recycle(
            writing.connection,
            writing.lead(options.lead),
            by=writing.by,
            now=writing.now,
            note=options.note,
            wakes_at=wakes,
            occurred_at=instant_of(options.at, writing.now, zone),
        )
        code = None if wakes is None else "recycled_until"
        return tell_done(session, receipt, code, until=time_text(wakes, zone))
