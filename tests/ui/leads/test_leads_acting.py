"""What can be done with leads on the page: buttons, keys, menus, banners, undo."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from slaapp.domain.instants import to_datetime
from slaapp.domain.standing import STAGES
from slaapp.operations.operation import Author
from slaapp.operations.undo import undo
from slaapp.store.opening import open_file
from slaapp.store.rows.members import members
from slaapp.store.rows.team import reasons
from slaapp.store.rows.timeline import lead_details
from tests.store.workspaces import PARIS
from tests.ui.leads.conftest import BOTH, CONTROL, NOW, Window
from ui.deeds.deed import DEED, is_with_sales, next_deeds, possible, rejection_standing
from ui.deeds.jobs import deed_job
from ui.deeds.panel import DeedPanel, Given
from ui.lead_actions import LEAD_SPECS
from ui.pages.leads.looking import possible_for

ALWAYS = {"lead.plan", "lead.edit", "lead.person", "lead.company", "lead.history", "lead.informed"}
ELSEWHERE = {"lead.call", *ALWAYS}
"""Deeds that are done in panels or pages of their own."""


def undo_by_banner(window: Window) -> None:
    banner = window.shell.banners.banners()[-1]
    window.click(next(b for b in banner.findChildren(QPushButton) if b.text() == "Undo"))
    window.rest()


def enabled(window: Window) -> set[str]:
    """The lead actions that menu and keys would do now."""
    table = window.shell.actions_table
    return {spec.name for spec in LEAD_SPECS if table[spec.name].isEnabled()}


def test_accepting_is_one_click_and_can_be_undone(window: Window):
    window.choose("Paul Durand")
    assert [b.text() for b in window.page.side.bar.buttons] == ["Accept", "Reject…"]
    window.click(window.page.side.bar.buttons[0])
    window.rest()
    assert window.cell("Paul Durand", "stage") == "Accepted"
    assert window.said() == ["Accepted: Paul Durand"]
    assert window.focus() is window.page.list.view
    undo_by_banner(window)
    assert window.cell("Paul Durand", "stage") == "Handed over"
    assert window.page.list.view.chosen_key() == window.keys["Paul Durand"]


def test_rejecting_by_keyboard_takes_a_coded_reason_and_a_note(window: Window):
    window.choose("Paul Durand")
    window.press(Qt.Key.Key_R, BOTH, on=window.shell)
    window.wait_for_panel()
    panel = window.page.side.panel()
    assert window.focus() is panel.reason.buttons[0]
    window.press(Qt.Key.Key_Return)
    assert panel.complaint("reason").startswith("Choose a reason first")
    window.type("é")
    panel.note.setFocus()
    window.type("Déjà client")
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert window.cell("Paul Durand", "stage") == "Rejected"
    newest = window.page.side.preview.details.timeline[0]
    assert (newest.reason_code, newest.note) == ("wrong_contact", "Déjà client")
    assert window.page.side.panel() is None


def test_a_lead_goes_back_to_marketing_with_the_day_to_think_of_it_again(window: Window):
    window.choose("Paul Durand")
    window.press(Qt.Key.Key_H, BOTH, on=window.shell)
    window.wait_for_panel()
    panel = window.page.side.panel()
    assert window.focus() is panel.wake
    window.type("yesterday")
    window.press(Qt.Key.Key_Return)
    assert panel.complaint("wake").startswith("No such day to come")
    panel.wake.setText("in 6 weeks")
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert window.cell("Paul Durand", "stage") == "Recycled"
    assert window.said() == ["Back with marketing: Paul Durand"]
    (back,) = (
        each for each in window.page.side.preview.details.timeline if each.kind == "recycled"
    )
    assert to_datetime(back.until, PARIS).strftime("%H:%M") == "00:00"


def test_where_the_agreement_asks_no_reason_the_panel_asks_none_either():
    panel = DeedPanel(DEED["lead.reject"], "Paul Durand", "EUR")
    told = []
    panel.confirmed.connect(told.append)
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert told == []
    panel.allow_no_reason()
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert [given.reason for given in told] == [None]
    panel.deleteLater()


def test_who_sells_is_not_offered_to_lose_what_was_never_handed_over():
    for role, offered in (("sales", False), ("marketing", True), ("manager", True)):
        deeds = {deed.name for deed in possible("qualified", with_sales=False, role=role)}
        assert ("lead.lost" in deeds) is offered
    assert "lead.lost" in {deed.name for deed in possible("accepted", True, role="sales")}


def test_a_side_is_offered_of_a_rejection_what_it_may_say():
    answers = {"lead.uphold", "lead.dispute", "lead.overrule"}

    def offered(state: str, role: str, is_judged: bool) -> set[str]:
        found = possible("rejected", True, state, role, is_judged=is_judged)
        return {deed.name for deed in found} & answers

    table = {
        ("undecided", "marketing", True): {"lead.uphold", "lead.dispute"},
        ("undecided", "sales", True): set(),
        ("disputed", "marketing", True): set(),
        ("disputed", "sales", True): set(),
        ("disputed", "manager", True): {"lead.uphold", "lead.overrule"},
        ("disputed", "marketing", False): {"lead.uphold"},
        ("disputed", "sales", False): {"lead.overrule"},
    }
    assert {key: offered(*key) for key in table} == table


def test_several_leads_are_handed_over_in_one_step_and_the_others_left_alone(window: Window):
    window.choose("Adam Boyer", "Inès Dupont", "Zoé Robin")
    assert window.page.count.text() == "7 leads · 3 selected"
    window.press(Qt.Key.Key_H, CONTROL, on=window.shell)
    window.wait_for_panel()
    panel = window.page.side.panel()
    assert panel.accessibleName() == "Hand over — 2 leads"
    panel.member.setCurrentIndex(panel.member.findText("Denise Aubry"))
    window.press(Qt.Key.Key_Return, on=panel.member)
    window.rest()
    owners = [window.cell(n, "owner") for n in ("Adam Boyer", "Inès Dupont", "Zoé Robin")]
    assert owners == ["Denise Aubry", "Denise Aubry", "Bruno Sertil"]
    assert window.page.list.view.selected_count() == 3
    undo_by_banner(window)
    assert window.cell("Adam Boyer", "stage") == "New"


def test_of_leads_that_all_stand_elsewhere_none_is_handed_over(window: Window):
    window.choose("Paul Durand", "Zoé Robin")
    window.page.act("lead.hand_over")
    window.qtbot.waitUntil(lambda: bool(window.said()))
    assert window.said() == ["None of the selected leads is at a stage for this."]


def test_an_amount_that_is_none_is_said_to_be_none_and_stays_typed(window: Window):
    window.choose("Marc Petit")
    window.click(window.page.side.bar.buttons[0])
    window.wait_for_panel()
    panel = window.page.side.panel()
    window.type("beaucoup")
    window.press(Qt.Key.Key_Return)
    assert panel.amount.property("wrong") == "true"
    assert panel.amount.accessibleDescription() == "This is no amount."
    panel.amount.clear()
    window.type("9 800,50")
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert window.cell("Marc Petit", "stage") == "Won"
    assert window.cell("Marc Petit", "amount_cents") == "€9,800.50"


def test_a_note_is_not_empty(window: Window):
    window.choose("Zoé Robin")
    window.press(Qt.Key.Key_M, CONTROL, on=window.shell)
    window.wait_for_panel()
    window.press(Qt.Key.Key_Return)
    assert window.page.side.panel() is not None
    window.type("Rappelle en juin")
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert window.page.side.preview.details.timeline[0].note == "Rappelle en juin"


def test_esc_leaves_a_panel_and_gives_the_keyboard_back_to_the_list(window: Window):
    window.choose("Zoé Robin")
    window.page.act("lead.lost")
    window.wait_for_panel()
    window.press(Qt.Key.Key_Escape)
    assert window.page.side.panel() is None
    assert window.focus() is window.page.list.view


def test_a_panel_goes_with_its_lead_unless_words_were_typed(window: Window):
    window.choose("Zoé Robin")
    window.page.act("lead.note")
    window.wait_for_panel()
    window.choose("Marc Petit")
    assert window.page.side.panel() is None
    window.page.act("lead.note")
    window.wait_for_panel()
    window.type("Mots")
    window.choose("Zoé Robin")
    assert window.page.side.panel().note.text() == "Mots"
    window.press(Qt.Key.Key_Return, on=window.page.side.panel().note)
    window.rest()
    window.choose("Marc Petit")
    assert window.page.side.preview.details.timeline[0].note == "Mots"


def test_a_lead_that_leaves_the_filter_makes_room_for_the_next(window: Window):
    from slaapp.domain.lead_filter import LeadFilter

    window.shell.open_page("leads", LeadFilter(stages=("new", "qualified")))
    window.rest()
    window.choose("Adam Boyer")
    window.page.act("lead.hand_over")
    window.wait_for_panel()
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert window.titles() == ["Inès Dupont"]
    assert window.page.list.view.chosen_key() == window.keys["Inès Dupont"]
    assert window.page.side.preview.details.row.title == "Inès Dupont"


def test_menus_and_keys_do_only_what_makes_sense_for_the_stage(window: Window):
    window.choose("Paul Durand")
    assert {"lead.accept", "lead.reject", "lead.reassign", "lead.note"} <= enabled(window)
    assert "lead.hand_over" not in enabled(window)
    window.choose("Claire Martin")
    assert enabled(window) == {*ALWAYS, "lead.note", "lead.lost", "lead.why"}
    window.choose("Claire Martin", "Paul Durand")
    assert enabled(window) == {"lead.hand_over", "lead.reassign", "lead.informed"}


def test_a_lead_that_marketing_talked_to_can_still_be_handed_over():
    def names(stage: str, with_sales: bool | None) -> set[str]:
        return {deed.name for deed in possible(stage, with_sales)}

    assert "lead.hand_over" in names("contacted", is_with_sales(["conversation", "received"]))
    assert "lead.reassign" not in names("contacted", False)
    passed_on = is_with_sales(["conversation", "accepted", "handed_over", "received"])
    assert "lead.hand_over" not in names("contacted", passed_on)
    assert "lead.reassign" in names("contacted", passed_on)
    assert not is_with_sales(["rejected", "handed_over"])


def test_the_menu_of_a_row_offers_the_same_with_its_keys(window: Window):
    window.choose("Paul Durand")
    menu = window.page.side.bar.make_menu()
    words = [action.text() for action in menu.actions()]
    assert "&Accept\tCtrl+Shift+A" in words
    assert len(words) == len(possible("handed_over", True))
    next(action for action in menu.actions() if action.text().startswith("&Accept")).trigger()
    menu.deleteLater()
    window.rest()
    assert window.cell("Paul Durand", "stage") == "Accepted"


def test_a_call_is_logged_in_three_keys_and_the_list_has_the_keyboard_again(window: Window):
    window.choose("Paul Durand")
    window.press(Qt.Key.Key_L, CONTROL, on=window.shell)
    assert window.page.calling.panel.callee.title == "Paul Durand"
    window.type("2")
    window.press(Qt.Key.Key_Return)
    window.rest()
    said = "Call with Paul Durand logged: No answer. The lead is accepted with it. Call back 15:30."
    assert window.said() == [said]
    assert window.cell("Paul Durand", "stage") == "Accepted"
    assert window.page.list.below.panel is None
    assert window.focus() is window.page.list.view
    undo_by_banner(window)
    assert window.cell("Paul Durand", "stage") == "Handed over"


def test_what_was_typed_about_a_call_is_found_again_with_its_lead(window: Window):
    window.choose("Paul Durand")
    window.page.act("lead.call")
    window.page.calling.panel.note.setText("Rappeler")
    window.choose("Zoé Robin")
    assert window.page.list.below.panel is None
    window.page.act("lead.call")
    assert window.page.calling.panel.note.text() == ""
    window.choose("Paul Durand")
    window.page.act("lead.call")
    assert window.page.calling.panel.note.text() == "Rappeler"


def test_a_trouble_is_told_and_the_panel_lets_one_try_again(window: Window):
    window.choose("Paul Durand")
    window.page.act("lead.reject")
    window.wait_for_panel()
    panel = window.page.side.panel()
    key = window.keys["Paul Durand"]
    accepted = deed_job("lead.accept", [key], Given())
    window.session.desk.run(accepted)
    window.rest()
    panel.reason.press("1")
    window.press(Qt.Key.Key_Return, on=panel.note)
    window.rest()
    assert len(window.said()) == 1
    assert panel.confirm.isEnabled()
    assert window.page.side.panel() is panel


def test_marketing_contests_a_rejection_and_it_goes_back_to_sales(window: Window):
    window.choose("Luc Simon")
    rejected = {"lead.uphold", "lead.dispute", "lead.overrule", "lead.hand_over"}
    assert enabled(window) & rejected == {"lead.uphold", "lead.dispute"}
    window.page.act("lead.dispute")
    window.wait_for_panel()
    window.type("C’est bien notre cible")
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert window.said() == ["Contested, the manager decides: Luc Simon"]
    assert enabled(window) & rejected == set()
    team = window.session.desk.team
    window.session.become(next(person for person in team if person.role == "manager"))
    window.rest()
    assert enabled(window) & rejected == {"lead.uphold", "lead.overrule"}
    window.page.act("lead.overrule")
    window.wait_for_panel()
    window.type("À rappeler")
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert window.cell("Luc Simon", "stage") == "Accepted"


def test_a_rejection_that_marketing_agrees_to_lets_the_lead_be_handed_over_again(window: Window):
    window.choose("Luc Simon")
    window.page.act("lead.uphold")
    window.rest()
    assert window.said() == ["Agreed that it is rejected: Luc Simon"]
    assert "lead.hand_over" in enabled(window)
    assert "lead.uphold" not in enabled(window)


def test_silence_past_its_due_instant_decides_a_rejection():
    kinds = ["note", "rejected", "handed_over"]
    assert rejection_standing(kinds, 10, 10) == "undecided"
    assert rejection_standing(kinds, 10, 11) == "decided"
    assert rejection_standing(kinds, None, 0) == "decided", "no answer was promised"
    assert rejection_standing(["disputed", *kinds], 10, 11) == "disputed"
    assert rejection_standing(["upheld", "disputed", *kinds], 10, 11) == "decided"
    assert rejection_standing(["handed_over", "received"], None, 0) is None


def test_what_is_likely_next_is_possible():
    for stage in STAGES:
        assert next_deeds(stage)
        assert set(next_deeds(stage)) <= set(possible(stage))


def test_every_deed_that_is_offered_succeeds_at_its_stage(told_file, tmp_path: Path):
    path = Path(shutil.copy(told_file[0], tmp_path / "equipe.slaapp"))
    opened, tried = open_file(path, NOW), 0
    with opened.writing_connection() as c:
        rep = next(each.id for each in members(c) if each.role == "sales")
        why = {kind: reasons(c, kind)[0].id for kind in ("rejection", "loss")}
        for key in told_file[1].values():
            details = lead_details(c, key, NOW)
            c.rollback()
            for deed in possible_for(details, "sales"):
                if deed.name in ELSEWHERE:
                    continue
                reason = why["rejection" if deed.name == "lead.reject" else "loss"]
                job = deed_job(deed.name, [key], Given(rep, reason, 100, "Note"))
                receipt = job(c, Author(rep, "m"), NOW)
                undo(c, by=Author(rep, "m"), now=NOW, operation_id=receipt.operation_id)
                tried += 1
    opened.lock.release()
    assert tried > 25


def test_several_are_noted_as_informed_at_once(window: Window):
    window.choose("Claire Martin", "Paul Durand")
    window.page.act("lead.informed")
    window.rest()
    panel = window.page.side.panel()
    panel.how.setCurrentIndex(panel.how.findData("message"))
    panel.when.setText("31/12/2030")
    panel._submit()
    assert window.page.side.panel() is panel
    panel.when.setText("yesterday")
    window.press(Qt.Key.Key_Return, on=panel.when)
    window.rest()
    assert window.said()[-1] == "Noted as informed: 2 leads"
    window.choose("Paul Durand")
    facts = window.page.side.preview.facts
    facts.more.click()
    lines = dict(facts.lines())
    assert lines["Person informed"] == "by a message, 31 May 2026"
    assert lines["Came in from"].startswith("the entry form, ")


def test_every_deed_has_its_words_its_keys_and_its_place_in_the_menu():
    named = {spec.name for spec in LEAD_SPECS} - {"lead.why"} | {"lead.call"}
    assert named == set(DEED)
    keys = [key for spec in LEAD_SPECS for key in spec.keys]
    assert len(keys) == len(set(keys)) == len(LEAD_SPECS)
