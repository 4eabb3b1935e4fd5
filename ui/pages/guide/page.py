"""The guided agreement: one step at a time, each edit kept in the draft at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from slaapp.domain.agreement import Agreement
from slaapp.domain.instants import to_datetime
from slaapp.domain.parties import Parties, Signatory
from slaapp.domain.starting_terms import begin_from
from slaapp.store.rows.agreements import AgreementView, read_agreement
from ui.desk import Desk
from ui.page import Page
from ui.pages import page_title
from ui.pages.agreement.draft import Draft
from ui.pages.agreement.reckoning import Reckoner, Reckoning
from ui.pages.agreement.words import fault_sentence
from ui.pages.guide.business_step import KEPT, MODELS, BusinessStep, model_terms
from ui.pages.guide.frame import StepFrame
from ui.pages.guide.hours_step import HoursStep
from ui.pages.guide.marketing_step import MarketingStep
from ui.pages.guide.qualified_step import QualifiedStep
from ui.pages.guide.sales_step import SalesStep
from ui.pages.guide.sign_step import SignStep
from ui.pages.guide.standing import Standing, drop_standing, keep_standing, kept_standing
from ui.pages.guide.step import Step
from ui.pages.guide.trail import Trail
from ui.pages.guide.who_step import WhoStep

_SIGN = 6


class GuidePage(Page):
    """Begins at the step where one left off; given a number, at that step (counted from 1)."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.at = 0
        self._view: AgreementView | None = None
        self.terms: Agreement | None = None
        self._wanted: int | None = None
        self._reckoning: Reckoning | None = None
        self._draft, self._reckoner = Draft(desk, self), Reckoner()
        self.who, self.business, self.hours = WhoStep(self), BusinessStep(), HoursStep(self)
        self.qualified, self.marketing = QualifiedStep(), MarketingStep()
        self.sales, self.sign = SalesStep(), SignStep(self, self._when_held)
        self.steps: tuple[Step, ...] = (
            self.who,
            self.business,
            self.hours,
            self.qualified,
            self.marketing,
            self.sales,
            self.sign,
        )
        self.trail, self.frame = Trail(), StepFrame()
        self.header.addWidget(self.trail)
        self.body.addWidget(self.frame)
        for step in self.steps:
            self.frame.stack.addWidget(step)
            step.edited.connect(partial(self._edited, step))
        self.frame.on_pressed.connect(self.go_on)
        self.frame.back_pressed.connect(self.go_back)
        self.frame.left.connect(self.leave)
        self.sign.finished.connect(self._finished)
        self._draft.kept.connect(lambda: self.be_refreshed(frozenset()))
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return page_title("guide")

    def retranslate(self) -> None:
        """The step's own title is the heading."""
        super().retranslate()
        self._say_step()

    def refresh(self, changed: frozenset[str]) -> None:  # noqa: ARG002
        """Read the agreement again, unless something typed here is not saved yet."""
        if not self._draft.is_pending():
            now = self.desk.clock.now()
            self.ask(lambda c: read_agreement(c, now), self._show, topic="agreement")
        self.hours.place.refresh()
        self._ask_for_force()

    def show_given(self, given: object) -> None:
        """A step to begin with."""
        if isinstance(given, int):
            self._start_over()
            self._wanted = given - 1
            if self._view is not None:
                self._move(self._begin_at(self._view))

    def offers(self) -> Mapping[str, Callable[[], None]]:
        """Undoing takes back the edit one sees, so it is saved first."""
        return {
            "edit.undo": self._undo,
            "agreement.step_on": self.go_on,
            "agreement.step_back": self.go_back,
        }

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The keyboard begins where the step does."""
        self.steps[self.at].first().setFocus(reason)

    def hideEvent(self, event: Any) -> None:
        """Leaving the page keeps what was typed; what was signed is over."""
        self._draft.keep_now()
        self._start_over()
        super().hideEvent(event)

    def go_on(self) -> None:
        """To the next step, unless something here is wrong; the last one signs."""
        if self.terms is None or self._view is None:
            return
        if self.at == _SIGN:
            self.sign.go_on()
            return
        step = self.steps[self.at]
        wrong = step.fault(self._reckoning.faults if self._reckoning is not None else ())
        if wrong:
            self.frame.complain(wrong)
            if step is self.who:
                self.setFocus()
            return
        step.settle()
        self._keep()
        self._move(self.at + 1)

    def go_back(self) -> None:
        """To the step before; everything stays. A proposal has to become a draft again first."""
        if self._view is None or self.at == 0 or self.sign.is_done():
            return
        if self._view.proposal is not None:
            self._correct()
        else:
            self._move(self.at - 1)

    def leave(self) -> None:
        """Go on another time: nothing is asked, nothing is lost."""
        self._draft.keep_now()
        self.desk.open_page("agreement", None)

    def _show(self, view: AgreementView) -> None:
        if self._draft.is_pending():
            return
        first, self._view = self._view is None, view
        if self.sign.is_done():
            return
        standing = kept_standing(self.desk.workspace.id)
        terms = self._terms_of(view, standing)
        self.who.show_team(may_rename=not any(each.marketing for each in view.versions))
        self.qualified.show_fields(view.custom)
        self.marketing.show_fields(view.custom, self.desk.workspace.currency)
        if first:
            model = self._model(view, standing)
            self.business.begin(model, terms)
            self.qualified.offer(() if model == KEPT else model_terms(model).criteria)
        if first or terms != self.terms:
            self.terms = terms
            for step in self.steps:
                step.show_terms(terms)
        if first or (view.proposal is not None and self.at != _SIGN):
            self._move(self._begin_at(view), keyboard=self.isVisible())
        self._reckon()
        self._say_step()

    def _terms_of(self, view: AgreementView, standing: Standing | None) -> Agreement:
        """The draft or proposal; before there is one, what was signed, else a model."""
        held = view.draft or (view.proposal.terms if view.proposal is not None else None)
        if held is not None:
            return held
        if view.in_force is not None and self._was_signed(view):
            return view.in_force
        model = model_terms(self._model(view, standing))
        by_role = {person.role: person.name for person in reversed(self.desk.team)}
        manager = by_role.get("manager", "")
        marketing, sales = (
            Signatory(by_role.get(side, manager), model.parties.of_side(side).function)
            for side in ("marketing", "sales")
        )
        parties = Parties(self.desk.workspace.name, marketing, sales)
        return begin_from(model, replace(view.in_force or model, parties=parties))

    def _model(self, view: AgreementView, standing: Standing | None) -> str:
        """What the terms began from: as it is remembered, else there are but the terms."""
        if standing is not None and standing.model in MODELS:
            return standing.model
        mine = view.draft is not None or view.proposal is not None or self._was_signed(view)
        return KEPT if mine else MODELS[1]

    def _was_signed(self, view: AgreementView) -> bool:
        return any(each.marketing is not None for each in view.versions)

    def _begin_at(self, view: AgreementView) -> int:
        if view.proposal is not None:
            return _SIGN
        wanted, self._wanted = self._wanted, None
        standing = kept_standing(self.desk.workspace.id)
        kept = standing.step - 1 if standing is not None else 0
        return kept if wanted is None else wanted

    def _move(self, at: int, *, keyboard: bool = True) -> None:
        self.at = at
        if at > 0 or kept_standing(self.desk.workspace.id) is not None:
            keep_standing(self.desk.workspace.id, Standing(at + 1, self.business.code))
        self._reckon()
        self.frame.show_step(self.steps[at])
        self._say_step()
        if keyboard:
            self.setFocus()

    def _say_step(self) -> None:
        step = self.steps[self.at]
        self._heading.setText(step.title())
        self.frame.reason.setText(step.reason())
        self.trail.show_step(self.at + 1)
        self.frame.setAccessibleName(f"{self.trail.words()}: {step.title()}")
        self.frame.setAccessibleDescription(step.reason())
        self.frame.back.setEnabled(self.at > 0)
        self.frame.back.setVisible(not self.sign.is_done())
        self.frame.on.setVisible(self.at != _SIGN)
        self.frame.later.setVisible(not self.sign.is_done())
        view = self._view
        self.frame.show_state(
            last=self.at == _SIGN, frozen=view is not None and view.proposal is not None
        )

    def _edited(self, step: Step) -> None:
        if self.terms is None:
            return
        before, self.terms = self.terms, step.apply(self.terms)
        if step is self.business and self.terms != before:
            self.qualified.offer(self.terms.criteria)
            for each in self.steps:
                each.show_terms(self.terms)
            keep_standing(self.desk.workspace.id, Standing(self.at + 1, self.business.code))
        self._draft.change(self.terms)
        self.frame.complain("")
        self._reckon()

    def _keep(self) -> None:
        """In the file before the next step, where it is not there yet."""
        if self._view is not None and self.terms != self._view.in_force:
            self._hold()

    def _start_over(self) -> None:
        """What was signed here is over: the next look begins with what is in force."""
        if self.sign.is_done():
            self._view = None
            self.sign.begin()

    def _hold(self) -> None:
        """There is a draft with these terms; one that is proposed is there already."""
        view = self._view
        if view is not None and view.proposal is None and self.terms not in (None, view.draft):
            assert self.terms is not None
            self._draft.change(self.terms)
        self._draft.keep_now()

    def _when_held(self, then: Callable[[], None]) -> None:
        self._hold()
        self._draft.when_kept(then)

    def _reckon(self) -> None:
        if self._view is None or self.terms is None:
            return
        reckoning = self._reckoner.reckon(self.terms, self._view.entries, self._today())
        self._reckoning = reckoning
        self.steps[self.at].reckon(reckoning)
        if self.at == _SIGN:
            fault = fault_sentence(reckoning.faults[0]) if reckoning.faults else ""
            self.sign.show_view(self._view, self.terms, fault)

    def _ask_for_force(self) -> None:
        now, zone = self.desk.clock.now(), self.desk.zone

        def job(connection: Any) -> Any:
            from slaapp.store.rows.sales_force import sales_force

            return sales_force(connection, zone, now)

        self.ask(job, self.sales.show_force, topic="force")

    def _today(self) -> date:
        return to_datetime(self.desk.clock.now(), self.desk.zone).date()

    def _undo(self) -> None:
        self._draft.keep_now()
        self.desk.undo()

    def _correct(self) -> None:
        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.proposal import correct_proposal

            return correct_proposal(connection, by=by, now=now)

        def corrected(_receipt: Any) -> None:
            self.at = _SIGN - 1
            self.be_refreshed(frozenset())
            self._move(_SIGN - 1)

        self.run(job, said=self.tr("It is a draft again."), then=corrected)

    def _finished(self) -> None:
        drop_standing(self.desk.workspace.id)
        self._say_step()
