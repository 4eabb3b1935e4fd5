"""Under the list: who signed the chosen version, as what and when, and its digest to copy."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from ui.pages.agreement.standing_words import signature_text
from ui.pages.agreement.versions.texts import Text
from ui.widgets.tone import set_tone
from ui.words import Speaking

_SHORT = 12


class SealCard(Speaking, QFrame):
    """What holds a version together."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._shown: tuple[Text, ZoneInfo] | None = None
        self._fault, self._marketing, self._sales = QLabel(), QLabel(), QLabel()
        self._digest, self._copy = QLabel(), QPushButton()
        set_tone(self._fault, "bad")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        for label in (self._fault, self._marketing, self._sales):
            label.setWordWrap(True)
            column.addWidget(label)
        row = QHBoxLayout()
        row.addWidget(self._digest, 1)
        row.addWidget(self._copy)
        column.addLayout(row)
        self._copy.clicked.connect(self._to_clipboard)
        self.retranslate()

    def show_text(self, text: Text, zone: ZoneInfo) -> None:
        """Show one version's."""
        self._shown = text, zone
        self.retranslate()

    def retranslate(self) -> None:
        """Say it all."""
        self._copy.setText(self.tr("Copy"))
        self._copy.setAccessibleName(self.tr("Copy the digest (SHA-256)"))
        if self._shown is None:
            return
        text, zone = self._shown
        self._fault.setVisible(text.tampered)
        self._fault.setText(self.tr("Its text is not the one whose digest was signed."))
        signed = (
            (self._marketing, text.marketing, self.tr("For marketing: {signature}")),
            (self._sales, text.sales, self.tr("For sales: {signature}")),
        )
        for label, signature, words in signed:
            given = self.tr("not signed") if signature is None else signature_text(signature, zone)
            label.setText(words.format(signature=given))
        digest = self.tr("Digest {digest}…").format(digest=text.sha256[:_SHORT])
        self._digest.setText(digest)
        self._digest.setToolTip(f"SHA-256 {text.sha256}")

    def _to_clipboard(self) -> None:
        if self._shown is not None:
            QGuiApplication.clipboard().setText(self._shown[0].sha256)
