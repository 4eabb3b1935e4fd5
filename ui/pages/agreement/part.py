"""What every part of the agreement's editor is: it shows terms and tells of edits by hand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from slaapp.domain.agreement import Agreement
from ui.pages.agreement.reckoning import Reckoning
from ui.words import Speaking

_GAP = 8


class Part(Speaking, QScrollArea):
    """A tab's contents; a subclass fills ``column``, shows terms and applies what was typed."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The keyboard goes from the tabs to the first field; the view follows it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pinned: QWidget | None = None
        self._beside: QWidget | None = None
        self._inside = inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(4, 12, 12, 12)
        self.column.setSpacing(8)
        # What it holds may grow while one looks: it is never squeezed into the room it had.
        self.column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
        self.setWidget(inside)

    def show_terms(self, terms: Agreement) -> None:  # noqa: ARG002
        """Show terms without telling of an edit."""
        raise TypeError(f"{type(self).__name__} shows no terms")

    def show_at_once(self, terms: Agreement) -> None:
        """Show terms in a part that is in sight: nothing is painted before it has its place."""
        inside = self._inside
        inside.setUpdatesEnabled(False)
        self.show_terms(terms)
        QTimer.singleShot(0, inside, lambda: inside.setUpdatesEnabled(True))

    def apply(self, terms: Agreement) -> Agreement:  # noqa: ARG002
        """The terms with what was edited in this part; all else stays as it is, to the letter."""
        raise TypeError(f"{type(self).__name__} shows no terms")

    def reckon(self, reckoning: Reckoning) -> None:
        """Show what the terms come to, or what is wrong with them, where that concerns a field."""

    def lock(self, locked: bool) -> None:
        """Let nothing be changed here; one reads on, and scrolls by the keys."""
        for inside in (self.widget(), self._pinned):
            if inside is not None:
                inside.setEnabled(not locked)
        keys = Qt.FocusPolicy.StrongFocus if locked else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(keys)

    def is_complete(self) -> bool:
        """Whether all that is to be shown is there: a long list may be built little by little."""
        return True

    def end(self) -> None:
        """Stop what was begun: the page is being thrown away."""

    def unreadable(self) -> str:
        """What was typed and cannot be understood, in a sentence; empty where all can."""
        return ""

    def pin(self, widget: QWidget) -> None:
        """Keep a widget in sight under what scrolls."""
        self._pinned = widget
        widget.setParent(self)
        self._place_pinned()

    def pin_beside(self, widget: QWidget) -> None:
        """Keep a widget of a fixed width in sight beside what scrolls; nothing locks it."""
        self._beside = widget
        widget.setParent(self)
        self._place_pinned()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is pinned keeps its place."""
        super().resizeEvent(event)
        self._place_pinned()

    def event(self, event: QEvent) -> bool:
        """What is pinned may need more or less room now."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_pinned()
        return super().event(event)

    def _place_pinned(self) -> None:
        below = self._pinned.sizeHint().height() if self._pinned is not None else 0
        beside = self._beside.maximumWidth() if self._beside is not None else 0
        if not below and not beside:
            return
        right, bottom = beside + _GAP if beside else 0, below + _GAP if below else 0
        self.setViewportMargins(0, 0, right, bottom)
        width = self.width()
        if self.verticalScrollBar().isVisible():
            width -= self.verticalScrollBar().width()
        if self._pinned is not None:
            self._pinned.setGeometry(0, self.height() - below, width - right, below)
        if self._beside is not None:
            self._beside.setGeometry(width - beside, _GAP, beside, self.height() - 2 * _GAP)

    def walk(self, fields: Sequence[QWidget]) -> None:
        """The order in which Tab goes through this part."""
        for earlier, later in pairwise((self, *fields)):
            QWidget.setTabOrder(earlier, later)
