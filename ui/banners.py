"""Messages over the foot of the page: said once, gone by themselves, with a button as Undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from slaapp.domain.trouble import Trouble
from ui.appearance import theme_in_force
from ui.icons import MEDIUM, SMALL, icon
from ui.trouble_words import sentence_for
from ui.words import Speaking

Kind = Literal["info", "success", "warning", "trouble"]
Action = tuple[str, Callable[[], object]]
"""A button's words, already translated, and what it does."""

_TOKENS: dict[Kind, str] = {
    "info": "accent",
    "success": "good",
    "warning": "warning",
    "trouble": "bad",
}
_STAYS_MS = 9_000
_MOST = 3
_WIDEST = 720


class Banner(Speaking, QWidget):
    """One message; its time stands still while the mouse is on it."""

    left = Signal()

    def __init__(
        self,
        kind: Kind,
        text: str,
        actions: Sequence[tuple[str, Callable[[], object]]],
        stays: bool,
    ) -> None:
        super().__init__()
        self.kind, self.text = kind, text
        self.about: str | None = None
        """The operation that it tells of: it leaves when that is undone."""
        self._timer = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._timer.timeout.connect(self.leave)
        self._times_out = not stays
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._sign())
        row.addWidget(self._label(), 1)
        for action in actions:
            row.addWidget(self._button(*action))
        row.addWidget(self._closer())
        self.setAccessibleName(text)
        self.retranslate()
        if self._times_out:
            self._timer.start()

    def retranslate(self) -> None:
        """The message stays in the language it was said in; its own button follows."""
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))

    def leave(self) -> None:
        """Go away, now."""
        self._timer.stop()
        self.hide()
        self.left.emit()
        self.deleteLater()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Who reads it does not want it gone."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Start its time again."""
        if self._times_out and self.isVisible():
            self._timer.start()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ground of its kind's colour, with its outline."""
        theme = theme_in_force()
        token = _TOKENS[self.kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.pill_ground(token))
        painter.setPen(theme.mixed(token, 0.45))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
        painter.end()

    def _sign(self) -> QLabel:
        sign = QLabel()
        sign.setPixmap(icon(self.kind, _TOKENS[self.kind]).pixmap(MEDIUM, MEDIUM))
        return sign

    def _label(self) -> QLabel:
        label = QLabel(self.text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _button(self, words: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(self.leave)
        button.clicked.connect(lambda: slot())
        return button

    def _closer(self) -> QToolButton:
        self._close = QToolButton()
        self._close.setIcon(icon("cross", "muted"))
        self._close.setIconSize(self._close.iconSize().scaled(SMALL, SMALL, _KEEP))
        self._close.clicked.connect(self.leave)
        return self._close


_KEEP = Qt.AspectRatioMode.KeepAspectRatio


class Banners(QWidget):
    """The place for messages; at most three, the oldest leaves first."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[Banner] = []
        self._ground: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 0, 24, 12)
        self._column.setSpacing(4)
        self.setVisible(False)

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Around the messages, in pixels; those of the window have their own."""
        self._column.setContentsMargins(left, top, right, bottom)

    def float_over(self, ground: QWidget) -> None:
        """Lie over the foot of ``ground``: nothing of it moves when a message comes or leaves."""
        self._ground = ground
        self.setParent(ground.parentWidget())
        ground.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the ground."""
        if watched is self._ground and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._settle()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Messages may need more room: another language of a button, another font."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return super().event(event)

    def _settle(self) -> None:
        if self._ground is None or not self._shown:
            return
        ground = self._ground.geometry()
        width = min(ground.width(), _WIDEST)
        height = self._column.totalHeightForWidth(width)
        left = ground.left() + (ground.width() - width) // 2
        self.setGeometry(left, ground.bottom() + 1 - height, width, height)
        self.raise_()

    def tell(
        self,
        kind: Kind,
        text: str,
        action: Action | None = None,
        *,
        also: Action | None = None,
        stays: bool | None = None,
    ) -> Banner:
        """Show a message, already translated; ``action`` is a button's words and what it does.

        ``also`` is a second button, before the first.
        Warnings and troubles stay until closed, the others go after nine seconds, unless
        ``stays`` says otherwise. The same text twice is shown once.
        """
        for other in self.banners():
            if other.text == text:
                other.leave()
        staying = kind in ("warning", "trouble") if stays is None else stays
        actions = [one for one in (also, action) if one is not None]
        banner = Banner(kind, text, actions, staying)
        banner.left.connect(lambda: self._remove(banner))
        self._shown.append(banner)
        self._column.addWidget(banner)
        for surplus in self.banners()[:-_MOST]:
            surplus.leave()
        self.setVisible(True)
        self._settle()
        _announce(banner, text)
        return banner

    def tell_trouble(self, trouble: Trouble) -> Banner:
        """Show a known trouble in words."""
        return self.tell("trouble", sentence_for(trouble))

    def clear(self) -> None:
        """All messages leave: what their buttons would do belongs to a file that is closed."""
        for banner in self.banners():
            banner.leave()

    def banners(self) -> list[Banner]:
        """The messages shown, oldest first."""
        return list(self._shown)

    def _remove(self, banner: Banner) -> None:
        if banner in self._shown:
            self._shown.remove(banner)
            self._column.removeWidget(banner)
        self.setVisible(bool(self._shown))
        self._settle()


def _announce(widget: QWidget, text: str) -> None:
    """Tell a screen reader, if one listens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
