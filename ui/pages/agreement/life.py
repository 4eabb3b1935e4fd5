"""The life of the agreement above its terms: where it stands, and what brings it further."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.agreement_diff import differences
from slaapp.domain.instants import to_datetime
from slaapp.domain.parties import Parties, Signatory
from slaapp.domain.roles import SIDES
from slaapp.store.rows.agreement_sheet import Which
from slaapp.store.rows.agreements import AgreementView
from ui.page import Page
from ui.pages.agreement.acts import Acts
from ui.pages.agreement.draft import Draft
from ui.pages.agreement.draft_strip import DraftStrip
from ui.pages.agreement.page_menu import PageMenu
from ui.pages.agreement.paper_errand import PaperErrand
from ui.pages.agreement.passing_errand import PassingErrand
from ui.pages.agreement.propose_panel import ProposePanel
from ui.pages.agreement.sign_panel import SignPanel
from ui.pages.agreement.standing_words import moment_text, sentence_of, steps_of
from ui.pages.agreement.steps_line import StepsLine
from ui.pages.agreement.tamper_strip import TamperStrip
from ui.pages.agreement.template_panel import TemplatePanel
from ui.pages.agreement.turn_panel import TurnPanel
from ui.words import spoken


class Life(QWidget):
    """Holds the strip and one panel at a time; the page tells it what there is."""

    moved = Signal()
    """Something came or went here: what the page says of it is to be said again."""
    reread = Signal()
    """The file may hold something else now."""
    compare_wanted = Signal(object)
    """What changed is to be shown: the draft's, the proposal's or a version's key."""

    def __init__(self, page: Page, draft: Draft) -> None:
        super().__init__()
        self._page, self._draft = page, draft
        self._view: AgreementView | None = None
        self._terms: Agreement | None = None
        self._is_draft = False
        self._done_name = ""
        self._ready = True
        self.strip, self.steps, self.tampered = DraftStrip(), StepsLine(), TamperStrip()
        self.signing, self.proposing = SignPanel(), ProposePanel()
        self.templates, self.turns = TemplatePanel(), TurnPanel()
        self.acts, self.paper = Acts(page, draft), PaperErrand(page, draft)
        self.passing, self.menu = PassingErrand(page, draft), PageMenu(self.offers)
        page.header.addWidget(self.menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        panels = (self.signing, self.proposing, self.templates, self.turns)
        for each in (self.tampered, self.steps, self.strip, *panels):
            column.addWidget(each)
        self._connect()

    @property
    def locked(self) -> bool:
        """Whether no term may be changed now."""
        if self._view is None or self.acts.under_way:
            return self.acts.under_way
        unreadable = self._terms is None and bool(self._view.versions)
        return unreadable or self._view.proposal is not None

    def offers(self) -> Mapping[str, Callable[[], None]]:
        """The actions of the table that can be done now."""
        if self._view is None or self.acts.under_way:
            return {}
        offered: dict[str, Callable[[], None]] = {}
        if self._terms is not None:
            offered["agreement.compare"] = self._compare
            offered["agreement.pdf"] = lambda: self.paper.ask(self._shown(), spoken())
            offered["agreement.export"] = lambda: self.passing.ask_export(self._shown())
        if self._view.proposal is not None:
            return {**offered, "agreement.correct": self.acts.correct}
        if self._is_draft and self._ready:
            offered["agreement.propose"] = self._ask_to_propose
            offered["agreement.sign"] = self._ask_to_sign
        offered["agreement.template"] = self._ask_for_template
        offered["agreement.import"] = self.passing.ask_import
        return offered

    def show_state(
        self, view: AgreementView, terms: Agreement | None, *, is_draft: bool, fault: str
    ) -> None:
        """What the file holds, the terms in sight, whether they are a draft, what is wrong."""
        fresh, before = view is not self._view, set(self.offers())
        self._view, self._terms, self._is_draft = view, terms, is_draft
        self._ready = not fault
        if fresh:
            self.tampered.show_view(view)
        self._show_panels(view)
        self._say(fault)
        if fresh and self._done_name:
            self._go_on()
        if set(self.offers()) != before:
            self._page.offers_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """What stands in the strip is said by the page."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.moved.emit()

    def _connect(self) -> None:
        self.strip.changes_pressed.connect(self._compare)
        self.strip.discard_pressed.connect(self._discard)
        self.strip.propose_pressed.connect(self._ask_to_propose)
        self.strip.sign_pressed.connect(self._ask_to_sign)
        self.strip.withdraw_pressed.connect(self.acts.withdraw)
        self.strip.correct_pressed.connect(self.acts.correct)
        self.signing.signed.connect(self._sign_both)
        self.signing.given_up.connect(lambda: self._close(self.signing, "sign"))
        self.proposing.proposed.connect(self._propose)
        self.proposing.dismissed.connect(lambda: self._close(self.proposing, "propose"))
        self.templates.chosen.connect(self._begin_from)
        self.templates.dismissed.connect(lambda: self._close(self.templates, ""))
        self.turns.signed.connect(self.acts.sign)
        self.tampered.backups_wanted.connect(lambda: self._page.desk.open_page("settings", "file"))
        self.passing.taken.connect(self.acts.take)
        self.acts.moved.connect(self.moved)
        self.acts.done.connect(self._done)

    # --- what is shown ---

    def _show_panels(self, view: AgreementView) -> None:
        free = self._ready and not self.acts.under_way
        for panel in (self.signing, self.proposing):
            panel.setVisible(self._is_draft and not panel.isHidden())
            panel.allow(free)
        if view.proposal is None:
            self.turns.put_away()
        else:
            self.templates.hide()
            self.turns.show_proposal(view.proposal, self._likely(), self._page.desk.zone)
            self.turns.allow(not self.acts.under_way and not view.proposal.tampered)

    def _say(self, fault: str) -> None:
        view, zone = self._view, self._page.desk.zone
        assert view is not None
        self.steps.show_steps(steps_of(view, is_draft=self._is_draft, zone=zone))
        proposed = view.proposal is not None and not self._is_draft
        quiet = not (self._is_draft or proposed or view.waiting)
        sentence = sentence_of(view, is_draft=self._is_draft, zone=zone)
        self.strip.show_state(sentence, tone="muted" if quiet else "warning", fault=fault)
        asking = not (self.signing.isHidden() and self.proposing.isHidden())
        self.strip.show_buttons(
            drafted=self._is_draft,
            proposed=proposed,
            ready=not fault and not asking and not self.acts.under_way,
            busy=self.acts.under_way,
            changes=self._count(),
        )

    def _count(self) -> int:
        base = self._view.newest if self._view is not None else None
        if base is None or base.terms is None or self._terms is None:
            return 0
        return len(differences(base.terms, self._terms))

    def _shown(self) -> Which:
        """What one sees: the draft, the proposal, else the newest version."""
        assert self._view is not None
        if self._is_draft:
            return "draft"
        if self._view.proposal is not None:
            return "proposal"
        return self._view.newest.number if self._view.newest is not None else None

    def _likely(self) -> dict[str, Signatory]:
        """Who signs: as the agreement names them, else as the team is."""
        by_role = {person.role: person.name for person in reversed(self._page.desk.team)}
        manager = by_role.get("manager", "")
        parties = self._terms.parties if self._terms is not None else Parties()
        named = {side: parties.of_side(side) for side in SIDES}
        return {
            side: held if held.name else Signatory(by_role.get(side, manager), held.function)
            for side, held in named.items()
        }

    # --- what is done ---

    def _compare(self) -> None:
        which = self._shown()
        self._draft.when_kept(lambda: self.compare_wanted.emit(which))

    def _discard(self) -> None:
        for panel in (self.signing, self.proposing):
            panel.hide()
        self.acts.discard()

    def _ask_to_sign(self) -> None:
        self._draft.keep_now()
        self._open(self.signing)
        likely = self._likely()
        self.signing.remark(self._takeover())
        self.signing.ask(likely["marketing"].name, likely["sales"].name)
        self.moved.emit()

    def _ask_to_propose(self) -> None:
        self._draft.keep_now()
        self._open(self.proposing)
        self.proposing.remark(self._takeover())
        self.proposing.ask(self._today())
        self.moved.emit()

    def _ask_for_template(self) -> None:
        self._open(self.templates)
        self.templates.ask()
        self.moved.emit()

    def _takeover(self) -> str:
        """A version that waits takes over on its day from whatever begins before."""
        waiting = self._view.waiting if self._view is not None else None
        if waiting is None:
            return ""
        words = self.tr(
            "Version {number} is signed already and takes over on {day} from whatever begins "
            "before that day."
        )
        day = moment_text(waiting.effective_from, self._page.desk.zone)
        return words.format(number=waiting.number, day=day)

    def _open(self, wanted: QWidget) -> None:
        for panel in (self.signing, self.proposing, self.templates):
            if panel is not wanted:
                panel.hide()

    def _close(self, panel: QWidget, back_to: str) -> None:
        panel.hide()
        self.moved.emit()
        if back_to:
            self.strip.take_focus(back_to)
        else:
            self.menu.setFocus()

    def _propose(self, begins_on: date | None) -> None:
        self.acts.propose(begins_on, self.proposing.refuse)

    def _sign_both(self, marketing: str, sales: str) -> None:
        self.signing.hide()
        self.acts.sign_both(marketing, sales)

    def _begin_from(self, code: str) -> None:
        self.templates.hide()
        self.acts.begin_from(code)

    def _done(self, name: str) -> None:
        if name == "propose":
            self.proposing.hide()
        self._done_name = name
        self.reread.emit()

    def _go_on(self) -> None:
        """The keyboard goes to what comes next: where it was is gone."""
        done, self._done_name = self._done_name, ""
        proposed = self._view is not None and self._view.proposal is not None
        if proposed and done in ("propose", "sign"):
            self.turns.take_focus()
        elif self._is_draft:
            self.strip.take_focus("propose" if done == "correct" else "changes")
        else:
            self.menu.setFocus()

    def _today(self) -> date:
        desk = self._page.desk
        return to_datetime(desk.clock.now(), desk.zone).date()
