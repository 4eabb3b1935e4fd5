"""At the stand: hands busy, one form, nothing but keys (or fingers), and nothing is lost."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)

from slaapp.operations.campaign import CampaignForm, add_campaign
from slaapp.operations.leads import LeadForm, add_lead
from slaapp.operations.objection import note_objection
from tests.ui.fair.conftest import FairWindow
from ui.pages.fair.sizes import TARGET

TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return
KEYS_A_SECOND = 5
WITHIN_SECONDS = 20

CARD = """BEGIN:VCARD
VERSION:3.0
N:Öztürk;Zélie;;;
ORG:Verrerie du Lac
TITLE:Acheteuse
EMAIL:zelie@verrerie.fr
TEL;TYPE=CELL:+33611223344
END:VCARD
"""
MECARD = "MECARD:N:Petit,Marc;ORG:Fonderie;TEL:+33388123456;EMAIL:m@fonderie.fr;;\n"
MAIL = "Bonjour,\nUn devis, merci.\n\nCordialement,\nInès Dupont\nAtelier Nord SARL\nines@nord.fr"

LEADS = """SELECT lead.title, lead.tier, company.name, person.email, person.phone_e164, source.name
    FROM lead LEFT JOIN person ON person.id = person_id LEFT JOIN company ON
    company.id = lead.company_id LEFT JOIN source ON source.id = source_id
    WHERE lead.withdrawn = 0 ORDER BY number"""
FACTS = "SELECT field, value FROM event WHERE kind = 'changed' AND in_force = 1 ORDER BY field"


def fields_of(window: FairWindow) -> dict[str, Any]:
    held = window.fair.form.values()
    return {name: held.get(name, "") for name in ("first_name", "last_name", "company", "email")}


def scan(window: FairWindow, text: str) -> None:
    """As a scanner types, Enter at each line's end."""
    for sign in text:
        window.press(ENTER) if sign == "\n" else window.type(sign)
    window.rest()


def test_a_lead_with_nothing_but_the_keyboard_in_less_than_twenty_seconds(fair: FairWindow):
    for text in ("Inès", "Dupont", "Atelier Nord", "ines@nord.fr", "0612345678"):
        fair.type(text)
        fair.press(TAB)
    fair.press(Qt.Key.Key_F2, on=fair.shell)
    fair.press(Qt.Key.Key_F6, on=fair.shell)
    fair.press(TAB)
    fair.type("devis")
    fair.press(ENTER)
    assert fair.strokes < KEYS_A_SECOND * WITHIN_SECONDS
    # The next form is there at once, before the first is saved.
    assert fair.fair.form.values() == {}
    assert fair.focus() is fair.fair.form.fields["first_name"]
    fair.rest()
    assert fair.read(LEADS) == [
        ("Inès Dupont", "hot", "Atelier Nord", "ines@nord.fr", "+33612345678", "Trade fair")
    ]
    assert fair.read(FACTS) == [
        ("privacy.informed", "spoken"),
        ("privacy.origin", "person"),
        ("tier", "hot"),
    ]
    assert fair.fair.pace.figures["today"].text() == "1"
    assert "Inès Dupont · Atelier Nord" in fair.fair.pace.met[0].accessibleName()
    fair.click(fair.fair.pace.met[0])
    fair.rest()
    told = dict(fair.page.side.preview.facts.lines())
    assert told["Person informed"] == "in person, 01 Jun 2026"
    assert told["Where the data comes from"] == "from themselves, 01 Jun 2026"


def test_a_card_that_is_scanned_fills_the_form_and_saves_nothing(fair: FairWindow):
    fair.press(TAB)
    scan(fair, CARD)
    assert fair.read(LEADS) == []
    assert fields_of(fair) == {
        "first_name": "Zélie",
        "last_name": "Öztürk",
        "company": "Verrerie du Lac",
        "email": "zelie@verrerie.fr",
    }
    assert fair.fair.form.privacy.origin.currentData() == "badge"
    QTest.qWait(450)
    fair.press(ENTER)
    scan(fair, MECARD)
    assert fields_of(fair)["last_name"] == "Petit"
    QTest.qWait(450)
    fair.press(ENTER)
    fair.rest()
    assert [row[0] for row in fair.read(LEADS)] == ["Zélie Öztürk", "Marc Petit"]


def test_a_badge_that_is_a_bare_code_saves_nothing_and_is_kept_with_the_lead(fair: FairWindow):
    scan(fair, "FR-0042-7781\n")
    assert fair.read(LEADS) == []
    assert fair.fair.form.badge == "FR-0042-7781"
    fair.type("Zélie")
    fair.press(ENTER)
    fair.rest()
    assert fair.read("SELECT title, external_id FROM lead") == [("Zélie", "FR-0042-7781")]


def test_a_mail_that_is_pasted_fills_what_is_empty(fair: FairWindow):
    fair.fair.form.fields["company"].setText("Nord et fils")
    QApplication.clipboard().setText(MAIL)
    fair.press(Qt.Key.Key_F8, on=fair.shell)
    fair.rest()
    assert fields_of(fair) == {
        "first_name": "Inès",
        "last_name": "Dupont",
        "company": "Nord et fils",
        "email": "ines@nord.fr",
    }
    assert fair.read(LEADS) == []
    QApplication.clipboard().setText("rien du tout")
    fair.press(Qt.Key.Key_F8, on=fair.shell)
    fair.rest()
    assert fair.fair.form.hint.text() == "Nobody could be read from this."


def test_on_the_page_of_leads_a_pasted_mail_fills_the_form_and_saves_nothing(fair: FairWindow):
    fair.shell.open_page("leads")
    fair.rest()
    QApplication.clipboard().setText(MAIL)
    fair.press(Qt.Key.Key_F8, on=fair.shell)
    fair.rest()
    form = fair.page.side.form
    assert fair.page.side.is_form_open()
    assert form.fields["email"].text() == "ines@nord.fr"
    assert form.source.currentText() == "E-mail"
    assert form.request.toPlainText() == "Un devis, merci."
    assert fair.read(LEADS) == []


def test_who_is_here_already_is_told_with_the_reason_and_linked_by_a_tap(fair: FairWindow):
    for words in ("Inès", "Dupont", "Atelier Nord", "ines@nord.fr"):
        fair.type(words)
        fair.press(TAB)
    fair.press(ENTER)
    fair.rest()
    fair.fair.form.fields["email"].setFocus()
    fair.type("ines@nord.fr")
    fair.qtbot.waitUntil(fair.fair.same.isVisible)
    button = fair.fair.same.buttons[0]
    assert button.text() == "Inès Dupont · Atelier Nord · New — same e-mail"
    fair.click(button)
    fair.later()
    fair.press(ENTER)
    fair.rest()
    assert fair.read("SELECT count(*), count(DISTINCT person_id) FROM lead") == [(2, 1)]
    assert fair.read("SELECT first_name FROM person") == [("Inès",)]
    assert not fair.fair.same.isVisible()


def test_an_objection_and_a_phone_that_is_none_are_told_and_hold_nobody_up(fair: FairWindow):
    met = LeadForm(last_name="Petit", email="p@nord.fr", phone="0612345678")
    kept: list[str] = []

    def meet(connection: Any, by: Any, now: int) -> Any:
        receipt, key = add_lead(connection, met, by=by, now=now)
        kept.append(key)
        return receipt

    fair.session.desk.run(meet)
    fair.rest()
    to_calls = {"to": "calls"}
    fair.later()
    fair.session.desk.run(lambda c, by, now: note_objection(c, kept[0], by=by, now=now, **to_calls))
    fair.rest()
    cautions, phone = fair.fair.cautions, fair.fair.form.fields["phone"]
    phone.setFocus()
    fair.qtbot.waitUntil(lambda: fair.focus() is phone)
    fair.type("+33 6 12 34 56 7")
    assert not cautions.isVisible()
    fair.press(TAB)
    fair.qtbot.waitUntil(cautions.phone.isVisible)
    assert cautions.phone.text().startswith("Digits are missing")
    phone.setFocus()
    fair.qtbot.waitUntil(lambda: fair.focus() is phone)
    phone.end(False)
    fair.type("8")
    fair.qtbot.waitUntil(cautions.objects.isVisible)
    assert "objects to calls." in cautions.objects.text()
    assert not cautions.phone.isVisible()
    phone.setText("12")
    fair.press(ENTER)
    assert not cautions.isVisible()
    fair.rest()
    assert fair.read("SELECT phone FROM person ORDER BY phone") == [("0612345678",), ("12",)]


def test_what_was_typed_is_there_again_after_a_crash(open_fair: Any, workspace: Any):
    fair = open_fair(workspace)
    fair.type("Zélie")
    fair.press(Qt.Key.Key_F3, on=fair.shell)
    fair.session.drafts.write_down()
    fair.rest()
    fair.close()
    again = open_fair(workspace)
    assert again.fair.form.fields["first_name"].text() == "Zélie"
    assert again.fair.form.tier.code() == "warm"
    again.press(ENTER)
    again.rest()
    again.close()
    assert open_fair(workspace).fair.form.values() == {}


def test_what_could_not_be_saved_stands_in_the_form_again(fair: FairWindow):
    fair.type("Zélie")
    # Somebody whom another machine erased meanwhile.
    fair.fair.same.key = "gone"
    fair.press(ENTER)
    fair.rest()
    assert fair.read(LEADS) == []
    assert fields_of(fair)["first_name"] == "Zélie"
    fair.fair.same.key = "gone"
    fair.press(ENTER)
    fair.type("Marc")
    fair.rest()
    assert fields_of(fair)["first_name"] == "Marc"
    assert "Not saved: Zélie" in fair.said()
    banner = next(one for one in fair.shell.banners.banners() if "Zélie" in one.text)
    fair.press(ENTER)
    fair.rest()
    fair.click(banner.findChildren(QPushButton)[0])
    assert fields_of(fair)["first_name"] == "Zélie"


def test_nobody_is_saved_without_a_name_and_the_last_one_can_be_undone(fair: FairWindow):
    fair.press(ENTER)
    assert fair.fair.form.hint.text() == "A name, a company, a phone or an e-mail is needed."
    fair.type("Zélie")
    fair.click(fair.fair.save)
    fair.rest()
    fair.later()
    fair.click(fair.fair.pace.undo)
    fair.rest()
    assert fair.read(LEADS) == []
    assert fair.fair.pace.figures["today"].text() == "0"


def test_a_new_fair_with_its_days_is_chosen_and_remembered(open_fair: Any, workspace: Any):
    fair = open_fair(workspace)
    letter = CampaignForm("Lettre")
    fair.session.desk.run(lambda c, by, now: add_campaign(c, letter, by=by, now=now)[0])
    fair.rest()
    assert fair.fair.none_chosen.text().startswith("No fair is chosen")
    assert fair.fair.none_chosen.isVisible()
    fair.click(fair.fair.choice.new)
    fair.type("Batimat")
    fair.press(ENTER)
    fair.rest()
    fair.type("Zélie")
    fair.press(ENTER)
    fair.rest()
    assert not fair.fair.none_chosen.isVisible()
    told = fair.read("SELECT name, starts_on FROM campaign ORDER BY name")
    assert told == [("Batimat", "2026-06-01"), ("Lettre", None)]
    listed = fair.fair.choice.field
    said = [listed.itemText(place) for place in range(listed.count())]
    assert [said[1].split(" ·")[0], *said[3:]] == ["Batimat", "Other campaigns", "Lettre"]
    assert fair.read("SELECT campaign_id IS NOT NULL FROM lead") == [(1,)]
    fair.close()
    again = open_fair(workspace)
    assert again.fair.choice.name() == "Batimat"
    assert again.fair.choice.field.currentText().startswith("Batimat · ")


def test_everything_that_is_touched_is_large_enough_and_has_a_name(fair: FairWindow):
    page = fair.fair
    page.form.questions.more.click()
    QApplication.processEvents()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
    touched = [one for kind in kinds for one in page.findChildren(kind) if one.isVisible()]
    assert len(touched) > 30
    for one in touched:
        named = one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")
        assert named, one
        assert min(one.height(), one.width()) >= TARGET, (named, one.size())


def test_the_page_takes_the_whole_screen_and_gives_it_back(fair: FairWindow):
    fair.press(Qt.Key.Key_F11, on=fair.shell)
    assert not fair.shell.side_bar.isVisible()
    fair.press(Qt.Key.Key_F2, on=fair.shell)
    assert fair.fair.form.tier.code() == "hot"
    fair.shell.open_page("leads")
    assert fair.shell.side_bar.isVisible()


def test_the_file_to_carry_home_is_that_of_a_fair(fair: FairWindow):
    packets = fair.session.packets
    packets.do("fair.pack")
    fair.qtbot.waitUntil(lambda: packets.dialog is not None)
    assert packets.dialog.what.currentData() == "fair"
    packets.dialog.close()
    # The buttons are the menu's own actions.
    done: list[str] = []
    fair.session.desk.around = type("Around", (), {"do": staticmethod(done.append)})()
    for button in fair.fair.errands.values():
        fair.click(button)
    assert done == ["fair.wave", "fair.pack", "fair.unpack"]
