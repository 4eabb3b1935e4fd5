"""Criteria as history suggests them, a tick before each: what it gives now, what it would give."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from slaapp.domain.criterion import Criterion
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.learning.behind import leads_behind
from ui.appearance import figures_font
from ui.criterion_words import criterion_sentence, points_text
from ui.delegates.row import ROW_HEIGHT, Index, RowDelegate
from ui.pages.agreement.trial.words import (
    NOTHING,
    count_text,
    leads_of,
    own_labels,
    rate_text,
    share_text,
)
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.domain.learning.cases import Cases
    from slaapp.domain.learning.suggestion import SuggestedLine

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_BOX, _EDGES = 18, 2
_FIRST_OF_LEADS = 3
_TICK = Qt.ItemDataRole.CheckStateRole


class SuggestionTable(Speaking, QTableWidget):
    """``ticked`` after each tick; a click on a row or the space bar ticks it. A click on a number
    of leads, or Enter, hands back those leads: ``looked``."""

    ticked = Signal()
    looked = Signal(object)

    def __init__(self) -> None:
        super().__init__(0, 6)
        self._lines: tuple[SuggestedLine, ...] = ()
        self._labels: Mapping[str, str] = {}
        self._now: tuple[int | None, ...] = ()
        self._suspects: frozenset[str] = frozenset()
        self._cases: Cases | None = None
        self.setFont(figures_font(self.font()))
        self.setItemDelegate(_TickDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_up_headers()
        self.setMouseTracking(True)
        self.cellClicked.connect(self._press)
        self.cellEntered.connect(self._point)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the headings and the sentences again."""
        headings = (
            self.tr("Criterion"),
            self.tr("Points now"),
            self.tr("Suggested"),
            self.tr("Leads"),
            self.tr("Customers with it"),
            self.tr("Customers without it"),
        )
        for column, words in enumerate(headings):
            item = QTableWidgetItem(words)
            item.setTextAlignment(_RIGHT if column else _LEFT)
            self.setHorizontalHeaderItem(column, item)
        self.setAccessibleName(self.tr("Suggested points"))
        for row in range(len(self._lines)):
            self._say(row)

    def show_lines(
        self,
        lines: Sequence[SuggestedLine],
        labels: Mapping[str, str],
        now: Sequence[int | None],
        suspects: Collection[str],
        cases: Cases,
    ) -> None:
        """Other suggestions, and the leads they come from; ticked is what the draft has not yet and
        nobody suspects."""
        self._cases = cases
        self._lines, self._labels, self._now = tuple(lines), own_labels(labels), tuple(now)
        self._suspects = frozenset(suspects)
        self.setRowCount(len(lines))
        for row, line in enumerate(lines):
            self._say(row)
            doubtful = line.criterion.field in self._suspects
            self._set(row, self._now[row] != line.criterion.points and not doubtful)
        header = self.horizontalHeader()
        self.setFixedHeight(header.height() + len(lines) * ROW_HEIGHT + _EDGES)
        self.ticked.emit()

    def show_points(self, now: Sequence[int | None]) -> None:
        """What the draft gives now; what is there already needs no tick."""
        self._now = tuple(now)
        for row, line in enumerate(self._lines):
            self._say(row)
            if self._now[row] == line.criterion.points:
                self._set(row, False)
        self.ticked.emit()

    def chosen(self) -> list[Criterion]:
        """The ticked ones."""
        return [line.criterion for row, line in enumerate(self._lines) if self._is_ticked(row)]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is always a row that the keys are at."""
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.rowCount():
            self.setCurrentCell(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar ticks, Enter opens the leads of the cell."""
        if event.key() == Qt.Key.Key_Space:
            self._toggle(self.currentRow())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)

    def _say(self, row: int) -> None:
        line, now = self._lines[row], self._now[row]
        sentence = criterion_sentence(line.criterion, self._labels)
        if line.criterion.field in self._suspects:
            sentence = self.tr("{criterion} — suspect").format(criterion=sentence)
        cells = (
            sentence,
            NOTHING if now is None else points_text(now),
            points_text(line.criterion.points),
            count_text(line.met.n),
            share_text(line.met),
            share_text(line.unmet),
        )
        tips = (sentence, "", "", "", rate_text(line.met), rate_text(line.unmet))
        for column, words in enumerate(cells):
            item = self.item(row, column)
            if item is None:
                item = QTableWidgetItem()
                item.setTextAlignment(_RIGHT if column else _LEFT)
                self.setItem(row, column, item)
            item.setText(words)
            item.setToolTip(tips[column])

    def _is_ticked(self, row: int) -> bool:
        item = self.item(row, 0)
        return item is not None and item.checkState() == Qt.CheckState.Checked

    def _set(self, row: int, ticked: bool) -> None:
        item = self.item(row, 0)
        if item is not None:
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def opens_at(self, row: int, column: int) -> LeadFilter | None:
        """The leads behind a number; None where it is none, or nobody."""
        if self._cases is None or not 0 <= row < len(self._lines) or column < _FIRST_OF_LEADS:
            return None
        behind = leads_behind(self._cases, self._lines[row].holds)
        every = (behind.met, behind.customers_met, behind.customers_unmet)
        return leads_of(every[column - _FIRST_OF_LEADS])

    def _press(self, row: int, column: int) -> None:
        if column < _FIRST_OF_LEADS:
            self._toggle(row)
        else:
            self._open(row, column)

    def _open(self, row: int, column: int) -> None:
        leads = self.opens_at(row, column)
        if leads is not None:
            self.looked.emit(leads)

    def _point(self, _row: int, column: int) -> None:
        opens = column >= _FIRST_OF_LEADS
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _toggle(self, row: int) -> None:
        if 0 <= row < len(self._lines):
            self._set(row, not self._is_ticked(row))
            self.ticked.emit()

    def _set_up_headers(self) -> None:
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setFixedHeight(ROW_HEIGHT)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


class _TickDelegate(RowDelegate):
    """A row as anywhere, with a box before its sentence."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The box at the left, the sentence beside it."""
        tick = index.data(_TICK)
        if tick is None or option.widget is None:
            super().paint(painter, option, index)
            return
        area = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, option.palette.highlight())
        option.rect = area.adjusted(_BOX + 6, 0, 0, 0)
        super().paint(painter, option, index)
        box = QStyleOptionButton()
        box.palette = option.palette
        box.rect = QRect(area.left() + 8, area.center().y() - _BOX // 2, _BOX, _BOX)
        on = Qt.CheckState(tick) == Qt.CheckState.Checked
        box.state = QStyle.StateFlag.State_Enabled | (
            QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off
        )
        style = option.widget.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter, option.widget
        )
