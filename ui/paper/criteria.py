"""Which leads are qualified: criteria with their points, and the thresholds."""

from __future__ import annotations

from slaapp.store.rows.agreement_sheet import Sheet
from ui.paper.clause_words import tier_word
from ui.paper.criterion_words import criterion_words
from ui.paper.definition_words import definition_word
from ui.paper.section import introduction
from ui.paper.speech import Speech
from ui.paper.strip import Strip, space
from ui.paper.style import CELL, CELL_RIGHT, NAME
from ui.paper.table import Cell, Column, table
from ui.words import QT_TRANSLATE_NOOP

TITLE_OF_CRITERIA = QT_TRANSLATE_NOOP("Paper", "Which leads are qualified")
_SUM = QT_TRANSLATE_NOOP(
    "Paper",
    "A lead has the points of all criteria that it meets. From {points} on it is qualified.",
)
_NO_CRITERIA = QT_TRANSLATE_NOOP(
    "Paper", "There are no criteria: a lead has no points. From {points} on it is qualified."
)
_POINT = QT_TRANSLATE_NOOP("Paper", "{n} point")
_POINTS = QT_TRANSLATE_NOOP("Paper", "{n} points")
_CRITERION = QT_TRANSLATE_NOOP("Paper", "Criterion")
_HEAD_POINTS = QT_TRANSLATE_NOOP("Paper", "Points")
_THRESHOLD = QT_TRANSLATE_NOOP("Paper", "Threshold")
_FROM = QT_TRANSLATE_NOOP("Paper", "From")


def criteria(speech: Speech, sheet: Sheet, _number: int) -> list[Strip]:
    """A table of criteria and one of thresholds."""
    terms, labels = sheet.terms, dict(sheet.labels)
    points = speech.count(terms.threshold, _POINT, _POINTS)
    rows = [
        (
            [(criterion_words(speech, each, labels), CELL)],
            [(_signed(speech, each.points), CELL_RIGHT)],
        )
        for each in terms.criteria
    ]
    columns = (Column(speech.say(_CRITERION), 10), Column(speech.say(_HEAD_POINTS), 2, right=True))
    return [
        *introduction(speech.say(_SUM if rows else _NO_CRITERIA, points=points)),
        *table(columns, rows),
        space(10),
        *_thresholds(speech, sheet),
    ]


def _thresholds(speech: Speech, sheet: Sheet) -> list[Strip]:
    terms = sheet.terms
    steps = [(definition_word(speech, "mql"), terms.threshold)]
    tiers = ("warm", "hot")
    steps += [(tier_word(speech, t), terms.tier_points[t]) for t in tiers if t in terms.tier_points]
    columns = (Column(speech.say(_THRESHOLD), 10), Column(speech.say(_FROM), 2, right=True))
    rows: list[tuple[Cell, Cell]] = [
        ([(name, NAME)], [(speech.number(points), CELL_RIGHT)]) for name, points in steps
    ]
    return table(columns, rows)


def _signed(speech: Speech, points: int) -> str:
    return f"+{speech.number(points)}" if points > 0 else speech.number(points)
