"""A field for a phone number: written well when it is left, or said what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.widgets.steady import TextField
from ui.words import QT_TRANSLATE_NOOP

_WRONG = {
    "no_number": QT_TRANSLATE_NOOP(
        "PhoneField", "This is no phone number: write 06 12 34 56 78 or +44 20 7946 0958."
    ),
    "too_short": QT_TRANSLATE_NOOP(
        "PhoneField", "Digits are missing: write 06 12 34 56 78 or +44 20 7946 0958."
    ),
    "too_long": QT_TRANSLATE_NOOP(
        "PhoneField", "These are too many digits: write 06 12 34 56 78 or +44 20 7946 0958."
    ),
    "no_such_country": QT_TRANSLATE_NOOP("PhoneField", "No country has this code after the +."),
    "no_such_length": QT_TRANSLATE_NOOP("PhoneField", "No number there has that many digits."),
}


def phone_fault(text: str) -> str:
    """Why a text can be no phone number, as a code; "" for one that can, and for none at all."""
    from slaapp.domain.phone import typed_phone

    return typed_phone(text.strip()).fault if text.strip() else ""


def phone_fault_words(fault: str) -> str:
    """A code of ``phone_fault`` in words; "" for none."""
    return QCoreApplication.translate("PhoneField", _WRONG[fault]) if fault else ""


class PhoneField(TextField):
    """What was there before (``held``) is never refused, however it is written."""

    def __init__(self) -> None:
        super().__init__()
        self.held = ""
        self.editingFinished.connect(self._write_well)

    def wrong(self) -> str:
        """What is wrong with what is typed, in words; empty for nothing."""
        typed = self.text().strip()
        return phone_fault_words(phone_fault(typed) if typed != self.held else "")

    def _write_well(self) -> None:
        """Ctrl+Z in the field brings back how it was typed."""
        from slaapp.domain.phone import typed_phone

        typed = self.text().strip()
        if not typed or typed == self.held or not self.isModified():
            return
        shown = typed_phone(typed)
        if not shown.fault and shown.shown != self.text():
            self.selectAll()
            self.insert(shown.shown)
