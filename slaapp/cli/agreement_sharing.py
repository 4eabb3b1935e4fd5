"""``agreement diff``, ``export``, ``import``, ``templates``: compared, passed on, begun from."""

from __future__ import annotations

import json
from pathlib import Path

from sqlalchemy import Connection

from resources.languages import LANGUAGES
from slaapp.cli.difference_text import difference_document, difference_lines
from slaapp.cli.done import tell_done
from slaapp.cli.output import print_json, print_table
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.domain.agreement import Agreement, agreement_from
from slaapp.domain.agreement_diff import differences
from slaapp.domain.trouble import Trouble
from slaapp.operations.agreement_files import (
    DRAFT,
    PROPOSAL,
    begin_from_template,
    export_agreement,
    import_agreement,
    text_of,
)
from slaapp.operations.agreement_templates import TEMPLATES, templates


def add_acts(acts: WordList) -> None:
    """Add these words to those of ``agreement``."""
    compared = acts.add("diff", show_differences)
    compared.takes("old", help_of="agreement_old")
    compared.takes("new", help_of="agreement_new")
    exported = acts.add("export", export_one)
    exported.takes("out", help_of="agreement_out")
    exported.takes("--version", dest="which", default=None, metavar="N", help_of="agreement_which")
    imported = acts.add("import", import_one)
    imported.takes("path", help_of="agreement_in")
    offered = acts.add("templates", show_templates)
    offered.takes("--use", choices=list(TEMPLATES), default=None, help_of="template")
    offered.takes("--language", choices=list(LANGUAGES), default=None, help_of="template_language")


def show_differences(session: Session) -> int:
    """What the second agreement says otherwise than the first."""
    options = session.options
    with session.reading() as reading:
        old, new = (
            _terms(session, reading.connection, each) for each in (options.old, options.new)
        )
    found = differences(old, new)
    if session.wants_json:
        told = [difference_document(each) for each in found]
        print_json({"old": options.old, "new": options.new, "differences": told})
    elif not found:
        print(session.say("difference.none"))
    else:
        for each in found:
            print("\n".join(difference_lines(session, each)))
    return 0


def export_one(session: Session) -> int:
    """Write an agreement to a file, as it was signed."""
    path, which = Path(session.options.out), session.options.which
    with session.reading() as reading:
        export_agreement(reading.connection, path, _which(session, which) if which else None)
    if session.wants_json:
        print_json({"file": str(path)})
    else:
        print(session.say("done.export_agreement", path=str(path)))
    return 0


def import_one(session: Session) -> int:
    """Make a file's agreement the draft."""
    with session.writing() as writing:
        path = Path(session.options.path)
        receipt = import_agreement(writing.connection, path, by=writing.by, now=writing.now)
        return tell_done(session, receipt)


def show_templates(session: Session) -> int:
    """List the agreements to begin from, or make one of them the draft."""
    language = session.options.language or session.vocabulary.language
    if session.options.use is not None:
        with session.writing() as writing:
            code, by, now = session.options.use, writing.by, writing.now
            receipt = begin_from_template(writing.connection, code, language, by=by, now=now)
            return tell_done(session, receipt)
    rows = [(each.code, each.name(language), each.about(language)) for each in templates()]
    if session.wants_json:
        named = [dict(zip(("code", "name", "about"), row, strict=True)) for row in rows]
        print_json({"templates": named})
    else:
        print_table([session.say(f"head.{name}") for name in ("code", "name", "about")], rows)
    return 0


def _terms(session: Session, connection: Connection, typed: str) -> Agreement:
    text = text_of(connection, _which(session, typed))
    return agreement_from(json.loads(text))


def _which(session: Session, typed: str) -> int | str:
    """A version's number, the draft or the proposal. Raises Trouble("no_agreement")."""
    code = session.vocabulary.code_of("agreement_state", typed)
    if code in (DRAFT, PROPOSAL):
        return code
    if not (code.isascii() and code.isdecimal()) or len(code) > 9:
        raise Trouble("no_agreement")
    return int(code)
