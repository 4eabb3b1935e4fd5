"""``attainment --by clause``: both sides' clauses month by month, promised, reached and kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from resources.clause_words import clause_title
from resources.languages import LANGUAGES
from slaapp.cli.kpi_document import rate_document
from slaapp.cli.numbers import decimal_text, share_text
from slaapp.cli.output import iso_text, print_json, print_table
from slaapp.cli.periods import Period
from slaapp.cli.session import Reading, Session
from slaapp.domain.promise_line import PromiseLine, scores
from slaapp.domain.trouble import Trouble
from slaapp.store.figures.month_buckets import MOST, months_between
from slaapp.store.figures.promises import promises
from slaapp.store.figures.qualified import first_day

CLAUSE = "clause"
"""The way to group that is none of the deadlines' own."""

_USUAL = 6
"""So many months are told where none are asked for, the running one the last of them."""


def show_clauses(session: Session, reading: Reading, period: Period) -> int:
    """Print the clauses of the period; exit status 0. Raises Trouble("months_too_many")."""
    months = _months(reading, period)
    lines = promises(reading.connection, reading.book, months, reading.now)
    if session.wants_json:
        print_json(_document(reading, months, lines))
    else:
        _tell(session, reading, months, lines)
    return 0


def _months(reading: Reading, period: Period) -> list[date]:
    today = reading.book.day_of(reading.now)
    last = today if period.last is None else period.last
    first = period.first
    if first is None:
        earliest = max(first_day(reading.connection, reading.book), _back(last, _USUAL - 1))
        first = min(earliest, last)
    months = months_between(first, last) if first <= last else []
    if len(months) > MOST:
        raise Trouble("months_too_many", most=MOST)
    return months


def _back(day: date, months: int) -> date:
    """The first day of the month so many months before."""
    first = day.replace(day=1)
    for _ in range(months):
        first = (first - timedelta(days=1)).replace(day=1)
    return first


def _tell(
    session: Session, reading: Reading, months: Sequence[date], lines: Sequence[PromiseLine]
) -> None:
    say = session.say
    ends = {"first": f"{months[0]:%Y-%m}", "last": f"{months[-1]:%Y-%m}"} if months else {}
    if not lines:
        print(say("clauses.none"))
        return
    print(say("clauses.period", **ends, zone=reading.workspace.zone))
    print()
    heads = (
        "month",
        "version",
        "side",
        "clause",
        "promised",
        "reached",
        "share",
        "pending",
        "kept_yet",
    )
    cells = [_cells(session, line) for line in lines]
    print_table([say(f"head.{name}") for name in heads], cells, "lrllrrrrl")
    print()
    for (month, side), rate in scores(lines).items():
        word = session.vocabulary.word("side", side)
        print(say("clauses.score", month=month, side=word, k=rate.k, n=rate.n))
    print()
    print(say("clauses.meaning"))
    if any(line.rate is not None and line.rate.n > 0 and line.rate.is_too_few for line in lines):
        print(say("kpi.too_few"))


def _cells(session: Session, line: PromiseLine) -> list[str]:
    language = session.vocabulary.language
    rate = line.rate
    mark = "*" if rate is not None and rate.n and rate.is_too_few else ""
    return [
        line.month,
        str(line.number),
        session.vocabulary.word("side", line.clause.owner),
        clause_title(line.clause.code, language),
        _promised(session, line),
        decimal_text(line.reached, 0, language) if rate is None else f"{rate.k}/{rate.n}",
        share_text(None if rate is None else rate.value, language) + mark,
        decimal_text(line.pending, 0, language) if line.pending else "",
        _kept(session, line),
    ]


def _promised(session: Session, line: PromiseLine) -> str:
    language = session.vocabulary.language
    if line.promised is None:
        return "–"
    if line.rate is None:
        return decimal_text(line.promised, 0, language)
    return f"≥ {line.promised}{LANGUAGES[language].percent}"


def _kept(session: Session, line: PromiseLine) -> str:
    """Yes or no, of a month that runs "so far"; of leads still to come how many are due by now."""
    if line.kept is not None:
        word = "yes" if line.kept else "no"
        return session.say(f"clauses.{word}" if line.is_over else f"clauses.{word}_so_far")
    if line.expected is None or line.is_over:
        return "–"
    due = decimal_text(line.expected, 1, session.vocabulary.language)
    return session.say("clauses.expected", n=due)


def _document(
    reading: Reading, months: Sequence[date], lines: Sequence[PromiseLine]
) -> dict[str, Any]:
    return {
        "definition": {
            "volume": "leads qualified on the days that end under the version; promised pro rata"
            " of the working days; no signed exclusions, nor upheld rejections unless agreed",
            "hand_overs": "of the month and the version, without duplicates and signed exclusions",
            "acceptance_rate": "accepted in words or by silence ÷ (accepted + rejected)",
            "completeness": "all promised data was known when the hand-over was written down",
            "deadlines": "met ÷ (met + breached), due in the month",
            "kept": "null: cannot be told yet, or nobody said from what share on",
            "too_few": "n < 10",
        },
        "months": [f"{first:%Y-%m}" for first in months],
        "zone": reading.workspace.zone,
        "as_of": iso_text(reading.now, reading.zone),
        "clauses": [_line_document(line) for line in lines],
        "scores": [
            {"month": month, "side": side, "kept": rate.k, "of": rate.n}
            for (month, side), rate in scores(lines).items()
        ],
    }


def _line_document(line: PromiseLine) -> dict[str, Any]:
    rate = line.rate
    return {
        "month": line.month,
        "version": line.number,
        "side": line.clause.owner,
        "clause": line.clause.code,
        "measure": line.clause.measure,
        "promised": line.promised,
        "unit": "leads" if rate is None else "percent",
        "reached": line.reached,
        "share": None if rate is None else rate_document(rate),
        "expected": None if line.expected is None else round(line.expected, 2),
        "pending": line.pending,
        "month_is_over": line.is_over,
        "kept": line.kept,
    }
