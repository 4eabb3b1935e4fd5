"""The preview beside the list: one lead in full."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.models.lead_columns import Outlook
from ui.pages.leads.deadlines_part import DeadlinesPart
from ui.pages.leads.facts_part import FactsPart
from ui.pages.leads.filter_words import Names
from ui.pages.leads.head_part import HeadPart
from ui.pages.leads.related_part import RelatedPart
from ui.pages.leads.score_part import ScorePart
from ui.pages.leads.steps_part import StepsPart
from ui.pages.leads.tags_part import TagsPart
from ui.pages.leads.timeline_part import TimelinePart
from ui.pages.leads.timeline_words import Terms
from ui.pages.leads.waiting_part import WaitingPart
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.timeline import LeadDetails


class Preview(Speaking, QScrollArea):
    """``show_details`` fills it; what was shown stays in place while the next is read."""

    asked_why = Signal(object)
    """An ExplainedDeadline whose reasons are wanted."""

    def __init__(self, outlook: Outlook) -> None:
        super().__init__()
        self._outlook = outlook
        self.details: LeadDetails | None = None
        self.head = HeadPart(outlook)
        self.deadlines, self.waiting = DeadlinesPart(outlook), WaitingPart(outlook)
        self.score, self.facts, self.timeline = ScorePart(), FactsPart(outlook), TimelinePart()
        self.tags, self.related, self.steps = TagsPart(), RelatedPart(), StepsPart(outlook)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 4, 12, 16)
        column.setSpacing(16)
        first = (self.head, self.tags, self.steps, self.deadlines, self.waiting)
        for part in (*first, self.score, self.facts, self.related, self.timeline):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inside)
        self.deadlines.asked_why.connect(self.asked_why)
        self.timeline.entered.connect(self.ensureWidgetVisible)
        self.retranslate()

    def retranslate(self) -> None:
        """Its name; the parts say their own words."""
        self.setAccessibleName(self.tr("The selected lead"))

    def show_details(self, details: LeadDetails, names: Names, custom: Mapping[str, str]) -> None:
        """Show a lead; the view stays where it is if it is the lead already shown."""
        is_other = self.details is None or self.details.row.id != details.row.id
        self.details = details
        terms = Terms(names.sources, self._outlook.zone)
        if is_other:
            self.timeline.begin_anew()
        self.head.show_lead(details.row, details.objection, wrong=details.wrong_number)
        self.tags.offer([*names.tags.values()])
        self.tags.show_tags(details.tags)
        self.related.show_related(details.related, details.row.company or "")
        self.steps.show_steps(details.steps, names.owners)
        self.deadlines.show_deadlines(details.deadlines)
        self.waiting.show_waiting(details.waiting, details.read_at)
        self.score.show_score(details.sheet, details.threshold, custom, details.missing)
        self.facts.show_facts(details.request, details.custom, details.stored, details.timeline)
        self.timeline.show_facts(details.timeline, terms, self._outlook.zone)
        if is_other:
            self.verticalScrollBar().setValue(0)

    def tick(self) -> None:
        """The countdowns go on."""
        if self.details is not None and self.isVisible():
            self.deadlines.tick()
            self.steps.tick()
