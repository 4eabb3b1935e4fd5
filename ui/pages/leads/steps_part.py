"""What is planned with the lead next, in the preview: done, moved or dropped from there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ui.icons import icon
from ui.lead_words import step_word
from ui.models.lead_columns import Outlook
from ui.queue_words import step_countdown
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.next_steps import StepRow

ICONS = {"done": "check", "move": "clock", "drop": "cross"}


class StepLine(QWidget):
    """One step: what, when, for whom; ``pressed`` tells what is wanted of it."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.what, self._when, self._note = QLabel(), QLabel(), QLabel()
        for label in (self.what, self._when, self._note):
            label.setWordWrap(True)
        set_tone(self._note, "muted")
        self.buttons = {name: QToolButton() for name in ICONS}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        for line, label in enumerate((self.what, self._when, self._note)):
            grid.addWidget(label, line, 0)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        for name, button in self.buttons.items():
            button.setIcon(icon(ICONS[name]))
            button.clicked.connect(lambda _on=False, name=name: self.pressed.emit(name))
            beside.addWidget(button)
        grid.addLayout(beside, 0, 1, 3, 1)

    def say(self, step: StepRow, whose: str, outlook: Outlook, words: Mapping[str, str]) -> None:
        """Show a step as it stands now; ``words`` names what can be done with it."""
        said = step_countdown(step.due_at, step.precision, outlook.now(), outlook.zone)
        what = " · ".join(part for part in (step_word(step.kind), whose) if part)
        self.what.setText(what)
        self._when.setText(said.text)
        set_tone(self._when, said.tone or "muted")
        self._note.setText(step.note or "")
        self._note.setVisible(bool(step.note))
        for name, button in self.buttons.items():
            button.setToolTip(words[name])
            button.setAccessibleName(f"{words[name]}: {what}, {said.text}")

    def texts(self) -> tuple[str, str]:
        """What is planned, and when."""
        return self.what.text(), self._when.text()


class StepsPart(Speaking, QWidget):
    """``asked`` brings what is wanted ("done", "move", "drop") and of which step."""

    asked = Signal(str, object)
    asked_plan = Signal()

    def __init__(self, outlook: Outlook) -> None:
        super().__init__()
        self._outlook = outlook
        self.shown: Sequence[StepRow] = ()
        self._names: Mapping[str, str] = {}
        self.lines: list[StepLine] = []
        self._title, self.plan = SectionTitle(), QPushButton()
        self.plan.setProperty("kind", "flat")
        self.plan.setIcon(icon("plus", "accent"))
        self.plan.clicked.connect(self.asked_plan)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self._title, 0, 0)
        self._grid.addWidget(self.plan, 0, 1)
        self.retranslate()

    def show_steps(self, steps: Sequence[StepRow], names: Mapping[str, str]) -> None:
        """Show these; ``names`` are those of the team by key."""
        self.shown, self._names = steps, names
        self.tick()

    def tick(self) -> None:
        """Say how they stand now."""
        while len(self.lines) < len(self.shown):
            line, place = StepLine(), len(self.lines)
            line.pressed.connect(lambda name, at=place: self.asked.emit(name, self.shown[at]))
            self.lines.append(line)
            self._grid.addWidget(line, len(self.lines), 0, 1, 2)
        words = {
            "done": self.tr("Done"),
            "move": self.tr("Move to another time…"),
            "drop": self.tr("Drop it"),
        }
        for place, line in enumerate(self.lines):
            if place < len(self.shown):
                step = self.shown[place]
                line.say(step, self._names.get(step.member_id or "", ""), self._outlook, words)
            line.setVisible(place < len(self.shown))

    def retranslate(self) -> None:
        """Say everything again."""
        self._title.setText(self.tr("Next steps"))
        self.plan.setText(self.tr("Plan one…"))
        self.plan.setAccessibleName(self.tr("Plan a next step"))
        self.tick()
