"""``hand-over``, ``accept``, ``reject``, ``reassign``: a lead between marketing and sales."""

from __future__ import annotations

from argparse import Namespace

from slaapp.cli.assigning import WAYS_TYPED
from slaapp.cli.author import find_member
from slaapp.cli.done import tell_done
from slaapp.cli.moments import instant_of
from slaapp.cli.parser import Parser, WordList
from slaapp.cli.reasons import find_reason
from slaapp.cli.session import Session, Writing
from slaapp.domain.trouble import Trouble
from slaapp.operations import hand_over as operations
from slaapp.operations.assigning import propose_owners
from slaapp.store.rows.assigning import qualified_leads, read_assigning
from slaapp.store.rows.members import members


def add_words(words: WordList) -> None:
    """``hand-over``, ``accept``, ``reject``, ``reassign``."""
    hand_over = words.add("hand-over", hand_leads_over)
    hand_over.takes("lead", nargs="*", help_of="leads")
    hand_over.takes("--to", default=None, metavar="NAME")
    hand_over.takes("--by-rule", choices=[way for way in WAYS_TYPED if way != "by-hand"])
    hand_over.takes("--qualified", action="store_true", help_of="hand_over_all_qualified")
    hand_over.takes("--leave-lacking", action="store_true")
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
    """Give leads to sales: to one rep, to the manager, or each to whom a rule says."""
    options = session.options
    if options.to is not None and options.by_rule is not None:
        raise Trouble("rule_and_name")
    with session.writing() as writing:
        keys = _asked_for(writing, options.lead, qualified=options.qualified)
        lenient = options.leave_lacking or options.qualified
        receipt = operations.hand_over_each(
            writing.connection,
            _owners(writing, keys, options),
            by=writing.by,
            now=writing.now,
            occurred_at=instant_of(options.at, writing.now, writing.zone),
            leave_lacking=lenient,
        )
        left = receipt.details.get("left")
        if left and not session.wants_json:
            print(session.say("hand_over.left", count=len(left), leads=", ".join(left)))
        return tell_done(session, receipt)


def _asked_for(writing: Writing, words: list[str], *, qualified: bool) -> list[str]:
    if qualified:
        if words:
            raise Trouble("qualified_and_named")
        with writing.connection.begin():
            keys = qualified_leads(writing.connection)
    else:
        keys = [writing.lead(word) for word in words]
    if not keys:
        raise Trouble("nothing_qualified" if qualified else "leads_missing")
    return keys


def _owners(writing: Writing, keys: list[str], options: Namespace) -> dict[str, str | None]:
    """The one who was named; or who the rule says: the one that was named, or the team's own."""
    to = _member(writing, options.to)
    way = WAYS_TYPED[options.by_rule] if options.by_rule else None
    with writing.connection.begin():
        if to is not None or not (way or read_assigning(writing.connection).way):
            return dict.fromkeys(keys, to)
        shared = propose_owners(writing.connection, keys, writing.now, way)
    return {key: shared.choices[key].to if key in shared.choices else None for key in keys}


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
