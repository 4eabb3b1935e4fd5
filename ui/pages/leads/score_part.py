"""The score in the preview: what each criterion gives, and what is needed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from slaapp.domain.score import ScoreSheet
from ui.appearance import figures_font
from ui.criterion_words import line_sentence, points_text
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class ScorePart(Speaking, QWidget):
    """One line for each criterion, those that give points first."""

    def __init__(self) -> None:
        super().__init__()
        self._sheet = ScoreSheet(())
        self._threshold: int | None = None
        self._custom: Mapping[str, str] = {}
        self._title, self._sum = SectionTitle(), QLabel()
        self._sum.setWordWrap(True)
        self._labels: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._sum)
        column.addLayout(self._grid)
        self.retranslate()

    def show_score(
        self, sheet: ScoreSheet, threshold: int | None, custom: Mapping[str, str]
    ) -> None:
        """Show a lead's sheet and the points that make a lead qualified."""
        self._sheet, self._threshold, self._custom = sheet, threshold, custom
        self.retranslate()

    def lines(self) -> list[tuple[str, str]]:
        """Points and words of each line shown."""
        shown = (pair for pair in self._labels if not pair[0].isHidden())
        return [(points.text(), words.text()) for points, words in shown]

    def sum_text(self) -> str:
        """The line with the sum."""
        return self._sum.text()

    def retranslate(self) -> None:
        """Say everything again."""
        self._title.setText(self.tr("Score"))
        self._sum.setText(self._sum_text())
        lines = sorted(self._sheet.lines, key=lambda line: (line.points == 0, -abs(line.points)))
        while len(self._labels) < len(lines):
            self._add_line()
        for place, (points, words) in enumerate(self._labels):
            shown = place < len(lines)
            if shown:
                line = lines[place]
                points.setText(points_text(line.points))
                words.setText(line_sentence(line, self._custom))
                set_tone(points, "good" if line.points > 0 else "bad" if line.points else "muted")
                set_tone(words, "" if line.points else "muted")
            points.setVisible(shown)
            words.setVisible(shown)

    def _sum_text(self) -> str:
        total = QLocale().toString(self._sheet.total)
        if self._threshold is None:
            words = self.tr("{total} points; no agreement in force says how many are needed.")
            return words.format(total=total)
        enough = self._sheet.total >= self._threshold
        words = (
            self.tr("{total} points: qualified from {threshold} on")
            if enough
            else self.tr("{total} points of the {threshold} that are needed")
        )
        return words.format(total=total, threshold=QLocale().toString(self._threshold))

    def _add_line(self) -> None:
        points, words = QLabel(), QLabel()
        points.setFont(figures_font(self.font()))
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        row = len(self._labels)
        self._grid.addWidget(points, row, 0, _RIGHT)
        self._grid.addWidget(words, row, 1)
        self._labels.append((points, words))
