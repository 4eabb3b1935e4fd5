"""``paste``: a mail, a form's notification, a signature or a card read as a lead's draft."""

from __future__ import annotations

import sys
from dataclasses import replace

from sqlalchemy import Connection

from slaapp.cli.done import tell_done
from slaapp.cli.output import print_json, print_table
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session, Writing
from slaapp.domain.likeness import Who
from slaapp.domain.trouble import Trouble
from slaapp.operations.fair import Capture
from slaapp.operations.leads import person_values
from slaapp.operations.pasting import PasteDraft, add_pasted, own_domains, read_paste
from slaapp.store.duplicates import Likeness, likely_duplicates
from slaapp.store.objections import objection_of

_ROWS = (
    "first_name", "last_name", "company", "job_title", "email", "phone", "postcode", "city",
    "request", "source",
)  # fmt: skip


def add_words(words: WordList) -> None:
    """``paste``."""
    pasted = words.add("paste", paste)
    pasted.takes("--save", action="store_true", help_of="paste_save")
    pasted.takes("--source", default="", metavar="NAME", help_of="paste_source")
    pasted.takes("--campaign", default="", metavar="NAME", help_of="paste_campaign")


def paste(session: Session) -> int:
    """Show the draft in the text on standard input; with ``--save`` add it as a lead."""
    text = sys.stdin.buffer.read().decode("utf-8", "replace") if _has_bytes() else sys.stdin.read()
    if session.options.save:
        with session.writing() as writing:
            return _save(session, writing, text)
    with session.reading() as reading:
        draft = read_paste(text, own_domains(reading.connection))
        objection = _objection(reading.connection, draft)
        _tell(session, draft, likely_duplicates(reading.connection, _who(draft)), objection)
    return 0


def _save(session: Session, writing: Writing, text: str) -> int:
    connection, options = writing.connection, session.options
    with connection.begin():
        draft = read_paste(text, own_domains(connection))
        alike = likely_duplicates(connection, _who(draft))
        objection = _objection(connection, draft)
    if not draft.says_who:
        raise Trouble("pasted_nobody")
    usual = session.say("paste.source.card" if draft.is_card else f"paste.source.{draft.kind}")
    form = replace(
        draft.form(),
        source=options.source or draft.source or usual,
        campaign=options.campaign,
    )
    origin = {"origin": "card" if draft.is_card else "message"}
    receipt, _key = add_pasted(
        connection, Capture(form, privacy=origin), by=writing.by, now=writing.now
    )
    if alike and not session.wants_json:
        print(session.say("paste.alike", who=alike[0].title, why=_why(session, alike[0])))
    _warn(session, objection)
    return tell_done(session, receipt)


def _tell(session: Session, draft: PasteDraft, alike: list[Likeness], objection: str) -> None:
    values = draft.values()
    if session.wants_json:
        print_json(
            {
                "kind": draft.kind,
                "others": draft.others,
                "draft": values,
                "duplicates": [_likeness(one) for one in alike],
                "objection": objection or None,
            }
        )
        return
    if not draft.says_who:
        raise Trouble("pasted_nobody")
    print_table(
        [session.say("head.field"), session.say("head.value")],
        [(session.say(f"paste.{name}"), values[name]) for name in _ROWS if name in values],
        "ll",
    )
    for one in alike:
        print(session.say("paste.alike", who=one.title, why=_why(session, one)))
    _warn(session, objection)
    print(session.say("paste.not_saved"))


def _objection(connection: Connection, draft: PasteDraft) -> str:
    """What whoever has this address or number objects to, be they here or not."""
    values = person_values(draft.form())
    known = objection_of(connection, values["email"], values["phone_e164"])
    return known.to if known is not None else ""


def _warn(session: Session, objection: str) -> None:
    if objection and not session.wants_json:
        to = session.vocabulary.word("objection", objection)
        print(session.say("paste.objects", objection=to))


def _who(draft: PasteDraft) -> Who:
    number = person_values(draft.form())["phone_e164"] or draft.phone
    return Who(f"{draft.first_name} {draft.last_name}".strip(), draft.company, draft.email, number)


def _why(session: Session, one: Likeness) -> str:
    return session.vocabulary.word("likeness", one.reason)


def _likeness(one: Likeness) -> dict[str, object]:
    return {
        "lead": {"id": one.lead_id, "title": one.title},
        "reason": one.reason,
        "strength": one.strength,
    }


def _has_bytes() -> bool:
    # A test's, or another program's, own stream may be one of text.
    return hasattr(sys.stdin, "buffer")
