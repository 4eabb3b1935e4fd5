"""Where most working time was lost: at most three sentences, each opens its leads."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout

from slaapp.domain.board_period import BoardPeriod
from slaapp.domain.bottleneck import Bottleneck
from slaapp.domain.instants import Instant
from ui.pages.leads.filter_words import Names
from ui.pages.scoreboard import bottleneck_words
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

_MOST = 3


class BottleneckView(Speaking, QFrame):
    """``chosen`` hands back the leads of a sentence."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._told: tuple[Sequence[Bottleneck], BoardPeriod | None, Names, Instant] | None = None
        self.title, self.nothing = SectionTitle(), QLabel()
        self.sentences = [QLabel(wordWrap=True) for _ in range(_MOST)]
        self.shares = [QLabel(wordWrap=True) for _ in range(_MOST)]
        self.numbers = [QPushButton() for _ in range(_MOST)]
        set_tone(self.nothing, "muted")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for place, row in enumerate(zip(self.sentences, self.shares, self.numbers, strict=True)):
            set_tone(row[1], "muted")
            row[2].setProperty("kind", "number")
            row[2].setCursor(Qt.CursorShape.PointingHandCursor)
            row[2].clicked.connect(lambda _on=False, at=place: self._open(at))
            for column, widget in enumerate(row[:2]):
                grid.addWidget(widget, place, column)
            grid.addWidget(row[2], place, 2, Qt.AlignmentFlag.AlignRight)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 10)
        box.setSpacing(4)
        box.addWidget(self.title)
        box.addWidget(self.nothing)
        box.addLayout(grid)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        self.title.setText(self.tr("Where working time is lost"))
        self.nothing.setText(self.tr("Nobody waited for anything in this period."))
        if self._told is not None:
            self.show_found(*self._told)

    def show_found(
        self,
        found: Sequence[Bottleneck],
        before: BoardPeriod | None,
        names: Names,
        now: Instant,
    ) -> None:
        """Tell where time is lost; ``now`` is when that was found out."""
        self._told = found, before, names, now
        self.nothing.setVisible(not found)
        for place in range(_MOST):
            there = place < len(found)
            for widget in (self.sentences[place], self.shares[place], self.numbers[place]):
                widget.setVisible(there)
            if not there:
                continue
            said = bottleneck_words.sentence(found[place], before)
            self.sentences[place].setText(said)
            self.shares[place].setText(bottleneck_words.share_text(found[place], names))
            self.numbers[place].setText(bottleneck_words.leads_text(found[place]))
            self.numbers[place].setAccessibleName(f"{said} {self.numbers[place].text()}")
        self.show()

    def _open(self, place: int) -> None:
        if self._told is not None:
            found, _before, _names, now = self._told
            self.chosen.emit(found[place].now.behind.of_leads(now))
