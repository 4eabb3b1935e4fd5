"""A call is logged with three keys; nothing that was typed is ever lost."""

from __future__ import annotations

from PySide6.QtCore import Qt

from slaapp.operations.objection import note_objection
from slaapp.operations.outcome import lose
from tests.ui.today.conftest import CONTROL, Window, paris, plain

CLAIRE, HUGO = "Claire Martin", "Hugo Faure"


def panel(window: Window):
    return window.page.acting.call_panel


def calling(window: Window) -> bool:
    return window.page.acting.is_calling() and panel(window).isVisible()


def test_three_keys_log_a_call_and_the_next_lead_is_selected(window: Window):
    window.choose(CLAIRE, "acceptance")
    assert window.page.view.hasFocus(), "one is in the queue, on a lead"
    before = window.pressed
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_1)
    window.press(Qt.Key.Key_Return)
    assert window.pressed - before == 3
    assert [row for row in window.rows() if row[0] == CLAIRE] == [(CLAIRE, "outcome")]
    accepted = "Call with Claire Martin logged: Reached. The lead is accepted with it."
    assert window.said() == [accepted]
    assert window.selected() == ("Zoé Robin", "acceptance")
    assert window.page.view.hasFocus()
    assert not calling(window)
    newest = window.details(CLAIRE).timeline[0]
    assert (newest.kind, newest.channel, newest.outcome) == ("conversation", "call", "reached")
    deadlines = window.details(CLAIRE).deadlines
    stopped = {each.deadline.commitment: each.deadline.stopped_at for each in deadlines}
    assert stopped["acceptance"] == stopped["first_attempt"] == window.clock.now()


def test_every_outcome_has_its_digit_and_its_key_on_a_french_keyboard(window: Window):
    codes = ["reached", "no_answer", "voicemail", "wrong_number", "call_back"]
    window.press(Qt.Key.Key_L)
    for keys in ("12345", "&é\"'("):
        chosen = []
        for key in keys:
            window.type(key)
            chosen.append(panel(window).outcome.code())
            panel(window).outcome.begin()
        assert chosen == codes


def test_ctrl_l_begins_a_call_too(window: Window):
    window.shell.actions_table["lead.call"].trigger()
    window.rest()
    assert calling(window)
    assert panel(window).accessibleName() == "Log a call with Luc Simon"


def test_undo_brings_the_deadlines_back(window: Window):
    before = window.rows()
    window.choose(CLAIRE, "acceptance")
    for key in (Qt.Key.Key_L, Qt.Key.Key_2, Qt.Key.Key_Return):
        window.press(key)
    assert window.rows() != before
    window.undo()
    assert window.rows() == before
    assert window.details(CLAIRE).timeline[0].kind == "handed_over"


def test_tab_leads_from_the_outcome_through_the_fields_to_the_button(window: Window):
    window.press(Qt.Key.Key_L)
    window.press(Qt.Key.Key_2)
    asked = panel(window)
    extras = (asked.interest.more, asked.objects)
    for field in (asked.when, asked.channel, asked.note, asked.again.field, *extras, asked.save):
        window.press(Qt.Key.Key_Tab)
        assert field.hasFocus()


def test_a_wrong_number_is_marked_or_put_right_with_its_call(window: Window):
    window.choose(CLAIRE, "acceptance")
    window.press(Qt.Key.Key_L)
    asked = panel(window)
    assert asked.right.isHidden()
    window.type("4")
    assert asked.right.field.hasFocus()
    assert asked.right.hint.text().startswith("06 12 34 56 78 is marked as wrong")
    window.press(Qt.Key.Key_Return)
    assert "06 12 34 56 78 is marked as wrong." in window.said()[0]
    assert window.rows()[-1] == (CLAIRE, "outcome"), "behind what can be called"
    place = len(window.rows()) - 1
    shown = [window.page.model.index(place, column).data() for column in range(7)]
    assert shown[-1] == "wrong number"
    window.choose(CLAIRE, "outcome")
    window.press(Qt.Key.Key_L)
    assert "wrong number" in asked.card.links.text()
    window.type("4")
    window.type("0798")
    window.press(Qt.Key.Key_Return)
    assert asked.right.hint.text().startswith("Digits are missing"), "and nothing is lost"
    assert calling(window)
    asked.right.field.setFocus()
    window.press(Qt.Key.Key_End)
    window.type("765432")
    window.press(Qt.Key.Key_Return)
    assert "Called by 07 98 76 54 32 from now on." in window.said()[-1]
    assert window.details(CLAIRE).row.phone == "07 98 76 54 32"
    assert not window.details(CLAIRE).wrong_number


def test_what_is_undone_by_keys_leaves_no_message_that_it_was_done(window: Window):
    for key in (Qt.Key.Key_L, Qt.Key.Key_2, Qt.Key.Key_Return):
        window.press(key)
    window.session.desk.undo()
    window.rest()
    assert len(window.said()) == 1
    assert window.said()[0].startswith("Undone")


def test_when_it_really_was_is_understood_shown_and_kept(window: Window):
    window.choose(HUGO, "acceptance")
    window.press(Qt.Key.Key_L)
    window.press(Qt.Key.Key_3)
    panel(window).when.setFocus()
    window.type("il y a 10 min")
    assert panel(window).hint.text() == "It happened: 09:50."
    window.press(Qt.Key.Key_Return)
    assert window.said() == [
        "Call with Hugo Faure logged: Voicemail, 09:50. The lead is accepted with it. "
        "Call back tomorrow 11:00."
    ]
    calls = [row for row in window.details(HUGO).timeline if row.kind == "attempt"]
    assert [row.occurred_at for row in calls] == [paris("2026-06-01 09:50")]


def test_a_call_from_before_the_clock_started_is_said_to_stop_nothing(window: Window):
    window.choose(HUGO, "acceptance")
    window.press(Qt.Key.Key_L)
    panel(window).when.setFocus()
    window.type("09:20")
    words = "It happened: 09:20, before the clock started (09:40): it stops no clock."
    assert panel(window).hint.text() == words
    window.press(Qt.Key.Key_Escape)
    window.choose(CLAIRE, "acceptance")
    window.press(Qt.Key.Key_L)
    panel(window).when.setFocus()
    window.type("09:20")
    assert panel(window).hint.text() == "It happened: 09:20."


def test_a_time_that_is_unclear_or_still_to_come_is_refused_in_the_field(window: Window):
    before = window.rows()
    window.press(Qt.Key.Key_L)
    window.press(Qt.Key.Key_1)
    for typed in ("11:00", "tomorrow", "25:00", "10"):
        panel(window).when.clear()
        panel(window).when.setFocus()
        window.type(typed)
        window.press(Qt.Key.Key_Return)
        assert calling(window)
        assert panel(window).when.hasFocus()
        assert panel(window).when.text() == typed
        assert panel(window).hint.text().startswith("No such time in the past")
    assert window.rows() == before


def test_without_an_outcome_nothing_is_logged_and_the_panel_says_why(window: Window):
    window.press(Qt.Key.Key_L)
    window.press(Qt.Key.Key_Return)
    assert calling(window)
    assert panel(window).hint.text().startswith("Say first how it ended")


def test_a_digit_in_the_note_is_a_digit(window: Window):
    window.press(Qt.Key.Key_L)
    panel(window).note.setFocus()
    window.type("rappeler 2 fois")
    assert panel(window).note.text() == "rappeler 2 fois"
    assert panel(window).outcome.code() is None


def test_the_note_and_the_channel_are_kept(window: Window):
    window.choose(CLAIRE, "acceptance")
    window.press(Qt.Key.Key_L)
    window.press(Qt.Key.Key_1)
    panel(window).channel.setCurrentIndex(panel(window).channel.findData("email"))
    panel(window).note.setFocus()
    window.type("Veut un devis à 3 000 €")
    window.press(Qt.Key.Key_Return)
    newest = window.details(CLAIRE).timeline[0]
    assert (newest.channel, newest.note) == ("email", "Veut un devis à 3 000 €")


def test_what_was_typed_is_there_again_after_escape(window: Window):
    window.press(Qt.Key.Key_L)
    window.press(Qt.Key.Key_2)
    panel(window).note.setFocus()
    window.type("à moitié")
    window.press(Qt.Key.Key_Escape)
    assert not calling(window)
    assert window.page.view.hasFocus()
    window.press(Qt.Key.Key_L)
    assert panel(window).note.text() == "à moitié"
    assert panel(window).outcome.code() == "no_answer"


def test_the_panel_turns_to_the_lead_that_is_selected_and_finds_each_draft_again(window: Window):
    window.choose(CLAIRE, "acceptance")
    window.press(Qt.Key.Key_L)
    panel(window).note.setFocus()
    window.type("sur Claire")
    window.choose(HUGO, "acceptance")
    assert panel(window).accessibleName() == "Log a call with Hugo Faure"
    assert panel(window).note.text() == ""
    window.choose(CLAIRE, "outcome")
    assert panel(window).note.text() == "sur Claire"


def test_if_it_cannot_be_logged_the_note_stays_and_the_trouble_is_told(window: Window):
    """The lead was added by a slip, which is undone while its call is being noted."""
    from slaapp.operations.leads import LeadForm, add_lead

    added: list = []
    window.session.desk.run(
        lambda c, by, now: add_lead(c, LeadForm("Eva", "Roux"), by=by, now=now), then=added.append
    )
    window.rest()
    receipt, key = added[0]
    window.shell.open_page("today", key)
    window.rest()
    window.press(Qt.Key.Key_1)
    panel(window).note.setFocus()
    window.type("ne doit pas se perdre")
    window.session.desk.undo(receipt.operation_id)
    window.rest()
    window.press(Qt.Key.Key_Return)
    assert calling(window)
    assert panel(window).note.text() == "ne doit pas se perdre"
    assert panel(window).save.isEnabled()
    assert window.shell.banners.banners()[-1].kind == "trouble"


def test_another_page_can_ask_for_a_call_with_a_lead_that_owes_nothing(window: Window):
    window.shell.open_page("leads")
    window.shell.open_page("today", window.keys["Marc Petit"])
    window.rest()
    assert panel(window).accessibleName() == "Log a call with Marc Petit"
    window.press(Qt.Key.Key_1)
    window.press(Qt.Key.Key_Return)
    said = "Call with Marc Petit logged: Reached. The lead is accepted with it."
    assert window.said() == [said]
    assert window.selected() == ("Luc Simon", "first_attempt")


def test_a_lead_that_another_page_asks_for_is_selected_where_it_is_owed(window: Window):
    window.shell.open_page("today", window.keys[CLAIRE])
    window.rest()
    assert window.selected() == (CLAIRE, "acceptance")
    assert panel(window).accessibleName() == "Log a call with Claire Martin"


def test_the_last_lead_dealt_with_leaves_an_empty_queue(window: Window):
    window.become("Anaïs")
    for _ in range(2):
        window.press(Qt.Key.Key_Return, CONTROL)
        window.press(Qt.Key.Key_Return)
    assert window.rows() == []
    assert window.page.nothing.isVisible()
    assert window.page.nothing.button.text() == "See the new leads"


def test_nothing_of_the_panel_is_lost_when_the_language_changes(window: Window):
    window.press(Qt.Key.Key_L)
    window.press(Qt.Key.Key_4)
    panel(window).note.setFocus()
    window.type("noté")
    panel(window).retranslate()
    window.page.retranslate()
    assert panel(window).draft().outcome == "wrong_number"
    assert panel(window).note.text() == "noté"


def test_the_panel_stays_with_its_lead_when_that_leaves_the_queue(window: Window):
    window.choose(HUGO, "acceptance")
    window.press(Qt.Key.Key_L)
    panel(window).note.setFocus()
    window.type("sur Hugo")
    key = window.keys[HUGO]
    window.session.desk.run(lambda c, by, now: lose(c, key, by=by, now=now))
    window.rest()
    assert HUGO not in window.leads()
    assert panel(window).accessibleName() == "Log a call with Hugo Faure"
    assert panel(window).note.text() == "sur Hugo"


def test_what_is_undone_has_the_cursor_again(window: Window):
    window.choose(CLAIRE, "acceptance")
    for key in (Qt.Key.Key_L, Qt.Key.Key_2, Qt.Key.Key_Return):
        window.press(key)
    assert window.selected() == ("Zoé Robin", "acceptance")
    window.session.desk.undo()
    window.rest()
    assert window.selected() == (CLAIRE, "acceptance")


def test_escape_in_the_list_closes_the_panel_that_is_open(window: Window):
    window.press(Qt.Key.Key_L)
    window.page.view.setFocus()
    window.press(Qt.Key.Key_Escape)
    assert not calling(window)
    window.press(Qt.Key.Key_Escape)
    assert window.page.view.hasFocus()


def planned(window: Window, lead: str) -> list[tuple]:
    rows = window.details(lead).timeline
    return [(row.field, row.until, row.precision) for row in rows if row.kind == "planned"]


def test_call_back_asks_when_and_plans_it(window: Window):
    window.choose(CLAIRE, "acceptance")
    for key in (Qt.Key.Key_L, Qt.Key.Key_5):
        window.press(key)
    again = panel(window).again
    assert again.field.hasFocus()
    again.field.clear()
    window.press(Qt.Key.Key_Return)
    assert calling(window)
    assert again.hint.text() == "When? Thursday 10:00, tomorrow, in 2 h …"
    window.type("bientôt")
    window.press(Qt.Key.Key_Return)
    assert again.hint.text().startswith("No such time to come")
    again.field.clear()
    window.type("tomorrow 10:30")
    assert plain(again.hint.text()) == "Planned: 02 Jun 2026 10:30."
    window.press(Qt.Key.Key_Return)
    assert planned(window, CLAIRE) == [("call_back", paris("2026-06-02 10:30"), "instant")]


def test_what_they_said_is_noted_and_shown_again(window: Window):
    window.choose(CLAIRE, "acceptance")
    window.press(Qt.Key.Key_L)
    interest = panel(window).interest
    window.click(interest.more)
    budget = interest.fields["interest.budget"]
    budget.setFocus()
    window.type("y")
    window.press(Qt.Key.Key_Return)
    assert panel(window).hint.text().startswith("Say first how it ended")
    window.press(Qt.Key.Key_1)
    window.press(Qt.Key.Key_Return)
    facts = [(row.field, row.value) for row in window.details(CLAIRE).timeline]
    assert ("interest.budget", "yes") in facts
    window.choose(CLAIRE)
    window.press(Qt.Key.Key_L)
    assert budget.currentData() == "yes"
    assert interest.said() == {}


def test_the_card_says_who_what_was_asked_and_what_was_said_last(window: Window):
    window.choose(CLAIRE, "acceptance")
    window.press(Qt.Key.Key_L)
    card = panel(window).card
    assert card.who.text() == "Claire Martin — Ateliers Martin"
    assert card.asked.text() == "Asked: Un devis · Salon · 08:30"
    assert card.last.text() == "Nobody has spoken to them yet"
    assert "tel:0612345678" in card.links.text()
    assert "mailto:on@exemple.fr" in card.links.text()


def test_who_objects_to_calls_is_not_dialled_but_what_happened_is_logged(window: Window):
    key = window.keys[CLAIRE]
    window.session.desk.run(
        lambda c, by, now: note_objection(c, key, to="calls", by=by, now=now),
    )
    window.rest()
    window.choose(CLAIRE, "acceptance")
    window.press(Qt.Key.Key_L)
    card = panel(window).card
    assert card.objection.text() == "Objects to calls: do not dial"
    assert "tel:" not in card.links.text()
    assert not card.dial()
    window.press(Qt.Key.Key_1)
    window.press(Qt.Key.Key_Return)
    assert window.details(CLAIRE).timeline[0].kind == "conversation"


def test_a_follow_up_is_proposed_taken_with_enter_and_left_out_when_emptied(window: Window):
    window.choose(CLAIRE, "acceptance")
    for key in (Qt.Key.Key_L, Qt.Key.Key_2):
        window.press(key)
    assert panel(window).again.field.text() == "15:30"
    window.press(Qt.Key.Key_Return)
    assert planned(window, CLAIRE) == [("call_back", paris("2026-06-01 15:30"), "instant")]
    window.choose(HUGO, "acceptance")
    for key in (Qt.Key.Key_L, Qt.Key.Key_2):
        window.press(key)
    panel(window).again.field.setFocus()
    panel(window).again.field.selectAll()
    window.press(Qt.Key.Key_Delete)
    window.press(Qt.Key.Key_Return)
    assert planned(window, HUGO) == []
