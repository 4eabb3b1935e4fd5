"""One criterion as a sentence with fields inside: field, comparison, value, points, details."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from slaapp.domain.calendar_faults import Fault
from slaapp.domain.criterion import Criterion
from ui.icons import icon
from ui.pages.agreement.criteria.condition_edit import ConditionEdit
from ui.pages.agreement.criteria.count_words import keep_room
from ui.pages.agreement.criteria.grip import Grip
from ui.pages.agreement.criteria.ground import Ground, KnownValues
from ui.widgets.steady import NumberField
from ui.widgets.tone import set_tone
from ui.words import Speaking

_MOST = 99_999
"""More than may be agreed: what is too much is refused in words, not cut off while one types."""
_POINTS = 118
_WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CriterionRow(Speaking, QWidget):
    """``changed`` after each edit by hand, ``removed`` when its cross is pressed, ``moved`` by how
    many places up (less than 0) or down."""

    changed = Signal()
    reshaped = Signal()
    removed = Signal()
    moved = Signal(int)

    def __init__(self, criterion: Criterion, ground: Ground, known: KnownValues) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._given = criterion
        self.condition = ConditionEdit(criterion, ground, known)
        self.points, self.grip = NumberField(-_MOST, _MOST), Grip()
        self.remove, self._gives, self._count = QToolButton(), QLabel(), self.condition.details.tail
        self.points.show_value(criterion.points)
        self._lay_out()
        self._connect()
        self.retranslate()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the first field; a focus proxy would keep Tab among the rows."""
        self.condition.setFocus(reason)

    def criterion(self) -> Criterion:
        """What the row says now, to the letter as it was given until it is edited."""
        return self._given

    def show_ground(self, ground: Ground) -> None:
        """Offer the fields and groups that there are now; the sentence stays."""
        self.condition.show_ground(ground)
        self._watch_keys()

    def rename_group(self, before: str, name: str) -> None:
        """Its group has another name now, or is gone."""
        if self._given.group == before:
            self.condition.show_group(name)
            self._given = replace(self._given, group=name)
            self._watch_keys()

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """What is wrong, each at its field."""
        self.condition.show_faults(faults, {"points": self.points})

    def show_count(self, words: str) -> None:
        """How many leads meet it; empty while nobody knows."""
        self._count.setText(words)

    def count_text(self) -> str:
        """What is said of how many leads meet it."""
        return self._count.text()

    def fields(self) -> tuple[QWidget, ...]:
        """What Tab goes through, line by line."""
        inside = self.condition
        return *inside.fields(), self.points, self.remove, *inside.details.fields()

    def retranslate(self) -> None:
        """Say the sentence's words."""
        self._gives.setText(self.tr("gives"))
        keep_room(self._count)
        self.points.say_units(self.tr("point"), self.tr("points"))
        self.points.setAccessibleName(self.tr("Points"))
        self.remove.setToolTip(self.tr("Remove this criterion"))
        self.remove.setAccessibleName(self.tr("Remove this criterion"))
        self.grip.setToolTip(self.tr("Drag to put it elsewhere, or press Alt with Up or Down"))
        self.grip.setAccessibleName(self.tr("Put this criterion elsewhere"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with Up or Down moves the row, whichever of its fields has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            way = _WAYS.get(Qt.Key(event.key()))
            if way and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.moved.emit(way)
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self.remove.setIcon(icon("trash", "muted"))
        self.remove.setAutoRaise(True)
        self.points.setFixedWidth(_POINTS)
        set_tone(self._gives, "muted")
        set_tone(self._count, "muted")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        sentence = QHBoxLayout()
        sentence.setSpacing(8)
        sentence.addWidget(self.condition, 1)
        for widget in (self._gives, self.points, self.remove):
            sentence.addWidget(widget)
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addLayout(sentence)
        column.addWidget(self.condition.fault)
        column.addWidget(self.condition.details)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(4)
        row.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        self.condition.edited.connect(self._edited)
        self.condition.reshaped.connect(self._reshaped)
        self.points.valueChanged.connect(self._edited)
        self.remove.clicked.connect(self.removed)
        self._watch_keys()

    def _reshaped(self) -> None:
        self._watch_keys()
        self.reshaped.emit()

    def _watch_keys(self) -> None:
        for field in self.fields():
            field.removeEventFilter(self)
            field.installEventFilter(self)

    def _edited(self) -> None:
        self._given = replace(self.condition.criterion(), points=self.points.value())
        self.changed.emit()
