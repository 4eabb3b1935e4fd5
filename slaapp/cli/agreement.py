"""``agreement show``, ``draft``, ``propose``, ``sign``, ``withdraw``: what both sides agreed on,
and its next version; what is passed on is ``agreement_sharing.py``."""

from __future__ import annotations

import argparse
import json

from sqlalchemy import Connection

from slaapp.cli.agreement_document import proposal_document, version_document
from slaapp.cli.agreement_sharing import add_acts
from slaapp.cli.agreement_text import print_sheet
from slaapp.cli.done import tell_done
from slaapp.cli.moments import day_of
from slaapp.cli.new_terms import changed_terms
from slaapp.cli.output import print_json, time_text
from slaapp.cli.parser import WordList
from slaapp.cli.replaying import add_replay
from slaapp.cli.reporting import chosen_version
from slaapp.cli.session import Session
from slaapp.domain.agreement import Agreement
from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.parties import Signatory
from slaapp.domain.roles import SIDES
from slaapp.domain.trouble import Trouble
from slaapp.operations.agreement import discard_draft, put_in_force, read_draft, save_draft
from slaapp.operations.agreement_files import DRAFT, text_of
from slaapp.operations.proposal import correct_proposal, propose, withdraw_proposal
from slaapp.operations.signing import sign
from slaapp.store.rows.agreement_sheet import read_sheet
from slaapp.store.rows.agreements import read_agreement, read_proposal


def add_words(words: WordList) -> None:
    """``agreement`` and the words after it."""
    acts = words.add_group("agreement")
    shown = acts.add("show", show_agreement)
    shown.takes("--number", type=int, default=None, metavar="N")
    shown.takes("--draft", action="store_true", help_of="show_draft")
    shown.takes("--proposal", action="store_true", help_of="show_proposal")
    drafted = acts.add("draft", draft_agreement)
    drafted.takes("--target", action="append", default=[], metavar="first_attempt:hot=2h")
    drafted.takes("--attempts", type=int, default=None, metavar="N")
    drafted.takes("--apart", default=None, metavar="4h")
    drafted.takes("--reject-within", default=None, metavar="2h")
    drafted.takes("--grace", default=None, metavar="1h")
    drafted.takes(
        "--pause-reason", action="append", default=None, metavar="CODE", help_of="pause_reasons"
    )
    drafted.takes("--threshold", type=int, default=None, metavar="N")
    drafted.takes("--volume", type=int, default=None, metavar="N")
    drafted.takes("--conversion-days", type=int, default=None, metavar="N")
    drafted.takes("--discard", action="store_true")
    proposed = acts.add("propose", propose_agreement)
    proposed.takes("--begins", default=None, metavar="2026-12-01", help_of="begins_on")
    signed = acts.add("sign", sign_agreement)
    signed.takes("--as-side", choices=list(SIDES), default=None, help_of="as_side")
    signed.takes("--name", default=None, metavar="NAME", help_of="signer_name")
    signed.takes("--function", default="", metavar="TEXT", help_of="signer_function")
    signed.takes("--marketing", default=None, metavar="NAME", help_of="marketing_signer")
    signed.takes("--sales", default=None, metavar="NAME", help_of="sales_signer")
    withdrawn = acts.add("withdraw", withdraw_agreement)
    withdrawn.takes("--to-draft", action="store_true", help_of="to_draft")
    add_acts(acts)
    add_replay(acts)


def show_agreement(session: Session) -> int:
    """A version: the one in force, the one with a number, the draft, the proposal."""
    options = session.options
    with session.reading() as reading:
        connection = reading.connection
        if not session.wants_json:
            which = chosen_version(options)
            print_sheet(session, read_sheet(connection, which, reading.now), reading.zone)
        elif options.draft:
            print_json({"agreement": json.loads(text_of(connection, DRAFT))})
        elif options.proposal:
            print_json(proposal_document(connection, reading.zone))
        else:
            print_json(version_document(connection, options.number, reading.now, reading.zone))
    return 0


def draft_agreement(session: Session) -> int:
    """Change the draft of the next version; without one, begin from the version signed last."""
    options = session.options
    if not options.discard and not _asks_for_changes(options):
        raise Trouble("draft_unchanged")
    with session.writing() as writing:
        connection, by, now = writing.connection, writing.by, writing.now
        if options.discard:
            return tell_done(session, discard_draft(connection, by=by, now=now))
        with connection.begin():
            terms = next_terms(connection, now)
        changed = changed_terms(terms, options, session.vocabulary)
        return tell_done(session, save_draft(connection, changed, by=by, now=now))


def propose_agreement(session: Session) -> int:
    """Freeze the draft for both sides to sign."""
    typed = session.options.begins
    begins_on = None if typed is None else day_of(typed)
    with session.writing() as writing:
        receipt = propose(writing.connection, begins_on=begins_on, by=writing.by, now=writing.now)
        return tell_done(session, receipt)


def withdraw_agreement(session: Session) -> int:
    """Give the proposal up, or make it a draft again."""
    act = correct_proposal if session.options.to_draft else withdraw_proposal
    with session.writing() as writing:
        return tell_done(session, act(writing.connection, by=writing.by, now=writing.now))


def sign_agreement(session: Session) -> int:
    """Sign the proposal for one side; or the draft for both, in force from now on, for good."""
    options = session.options
    if options.as_side is not None:
        return _sign_side(session)
    if options.marketing is None or options.sales is None:
        raise Trouble("usage_missing", word="slaapp agreement sign", names="--as-side")
    with session.writing() as writing:
        receipt = put_in_force(
            writing.connection,
            marketing_signer=options.marketing,
            sales_signer=options.sales,
            today=to_datetime(writing.now, writing.zone).date(),
            by=writing.by,
            now=writing.now,
        )
        return tell_done(session, receipt)


def _sign_side(session: Session) -> int:
    options = session.options
    side = options.as_side
    with session.writing() as writing:
        with writing.connection.begin():
            held = read_proposal(writing.connection)
        named = held.terms.parties.of_side(side) if held and held.terms else Signatory()
        receipt = sign(
            writing.connection,
            side,
            name=named.name if options.name is None else options.name,
            function=options.function or named.function,
            by=writing.by,
            now=writing.now,
        )
        said: dict[str, object] = {"side": session.vocabulary.word("side", side)}
        if "number" not in receipt.details:
            return tell_done(session, receipt, **said)
        since = time_text(receipt.details["effective_from"], writing.zone)
        return tell_done(session, receipt, "signed_by_both", **said, since=since)


def _asks_for_changes(options: argparse.Namespace) -> bool:
    return any(
        vars(options)[name] not in (None, [])
        for name in (
            "target", "attempts", "apart", "reject_within", "grace", "pause_reason", "threshold",
            "volume", "conversion_days",
        )
    )  # fmt: skip


def next_terms(connection: Connection, now: Instant) -> Agreement:
    """The draft; without one, what the next version succeeds: signed already, or in force."""
    draft = read_draft(connection)
    if draft is not None:
        return draft
    newest = read_agreement(connection, now).newest
    if newest is None:
        raise Trouble("no_agreement")
    if newest.terms is None:
        raise Trouble("agreement_tampered", number=newest.number)
    return newest.terms
