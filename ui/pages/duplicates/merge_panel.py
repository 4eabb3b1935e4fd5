"""Both leads of a pair side by side: whose value is kept in each field, what the clocks do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from resources.domain_words import domain_title
from ui.dates import date_text, instant_text
from ui.desk import Desk
from ui.icons import icon
from ui.lead_words import commitment_word, stage_word
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking, spoken

if TYPE_CHECKING:
    from slaapp.store.rows.merging import FieldPair, MergeSheet, MergeSide, OpenDeadline

NOTHING = "—"


class MergePanel(Speaking, QFrame):
    """``acted`` brings what is to be done: "merge", "apart", "later", "swap"."""

    acted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk = desk
        self.sheet: MergeSheet | None = None
        self.choices: dict[str, tuple[QRadioButton, QRadioButton]] = {}
        self._title = SectionTitle()
        self._clocks = QLabel()
        self._clocks.setWordWrap(True)
        self._clocks.setTextFormat(Qt.TextFormat.PlainText)
        set_tone(self._clocks, "muted")
        self.buttons = {name: QPushButton() for name in ("merge", "apart", "later", "swap")}
        self.buttons["merge"].setProperty("kind", "primary")
        self.buttons["merge"].setIcon(icon("link", "on_accent"))
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._clocks)
        column.addLayout(self._foot())
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, name=name: self.acted.emit(name))
        self.show_sheet(None)

    def show_sheet(self, sheet: MergeSheet | None) -> None:
        """Show a pair; None while there is none, or while it is being read."""
        self.sheet = sheet
        self.choices = {}
        inside = QWidget()
        if sheet is not None:
            self._fill(QGridLayout(inside), sheet)
        self._scroll.setWidget(inside)
        # The card shows through.
        inside.setAutoFillBackground(False)
        self.retranslate()

    def picks(self) -> dict[str, bool]:
        """Whose value is taken, by field: True for the other's."""
        return {code: other.isChecked() for code, (_kept, other) in self.choices.items()}

    def retranslate(self) -> None:
        """Say the words that do not depend on the pair, and what becomes of the clocks."""
        there = self.sheet is not None
        words = {
            "merge": (self.tr("Merge"), self.tr("Enter")),
            "apart": (self.tr("Not the same"), self.tr("N")),
            "later": (self.tr("Later"), self.tr("L")),
            "swap": (self.tr("Keep the other"), self.tr("S")),
        }
        for name, button in self.buttons.items():
            said, key = words[name]
            button.setText(said)
            button.setToolTip(key)
            button.setEnabled(there)
        self._title.setText(self.tr("Make one of them?") if there else "")
        self._clocks.setText(self._clock_words() if there else "")
        self.setAccessibleName(self._title.text())

    def _fill(self, grid: QGridLayout, sheet: MergeSheet) -> None:
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        heads = (self.tr("Is kept"), self.tr("Goes on under it"))
        for place, (head, side) in enumerate(zip(heads, (sheet.kept, sheet.other), strict=True), 1):
            grid.addWidget(self._side(head, side), 0, place)
        for row, pair in enumerate(sheet.pairs, 1):
            self._add_pair(grid, row, pair)
        if not sheet.pairs:
            same = QLabel(self.tr("The other says nothing that differs."))
            set_tone(same, "muted")
            grid.addWidget(same, 1, 0, 1, 3)
        grid.setRowStretch(len(sheet.pairs) + 2, 1)

    def _add_pair(self, grid: QGridLayout, row: int, pair: FieldPair) -> None:
        own = pair.label or pair.code.removeprefix("custom:")
        name = (
            own if pair.code.startswith("custom:") else domain_title("field", pair.code, spoken())
        )
        label = QLabel(name)
        set_tone(label, "muted")
        group = QButtonGroup(self._scroll.widget() or grid.parentWidget())
        sides = (self._choice(name, pair.kept), self._choice(name, pair.other))
        sides[int(pair.takes_other)].setChecked(True)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        for place, button in enumerate(sides, 1):
            group.addButton(button)
            grid.addWidget(button, row, place, Qt.AlignmentFlag.AlignTop)
        self.choices[pair.code] = sides

    def _choice(self, name: str, value: str) -> QRadioButton:
        button = QRadioButton(_short(value).replace("&", "&&"))
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setToolTip(value)
        button.setAccessibleName(f"{name}: {value or NOTHING}")
        return button

    def _side(self, head: str, side: MergeSide) -> QLabel:
        told = [stage_word(side.stage), side.owner]
        if side.received_at is not None:
            told.append(date_text(side.received_at, self._desk.zone))
        label = QLabel(f"{head}\n{side.title or NOTHING}\n{' · '.join(t for t in told if t)}")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _clock_words(self) -> str:
        sheet = self.sheet
        assert sheet is not None
        if not (sheet.kept.deadlines or sheet.other.deadlines or sheet.after):
            return self.tr("No deadline runs on either of them.")
        if not sheet.after:
            return self.tr("No deadline runs any more after that.")
        said = self.tr("Deadlines after that: {deadlines}")
        return said.format(deadlines=", ".join(self._deadline(each) for each in sheet.after))

    def _deadline(self, each: OpenDeadline) -> str:
        due = instant_text(each.due_at, "instant", self._desk.zone)
        return f"{commitment_word(each.commitment)} ({due})"

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.buttons["swap"])
        foot.addStretch(1)
        for name in ("later", "apart", "merge"):
            foot.addWidget(self.buttons[name])
        return foot


def _short(value: str, most: int = 60) -> str:
    line = " ".join(value.split()) or NOTHING
    return line if len(line) <= most else f"{line[: most - 1]}…"
