"""Everybody sees what they owe, and how much of it there is."""

from __future__ import annotations

from PySide6.QtCore import Qt

from slaapp.domain.lead_filter import LeadFilter
from tests.ui.today.conftest import NOW, Window, paris


def test_who_sells_sees_their_own_deadlines_and_those_nobody_holds(window: Window):
    assert set(window.leads()) == {"Luc Simon", "Claire Martin", "Hugo Faure", "Zoé Robin"}
    assert {commitment for _, commitment in window.rows()} == {
        "acceptance",
        "first_attempt",
        "outcome",
    }


def test_the_soonest_deadline_stands_first_and_is_selected(window: Window):
    assert window.rows()[0] == ("Luc Simon", "first_attempt")
    assert window.rows()[1] == ("Hugo Faure", "acceptance")
    assert window.selected() == ("Luc Simon", "first_attempt")


def test_who_sells_can_look_at_everyones_and_the_choice_is_remembered(window: Window):
    window.click(window.page.switch.buttons["everyone"])
    assert "Marc Petit" in window.leads()
    window.become("Anaïs")
    window.become("Bruno")
    assert "Marc Petit" in window.leads()
    window.click(window.page.switch.buttons["mine"])
    assert "Marc Petit" not in window.leads()


def test_marketing_sees_the_leads_to_hand_over_and_no_switch(window: Window):
    window.become("Anaïs")
    assert window.rows() == [("Inès Dupont", "hand_over"), ("Paul Durand", "hand_over")]
    assert not window.page.switch.isVisible()
    assert window.selected() == ("Inès Dupont", "hand_over")


def test_the_manager_sees_both_sides_and_can_look_at_the_breaches_alone(window: Window):
    window.become("Chloé")
    assert {"Inès Dupont", "Marc Petit", "Luc Simon"} <= set(window.leads())
    window.click(window.page.switch.buttons["overdue"])
    assert window.rows() == [("Luc Simon", "first_attempt")]
    window.click(window.page.switch.buttons["all"])
    assert "Marc Petit" in window.leads()


def test_the_cards_count_what_the_queue_holds(window: Window):
    assert window.card("overdue") == "Overdue: 1. should be 0: these first"
    assert window.card("at_risk").startswith("At risk: 0.")
    # Hugo's two, Claire's two, and Zoé's acceptance; her first attempt is due tomorrow.
    assert window.card("today").startswith("Due today: 5.")
    assert window.card("all").startswith(f"Owed in all: {len(window.rows())}.")


def test_a_card_narrows_the_queue_by_click_and_by_key_and_back(window: Window):
    everything = window.rows()
    window.click(window.page.cards.cards["overdue"])
    assert window.rows() == [("Luc Simon", "first_attempt")]
    assert window.page.bar.all.isVisible()
    window.click(window.page.bar.all)
    assert window.rows() == everything
    today = window.page.cards.cards["today"]
    today.setFocus()
    window.press(Qt.Key.Key_Space)
    assert len(window.rows()) == 5
    assert today.accessibleDescription() == "The queue shows these."
    window.click(today)
    assert window.rows() == everything


def test_the_volume_of_the_month_is_told_against_the_promise_and_opens_its_leads(window: Window):
    window.become("Anaïs")
    # An hour of the first of 22 working days: 40 / 22 / 7, which is less than one lead.
    assert window.card("volume") == "Qualified this month: 6 of 40. on target: 0 expected by now"
    window.click(window.page.cards.cards["volume"])
    leads = window.shell.page()
    given = leads.given[-1]
    assert isinstance(given, LeadFilter)
    assert given.qualified_from == paris("2026-06-01 00:00")


def test_a_volume_that_stays_behind_says_so(window: Window):
    window.set_clock(paris("2026-06-29 16:00"))
    window.become("Anaïs")
    said = "Qualified this month: 6 of 40. behind: 37 expected by now"
    assert window.card("volume") == said


def test_an_empty_queue_says_what_to_do_next(window: Window):
    window.click(window.page.cards.cards["at_risk"])
    assert window.page.nothing.isVisible()
    assert window.page.nothing.button.text() == "Show everything"
    window.click(window.page.nothing.button)
    assert window.page.view.isVisible()


def test_the_next_day_what_was_due_today_is_overdue(window: Window):
    window.set_clock(NOW + 24 * 3_600_000)
    assert window.card("overdue").startswith("Overdue: 7.")
