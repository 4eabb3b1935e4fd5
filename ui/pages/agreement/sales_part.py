"""What sales promises: how soon from the hand-over on, what it rejects, what comes back."""

from __future__ import annotations

from ui.pages.agreement.clauses.clause_part import ClausePart
from ui.pages.agreement.clauses.deadlines_box import DeadlinesBox
from ui.pages.agreement.clauses.sales_boxes import CodedReasonsBox, RecyclingBox, RejectionBox
from ui.pages.agreement.clauses.target_examples import TargetExamples
from ui.pages.agreement.reckoning import Reckoning
from ui.widgets.examples_box import ExamplesBox


class SalesPart(ClausePart):
    """The deadlines, then the rejections; examples of the target one types in below."""

    def __init__(self) -> None:
        super().__init__()
        self.examples = ExamplesBox(side_by_side=True)
        self._examples = TargetExamples(self.examples)
        self.deadlines = DeadlinesBox(
            "sales", lambda: self.tr("From the hand-over on, sales does within"), self._examples
        )
        self.rejection, self.coded = RejectionBox(self._examples), CodedReasonsBox()
        self.recycling = RecyclingBox()
        boxes = (self.deadlines, self.rejection, self.coded, self.recycling)
        for box in boxes:
            self.column.addWidget(box)
        self.column.addStretch(1)
        self.pin(self.examples)
        self.begin(boxes)

    def retranslate(self) -> None:
        """The boxes say their words themselves."""
        self._examples.say()

    def reckon(self, reckoning: Reckoning) -> None:
        """Measures, faults, and examples."""
        super().reckon(reckoning)
        self._examples.reckon(reckoning)
