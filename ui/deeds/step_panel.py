"""The panel that asks what is planned next and when: "Thursday 10:00", "in 2 h", "tomorrow"."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from slaapp.domain.instants import Instant, Precision
from slaapp.domain.next_step import KINDS_OF_STEP, Step
from ui.calls.ahead import read_ahead
from ui.dates import instant_text
from ui.lead_words import step_word
from ui.widgets.form import Form
from ui.widgets.key_choice import KeyChoice
from ui.widgets.panel import AskingPanel
from ui.widgets.steady import TextField
from ui.widgets.tone import set_tone

_WIDE = 280
_MOST = 4_000


class StepPanel(AskingPanel):
    """``confirmed`` brings a Step, Esc dismisses.

    ``moved``: the kind of a step that only its moment is asked for; the rest stays as planned.
    ``narrow``: for a place at the side.
    """

    confirmed = Signal(object)

    def __init__(
        self,
        lead: str,
        now: Callable[[], Instant],
        zone: ZoneInfo,
        *,
        moved: str | None = None,
        narrow: bool = False,
    ) -> None:
        super().__init__()
        self._lead, self._now, self._zone, self._moved = lead, now, zone, moved
        self.kind, self.when, self.note = KeyChoice(upright=narrow), TextField(), TextField()
        self.note.setMaxLength(_MOST)
        self.hint, self.confirm = QLabel(), QPushButton()
        self.hint.setWordWrap(True)
        set_tone(self.hint, "muted")
        self.confirm.setProperty("kind", "primary")
        self.confirm.clicked.connect(self._submit)
        self._form = Form()
        if moved is None:
            self._kind = self._form.add(self.kind)
        self._when = self._form.add(self.when, *self._rules())
        self._form.add_wide(self.hint)
        if moved is None:
            self._note = self._form.add(self.note)
        if not narrow:
            for field in (self.when, self.note)[: 1 if moved else 2]:
                field.setFixedWidth(_WIDE)
                self._form.keep_left(field)
        self.when.textEdited.connect(self._say_hint)
        self.kind.chosen.connect(lambda _code: self.when.setFocus())
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.confirm)
        self.body.addWidget(self._form)
        self.body.addLayout(buttons)
        self.retranslate()
        if moved is None:
            self.kind.choose(KINDS_OF_STEP[0])
            self.kind.lead_to(self.when, self.note, self.confirm)

    def begin(self) -> None:
        """Take the keyboard: a kind's digit, or at once the moment of a step that moves."""
        if self._moved is None:
            self.kind.begin()
        else:
            self.when.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_touched(self) -> bool:
        """Whether something was typed that would be lost."""
        return bool(self.when.text().strip() or self.note.text().strip())

    def let_try_again(self) -> None:
        """It could not be done; what was typed stays."""
        self.confirm.setEnabled(True)

    def retranslate(self) -> None:
        """Say everything again; what was typed stays."""
        super().retranslate()
        if self._moved is None:
            self.set_title(self.tr("Plan a next step — {lead}").format(lead=self._lead))
            self.kind.offer([(kind, step_word(kind)) for kind in KINDS_OF_STEP])
            self._kind.say(self.tr("What"))
            self._note.say(self.tr("Note"))
        else:
            title = self.tr("Move: {step} — {lead}")
            self.set_title(title.format(step=step_word(self._moved), lead=self._lead))
        self._when.say(self.tr("When"), self.tr("Thursday 10:00"))
        plan, move = self.tr("Plan it (Enter)"), self.tr("Move it (Enter)")
        self.confirm.setText(plan if self._moved is None else move)
        self._say_hint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms; outside a line of text, a digit (or its key) is the kind."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        elif not self.kind.press(event.text()):
            super().keyPressEvent(event)

    def _read(self) -> tuple[Instant, Precision] | None:
        return read_ahead(self.when.text(), self._now(), self._zone)

    def _rules(self) -> list[tuple[Callable[[], str], Callable[[], bool]]]:
        missing = lambda: self.tr("When? Thursday 10:00, tomorrow, in 2 h …")  # noqa: E731
        unclear = lambda: self.tr(  # noqa: E731
            "No such time to come: write Thursday 10:00, tomorrow, in 2 h …"
        )
        return [
            (missing, lambda: self._tried and not self.when.text().strip()),
            (unclear, lambda: bool(self.when.text().strip()) and self._read() is None),
        ]

    _tried = False
    """Whether it was submitted: an empty field is left alone until then."""

    def _say_hint(self) -> None:
        found = self._read()
        words = self.tr("Thursday 10:00, tomorrow, in 2 h, 12 March …")
        if found is not None:
            words = self.tr("Planned: {moment}.")
            words = words.format(moment=instant_text(*found, self._zone))
            self._when.complain("")
        self.hint.setText(words)
        self.hint.setVisible(found is not None or not self.when.text().strip())

    def _submit(self) -> None:
        self._tried = True
        if not self.confirm.isEnabled() or not self._form.check():
            return
        found = self._read()
        assert found is not None
        self.confirm.setEnabled(False)
        kind = self._moved or self.kind.code() or KINDS_OF_STEP[0]
        self.confirmed.emit(Step(kind, *found, self.note.text().strip()))
