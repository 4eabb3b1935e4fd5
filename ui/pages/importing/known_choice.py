"""What becomes of the rows about somebody who is known already, with their reasons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from resources.domain_words import domain_word
from ui.pages.importing.words import count_text, row_count
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking, spoken

if TYPE_CHECKING:
    from slaapp.operations.import_leads import AlikeRow, StagedImport

CHOICES = ("person", "merge", "skip")
_LIST_HEIGHT = 120


class KnownChoice(Speaking, QWidget):
    """``chosen`` brings one of ``CHOICES``; it takes no room where nobody is known."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._staged: StagedImport | None = None
        self._title, self._counts, self._line = SectionTitle(), QLabel(), QLabel()
        self._group = QButtonGroup(self)
        self.buttons = {name: QRadioButton() for name in CHOICES}
        self.look, self.rows = QPushButton(), QListWidget()
        self.look.setCheckable(True)
        self.look.setProperty("kind", "flat")
        self.rows.setFixedHeight(_LIST_HEIGHT)
        self.rows.hide()
        self.look.toggled.connect(self._look)
        for label in (self._counts, self._line):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            set_tone(label, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        told = QHBoxLayout()
        told.addWidget(self._counts, 1)
        told.addWidget(self.look)
        column.addLayout(told)
        column.addWidget(self.rows)
        line = QHBoxLayout()
        line.setSpacing(16)
        for name, button in self.buttons.items():
            self._group.addButton(button)
            line.addWidget(button)
            button.clicked.connect(lambda _on=False, one=name: self.chosen.emit(one))
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self._line)
        self.retranslate()

    def show_staged(self, staged: StagedImport) -> None:
        """Show what holds, and of how many rows."""
        self._staged = staged
        self.buttons[staged.choice.known].setChecked(True)
        self.setVisible(bool(staged.alike))
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words again."""
        words = {
            "person": self.tr("One more lead of the same person"),
            "merge": self.tr("Merge with the lead that is there"),
            "skip": self.tr("Skip these rows"),
        }
        lines = {
            "person": self.tr(
                "Its values fill what was blank; what differs stays a person of its own."
            ),
            "merge": self.tr(
                "The row’s facts go on under that lead; its values fill what was blank."
            ),
            "skip": self.tr("Nothing of them comes in."),
        }
        self._title.setText(self.tr("Who is known already"))
        self.look.setText(self.tr("Hide them") if self.look.isChecked() else self.tr("Show them"))
        for name, button in self.buttons.items():
            button.setText(words[name])
            button.setAccessibleDescription(lines[name])
        staged = self._staged
        if staged is None:
            return
        self._line.setText(lines[staged.choice.known])
        rows = row_count(sum(staged.alike.values()))
        reasons = ", ".join(
            f"{domain_word('likeness', reason, spoken())} {count_text(count)}"
            for reason, count in sorted(staged.alike.items(), key=lambda each: -each[1])
        )
        said = self.tr("{rows} about somebody who is known: {reasons}")
        self._counts.setText(said.format(rows=rows, reasons=reasons))
        self._list(staged.alike_rows)

    def _list(self, rows: Sequence[AlikeRow]) -> None:
        said = self.tr("Line {line}: {who} — {reason}, {strength}")
        self.rows.clear()
        for row in rows:
            who = " · ".join(part for part in (row.name, row.company) if part) or "—"
            reason = domain_word("likeness", row.reason, spoken())
            values = {"line": row.line, "who": who, "reason": reason, "strength": row.strength}
            self.rows.addItem(said.format(**values))

    def _look(self, on: bool) -> None:
        self.rows.setVisible(on)
        self.retranslate()
