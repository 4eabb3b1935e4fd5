"""How long the prospect waited, and on whom: a bar whose parts add up to the whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from slaapp.domain.instants import Instant
from slaapp.domain.waiting import Waiting
from ui.appearance import figures_font
from ui.countdown import span_text
from ui.dates import near_text
from ui.models.lead_columns import Outlook
from ui.pages.leads.waiting_words import Share, shares_of, whole_of
from ui.widgets.section import SectionTitle
from ui.widgets.share_bar import ShareBar, Swatch
from ui.widgets.tone import set_tone
from ui.words import Speaking

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class WaitingPart(Speaking, QWidget):
    """From receipt to the first conversation, or until now; nothing for imported history."""

    def __init__(self, outlook: Outlook) -> None:
        super().__init__()
        self._outlook = outlook
        self._waiting: Waiting | None = None
        self._read_at: Instant = 0
        self._title, self._sum, self.bar = SectionTitle(), QLabel(), ShareBar()
        self._sum.setWordWrap(True)
        self._rows: list[tuple[Swatch, QLabel, QLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._title, self._sum, self.bar):
            column.addWidget(widget)
        column.addLayout(self._grid)
        self.retranslate()

    def show_waiting(self, waiting: Waiting | None, read_at: Instant) -> None:
        """Show a lead's as of an instant; None hides the part."""
        self._waiting, self._read_at = waiting, read_at
        self.setVisible(waiting is not None and whole_of(waiting) > 0)
        self.retranslate()

    def lines(self) -> list[tuple[str, str]]:
        """Name and time of each part shown."""
        shown = (row for row in self._rows if not row[1].isHidden())
        return [(name.text(), span.text()) for _, name, span in shown]

    def sum_text(self) -> str:
        """The line with the whole."""
        return self._sum.text()

    def retranslate(self) -> None:
        """Say everything again."""
        self._title.setText(self.tr("The prospect’s waiting"))
        shares = shares_of(self._waiting) if self._waiting is not None else []
        while len(self._rows) < len(shares):
            self._add_row()
        for place, row in enumerate(self._rows):
            if place < len(shares):
                self._say(row, shares[place])
            for widget in row:
                widget.setVisible(place < len(shares))
        self._sum.setText(self._sum_text())
        said = [f"{share.name} {span_text(share.span)}" for share in shares]
        words = f"{self._sum.text()} — {', '.join(said)}"
        self.bar.show_parts([(share.token, share.span) for share in shares], words)

    def _sum_text(self) -> str:
        waiting = self._waiting
        if waiting is None:
            return ""
        now, span = self._outlook.now(), span_text(whole_of(waiting))
        if waiting.until >= self._read_at:
            return self.tr("{span} so far, nights and days off too").format(span=span)
        words = self.tr("{span} (ended {moment}), nights and days off too")
        moment = near_text(waiting.until, now, self._outlook.zone, "instant")
        return words.format(span=span, moment=moment)

    def _say(self, row: tuple[Swatch, QLabel, QLabel], share: Share) -> None:
        swatch, name, span = row
        swatch.show_token(share.token)
        name.setText(share.name)
        span.setText(span_text(share.span))

    def _add_row(self) -> None:
        swatch, name, span = Swatch(), QLabel(), QLabel()
        span.setFont(figures_font(self.font()))
        set_tone(name, "muted")
        row = len(self._rows)
        self._grid.addWidget(swatch, row, 0)
        self._grid.addWidget(name, row, 1)
        self._grid.addWidget(span, row, 2, _RIGHT)
        self._rows.append((swatch, name, span))
