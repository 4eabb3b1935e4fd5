"""The short form of a lead: by keyboard alone, checked in the field, nothing typed is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.leads.conftest import CONTROL, Window

TAB, ENTER, ESC = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape


def type_form(window: Window, *words: str) -> None:
    """Field after field, as a person tabs through them."""
    for word in words:
        window.type(word)
        window.press(TAB)


def test_a_lead_is_added_by_keyboard_alone_and_selected(window: Window):
    window.press(Qt.Key.Key_N, CONTROL, on=window.shell)
    type_form(window, "Zélie", "Öztürk", "Verrerie du Lac", "06 11 22 33 44", "z@verrerie.fr")
    type_form(window, "Acheteuse", "Salon")
    assert window.focus() is window.page.side.form.request
    window.type("Un devis")
    window.press(ENTER, CONTROL)
    window.rest()
    assert window.said() == ["Lead added: Zélie Öztürk"]
    assert window.page.side.is_form_open()
    assert window.focus() is window.page.side.form.fields["first_name"]
    window.press(ESC)
    window.rest()
    assert window.titles()[0] == "Zélie Öztürk"
    assert window.page.side.preview.details.row.title == "Zélie Öztürk"
    assert window.cell("Zélie Öztürk", "source") == "Salon"
    assert window.cell("Zélie Öztürk", "company") == "Verrerie du Lac"
    assert window.cell("Zélie Öztürk", "score") == "70"


def test_enter_saves_and_goes_back_to_the_list(window: Window):
    window.click(window.page.new)
    type_form(window, "Zélie")
    window.press(ENTER)
    window.rest()
    assert not window.page.side.is_form_open()
    assert window.focus() is window.page.list.view
    assert window.page.list.view.current_row().title == "Zélie"


def test_a_filter_that_hides_the_new_lead_gives_way(window: Window):
    from slaapp.domain.lead_filter import LeadFilter

    window.shell.open_page("leads", LeadFilter(stages=("won",)))
    window.rest()
    window.click(window.page.new)
    type_form(window, "Zélie")
    window.press(ENTER)
    window.rest()
    assert window.page.list.view.current_row().title == "Zélie"
    assert window.page.count.text() == "8 leads"


def test_what_is_wrong_is_said_in_the_field_and_stays_typed(window: Window):
    window.click(window.page.new)
    form = window.page.side.form
    form.fields["phone"].setFocus()
    type_form(window, "06", "nobody@nowhere")
    assert form.rows["phone"].message.text() == "A phone number has at least four digits."
    assert form.rows["email"].message.text() == "An e-mail looks like name@company.com."
    window.click(form.save)
    window.rest()
    assert form.fields["email"].text() == "nobody@nowhere"
    assert window.focus() is form.fields["phone"]
    assert len(window.titles()) == 7


def test_a_form_that_says_not_who_it_is_asks_for_it(window: Window):
    window.click(window.page.new)
    window.press(ENTER)
    form = window.page.side.form
    assert form.rows["last_name"].message.text() == (
        "A name, a company, a phone or an e-mail is needed."
    )
    assert window.focus() is form.fields["last_name"]


def test_a_new_lead_half_typed_waits_for_who_comes_back(window: Window):
    window.click(window.page.new)
    type_form(window, "Zélie", "Öztürk")
    window.press(ESC)
    assert not window.page.side.is_form_open()
    window.choose("Marc Petit")
    window.click(window.page.new)
    assert window.page.side.form.fields["last_name"].text() == "Öztürk"


def test_a_lead_is_corrected_and_the_correction_can_be_undone(window: Window):
    window.choose("Inès Dupont")
    window.press(Qt.Key.Key_E, CONTROL, on=window.shell)
    window.qtbot.waitUntil(window.page.side.is_form_open)
    form = window.page.side.form
    assert form.fields["phone"].text() == "06 12 34 56 78"
    assert form.source.currentText() == "Site web"
    assert not form.next.isVisible()
    form.fields["last_name"].selectAll()
    form.fields["last_name"].setFocus()
    window.type("Dupond")
    window.press(ENTER)
    window.rest()
    assert "Inès Dupond" in window.titles()
    assert window.page.list.view.chosen_key() == window.keys["Inès Dupont"]
    banner = window.shell.banners.banners()[-1]
    window.click(next(b for b in banner.findChildren(QPushButton) if b.text() == "Undo"))
    window.rest()
    assert "Inès Dupont" in window.titles()


def test_a_correction_left_by_esc_is_offered_again(window: Window):
    window.choose("Inès Dupont")
    window.page.act("lead.edit")
    window.qtbot.waitUntil(window.page.side.is_form_open)
    window.page.side.form.fields["company"].setText("Ailleurs")
    window.press(ESC)
    assert window.said() == ["The changes to this lead are not saved."]
    banner = window.shell.banners.banners()[-1]
    window.click(next(b for b in banner.findChildren(QPushButton) if b.text() == "Go on editing"))
    assert window.page.side.is_form_open()
    assert window.page.side.form.fields["company"].text() == "Ailleurs"


def test_a_correction_left_untouched_says_nothing(window: Window):
    window.choose("Inès Dupont")
    window.page.act("lead.edit")
    window.qtbot.waitUntil(window.page.side.is_form_open)
    window.press(ESC)
    assert window.said() == []


def test_choosing_another_lead_while_typing_does_not_close_the_form(window: Window):
    window.click(window.page.new)
    type_form(window, "Zélie")
    window.choose("Marc Petit")
    assert window.page.side.is_form_open()
    assert window.page.side.form.fields["first_name"].text() == "Zélie"
