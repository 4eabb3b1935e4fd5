"""``agreement show``, ``draft``, ``sign``: what both sides agreed on, and its next version."""

from __future__ import annotations

import argparse
import json
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from slaapp.cli.done import tell_done
from slaapp.cli.new_terms import changed_terms
from slaapp.cli.output import iso_text, print_json
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.domain.agreement import Agreement, AgreementVersion, canonical_text, digest
from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.trouble import Trouble
from slaapp.operations.agreement import discard_draft, put_in_force, read_draft, save_draft
from slaapp.store.rows.team import rulebook, versions


def add_words(words: WordList) -> None:
    """``agreement show``, ``agreement draft``, ``agreement sign``."""
    acts = words.add_group("agreement")
    shown = acts.add("show", show_agreement)
    shown.takes("--number", type=int, default=None, metavar="N")
    shown.takes("--draft", action="store_true", help_of="show_draft")
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
    signed = acts.add("sign", sign_agreement)
    signed.takes("--marketing", required=True, metavar="NAME", help_of="marketing_signer")
    signed.takes("--sales", required=True, metavar="NAME", help_of="sales_signer")


def show_agreement(session: Session) -> int:
    """A version of the agreement as JSON: the one in force, the one with a number, the draft."""
    wanted = session.options.number
    with session.reading() as reading:
        if session.options.draft:
            draft = read_draft(reading.connection)
            if draft is None:
                raise Trouble("no_draft")
            print_json({"agreement": json.loads(canonical_text(draft))})
            return 0
        if wanted is None:
            version = reading.book.version_at(reading.now)
        else:
            numbered = (each for each in versions(reading.connection) if each.number == wanted)
            version = next(numbered, None)
        if version is None:
            raise Trouble("no_agreement")
        print_json(_document(version, reading.zone))
    return 0


def draft_agreement(session: Session) -> int:
    """Change the draft of the next version; without one, begin from the version in force."""
    options = session.options
    if not options.discard and not _asks_for_changes(options):
        raise Trouble("draft_unchanged")
    with session.writing() as writing:
        connection, by, now = writing.connection, writing.by, writing.now
        if options.discard:
            return tell_done(session, discard_draft(connection, by=by, now=now))
        with connection.begin():
            terms = _terms(connection, now)
        changed = changed_terms(terms, options, session.vocabulary)
        return tell_done(session, save_draft(connection, changed, by=by, now=now))


def sign_agreement(session: Session) -> int:
    """Put the draft in force for the hand-overs from now on; it cannot be undone."""
    options = session.options
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


def _asks_for_changes(options: argparse.Namespace) -> bool:
    return any(
        vars(options)[name] not in (None, [])
        for name in (
            "target", "attempts", "apart", "reject_within", "grace", "pause_reason", "threshold",
            "volume", "conversion_days",
        )
    )  # fmt: skip


def _terms(connection: Connection, now: Instant) -> Agreement:
    draft = read_draft(connection)
    if draft is not None:
        return draft
    version = rulebook(connection).version_at(now)
    if version is None:
        raise Trouble("no_agreement")
    return version.agreement


def _document(version: AgreementVersion, zone: ZoneInfo) -> dict[str, object]:
    text = canonical_text(version.agreement)
    since = version.effective_from
    return {
        "number": version.number,
        "effective_from": iso_text(since, zone) if since else None,
        "sha256": digest(text),
        "agreement": json.loads(text),
    }
