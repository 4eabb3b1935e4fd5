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

from slaapp.domain.deadline import Deadline
from slaapp.domain.instants import MINUTE, Instant
from slaapp.domain.target import CalendarTime, EndOfWorkingDay
from slaapp.store.rows.timeline import ExplainedDeadline
from ui.countdown import calendar_span_text, overdue_text, span_text
from ui.dates import near_text
from ui.delegates.day_picture import DayPictureDelegate
from ui.lead_words import commitment_word, deadline_pill, tier_word
from ui.models.day_lines import COUNTS, DAY_COLUMN, PICTURE, REMARK, DayLinesModel, days_of
from ui.plurals import takes_singular
from ui.segment_words import skipped_text
from ui.target_words import target_text
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
        self._state.show_pill(deadline_pill(deadline.state_at(now)))
        promise = self._promise_text(explained, now, zone)
        self._promise.setText(promise)
        self.sum.setText(self._sum_text(explained))
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

    def _sum_text(self, explained: ExplainedDeadline) -> str:
        """What was counted; that it is the promise is said where nothing moved the due instant."""
        deadline, target = explained.deadline, explained.target
        moved = deadline.counted_from not in (None, deadline.start_at)
        counted = sum(one.end - one.start for one in explained.segments if one.kind == "counted")
        if isinstance(target, EndOfWorkingDay) and not moved:
            words = self.tr("Counted in all: {n} working days")
            one = self.tr("Counted in all: {n} working day")
            total = (one if takes_singular(target.n) else words).format(n=target.n)
        else:
            spoken = calendar_span_text if isinstance(target, CalendarTime) else span_text
            kept = not isinstance(target, EndOfWorkingDay) and counted == target.ms
            total = self._total(spoken(counted), kept=kept)
        over = sum(line.over for line in self.model.days.lines)
        if not over:
            return total
        since = self.tr("{total}; since then {over}")
        return since.format(total=total, over=overdue_text(over))

    def _total(self, span: str, *, kept: bool) -> str:
        if kept:
            return self.tr("Counted in all: {span}, as promised").format(span=span)
        return self.tr("Counted in all: {span}").format(span=span)

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
        text += self._moved_text(deadline, now, zone)
        if deadline.stopped_at is not None:
            done = self.tr("Done {moment}.")
            text += " " + done.format(moment=near_text(deadline.stopped_at, now, zone, "instant"))
            if deadline.late_entry:
                text += " " + self.tr("Written down more than an hour later.")
        return text

    def _moved_text(self, deadline: Deadline, now: Instant, zone: ZoneInfo) -> str:
        """What has moved the due instant since the start; empty for nothing."""
        since, target = deadline.counted_from, deadline.target
        if since is None or since == deadline.start_at or target is None:
            return ""
        moment = near_text(since, now, zone, "instant")
        words = self.tr("Made hotter {moment}: from then on {target}.")
        if deadline.appointment is not None:
            words = self.tr("Appointment {moment}, asked for by the prospect: {target} after it.")
        return " " + words.format(moment=moment, target=target_text(target))

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
