"""One side's signature: a name, a function and a button, or who signed and when."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel

from slaapp.domain.parties import Signatory
from slaapp.domain.signature import Signature
from ui.dates import instant_text
from ui.pages.guide.frame import StepButton
from ui.widgets.steady import TextField
from ui.widgets.tone import set_mark, set_tone

_NAME, _FUNCTION = 200, 220


class SideRow(QObject):
    """``signed`` tells that this side signs, by Enter in its fields or by its button."""

    signed = Signal()

    def __init__(self, side: str) -> None:
        super().__init__()
        self.side = side
        self.label, self.state = QLabel(), QLabel()
        self.name, self.function = TextField(), TextField()
        self.sign = StepButton()
        self.name.setMinimumWidth(_NAME)
        self.function.setMinimumWidth(_FUNCTION)
        self.label.setBuddy(self.name)
        set_tone(self.state, "good")
        self.state.hide()
        self.sign.clicked.connect(self.signed)
        self._shown: Signatory | None = None
        self._signature: Signature | None = None

    def lay_in(self, grid: QGridLayout, line: int) -> None:
        """Put the row's parts in their columns."""
        grid.addWidget(self.label, line, 0)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.name, self.function, self.state):
            row.addWidget(widget, 1)
        row.addWidget(self.sign)
        # As high with a signature as with the fields for one.
        row.addStrut(self.name.sizeHint().height())
        grid.addLayout(row, line, 1)

    def retranslate(self, zone: ZoneInfo) -> None:
        """Say the row."""
        sides = {
            "marketing": (self.tr("For marketing"), self.tr("Sign for marketing")),
            "sales": (self.tr("For sales"), self.tr("Sign for sales")),
        }
        label, sign = sides[self.side]
        self.label.setText(label)
        self.sign.setText(sign)
        self.name.setPlaceholderText(self.tr("Name"))
        self.function.setPlaceholderText(self.tr("Function"))
        self.name.setAccessibleName(f"{label}: {self.tr('Name')}")
        self.function.setAccessibleName(f"{label}: {self.tr('Function')}")
        if self._signature is not None:
            self.state.setText(self._words(self._signature, zone))

    def show_signatory(self, signatory: Signatory) -> None:
        """Who is to sign; what somebody typed over it stays."""
        if signatory == self._shown:
            return
        self._shown = signatory
        self.name.setText(signatory.name)
        self.function.setText(signatory.function)

    def show_signature(self, signature: Signature | None, zone: ZoneInfo) -> None:
        """Who signed, if this side did."""
        self._signature = signature
        self.state.setVisible(signature is not None)
        for widget in (self.name, self.function, self.sign):
            widget.setVisible(signature is None)
        if signature is not None:
            self.state.setText(self._words(signature, zone))

    def is_signed(self) -> bool:
        """Whether this side signed."""
        return self._signature is not None

    def allow(self, allowed: bool, *, first: bool) -> None:
        """Whether it can be signed now; ``first`` is the one whose turn it is."""
        self.sign.setEnabled(allowed)
        set_mark(self.sign, "kind", "primary" if first and allowed else "")

    def has_keyboard(self) -> bool:
        """Whether one is in this row."""
        return any(each.hasFocus() for each in (self.name, self.function, self.sign))

    def begin(self) -> None:
        """Take the keyboard."""
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _words(self, signature: Signature, zone: ZoneInfo) -> str:
        who = ", ".join(filter(None, (signature.name, signature.function)))
        when = instant_text(signature.signed_at or 0, "instant", zone)
        return self.tr("Signed by {who} — {when}").format(who=who, when=when)
