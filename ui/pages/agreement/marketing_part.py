"""What marketing promises: how many leads, how good, how complete, how soon."""

from __future__ import annotations

from slaapp.domain.agreement import Agreement
from slaapp.store.rows.team import FieldRow
from ui.pages.agreement.clauses.clause_part import ClausePart
from ui.pages.agreement.clauses.deadlines_box import DeadlinesBox
from ui.pages.agreement.clauses.marketing_boxes import (
    AcceptanceRateBox,
    AccompaniesBox,
    CompletenessBox,
    RejectedCountBox,
    VolumeBox,
    VolumePartsBox,
)
from ui.pages.agreement.clauses.target_examples import TargetExamples
from ui.pages.agreement.criteria.ground import KnownValues
from ui.pages.agreement.reckoning import Reckoning
from ui.widgets.examples_box import ExamplesBox


class MarketingPart(ClausePart):
    """Clause by clause, the deadlines last; examples of the target one types in below."""

    def __init__(self) -> None:
        super().__init__()
        self.examples = ExamplesBox(side_by_side=True)
        self._examples = TargetExamples(self.examples)
        self.deadlines = DeadlinesBox(
            "marketing", lambda: self.tr("Marketing does within"), self._examples
        )
        self.known = KnownValues(self)
        self.volume, self.volume_parts = VolumeBox(), VolumePartsBox(self.known)
        self.rejected_count, self.acceptance = RejectedCountBox(), AcceptanceRateBox()
        self.completeness, self.accompanies = CompletenessBox(), AccompaniesBox()
        boxes = (
            self.volume,
            self.volume_parts,
            self.rejected_count,
            self.acceptance,
            self.completeness,
            self.accompanies,
            self.deadlines,
        )
        for box in boxes:
            self.column.addWidget(box)
        self.column.addStretch(1)
        self.pin(self.examples)
        self.begin(boxes)

    def retranslate(self) -> None:
        """The boxes say their words themselves."""
        self._examples.say()

    def show_fields(self, custom: tuple[FieldRow, ...]) -> None:
        """The team's own fields, which may have to be complete too."""
        self.completeness.show_fields(custom)

    def show_volume(self, terms: Agreement) -> None:
        """Another part made a number the clause; all that is typed here stays."""
        self.volume.show_terms(terms)

    def reckon(self, reckoning: Reckoning) -> None:
        """Measures, faults, and examples."""
        super().reckon(reckoning)
        self._examples.reckon(reckoning)
