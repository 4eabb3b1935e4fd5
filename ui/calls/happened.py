"""When a call really was: what is typed ("10:00", "yesterday 16h"), and the line that says what is
understood of it."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QLabel

from resources.typed_words import spoken_words
from slaapp.domain.instants import Instant
from slaapp.domain.spoken_time import read_spoken_time
from ui.dates import near_text
from ui.widgets.steady import TextField
from ui.widgets.tone import set_mark, set_tone
from ui.words import QT_TRANSLATE_NOOP

_WIDTH = 150
_EMPTY = QT_TRANSLATE_NOOP(
    "CallPanel", "Empty: just now. Or write 10:00, yesterday 16h, 20 min ago …"
)
_UNCLEAR = QT_TRANSLATE_NOOP(
    "CallPanel", "No such time in the past: write 10:00, yesterday 16h, 20 min ago …"
)
_UNDERSTOOD = QT_TRANSLATE_NOOP("CallPanel", "It happened: {moment}.")
_TOO_EARLY = QT_TRANSLATE_NOOP(
    "CallPanel", "It happened: {moment}, before the clock started ({start}): it stops no clock."
)


def _say(text: str) -> str:
    return QCoreApplication.translate("CallPanel", text)


class Happened(QObject):
    """The field and its hint; ``since`` tells when the clock started that the call may stop."""

    def __init__(
        self,
        parent: QObject,
        now: Callable[[], Instant],
        zone: Callable[[], ZoneInfo],
        since: Callable[[], Instant | None],
    ) -> None:
        super().__init__(parent)
        self._now, self._zone, self._since = now, zone, since
        self.field, self.hint = TextField(), QLabel()
        self.field.setFixedWidth(_WIDTH)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.field.textEdited.connect(lambda _text: self.say())

    def instant(self) -> Instant | None:
        """What is typed means; None for nothing, or for what is not understood."""
        return read_spoken_time(self.field.text(), self._now(), self._zone(), spoken_words())

    def is_unclear(self) -> bool:
        """Whether something is typed that means no moment past."""
        return bool(self.field.text().strip()) and self.instant() is None

    def say(self) -> None:
        """Say what is understood; what is not stands in red."""
        when = self.instant()
        if self.is_unclear():
            self.complain(_say(_UNCLEAR), about_when=True)
            return
        empty = _say(_EMPTY)
        self.hint.setText(empty if when is None else self._happened(when))
        set_tone(self.hint, "warning" if self._is_too_early(when) else "muted")
        set_mark(self.field, "wrong", "false")

    def complain(self, words: str, *, about_when: bool = False) -> None:
        """Say what is wrong, with this field or with another."""
        self.hint.setText(words)
        set_tone(self.hint, "bad")
        set_mark(self.field, "wrong", "true" if about_when else "false")
        self.field.setAccessibleDescription(words if about_when else "")

    def _happened(self, when: Instant) -> str:
        now, zone, since = self._now(), self._zone(), self._since()
        moment = near_text(when, now, zone, "instant")
        if since is None or not self._is_too_early(when):
            return _say(_UNDERSTOOD).format(moment=moment)
        start = near_text(since, now, zone, "instant")
        words = _say(
            "It happened: {moment}, before the clock started ({start}): it stops no clock."
        )
        return words.format(moment=moment, start=start)

    def _is_too_early(self, when: Instant | None) -> bool:
        since = self._since()
        return when is not None and since is not None and when < since
