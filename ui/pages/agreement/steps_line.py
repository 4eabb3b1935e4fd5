"""The steps of the agreement's life as a line of words: those reached, the one now, the rest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.pages.agreement.standing_words import Step
from ui.widgets.tone import set_tone
from ui.words import Speaking

_REACHED, _BETWEEN = (
    "\N{CHECK MARK}\N{NO-BREAK SPACE}",
    "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
)


class StepsLine(Speaking, QWidget):
    """A tick says that a step was reached, weight that it is the last one: never colour alone."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: tuple[Step, ...] = ()
        self._labels: list[QLabel] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these; their words are translated already."""
        if tuple(steps) == self._steps:
            return
        self._steps = tuple(steps)
        while len(self._labels) < len(steps):
            self._add_label()
        for label, step in zip(self._labels, steps, strict=False):
            label.setText(_REACHED + step.word if step.reached else step.word)
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold if step.now else QFont.Weight.Normal)
            label.setFont(font)
            set_tone(label, "" if step.now else "good" if step.reached else "muted")
        self.retranslate()

    def words(self) -> list[str]:
        """What is written, from left to right."""
        return [label.text() for label in self._labels]

    def retranslate(self) -> None:
        """Say for screen readers where it stands."""
        now = next((step.word for step in self._steps if step.now), "")
        self.setAccessibleName(self.tr("Where the agreement stands: {step}").format(step=now))

    def _add_label(self) -> None:
        if self._labels:
            between = QLabel(_BETWEEN)
            set_tone(between, "muted")
            self._row.insertWidget(self._row.count() - 1, between)
        label = QLabel()
        self._labels.append(label)
        self._row.insertWidget(self._row.count() - 1, label)
