"""The clauses of a side: what is promised, how it is measured, over what, by whom."""

from __future__ import annotations

from functools import partial

from slaapp.domain.clauses import Clause, clauses_of
from slaapp.store.rows.agreement_sheet import Sheet
from ui.paper.clause_words import clause_name, measure_word, period_word, promise_words
from ui.paper.definition_words import definition_word
from ui.paper.section import Body
from ui.paper.speech import Speech
from ui.paper.strip import Strip
from ui.paper.style import CELL, NAME, NOTE
from ui.paper.table import Cell, Column, table
from ui.paper.target_words import receiver_word
from ui.words import QT_TRANSLATE_NOOP

TITLES_OF_SIDES = {
    "marketing": QT_TRANSLATE_NOOP("Paper", "What marketing promises"),
    "sales": QT_TRANSLATE_NOOP("Paper", "What sales promises"),
    "both": QT_TRANSLATE_NOOP("Paper", "What binds both sides"),
}
_HEADS = (
    (QT_TRANSLATE_NOOP("Paper", "No."), 1.15),
    (QT_TRANSLATE_NOOP("Paper", "Clause"), 4.15),
    (QT_TRANSLATE_NOOP("Paper", "Target"), 8.4),
    (QT_TRANSLATE_NOOP("Paper", "Measured by"), 4.35),
    (QT_TRANSLATE_NOOP("Paper", "Period, owner"), 3.55),
)


def clauses_by(owner: str) -> Body:
    """The section of "marketing", "sales" or "both"."""
    return partial(_clauses, owner)


def _clauses(owner: str, speech: Speech, sheet: Sheet, number: int) -> list[Strip]:
    held = [each for each in clauses_of(sheet.terms) if each.owner == owner]
    labels = dict(sheet.labels)
    columns = [Column(speech.say(head), share) for head, share in _HEADS]
    rows = [
        _cells(speech, clause, f"{number}.{at}", labels) for at, clause in enumerate(held, start=1)
    ]
    return table(columns, rows)


def _cells(speech: Speech, clause: Clause, number: str, labels: dict[str, str]) -> list[Cell]:
    promised = promise_words(speech, clause, labels)
    kept = clause.kept_percent is not None
    target = [(each, CELL) for each in (promised[:-1] if kept else promised)]
    measured = [(measure_word(speech, clause), CELL)]
    about = definition_word(speech, clause.definition)
    return [
        [(number, NAME)],
        [(clause_name(speech, clause), NAME)],
        [*target, (promised[-1], NOTE)] if kept else target,
        [*measured, (about, NOTE)] if about else measured,
        [(period_word(speech, clause), CELL), (receiver_word(speech, clause.owner), NOTE)],
    ]
