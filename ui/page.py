"""What every page is: a title, a header for controls, rows asked for when looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.appearance import large_font
from ui.background import Progress
from ui.desk import Desk
from ui.words import Speaking

T = TypeVar("T")

MARGIN = 24


class Page(Speaking, QWidget):
    """One page of the window; a subclass fills ``body`` and writes ``title``, ``refresh``.

    The shell calls ``refresh(changed)`` when the page is looked at for the first time and
    whenever something changed since it was last looked at.
    """

    offers_changed = Signal()
    settled = Signal()
    whole_wanted = Signal()
    """The page wants the whole screen, or gives it back."""
    undoes_typing = False
    """Whether its "Undo" takes back edits of a draft one by one, as a text field does."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._asked = 0
        self._refreshed = False
        self._first: QWidget | None = None
        self._heading = QLabel()
        self._heading.setFont(large_font(self.font()))
        self.header = QHBoxLayout()
        self.header.setSpacing(8)
        self.header.addWidget(self._heading)
        self.header.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 16, MARGIN, 16)
        column.setSpacing(16)
        column.addLayout(self.header)
        column.addLayout(self.body, 1)

    def title(self) -> str:
        """The page's name, as its heading and the window's title say it."""
        raise NotImplementedError

    def refresh(self, changed: frozenset[str]) -> None:
        """Ask for what is shown; ``changed`` names the tables, empty = look at everything."""

    def show_given(self, given: object) -> None:
        """Show what another page asked to see here (a filter, a lead's key)."""

    def end(self) -> None:
        """Called by the shell before it throws the page away: stop what was begun."""

    def offers(self) -> Mapping[str, Callable[[], None]]:
        """The actions this page can do now, by their name in ``actions.py``."""
        return {}

    def retranslate(self) -> None:
        """Say the heading again; a subclass calls this first, then sets its own words."""
        self._heading.setText(self.title())
        self.setAccessibleName(self.title())

    def begin_at(self, first: QWidget) -> None:
        """Where the keyboard is when the page is opened."""
        self._first = first

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the first part; a focus proxy would keep Tab from the others."""
        if self._first is not None:
            self._first.setFocus(reason)
        else:
            super().setFocus(reason)

    def be_refreshed(self, changed: frozenset[str]) -> None:
        """Called by the shell: refresh, and remember that it happened."""
        self._refreshed = True
        self.refresh(changed)
        if self._asked == 0:
            self.settled.emit()

    def ask(
        self, job: Callable[[Any], T], then: Callable[[T], None], topic: str | None = None
    ) -> None:
        """Ask the reading thread; a later question of the same ``topic`` replaces this one.

        A page that is thrown away with its file asks nothing more, though a timer of its may.
        """
        if self.desk.reader.is_over:
            return
        self._asked += 1
        self.desk.reader.ask(job, then, owner=self, topic=topic, ended=self._answered)

    def run(
        self,
        job: Callable[[Any, Any, int], Any],
        *,
        said: str | Callable[[Any], str] = "",
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Run an operation ``job(connection, by, now)`` by who acts; see ``Desk.run``."""
        self.desk.run(job, said=said, then=then, failed=failed, owner=self, progress=progress)

    def is_settled(self) -> bool:
        """Whether everything that was asked for has arrived (for screenshots and tests)."""
        return self._refreshed and self._asked == 0

    def is_finished(self) -> bool:
        """Whether what comes by itself a moment later has arrived too (for screenshots)."""
        return self.is_settled()

    def _answered(self) -> None:
        self._asked -= 1
        if self._asked == 0:
            self.settled.emit()
