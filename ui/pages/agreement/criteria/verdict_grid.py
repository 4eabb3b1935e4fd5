"""How the draft judges a lead, beside the version in force: points, grade, tier, qualified."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from slaapp.domain.score import ScoreSheet
from ui.appearance import figures_font
from ui.lead_words import tier_word
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

_ROWS = ("points", "grade", "tier", "verdict")
_SIDES = ("draft", "in_force")
_LEAST = 90


class VerdictGrid(Speaking, QWidget):
    """One column for each side there is; a row that neither side says anything in is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._sheets: dict[str, ScoreSheet | None] = dict.fromkeys(_SIDES)
        self._heads = {side: SectionTitle() for side in _SIDES}
        self._names = {row: QLabel() for row in _ROWS}
        self._cells = {(row, side): QLabel() for row in _ROWS for side in _SIDES}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for at, side in enumerate(_SIDES, start=1):
            grid.addWidget(self._heads[side], 0, at)
        grid.setColumnStretch(len(_SIDES) + 1, 1)
        grid.setColumnMinimumWidth(1, _LEAST)
        for at, row in enumerate(_ROWS, start=1):
            set_tone(self._names[row], "muted")
            grid.addWidget(self._names[row], at, 0)
            for column, side in enumerate(_SIDES, start=1):
                cell = self._cells[row, side]
                cell.setFont(figures_font(self.font()))
                cell.setAlignment(Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(cell, at, column)
        self.retranslate()

    def show_sheets(self, draft: ScoreSheet | None, in_force: ScoreSheet | None) -> None:
        """Show one or both."""
        self._sheets = {"draft": draft, "in_force": in_force}
        self.retranslate()

    def said(self, side: str) -> list[str]:
        """What a column says, from the top."""
        shown = (self._cells[row, side] for row in _ROWS)
        return [cell.text() for cell in shown if not cell.isHidden()]

    def retranslate(self) -> None:
        """Say everything again."""
        self._heads["draft"].setText(self.tr("Draft"))
        self._heads["in_force"].setText(self.tr("In force"))
        names = {
            "points": self.tr("Points"),
            "grade": self.tr("Grade"),
            "tier": self.tr("Tier"),
            "verdict": self.tr("Result"),
        }
        said = {side: self._said(sheet) for side, sheet in self._sheets.items()}
        for side, head in self._heads.items():
            head.setVisible(self._sheets[side] is not None)
        for row, label in self._names.items():
            label.setText(names[row])
            here = [side for side in _SIDES if said[side][row]]
            label.setVisible(bool(here))
            for side in _SIDES:
                cell = self._cells[row, side]
                cell.setText(said[side][row])
                cell.setVisible(bool(here) and self._sheets[side] is not None)
                heading = f"{self._heads[side].text()}, {names[row]}"
                cell.setAccessibleName(f"{heading}: {cell.text()}")
        for side, sheet in self._sheets.items():
            qualifies = sheet is not None and sheet.qualifies
            set_tone(self._cells["verdict", side], "good" if qualifies else "muted")

    def _said(self, sheet: ScoreSheet | None) -> dict[str, str]:
        if sheet is None:
            return dict.fromkeys(_ROWS, "")
        return {
            "points": QLocale().toString(sheet.total),
            "grade": sheet.grade or "",
            "tier": tier_word(sheet.tier) if sheet.tier and sheet.qualifies else "",
            "verdict": self.tr("qualified") if sheet.qualifies else self.tr("not qualified"),
        }
