"""Today: one queue, soonest deadline first; its parts are files of their own, wired here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget

from slaapp.domain.instants import Instant
from ui.desk import Desk
from ui.exporting.source import Source
from ui.milestones import passed
from ui.models.queue import Question, QueueModel
from ui.page import Page
from ui.pages.titles import page_title
from ui.pages.today.acting import Acting, callee_of
from ui.pages.today.beside import Beside
from ui.pages.today.cards import Cards
from ui.pages.today.cover_strip import TABLES as COVER_TABLES
from ui.pages.today.cover_strip import CoverStrip
from ui.pages.today.duty import VOLUME, Look, duty_of
from ui.pages.today.explaining import Explaining
from ui.pages.today.matters import STEPS, TO_ANSWER, TO_HAND_OVER
from ui.pages.today.possible import (
    ACCEPT,
    CALL,
    DISPUTE,
    HAND_OVER,
    OVERRULE,
    PLAN,
    REJECT,
    STEP_DONE,
    STEP_DROP,
    STEP_MOVE,
    UPHOLD,
    WHY,
    possible,
    possible_beside,
)
from ui.pages.today.queue_view import QueueView
from ui.pages.today.reading import RULES, Figures, read_figures, read_lead, read_rules
from ui.pages.today.row_bar import RowBar
from ui.pages.today.row_keys import wanted_by
from ui.pages.today.switch import Switch
from ui.preferences import remember, remembered
from ui.queue_words import Countdowns
from ui.waves.strip import WaveStrip
from ui.widgets.empty_state import EmptyState
from ui.widgets.panel import AskingPanel
from ui.widgets.panel_slot import PanelSlot

if TYPE_CHECKING:
    from slaapp.domain.rulebook import Rulebook

_SCOPE = "today/scope"
_HEADER = 32


class TodayPage(Page):
    """Asks for the rows, the rules and the figures, and lets the countdowns go on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.look = Look(duty_of(desk.who))
        self.countdowns = Countdowns(desk.clock.now, desk.zone)
        self.model = QueueModel(desk.reader, self.countdowns)
        self.view = QueueView(self.model)
        self.cards, self.switch, self.bar = Cards(desk), Switch(), RowBar()
        self.drawer, self.nothing = PanelSlot(), EmptyState("today")
        self.acting = Acting(desk, self.drawer, self)
        self.explaining = Explaining(desk, self.drawer, self)
        self._book: Rulebook | None = None
        self._turns_at: Instant | None = None
        self._who: str | None = None
        self._back_to: str | None = None
        self._press: Callable[[], object] | None = None
        self._lay_out()
        self._connect()
        desk.clock.watch(self)
        desk.clock.ticked.connect(self._tick)
        self.begin_at(self.view)
        self.retranslate()

    # --- what the shell asks ---

    def title(self) -> str:
        """The page's name."""
        return page_title("today")

    def refresh(self, changed: frozenset[str]) -> None:
        """Ask for the rows and the figures again, and for the rules where they changed."""
        self.countdowns.zone = self.desk.zone
        if self._book is None or not changed or changed & RULES:
            now = self.desk.clock.now()
            self.ask(lambda connection: read_rules(connection, now), self._take_rules, "rules")
        else:
            self._ask_figures()
        is_another = self._see_who()
        if not is_another:
            self.model.renew(self._question())
        if is_another or not changed or changed & COVER_TABLES:
            self.cover.ask()
            self.wave.ask()

    def show_given(self, given: object) -> None:
        """A lead's key: log a call with it."""
        if isinstance(given, str):
            self.ask(lambda connection: read_lead(connection, given), self._call_lead, "given")

    def offers(self) -> Mapping[str, Callable[[], None]]:
        """What can be done now with the selected row; what is exported here is a calendar."""
        acts: dict[str, Callable[[], None]] = {
            name: partial(self.act, name) for name in self._possible() if name.startswith("lead.")
        }
        return acts | {"file.export": lambda: self.desk.export(Source(of_calendar=True))}

    def is_settled(self) -> bool:
        """Whether the rows are here too."""
        beside = self.beside.view
        settled = beside is None or beside.rows.is_settled()
        return settled and super().is_settled() and self.model.is_settled()

    def retranslate(self) -> None:
        """Say the page's own words; the parts say theirs."""
        super().retranslate()
        self.view.setAccessibleName(self.tr("What is owed, soonest deadline first"))
        self.model.retranslate()
        self.cards.say()
        self.beside.retranslate()
        self._show_rows_or_nothing()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A row's keys do what they say from a tile or a button as well, but not from a panel."""
        wanted, focus = wanted_by(event), QApplication.focusWidget()
        in_panel = focus is not None and self.drawer.isAncestorOf(focus)
        if wanted is None or in_panel:
            super().keyPressEvent(event)
        else:
            self._do_by_key(wanted)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is looked at: a question that nothing was answered to goes."""
        super().hideEvent(event)
        panel = self.drawer.panel
        if not event.spontaneous() and isinstance(panel, AskingPanel) and not panel.is_touched():
            self.drawer.empty()

    # --- making it ---

    def _lay_out(self) -> None:
        self.header.addStrut(_HEADER)
        self.header.addWidget(self.switch)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.nothing)
        self.beside = Beside(self, self._stack)
        self.cover, self.wave = CoverStrip(self), WaveStrip(self)
        for widget in (self.cover, self.wave, self.cards, self.beside.bar, self.bar):
            self.body.addWidget(widget)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.drawer)
        self.body.setSpacing(12)

    def _connect(self) -> None:
        self.model.settled.connect(self._rows_arrived)
        self.view.asked.connect(self._do_by_key)
        self.view.left.connect(self.drawer.dismiss)
        self.view.opened.connect(lambda row: self.desk.open_page("leads", row.lead_id))
        self.view.selection_moved.connect(self._row_moved)
        self.bar.asked.connect(self.act)
        self.bar.show_all.connect(lambda: self.show_part("all"))
        self.cards.pressed.connect(self._card_pressed)
        self.switch.chosen.connect(self._switch_to)
        self.nothing.pressed.connect(lambda: self._press and self._press())
        self.drawer.left.connect(self._take_keyboard)
        self.beside.narrowed.connect(self._narrow)
        self.beside.opened.connect(self._matter_opened)
        self.beside.asked.connect(self._do_by_key)
        self.beside.moved.connect(self._show_chosen)
        self.beside.left.connect(self.drawer.dismiss)
        self.acting.done.connect(self._go_on)
        self.desk.when_undone.append(self._come_back)

    # --- whose queue, and which part of it ---

    def _see_who(self) -> bool:
        """Whether another person acts: another duty, and none of the rows of the one before."""
        who = self.desk.who
        key = f"{who.key} {who.role}" if who is not None else ""
        if key == self._who:
            return False
        self._who = key
        duty = duty_of(who)
        mine = "mine" in duty.switch and remembered(_SCOPE, "mine", duty.switch) == "mine"
        self.cards.show_parts(duty.cards)
        self.switch.offer(duty.switch)
        self.beside.show_duty(duty.matters)
        self.drawer.empty()
        self._look(Look(duty, own_only=mine))
        return True

    def show_part(self, part: str) -> None:
        """Narrow the queue to a part, or show all of it."""
        self._look(replace(self.look, part=part))

    def _narrow(self, part: str) -> None:
        """A tile is a part of the queue; pressed again it shows everything."""
        self.show_part("all" if part == self.look.part and not self.beside.shown else part)

    def _matter_opened(self, name: str) -> None:
        """A list stands in the queue's place."""
        self.cards.show_chosen("")
        self.bar.show_part(name)
        self._show_rows_or_nothing()
        self._show_chosen()

    def _card_pressed(self, part: str) -> None:
        figures = self.cards.figures
        if part != VOLUME:
            self.show_part("all" if part == self.look.part else part)
        elif figures is not None and figures.volume is not None:
            self.desk.open_page("leads", figures.volume.chosen)

    def _switch_to(self, way: str) -> None:
        if way in ("mine", "everyone"):
            remember(_SCOPE, way)
            self._look(replace(self.look, own_only=way == "mine"))
        else:
            self.show_part(way)

    def _look(self, look: Look) -> None:
        self.look = look
        self.beside.close(look.part)
        self.cards.show_chosen(look.part)
        self.bar.show_part(look.part)
        if "mine" in look.duty.switch:
            self.switch.mark("mine" if look.own_only else "everyone")
            self.view.show_owners(not look.own_only)
        else:
            self.switch.mark("overdue" if look.part == "overdue" else "all")
        self.model.begin(self._question())
        self._ask_figures()

    def _question(self) -> Question:
        """The choice as of now; it is put together on the reading thread."""
        desk = self.desk
        return partial(self.look.choice, desk.who, desk.clock.now(), desk.zone)

    # --- what arrives ---

    def _take_rules(self, book: Rulebook) -> None:
        self._book = book
        self.model.know(book)
        self._ask_figures()

    def _ask_figures(self) -> None:
        book, question = self._book, self._question()
        if book is None:
            return
        volume = VOLUME in self.look.duty.cards
        self._turns_at = None
        self.ask(
            lambda connection: read_figures(connection, question, book, volume),
            self._take_figures,
            "figures",
        )

    def _take_figures(self, figures: Figures) -> None:
        self._turns_at = figures.counts.turns_at
        self.cards.show_figures(figures)
        counts = figures.counts
        told = {TO_HAND_OVER: counts.to_hand_over, TO_ANSWER: counts.to_answer, STEPS: counts.steps}
        self.beside.bar.show_counts(told)
        if self._book is not None:
            self.beside.ask(self._book, self.look.own_only)

    def _rows_arrived(self) -> None:
        back, self._back_to = self._back_to, None
        if back is not None:
            self.view.choose(self._row_of_lead(back))
        if self.model.rows and not self.view.selected_rows():
            at = max(self.view.currentIndex().row(), 0)
            self.view.choose(self.model.rows[min(at, len(self.model.rows) - 1)].id)
        self._show_rows_or_nothing()
        self._show_chosen()

    def _show_rows_or_nothing(self) -> None:
        if self.beside.view is not None:
            self._show_beside()
            return
        empty = self.model.is_settled() and not self.model.rows
        if empty:
            from ui.pages.today.nothing import nothing_to_show

            everyone = partial(self._switch_to, "everyone")
            words = nothing_to_show(self.desk, self.look, partial(self.show_part, "all"), everyone)
            self.nothing.say(words.title, words.sentence, words.button)
            self._press = words.press
            passed("first-rows")
        self._stack.setCurrentWidget(self.nothing if empty else self.view)

    def _show_beside(self) -> None:
        """The list of a matter, or that there is none."""
        view, words = self.beside.view, self.tr("Show everything")
        if self.beside.is_empty():
            self.nothing.say(*self.beside.nothing(), words)
            self._press = partial(self.show_part, "all")
            self._stack.setCurrentWidget(self.nothing)
        elif view is not None:
            self._stack.setCurrentWidget(view)

    def _tick(self) -> None:
        if not self.isVisible():
            return
        self.view.tick()
        self.explaining.tick()
        if self._turns_at is not None and self.desk.clock.now() >= self._turns_at:
            self._ask_figures()
            self.cover.ask()
            self.wave.ask()
            if self.look.part != "all":
                self.model.renew(self._question())

    # --- the selected row ---

    def _row_moved(self) -> None:
        """Somebody selected another row: the panel for a call turns to its lead."""
        if not self.model.is_taking():
            self.acting.follow(self.view.current_row())
            self._show_chosen()

    def _show_chosen(self) -> None:
        self.explaining.follow(self.view.current_row())
        self.bar.show_possible(self._possible())
        self.offers_changed.emit()

    def _current_row(self) -> Any:
        view = self.beside.view
        return self.view.current_row() if view is None else view.current_row()

    def _possible(self) -> list[str]:
        """What can be done with the selected rows of the list that is shown."""
        view = self.beside.view
        if view is None:
            return possible(self.view.selected_rows())
        return [] if self.beside.is_empty() else possible_beside(view.current_row())

    def _take_keyboard(self) -> None:
        view = self.beside.view
        (self.view if view is None else view).setFocus(Qt.FocusReason.OtherFocusReason)

    def _do_by_key(self, name: str) -> None:
        can = self._possible()
        if name == "next":
            name = HAND_OVER if HAND_OVER in can else CALL
        if UPHOLD in can:
            # To answer a rejection is to accept it or to reject it.
            reject = OVERRULE if OVERRULE in can else DISPUTE
            name = {ACCEPT: UPHOLD, REJECT: reject}.get(name, name)
        self.act(name)

    def act(self, name: str) -> None:
        """Do an action with the selected rows; those it does not fit were not offered it."""
        row = self._current_row()
        if row is None or name not in self._possible():
            return
        deeds: dict[str, Callable[[], Any]] = {
            CALL: lambda: self.acting.begin_call(callee_of(row), follows=True),
            ACCEPT: lambda: self.acting.accept(row),
            REJECT: lambda: self.acting.begin_reject(row),
            UPHOLD: lambda: self.acting.uphold(row),
            DISPUTE: lambda: self.acting.begin_dispute(row),
            STEP_DONE: lambda: self.acting.finish_step(row),
            STEP_DROP: lambda: self.acting.drop_step(row),
            STEP_MOVE: lambda: self.acting.begin_move(row),
            PLAN: lambda: self.acting.begin_plan(row),
            OVERRULE: lambda: self.acting.begin_overrule(row),
            HAND_OVER: lambda: self.acting.begin_hand_over(self.view.selected_rows()),
            WHY: lambda: self.explaining.explain(row),
        }
        deeds[name]()

    def _go_on(self, lead_ids: list[str]) -> None:
        """Leads were dealt with: the next one is selected, and has the keyboard."""
        if self.beside.view is not None:
            self._take_keyboard()
        elif self.drawer.panel is None or self.explaining.is_open():
            self.view.choose(self.view.next_after(lead_ids))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _come_back(self, operation_id: str) -> None:
        """What was done here was taken back: its lead is the one to go on with."""
        lead_id = self.acting.dealt.pop(operation_id, None)
        if lead_id is not None:
            self._back_to = lead_id
            if self.model.is_settled():
                self._rows_arrived()

    def _row_of_lead(self, lead_id: str) -> str | None:
        return next((each.id for each in self.model.rows if each.lead_id == lead_id), None)

    def _call_lead(self, row: Any) -> None:
        if row is None:
            self.desk.banners.tell("info", self.tr("This lead is not there any more."))
            return
        self.view.choose(self._row_of_lead(row.id))
        self.acting.begin_call(callee_of(row), follows=False)
