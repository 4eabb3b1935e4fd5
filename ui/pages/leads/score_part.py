"""The score in the preview: what each criterion gives, what is needed, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from slaapp.domain.missing import Missing
from slaapp.domain.score import ScoreSheet
from ui.appearance import figures_font
from ui.criterion_words import cap_sentence, line_sentence, points_text
from ui.missing_words import missing_lines
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

_NOTHING = Missing()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class ScorePart(Speaking, QWidget):
    """What is missing, then one line for each criterion, those that give points first."""

    def __init__(self) -> None:
        super().__init__()
        self._sheet, self._missing = ScoreSheet(()), Missing()
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
        self,
        sheet: ScoreSheet,
        threshold: int | None,
        custom: Mapping[str, str],
        missing: Missing = _NOTHING,
    ) -> None:
        """Show a lead's sheet, the points that make a lead qualified, and what it lacks."""
        self._sheet, self._threshold, self._custom = sheet, threshold, custom
        self._missing = missing
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
        lines = self._lines()
        while len(self._labels) < len(lines):
            self._add_line()
        for place, (points, words) in enumerate(self._labels):
            shown = place < len(lines)
            if shown:
                number, said, tone = lines[place]
                points.setText("" if number is None else points_text(number))
                words.setText(said)
                set_tone(points, tone)
                set_tone(words, "" if number else tone)
            points.setVisible(shown)
            words.setVisible(shown)

    def _lines(self) -> list[tuple[int | None, str, str]]:
        """Points, words and tone: what the lead lacks first, criteria without points last."""
        sheet = self._sheet
        lacking: list[tuple[int | None, str, str]] = [
            (None, words, tone) for tone, words in missing_lines(self._missing, sheet, self._custom)
        ]
        given = [(line.points, line_sentence(line, self._custom)) for line in sheet.lines]
        given += [(line.points, cap_sentence(line)) for line in sheet.caps]
        given.sort(key=lambda pair: (pair[0] == 0, -abs(pair[0])))
        return [*lacking, *((points, words, _tone(points)) for points, words in given)]

    def _sum_text(self) -> str:
        total = QLocale().toString(self._sheet.total)
        if self._threshold is None:
            words = self.tr("{total} points; no agreement in force says how many are needed.")
            return words.format(total=total)
        if self._sheet.barred_by:
            words = self.tr("{total} points, but not qualified as long as this stands:")
            return words.format(total=total)
        if self._sheet.decided_by_grade:
            words = (
                self.tr("{total} points, grade {grade}: qualified")
                if self._sheet.qualifies
                else self.tr("{total} points, grade {grade}: not qualified yet")
            )
            return words.format(total=total, grade=self._sheet.grade)
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


def _tone(points: int) -> str:
    return "bad" if points < 0 else "good" if points else "muted"
