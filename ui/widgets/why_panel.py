"""Why a deadline is when it is: the promise in words, and a small picture of the days.

It draws what the engine returned (``ExplainedDeadline``), and reckons nothing itself.
"""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QTableView,
)

from slaapp.domain.instants import MINUTE, Instant
from slaapp.store.rows.timeline import ExplainedDeadline
from ui.dates import near_text
from ui.delegates.day_picture import DayPictureDelegate
from ui.lead_words import deadline_pill
from ui.models.day_lines import COUNTS, DAY_COLUMN, PICTURE, REMARK, DayLinesModel, days_of
from ui.queue_words import at_risk_pill
from ui.segment_words import skipped_text
from ui.why_words import promise_text, sum_text
from ui.widgets.day_axis import PAD, AxisHeader, axis_of
from ui.widgets.panel import Panel
from ui.widgets.pill import Pill, PillLabel
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone

_LINE, _MOST_SHOWN, _LEAST_SHOWN = 28, 7, 3
_PICTURE_SHARE, _LEAST_COLUMN = 0.62, 48


class WhyPanel(Panel):
    """``explain(explained, now, zone, lead)`` fills it; ``closed`` tells that Esc was pressed."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[ExplainedDeadline, Instant, ZoneInfo, str] | None = None
        self._state = PillLabel(Pill("", "muted"))
        self._promise, self.sum, self.words = QLabel(), SectionTitle(), QLabel()
        self._promise.setWordWrap(True)
        set_tone(self.words, "muted")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.model = DayLinesModel()
        self.table = self._table()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._state)
        line.addWidget(self._promise, 1)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.words, 1)
        foot.addWidget(self.sum)
        self.body.addLayout(line)
        self.body.addWidget(self.table)
        self.body.addLayout(foot)
        self.dismissed.connect(self.closed)
        self.retranslate()

    def explain(
        self, explained: ExplainedDeadline, now: Instant, zone: ZoneInfo, lead: str = ""
    ) -> None:
        """Show one deadline's reasons as seen from ``now``; ``lead`` is its name, for the title."""
        same = self._shown is not None and self._shown[0].deadline == explained.deadline
        row = self.table.currentIndex().row() if same else 0
        self._shown = (explained, now, zone, lead)
        self.model.show(days_of(explained, now))
        self._fit()
        self.table.setCurrentIndex(self.model.index(max(row, 0), 0))
        self._say()

    def shown(self) -> ExplainedDeadline | None:
        """What is explained now."""
        return self._shown[0] if self._shown is not None else None

    def tick(self, now: Instant) -> None:
        """Another minute has begun: "now" is somewhere else."""
        if self._shown is not None and now // MINUTE != self._shown[1] // MINUTE:
            explained, _before, zone, lead = self._shown
            self.explain(explained, now, zone, lead)

    def retranslate(self) -> None:
        """Say everything again."""
        super().retranslate()
        if self._shown is not None:
            explained, now, zone, lead = self._shown
            self.explain(explained, now, zone, lead)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of a long sentence fits."""
        super().resizeEvent(event)
        self.body.activate()
        self._say_row()
        self._share_width()

    def _fit(self) -> None:
        """As high as its days, up to a week of them; the hours are those that they need."""
        days = self.model.days
        axis = axis_of(days.lines, round_the_clock=days.round_the_clock)
        self._cells.axis = axis
        self._header.show_axis(axis)
        rows = min(max(len(days.lines), _LEAST_SHOWN), _MOST_SHOWN)
        frame = 2 * self.table.frameWidth() + 2
        self.table.setFixedHeight(self._header.sizeHint().height() + rows * _LINE + frame)
        self._share_width()

    def _share_width(self) -> None:
        """Words have what they need, but the picture has the better part of the rest."""
        day, remark, counts = (self._width(at) for at in (DAY_COLUMN, REMARK, COUNTS))
        rest = self.table.viewport().width() - day - counts
        picture = max(rest - remark, round(_PICTURE_SHARE * rest))
        widths = {DAY_COLUMN: day, PICTURE: picture, REMARK: rest - picture, COUNTS: counts}
        for column, width in widths.items():
            self.table.setColumnWidth(column, max(width, _LEAST_COLUMN))

    def _width(self, column: int) -> int:
        metrics, rows = self.table.fontMetrics(), range(self.model.rowCount())
        texts = [self.model.index(row, column).data() for row in rows]
        texts.append(self.model.headerData(column, Qt.Orientation.Horizontal))
        return 2 * PAD + max(metrics.horizontalAdvance(str(text)) for text in texts)

    def _say(self) -> None:
        if self._shown is None:
            return
        explained, now, zone, lead = self._shown
        deadline = explained.deadline
        due = near_text(deadline.due_at, now, zone, "instant")
        title = self.tr("Why {due}? {lead}").format(due=due, lead=lead)
        self.set_title(title.strip())
        state = deadline.state_at(now)
        at_risk = state == "running" and now >= deadline.warn_at
        self._state.show_pill(at_risk_pill() if at_risk else deadline_pill(state))
        promise = promise_text(explained, now, zone)
        self._promise.setText(promise)
        over = sum(line.over for line in self.model.days.lines)
        self.sum.setText(sum_text(explained, over))
        skipped = self.tr("Not counted: {reasons}.")
        reasons = skipped_text(self.model.days.lines)
        skipped = skipped.format(reasons=reasons) if reasons else ""
        said = f"{promise} {self.sum.text()}. {skipped}".strip()
        self.setAccessibleDescription(said)
        self.table.setAccessibleName(
            self.tr("The days from start to due. {sentence}").format(sentence=said)
        )
        self._say_row()

    def _say_row(self) -> None:
        words = self.model.sentence(self.table.currentIndex().row())
        self.words.setToolTip(words)
        elide, room = Qt.TextElideMode.ElideRight, self.words.width()
        cut = self.words.fontMetrics().elidedText(words, elide, room)
        self.words.setText(cut)
        self.words.setAccessibleName(words)

    def _table(self) -> QTableView:
        table = QTableView()
        self._header = AxisHeader(PICTURE, table)
        table.setHorizontalHeader(self._header)
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().setDefaultSectionSize(_LINE)
        table.verticalHeader().hide()
        self._cells = DayPictureDelegate(table, self.model)
        table.setItemDelegate(self._cells)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._header.setMinimumSectionSize(_LEAST_COLUMN)
        self._header.setHighlightSections(False)
        self._header.setStretchLastSection(True)
        table.selectionModel().currentRowChanged.connect(self._row_chosen)
        return table

    def _row_chosen(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._say_row()
