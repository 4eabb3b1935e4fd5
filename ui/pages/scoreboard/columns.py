"""The columns of the Scoreboard's table: what a cell says, its tip, and the leads it opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from slaapp.store.figures.board import BoardLine
from ui.pages.scoreboard import phrases
from ui.words import QT_TRANSLATE_NOOP


class Column(NamedTuple):
    """A heading in English, what a cell says, the count whose leads it opens, its figures in full.

    ``opens`` is one of the counts of ``BoardLine.behind``.
    """

    heading: str
    text: Callable[[BoardLine], str]
    opens: str
    tip: Callable[[BoardLine], str] | None = None


def _median(line: BoardLine) -> str:
    return phrases.span_or_beyond(line.response, line.response.median)


def _p90(line: BoardLine) -> str:
    return phrases.span_or_beyond(line.response, line.response.p90)


COLUMNS: tuple[Column, ...] = (
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Leads"),
        lambda line: phrases.count_text(line.leads),
        "leads",
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Qualified"),
        lambda line: phrases.count_text(line.qualified),
        "qualified",
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Handed over"),
        lambda line: phrases.count_text(line.handed_over),
        "handed_over",
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Accepted"),
        lambda line: phrases.count_text(line.accepted),
        "accepted",
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Won"),
        lambda line: phrases.count_text(line.won),
        "won",
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Conversion"),
        lambda line: phrases.percent_text(line.conversion.value),
        "converted",
        lambda line: phrases.conversion_in_full(line),
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Response"),
        _median,
        "clocked",
        lambda line: phrases.answers_in_full(line),
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "p90"),
        _p90,
        "clocked",
        lambda line: phrases.answers_in_full(line),
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Won in"),
        lambda line: phrases.days_text(line.closing.median),
        "closed",
        lambda line: phrases.closing_in_full(line.closing),
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "p90, won"),
        lambda line: phrases.days_text(line.closing.p90),
        "closed",
        lambda line: phrases.closing_in_full(line.closing),
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Value"),
        lambda line: phrases.value_text(line.value),
        "won",
        lambda line: phrases.value_in_full(line),
    ),
)
