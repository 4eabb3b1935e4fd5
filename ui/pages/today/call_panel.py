"""Log a call from the queue: an outcome's key, then Enter; when it was, how, and a note."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from resources.typed_words import spoken_words
from slaapp.domain.events import CHANNELS, OUTCOMES
from slaapp.domain.instants import Instant
from slaapp.domain.spoken_time import read_spoken_time
from ui.dates import near_text
from ui.lead_words import channel_word, outcome_word
from ui.pages.today.call_draft import CallDraft, CallDrafts, Callee, CallReport
from ui.widgets.key_choice import KeyChoice
from ui.widgets.panel import Panel
from ui.widgets.steady import ChoiceField, TextField
from ui.widgets.tone import set_mark, set_tone

_WHEN_WIDTH = 150
_MOST = 4_000


class CallPanel(Panel):
    """``show_callee`` binds it to a lead; ``submitted`` brings a CallReport, Esc dismisses."""

    submitted = Signal(object)

    def __init__(self, now: Callable[[], Instant], zone: ZoneInfo) -> None:
        super().__init__()
        self._now, self.zone = now, zone
        self._drafts = CallDrafts()
        self.callee: Callee | None = None
        self.outcome, self.channel = KeyChoice(), ChoiceField()
        self.when, self.note = TextField(), TextField()
        self.hint, self.save = QLabel(), QPushButton()
        self._labels = {name: QLabel() for name in ("when", "channel", "note")}
        for channel in CHANNELS:
            self.channel.addItem("", channel)
        self._lay_out()
        self.outcome.chosen.connect(lambda _code: self._say_hint())
        self.when.textEdited.connect(lambda _text: self._say_hint())
        self.save.clicked.connect(self._submit)
        self.retranslate()

    # --- about whom ---

    def show_callee(self, callee: Callee) -> None:
        """Turn to a lead; what was typed about the one before is kept, and found again."""
        if self.callee is not None and self.callee.lead_id == callee.lead_id:
            self.callee = callee
        else:
            self._keep()
            self.callee = callee
            self._restore(self._drafts.of(callee.lead_id))
        self._say_title()

    def begin(self) -> None:
        """Take the keyboard: the next key is the outcome's."""
        self.outcome.begin()

    def leave(self) -> None:
        """Keep what was typed: the panel is closed."""
        self._keep()

    def done(self, callee: Callee) -> None:
        """The call is logged: its draft is used up."""
        self._drafts.drop(callee.lead_id)
        if self.callee is not None and self.callee.lead_id == callee.lead_id:
            self._restore(CallDraft())

    def let_try_again(self) -> None:
        """It could not be logged; everything typed is still there."""
        self.save.setEnabled(True)

    def draft(self) -> CallDraft:
        """What stands in the fields."""
        return CallDraft(
            self.outcome.code(),
            self.when.text(),
            self.channel.currentData(),
            self.note.text(),
        )

    def _keep(self) -> None:
        if self.callee is not None:
            self._drafts.keep(self.callee.lead_id, self.draft())

    def _restore(self, draft: CallDraft) -> None:
        self.outcome.choose(draft.outcome)
        self.when.setText(draft.when)
        self.channel.setCurrentIndex(max(self.channel.findData(draft.channel), 0))
        self.note.setText(draft.note)
        self.save.setEnabled(True)
        self._say_hint()

    # --- logging it ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter logs; outside the fields of text, a digit (or its key) is the outcome."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        elif not self.outcome.press(event.text()):
            super().keyPressEvent(event)

    def _submit(self) -> None:
        outcome, when = self.outcome.code(), self._when()
        if self.callee is None or not self.save.isEnabled():
            return
        if outcome is None:
            self._complain(self.tr("Say first how it ended: press a key from 1 to 5."))
            self.outcome.begin()
        elif self._is_unclear():
            self._say_hint()
            self.when.setFocus()
        else:
            self.save.setEnabled(False)
            self._keep()
            note = self.note.text().strip()
            self.submitted.emit(
                CallReport(self.callee, outcome, self.channel.currentData(), when, note)
            )

    def _when(self) -> Instant | None:
        return read_spoken_time(self.when.text(), self._now(), self.zone, spoken_words())

    def _is_unclear(self) -> bool:
        return bool(self.when.text().strip()) and self._when() is None

    # --- words ---

    def retranslate(self) -> None:
        """Say everything again; what was typed stays."""
        super().retranslate()
        self.outcome.offer([(code, outcome_word(code)) for code in OUTCOMES])
        self.outcome.setAccessibleName(self.tr("How it ended"))
        for place in range(self.channel.count()):
            self.channel.setItemText(place, channel_word(self.channel.itemData(place)))
        words = {"when": self.tr("When"), "channel": self.tr("How"), "note": self.tr("Note")}
        for name, field in self._fields().items():
            self._labels[name].setText(words[name])
            field.setAccessibleName(words[name])
        self.when.setPlaceholderText(self.tr("now"))
        self.save.setText(self.tr("Log (Enter)"))
        self._say_title()
        self._say_hint()

    def _say_title(self) -> None:
        if self.callee is None:
            return
        title = self.tr("Log a call with {lead}").format(lead=self.callee.title)
        self.set_title(title)
        about = (self.callee.company, self.callee.phone)
        self.aside.setText(" · ".join(each for each in about if each))

    def _say_hint(self) -> None:
        typed, when = self.when.text().strip(), self._when()
        if not typed:
            words = self.tr("Empty: just now. Or write 10:00, yesterday 16h, 20 min ago …")
        elif when is None:
            self._complain(
                self.tr("No such time in the past: write 10:00, yesterday 16h, 20 min ago …"), True
            )
            return
        else:
            words = self._happened(when)
        self.hint.setText(words)
        set_tone(self.hint, "warning" if self._is_too_early(when) else "muted")
        set_mark(self.when, "wrong", "false")

    def _happened(self, when: Instant) -> str:
        moment = near_text(when, self._now(), self.zone, "instant")
        if self.callee is None or self.callee.since is None or not self._is_too_early(when):
            return self.tr("It happened: {moment}.").format(moment=moment)
        start = near_text(self.callee.since, self._now(), self.zone, "instant")
        words = self.tr(
            "It happened: {moment}, before the clock started ({start}): it stops no clock."
        )
        return words.format(moment=moment, start=start)

    def _is_too_early(self, when: Instant | None) -> bool:
        since = self.callee.since if self.callee is not None else None
        return when is not None and since is not None and when < since

    def _complain(self, words: str, about_when: bool = False) -> None:
        self.hint.setText(words)
        set_tone(self.hint, "bad")
        set_mark(self.when, "wrong", "true" if about_when else "false")
        self.when.setAccessibleDescription(words if about_when else "")

    # --- making it ---

    def _fields(self) -> dict[str, QWidget]:
        return {"when": self.when, "channel": self.channel, "note": self.note}

    def _lay_out(self) -> None:
        self.save.setProperty("kind", "primary")
        self.when.setFixedWidth(_WHEN_WIDTH)
        self.note.setMaxLength(_MOST)
        line = QHBoxLayout()
        line.setSpacing(8)
        for name, field in self._fields().items():
            self._labels[name].setBuddy(field)
            line.addWidget(self._labels[name])
            line.addWidget(field, 1 if name == "note" else 0)
        line.addWidget(self.save)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.body.addWidget(self.outcome)
        self.body.addLayout(line)
        self.body.addWidget(self.hint)
        self.outcome.lead_to(*self._fields().values(), self.save)
