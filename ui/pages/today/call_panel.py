"""Log a call: an outcome's key, then Enter; when it was, how, a note, what follows, what was said.

One panel wherever calls are logged: in Today, in the list of leads, in the small window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from slaapp.domain.events import CHANNELS, OUTCOMES
from slaapp.domain.instants import Instant
from ui.calls.card_view import CardView
from ui.calls.follow_up import FollowUp
from ui.calls.happened import Happened
from ui.calls.interest_row import InterestRow
from ui.calls.objection_button import ObjectionButton
from ui.calls.right_number import WRONG_NUMBER, RightNumber
from ui.lead_words import channel_word, outcome_word
from ui.pages.today.call_draft import CallDraft, CallDrafts, Callee, CallReport
from ui.widgets.flow import Flow
from ui.widgets.key_choice import KeyChoice
from ui.widgets.panel import Panel
from ui.widgets.steady import ChoiceField, TextField

if TYPE_CHECKING:
    from ui.calls.reading import CardRead
    from ui.desk import Desk

DIAL, WRITE = "Ctrl+T", "Ctrl+Shift+M"
_MOST = 4_000


class CallPanel(Panel):
    """``show_callee`` binds it to a lead; ``submitted`` brings a CallReport, Esc dismisses."""

    submitted = Signal(object)
    grew = Signal()
    """More is shown than before; it may need more room."""

    def __init__(self, desk: Desk, *, narrow: bool = False) -> None:
        super().__init__()
        assert desk.drafts is not None
        self._desk, self._narrow = desk, narrow
        self._is_read = self._submits = False
        self._drafts = CallDrafts(desk.drafts)
        self.callee: Callee | None = None
        self.outcome, self.channel = KeyChoice(flowing=narrow), ChoiceField()
        since = lambda: self.callee.since if self.callee is not None else None  # noqa: E731
        self.happened = Happened(self, desk.clock.now, lambda: desk.zone, since)
        self.when, self.hint = self.happened.field, self.happened.hint
        self.note, self.save = TextField(), QPushButton()
        self.objects = ObjectionButton(desk, self._read_card)
        self.card = CardView(desk.clock.now, lambda: desk.zone, narrow=narrow)
        self.again = FollowUp(desk.clock.now, lambda: desk.zone)
        self.interest, self.right = InterestRow(), RightNumber()
        self._labels = {name: QLabel() for name in ("when", "channel", "note")}
        for channel in CHANNELS:
            self.channel.addItem("", channel)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.outcome.chosen.connect(self._outcome_chosen)
        self.save.clicked.connect(self._submit)
        for edited in (self.when.textEdited, self.note.textEdited, self.channel.activated):
            edited.connect(lambda _given: self._keep())
        self.again.changed.connect(self._keep)
        self.right.changed.connect(self._keep)
        self.interest.changed.connect(self._keep)
        self.interest.more.clicked.connect(self.grew)
        assert self._desk.drafts is not None
        self._desk.drafts.arrived.connect(self._find_again)
        for keys, slot in ((DIAL, self.card.dial), (WRITE, self.card.write)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # --- about whom ---

    def show_callee(self, callee: Callee) -> None:
        """Turn to a lead; what was typed about the one before is kept, and found again."""
        if self.callee is not None and self.callee.lead_id == callee.lead_id:
            self.callee = callee
        else:
            self._keep()
            self.callee = callee
            self._is_read = self._submits = False
            self.card.show_card(None)
            self.interest.forget()
            self.again.offer({})
            self._restore(self._drafts.of(callee.lead_id))
        self.right.show_number(callee.phone)
        self._read_card()
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
            self.again.typed(),
            self.interest.said(),
            self.right.typed(),
        )

    # --- what is known ---

    def _read_card(self) -> None:
        from ui.calls.reading import read_card_of

        assert self.callee is not None
        key, now, zone = self.callee.lead_id, self._desk.clock.now(), self._desk.zone
        self._desk.reader.ask(
            lambda connection: read_card_of(connection, key, now, zone),
            self._take_card,
            owner=self,
            topic="card",
        )

    def _take_card(self, read: CardRead | None) -> None:
        self._is_read = True
        if read is not None and self.callee is not None:
            self._show_read(read)
        if self._submits:
            self._submit()

    def _show_read(self, read: CardRead) -> None:
        self.card.show_card(read)
        self.objects.follow(read.card)
        self.interest.show_known(read.card.asks, read.card.said)
        self.again.offer(read.proposals)
        self.grew.emit()

    def _find_again(self) -> None:
        """What was typed before a crash has been read."""
        if self.callee is not None and self.draft() == CallDraft():
            self._restore(self._drafts.of(self.callee.lead_id))

    def _outcome_chosen(self, outcome: str) -> None:
        self.again.follow(outcome)
        self.right.follow(outcome)
        self.happened.say()
        self._keep()
        self.grew.emit()
        if outcome == WRONG_NUMBER:
            self.right.begin()
        elif self.again.is_asked():
            self.again.begin()

    def _keep(self) -> None:
        if self.callee is not None:
            self._drafts.keep(self.callee.lead_id, self.draft())

    def _restore(self, draft: CallDraft) -> None:
        self.outcome.choose(draft.outcome)
        self.when.setText(draft.when)
        self.channel.setCurrentIndex(max(self.channel.findData(draft.channel), 0))
        self.note.setText(draft.note)
        self.again.put(draft.again, draft.outcome)
        self.right.put(draft.right, draft.outcome)
        self.interest.put({**self.interest.known(), **draft.said})
        self.save.setEnabled(True)
        self.happened.say()

    # --- logging it ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter logs; outside the fields of text, a digit (or its key) is the outcome."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        elif not self.outcome.press(event.text()):
            super().keyPressEvent(event)

    def _submit(self) -> None:
        # What follows is proposed with the card: who is faster than that waits for it, unseen.
        self._submits = not self._is_read
        if self._submits:
            return
        outcome, when = self.outcome.code(), self.happened.instant()
        if self.callee is None or not self.save.isEnabled():
            return
        if outcome is None:
            self.happened.complain(self.tr("Say first how it ended: press a key from 1 to 5."))
            self.outcome.begin()
        elif self.happened.is_unclear():
            self.happened.say()
            self.when.setFocus()
        elif self.again.is_unclear() or self.again.is_missing():
            self.again.refuse()
        elif self.right.refuse():
            self.grew.emit()
        else:
            self.save.setEnabled(False)
            self._keep()
            self.submitted.emit(self._report(self.callee, outcome, when))

    def _report(self, callee: Callee, outcome: str, when: Instant | None) -> CallReport:
        return CallReport(
            callee,
            outcome,
            self.channel.currentData(),
            when,
            self.note.text().strip(),
            self.interest.said(),
            self.again.step(),
            self.right.typed(),
        )

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
        self.happened.say()

    def _say_title(self) -> None:
        if self.callee is None:
            return
        title = self.tr("Log a call with {lead}").format(lead=self.callee.title)
        self.set_title(title)

    # --- making it ---

    def _fields(self) -> dict[str, QWidget]:
        return {"when": self.when, "channel": self.channel, "note": self.note}

    def _lay_out(self) -> None:
        self.save.setProperty("kind", "primary")
        self.note.setMaxLength(_MOST)
        self.hint.setWordWrap(self._narrow)
        self.body.addWidget(self.card)
        self.body.addWidget(self.outcome)
        if self._narrow:
            self._add_narrow()
        else:
            line = QHBoxLayout()
            line.setSpacing(8)
            for name, field in self._fields().items():
                line.addWidget(self._labels[name])
                line.addWidget(field, 1 if name == "note" else 0)
            self.body.addLayout(line)
        self.body.addWidget(self.right)
        then = QHBoxLayout()
        then.setSpacing(8)
        then.addWidget(self.again, 1)
        self.body.addLayout(then)
        if self._narrow:
            then = QHBoxLayout()
            self.body.addLayout(then)
        then.addWidget(self.interest.more)
        then.addWidget(self.objects)
        self.body.addWidget(self.interest)
        # Last, as Tab meets it: whoever presses it has seen what else there is to say.
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.hint, 1)
        last.addWidget(self.save)
        if self._narrow:
            then.addStretch(1)
        self.body.addLayout(last)
        for name, field in self._fields().items():
            self._labels[name].setBuddy(field)
        follow = (
            self.right.field,
            self.again.field,
            self.interest.more,
            self.objects,
            *self.interest.fields.values(),
        )
        self.outcome.lead_to(*self._fields().values(), *follow, self.save)

    def _add_narrow(self) -> None:
        """Two lines of fields where there is little room."""
        upper = QWidget()
        flow = Flow(upper)
        for name in ("when", "channel"):
            flow.addWidget(self._labels[name])
            flow.addWidget(self._fields()[name])
        lower = QHBoxLayout()
        lower.setSpacing(8)
        lower.addWidget(self._labels["note"])
        lower.addWidget(self.note, 1)
        self.body.addWidget(upper)
        self.body.addLayout(lower)
