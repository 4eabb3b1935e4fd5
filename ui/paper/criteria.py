"""Which leads are qualified: criteria with their points, gates, and thresholds or grades."""

from __future__ import annotations

from slaapp.domain.grade import ENGAGEMENTS, PROFILES
from slaapp.domain.qualifying import GRADE
from slaapp.store.rows.agreement_sheet import Sheet
from ui.paper.clause_words import tier_word
from ui.paper.criterion_words import criterion_words, gate_words
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
_MAKE_GRADE = QT_TRANSLATE_NOOP(
    "Paper", "A lead has the points of all criteria that it meets. They make its grade."
)
_FADING = QT_TRANSLATE_NOOP(
    "Paper",
    "Points with a half-life are half as many after it, a quarter after twice that time, in whole "
    "points.",
)
_POINT = QT_TRANSLATE_NOOP("Paper", "{n} point")
_POINTS = QT_TRANSLATE_NOOP("Paper", "{n} points")
_CRITERION = QT_TRANSLATE_NOOP("Paper", "Criterion")
_HEAD_POINTS = QT_TRANSLATE_NOOP("Paper", "Points")
_THRESHOLD = QT_TRANSLATE_NOOP("Paper", "Threshold")
_FROM = QT_TRANSLATE_NOOP("Paper", "From")
_GATES = QT_TRANSLATE_NOOP("Paper", "Whatever the points")
_CAPS = QT_TRANSLATE_NOOP("Paper", "Group of criteria")
_AT_MOST = QT_TRANSLATE_NOOP("Paper", "At most")
_GRADE = QT_TRANSLATE_NOOP("Paper", "Grade")
_MEANS = QT_TRANSLATE_NOOP("Paper", "Tier")
_GRADE_DECIDES = QT_TRANSLATE_NOOP(
    "Paper",
    "The letter is for who a lead is, the figure for what it did and said. The grades of this "
    "table are qualified, and no others.",
)
_GRADE_TOLD = QT_TRANSLATE_NOOP(
    "Paper",
    "The letter is for who a lead is, the figure for what it did and said. The grades are told; "
    "the points decide.",
)
_STEP = QT_TRANSLATE_NOOP("Paper", "{letter} (from)")


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
    decides = terms.qualifying.grades is not None
    said = _MAKE_GRADE if decides else _SUM if rows else _NO_CRITERIA
    fades = any(each.half_life is not None for each in terms.criteria)
    told = " ".join([speech.say(said, points=points), *([speech.say(_FADING)] if fades else [])])
    return [
        *introduction(told),
        *table(columns, rows),
        space(10),
        *_caps(speech, sheet),
        *_gates(speech, sheet),
        *([] if decides else _thresholds(speech, sheet)),
        *_grades(speech, sheet),
    ]


def _caps(speech: Speech, sheet: Sheet) -> list[Strip]:
    caps = sheet.terms.qualifying.caps
    columns = (Column(speech.say(_CAPS), 10), Column(speech.say(_AT_MOST), 2, right=True))
    rows: list[tuple[Cell, Cell]] = [
        ([(name, NAME)], [(speech.number(cap), CELL_RIGHT)]) for name, cap in sorted(caps.items())
    ]
    return [*table(columns, rows), space(10)] if rows else []


def _gates(speech: Speech, sheet: Sheet) -> list[Strip]:
    labels = dict(sheet.labels)
    rows = [([(gate_words(speech, gate, labels), CELL)],) for gate in sheet.terms.qualifying.gates]
    return [*table((Column(speech.say(_GATES), 12),), rows), space(10)] if rows else []


def _grades(speech: Speech, sheet: Sheet) -> list[Strip]:
    """The least points of each letter and figure, and the grades that were ticked."""
    rules = sheet.terms.qualifying
    if rules.matrix is None:
        return []
    steps = [*zip(PROFILES, rules.matrix.profile, strict=False)]
    steps += zip(ENGAGEMENTS, rules.matrix.engagement, strict=False)
    least: list[tuple[Cell, Cell]] = [
        ([(speech.say(_STEP, letter=letter), NAME)], [(speech.number(points), CELL_RIGHT)])
        for letter, points in steps
    ]
    ticked: list[tuple[Cell, Cell]] = [
        ([(cell, NAME)], [(tier_word(speech, tier), CELL_RIGHT)])
        for cell, tier in sorted(rules.matrix.cells.items())
    ]
    points = Column(speech.say(_HEAD_POINTS), 2, right=True)
    tiers = Column(speech.say(_MEANS), 2, right=True)
    said = _GRADE_DECIDES if rules.decided_by == GRADE else _GRADE_TOLD
    return [
        *([] if rules.decided_by == GRADE else [space(10)]),
        *introduction(speech.say(said)),
        *table((Column(speech.say(_GRADE), 10), points), least),
        space(10),
        *table((Column(speech.say(_GRADE), 10), tiers), ticked),
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
