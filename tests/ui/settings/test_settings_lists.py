"""The lists in the settings: sources and reasons, renamed in their place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.settings.conftest import Begin, banners, go_to, undo, wait_for


def words(names) -> list[str]:
    return [names.list.item(place).text() for place in range(names.list.count())]


def rename(qtbot: QtBot, names, place: int, typed: str) -> None:
    """F2, type, Enter."""
    names.list.setCurrentRow(place)
    names.list.setFocus()
    qtbot.keyClick(names.list, Qt.Key.Key_F2)
    editor = names.list.findChild(QLineEdit)
    editor.clear()
    qtbot.keyClicks(editor, typed)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_a_source_is_renamed_in_its_place_and_back(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Lists")
    assert words(page.lists.sources) == ["Salon", "Web"]
    rename(qtbot, page.lists.sources, 0, "Foire")
    wait_for(qtbot, page, "The source is renamed.")
    qtbot.waitUntil(lambda: words(page.lists.sources) == ["Foire", "Web"])
    undo(qtbot, page, "The source is renamed.")
    qtbot.waitUntil(lambda: words(page.lists.sources) == ["Salon", "Web"])


def test_a_name_that_is_taken_stays_to_be_corrected(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Lists")
    sources = page.lists.sources
    rename(qtbot, sources, 0, "web")
    qtbot.waitUntil(lambda: "in this list already" in sources.message.text())
    editor = sources.list.findChild(QLineEdit)
    assert editor.text() == "web"
    editor.clear()
    qtbot.keyClicks(editor, "Webinaire")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    wait_for(qtbot, page, "The source is renamed.")
    assert not sources.message.isVisible()


def test_giving_up_a_name_that_was_refused_shows_the_one_in_force(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Lists")
    sources = page.lists.sources
    rename(qtbot, sources, 0, "web")
    qtbot.waitUntil(lambda: sources.message.isVisible())
    qtbot.keyClick(sources.list.findChild(QLineEdit), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: words(sources) == ["Salon", "Web"])
    assert not sources.message.isVisible()


def test_a_reason_takes_our_words_and_its_usual_ones_again(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Lists")
    losses = page.lists.losses
    usual = words(losses)
    rename(qtbot, losses, 0, "Too dear")
    wait_for(qtbot, page, "The reason has new words.")
    qtbot.waitUntil(lambda: words(losses)[0] == "Too dear")
    assert losses.list.item(0).toolTip() == f"Usually: {usual[0]}"
    rename(qtbot, losses, 0, "")
    qtbot.waitUntil(lambda: words(losses) == usual)


def test_typing_the_same_words_changes_nothing(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Lists")
    rename(qtbot, page.lists.rejections, 1, words(page.lists.rejections)[1])
    assert page.desk.writer.is_idle()
    assert banners(page) == []
