"""The agreement: read it, change it in a draft, sign the draft for both sides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from slaapp.domain.agreement import Agreement
from slaapp.domain.instants import to_datetime
from slaapp.store.figures.volume_ground import read_volume_ground
from slaapp.store.rows.agreement_sheet import Which
from slaapp.store.rows.agreements import AgreementView, read_agreement
from slaapp.store.rows.field_values import field_values
from ui.desk import Desk
from ui.page import Page
from ui.pages.agreement.both_part import BothPart
from ui.pages.agreement.calendar.days_errand import DaysErrand
from ui.pages.agreement.calendar_part import CalendarPart
from ui.pages.agreement.criteria.errand import CriteriaErrand
from ui.pages.agreement.criteria.ground import KnownValues
from ui.pages.agreement.criteria_part import CriteriaPart
from ui.pages.agreement.definitions_part import DefinitionsPart
from ui.pages.agreement.draft import Draft
from ui.pages.agreement.life import Life
from ui.pages.agreement.marketing_part import MarketingPart
from ui.pages.agreement.part import Part
from ui.pages.agreement.part_tabs import PartTabs
from ui.pages.agreement.reckoning import Reckoner
from ui.pages.agreement.sales_part import SalesPart
from ui.pages.agreement.trial.errand import TrialErrand
from ui.pages.agreement.trial_part import TrialPart
from ui.pages.agreement.versions_part import VersionsPart
from ui.pages.agreement.volume_part import VolumePart
from ui.pages.agreement.words import fault_sentence
from ui.pages.guide.offer import GuideButton
from ui.pages.titles import page_title

PARTS: tuple[type[Part], ...] = (
    CriteriaPart,
    DefinitionsPart,
    MarketingPart,
    SalesPart,
    BothPart,
    CalendarPart,
    VolumePart,
    TrialPart,
    VersionsPart,
)
"""The parts in the order of their tabs. Naming one as ``self._calendar`` builds it: what may wait
until somebody looks at a part stands in ``_begin_part`` and ``_show_around``."""


class AgreementPage(Page):
    """Each edit goes into the draft, saved within a second; the version in force stays as it is."""

    undoes_typing = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._view: AgreementView | None = None
        self._terms: Agreement | None = None
        self._is_draft = False
        self._draft, self._reckoner = Draft(desk, self), Reckoner()
        # Before the parts, so that Tab goes from their names to their fields.
        self.header.addWidget(GuideButton(desk))
        self._life = Life(self, self._draft)
        self._strip, self._signing = self._life.strip, self._life.signing
        self._tabs = PartTabs(PARTS)
        self._tabs.built.connect(self._begin_part)
        for widget in (self._life, self._tabs):
            self.body.addWidget(widget)
        self._connect()
        self._tabs.begin()
        self.retranslate()

    @property
    def _criteria(self) -> CriteriaPart:
        return self._tabs.part(CriteriaPart)

    @property
    def _marketing(self) -> MarketingPart:
        return self._tabs.part(MarketingPart)

    @property
    def _sales(self) -> SalesPart:
        return self._tabs.part(SalesPart)

    @property
    def _calendar(self) -> CalendarPart:
        return self._tabs.part(CalendarPart)

    @property
    def _volume(self) -> VolumePart:
        return self._tabs.part(VolumePart)

    @property
    def _versions(self) -> VersionsPart:
        return self._tabs.part(VersionsPart)

    def title(self) -> str:
        """The page's name."""
        return page_title("agreement")

    def retranslate(self) -> None:
        """Say the page's words."""
        super().retranslate()
        names: dict[type[Part], str] = {
            CriteriaPart: self.tr("Criteria"),
            DefinitionsPart: self.tr("Definitions"),
            MarketingPart: self.tr("Marketing"),
            SalesPart: self.tr("Sales"),
            BothPart: self.tr("Both sides"),
            CalendarPart: self.tr("Calendar"),
            VolumePart: self.tr("Volume"),
            TrialPart: self.tr("Try it out"),
            VersionsPart: self.tr("Versions"),
        }
        for place, kind in enumerate(PARTS):
            self._tabs.setTabText(place, names[kind])
        self._say_state()

    def refresh(self, changed: frozenset[str]) -> None:
        """Read the agreement again, unless something typed here is not saved yet."""
        if not self._draft.is_pending():
            now = self.desk.clock.now()
            self.ask(lambda c: read_agreement(c, now), self._show, topic="agreement")
        self._ask_for_history()
        criteria = self._tabs.find_part(CriteriaPart)
        if criteria is not None:
            criteria.refreshed.emit(changed)

    def is_settled(self) -> bool:
        """Whether everything that was asked for is shown."""
        return super().is_settled() and all(part.is_complete() for part in self._tabs.there())

    def is_finished(self) -> bool:
        """The counts beside the criteria come when all else is shown."""
        criteria = self._tabs.find_part(CriteriaPart)
        return self.is_settled() and (criteria is None or criteria.is_counted())

    def offers(self) -> Mapping[str, Callable[[], None]]:
        """Undoing takes back the edit one sees, so it is saved first."""
        return {"edit.undo": self._undo, **self._life.offers()}

    def end(self) -> None:
        """What the parts read ends with the page."""
        for part in self._tabs.there():
            part.end()

    def hideEvent(self, event: Any) -> None:
        """Leaving the page keeps what was typed."""
        self._draft.keep_now()
        super().hideEvent(event)

    def _connect(self) -> None:
        # Read what the edit came to: another change may have been skipped over meanwhile.
        self._draft.kept.connect(lambda: self.be_refreshed(frozenset()))
        self._life.moved.connect(self._say_state)
        self._life.compare_wanted.connect(self._compare)
        self._life.reread.connect(lambda: self.be_refreshed(frozenset()))
        self._tabs.currentChanged.connect(lambda _place: self._ask_for_history())

    def _begin_part(self, part: Part) -> None:
        """A part that one looks at for the first time: hear it, and show in it what there is."""
        part.edited.connect(partial(self._edited, part))
        match part:
            case CriteriaPart():
                CriteriaErrand(self, part)
            case CalendarPart():
                DaysErrand(self, part.days)
            case MarketingPart():
                part.known.wanted.connect(partial(self._ask_values, part.known))
            case VolumePart():
                part.looked.connect(lambda leads: self.desk.open_page("leads", leads))
            case TrialPart():
                TrialErrand(self, part)
            case VersionsPart():
                part.paper.wanted.connect(self._life.paper.ask)
                part.paper.export_wanted.connect(self._life.passing.ask_export)
        if self._view is not None:
            self._show_around(part, self._view)
        if self._terms is not None:
            part.show_terms(self._terms)
            self._say_state()

    def _ask_values(self, known: KnownValues, code: str) -> None:
        """What the leads hold in a field: offered where a name is written."""
        topic = f"names of {code}"
        self.ask(lambda c: field_values(c, code), lambda found: known.put(code, found), topic)

    def _show_around(self, part: Part, view: AgreementView) -> None:
        """What a part shows beside the terms."""
        match part:
            case CriteriaPart() | MarketingPart():
                part.show_fields(view.custom)
            case CalendarPart():
                if (terms := view.in_force or view.terms) is not None:
                    part.show_days(view.entries, terms, self._today())
            case VersionsPart():
                part.show_view(view, self.desk.zone)

    def _ask_for_history(self) -> None:
        """Read what the volume starts from, where one looks at it."""
        if self.desk.ready and self._tabs.in_sight() is VolumePart:
            now = self.desk.clock.now()
            show = self._volume.show_ground
            self.ask(lambda c: read_volume_ground(c, now), show, topic="history")

    def _show(self, view: AgreementView) -> None:
        if self._draft.is_pending():
            return
        first, before = self._view is None, self._terms
        given_up = self._is_draft and view.draft is None
        self._view = view
        self._is_draft = view.draft is not None
        terms = view.terms
        for part in self._tabs.there():
            self._show_around(part, view)
        # What one types must not be replaced under one's hands by the same terms read back.
        if terms is not None and (first or given_up or terms != before):
            self._terms = terms
            for part in self._tabs.there():
                part.show_at_once(terms)
        self._say_state()

    def _today(self) -> date:
        return to_datetime(self.desk.clock.now(), self.desk.zone).date()

    def _edited(self, part: Part) -> None:
        if self._terms is None:
            return
        self._terms = part.apply(self._terms)
        self._is_draft = True
        marketing = self._tabs.find_part(MarketingPart)
        if marketing is not None and marketing is not part:
            marketing.show_volume(self._terms)
        criteria = self._tabs.find_part(CriteriaPart)
        if criteria is not None and isinstance(part, TrialPart):
            criteria.show_terms(self._terms)
        self._draft.change(self._terms)
        self._say_state()

    def _say_state(self) -> None:
        if self._view is None:
            return
        fault = self._fault()
        self._life.show_state(self._view, self._terms, is_draft=self._is_draft, fault=fault)
        for part in self._tabs.there():
            part.lock(self._life.locked)

    def _fault(self) -> str:
        unreadable = next(filter(None, (part.unreadable() for part in self._tabs.there())), "")
        if self._view is None or self._terms is None:
            return unreadable
        view, today = self._view, self._today()
        reckoning = self._reckoner.reckon(self._terms, view.entries, today, view.deleted)
        for part in self._tabs.there():
            part.reckon(reckoning)
        if unreadable or not self._is_draft or not reckoning.faults:
            return unreadable
        return fault_sentence(reckoning.faults[0])

    def _compare(self, which: Which) -> None:
        self._tabs.turn_to(VersionsPart).compare(which)

    def _undo(self) -> None:
        self._draft.keep_now()
        self.desk.undo()
