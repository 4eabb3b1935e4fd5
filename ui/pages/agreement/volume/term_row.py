"""One term of the funnel's sentence: words, a field, what history offers, whether it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QRadioButton, QWidget

from slaapp.domain.calendar_faults import Fault
from slaapp.domain.lead_filter import LeadFilter
from ui.amounts import amount_text, read_amount
from ui.icons import icon
from ui.pages.agreement.volume.numbers import percent, read_percent, read_whole, whole
from ui.pages.agreement.volume.words import fault_words, term_name, term_words
from ui.widgets.steady import TextField
from ui.widgets.tone import set_mark, set_tone

Value = int | Fraction
FIELD_WIDTH = 126
MONEY, SHARE, COUNT = "money", "share", "count"


class TermRow(QObject):
    """Typed and read in its own way; ``edited`` after each edit by hand or taking of an offer."""

    edited = Signal()
    looked = Signal(object)
    """The leads behind what history offers."""

    def __init__(self, name: str, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name, self.kind, self.currency = name, kind, "EUR"
        self.label, self.field, self.find = QLabel(), TextField(), QRadioButton()
        self.offer, self.look = QPushButton(), QPushButton(icon("leads"), "")
        self.fault = QLabel()
        self.is_touched = False
        self._offered: tuple[Value | None, Callable[[], str], LeadFilter] | None = None
        self._set_up()

    def _set_up(self) -> None:
        self.label.setBuddy(self.field)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setFixedWidth(FIELD_WIDTH)
        self.field.textEdited.connect(self._typed)
        self.field.editingFinished.connect(self._tidy)
        for button in (self.offer, self.look):
            button.setProperty("kind", "flat")
            button.hide()
        self.offer.clicked.connect(self.take_offer)
        self.look.clicked.connect(self._open)
        set_tone(self.fault, "bad")
        self.fault.hide()

    def lay_in(self, grid: QGridLayout, line: int) -> None:
        """Put the row's parts in their columns."""
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        beside = QHBoxLayout()
        beside.setSpacing(0)
        for widget in (self.fault, self.offer, self.look):
            beside.addWidget(widget)
        beside.addStretch(1)
        grid.addWidget(self.label, line, 0, right)
        grid.addWidget(self.field, line, 1)
        grid.addWidget(self.find, line, 2, Qt.AlignmentFlag.AlignCenter)
        grid.addLayout(beside, line, 3)

    def show_all(self, visible: bool) -> None:
        """Whether the row belongs to the sentence."""
        asking: tuple[QWidget, ...] = (self.label, self.field, self.find)
        for widget in asking:
            widget.setVisible(visible)
        if visible:
            self._say_offer()
            return
        answers: tuple[QWidget, ...] = (self.offer, self.look, self.fault)
        for widget in answers:
            widget.hide()

    def retranslate(self) -> None:
        """Say the words, and the number in the language's way."""
        self.label.setText(term_words(self.name))
        name = term_name(self.name)
        self.field.setAccessibleName(name)
        finding = QCoreApplication.translate("Volume", "To be found: {term}").format(term=name)
        self.find.setAccessibleName(finding)
        self.find.setToolTip(finding)
        leads = QCoreApplication.translate("Volume", "Show the leads behind it")
        self.look.setToolTip(leads)
        self.look.setAccessibleName(f"{name}: {leads}")
        self._tidy()
        self._say_offer()

    def value(self) -> Value | None:
        """What is typed; None for nothing and for what cannot be read."""
        typed = self.field.text()
        if self.kind == SHARE:
            return read_percent(typed)
        if self.kind == COUNT:
            return read_whole(typed)
        # A minus is refused as such, not as something that cannot be read.
        bare = typed.strip().removeprefix("-").removeprefix("−")
        cents = read_amount(bare, self.currency)
        return -cents if cents is not None and bare != typed.strip() else cents

    def unreadable(self) -> bool:
        """Whether something is typed that is no number."""
        return bool(self.field.text().strip()) and self.value() is None

    def show_value(self, value: Value | None) -> None:
        """Show a number without telling of an edit."""
        text = "" if value is None else self._text(value)
        if text != self.field.text():
            self.field.setText(text)

    def be_unknown(self, unknown: bool) -> None:
        """Found instead of typed: it can be read and copied, not changed."""
        self.field.setReadOnly(unknown)
        self.field.setPlaceholderText("?" if unknown else "")
        self._weigh()
        self._say_offer()

    def complain(self, fault: Fault | None) -> None:
        """Say what is wrong with it, beside it; what was never touched is not scolded."""
        missing = fault is not None and fault.code == "number_missing"
        if missing and not self.is_touched:
            fault = None
        words = fault_words(fault, found=self.field.isReadOnly()) if fault is not None else ""
        self.fault.setText(words)
        self.fault.setVisible(bool(words))
        set_mark(self.field, "wrong", "true" if words else "false")
        self.field.setAccessibleDescription(words or self.offer.text())
        self._weigh()
        self._say_offer()

    def _weigh(self) -> None:
        """What was found is heavier; the style sheet takes a font away when a mark changes."""
        font = self.field.font()
        found = self.field.isReadOnly()
        font.setWeight(QFont.Weight.DemiBold if found else QFont.Weight.Normal)
        self.field.setFont(font)

    def show_offer(self, value: Value | None, words: Callable[[], str], behind: LeadFilter) -> None:
        """What history says, and the leads it says it of; a value only where there is enough."""
        self._offered = value, words, behind
        if value is not None and not self.is_touched and not self.field.text():
            self.show_value(value)
        self._say_offer()

    def take_offer(self) -> None:
        """Type what history offers."""
        if self._offered is None or self._offered[0] is None:
            return
        self.show_value(self._offered[0])
        self.is_touched = True
        self.edited.emit()

    def fields(self) -> tuple[QWidget, ...]:
        """What Tab goes through."""
        return self.field, self.offer, self.look

    def _text(self, value: Value) -> str:
        if self.kind == SHARE:
            return percent(value)
        return whole(int(value)) if self.kind == COUNT else amount_text(int(value), self.currency)

    def _say_offer(self) -> None:
        found = self._offered
        # A refusal stands in its place: there is room for one of them.
        there = found is not None and not self.label.isHidden() and self.fault.isHidden()
        words = found[1]() if found is not None else ""
        self.offer.setVisible(there and bool(words))
        self.look.setVisible(there and bool(words))
        if found is None:
            return
        self.offer.setText(words)
        self.offer.setEnabled(found[0] is not None and not self.field.isReadOnly())
        take = QCoreApplication.translate("Volume", "From your own history: take it").strip()
        self.offer.setToolTip(take if self.offer.isEnabled() else "")
        self.offer.setAccessibleName(f"{term_name(self.name)}: {words}")

    def _open(self) -> None:
        if self._offered is not None:
            self.looked.emit(self._offered[2])

    def _typed(self) -> None:
        self.is_touched = True
        self.edited.emit()

    def _tidy(self) -> None:
        value = self.value()
        if value is not None and value > 0:
            self.show_value(value)
