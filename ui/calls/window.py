"""The small window for between two meetings: who is next, how it ended, Enter, the next one.

It stands above all others, is fed by the same file's two threads, and goes with the main window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from slaapp.domain.instants import HOUR, start_of_day, to_datetime
from ui.calls.just_done import JustDone
from ui.calls.submitting import logged_words, submit_call
from ui.pages.today.acting import callee_of
from ui.pages.today.call_panel import CallPanel
from ui.pages.today.reading import read_rules
from ui.preferences import kept_under, remember
from ui.queue_words import Countdowns
from ui.widgets.pill import Pill, PillLabel
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.domain.rulebook import Rulebook
    from slaapp.store.rows.call_sheet import SheetLine
    from ui.desk import Desk
    from ui.pages.today.call_draft import CallReport

_PLACE = "calls/place"
_WIDTH = 500
_SOON = HOUR
SKIP = "Ctrl+PgDown"


def _takes_back(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)


class CallWindow(Speaking, QWidget):
    """``show_next`` goes to the next lead; Esc or the cross close it."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
        self._desk = desk
        self.lines: list[SheetLine] = []
        self.line: SheetLine | None = None
        self._countdowns = Countdowns(desk.clock.now, desk.zone)
        self.panel = CallPanel(desk, narrow=True)
        self.done = JustDone()
        self._back_to: str | None = None
        self._last = ("", "")
        """The operation that was logged last here, and its lead."""
        self.pill = PillLabel(Pill(""))
        self.countdown, self.left, self.skip = QLabel(), QLabel(), QPushButton()
        set_tone(self.left, "muted")
        self._lay_out()
        self.panel.submitted.connect(self._log)
        self.panel.dismissed.connect(self.close)
        self.panel.grew.connect(self._fit)
        self.skip.clicked.connect(self.show_next)
        self.done.undo_asked.connect(desk.undo)
        QShortcut(QKeySequence(SKIP), self).activated.connect(self.show_next)
        desk.when_undone.append(self._undone)
        desk.writer.changed.connect(self._changed)
        desk.clock.watch(self)
        desk.clock.ticked.connect(self._tick)
        self._restore()
        self.retranslate()
        self._read()

    # --- keys ---

    def event(self, event: QEvent) -> bool:
        """``Ctrl+Z`` is this window's: as a shortcut it would be the main window's as well, and
        then do nothing."""
        if event.type() == QEvent.Type.ShortcutOverride and _takes_back(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back what was logged here last."""
        if _takes_back(event):
            self.done.ask_undo()
        else:
            super().keyPressEvent(event)

    # --- who is next ---

    def show_next(self) -> None:
        """The lead after this one, from the top after the last; first those not called today."""
        self.panel.leave()
        keys = [line.lead_id for line in self.lines]
        at = keys.index(self.line.lead_id) + 1 if self.line and self.line.lead_id in keys else 0
        after = [*self.lines[at:], *self.lines[:at]]
        waiting = [line for line in after if self._waits(line)]
        self._show(next(iter(waiting or after), None))
        self.panel.begin()

    def _waits(self, line: SheetLine) -> bool:
        """Whether nobody called them today, or they are to be called back by now."""
        now, zone = self._desk.clock.now(), self._desk.zone
        again = line.owed.step is not None and line.owed.due_at < now + _SOON
        today = start_of_day(to_datetime(now, zone).date(), zone)
        return again or line.last is None or line.last.occurred_at < today

    def _show(self, line: SheetLine | None) -> None:
        self.line = line
        self.panel.setVisible(line is not None)
        if line is not None:
            self.panel.show_callee(callee_of(line.owed))
        self._tick()
        self.retranslate()

    def _read(self) -> None:
        desk = self._desk
        now, zone, who = desk.clock.now(), desk.zone, desk.who
        mine = who.key if who is not None and who.role == "sales" else None

        def read(connection: Any) -> tuple[Rulebook, list[SheetLine]]:
            from slaapp.store.rows.call_sheet import call_sheet

            rules = read_rules(connection, now)
            return rules, call_sheet(connection, now, zone, mine, part="all")

        desk.reader.ask(read, self._take, owner=self, topic="lines")

    def _take(self, found: tuple[Rulebook, list[SheetLine]]) -> None:
        book, self.lines = found
        self._countdowns.know(book)
        back, self._back_to = self._back_to, None
        shown = back or (self.line.lead_id if self.line else None)
        same = next((each for each in self.lines if each.lead_id == shown), None)
        if same is not None:
            self._show(same)
        elif self.line is None or self.panel.draft().outcome is None:
            # Who left the queue while a call with them is noted stays until it is logged.
            self._show(self.lines[0] if self.lines else None)
        self.panel.begin()

    def _changed(self, tables: frozenset[str]) -> None:
        if tables:
            self._read()

    # --- logging ---

    def _log(self, report: CallReport) -> None:
        def then(receipt: Any) -> None:
            self._last = (receipt.operation_id, report.callee.lead_id)
            self.done.tell(logged_words(self._desk, report, receipt.details), receipt.operation_id)
            self._fit()
            if self.line is not None and self.line.lead_id == report.callee.lead_id:
                self.show_next()

        submit_call(self._desk, self.panel, report, then, self, self.done.tell_trouble)

    def _undone(self, operation_id: str) -> None:
        """Whoever took it back goes on with its lead."""
        if operation_id == self._last[0]:
            self.done.tell_undone()
            self._back_to = self._last[1]
            self._read()

    # --- words ---

    def retranslate(self) -> None:
        """Say the window's own words."""
        self.setWindowTitle(self.tr("Calls"))
        self.setAccessibleName(self.tr("Calls"))
        self.skip.setText(self.tr("Next"))
        self.skip.setToolTip(QKeySequence(SKIP).toString(QKeySequence.SequenceFormat.NativeText))
        self.skip.setEnabled(len(self.lines) > 1)
        if self.line is None:
            self.left.setText(self.tr("Nobody is waiting for a call."))
        else:
            waiting = sum(map(self._waits, self.lines))
            self.left.setText(self.tr("{n} to call").format(n=QLocale().toString(waiting)))

    def _tick(self) -> None:
        if self.line is None:
            self.countdown.setText("")
            self.pill.hide()
            return
        words = self._countdowns.of(self.line.owed)
        self.countdown.setText(words.text)
        self.pill.setVisible(words.pill is not None)
        if words.pill is not None:
            self.pill.show_pill(words.pill)
        set_tone(self.countdown, words.tone)

    # --- its place ---

    def _fit(self) -> None:
        """Never so low that something of it is cut off."""
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if self.height() < needed:
            self.resize(self.width(), needed)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where it stood; what was typed is kept."""
        remember(_PLACE, self.saveGeometry())
        self.panel.leave()
        if self._undone in self._desk.when_undone:
            self._desk.when_undone.remove(self._undone)
        super().closeEvent(event)
        self.closed.emit()

    def _restore(self) -> None:
        kept = kept_under(_PLACE)
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            self.resize(_WIDTH, self.sizeHint().height())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.pill)
        head.addWidget(self.countdown, 1)
        head.addWidget(self.left)
        head.addWidget(self.skip)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.panel)
        column.addWidget(self.done)
        column.addStretch(1)
