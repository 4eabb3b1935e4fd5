"""What binds both sides: reviews, escalation, consequences, exclusions, pauses, windows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from slaapp.domain.agreement import Agreement
from ui.pages.agreement.clauses.clause_part import ClausePart
from ui.pages.agreement.clauses.marketing_boxes import title_of
from ui.pages.agreement.clauses.pause_boxes import GraceBox, PauseReasonsBox, PausingByBox
from ui.pages.agreement.clauses.review_boxes import ConversionBox, KeptBox, LadderBox, ReviewBox
from ui.pages.agreement.clauses.stagnation_box import StagnationBox
from ui.pages.agreement.clauses.written_box import TextBox, TextsBox
from ui.pages.agreement.reckoning import Reckoning


class BothPart(ClausePart):
    """Clause by clause."""

    def __init__(self) -> None:
        super().__init__()
        self.review, self.kept, self.ladder = ReviewBox(), KeptBox(), LadderBox()
        self.consequences = {side: _consequence(side) for side in ("marketing", "sales")}
        self.exclusions = _exclusions()
        self.reasons, self.pausing_by = PauseReasonsBox(), PausingByBox()
        self.grace, self.conversion = GraceBox(), ConversionBox()
        self.stagnation = StagnationBox()
        beside = QHBoxLayout()
        beside.setSpacing(24)
        for box in self.consequences.values():
            beside.addWidget(box, 1)
        for first in (self.review, self.kept, self.ladder, self.stagnation):
            self.column.addWidget(first)
        self.column.addLayout(beside)
        for later in (self.exclusions, self.reasons, self.pausing_by, self.grace, self.conversion):
            self.column.addWidget(later)
        self.column.addStretch(1)
        self.begin(
            (
                self.review,
                self.kept,
                self.ladder,
                self.stagnation,
                *self.consequences.values(),
                self.exclusions,
                self.reasons,
                self.pausing_by,
                self.grace,
                self.conversion,
            )
        )

    def reckon(self, reckoning: Reckoning) -> None:
        """Measures, faults, and examples."""
        super().reckon(reckoning)
        self.grace.targets.reckon(reckoning)


def _consequence(side: str) -> TextBox:
    def put(terms: Agreement, text: str) -> Agreement:
        held = replace(terms.both.consequences, **{side: text})
        return replace(terms, both=replace(terms.both, consequences=held))

    return TextBox(
        lambda: title_of(f"consequences.{side}"),
        f"both.consequences.{side}",
        lambda terms: str(getattr(terms.both.consequences, side)),
        put,
        code=f"consequences.{side}",
        hint=lambda: QCoreApplication.translate("Clauses", "What follows then"),
        lines=3,
    )


def _exclusions() -> TextsBox:
    return TextsBox(
        lambda: title_of("exclusions"),
        "both.exclusions",
        lambda terms: terms.both.exclusions,
        lambda terms, texts: replace(terms, both=replace(terms.both, exclusions=texts)),
        code="exclusions",
        line=lambda: QCoreApplication.translate(
            "Clauses", "Left out of the figures once both sides agree"
        ),
        hint=lambda: QCoreApplication.translate(
            "Clauses", "for example requests of competitors, test entries"
        ),
        add=lambda: QCoreApplication.translate("Clauses", "Add something to be left out"),
    )
