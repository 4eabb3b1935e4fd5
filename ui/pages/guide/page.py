"""The guided agreement: one step at a time, each edit kept in the draft at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from slaapp.domain.agreement import Agreement
from slaapp.domain.instants import to_datetime
from slaapp.store.rows.agreements import AgreementView, read_agreement
from slaapp.store.rows.sales_force import SalesForce
from ui.desk import Desk
from ui.page import Page
from ui.pages.agreement.draft import Draft
from ui.pages.agreement.reckoning import Reckoner, Reckoning
from ui.pages.agreement.words import fault_sentence
from ui.pages.guide.begun import begun_terms, model_of, was_signed
from ui.pages.guide.business_step import KEPT, BusinessStep, model_terms
from ui.pages.guide.errands import ask_for_force, correct
from ui.pages.guide.frame import StepFrame
from ui.pages.guide.hours_step import HoursStep
from ui.pages.guide.makers import step_makers
from ui.pages.guide.marketing_step import MarketingStep
from ui.pages.guide.qualified_step import QualifiedStep
from ui.pages.guide.sales_step import SalesStep
from ui.pages.guide.sign_step import SignStep
from ui.pages.guide.standing import Standing, drop_standing, keep_standing, kept_standing
from ui.pages.guide.step import Step
from ui.pages.guide.step_stack import StepStack
from ui.pages.guide.trail import Trail
from ui.pages.guide.who_step import WhoStep
from ui.pages.titles import page_title

_SIGN = 6


class GuidePage(Page):
    """Begins at the step where one left off; given a number, at that step (counted from 1)."""

    undoes_typing = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.at = 0
        self._view: AgreementView | None = None
        self.terms: Agreement | None = None
        self._wanted: int | None = None
        self._reckoning: Reckoning | None = None
        self._force: SalesForce | None = None
        self._draft, self._reckoner = Draft(desk, self), Reckoner()
        self.steps = StepStack(step_makers(self, self._when_held))
        self.steps.built.connect(self._begin_step)
        self.trail, self.frame = Trail(), StepFrame(self.steps)
        self.header.addWidget(self.trail)
        self.body.addWidget(self.frame)
        self.frame.on_pressed.connect(self.go_on)
        self.frame.back_pressed.connect(self.go_back)
        self.frame.left.connect(self.leave)
        self._draft.kept.connect(lambda: self.be_refreshed(frozenset()))
        self.retranslate()

    @property
    def business(self) -> BusinessStep:
        """It knows what the terms began from."""
        return self.steps.of(BusinessStep)

    @property
    def step(self) -> Step:
        """The one that is in sight."""
        return self.steps.at(self.at)

    def is_done(self) -> bool:
        """Whether both sides signed here."""
        sign = self.steps.known(SignStep)
        return sign is not None and sign.is_done()

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
        if (hours := self.steps.known(HoursStep)) is not None:
            hours.place.refresh()
        ask_for_force(self, self._take_force)

    def show_given(self, given: object) -> None:
        """A step to begin with."""
        if isinstance(given, int):
            self._start_over()
            self._wanted = self.at = given - 1
            if self._view is not None:
                self._move(self._begin_at(self._view))
            else:
                self._say_step()

    def offers(self) -> Mapping[str, Callable[[], None]]:
        """Undoing takes back the edit one sees, so it is saved first."""
        return {
            "edit.undo": self._undo,
            "agreement.step_on": self.go_on,
            "agreement.step_back": self.go_back,
        }

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The keyboard begins where the step does."""
        self.step.first().setFocus(reason)

    def hideEvent(self, event: Any) -> None:
        """Leaving the page keeps what was typed; what was signed is over."""
        self._draft.keep_now()
        self._start_over()
        super().hideEvent(event)

    def go_on(self) -> None:
        """To the next step, unless something here is wrong; the last one signs."""
        if self.terms is None or self._view is None:
            return
        step = self.step
        if isinstance(step, SignStep):
            step.go_on()
            return
        wrong = step.fault(self._reckoning.faults if self._reckoning is not None else ())
        if wrong:
            self.frame.complain(wrong)
            if isinstance(step, WhoStep):
                self.setFocus()
            return
        step.settle()
        self._keep()
        self._move(self.at + 1)

    def go_back(self) -> None:
        """To the step before; everything stays. A proposal has to become a draft again first."""
        if self._view is None or self.at == 0 or self.is_done():
            return
        if self._view.proposal is not None:
            correct(self, self._corrected)
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
        if self.is_done():
            return
        standing = kept_standing(self.desk.workspace.id)
        model = model_of(view, standing)
        terms = begun_terms(view, model, self.desk)
        if first:
            self.business.begin(model, terms)
        for step in self.steps.there():
            self._show_around(step, view, anew=first)
        if first or terms != self.terms:
            self.terms = terms
            for step in self.steps.there():
                step.show_terms(terms)
        if first or (view.proposal is not None and self.at != _SIGN):
            self._move(self._begin_at(view), keyboard=self.isVisible())
        self._reckon()
        self._say_step()

    def _begin_step(self, step: Step) -> None:
        """A step that one comes to for the first time: hear it, and show in it what there is."""
        step.edited.connect(partial(self._edited, step))
        if isinstance(step, SignStep):
            step.finished.connect(self._finished)
        if isinstance(step, HoursStep):
            step.place.refresh()
        if self._view is not None:
            self._show_around(step, self._view, anew=True)
        if self.terms is not None:
            step.show_terms(self.terms)

    def _show_around(self, step: Step, view: AgreementView, *, anew: bool) -> None:
        """What a step shows beside the terms; ``anew`` where it begins from the model again."""
        match step:
            case WhoStep():
                step.show_team(may_rename=not was_signed(view))
            case QualifiedStep():
                step.show_fields(view.custom)
                if anew:
                    code = self.business.code
                    step.offer(() if code == KEPT else model_terms(code).criteria)
            case MarketingStep():
                step.show_fields(view.custom, self.desk.workspace.currency)
            case SalesStep():
                if self._force is not None:
                    step.show_force(self._force)

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
        self.frame.show_step(self.step)
        self._say_step()
        if keyboard:
            self.setFocus()

    def _say_step(self) -> None:
        step = self.step
        self._heading.setText(step.title())
        self.frame.reason.setText(step.reason())
        self.trail.show_step(self.at + 1)
        self.frame.setAccessibleName(f"{self.trail.words()}: {step.title()}")
        self.frame.setAccessibleDescription(step.reason())
        self.frame.show_state(
            first=self.at == 0,
            last=self.at == _SIGN,
            frozen=self._view is not None and self._view.proposal is not None,
            done=self.is_done(),
        )

    def _edited(self, step: Step) -> None:
        if self.terms is None:
            return
        before, self.terms = self.terms, step.apply(self.terms)
        if isinstance(step, BusinessStep) and self.terms != before:
            if (qualified := self.steps.known(QualifiedStep)) is not None:
                qualified.offer(self.terms.criteria)
            for each in self.steps.there():
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
        sign = self.steps.known(SignStep)
        if sign is not None and sign.is_done():
            self._view = None
            sign.begin()

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
        step = self.step
        step.reckon(reckoning)
        if isinstance(step, SignStep):
            fault = fault_sentence(reckoning.faults[0]) if reckoning.faults else ""
            step.show_view(self._view, self.terms, fault)

    def _take_force(self, force: SalesForce) -> None:
        self._force = force
        if (sales := self.steps.known(SalesStep)) is not None:
            sales.show_force(force)

    def _today(self) -> date:
        return to_datetime(self.desk.clock.now(), self.desk.zone).date()

    def _undo(self) -> None:
        self._draft.keep_now()
        self.desk.undo()

    def _corrected(self, _receipt: Any) -> None:
        self.at = _SIGN - 1
        self.be_refreshed(frozenset())
        self._move(_SIGN - 1)

    def _finished(self) -> None:
        drop_standing(self.desk.workspace.id)
        self._say_step()
