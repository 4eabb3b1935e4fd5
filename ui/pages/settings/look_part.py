"""Language and theme, as in the menu."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLabel

from ui.appearance import CHOICES
from ui.page import Page
from ui.pages.settings.part import Part
from ui.surroundings import Surroundings
from ui.widgets.form import Form
from ui.widgets.section import SectionTitle
from ui.widgets.steady import ChoiceField
from ui.words import LANGUAGE_NAMES

_WIDTH = 340


class LookPart(Part):
    """What is chosen here is in force at once, and remembered on this computer."""

    tables = frozenset({"nothing of the file"})

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._heard: Surroundings | None = None
        self._title, self._hint = SectionTitle(), QLabel()
        self.language, self.theme = ChoiceField(), ChoiceField()
        for code, name in LANGUAGE_NAMES.items():
            self.language.addItem(name, code)
        for choice in CHOICES:
            self.theme.addItem("", choice)
        self._form = Form()
        self._rows = self._form.add(self.language), self._form.add(self.theme)
        self._lay_out()
        self.language.activated.connect(self._choose_language)
        self.theme.activated.connect(self._choose_theme)
        self.retranslate()

    def refresh(self) -> None:
        """Show what is in force, and hear of it when the menu changes it."""
        around = self.desk.around
        if around is not None and self._heard is None:
            self._heard = around
            around.changed.connect(self._show)
        self._show()

    def retranslate(self) -> None:
        """Say the part's words."""
        self._title.setText(self.tr("Language and look"))
        self._hint.setText(self.tr("In force at once, on this computer; also in the menu “View”."))
        language, theme = self._rows
        language.say(self.tr("Lan&guage"))
        theme.say(self.tr("&Theme"))
        words = (self.tr("Like the system"), self.tr("Light"), self.tr("Dark"))
        for place, word in enumerate(words):
            self.theme.setItemText(place, word)

    def _show(self) -> None:
        around = self.desk.around
        if around is None:
            return
        for field, value in ((self.language, around.language), (self.theme, around.theme)):
            _show_value(field, value)

    def _choose_language(self, place: int) -> None:
        if self.desk.around is not None:
            self.desk.around.choose_language(self.language.itemData(place))

    def _choose_theme(self, place: int) -> None:
        if self.desk.around is not None:
            self.desk.around.choose_theme(self.theme.itemData(place))

    def _lay_out(self) -> None:
        self._form.setMaximumWidth(_WIDTH)
        self.add_section(self._title, self._hint)
        self.add(self._form)
        self.column.addStretch(1)


def _show_value(field: QComboBox, value: str) -> None:
    with QSignalBlocker(field):
        field.setCurrentIndex(max(0, field.findData(value)))
