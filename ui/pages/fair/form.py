"""The one form of the stand: who, how hot, what they said, what they agreed to; Enter saves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from resources.domain_words import domain_title, domain_word
from slaapp.domain.commitment import TIERS
from ui.pages.fair.privacy_row import PrivacyRow
from ui.pages.fair.questions import LEVEL, Questions
from ui.pages.fair.scanner import Scanner
from ui.pages.fair.sizes import be_large
from ui.pages.fair.tap_choice import TapChoice
from ui.widgets.tone import set_mark, set_tone
from ui.words import Speaking, spoken

if TYPE_CHECKING:
    from slaapp.operations.fair import Capture

_FIELDS = {
    "first_name": "person.first_name",
    "last_name": "person.last_name",
    "company": "company.name",
    "email": "person.email",
    "phone": "person.phone",
    "job_title": "person.job_title",
}
_ACROSS = 3
_TIER_KEYS = ("F2", "F3", "F4")
_REQUEST_HEIGHT = 64
_TIER_HEIGHT = 56


class FairForm(Speaking, QFrame):
    """``submitted`` when Enter was pressed; ``typed`` when something stands otherwise.

    ``pasted`` brings a text (a card, several lines) that belongs into several fields at once.
    """

    submitted = Signal()
    typed = Signal()
    begun = Signal()
    """The keyboard is in the first field again."""
    pasted = Signal(str, str)
    """The text, and whence: "card" or "badge"."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.badge = ""
        """What a badge's code says that is no card: kept as the lead's key elsewhere."""
        self._asks: tuple[str, ...] = ()
        self._custom: Mapping[str, str] = {}
        self.fields = {name: QLineEdit() for name in _FIELDS}
        self.labels = {name: QLabel() for name in (*_FIELDS, "request")}
        self.request = QPlainTextEdit(tabChangesFocus=True)
        self.tier = TapChoice(TIERS, wide=True, height=_TIER_HEIGHT)
        self.questions, self.privacy = Questions(), PrivacyRow()
        self.hint = QLabel()
        self.scanner = Scanner(self)
        self.scanner.scanned.connect(lambda text: self.pasted.emit(text, "badge"))
        self.scanner.coded.connect(self._take_code)
        self._lay_out()
        for line in self.fields.values():
            line.textChanged.connect(self._tell)
        self.request.textChanged.connect(self._tell)
        self.tier.chosen.connect(self._tell)
        self.questions.changed.connect(self._tell)
        self.privacy.changed.connect(self._tell)
        for widget in self._stops():
            widget.installEventFilter(self)
        self.retranslate()

    # --- what stands in it ---

    def ask(self, asks: Sequence[str]) -> None:
        """The questions of interest that the agreement in force has a use for."""
        self._asks = tuple(asks)
        self.questions.ask(asks)

    def values(self) -> dict[str, Any]:
        """What stands in it, as a document of JSON; empty where nobody began."""
        texts = {name: line.text().strip() for name, line in self.fields.items()}
        texts["request"] = self.request.toPlainText().strip()
        found: dict[str, Any] = {name: text for name, text in texts.items() if text}
        if self.tier.code():
            found["tier"] = self.tier.code()
        if said := self.questions.said():
            found["said"] = said
        if self.badge:
            found["badge"] = self.badge
        noted = self.privacy.noted()
        if found or len(noted) > 1:
            found["privacy"] = noted
        return found

    def put(self, values: Mapping[str, Any]) -> None:
        """Show what ``values`` once told, and nothing else."""
        before = self.blockSignals(True)
        for name, line in self.fields.items():
            line.setText(str(values.get(name, "")))
        self.request.setPlainText(str(values.get("request", "")))
        self.tier.choose(str(values.get("tier", "")))
        self.questions.put(_texts(values.get("said")))
        self.privacy.put(_texts(values.get("privacy")))
        self.badge = str(values.get("badge", ""))
        self.blockSignals(before)
        self.complain("")

    def fill(self, values: Mapping[str, str], origin: str) -> None:
        """Add what a card or a text says where nothing stands yet."""
        for name, line in self.fields.items():
            if values.get(name) and not line.text().strip():
                line.setText(values[name])
        if values.get("request") and not self.request.toPlainText().strip():
            self.request.setPlainText(values["request"])
        self.privacy.came_from(origin)
        self._tell()

    def clear(self) -> None:
        """The next person."""
        self.put({})
        self.begin()

    def begin(self) -> None:
        """Where one begins to type."""
        self.fields["first_name"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.begun.emit()

    def says_who(self) -> bool:
        """Whether there is anything to call the lead by; says so where there is not."""
        named = ("first_name", "last_name", "company", "email", "phone")
        if any(self.fields[name].text().strip() for name in named):
            return True
        self.complain(self.tr("A name, a company, a phone or an e-mail is needed."))
        self.begin()
        return False

    def complain(self, words: str) -> None:
        """Say what is wrong under the fields; blank says nothing."""
        self.tell(words)
        set_tone(self.hint, "bad")
        set_mark(self.fields["last_name"], "wrong", "true" if words else "false")

    def tell(self, words: str) -> None:
        """A word about what stands in the form."""
        self.hint.setText(words)
        set_tone(self.hint, "muted")

    def capture(self, campaign: str, source: str) -> Capture:
        """What stands in it as an operation takes it."""
        from slaapp.operations.fair import Capture
        from slaapp.operations.leads import LeadForm

        values = self.values()
        texts = {name: values.get(name, "") for name in (*_FIELDS, "request")}
        tier, said = self.tier.code(), self.questions.said()
        if tier and LEVEL in self._asks:
            said[LEVEL] = tier
        form = LeadForm(**texts, external_id=self.badge, campaign=campaign, source=source)
        return Capture(form, tier, said, self.privacy.noted())

    # --- keys ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter saves wherever one is; what a scanner types goes past the fields."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if self.scanner.takes(watched, event):
            return True
        if event.matches(QKeySequence.StandardKey.Paste):
            return self._takes_paste(watched)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return False
            self.submitted.emit()
            return True
        return False

    def _takes_paste(self, watched: QObject) -> bool:
        text = QApplication.clipboard().text()
        several = "\n" in text.strip() and isinstance(watched, QLineEdit)
        if several or text.lstrip()[:11].upper().startswith(("BEGIN:VCARD", "MECARD:")):
            self.pasted.emit(text, "card")
            return True
        return False

    def _take_code(self, code: str) -> None:
        self.badge = code
        self.privacy.came_from("badge")
        self.tell(self.tr("Badge {code} noted. Who is it?").format(code=code))
        self._tell()

    def _tell(self) -> None:
        if self.hint.text() and self.hint.property("tone") == "bad":
            self.complain("")
        self.typed.emit()

    # --- words and places ---

    def retranslate(self) -> None:
        """Say labels and answers again."""
        for name, code in (*_FIELDS.items(), ("request", "request")):
            words = domain_title("field", code, spoken())
            self.labels[name].setText(words)
            field = self.request if name == "request" else self.fields[name]
            field.setAccessibleName(words)
        self.request.setPlaceholderText(self.tr("Shift+Enter: a new line"))
        tiers = [domain_word("tier", code, spoken()) for code in TIERS]
        said = [word[:1].upper() + word[1:] for word in tiers]
        self.tier.say(self.tr("How hot"), said, _TIER_KEYS)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, (name, line) in enumerate(self.fields.items()):
            row, column = divmod(place, _ACROSS)
            be_large(line)
            self.labels[name].setBuddy(line)
            set_tone(self.labels[name], "muted")
            grid.addWidget(self.labels[name], 2 * row, column)
            grid.addWidget(line, 2 * row + 1, column)
            grid.setColumnStretch(column, 1)
        be_large(self.request, _REQUEST_HEIGHT)
        self.request.setFixedHeight(_REQUEST_HEIGHT)
        self.labels["request"].setBuddy(self.request)
        set_tone(self.labels["request"], "muted")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(8)
        whole.addLayout(grid)
        whole.addWidget(self.labels["request"])
        whole.addWidget(self.request)
        whole.addWidget(self.tier)
        whole.addWidget(self.questions)
        whole.addWidget(self.privacy)
        whole.addWidget(self.hint)
        whole.addStretch(1)
        stops = self._stops()
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _stops(self) -> list[QWidget]:
        lines: list[QWidget] = [*self.fields.values(), self.request]
        return [*lines, *self.tier.stops(), *self.questions.stops(), *self.privacy.stops()]


def _texts(held: object) -> dict[str, str]:
    """A part of a draft, whatever stands there."""
    return {str(key): str(text) for key, text in held.items()} if isinstance(held, dict) else {}
