"""The history: every change, newest first, and below it what the selected one did."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHeaderView, QSplitter, QStackedWidget

from slaapp.domain.trouble import Trouble
from ui.background import Progress
from ui.desk import Desk
from ui.models.history_columns import WHAT, WIDTHS, Seen, history_columns, row_sentence
from ui.models.paged import PagedModel
from ui.page import Page
from ui.pages.history.asking import (
    Choices,
    read_changes,
    read_choices,
    read_rows,
    read_state,
    read_title,
)
from ui.pages.history.detail import HistoryDetail
from ui.pages.history.filter_bar import HistoryFilters
from ui.pages.titles import page_title
from ui.preferences import kept_under, remember
from ui.widgets.empty_state import EmptyState
from ui.widgets.table import TableView

if TYPE_CHECKING:
    from slaapp.store.rows.history import HistoryRow

_LOOK_AFTER = 60
"""Milliseconds that a row stays selected before its changes are read: who scrolls reads none."""
_SPLITTER = "history/splitter"
_FIRST_SIZES = (390, 270)


class HistoryPage(Page):
    """Each part is a file of its own; here they are wired together."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.seen = Seen(desk.clock.now, desk.zone)
        self._names: dict[str, str] = {}
        self._wanted: str | None = None
        self.filters = HistoryFilters()
        self.model = PagedModel(desk.reader, history_columns(self.seen), self._fetch())
        self.table = TableView("history")
        self.detail = HistoryDetail(self.seen)
        self.empty = EmptyState("history")
        self._look = QTimer(self, singleShot=True, interval=_LOOK_AFTER)
        self._stack = QStackedWidget()
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self._connect()
        self.begin_at(self.table)
        self.retranslate()

    # --- what the shell asks ---

    def title(self) -> str:
        """The page's name."""
        return page_title("history")

    def retranslate(self) -> None:
        """Say the page's words."""
        super().retranslate()
        self.table.setAccessibleName(self.tr("All changes, newest first"))
        self.empty.say(
            self.tr("No such change"),
            self.tr("Nothing that was done fits what is chosen above."),
            self.tr("Show all changes"),
        )
        self.model.retranslate()

    def refresh(self, changed: frozenset[str]) -> None:  # noqa: ARG002
        """Whatever changed, there is a new line of history."""
        self.seen.zone = self.desk.zone
        self.ask(read_choices, self._take_choices, topic="choices")
        self.model.reload()
        self._look.start()

    def show_given(self, given: object) -> None:
        """A lead's key: what was done about it."""
        if isinstance(given, str):
            self.ask(
                partial(read_title, lead_id=given),
                partial(self.filters.show_lead, given),
                topic="title",
            )

    def offers(self) -> Mapping[str, Callable[[], None]]:
        """What can be done now."""
        return {"edit.find": self.filters.lead.begin}

    def is_settled(self) -> bool:
        """Whether the rows and the details of the selected one are here."""
        waits = self._look.isActive() or self.filters.lead.waits()
        return super().is_settled() and self.model.is_settled() and not waits

    def showEvent(self, event: QShowEvent) -> None:
        """Others may have changed what can be undone."""
        super().showEvent(event)
        if self.model.is_settled():
            self._look.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember how the place is shared."""
        remember(_SPLITTER, self._splitter.saveState())
        self._look.stop()
        super().hideEvent(event)

    # --- the list ---

    def _fetch(self) -> Any:
        chosen = self.filters.chosen(self.desk.clock.now(), self.desk.zone)
        return lambda connection, after, limit: read_rows(connection, chosen, after, limit)

    def _filtered(self) -> None:
        self.model.restart(self._fetch())

    def _take_choices(self, choices: Choices) -> None:
        self._names = dict(choices.people)
        self.filters.offer(choices)

    def _rows_came(self) -> None:
        self._stack.setCurrentIndex(1 if self.model.rows else 0)
        if self._wanted is not None:
            self._look_for(self._wanted)
        elif self.model.rows and self.table.chosen_key() is None:
            self.table.choose_place(0)
        self._show_chosen()

    # --- the selected operation ---

    def _chosen(self) -> HistoryRow | None:
        key = self.table.chosen_key()
        place = self.model.row_of(key) if key else None
        return self.model.rows[place] if place is not None else None

    def _show_chosen(self) -> None:
        self.detail.show_row(self._chosen(), getattr(self.desk.workspace, "currency", "EUR"))
        self._look.start()

    def _ask_details(self) -> None:
        row = self._chosen()
        if row is None:
            return
        self.ask(partial(read_changes, operation_id=row.id), self.detail.show_changes, "changes")
        self.ask(partial(read_state, operation_id=row.id), self.detail.show_state, "state")

    def _undo(self, key: str) -> None:
        row, far = self._chosen(), Progress()

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.undo import undo

            return undo(connection, by=by, now=now, operation_id=key, progress=far.report)

        said = self.tr("Undone: {what}").format(what=row_sentence(row) if row else "")
        self.run(job, said=said, failed=self._could_not, progress=far)

    def _could_not(self, error: Exception) -> None:
        """Somebody was faster: say who; other troubles go where they always go."""
        self._look.start()
        if not isinstance(error, Trouble):
            return
        if error.code in ("changed_since", "changed_for_good"):
            self.detail.show_state(self._state_of(error))
        else:
            self.desk.banners.tell_trouble(error)

    def _state_of(self, error: Trouble) -> Any:
        from slaapp.store.rows.undoing import UndoState

        values = error.values
        name = self._names.get(str(values.get("author_id")))
        return UndoState(cast("Any", error.code), str(values["kind"]), name, int(str(values["at"])))

    def _go_to(self, key: str) -> None:
        """Select the later change; it is above, unless the filter hides it."""
        if not self.table.choose_key(key):
            self._wanted = key
            self.filters.clear()

    def _look_for(self, key: str) -> None:
        """Fetch page after page until the change that is wanted is here."""
        if self.table.choose_key(key) or not self.model.canFetchMore():
            self._wanted = None
        else:
            self.model.fetchMore()

    # --- putting it together ---

    def _connect(self) -> None:
        self._look.timeout.connect(self._ask_details)
        self.filters.changed.connect(self._filtered)
        self.model.settled.connect(self._rows_came)
        self.table.chosen.connect(lambda _row: self._show_chosen())
        self.detail.undo_pressed.connect(self._undo)
        self.detail.other_pressed.connect(self._go_to)
        self.empty.pressed.connect(self.filters.clear)
        self.filters.left.connect(self.table.setFocus)
        keys = {"U": self.detail.press_undo, "G": self.detail.press_other}
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def _lay_out(self) -> None:
        self.header.addWidget(self.filters)
        self.table.show_model(self.model)
        self.table.set_widths(*WIDTHS)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.detail)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        kept = kept_under(_SPLITTER)
        self._splitter.setSizes(_FIRST_SIZES)
        if isinstance(kept, QByteArray):
            self._splitter.restoreState(kept)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._splitter)
        self._stack.setCurrentIndex(1)
        self.body.addWidget(self._stack, 1)
