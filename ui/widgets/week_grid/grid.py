"""A week's hours as blocks: drag an edge, move a block, draw a new one; by keyboard just so."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from slaapp.domain.week_edits import copied, settled, with_lunch
from slaapp.domain.working_calendar import DAY_MINUTES, Week
from ui.appearance import figures_font
from ui.widgets.week_grid.axis import USUAL, Spot, WeekAxis, axis_for
from ui.widgets.week_grid.choice import Choice, choice_at, joined_choice
from ui.widgets.week_grid.drag import FINE, QUARTER, Drag
from ui.widgets.week_grid.drawing import WeekDrawing
from ui.widgets.week_grid.keys import by_key, with_less, with_more
from ui.widgets.week_grid.menu import day_menu
from ui.widgets.week_grid.words import block_text, block_texts, choice_text, keys_text, short_days
from ui.words import Speaking

HEAD = 24
"""The height of the line of hours above the days, in pixels."""
ROW, SMALL_ROW = 34, 24
_AROUND_NAME = 10
_LEAST_WIDTH = 320
_HOUR = 60
_CURSORS = {
    "start": Qt.CursorShape.SizeHorCursor,
    "end": Qt.CursorShape.SizeHorCursor,
    "whole": Qt.CursorShape.OpenHandCursor,
}


class WeekGrid(Speaking, QWidget):
    """``set_week`` shows one, ``week`` is what it came to; ``small`` where there is little room.

    Hours never overlap by what is done here: they stop where they touch, and hours left touching
    become one.
    """

    changed = Signal()
    """The week is another one, at each step of a drag too."""
    settled = Signal()
    """An edit is done: the pointer let go, or a key."""
    chosen = Signal()
    """The keyboard is at another block or day."""

    def __init__(self, *, small: bool = False) -> None:
        super().__init__()
        self._week: Week = ((), (), (), (), (), (), ())
        self._choice = Choice()
        self._drag: Drag | None = None
        self._held_down = False
        self._seen = USUAL
        self._axis_held: WeekAxis | None = None
        self._row = SMALL_ROW if small else ROW
        self.setFont(figures_font(self.font()))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFixedHeight(HEAD + 7 * self._row + 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Name it for screen readers."""
        self.setAccessibleName(self.tr("Hours of the week"))
        self._tell(announce=False)
        self.update()

    # --- what it shows ---

    def set_week(self, week: Week) -> None:
        """Show a week without telling of an edit; what the keyboard is at stays chosen."""
        if week != self._week:
            self._drag = self._axis_held = None
            self._put(week, self._choice.held(week))

    def week(self) -> Week:
        """The week as it stands."""
        return self._week

    def choice(self) -> Choice:
        """What the keyboard is at."""
        return self._choice

    def show_whole_day(self, whole: bool) -> None:
        """From 0 to 24 h, or only the usual hours and those that lie outside them."""
        self._seen = (0, DAY_MINUTES) if whole else USUAL
        self.update()

    def is_under_way(self) -> bool:
        """Whether the pointer holds something, or a key is held down."""
        return self._drag is not None or self._held_down

    # --- edits of the whole week ---

    def copy_day(self, day: int, targets: range) -> None:
        """One day's hours on others too."""
        self._edit(copied(self._week, day, targets))

    def cut_lunch(self, first: int, last: int) -> None:
        """A stretch, in minutes of the day, at which nobody works on any day."""
        self._edit(with_lunch(self._week, first, last))

    def clear_day(self, day: int) -> None:
        """No hours on a day."""
        self._edit((*self._week[:day], (), *self._week[day + 1 :]))  # type: ignore[arg-type]

    def add_hours(self) -> None:
        """New hours on the day chosen."""
        self._do(with_more(self._week, self._choice))

    def remove_hours(self) -> None:
        """The block chosen goes."""
        self._do(with_less(self._week, self._choice))

    # --- geometry ---

    def axis(self) -> WeekAxis:
        """Where days and hours stand now."""
        if self._axis_held is not None:
            return self._axis_held
        names = max(self.fontMetrics().horizontalAdvance(name) for name in short_days())
        left = names + _AROUND_NAME
        area = QRectF(left + 0.5, HEAD + 0.5, self.width() - left - 12, 7 * self._row)
        return axis_for(area, self._week, self._seen)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(2 * _LEAST_WIDTH, self.height())

    def minimumSizeHint(self) -> QSize:
        """Room enough to take hold of a quarter of an hour."""
        return QSize(_LEAST_WIDTH, self.height())

    # --- the pointer ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is there."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        spot = self._spot(event.position())
        self._axis_held = self.axis()
        self._drag = Drag(self._week, spot)
        self._choose(choice_at(spot, self._week))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow, or show what could be done here."""
        if self._drag is None:
            self._show_cursor(self._spot(event.position()))
            return
        axis, at = self._widened(event.position()), event.position()
        minute = min(max(axis.minute(at.x()), axis.first), axis.last)
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        week, choice = self._drag.to(axis.day(at.y()), minute, FINE if fine else QUARTER)
        if week != self._week:
            self._put(week, choice)
            self.changed.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The edit is done."""
        if event.button() == Qt.MouseButton.LeftButton and self._drag is not None:
            began, self._drag, self._axis_held = self._drag.week, None, None
            self._join()
            self._show_cursor(self._spot(event.position()))
            self.update()
            if self._week != began:
                self.settled.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """New hours on a free day's strip."""
        spot = self._spot(event.position())
        if spot.place is None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(Choice(spot.day))
            hour = int(spot.minute) // _HOUR * _HOUR
            week, choice = Drag(self._week, Spot(spot.day, hour)).to(
                spot.day, hour + _HOUR, QUARTER
            )
            self._do((week, choice))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the block and the day."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._choose(choice_at(self._spot(QPointF(event.pos())), self._week))
        day_menu(self, self).popup(event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self.unsetCursor()
        super().leaveEvent(event)

    # --- the keyboard ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose and change; Esc gives a drag up."""
        if self._drag is not None and event.key() == Qt.Key.Key_Escape:
            began, self._drag, self._axis_held = self._drag.week, None, None
            self._put(began, self._choice.held(began))
            self.changed.emit()
            return
        answer = None if self._drag is not None else by_key(self._week, self._choice, event)
        if answer is None:
            super().keyPressEvent(event)
            return
        if answer[0] == self._week and answer[1] != self._choice and self._join():
            self.settled.emit()
            answer = by_key(self._week, self._choice, event) or answer
        self._held_down = event.isAutoRepeat()
        self._do(answer)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """What a key did while it was held down is one edit."""
        super().keyReleaseEvent(event)
        if self._held_down and not event.isAutoRepeat():
            self._held_down = False
            self.settled.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is always something that the keyboard is at."""
        super().focusInEvent(event)
        self._choose(self._choice.held(self._week))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hours left touching become one."""
        super().focusOutEvent(event)
        is_away = event.reason() != Qt.FocusReason.PopupFocusReason and self._drag is None
        was_held, self._held_down = self._held_down, False
        if (is_away and self._join()) or was_held:
            self.settled.emit()
        self.update()

    # --- painting ---

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Hours across, days down."""
        painter = QPainter(self)
        painter.setFont(self.font())
        whole = QRectF(self.rect())
        drawing = WeekDrawing(painter, self.axis(), whole, enabled=self.isEnabled())
        drawing.ground(short_days())
        is_here = self.hasFocus() or self._drag is not None
        drawing.blocks(self._week, block_texts, self._choice if is_here else None)
        if is_here and self._choice.place is None:
            drawing.empty_day(self._choice.day)
        painter.end()

    # --- within ---

    def _spot(self, at: QPointF) -> Spot:
        return self.axis().spot(self._week, at)

    def _widened(self, at: QPointF) -> WeekAxis:
        """An hour more is seen with each move of the pointer beyond the hours seen."""
        axis = self.axis()
        if at.x() < axis.area.left() and axis.first > 0:
            axis = axis._replace(first=axis.first - _HOUR)
        elif at.x() > axis.area.right() and axis.last < DAY_MINUTES:
            axis = axis._replace(last=axis.last + _HOUR)
        if axis != self._axis_held:
            self._axis_held = axis
            self.update()
        return axis

    def _show_cursor(self, spot: Spot) -> None:
        place = spot.place
        self.setCursor(_CURSORS[spot.part] if place is not None else Qt.CursorShape.CrossCursor)
        self.setToolTip(block_text(self._week[spot.day][place]) if place is not None else "")

    def _edit(self, week: Week) -> None:
        self._do((week, self._choice.held(week)))

    def _do(self, answer: tuple[Week, Choice]) -> None:
        week, choice = answer
        is_other = week != self._week
        self._put(week, choice)
        if is_other:
            self.changed.emit()
            if not self._held_down:
                self.settled.emit()

    def _join(self) -> bool:
        """Make one of what touches; whether there was any."""
        week = settled(self._week)
        if week == self._week:
            return False
        self._put(week, joined_choice(self._week, week, self._choice))
        self.changed.emit()
        return True

    def _choose(self, choice: Choice) -> None:
        self._put(self._week, choice)

    def _put(self, week: Week, choice: Choice) -> None:
        is_other, before = (week, choice) != (self._week, self._choice), self._choice
        self._week, self._choice = week, choice
        if is_other:
            self._tell(announce=True)
            self.update()
        if choice != before:
            self.chosen.emit()

    def _tell(self, *, announce: bool) -> None:
        """Say what is chosen to who cannot see it."""
        said = choice_text(self._week, self._choice)
        self.setAccessibleDescription(f"{said}. {keys_text()}")
        if announce and QAccessible.isActive() and self.hasFocus():
            told = QAccessibleEvent(self, QAccessible.Event.ValueChanged)
            QAccessible.updateAccessibility(told)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
