"""``report agreement``: a version of the agreement as a PDF. Whoever started the program prints."""

from __future__ import annotations

import argparse
from pathlib import Path

from resources.languages import LANGUAGES
from slaapp.cli.output import print_json
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session
from slaapp.domain.trouble import Trouble
from slaapp.operations.paper import keep_paper
from slaapp.store.rows.agreement_sheet import Which, read_sheet


def add_words(words: WordList) -> None:
    """``report`` and the words after it."""
    reports = words.add_group("report")
    printed = reports.add("agreement", print_agreement)
    printed.takes("--pdf", required=True, metavar="OUT")
    printed.takes("--language", choices=list(LANGUAGES), default=None, help_of="template_language")
    printed.takes("--number", type=int, default=None, metavar="N")
    printed.takes("--draft", action="store_true", help_of="show_draft")
    printed.takes("--proposal", action="store_true", help_of="show_proposal")


def print_agreement(session: Session) -> int:
    """Print the version in force, the one with a number, the draft or the proposal."""
    if session.printer is None:
        raise Trouble("nothing_prints")
    path = Path(session.options.pdf)
    language = session.options.language or session.vocabulary.language
    which = chosen_version(session.options)
    with session.reading() as reading:
        sheet = read_sheet(reading.connection, which, reading.now)
    keep_paper(path, session.printer(sheet, language))
    if session.wants_json:
        print_json({"file": str(path), "language": language, "sha256": sheet.sha256})
    else:
        print(session.say("done.report_agreement", path=str(path)))
    return 0


def chosen_version(options: argparse.Namespace) -> Which:
    """What ``--number``, ``--draft`` or ``--proposal`` ask for. Raises Trouble("version_twice")."""
    asked: list[Which] = [options.number] if options.number is not None else []
    asked += ["draft"] if options.draft else []
    asked += ["proposal"] if options.proposal else []
    if len(asked) > 1:
        raise Trouble("version_twice")
    return asked[0] if asked else None
