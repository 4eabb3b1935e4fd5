"""The matters beside the queue: their tiles, and the lists that stand in the queue's place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from ui.page import Page
from ui.pages.today.matter_bar import MatterBar, matter_name
from ui.pages.today.matters import DISPUTES, LISTED, NARROWING, Matters, read_matters

if TYPE_CHECKING:
    from slaapp.domain.rulebook import Rulebook
    from ui.pages.today.work_view import WorkView


class Beside(QObject):
    """``narrowed`` tells the part of the queue that a tile stands for, ``opened`` that a list is
    shown, ``asked`` what a key wants done with its row, ``moved`` that another row is chosen,
    ``left`` that Esc was pressed."""

    narrowed = Signal(str)
    opened = Signal(str)
    asked = Signal(str)
    moved = Signal()
    left = Signal()

    def __init__(self, page: Page, stack: QStackedWidget) -> None:
        super().__init__(page)
        self._page, self._desk, self._stack = page, page.desk, stack
        self.bar = MatterBar()
        self.bar.pressed.connect(self._press)
        self.matters = Matters()
        self.shown = ""
        self.views: dict[str, WorkView] = {}
        self._wanted: tuple[str, ...] = ()

    @property
    def view(self) -> WorkView | None:
        """The list that stands in the queue's place; None while the queue does."""
        return self.views.get(self.shown)

    def show_duty(self, names: tuple[str, ...]) -> None:
        """The matters of a role."""
        self._wanted = names
        self.matters = Matters()
        self.bar.show_matters(names)

    def ask(self, book: Rulebook, own_only: bool) -> None:
        """Count them again as of now, and read the list that is shown again."""
        wanted, now, who = self._wanted, self._desk.clock.now(), self._desk.who
        if set(wanted) - set(NARROWING):
            self._page.ask(
                lambda connection: read_matters(connection, wanted, book, now, who, own_only),
                self._take,
                "matters",
            )

    def close(self, part: str) -> None:
        """The queue is shown, or a part of it."""
        self.shown = ""
        self.bar.show_chosen(part)

    def nothing(self) -> tuple[str, str]:
        """What to say where the list is empty: a title and a sentence."""
        title = QCoreApplication.translate("TodayNothing", "{part}: nothing")
        sentence = (
            QCoreApplication.translate(
                "TodayNothing", "No rejection is contested: there is nothing to decide."
            )
            if self.shown == DISPUTES
            else QCoreApplication.translate(
                "TodayNothing", "Nothing has come so far that the agreement’s ladder tells of it."
            )
        )
        return title.format(part=matter_name(self.shown)), sentence

    def is_empty(self) -> bool:
        """Whether the list that is shown has no rows."""
        return not self.matters.counts.get(self.shown, 0)

    def retranslate(self) -> None:
        """Say the lists again; the tiles say themselves."""
        for name, view in self.views.items():
            view.rows.retranslate()
            view.setAccessibleName(matter_name(name))

    def _take(self, matters: Matters) -> None:
        self.matters = matters
        self.bar.show_counts({name: matters.counts.get(name, 0) for name in self._own()})
        for view in self.views.values():
            view.rows.reload()
        if self.shown:
            self.opened.emit(self.shown)

    def _own(self) -> list[str]:
        return [name for name in self._wanted if name not in NARROWING]

    def _press(self, name: str) -> None:
        if name in NARROWING or name == self.shown:
            self.narrowed.emit("all" if name == self.shown else name)
        elif name in LISTED:
            self._show(name)
        elif name in self.matters.chosen:
            self._desk.open_page("leads", self.matters.chosen[name])

    def _show(self, name: str) -> None:
        self.shown = name
        self.bar.show_chosen(name)
        if name not in self.views:
            self.views[name] = self._view(name)
        self.views[name].rows.restart()
        self.opened.emit(name)
        # Whoever opens a list goes on in it: its keys must not wait for a click.
        self.views[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def _view(self, name: str) -> WorkView:
        from ui.models import matter_columns as columns
        from ui.pages.today.work_view import WorkView

        desk = self._desk
        fetch: Callable[[Any], Any]
        widths: tuple[int, ...]
        if name == DISPUTES:
            shown = columns.dispute_columns(desk.clock.now, lambda: desk.zone)
            widths, fetch = columns.DISPUTE_WIDTHS, lambda _c: list(self.matters.disputes)
        else:
            shown = columns.notice_columns()
            widths, fetch = columns.NOTICE_WIDTHS, lambda _c: list(self.matters.notices)
        view = WorkView(name, desk.reader, shown, widths, fetch)
        view.setAccessibleName(matter_name(name))
        view.rows.settled.connect(partial(self._arrived, view))
        view.selection_moved.connect(self.moved)
        view.asked.connect(self.asked)
        view.left.connect(self.left)
        view.opened.connect(self._open)
        self._stack.addWidget(view)
        return view

    def _arrived(self, view: WorkView) -> None:
        view.take_first()
        self.moved.emit()

    def _open(self, row: Any) -> None:
        """A dispute's lead; all leads behind an escalation."""
        from slaapp.domain.lead_filter import LeadFilter

        keys = getattr(row, "lead_ids", None)
        self._desk.open_page("leads", row.lead_id if keys is None else LeadFilter(keys=keys))
