"""A part of the agreement that is made of clauses, one under the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.clauses import clauses_of
from ui.pages.agreement.clauses.clause_box import ClauseBox
from ui.pages.agreement.part import Part
from ui.pages.agreement.reckoning import Reckoning


class ClausePart(Part):
    """Give it ``boxes`` in the order of reading; put them where you want them."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: tuple[ClauseBox, ...] = ()

    def begin(self, boxes: Sequence[ClauseBox]) -> None:
        """Hear the boxes, and have Tab go through them."""
        self.boxes = tuple(boxes)
        for box in boxes:
            box.edited.connect(self.edited)
            box.reordered.connect(self._order)
        self._order()

    def show_terms(self, terms: Agreement) -> None:
        """Show what is agreed."""
        for box in self.boxes:
            box.show_terms(terms)

    def apply(self, terms: Agreement) -> Agreement:
        """The clauses as they stand here; those that were not touched stay to the letter."""
        for box in self.boxes:
            terms = box.apply(terms)
        return terms

    def unreadable(self) -> str:
        """The first that cannot be understood."""
        return next(filter(None, (box.unreadable() for box in self.boxes)), "")

    def reckon(self, reckoning: Reckoning) -> None:
        """Each clause's measure, and what is wrong, at its fields."""
        clauses = {clause.code: clause for clause in clauses_of(reckoning.terms)}
        for box in self.boxes:
            box.reckon(clauses, reckoning.faults)

    def _order(self) -> None:
        fields: list[QWidget] = [field for box in self.boxes for field in box.fields()]
        self.walk(fields)
