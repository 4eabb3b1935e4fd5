"""Somebody who presses and clicks whatever there is: through the window system, at random."""

from __future__ import annotations

import faulthandler
from collections import Counter, deque
from random import Random
from time import monotonic
from typing import TextIO

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMenuBar,
    QWidget,
)
from shiboken6 import isValid

from slaapp.domain.instants import HOUR, MINUTE, SECOND
from ui.actions import SPECS
from ui.program import Program

_NONE, _CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_SHIFT, _ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton

LETTERS = [Qt.Key(code) for code in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)]
DIGITS = [Qt.Key(code) for code in range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)]
MOVING = [
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
]
ACTING = [
    *(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Tab),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Delete, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F5, Qt.Key.Key_F10, Qt.Key.Key_Menu),
    *(Qt.Key.Key_Comma, Qt.Key.Key_Period, Qt.Key.Key_Question, Qt.Key.Key_Plus),
]
HABITS: list[tuple[Qt.Key | list[Qt.Key], ...]] = [
    (Qt.Key.Key_L, DIGITS[1:6], Qt.Key.Key_Return),
    (Qt.Key.Key_Return, DIGITS[1:6], Qt.Key.Key_Return),
    (LETTERS, Qt.Key.Key_Return),
    (LETTERS, DIGITS, Qt.Key.Key_Return),
    (LETTERS, LETTERS, LETTERS, Qt.Key.Key_Tab, LETTERS, LETTERS, Qt.Key.Key_Return),
    (Qt.Key.Key_Down, Qt.Key.Key_Down, LETTERS),
]
"""Keys in a row that do something: a call is logged, a panel is answered, a word is typed."""

LIKED = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QAbstractSpinBox, QMenuBar)
"""What somebody goes for first."""

PATIENCE = 30.0
"""Seconds after which what works on is stuck."""
MOST_STEPS_IN_A_DIALOG = 80
HOME_AFTER = 40
"""Steps, after which a file that was opened on the way is left again."""


class Monkey(QObject):
    """Goes on for a number of steps; the same seed on the same file begins the same way.

    The program cannot be left, files are not chosen (dialogs for that are closed), and time goes
    on by itself. Each step is written to ``trail`` before it is done, for what brings all down.
    """

    def __init__(self, program: Program, seed: int, trail: TextIO) -> None:
        super().__init__()
        self._trail = trail
        self._program, self._draw = program, Random(seed)
        self._in_dialog = 0
        self._home = program.session.desk.file if program.session else None
        self.done: Counter[str] = Counter()
        self.pages: Counter[str] = Counter()
        self.last: deque[str] = deque(maxlen=30)
        """What was done last: what to look at when something broke."""
        self._impatience = QTimer(self, singleShot=True, interval=100)
        self._impatience.timeout.connect(self._go_on_within)
        # A drag has a loop of its own, which ends when the hand lets go: this one never drags.
        QApplication.setStartDragTime(3_600_000)
        QApplication.setStartDragDistance(10_000)
        program.shell.installEventFilter(self)
        program.shell.actions_table["file.quit"].setEnabled(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window stays."""
        if watched is self._program.shell and event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        return False

    def let_go(self) -> None:
        """The window may be closed again."""
        self._program.shell.removeEventFilter(self)

    def go(self, steps: int) -> None:
        """So many clicks and keys; then everything that is open is closed."""
        for step in range(steps):
            if step % HOME_AFTER == 0:
                self._go_home()
            if step % 20 == 0:
                # Where a loop within never ends, the stack says which.
                faulthandler.dump_traceback_later(2 * PATIENCE, exit=True)
            self._impatience.start()
            self._step()
            self._impatience.stop()
            QApplication.processEvents()
            if self._draw.random() < 0.1:
                self.rest()
        self.rest()
        self.close_everything()
        faulthandler.cancel_dump_traceback_later()

    def _go_home(self) -> None:
        """Back to the file where it began, which has something of everything."""
        session = self._program.session
        if session is None or session.desk.file != self._home:
            self.rest()
            self.close_everything()
            self._note("home", self._program.shell)
            self._program.open_file(self._home)
            self.rest()

    def _go_on_within(self) -> None:
        """A button's menu has a loop of its own, from which the click comes back after it."""
        self._impatience.start()
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            self._choose(menu)

    def rest(self) -> None:
        """Wait until everything that was asked for is done."""
        until = monotonic() + PATIENCE
        while not self._is_idle():
            assert monotonic() < until, f"still at work after {PATIENCE} s: {list(self.last)}"
            QApplication.processEvents()
            QTest.qWait(1)

    def close_everything(self) -> None:
        """Nothing stays in the way: what is in front goes away when it is told to, or as soon as
        what it is at has been broken off."""
        until = monotonic() + PATIENCE
        while monotonic() < until:
            front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if front is None:
                return
            front.close()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QTest.qWait(1)
        raise AssertionError(f"stuck: {front!r}, {list(self.last)}")

    def _is_idle(self) -> bool:
        session = self._program.session
        if session is None:
            return True
        page = self._program.shell.page()
        threads = session.writer.is_idle() and session.reader.is_idle()
        return threads and (page is None or page.is_settled())

    def _step(self) -> None:
        self._let_time_go_by()
        shell = self._program.shell
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget() or shell
        if isinstance(front, QFileDialog):
            front.reject()
            return
        self._in_dialog = self._in_dialog + 1 if front is not shell else 0
        if self._in_dialog > MOST_STEPS_IN_A_DIALOG:
            self._note("leave", front)
            self.close_everything()
        elif isinstance(front, QMenu):
            self._choose(front)
        elif self._draw.random() < 0.04:
            self._press_key(front, self._draw.choice(DIGITS[1:8]), _CONTROL)
        elif self._draw.random() < 0.08:
            self._follow_a_habit(front)
        elif self._draw.random() < 0.08:
            self._do_what_the_menus_offer(front)
        elif self._draw.random() < 0.45:
            self._press(front)
        else:
            self._click(front)
        # Without a file the first step of the guide stands there, whatever page was shown before.
        self.pages[shell.shown if self._program.session is not None else "start"] += 1

    def _let_time_go_by(self) -> None:
        clock = self._program.clock
        assert clock is not None
        ms = self._draw.choices((SECOND, MINUTE, 5 * HOUR), (1_000, 50, 3))[0]
        clock.set_to(clock.now() + ms)

    def _choose(self, menu: QMenu) -> None:
        offered = [one for one in menu.actions() if one.isEnabled() and not one.isSeparator()]
        if not offered or self._draw.random() < 0.2:
            self._note("escape", menu)
            QTest.keyClick(menu, Qt.Key.Key_Escape)
            return
        action = self._draw.choice(offered)
        self._note("choose", menu, action.text())
        QTest.mouseClick(menu, _LEFT, _NONE, menu.actionGeometry(action).center())

    def _press(self, front: QWidget) -> None:
        draw = self._draw
        keys, modifiers = draw.choices(
            (
                (LETTERS, (_NONE,)),
                (DIGITS, (_NONE,)),
                (MOVING, (_NONE, _NONE, _SHIFT, _CONTROL)),
                (ACTING, (_NONE, _NONE, _NONE, _SHIFT, _CONTROL)),
                (LETTERS + DIGITS, (_CONTROL,)),
                (LETTERS, (_ALT, _CONTROL | _SHIFT)),
            ),
            (30, 14, 20, 40, 14, 5),
        )[0]
        key, modifier = draw.choice(keys), draw.choice(modifiers)
        self._press_key(front, key, modifier)

    def _follow_a_habit(self, front: QWidget) -> None:
        habit: list[Qt.Key] = []
        for one in self._draw.choice(HABITS):
            habit.append(self._draw.choice(one) if isinstance(one, list) else one)
        for key in habit:
            if not (isValid(front) and front.isVisible()) or QApplication.activePopupWidget():
                return
            self._press_key(front, key, _NONE)
            self.rest()

    def _do_what_the_menus_offer(self, front: QWidget) -> None:
        """What can be done now, by its key."""
        table = self._program.shell.actions_table
        offered = [spec.keys[0] for spec in SPECS if spec.keys and table[spec.name].isEnabled()]
        keys = QKeySequence(self._draw.choice(offered))[0]
        self._press_key(front, keys.key(), keys.keyboardModifiers())

    def _press_key(self, front: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        if (key, modifier) == (Qt.Key.Key_Q, _CONTROL):
            return
        focus = front.focusWidget()
        self._note("press", focus or front, f"{modifier.name or ''} {key.name}")
        QTest.keyClick(front.window().windowHandle(), key, modifier)

    def _click(self, front: QWidget) -> None:
        widget = self._somewhere(front)
        if widget is None:
            return
        place = self._place_in(widget)
        window, at = widget.window(), widget.mapTo(widget.window(), place)
        handle = window.windowHandle()
        if handle is None or not QRect(QPoint(), handle.size()).contains(at):
            return
        way = self._draw.choices(("click", "double", "right", "wheel"), (80, 6, 7, 7))[0]
        self._note(way, widget, f"{place.x()},{place.y()}")
        if way == "wheel":
            self._turn(widget, place)
        elif way == "double":
            QTest.mouseDClick(handle, _LEFT, _NONE, at)
        else:
            button = _RIGHT if way == "right" else _LEFT
            modifier = self._draw.choices((_NONE, _CONTROL, _SHIFT), (90, 6, 4))[0]
            QTest.mouseClick(handle, button, modifier, at)

    def _somewhere(self, front: QWidget) -> QWidget | None:
        """Something to be seen in what is in front, rather something to click at."""
        there = [
            widget
            for widget in front.findChildren(QWidget)
            if widget.isVisible() and widget.isEnabled() and widget.window() is front.window()
        ]
        liked = [widget for widget in there if isinstance(widget, LIKED)]
        for _ in range(10):
            likes = bool(liked) and self._draw.random() < 0.8
            widget = self._draw.choice(liked if likes else there or [front])
            if not widget.visibleRegion().isEmpty():
                return widget
        return None

    def _place_in(self, widget: QWidget) -> QPoint:
        seen: QRect = widget.visibleRegion().boundingRect()
        if self._draw.random() < 0.5 and not isinstance(widget, QAbstractItemView):
            return seen.center()
        return QPoint(
            seen.left() + self._draw.randrange(max(1, seen.width())),
            seen.top() + self._draw.randrange(max(1, seen.height())),
        )

    def _turn(self, widget: QWidget, place: QPoint) -> None:
        step = QPoint(0, self._draw.choice((-360, -120, 120, 360)))
        everywhere = QPointF(widget.mapToGlobal(place))
        buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(
            QPointF(place), everywhere, QPoint(), step, buttons, _NONE, phase, False
        )
        QApplication.sendEvent(widget, event)

    def _note(self, what: str, widget: QWidget, more: str = "") -> None:
        self.done[what] += 1
        name = widget.objectName() or widget.accessibleName()
        self.last.append(f"{what} {type(widget).__name__} {name} {more}".strip())
        self._trail.write(self.last[-1] + "\n")
