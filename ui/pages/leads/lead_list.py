"""The list of leads with its filters, and what stands in its place when it is empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QToolButton, QVBoxLayout, QWidget

from slaapp.domain.filter_joining import both
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.saved_view import ListView
from slaapp.domain.search_text import MATCH
from ui.desk import Desk
from ui.icons import icon
from ui.models.lead_columns import COLUMN_NAMES, Outlook, lead_columns
from ui.models.lead_question import Answer, Question, heads_at
from ui.models.lead_table import Cell, LeadTable
from ui.pages.leads.asking import read_total
from ui.pages.leads.count_words import count_text
from ui.pages.leads.filter_bar import FilterBar
from ui.pages.leads.filter_menu import OWN
from ui.pages.leads.filter_words import Names
from ui.pages.leads.own_filter_panel import OwnFilterPanel
from ui.pages.leads.range_panel import RangePanel
from ui.pages.leads.search_field import SearchField
from ui.pages.leads.view import LeadView
from ui.pages.leads.view_choice import ViewChoice
from ui.widgets.empty_state import EmptyState
from ui.widgets.panel_slot import PanelSlot
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.lead_places import LeadHead
    from slaapp.store.rows.leads import LeadRow


Ask = Callable[..., None]
"""A page's own ``ask``: what is under way counts as the page's."""

_DUE = COLUMN_NAMES.index("next_due_at")


class LeadList(Speaking, QWidget):
    """``moved`` tells that another lead may be selected, or says something else now."""

    moved = Signal()
    missed = Signal()
    """The lead that was to be shown is not there any more."""

    def __init__(self, desk: Desk, outlook: Outlook, ask: Ask) -> None:
        super().__init__()
        self._ask, self._clock, self._outlook = ask, desk.clock, outlook
        self.model = LeadTable(desk.reader, lead_columns(outlook))
        self.model.setParent(self)
        self.view = LeadView(self.model)
        self.search = SearchField()
        self.views = ViewChoice(desk, self.list_view)
        self.choose_columns = QToolButton()
        self.choose_columns.setIcon(icon("columns"))
        line = (self.views, self.choose_columns)
        self.filters = FilterBar(desk.clock, Names(desk.zone), *line)
        self.no_leads, self.no_match = EmptyState("leads"), EmptyState("search")
        self.total: int | None = None
        """How many leads there are, whatever the filter; None until counted."""
        self._goal: str | None = None
        self._kept: Sequence[str] = ()
        self._resets = False
        self._sorted_by_hand = False
        """Who searches chose a column: the best match is no longer the first."""
        self._stack = QStackedWidget()
        for widget in (self.view, self.no_leads, self.no_match):
            self._stack.addWidget(widget)
        self.below = PanelSlot()
        self._told: list[Cell | None] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.filters)
        column.addWidget(self._stack, 1)
        column.addWidget(self.below)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.model.answered.connect(self._answered)
        self.model.modelAboutToBeReset.connect(self._begin_reset)
        self.model.settled.connect(self._tell_moved)
        self.model.sort_asked.connect(self._sort)
        self.view.selection_moved.connect(self._tell_moved)
        self.view.chosen.connect(lambda _row: self._tell_moved())
        self.search.searched.connect(lambda _text: self._narrow())
        self.search.left.connect(self.view.setFocus)
        self.view.left.connect(self.below.dismiss)
        self.below.left.connect(self.view.setFocus)
        self.filters.changed.connect(self._narrow)
        self.filters.range_wanted.connect(self._ask_range)
        self.views.opened.connect(self._open_view)
        self.view.columns.changed.connect(self.views.retranslate)
        self.choose_columns.clicked.connect(self.open_columns)
        self.no_match.pressed.connect(self.drop_filters)

    def retranslate(self) -> None:
        """Say the empty states and the table's name."""
        self.choose_columns.setToolTip(self.tr("Columns"))
        self.choose_columns.setAccessibleName(self.tr("Columns"))
        self.view.setAccessibleName(self.tr("Leads"))
        self.no_leads.say(
            self.tr("No leads yet"),
            self.tr("Import a file of leads, or enter the first one by hand."),
            self.tr("Import a file"),
            self.tr("New lead"),
        )
        self.no_match.say(
            self.tr("No lead matches"),
            self.tr("No lead has all of what you are looking for."),
            self.tr("Clear the search and the filters"),
        )
        self.model.retranslate()

    # --- what is shown ---

    def refresh(self) -> None:
        """Ask again for what is shown; the first time, from the top."""
        asked, chosen = self.model.question.chosen, self._chosen()
        if asked.settled != chosen.settled or not self.model.has_begun():
            self._show()
        else:
            self.model.question = replace(self.model.question, chosen=chosen)
            self._kept = self.view.kept_keys()
            self.model.look_again(self._kept, self.view.top_place())

    def know(self, names: Names) -> None:
        """What keys are called came, or changed; the team's own fields are columns too."""
        self.filters.know(names)
        self.view.columns.keep_widths()
        shown = self.view.columns.shown() if self.model.has_begun() else self.view.columns.kept()
        self.model.show_columns(lead_columns(self._outlook, names.fields))
        self.view.columns.take(shown)

    def list_view(self) -> ListView:
        """What is shown now, as it can be saved."""
        order = (self.model.question.column, self.model.question.descending)
        if not self.model.has_begun():
            order = self.view.kept_order(self.model)
        return ListView(self._chosen(), self.view.columns.shown(), *order)

    def shows_everything(self) -> bool:
        """Whether nothing was searched or filtered by yet."""
        return self._chosen().is_empty and self._goal is None

    def _open_view(self, view: ListView) -> None:
        self._goal = None
        self.search.put(view.chosen.text or "")
        self.filters.take_own(replace(view.chosen, text=None))
        self.view.columns.keep_widths()
        self.view.columns.take(view.columns or self.view.columns.kept())
        self.view.sort_by(view.column, view.descending)
        self._sorted_by_hand = view.column != MATCH
        self._show()

    def open_columns(self) -> None:
        """The menu of the columns, under its button."""
        button = self.choose_columns
        self.view.columns.open_menu(button.mapToGlobal(button.rect().bottomLeft()))

    def show_filter(self, given: LeadFilter) -> None:
        """Show exactly the leads of a filter that another page made."""
        self.views.leave()
        self.search.put("")
        self.filters.take(given)
        self._show()

    def leave_import(self, operation: str) -> None:
        """An import was taken back: nobody looks for its leads any more."""
        if operation in (self.filters.joined().touched_by or "").split():
            self.views.leave()
            self.filters.drop_all()

    def show_lead(self, key: str) -> None:
        """Select a lead, where it stands among those shown, else among all."""
        self._goal = key
        self._show()

    def drop_filters(self) -> None:
        """Show all leads."""
        self.views.leave()
        self.search.put("")
        self.filters.drop_all()
        self.view.setFocus()

    def count_text(self) -> str:
        """``312 of 2,063 leads``; empty until it is known."""
        if self.total is None or not self.model.has_begun():
            return ""
        shown, selected = self.model.rowCount(), self.view.selected_count()
        best_first = self.model.question.column == MATCH
        return count_text(shown, self.total, selected, best_first=best_first)

    def is_settled(self) -> bool:
        """Whether everything that was asked for has arrived."""
        return self.model.is_settled() and not self.search.waits()

    def tick(self) -> None:
        """The countdowns in sight go on; nothing is painted where none says something else."""
        shown = self.view.places_in_sight()
        cells = [self.model.cell(place, _DUE) for place in shown]
        if cells and cells != self._told:
            self.model.repaint_stretch(_DUE, shown[0], shown[-1])
        self._told = cells

    # --- which leads are meant ---

    def current(self) -> LeadRow | None:
        """The lead under the cursor; None while it is being read."""
        row: LeadRow | None = None
        if self._stack.currentWidget() is self.view:
            row = self.view.current_row()
        return row

    def read_selected(self, then: Callable[[list[LeadHead]], None]) -> None:
        """Bring the selected leads, also those never scrolled to."""
        question, stretches = self.model.question, self.view.stretches()
        self._ask(lambda c: heads_at(c, question, stretches), then, topic="selected")

    def is_reading(self) -> bool:
        """Whether the row under the cursor is on its way."""
        return self._stack.currentWidget() is self.view and self.view.currentIndex().isValid()

    # --- asking ---

    def _chosen(self) -> LeadFilter:
        text = self.search.text().strip()
        return both(self.filters.joined(), LeadFilter(text=text or None))

    def _ask_range(self, head: str) -> None:
        own, key = self.filters.own, head.removeprefix(OWN)
        panel: RangePanel | OwnFilterPanel
        if head.startswith(OWN):
            label, kind = self.filters.names.fields[key], self.filters.names.types[key]
            panel = OwnFilterPanel(key, label, kind, own)
        else:
            panel = RangePanel(head, own, self.filters.zone, self._clock.now())

        def take(own: LeadFilter) -> None:
            self.below.empty()
            self.filters.choose(own)
            self.view.setFocus()

        panel.confirmed.connect(take)
        self.below.open(panel)
        panel.begin()

    def _show(self) -> None:
        searches = bool(self.search.text().strip())
        self._sorted_by_hand = self._sorted_by_hand and searches
        best_first = searches and not self._sorted_by_hand
        self.view.show_best_first(best_first)
        column, descending = (MATCH, True) if best_first else self.view.kept_order(self.model)
        question = Question(self._chosen(), column, descending)
        self.model.show_leads(question, [self._goal] if self._goal else [])

    def _narrow(self) -> None:
        self._goal = None
        self.views.retranslate()
        self._show()

    def _sort(self, column: str, descending: bool) -> None:
        now = self.model.question
        if (now.column, now.descending) != (column, descending) and self.model.has_begun():
            self._sorted_by_hand = True
            current = self.view.chosen_key()
            asked = replace(now, column=column, descending=descending)
            self.model.show_leads(asked, [current] if current else [])

    def _begin_reset(self) -> None:
        self._resets = True

    def _tell_moved(self) -> None:
        # While rows are replaced nothing is selected, for no longer than that.
        if not self._resets:
            self.moved.emit()

    def _answered(self, found: Answer, is_new: bool) -> None:
        self._resets = False
        self._stack.setCurrentWidget(self.view)
        if not is_new:
            self.view.select_again(self._kept, found.places)
        elif self._goal is not None and self._goal not in found.places:
            self._look_wider(found)
        else:
            # With the goal of a sort the lead under the cursor keeps it.
            self.view.select_place(next(iter(found.places.values()), 0))
            self._goal = None
        self._count(found)

    def _look_wider(self, found: Answer) -> None:
        """The lead is not among those shown: among all, or nowhere."""
        if self.model.question.chosen.is_empty:
            self._goal = None
            self.view.select_place(found.page)
            self.missed.emit()
        else:
            self.search.put("")
            self.filters.take(LeadFilter())
            self._show()

    def _count(self, found: Answer) -> None:
        if self.model.question.chosen.is_empty:
            self._counted(found.total)
        else:
            self._ask(read_total, self._counted, topic="total")

    def _counted(self, total: int) -> None:
        self.total = total
        if self.model.rowCount() == 0:
            self._stack.setCurrentWidget(self.no_match if total else self.no_leads)
        self.filters.setVisible(total > 0)
        self.moved.emit()
