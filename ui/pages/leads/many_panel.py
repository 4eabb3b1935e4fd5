"""The panel that asks what is to be done to many leads, and says who cannot before it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from slaapp.domain.instants import Instant
from ui.pages.leads.filter_words import Names, none_text
from ui.plurals import takes_singular
from ui.widgets.form import Form
from ui.widgets.panel import Panel
from ui.widgets.steady import ChoiceField, TextField
from ui.widgets.tone import set_tone

ACTS = ("source", "campaign", "product", "tag", "untag", "recycled", "lost", "note")
CHOSEN = frozenset({"source", "campaign", "product", "untag", "lost"})
"""Whose value is one of a list; the others' is typed."""

ENDING = frozenset({"recycled", "lost"})
_MOST_NAMED = 3


@dataclass(frozen=True)
class Wanted:
    """What to do: one of ``ACTS``, the key chosen (None: none), what was typed."""

    act: str
    value: str | None
    text: str
    label: str = ""
    wakes_at: Instant | None = None
    """When leads that go back are to be thought of again."""


class ManyPanel(Panel):
    """``confirmed`` brings a Wanted; ``asked`` the act whose obstacles are to be looked for."""

    confirmed = Signal(object)
    asked = Signal(str)

    def __init__(self, count: int, names: Names, reasons: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._count, self._can, self._names, self._reasons = count, count, names, reasons
        self._form = Form()
        self.act, self.value, self.text = ChoiceField(), ChoiceField(), TextField()
        self.wake = TextField()
        self.read_wake: Callable[[str], Instant | None] = lambda _text: None
        for name in ACTS:
            self.act.addItem("", name)
        self._rows = [self._form.add(field) for field in (self.act, self.value, self.text)]
        unclear = lambda: self.tr("No such day to come: write 12 March, Monday, in 6 weeks …")  # noqa: E731
        self._rows.append(self._form.add(self.wake, (unclear, self._has_bad_wake)))
        self.remark, self.confirm = QLabel(), QPushButton()
        self.remark.setWordWrap(True)
        self.remark.setTextFormat(Qt.TextFormat.PlainText)
        set_tone(self.remark, "muted")
        self.confirm.setProperty("kind", "primary")
        self.confirm.clicked.connect(self._submit)
        self.text.textChanged.connect(lambda: self._allow())
        self.remark.hide()
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.confirm)
        self.body.addWidget(self._form)
        self.body.addWidget(self.remark)
        self.body.addLayout(line)
        self.act.currentIndexChanged.connect(lambda _place: self._turn())
        self.retranslate()
        self._turn()

    def begin(self) -> None:
        """Put the cursor where the answer begins."""
        self.act.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> str:
        """The act that is chosen."""
        return str(self.act.currentData())

    def tell_obstacles(self, act: str, refused: Mapping[str, Sequence[str]]) -> None:
        """Who cannot: names by the sentence that says why."""
        if act != self.chosen():
            return
        cannot = sum(len(names) for names in refused.values())
        self._can = self._count - cannot
        said = [self._refusal(why, names) for why, names in refused.items()]
        if said:
            words = self.tr("{n} can, {m} cannot and stay as they are:")
            number = QLocale().toString
            said.insert(0, words.format(n=number(self._can), m=number(cannot)))
        self._say("\n".join(said))
        self._allow()

    def tell_progress(self, done: int, total: int) -> None:
        """How far it is."""
        number = QLocale().toString
        words = self.tr("{n} of {total} done … Esc stops it.")
        self._say(words.format(n=number(done), total=number(total)))

    def let_try_again(self) -> None:
        """It could not be done; what was typed stays."""
        self._allow()

    def retranslate(self) -> None:
        """Say the words again."""
        super().retranslate()
        words = {
            "source": self.tr("Another source"),
            "campaign": self.tr("Another campaign"),
            "product": self.tr("Another product"),
            "tag": self.tr("Put tags on"),
            "untag": self.tr("Take a tag off"),
            "recycled": self.tr("Give back to marketing"),
            "lost": self.tr("Note as lost"),
            "note": self.tr("Add a note"),
        }
        for place, name in enumerate(ACTS):
            self.act.setItemText(place, words[name])
        number = QLocale().toString(self._count)
        one, many = self.tr("Change {n} lead"), self.tr("Change {n} leads")
        self.set_title((one if takes_singular(self._count) else many).format(n=number))
        self._rows[0].say(self.tr("What"))
        self._rows[1].say(self.tr("To"))
        tags = self.chosen() == "tag"
        hint = self.tr("fair, priority") if tags else ""
        self._rows[2].say(self.tr("Tags") if tags else self.tr("Note"), hint)
        in_words = self.tr("no day: 12 March, Monday, in 6 weeks …")
        self._rows[3].say(self.tr("Think of them again"), in_words)
        self._say_confirm()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        else:
            super().keyPressEvent(event)

    def _turn(self) -> None:
        """Another act: other values, and perhaps other leads that cannot."""
        act = self.chosen()
        self.value.clear()
        for key, name in self._values(act):
            self.value.addItem(name, key)
        self._show_row(1, act in CHOSEN)
        self._show_row(2, act not in CHOSEN or act == "lost")
        self._show_row(3, act == "recycled")
        self._can = self._count
        self._say("")
        self.retranslate()
        self._allow()
        if act in ENDING:
            self.confirm.setEnabled(False)
            QTimer.singleShot(0, self, lambda: self.asked.emit(act))

    def _values(self, act: str) -> list[tuple[str | None, str]]:
        if act == "lost":
            return list(self._reasons)
        held = {
            "source": self._names.sources,
            "campaign": self._names.campaigns,
            "product": self._names.products,
            "untag": self._names.tags,
        }.get(act, {})
        listed: list[tuple[str | None, str]] = sorted(
            held.items(), key=lambda pair: pair[1].casefold()
        )
        return listed if act == "untag" else [*listed, (None, none_text(f"{act}_ids"))]

    def _show_row(self, place: int, shown: bool) -> None:
        row = self._rows[place]
        row.label.setVisible(shown)
        row.field.setVisible(shown)

    def _has_bad_wake(self) -> bool:
        typed = self.wake.text().strip() if self.chosen() == "recycled" else ""
        return bool(typed) and self.read_wake(typed) is None

    def _say(self, words: str) -> None:
        self.remark.setText(words)
        self.remark.setVisible(bool(words))
        # A panel at the foot of a page is as high as it asks to be, before its width is known.
        width = max(self.remark.width(), 400)
        self.remark.setMinimumHeight(max(0, self.remark.heightForWidth(width)))

    def _refusal(self, why: str, names: Sequence[str]) -> str:
        shown = ", ".join(names[:_MOST_NAMED])
        if len(names) > _MOST_NAMED:
            words = self.tr("{names} and {n} more")
            more = QLocale().toString(len(names) - _MOST_NAMED)
            shown = words.format(names=shown, n=more)
        return f"{shown} — {why}"

    def _say_confirm(self) -> None:
        one, many = self.tr("Change {n} lead (Enter)"), self.tr("Change {n} leads (Enter)")
        words = one if takes_singular(self._can) else many
        self.confirm.setText(words.format(n=QLocale().toString(self._can)))

    def _allow(self) -> None:
        act = self.chosen()
        typed = bool(self.text.text().strip()) or act in CHOSEN or act == "recycled"
        picked = act not in CHOSEN or self.value.count() > 0
        self.confirm.setEnabled(typed and picked and self._can > 0)
        self._say_confirm()

    def _submit(self) -> None:
        if not self.confirm.isEnabled() or not self._form.check():
            return
        self.confirm.setEnabled(False)
        value = self.value.currentData() if self.chosen() in CHOSEN else None
        typed, label = self.text.text().strip(), self.value.currentText()
        wakes_at = self.read_wake(self.wake.text().strip()) if self.chosen() == "recycled" else None
        self.confirmed.emit(Wanted(self.chosen(), value, typed, label, wakes_at))
