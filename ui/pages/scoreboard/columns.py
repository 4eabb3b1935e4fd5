"""The columns of the Scoreboard's table: what a cell says, its tip, and the leads it opens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.figures.board import BoardLine
from ui.pages.scoreboard import phrases
from ui.words import QT_TRANSLATE_NOOP


class Column(NamedTuple):
    """A heading in English, what a cell says, the leads it opens, and its figures in full."""

    heading: str
    text: Callable[[BoardLine], str]
    opens: Callable[[BoardLine, Instant], LeadFilter]
    tip: Callable[[BoardLine], str] | None = None


def _whole(line: BoardLine, _now: Instant) -> LeadFilter:
    return line.chosen


def _handed_over(line: BoardLine, _now: Instant) -> LeadFilter:
    return replace(line.chosen, handed_over=True)


def _won(line: BoardLine, _now: Instant) -> LeadFilter:
    return replace(line.chosen, won=True)


def _median(line: BoardLine) -> str:
    return phrases.span_or_beyond(line.response, line.response.median)


def _p90(line: BoardLine) -> str:
    return phrases.span_or_beyond(line.response, line.response.p90)


COLUMNS: tuple[Column, ...] = (
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Leads"),
        lambda line: phrases.count_text(line.leads),
        _whole,
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Qualified"),
        lambda line: phrases.count_text(line.qualified),
        lambda line, _now: replace(line.chosen, qualified=True),
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Handed over"),
        lambda line: phrases.count_text(line.handed_over),
        _handed_over,
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Accepted"),
        lambda line: phrases.count_text(line.accepted),
        lambda line, now: replace(line.chosen, accepted_by=now),
    ),
    Column(QT_TRANSLATE_NOOP("Scoreboard", "Won"), lambda line: phrases.count_text(line.won), _won),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Conversion"),
        lambda line: phrases.percent_text(line.conversion.value),
        lambda line, _now: line.converted,
        lambda line: phrases.rate_in_full(line.conversion),
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Response"),
        _median,
        _handed_over,
        lambda line: phrases.response_in_full(line.response),
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "p90"),
        _p90,
        _handed_over,
        lambda line: phrases.response_in_full(line.response),
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "To win"),
        lambda line: phrases.days_text(line.closing.median),
        _won,
        lambda line: phrases.closing_in_full(line.closing),
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "p90 to win"),
        lambda line: phrases.days_text(line.closing.p90),
        _won,
        lambda line: phrases.closing_in_full(line.closing),
    ),
)
