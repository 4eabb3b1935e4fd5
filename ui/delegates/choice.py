"""A cell that is a choice: painted with an arrow, a list of choices while one changes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionViewItem, QWidget
from shiboken6 import isValid

from ui.appearance import theme_in_force
from ui.delegates.row import Index, RowDelegate
from ui.icons import SMALL, icon
from ui.widgets.steady import ChoiceField

Choice = tuple[str, str] | None
"""A code and its words; None draws a line between two groups."""

_MARGIN = 8
_MOST_LINES = 24


class ChoiceDelegate(RowDelegate):
    """``choices`` are asked for each time a list opens; the model takes the code (EditRole)."""

    def __init__(
        self, parent: QObject, choices: Callable[[Index], Sequence[Choice]], name: Callable[[], str]
    ) -> None:
        super().__init__(parent)
        self._choices, self._name = choices, name

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the arrow."""
        return super().sizeHint(option, index) + QSize(SMALL + _MARGIN, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell's text, cut before the arrow."""
        area = QRect(option.rect)
        option.rect = area.adjusted(0, 0, -SMALL - _MARGIN, 0)
        super().paint(painter, option, index)
        option.rect = area
        if option.state & QStyle.StateFlag.State_Selected:
            strip = QRect(area.right() - SMALL - _MARGIN + 1, area.top(), SMALL + _MARGIN, 0)
            strip.setBottom(area.bottom())
            painter.fillRect(strip, theme_in_force().selection())
        top = area.top() + (area.height() - SMALL) // 2
        place = QRect(area.right() - SMALL - _MARGIN, top, SMALL, SMALL)
        icon("chevron-down", "muted").paint(painter, place)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The list, open at once."""
        field = ChoiceField()
        field.setParent(parent)
        field.setMaxVisibleItems(_MOST_LINES)
        field.setAccessibleName(self._name())
        for choice in self._choices(index):
            if choice is None:
                field.insertSeparator(field.count())
            else:
                field.addItem(choice[1], choice[0])
        field.activated.connect(lambda _place: self._take(field))
        QTimer.singleShot(0, field, lambda: self._open(field))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the choice that holds."""
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the chosen code to the model."""
        assert isinstance(editor, QComboBox)
        code = editor.currentData()
        if code is not None and code != index.data(Qt.ItemDataRole.EditRole):
            model.setData(index, code, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Within the cell."""
        editor.setGeometry(option.rect.adjusted(2, 3, -2, -3))

    def _take(self, field: QComboBox) -> None:
        self.commitData.emit(field)
        self.closeEditor.emit(field)

    @staticmethod
    def _open(field: QComboBox) -> None:
        if isValid(field) and field.isVisible():
            field.showPopup()
