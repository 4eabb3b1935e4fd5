"""One fact of a lead's timeline, which the keyboard can stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QToolButton, QWidget

from slaapp.domain.correctable import CORRECTABLE, RETRACTABLE
from ui.appearance import theme_in_force
from ui.dates import instant_text
from ui.icons import SMALL, icon
from ui.models.lead_columns import precision_of
from ui.pages.leads.timeline_words import ICONS, Terms, fact_text
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.timeline import TimelineRow

CORRECT, RETRACT = "correct", "retract"
_KEYS = {
    Qt.Key.Key_Return: CORRECT,
    Qt.Key.Key_Enter: CORRECT,
    Qt.Key.Key_F2: CORRECT,
    Qt.Key.Key_Delete: RETRACT,
}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ROUND = 6


class TimelineEntry(Speaking, QWidget):
    """Its words, when and by whom, what was written with it; ``asked`` tells what is wanted."""

    asked = Signal(str)
    moved = Signal(int)
    """The keyboard goes on to the entry above or below."""
    came = Signal()
    """The keyboard is here."""

    def __init__(self) -> None:
        super().__init__()
        self.row: TimelineRow | None = None
        self._icon, self._words, self._when, self._note = (QLabel() for _ in range(4))
        self._late, self.more = QLabel(), QToolButton()
        self.more.setIcon(icon("more", "muted"))
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more.clicked.connect(self._open_below)
        set_tone(self._when, "muted")
        set_tone(self._late, "warning")
        grid = QGridLayout(self)
        grid.setContentsMargins(4, 2, 0, 2)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        for line, label in enumerate((self._words, self._when, self._late, self._note)):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            grid.addWidget(label, line, 1)
        grid.addWidget(self.more, 0, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
        self._note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.stop_at(False)
        self.retranslate()

    def say(self, row: TimelineRow, terms: Terms, zone: ZoneInfo, late: str) -> None:
        """Show a fact; ``late`` is what is said of a late entry, empty for none."""
        self.row = row
        words = fact_text(row, terms)
        self._icon.setPixmap(icon(ICONS.get(row.kind, "clock"), "muted").pixmap(SMALL, SMALL))
        self._words.setText(words)
        when = instant_text(row.occurred_at, precision_of(row.precision), zone)
        when = f"{when} · {row.author}" if row.author else when
        if row.corrected:
            moment = instant_text(row.recorded_at, "instant", zone)
            when = f"{when} · {self.tr('corrected {moment}').format(moment=moment)}"
        self._when.setText(when)
        for label, text in ((self._late, late), (self._note, row.note or "")):
            label.setText(text)
            label.setVisible(bool(text))
        self.more.setVisible(bool(self.possible()))
        self.setAccessibleName(". ".join(t for t in (words, when, late, row.note or "") if t))

    def possible(self) -> list[str]:
        """What can be done with it."""
        kind = self.row.kind if self.row is not None else ""
        can = {CORRECT: kind in CORRECTABLE, RETRACT: kind in RETRACTABLE}
        return [name for name, may in can.items() if may]

    def stop_at(self, is_stop: bool) -> None:
        """Whether Tab stops here: at one entry of the timeline, arrows go to the others."""
        policies = Qt.FocusPolicy
        self.setFocusPolicy(policies.StrongFocus if is_stop else policies.ClickFocus)

    def make_menu(self) -> QMenu:
        """What can be done, with the keys; gone when it is closed."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        words = {
            CORRECT: (self.tr("Correct…"), "edit", self.tr("Enter")),
            RETRACT: (self.tr("Take it back"), "undo", self.tr("Del")),
        }
        for name in self.possible():
            text, drawing, keys = words[name]
            action = menu.addAction(icon(drawing), f"{text}\t{keys}")
            action.triggered.connect(lambda _on=False, name=name: self.asked.emit(name))
        return menu

    def retranslate(self) -> None:
        """Say what the button is for."""
        self.more.setToolTip(self.tr("Correct or take back"))
        self.more.setAccessibleName(self.tr("Correct or take back"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By a click too."""
        super().focusInEvent(event)
        self.came.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to other entries; Enter corrects, Del takes back."""
        key = Qt.Key(event.key())
        name = _KEYS.get(key)
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif name in self.possible():
            self.asked.emit(name)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same by the right button, and by the key of menus."""
        if self.possible():
            self.make_menu().popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Round the entry that has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme_in_force().color("accent"))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND
            )
            painter.end()

    def _open_below(self) -> None:
        self.make_menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
