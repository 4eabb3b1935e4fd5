"""How a clause is measured, in words: the figure, over what, what it counts, when it is kept."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication

from slaapp.domain.clauses import Clause
from ui.paper.clause_words import measure_word, period_word
from ui.paper.definition_words import definition_word
from ui.paper.speech import Speech
from ui.words import spoken


def measure_text(clause: Clause) -> str:
    """``Share of deadlines met, each month · kept from 90% on``: the figure as the paper and the
    Scoreboard name it."""
    speech = _speech(spoken())
    said = f"{measure_word(speech, clause)}, {period_word(speech, clause)}"
    if clause.kept_percent is None:
        return said
    kept = QCoreApplication.translate("Clauses", "kept from {share} on")
    return f"{said} · {kept.format(share=speech.percent(clause.kept_percent))}"


def counted_text(clause: Clause) -> str:
    """What it counts, as the agreement defines it: ``Accepted lead (SAL)``; empty for nothing."""
    return definition_word(_speech(spoken()), clause.definition)


def definition_title(code: str) -> str:
    """The term of a definition."""
    return definition_word(_speech(spoken()), code)


@cache
def _speech(language: str) -> Speech:
    return Speech(language)
