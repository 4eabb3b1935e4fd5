"""A passphrase typed twice unseen, with a word on how hard it is to guess."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QLineEdit

from slaapp.domain.passphrase import LEAST, strength_of
from ui.widgets.form import Form
from ui.widgets.tone import set_tone
from ui.words import QT_TRANSLATE_NOOP

_STRENGTHS = (
    ("bad", QT_TRANSLATE_NOOP("Passphrase", "Too easy to guess: at least {least} characters")),
    ("warning", QT_TRANSLATE_NOOP("Passphrase", "Will do; some words in a row are better")),
    ("good", QT_TRANSLATE_NOOP("Passphrase", "Hard to guess")),
)


class PassphraseRows:
    """Two rows of a form."""

    def __init__(self, form: Form) -> None:
        self.first, self.again = QLineEdit(), QLineEdit()
        self.strength = QLabel()
        for field in (self.first, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self._rows = (
            form.add(self.first, (self._weak, lambda: strength_of(self.first.text()) == 0)),
            form.add(self.again, (_unlike, lambda: self.first.text() != self.again.text())),
        )
        form.add_wide(self.strength)
        self.first.textChanged.connect(self._tell)
        self._tell("")

    @property
    def typed(self) -> str:
        """The passphrase."""
        return self.first.text()

    def say(self) -> None:
        """Say its words again."""
        self._rows[0].say(_say("&Passphrase"), _say("Some words that only the two of you know"))
        self._rows[1].say(_say("The same a&gain"))
        self._tell(self.first.text())

    def _weak(self) -> str:
        return _say(_STRENGTHS[0][1]).format(least=LEAST)

    def _tell(self, typed: str) -> None:
        if not typed:
            set_tone(self.strength, "muted")
            self.strength.setText(
                _say("Tell it by another way than the file: by telephone, not in the same mail.")
            )
            return
        tone, words = _STRENGTHS[strength_of(typed)]
        set_tone(self.strength, tone)
        self.strength.setText(_say(words).format(least=LEAST))


def _unlike() -> str:
    return _say("The two are not the same.")


def _say(text: str) -> str:
    return QCoreApplication.translate("Passphrase", text)


_WORDS = (
    QT_TRANSLATE_NOOP("Passphrase", "&Passphrase"),
    QT_TRANSLATE_NOOP("Passphrase", "Some words that only the two of you know"),
    QT_TRANSLATE_NOOP("Passphrase", "The same a&gain"),
    QT_TRANSLATE_NOOP(
        "Passphrase", "Tell it by another way than the file: by telephone, not in the same mail."
    ),
    QT_TRANSLATE_NOOP("Passphrase", "The two are not the same."),
)
