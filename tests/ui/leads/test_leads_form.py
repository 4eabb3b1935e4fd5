"""The short form of a lead: by keyboard alone, checked in the field, nothing typed is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea

from tests.ui.leads.conftest import CONTROL, Window, plain

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
    assert form.rows["phone"].message.text().startswith("Digits are missing: write 06 12 34")
    assert form.rows["email"].message.text() == "An e-mail looks like name@company.com."
    window.click(form.save)
    window.rest()
    assert form.fields["email"].text() == "nobody@nowhere"
    assert window.focus() is form.fields["phone"]
    assert form.fields["phone"].text() == "06"
    window.type("12345678")
    window.press(TAB)
    assert form.fields["phone"].text() == "06 12 34 56 78", "written as its country does"
    assert form.rows["phone"].message.isHidden()
    window.press(Qt.Key.Key_Z, CONTROL, on=form.fields["phone"])
    assert form.fields["phone"].text() == "0612345678", "as it was typed"
    assert len(window.titles()) == 7


def test_a_long_word_of_a_list_pushes_no_field_out_of_sight(window: Window):
    window.click(window.page.new)
    form = window.page.side.form
    form.offer_sources(["Salon professionnel de la menuiserie et de l’agencement" * 3])
    scroll = form.findChild(QScrollArea)
    assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width()


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


def test_a_second_lead_of_somebody_who_is_here_is_linked_and_shown_beside_the_first(
    window: Window,
):
    window.press(Qt.Key.Key_N, CONTROL, on=window.shell)
    type_form(window, "Zélie", "Öztürk", "Verrerie", "06 11 22 33 44")
    window.press(ENTER)
    window.rest()
    window.press(Qt.Key.Key_N, CONTROL, on=window.shell)
    form = window.page.side.form
    form.fields["last_name"].setFocus()
    window.type("Öztü")
    window.rest()
    assert "Zélie Öztürk · Verrerie" in form.same.buttons[0].text()
    window.click(form.same.buttons[0])
    assert form.fields["phone"].text() == "06 11 22 33 44"
    assert window.focus() is form.request
    window.type("Encore un devis")
    window.click(form.save)
    window.rest()
    preview = window.page.side.preview
    assert [each.is_same_person for each in preview.details.related] == [True]
    assert preview.facts.lines()[0] == ("Request", "Encore un devis")
    window.page.act("lead.edit")
    window.rest()
    assert "changes for all 2" in form.same._title.text()
    window.press(ESC)
    window.click(preview.related.buttons[0])
    window.rest()
    assert [label for label, _value in preview.facts.lines()] == ["Came in from"]
    preview.tags.new.setFocus()
    window.type("VIP")
    window.press(ENTER)
    window.rest()
    assert preview.details.tags == ("VIP",)
    window.click(preview.tags.chips[0])
    window.rest()
    assert preview.details.tags == ()


def test_the_teams_own_fields_are_asked_for_by_their_type(window: Window):
    from slaapp.operations.custom_fields import add_field

    desk = window.page.desk
    for label, kind, choices in (
        ("Parc", "number", ()),
        ("Visite", "date", ()),
        ("Énergie", "choice", ("Gaz", "Bois")),
    ):
        desk.run(
            lambda c, by, now, a=(label, kind, choices): add_field(c, *a, by=by, now=now)[0],
            said="",
        )
        window.rest()
    window.click(window.page.new)
    window.rest()
    form = window.page.side.form
    form.fields["last_name"].setText("Zélie")
    form.own.edits["parc"].setText("douze")
    form.own.edits["visite"].setText("2026-06-30")
    form.own.edits["energie"].setCurrentIndex(2)
    window.click(form.save)
    window.rest()
    assert window.focus() is form.own.edits["parc"]
    form.own.edits["parc"].setText("12,5")
    window.click(form.save)
    window.rest()
    held = window.page.side.preview.details.custom
    assert {label: value for label, _type, value in held} == {
        "Parc": 12.5,
        "Visite": {"date": "2026-06-30"},
        "Énergie": "Bois",
    }
    window.page.list._ask_range("own:parc")
    panel = window.page.list.below.panel
    panel.operator.setCurrentIndex(panel.operator.findData("between"))
    panel.last.setText("12")
    panel.first.setText("vingt")
    window.press(Qt.Key.Key_Return, on=panel.first)
    assert window.page.list.below.panel is panel
    panel.first.setText("20")
    window.press(Qt.Key.Key_Return, on=panel.first)
    window.rest()
    assert window.titles() == ["Zélie"]
    (chip,) = window.page.list.filters.chips()
    assert plain(chip.text()).startswith("Parc: from 12 to 20")
    window.click(chip)
    window.rest()
    assert len(window.titles()) > 1


def test_who_looks_like_somebody_here_is_warned_of_and_can_be_opened(window: Window):
    window.press(Qt.Key.Key_N, CONTROL, on=window.shell)
    type_form(window, "Zélie", "Öztürk", "Verrerie du Port SARL", "06 11 22 33 44")
    window.press(ENTER)
    window.rest()
    key = window.page.list.current().id
    window.press(Qt.Key.Key_N, CONTROL, on=window.shell)
    form = window.page.side.form
    type_form(window, "Zelie", "OZTURK", "verrerie du port", "")
    window.rest()
    said = form.same.buttons[0].text()
    assert said.startswith("Zélie Öztürk · Verrerie du Port SARL\nName and company · New")
    assert "save to add it all the same" in form.same._title.text()
    window.click(form.same.looks[0])
    window.rest()
    assert window.page.list.current().id == key
    assert not window.page.side.is_form_open()
    window.press(Qt.Key.Key_N, CONTROL, on=window.shell)
    assert form.fields["last_name"].text() == "OZTURK"
    window.press(ENTER)
    window.rest()
    assert window.page.list.current().id != key


def test_a_new_lead_is_handed_over_at_once_to_whom_the_form_says(window: Window):
    window.press(Qt.Key.Key_N, CONTROL, on=window.shell)
    window.rest()
    form = window.page.side.form
    form.fields["last_name"].setText("Öztürk")
    owner = form.owner.field
    assert owner.itemText(0) == "nobody yet"
    owner.setCurrentIndex(owner.findText("Denise Aubry"))
    window.click(form.save)
    window.rest()
    assert window.said() == ["Lead added and handed over to Denise Aubry: Öztürk"]
    assert window.cell("Öztürk", "stage") == "Handed over"
    assert form.owner.key() is None
    window.page.act("lead.edit")
    window.rest()
    assert not form.owner.isVisible()


def test_a_pasted_text_is_checked_for_who_is_here_and_for_objections(window: Window):
    from PySide6.QtWidgets import QApplication

    from slaapp.operations.objection import note_objection

    key = window.keys["Paul Durand"]
    window.session.desk.run(lambda c, by, now: note_objection(c, key, to="all", by=by, now=now))
    window.rest()
    text = "Bonjour,\nUn devis SVP.\nCordialement,\nPaula Autre\n06 12 34 56 78\n"
    QApplication.clipboard().setText(text)
    window.click(window.page.paste)
    window.rest()
    form = window.page.side.form
    assert form.fields["phone"].text() == "06 12 34 56 78"
    window.qtbot.waitUntil(lambda: form.same.objects.isVisible())
    assert form.same.objects.text() == (
        "Whoever has this address or number objects to calls and e-mails."
    )
    form.fields["phone"].setFocus()
    form.fields["phone"].clear()
    form.fields["email"].clear()
    window.type("0")
    window.rest()
    assert not form.same.objects.isVisible()
