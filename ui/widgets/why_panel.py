"""Why a deadline is when it is: the promise in words, and every stretch counted or skipped.

It draws what the engine returned (``ExplainedDeadline``), and reckons nothing itself.
"""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QTableView, QVBoxLayout

from slaapp.domain.instants import Instant
from slaapp.store.rows.timeline import ExplainedDeadline
from ui.countdown import span_text
from ui.dates import near_text
from ui.delegates.figures import FiguresDelegate
from ui.lead_words import commitment_word, deadline_pill, tier_word
from ui.models.segments import SegmentsModel
from ui.target_words import target_text
from ui.widgets.panel import Panel
from ui.widgets.pill import Pill, PillLabel
from ui.widgets.segment_strip import SegmentStrip

_LINE = 28
_WIDTH = 640
_COLUMNS = (150, 150, 220)


class WhyPanel(Panel):
    """``explain(explained, now, zone, lead)`` fills it; ``closed`` tells that Esc was pressed."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[ExplainedDeadline, Instant, ZoneInfo, str] | None = None
        self._state = PillLabel(Pill("", "muted"))
        self._promise, self._sum = QLabel(), QLabel()
        self._promise.setWordWrap(True)
        self._model, self.strip = SegmentsModel(), SegmentStrip()
        self.table = self._table()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._state)
        line.addWidget(self._promise, 1)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.strip)
        column.addWidget(self.table, 1)
        self._sum.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._sum.setMaximumWidth(_WIDTH)
        self.table.setMaximumWidth(_WIDTH)
        column.addWidget(self._sum)
        self.body.addLayout(column)
        self.dismissed.connect(self.closed)
        self.retranslate()

    def explain(
        self, explained: ExplainedDeadline, now: Instant, zone: ZoneInfo, lead: str = ""
    ) -> None:
        """Show one deadline's reasons as seen from ``now``; ``lead`` is its name, for the title."""
        self._shown = (explained, now, zone, lead)
        self._model.show(explained.segments, zone)
        self.strip.show_segments(explained.segments)
        self._say()

    def retranslate(self) -> None:
        """Say everything again."""
        super().retranslate()
        self.table.setAccessibleName(self.tr("What counts and what does not, from start to due"))
        self._say()

    def _say(self) -> None:
        if self._shown is None:
            return
        explained, now, zone, lead = self._shown
        deadline = explained.deadline
        due = near_text(deadline.due_at, now, zone, "instant")
        title = self.tr("Why {due}? {lead}").format(due=due, lead=lead)
        self.set_title(title.strip())
        self._state.show_pill(deadline_pill(deadline.state_at(now)))
        self._promise.setText(self._promise_text(explained, now, zone))
        counted = sum(s.end - s.start for s in explained.segments if s.kind == "counted")
        total = self.tr("Counted in all: {span}").format(span=span_text(counted))
        self._sum.setText(total)

    def _promise_text(self, explained: ExplainedDeadline, now: Instant, zone: ZoneInfo) -> str:
        deadline = explained.deadline
        words = self.tr("{commitment} ({tier}): {target}. Agreement, version {version}.")
        if not deadline.tier:
            words = self.tr("{commitment}: {target}. Agreement, version {version}.")
        text = words.format(
            commitment=commitment_word(deadline.commitment),
            tier=tier_word(deadline.tier),
            target=target_text(explained.target),
            version=explained.version_number,
        )
        if deadline.stopped_at is not None:
            done = self.tr("Done {moment}.")
            text += " " + done.format(moment=near_text(deadline.stopped_at, now, zone, "instant"))
            if deadline.late_entry:
                text += " " + self.tr("Written down more than an hour later.")
        return text

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().setDefaultSectionSize(_LINE)
        table.verticalHeader().hide()
        self._cells = FiguresDelegate(table)
        table.setItemDelegate(self._cells)
        for column, width in enumerate(_COLUMNS):
            table.setColumnWidth(column, width)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setFixedHeight(_LINE + 4)
        return table
