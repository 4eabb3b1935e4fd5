"""The day's calls from the paper list: a line each, an outcome's key, when, a note, Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from slaapp.domain.trouble import Trouble
from ui.calls.many_line import ManyLine
from ui.calls.submitting import logged_words
from ui.pages.today.call_draft import CallDrafts
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.call_sheet import SheetLine
    from ui.desk import Desk
    from ui.pages.today.call_draft import CallReport

_SIZE = (960, 560)


class ManyCalls(Speaking, QWidget):
    """Each line is logged by its Enter, as an operation of its own; the next one follows."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        assert desk.drafts is not None
        self._desk, self._drafts = desk, CallDrafts(desk.drafts)
        self.lines: list[ManyLine] = []
        self._logged: dict[str, ManyLine] = {}
        self._heads = [QLabel() for _ in range(5)]
        self.hint = QLabel()
        set_tone(self.hint, "muted")
        self._inner = QWidget()
        self._grid = QGridLayout(self._inner)
        self._lay_out()
        desk.when_undone.append(self._undone)
        self.resize(*_SIZE)
        self.retranslate()
        self._read()

    def _read(self) -> None:
        desk = self._desk
        now, zone, who = desk.clock.now(), desk.zone, desk.who
        mine = who.key if who is not None and who.role == "sales" else None

        def read(connection: Any) -> list[SheetLine]:
            from slaapp.store.rows.call_sheet import call_sheet

            return call_sheet(connection, now, zone, mine)

        desk.reader.ask(read, self._take, owner=self, topic="lines")

    def _take(self, found: list[SheetLine]) -> None:
        for number, line in enumerate(found, 1):
            made = ManyLine(number, line, self._desk, self._drafts)
            made.submitted.connect(self._log)
            made.passed.connect(self._go_on)
            made.place(self._grid, number)
            self.lines.append(made)
        self._grid.setRowStretch(len(found) + 1, 1)
        self.retranslate()
        if self.lines:
            self.lines[0].begin()

    # --- logging ---

    def _log(self, line: ManyLine, report: CallReport) -> None:
        from ui.pages.today.jobs import logging_call

        def then(receipt: Any) -> None:
            self._drafts.drop(report.callee.lead_id)
            self._logged[receipt.operation_id] = line
            line.show_logged(report)

        def failed(error: Exception) -> None:
            if isinstance(error, Trouble):
                self._desk.banners.tell_trouble(error)
            line.let_try_again()

        line.wait()
        self._desk.run(
            logging_call(report),
            said=lambda receipt: logged_words(self._desk, report, receipt.details),
            then=then,
            failed=failed,
            owner=self,
        )
        self._go_on(line)

    def _go_on(self, line: ManyLine) -> None:
        after = self.lines[line.number :]
        following = next((each for each in after if each.is_open()), None)
        if following is not None:
            following.begin()

    def _undone(self, operation_id: str) -> None:
        line = self._logged.pop(operation_id, None)
        if line is not None:
            line.let_try_again()

    # --- words and place ---

    def retranslate(self) -> None:
        """Say the heads and the hint."""
        self.setWindowTitle(self.tr("The day’s calls"))
        self.setAccessibleName(self.tr("The day’s calls"))
        words = ("", self.tr("Lead"), self.tr("Outcome"), self.tr("When"), self.tr("Note"))
        for label, text in zip(self._heads, words, strict=True):
            label.setText(text)
        keys = self.tr(
            "Keys 1–5 say how it ended, Tab goes on to when and to the note, Enter logs the line."
        )
        self.hint.setText(keys if self.lines else self.tr("No call is due today."))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever is told of undoings forgets this window."""
        if self._undone in self._desk.when_undone:
            self._desk.when_undone.remove(self._undone)
        super().closeEvent(event)
        self.closed.emit()

    def _lay_out(self) -> None:
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        for column, label in enumerate(self._heads):
            set_tone(label, "muted")
            self._grid.addWidget(label, 0, column)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(4, 3)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inner)
        upright = QVBoxLayout(self)
        upright.setContentsMargins(12, 12, 12, 12)
        upright.addWidget(self.hint)
        upright.addWidget(area, 1)
