"""Fields on a page that scrolls: the wheel turns one only while the keyboard is in it.

``Ctrl+Z`` is a text field's own: whoever types takes back what was typed, never what was done.
Only within a draft, whose edits are undone like typing, it goes on where the field has nothing
to undo: the page says so by ``undoes_typing``.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QSpinBox, QWidget

from resources import find_resource
from ui.plurals import takes_singular

_LEAST_HEIGHT = 30
_AROUND_TEXT = 12
_FEWEST_LETTERS = 8


def _low(hint: QSize, field: QWidget) -> QSize:
    """As high as a list of choices; Qt counts a spin box's padding twice under a style sheet."""
    height = max(_LEAST_HEIGHT, field.fontMetrics().height() + _AROUND_TEXT)
    return QSize(hint.width(), height)


def _is_history_key(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    wanted = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    return any(event.matches(key) for key in wanted)


def _in_draft(field: QWidget) -> bool:
    """Whether the field is part of a page that undoes edits one by one."""
    around = field.parentWidget()
    while around is not None and not hasattr(around, "undoes_typing"):
        around = around.parentWidget()
    return bool(getattr(around, "undoes_typing", False))


class ChoiceField(QComboBox):
    """A list of choices; where the field is narrow, its list is as wide as the words."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def showPopup(self) -> None:
        """Drop the list."""
        view = self.view()
        beside = view.verticalScrollBar().sizeHint().width() + 2 * view.frameWidth()
        view.setMinimumWidth(view.sizeHintForColumn(0) + beside)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless one works here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def let_narrow(field: QComboBox) -> QComboBox:
    """A list in a column of fields is as wide as they are; its longest words would else push the
    column out of sight as soon as a theme is put on anew."""
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(_FEWEST_LETTERS)
    return field


class NumberField(QSpinBox):
    """A whole number with its unit, in the singular or the plural."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self._one = self._many = ""
        self.setRange(least, most)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.valueChanged.connect(self._say_unit)

    def say_units(self, one: str, many: str) -> None:
        """The unit's words for one and for many, already translated."""
        self._one, self._many = one, many
        self._say_unit()

    def show_value(self, value: int) -> None:
        """Show a value without telling of a change."""
        before = self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(before)
        self._say_unit()

    def sizeHint(self) -> QSize:
        """One height with the other fields."""
        return _low(super().sizeHint(), self)

    def minimumSizeHint(self) -> QSize:
        """One height with the other fields."""
        return _low(super().minimumSizeHint(), self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless one works here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Undoing a number is the window's: the field keeps no history that one could see."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_history_key(event):
            event.ignore()
            return False
        return super().event(event)

    def _say_unit(self) -> None:
        unit = self._one if takes_singular(self.value()) else self._many
        if unit:
            self.setSuffix(f" {unit}")


class TextField(QLineEdit):
    """A line of text."""

    def event(self, event: QEvent) -> bool:
        """Within a draft, hand ``Ctrl+Z`` on where nothing was typed since the text was shown."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_history_key(event):
            undoing = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
            own = self.isUndoAvailable() if undoing else self.isRedoAvailable()
            if not own and _in_draft(self):
                event.ignore()
                return False
            event.accept()
            return True
        return super().event(event)


class DayField(QDateEdit):
    """A day, typed or chosen from a sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self._has_sheet = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        arrow = find_resource("icons", "chevron-down-grey.svg").as_posix()
        self.setStyleSheet(
            "QDateEdit::drop-down { border: 0; width: 24px; }"
            f"QDateEdit::down-arrow {{ image: url({arrow}); width: 14px; height: 14px; }}"
        )

    def sizeHint(self) -> QSize:
        """One height with the other fields."""
        return _low(super().sizeHint(), self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The sheet is made when one comes here: it takes a while, and mostly nobody does."""
        self._make_sheet()
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The arrow drops the sheet."""
        self._make_sheet()
        super().mousePressEvent(event)

    def _make_sheet(self) -> None:
        if not self._has_sheet:
            from ui.widgets.day_sheet import DaySheet

            self._has_sheet = True
            self.setCalendarWidget(DaySheet())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless one works here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
