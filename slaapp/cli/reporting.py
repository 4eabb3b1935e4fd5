"""``report agreement``, ``calls``, ``board``, ``review``: PDFs, printed by who started us."""

from __future__ import annotations

import argparse
from pathlib import Path

from resources.languages import LANGUAGES
from slaapp.cli.author import find_member
from slaapp.cli.output import print_json
from slaapp.cli.parser import WordList
from slaapp.cli.periods import Period, chosen_period
from slaapp.cli.session import Reading, Session
from slaapp.domain.board_period import COMPARISONS, BoardPeriod, days_from, days_of, month_of
from slaapp.domain.trouble import Trouble
from slaapp.operations.paper import keep_paper
from slaapp.store.figures.board_sheet import read_board_sheet
from slaapp.store.figures.qualified import first_day
from slaapp.store.figures.review_pack import ReviewPack, read_review_pack
from slaapp.store.rows.agreement_sheet import Which, read_sheet
from slaapp.store.rows.call_sheet import DaySheet, call_sheet
from slaapp.store.rows.members import members
from slaapp.store.rows.reviews import reviews


def add_words(words: WordList) -> None:
    """``report`` and the words after it."""
    reports = words.add_group("report")
    printed = reports.add("agreement", print_agreement)
    printed.takes("--pdf", required=True, metavar="OUT")
    printed.takes("--language", choices=list(LANGUAGES), default=None, help_of="template_language")
    printed.takes("--number", type=int, default=None, metavar="N")
    printed.takes("--draft", action="store_true", help_of="show_draft")
    printed.takes("--proposal", action="store_true", help_of="show_proposal")
    board = reports.add("board", print_board)
    board.takes("--pdf", required=True, metavar="OUT")
    board.takes("--language", choices=list(LANGUAGES), default=None, help_of="template_language")
    board.takes("--period", default=None, metavar="2026-10", help_of="board_period")
    board.takes("--from", dest="since", default=None, metavar="2026-06", help_of="since")
    board.takes("--until", default=None, metavar="2026-12")
    board.takes("--against", choices=list(COMPARISONS), default="before", help_of="board_against")
    review = reports.add("review", print_review)
    review.takes("--pdf", required=True, metavar="OUT")
    review.takes("--language", choices=list(LANGUAGES), default=None, help_of="template_language")
    review.takes("--period", default=None, metavar="2026-10", help_of="review_period")
    calls = reports.add("calls", print_calls)
    calls.takes("--pdf", required=True, metavar="OUT")
    calls.takes("--language", choices=list(LANGUAGES), default=None, help_of="template_language")
    calls.takes("--owner", default=None, metavar="NAME", help_of="calls_of")


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


def print_calls(session: Session) -> int:
    """Print today's calls: everybody's, or those of one of the team."""
    if session.printer is None:
        raise Trouble("nothing_prints")
    path, name = Path(session.options.pdf), session.options.owner
    language = session.options.language or session.vocabulary.language
    with session.reading() as reading:
        team = members(reading.connection)
        key = find_member(team, name) if name else None
        whose = next((each.name for each in team if each.id == key), None)
        lines = call_sheet(reading.connection, reading.now, reading.zone, key)
        sheet = DaySheet(whose, reading.now, reading.zone, tuple(lines))
    keep_paper(path, session.printer(sheet, language))
    if session.wants_json:
        print_json({"file": str(path), "language": language, "calls": len(sheet.lines)})
    else:
        print(session.say("done.report_agreement", path=str(path)))
    return 0


def print_board(session: Session) -> int:
    """Print both sides' clauses, the bottlenecks and the figures of a period."""
    if session.printer is None:
        raise Trouble("nothing_prints")
    options, path = session.options, Path(session.options.pdf)
    language = options.language or session.vocabulary.language
    asked = chosen_period(options.period, options.since, options.until)
    with session.reading() as reading:
        period = board_period(reading, asked)
        sheet = read_board_sheet(
            reading.connection, reading.book, period, reading.now, options.against
        )
    keep_paper(path, session.printer(sheet, language))
    if session.wants_json:
        days = {"from": period.first.isoformat(), "until": period.last.isoformat()}
        print_json({"file": str(path), "language": language, "period": days})
    else:
        print(session.say("done.report_agreement", path=str(path)))
    return 0


def print_review(session: Session) -> int:
    """Print the pack of the latest meeting, or of the one about the period asked for; of days
    that no meeting was about, what there is to look at."""
    if session.printer is None:
        raise Trouble("nothing_prints")
    options, path = session.options, Path(session.options.pdf)
    language = options.language or session.vocabulary.language
    asked = chosen_period(options.period, None, None)
    with session.reading() as reading:
        pack = chosen_pack(reading, asked)
    keep_paper(path, session.printer(pack, language))
    if session.wants_json:
        days = {"from": pack.period.first.isoformat(), "until": pack.period.last.isoformat()}
        review = pack.review.id if pack.review else None
        print_json({"file": str(path), "language": language, "period": days, "review": review})
    else:
        print(session.say("done.report_agreement", path=str(path)))
    return 0


def chosen_pack(reading: Reading, asked: Period) -> ReviewPack:
    """That of the latest meeting about the days asked for; of any days where none are."""
    held = reviews(reading.connection)
    wanted = board_period(reading, asked)
    if asked.first is None and asked.after is None:
        found = held[0] if held else None
    else:
        found = next((each for each in held if each.period == wanted), None)
    period = found.period if found else wanted
    return read_review_pack(reading.connection, reading.book, period, reading.now, found)


def board_period(reading: Reading, asked: Period) -> BoardPeriod:
    """The days of a board: the running month where none are asked for."""
    today = reading.book.day_of(reading.now)
    if asked.first is None and asked.after is None:
        return month_of(today)
    first = asked.first or first_day(reading.connection, reading.book)
    last = asked.last or today
    # Whether they are in order is asked first.
    days = days_from(first, last)
    return days_of(days.first, days.last)


def chosen_version(options: argparse.Namespace) -> Which:
    """What ``--number``, ``--draft`` or ``--proposal`` ask for. Raises Trouble("version_twice")."""
    asked: list[Which] = [options.number] if options.number is not None else []
    asked += ["draft"] if options.draft else []
    asked += ["proposal"] if options.proposal else []
    if len(asked) > 1:
        raise Trouble("version_twice")
    return asked[0] if asked else None
