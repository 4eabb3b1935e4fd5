"""The lists in the settings: sources and reasons, renamed in their place."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from slaapp.domain.agreement import default_agreement
from slaapp.domain.criterion import Criterion
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


def test_what_the_agreement_names_is_said_before_it_is_taken_off(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Lists")
    part, read = page.lists, page.lists._words
    qtbot.waitUntil(lambda: words(part.sources) == ["Salon", "Web"])
    naming = Criterion("source", "is_one_of", ("salon", "Foire"), 5)
    part._show(read._replace(terms=replace(default_agreement(), criteria=(naming,))))
    part.sources.list.setCurrentRow(0)
    said = part.sources.warning.text()
    assert said == "The agreement names it, and goes on doing so: Source: one of salon, Foire."
    assert part.sources.off.accessibleDescription() == said
    part.sources.list.setCurrentRow(1)
    assert part.sources.warning.isHidden()


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


def test_entries_are_added_made_one_and_taken_off_with_their_leads_told(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Lists")
    sources, campaigns = page.lists.sources, page.lists.campaigns
    sources.list.setCurrentRow(1)
    assert sources.behind.text() == "Web: 1 lead"
    sources.merge.menu().aboutToShow.emit()
    sources.merge.menu().actions()[0].trigger()
    wait_for(qtbot, page, "The two entries are one.")
    qtbot.waitUntil(lambda: words(sources) == ["Salon"])
    undo(qtbot, page, "The two entries are one.")
    qtbot.waitUntil(lambda: words(sources) == ["Salon", "Web"])
    qtbot.keyClicks(campaigns.new, "Printemps")
    qtbot.keyClick(campaigns.new, Qt.Key.Key_Return)
    wait_for(qtbot, page, "In the list now: Printemps")
    campaigns.list.setCurrentRow(0)
    form = page.lists.campaign
    dates = (("starts_on", "2026-06-01"), ("ends_on", "2026-05-31"))
    for name, typed in (*dates, ("cost", "1,200.50")):
        form.fields[name].setText(typed)
    form.save.click()
    qtbot.waitUntil(lambda: "ends before it begins" in form.message.text())
    form.fields["ends_on"].setText("2026-08-31")
    form.save.click()
    wait_for(qtbot, page, "The campaign is changed.")
    qtbot.waitUntil(lambda: form.fields["cost"].text() == "1,200.50")
    campaigns.off.click()
    qtbot.waitUntil(lambda: words(campaigns) == [])
    assert not form.isVisible()


def test_a_field_is_added_given_other_choices_and_retyped_only_where_that_can_be(
    qtbot: QtBot, begin: Begin
):
    page = begin()
    go_to(qtbot, page, "Fields")
    part = page.fields
    part.type.setCurrentIndex(part.type.findData("choice"))
    part.type.activated.emit(part.type.currentIndex())
    part.choices.setPlainText("Gaz\nBois")
    qtbot.keyClicks(part.list.new, "Énergie")
    qtbot.keyClick(part.list.new, Qt.Key.Key_Return)
    wait_for(qtbot, page, "Leads have a new field: Énergie")
    qtbot.waitUntil(lambda: words(part.list) == ["Énergie"])
    part.list.list.setCurrentRow(0)
    part.choices.setPlainText("Bois\nGaz\ngaz")
    part.save.click()
    qtbot.waitUntil(lambda: "in this list already" in part.list.message.text())
    part.choices.setPlainText("Bois\nGaz\nFioul")
    part.save.click()
    wait_for(qtbot, page, "The field is changed.")
    assert part.choices.toPlainText() == "Bois\nGaz\nFioul"
    assert part.rename.isHidden()
    part.choices.setPlainText("Bois\nGaz naturel\nFioul")
    assert part.rename.text().startswith("Rename Gaz to Gaz naturel")
    part.rename.click()
    wait_for(qtbot, page, "The choice is renamed.")
    qtbot.waitUntil(part.rename.isHidden)
    part.list.off.click()
    qtbot.waitUntil(lambda: words(part.list) == [])
