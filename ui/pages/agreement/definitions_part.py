"""Who agrees, and what the words of the agreement mean to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout

from slaapp.domain.agreement import Agreement
from slaapp.domain.clauses import Clause
from slaapp.domain.definitions import DEFINITIONS
from slaapp.domain.roles import SIDES
from ui.pages.agreement.clauses.clause_box import ClauseBox
from ui.pages.agreement.clauses.clause_part import ClausePart
from ui.pages.agreement.clauses.marketing_boxes import title_of
from ui.pages.agreement.clauses.measure import definition_title
from ui.pages.agreement.clauses.written_box import DefinitionBox, NameBox
from ui.words import QT_TRANSLATE_NOOP

_NAMES = {
    "name": QT_TRANSLATE_NOOP("Clauses", "Title of the agreement"),
    "company": QT_TRANSLATE_NOOP("Clauses", "Firm"),
    "marketing.name": QT_TRANSLATE_NOOP("Clauses", "Signs for marketing"),
    "marketing.function": QT_TRANSLATE_NOOP("Clauses", "As (function)"),
    "sales.name": QT_TRANSLATE_NOOP("Clauses", "Signs for sales"),
    "sales.function": QT_TRANSLATE_NOOP("Clauses", "As (function)"),
}
_HINTS = {
    "lead": QT_TRANSLATE_NOOP("Clauses", "Who is written down as a lead, and from when on"),
    "mql": QT_TRANSLATE_NOOP("Clauses", "What marketing qualifies: the criteria, and what else"),
    "sal": QT_TRANSLATE_NOOP("Clauses", "What sales takes over, and what it checks before"),
    "opportunity": QT_TRANSLATE_NOOP("Clauses", "From when on there is a deal to be won"),
    "customer": QT_TRANSLATE_NOOP("Clauses", "What makes a deal won: an order, a payment"),
    "person_or_company": QT_TRANSLATE_NOOP("Clauses", "Which of them counts once"),
    "ideal_customer": QT_TRANSLATE_NOOP("Clauses", "Trade, size, region, need"),
    "exclusions": QT_TRANSLATE_NOOP("Clauses", "Competitors, students, suppliers …"),
}


class DefinitionsPart(ClausePart):
    """The parties, then two definitions in a row."""

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, NameBox] = {"name": _title_box(), "company": _company_box()}
        for side in SIDES:
            for part in ("name", "function"):
                self.names[f"{side}.{part}"] = _signatory_box(side, part)
        self.definitions = {code: _definition_box(code) for code in DEFINITIONS}
        for boxes in (self.names.values(), self.definitions.values()):
            self.column.addLayout(_in_pairs(list(boxes)))
        self.column.addStretch(1)
        self.begin([*self.names.values(), *self.definitions.values()])


def _in_pairs(boxes: list[ClauseBox]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(4)
    for at, box in enumerate(boxes):
        grid.addWidget(box, at // 2, at % 2)
    for column in (0, 1):
        grid.setColumnStretch(column, 1)
    return grid


def _named(code: str) -> Callable[[], str]:
    return lambda: QCoreApplication.translate("Clauses", _NAMES[code])


def _title_box() -> NameBox:
    return NameBox(
        _named("name"),
        "name",
        lambda terms: terms.name,
        lambda terms, text: replace(terms, name=text),
    )


def _company_box() -> NameBox:
    return NameBox(
        _named("company"),
        "parties.company",
        lambda terms: terms.parties.company,
        lambda terms, text: replace(terms, parties=replace(terms.parties, company=text)),
    )


def _signatory_box(side: str, part: str) -> NameBox:
    def put(terms: Agreement, text: str) -> Agreement:
        held = terms.parties
        signatory = replace(held.of_side(side), **{part: text})
        if side == "marketing":
            return replace(terms, parties=replace(held, marketing=signatory))
        return replace(terms, parties=replace(held, sales=signatory))

    return NameBox(
        _named(f"{side}.{part}"),
        f"parties.{side}.{part}",
        lambda terms: str(getattr(terms.parties.of_side(side), part)),
        put,
    )


def _definition_box(code: str) -> DefinitionBox:
    return DefinitionBox(
        code,
        lambda: definition_title(code),
        lambda: QCoreApplication.translate("Clauses", _HINTS[code]),
        _users,
    )


def _users(clauses: list[Clause]) -> str:
    """Which clauses count by a definition; what does not fit is in the tool tip."""
    names = dict.fromkeys(title_of(each.code) for each in clauses if "." not in each.code)
    words = QCoreApplication.translate("Clauses", "counts in: {clauses}")
    return words.format(clauses=", ".join(names)) if names else ""
