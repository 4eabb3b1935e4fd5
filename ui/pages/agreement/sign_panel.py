"""Signing: both sides' names, on one machine, in turn."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from ui.pages.agreement.name_field import NameField
from ui.widgets.tone import set_tone
from ui.words import Speaking


class SignPanel(Speaking, QFrame):
    """``signed`` tells both names; it cannot be undone, and says so."""

    signed = Signal(str, str)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._allowed = True
        self._warning, self._remark = QLabel(), QLabel()
        for label, tone in ((self._warning, "muted"), (self._remark, "warning")):
            label.setWordWrap(True)
            set_tone(label, tone)
        self._remark.hide()
        self.marketing, self.sales = NameField(), NameField()
        self._labels = (QLabel(), QLabel())
        self._sign, self._give_up = QPushButton(), QPushButton()
        self._sign.setProperty("kind", "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        for label, field in zip(self._labels, (self.marketing, self.sales), strict=True):
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field, 1)
            field.textChanged.connect(self._look)
            field.returnPressed.connect(self._sign.click)
        row.addWidget(self._sign)
        row.addWidget(self._give_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self._warning)
        column.addWidget(self._remark)
        column.addLayout(row)
        self._sign.clicked.connect(self._tell)
        self._give_up.clicked.connect(self.given_up)
        self.hide()
        self._look()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the panel's words."""
        self._warning.setText(
            self.tr(
                "From the moment of signing on, hand-overs follow this version; those before keep "
                "theirs. A signature cannot be undone."
            )
        )
        for label, field, word in zip(
            self._labels,
            (self.marketing, self.sales),
            (self.tr("For &marketing"), self.tr("For &sales")),
            strict=True,
        ):
            label.setText(word)
            field.setAccessibleName(word.replace("&", ""))
            field.setPlaceholderText(self.tr("Name"))
        self._sign.setText(self.tr("Sign for both"))
        self._give_up.setText(self.tr("Not yet"))

    def ask(self, marketing: str, sales: str) -> None:
        """Come into sight with the names that are likely."""
        self.marketing.setText(marketing)
        self.sales.setText(sales)
        self.show()
        self.marketing.setFocus()
        self.marketing.selectAll()

    def remark(self, sentence: str) -> None:
        """What else is to be known before signing; empty for nothing."""
        self._remark.setText(sentence)
        self._remark.setVisible(bool(sentence))

    def allow(self, allowed: bool) -> None:
        """Whether the draft can be signed as it stands."""
        self._allowed = allowed
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it off."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        both = bool(self.marketing.text().strip() and self.sales.text().strip())
        self._sign.setEnabled(both and self._allowed)

    def _tell(self) -> None:
        self.signed.emit(self.marketing.text().strip(), self.sales.text().strip())
