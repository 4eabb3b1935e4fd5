"""How many leads meet a criterion, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QLabel

from slaapp.store.figures.criterion_counts import CriterionCount
from ui.plurals import takes_singular

_ROOM = CriterionCount(99_999, 9_999, 9_999)
"""A count as wide as most."""


def keep_room(label: QLabel) -> None:
    """Let the place of a count be there before it is known: nothing moves when it arrives."""
    label.setMinimumWidth(label.fontMetrics().horizontalAdvance(met_text(_ROOM)))
    label.setMinimumHeight(label.fontMetrics().lineSpacing())


def met_text(count: CriterionCount) -> str:
    """``matches 312 of 2,063 leads, 18 became customers``."""
    translate, number = QCoreApplication.translate, QLocale().toString
    if not count.leads:
        return translate("CriterionCount", "there are no leads yet")
    met = translate("CriterionCount", "matches {met} of {leads} leads")
    if takes_singular(count.leads):
        met = translate("CriterionCount", "matches {met} of {leads} lead")
    said = met.format(met=number(count.met), leads=number(count.leads))
    if not count.met:
        return said
    won = translate("CriterionCount", "{won} became customers")
    if takes_singular(count.won):
        won = translate("CriterionCount", "{won} became a customer")
    return f"{said}, {won.format(won=number(count.won))}"
