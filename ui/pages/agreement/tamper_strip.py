"""Above everything: a signed version that is not what was signed, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from resources.sentences import trouble_sentence
from slaapp.store.rows.agreements import AgreementView
from ui.icons import MEDIUM, icon
from ui.widgets.tone import set_tone
from ui.words import Speaking, spoken


class TamperStrip(Speaking, QFrame):
    """Stays as long as it is so; ``backups_wanted`` where one can be restored."""

    backups_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._numbers: tuple[int, ...] = ()
        self._proposal = False
        sign = QLabel()
        sign.setPixmap(icon("trouble", "bad").pixmap(MEDIUM, MEDIUM))
        self._words, self._backups = QLabel(), QPushButton()
        self._words.setWordWrap(True)
        set_tone(self._words, "bad")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._backups)
        self._backups.clicked.connect(self.backups_wanted)
        self.hide()
        self.retranslate()

    def show_view(self, view: AgreementView) -> None:
        """Look for what is not as it was signed or proposed."""
        self._numbers = tuple(each.number for each in view.versions if each.tampered)
        self._proposal = view.proposal is not None and view.proposal.tampered
        self.setVisible(bool(self._numbers or self._proposal))
        self.retranslate()

    def retranslate(self) -> None:
        """Say which version, and what to do."""
        said = [
            trouble_sentence("agreement_tampered", {"number": number}, spoken())
            for number in self._numbers
        ]
        if self._proposal:
            said.append(
                self.tr(
                    "What waits for signatures is not what was proposed: somebody changed it in "
                    "the file. Withdraw it and propose anew."
                )
            )
        self._words.setText("\n".join(said))
        self._backups.setText(self.tr("Restore a backup…"))
        self.setAccessibleName(self._words.text())
