"""Marketing hands over, sales accepts or rejects: from the row, by keyboard, with undo."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.today.conftest import CONTROL, SHIFT, Window

CLAIRE, HUGO = "Claire Martin", "Hugo Faure"
INES, PAUL = "Inès Dupont", "Paul Durand"


def actions(window: Window) -> set[str]:
    table = window.shell.actions_table
    names = ("lead.call", "lead.accept", "lead.reject", "lead.hand_over")
    return {name for name in names if table[name].isEnabled()}


def test_a_accepts_and_the_lead_owes_its_first_attempt_still(window: Window):
    window.choose(CLAIRE, "acceptance")
    window.press(Qt.Key.Key_A)
    assert window.said() == ["Accepted: Claire Martin."]
    assert (CLAIRE, "acceptance") not in window.rows()
    assert (CLAIRE, "first_attempt") in window.rows()
    assert window.selected() == ("Zoé Robin", "acceptance")
    window.undo()
    assert (CLAIRE, "acceptance") in window.rows()


def test_r_rejects_with_a_reason_by_its_key_and_a_note(window: Window):
    window.choose(HUGO, "acceptance")
    window.press(Qt.Key.Key_R)
    window.type("é")
    window.page.drawer.panel.note.setFocus()
    window.type("Pas le bon service")
    window.press(Qt.Key.Key_Return)
    assert window.said() == ["Rejected: Hugo Faure."]
    assert HUGO not in window.leads()
    newest = window.details(HUGO).timeline[0]
    assert (newest.kind, newest.reason_code) == ("rejected", "wrong_contact")
    assert newest.note == "Pas le bon service"
    window.undo()
    assert HUGO in window.leads()


def test_tab_leads_from_the_reason_to_the_note_and_the_button(window: Window):
    window.choose(HUGO, "acceptance")
    window.press(Qt.Key.Key_R)
    window.type("2")
    asked = window.page.drawer.panel
    for part in (asked.note, asked.confirm):
        window.press(Qt.Key.Key_Tab)
        assert part.hasFocus()


def test_a_rejection_without_a_reason_is_not_made(window: Window):
    window.choose(HUGO, "acceptance")
    window.press(Qt.Key.Key_R)
    window.press(Qt.Key.Key_Return)
    assert window.page.drawer.panel.complaint("reason")
    assert HUGO in window.leads()


def test_what_does_not_fit_the_row_is_not_offered_and_its_key_does_nothing(window: Window):
    window.choose("Luc Simon")
    assert actions(window) == {"lead.call"}
    assert not window.page.bar.buttons["lead.accept"].isVisible()
    window.press(Qt.Key.Key_A)
    window.press(Qt.Key.Key_R)
    window.press(Qt.Key.Key_Return, CONTROL)
    assert window.said() == []
    assert window.page.drawer.panel is None
    window.choose(CLAIRE, "acceptance")
    assert actions(window) == {"lead.call", "lead.accept", "lead.reject"}


def test_ctrl_enter_hands_over_to_the_rep_who_is_chosen(window: Window):
    window.become("Anaïs")
    window.press(Qt.Key.Key_Return, CONTROL)
    choice = window.page.drawer.panel.member
    assert [choice.itemText(place) for place in range(choice.count())] == [
        "Bruno Sertil",
        "Denise Aubry",
        "Chloé Nguyên — Manager",
        "Nobody yet: the sales manager decides",
    ]
    window.press(Qt.Key.Key_D)
    window.press(Qt.Key.Key_Return)
    assert window.said() == ["Handed over to Denise Aubry: Inès Dupont."]
    assert window.rows() == [(PAUL, "hand_over")]
    assert window.selected() == (PAUL, "hand_over")
    assert window.details(INES).row.owner == "Denise Aubry"
    window.undo()
    assert window.rows() == [(INES, "hand_over"), (PAUL, "hand_over")]


def test_several_rows_are_handed_over_at_once_and_undone_at_once(window: Window):
    window.become("Anaïs")
    window.press(Qt.Key.Key_Down, SHIFT)
    assert actions(window) == {"lead.hand_over"}
    window.press(Qt.Key.Key_Return, CONTROL)
    window.press(Qt.Key.Key_End)
    window.press(Qt.Key.Key_Return)
    assert window.said() == ["Handed over to sales: 2 leads."]
    assert window.rows() == []
    assert window.details(PAUL).row.owner is None
    window.undo()
    assert len(window.rows()) == 2


def test_who_got_the_last_lead_is_proposed_for_the_next(window: Window):
    window.become("Anaïs")
    window.press(Qt.Key.Key_Return, CONTROL)
    window.press(Qt.Key.Key_D)
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_Return)
    assert window.page.drawer.panel.member.currentText() == "Denise Aubry"


def test_a_hand_over_that_cannot_be_made_is_told_and_the_panel_stays(window: Window):
    from slaapp.operations.hand_over import hand_over

    window.become("Anaïs")
    window.press(Qt.Key.Key_Return, CONTROL)
    # Somebody else was quicker.
    key = window.keys[INES]
    window.session.desk.run(lambda c, by, now: hand_over(c, [key], to=None, by=by, now=now))
    window.rest()
    window.press(Qt.Key.Key_Return)
    assert window.shell.banners.banners()[-1].kind == "trouble"
    assert window.page.drawer.panel.confirm.isEnabled()


def test_a_double_click_opens_the_lead(window: Window):
    window.page.view.opened.emit(window.page.view.current_row())
    window.rest()
    assert window.shell.page().given[-1] == window.keys["Luc Simon"]


def test_another_person_finds_no_open_panel(window: Window):
    window.press(Qt.Key.Key_L)
    window.become("Anaïs")
    assert window.page.drawer.panel is None
    assert not window.page.drawer.isVisible()


def reject(window: Window) -> None:
    window.choose(HUGO, "acceptance")
    window.press(Qt.Key.Key_R)
    window.type("é")
    window.press(Qt.Key.Key_Return)


def test_marketing_answers_a_rejection_by_the_keys_that_sales_answers_with(window: Window):
    reject(window)
    window.become("Anaïs Marchand")
    window.choose(HUGO, "answer")
    bar = window.page.bar.buttons
    assert bar["lead.uphold"].isVisible()
    assert not bar["lead.accept"].isVisible()
    window.press(Qt.Key.Key_R)
    window.type("C’est bien notre cible")
    window.press(Qt.Key.Key_Return)
    assert window.said()[-1] == "Contested, the manager decides: Hugo Faure."
    assert (HUGO, "answer") not in window.rows()
    window.undo()
    window.choose(HUGO, "answer")
    window.press(Qt.Key.Key_A)
    assert window.said()[-1] == "Agreed that it is rejected: Hugo Faure."
    assert window.details(HUGO).timeline[0].kind == "upheld"
