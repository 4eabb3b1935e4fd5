"""How the figures are reckoned that the clauses are measured by."""

from __future__ import annotations

from slaapp.domain.clauses import clauses_of
from slaapp.store.rows.agreement_sheet import Sheet
from ui.paper.speech import Speech
from ui.paper.strip import Strip
from ui.paper.style import CELL, NAME
from ui.paper.table import Column, table
from ui.words import QT_TRANSLATE_NOOP

TITLE_OF_FORMULAS = QT_TRANSLATE_NOOP("Paper", "How the figures are reckoned")
_FIGURE = QT_TRANSLATE_NOOP("Paper", "Figure")
_FORMULA = QT_TRANSLATE_NOOP("Paper", "Formula")
_FORMULAS = {
    "qualified_leads": (
        QT_TRANSLATE_NOOP("Paper", "Leads qualified"),
        QT_TRANSLATE_NOOP(
            "Paper",
            "leads qualified in the month ÷ leads promised for the month; while the month runs, "
            "the promise counts by the working days that have passed",
        ),
    ),
    "acceptance_rate": (
        QT_TRANSLATE_NOOP("Paper", "Acceptance rate"),
        QT_TRANSLATE_NOOP(
            "Paper",
            "accepted ÷ (accepted + rejected), of the hand-overs of the month; silence after the "
            "time for a rejection is acceptance",
        ),
    ),
    "completeness": (
        QT_TRANSLATE_NOOP("Paper", "Share of complete hand-overs"),
        QT_TRANSLATE_NOOP(
            "Paper", "hand-overs with all data promised ÷ all hand-overs of the month"
        ),
    ),
    "attainment": (
        QT_TRANSLATE_NOOP("Paper", "Share of deadlines met"),
        QT_TRANSLATE_NOOP(
            "Paper",
            "met ÷ (met + missed), of the deadlines that were due in the month; one that is past "
            "due and still open is missed",
        ),
    ),
    "owed": (
        QT_TRANSLATE_NOOP("Paper", "Deadlines still owed"),
        QT_TRANSLATE_NOOP("Paper", "deadlines past due on which nothing was done yet"),
    ),
    "rejections": (
        QT_TRANSLATE_NOOP("Paper", "Rejections"),
        QT_TRANSLATE_NOOP("Paper", "rejected ÷ (accepted + rejected), by reason"),
    ),
    "conversion": (
        QT_TRANSLATE_NOOP("Paper", "Conversion"),
        QT_TRANSLATE_NOOP(
            "Paper",
            "of the leads that came in a month, the share that reached a stage within the time "
            "for a conversion; leads younger than that are left out",
        ),
    ),
    "paused": (
        QT_TRANSLATE_NOOP("Paper", "Paused time"),
        QT_TRANSLATE_NOOP("Paper", "paused time ÷ all time of the clocks"),
    ),
    "score": (
        QT_TRANSLATE_NOOP("Paper", "Share of clauses kept"),
        QT_TRANSLATE_NOOP(
            "Paper", "clauses kept ÷ clauses, of each side apart; never one average of both"
        ),
    ),
}


def formulas(speech: Speech, sheet: Sheet, _number: int) -> list[Strip]:
    """A line for each figure that a clause of this agreement is measured by."""
    used = {each.measure for each in clauses_of(sheet.terms)}
    rows = [
        ([(speech.say(name), NAME)], [(speech.say(formula), CELL)])
        for measure, (name, formula) in _FORMULAS.items()
        if measure in used
    ]
    return table((Column(speech.say(_FIGURE), 3), Column(speech.say(_FORMULA), 9)), rows)
