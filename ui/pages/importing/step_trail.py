"""Where one is in an import: file, columns, check."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.widgets.tone import set_tone
from ui.words import Speaking

STEPS = ("file", "columns", "check")


class StepTrail(Speaking, QWidget):
    """Three words; the one that is done now is heavy."""

    def __init__(self) -> None:
        super().__init__()
        self._step = STEPS[0]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._labels: dict[str, QLabel] = {}
        for step in STEPS:
            if self._labels:
                arrow = QLabel("›")
                set_tone(arrow, "muted")
                row.addWidget(arrow)
            self._labels[step] = QLabel()
            row.addWidget(self._labels[step])
        self.retranslate()

    def show_step(self, step: str) -> None:
        """Mark a step."""
        self._step = step
        self.retranslate()

    def retranslate(self) -> None:
        """Say the steps."""
        names = (self.tr("1 File"), self.tr("2 Columns"), self.tr("3 Check"))
        for (step, label), name in zip(self._labels.items(), names, strict=True):
            here = step == self._step
            # A font of the label's own would go with the next theme.
            label.setText(f'<span style="font-weight: 600">{name}</span>' if here else name)
            set_tone(label, "" if here else "muted")
            if here:
                self.setAccessibleName(name)
