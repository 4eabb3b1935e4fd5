"""Each step by mouse, with something changed in it; back and forth, nothing is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from slaapp.domain.instants import MINUTE
from slaapp.domain.target import EndOfWorkingDay, WorkingTime
from slaapp.domain.working_calendar import Window
from slaapp.operations.agreement_templates import template
from slaapp.store.rows.history import history_page
from slaapp.store.rows.members import members, read_workspace
from tests.ui.guide.conftest import ENTER, Newcomer, to_step


def on(newcomer: Newcomer) -> None:
    newcomer.click(newcomer.page.frame.on)


def back(newcomer: Newcomer) -> None:
    newcomer.click(newcomer.page.frame.back)


def choose(newcomer: Newcomer, box: QComboBox, code: object) -> None:
    """As the list that drops would: it needs a real screen."""
    newcomer.rest()
    place = box.findData(code)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)
    newcomer.rest()


def test_each_step_is_changed_by_mouse_and_signed_as_it_was_changed(guided: Newcomer):
    page = guided.page
    back(guided)
    guided.fill(guided.who.people["sales"], "Paul Dupond")
    on(guided)
    guided.click(page.business.cards["software_demos"])
    on(guided)
    guided.fill(guided.hours.week.all_days, "8h30-12h, 13h-16h30")
    choose(guided, guided.hours.place.country, "BE")
    assert "Brussels" in guided.hours.zone.currentText()
    on(guided)
    guided.click(guided.qualified.switches[0])
    guided.fill(guided.qualified.levels["threshold"], "45")
    on(guided)
    guided.click(guided.marketing.finding)
    revenue, share, deal, won = (row.field for row in guided.marketing.funnel.rows.values())
    for field, typed in ((revenue, "1200000"), (share, "40"), (deal, "6000"), (won, "8")):
        guided.fill(field, typed)
    assert "= 1000 qualified leads" in guided.marketing.funnel.result.text().replace(",", "")
    guided.press(ENTER)
    assert (guided.step, guided.focus()) == (5, guided.marketing.volume), "it is taken, to be seen"
    guided.fill(guided.marketing.accepted, "65")
    on(guided)
    guided.fill(guided.sales.grid.edits["first_attempt", "hot"].fields()[0], "45")
    on(guided)
    for row in guided.sign.rows.values():
        guided.click(row.button)

    held = guided.held()
    terms, model = held.in_force, template("software_demos").terms("en")
    assert held.number == 2
    assert (terms.parties.company, terms.parties.sales.name) == ("Atelier Nord", "Paul Dupond")
    assert terms.definitions == model.definitions
    assert terms.calendar.week[0] == (Window(510, 720), Window(780, 990))
    assert terms.calendar.zone == "Europe/Brussels"
    assert terms.criteria == model.criteria[1:]
    assert terms.threshold == 45
    assert (terms.volume_per_month, terms.marketing.acceptance_percent) == (84, 65)
    assert terms.target_of("first_attempt", "hot") == WorkingTime(45 * MINUTE)
    assert terms.target_of("outcome", "cold") == model.target_of("outcome", "cold")
    assert guided.read(lambda c: read_workspace(c).country) == "BE"
    labels = {each.day.isoformat(): each.observed for each in held.entries}
    assert labels["2026-07-21"], "the national day of Belgium is kept"
    team = guided.read(lambda c: {m.name: m.role for m in members(c)})
    assert team == {"Zoé Petit": "marketing", "Paul Dupond": "sales"}, "a name is put right"


def test_what_was_made_of_one_model_is_there_again_after_another(guided: Newcomer):
    page = guided.page
    to_step(guided, 5)
    guided.fill(guided.marketing.volume, "33")
    for _ in range(3):
        back(guided)
    guided.type("2")
    assert page.business.cards["industry_fairs"].choice.isChecked()
    guided.saved()
    assert guided.held().draft.volume_per_month == 25
    guided.type("&")
    guided.saved()
    assert guided.held().draft.volume_per_month == 33
    guided.press(Qt.Key.Key_Down)
    guided.saved()
    assert guided.held().draft.volume_per_month == 25


def test_after_one_signature_the_other_side_may_still_ask_for_a_change(guided: Newcomer):
    page = guided.page
    to_step(guided, 7)
    guided.click(guided.sign.rows["sales"].button)
    assert guided.held().proposal.sales.name == "Paul Durand"
    assert guided.focus() is guided.sign.rows["marketing"].name
    assert "lapses" in page.frame.back.text()
    back(guided)
    assert (guided.step, guided.said()) == (6, ["It is a draft again."])
    guided.fill(guided.sales.grid.edits["outcome", "hot"].fields()[0], "12")
    on(guided)
    assert guided.sign.rows["sales"].button.isVisible()
    for row in guided.sign.rows.values():
        guided.click(row.button)
    held = guided.held()
    assert held.number == 2
    assert held.in_force.target_of("outcome", "hot") == EndOfWorkingDay(12)


def test_the_draft_is_kept_and_waits_on_the_page_of_the_agreement(guided: Newcomer):
    page = guided.page
    to_step(guided, 7)
    assert page.frame.later.text() == "Keep the draft for now"
    guided.click(page.frame.later)
    assert guided.program.shell.shown == "agreement"
    assert guided.held().draft is not None
    from ui.pages.guide.offer import GuideButton

    button = guided.program.shell.page().findChild(GuideButton)
    assert button.text() == "Go on with the guide (7 of 7)"
    guided.click(button)
    assert guided.step == 7


def test_an_edit_is_undone_from_the_menu_at_its_step(guided: Newcomer):
    page = guided.page
    to_step(guided, 5)
    guided.fill(guided.marketing.volume, "33")
    guided.saved()
    guided.program.shell.actions_table["edit.undo"].trigger()
    guided.rest()
    undone = page.terms.volume_per_month
    while undone not in (30, None):
        guided.program.shell.actions_table["edit.undo"].trigger()
        guided.rest()
        undone = page.terms.volume_per_month
    assert (guided.marketing.volume.value(), guided.step) == (30, 5)


def test_hours_are_told_by_friday_kept_as_typed_and_may_differ_from_day_to_day(guided: Newcomer):
    page = guided.page
    to_step(guided, 3)
    assert "Friday 5 June at 16:40" in guided.hours.example.text()
    assert "by Monday 8 June at 10:10" in guided.hours.example.text()
    guided.fill(guided.hours.week.days[5], "10-12")
    assert "by Saturday 6 June at 11:10" in guided.hours.example.text()
    guided.fill(guided.hours.week.all_days, "nine to five")
    guided.press(ENTER)
    guided.rest()
    assert guided.step == 3
    assert page.frame.fault.text().startswith("The hours of Monday cannot be read")
    assert guided.hours.example.text() == page.frame.fault.text()
    back(guided)
    on(guided)
    assert guided.hours.week.all_days.text() == "nine to five"
    guided.fill(guided.hours.week.all_days, "9-17")
    assert page.frame.fault.text() == ""
    on(guided)
    assert guided.step == 4
    assert guided.held().draft.calendar.week[4] == (Window(540, 1020),)
    back(guided)
    guided.click(guided.hours.week.apart)
    guided.fill(guided.hours.week.days[4], "9-12")
    on(guided)
    week = guided.held().draft.calendar.week
    assert (week[3], week[4]) == ((Window(540, 1020),), (Window(540, 720),))
    back(guided)
    assert guided.hours.week.apart.isChecked()


def test_criteria_out_of_reach_are_pointed_out_and_tiers_in_disorder_keep_one_there(
    guided: Newcomer,
):
    page = guided.page
    to_step(guided, 4)
    assert guided.qualified.note.text() == (
        "A lead has 100 points at most; from 50 on it is qualified."
    )
    for switch in guided.qualified.switches[:5]:
        guided.click(switch)
    assert guided.qualified.note.text().startswith("No lead comes to 50 points")
    guided.fill(guided.qualified.levels["hot"], "10")
    on(guided)
    assert (guided.step, page.frame.fault.text()) == (4, "Hot needs at least the points of warm.")


def test_of_regions_one_passes_by_only_the_one_stopped_at_is_taken(guided: Newcomer):
    to_step(guided, 3)
    guided.rest()
    box, before = guided.hours.place.region, guided.read(lambda c: read_workspace(c).region)
    for place in (1, 2, 3):
        box.setCurrentIndex(place)
        box.activated.emit(place)
    wanted = box.currentData()
    assert wanted != before

    def taken() -> bool:
        return bool(guided.read(lambda c: read_workspace(c).region) == wanted)

    guided.qtbot.waitUntil(taken, timeout=5_000)
    kinds = guided.read(lambda c: [row.kind for row in history_page(c)])
    assert kinds.count("extend_holidays") == 1
