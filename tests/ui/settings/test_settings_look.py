"""The language and the look in the settings."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.settings.conftest import Begin, go_to, pick


def test_language_and_theme_are_in_force_at_once(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Language and look")
    pick(qtbot, page.look.theme, "dark")
    pick(qtbot, page.look.language, "fr")
    program = page.program
    assert (program.appearance.choice, program.language.code) == ("dark", "fr")
    program.around.choose_language("en")
    program.around.choose_theme("light")
    assert page.look.language.currentData() == "en"
    assert page.look.theme.currentData() == "light"
