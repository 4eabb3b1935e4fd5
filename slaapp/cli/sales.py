"""``hand-over``, ``accept``, ``reject``, ``reassign``: a lead between marketing and sales."""

from __future__ import annotations

from slaapp.cli.author import find_member
from slaapp.cli.done import tell_done
from slaapp.cli.moments import instant_of
from slaapp.cli.parser import Parser, WordList
from slaapp.cli.reasons import find_reason
from slaapp.cli.session import Session, Writing
from slaapp.operations import hand_over as operations
from slaapp.store.rows.members import members


def add_words(words: WordList) -> None:
    """``hand-over``, ``accept``, ``reject``, ``reassign``."""
    hand_over = words.add("hand-over", hand_leads_over)
    _take_leads(hand_over)
    hand_over.takes("--to", default=None, metavar="NAME")
    hand_over.takes("--at", default=None, metavar="TIME")
    accept = words.add("accept", accept_lead)
    accept.takes("lead")
    accept.takes("--at", default=None, metavar="TIME")
    reject = words.add("reject", reject_lead)
    reject.takes("lead")
    reject.takes("--reason", default=None, metavar="CODE")
    reject.takes("--at", default=None, metavar="TIME")
    reject.takes("--note", default="", metavar="TEXT")
    reassign = words.add("reassign", reassign_leads)
    _take_leads(reassign)
    reassign.takes("--to", required=True, metavar="NAME")


def hand_leads_over(session: Session) -> int:
    """Give leads to sales, to one rep or to the manager; all of them or none."""
    options = session.options
    with session.writing() as writing:
        receipt = operations.hand_over(
            writing.connection,
            [writing.lead(word) for word in options.lead],
            to=_member(writing, options.to),
            by=writing.by,
            now=writing.now,
            occurred_at=instant_of(options.at, writing.now, writing.zone),
        )
        return tell_done(session, receipt)


def accept_lead(session: Session) -> int:
    """Sales takes the lead."""
    options = session.options
    with session.writing() as writing:
        receipt = operations.accept(
            writing.connection,
            writing.lead(options.lead),
            by=writing.by,
            now=writing.now,
            occurred_at=instant_of(options.at, writing.now, writing.zone),
        )
        return tell_done(session, receipt)


def reject_lead(session: Session) -> int:
    """Sales sends the lead back, with a reason."""
    options = session.options
    with session.writing() as writing:
        typed = options.reason
        reason = typed and find_reason(session, writing.connection, "rejection", typed)
        receipt = operations.reject(
            writing.connection,
            writing.lead(options.lead),
            reason_id=reason,
            by=writing.by,
            now=writing.now,
            note=options.note,
            occurred_at=instant_of(options.at, writing.now, writing.zone),
        )
        return tell_done(session, receipt)


def reassign_leads(session: Session) -> int:
    """Another rep holds the leads from now on."""
    options = session.options
    with session.writing() as writing:
        receipt = operations.reassign(
            writing.connection,
            [writing.lead(word) for word in options.lead],
            to=_member(writing, options.to),
            by=writing.by,
            now=writing.now,
        )
        return tell_done(session, receipt)


def _take_leads(parser: Parser) -> None:
    parser.takes("lead", nargs="+", help_of="leads")


def _member(writing: Writing, name: str | None) -> str | None:
    if name is None:
        return None
    with writing.connection.begin():
        return find_member(members(writing.connection), name)
