"""The deadlines in the preview: what is promised, how it stands, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.appearance import figures_font
from ui.lead_words import commitment_word, deadline_pill
from ui.models.lead_columns import Outlook
from ui.pages.leads.deadline_words import deadline_text
from ui.queue_words import at_risk_pill
from ui.widgets.pill import Pill, PillLabel
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.timeline import ExplainedDeadline


class DeadlineLine(QWidget):
    """One deadline: its name, its state, its words, the way to its reasons."""

    asked_why = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name, self._words, self._pill = QLabel(), QLabel(), PillLabel(Pill(""))
        self._words.setWordWrap(True)
        self._words.setFont(figures_font(self.font()))
        self.why = QPushButton()
        self.why.clicked.connect(self.asked_why)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name)
        head.addWidget(self._pill)
        head.addStretch(1)
        grid.addLayout(head, 0, 0)
        grid.addWidget(self._words, 1, 0)
        grid.addWidget(self.why, 0, 1, 2, 1)

    def say(self, explained: ExplainedDeadline, outlook: Outlook, why: str, late: str) -> None:
        """Show a deadline as it stands now; ``late`` is said of one stopped by a late entry."""
        now = outlook.now()
        name = commitment_word(explained.deadline.commitment)
        state = explained.deadline.state_at(now)
        words = deadline_text(explained, now, outlook.zone, outlook.openings)
        if explained.deadline.late_entry:
            words = f"{words} · {late}"
        self._name.setText(name)
        at_risk = state == "running" and now >= explained.deadline.warn_at
        self._pill.show_pill(at_risk_pill() if at_risk else deadline_pill(state))
        tone = "warning" if at_risk else "bad" if state == "breached" else "muted"
        set_tone(self._words, tone)
        if self._words.text() != words:
            self._words.setText(words)
        self.why.setText(why)
        self.why.setAccessibleName(f"{why} {name}")

    def words(self) -> str:
        """What is said of it now."""
        return self._words.text()

    def state(self) -> str:
        """How it stands now, in a word."""
        return self._pill.accessibleName()


class DeadlinesPart(Speaking, QWidget):
    """Lines are kept and filled anew; ``tick`` lets the countdowns go on."""

    asked_why = Signal(object)

    def __init__(self, outlook: Outlook) -> None:
        super().__init__()
        self._outlook = outlook
        self.shown: Sequence[ExplainedDeadline] = ()
        self.lines: list[DeadlineLine] = []
        self._title, self._none = SectionTitle(), QLabel()
        set_tone(self._none, "muted")
        self._none.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._title)
        self._column.addWidget(self._none)
        self.retranslate()

    def show_deadlines(self, deadlines: Sequence[ExplainedDeadline]) -> None:
        """Show these: what still runs first, then the latest."""
        now = self._outlook.now()
        self.shown = sorted(deadlines, key=lambda each: _rank(each, now))
        self.tick()

    def tick(self) -> None:
        """Say how they stand now."""
        while len(self.lines) < len(self.shown):
            line, place = DeadlineLine(), len(self.lines)
            line.asked_why.connect(lambda place=place: self.asked_why.emit(self.shown[place]))
            self.lines.append(line)
            self._column.addWidget(line)
        for place, line in enumerate(self.lines):
            if place < len(self.shown):
                line.say(self.shown[place], self._outlook, self.tr("Why?"), self.tr("late entry"))
            line.setVisible(place < len(self.shown))
        self._none.setVisible(not self.shown)

    def retranslate(self) -> None:
        """Say everything again."""
        self._title.setText(self.tr("Deadlines"))
        self._none.setText(self.tr("Nothing is promised for this lead."))
        self.tick()


def _rank(explained: ExplainedDeadline, now: int) -> tuple[bool, int]:
    deadline = explained.deadline
    is_open = deadline.stopped_at is None and deadline.cancelled_at is None
    return (not is_open, deadline.due_at if is_open else now - deadline.due_at)
