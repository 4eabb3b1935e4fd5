"""The place in the settings: whose holidays are kept."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.settings.conftest import CLICK, Begin, go_to, pick, undo, wait_for


def test_the_coming_holidays_are_proposed_only_where_some_are_missing(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Holidays")
    part = page.holidays
    qtbot.waitUntil(part.propose.isEnabled, timeout=10_000)
    assert part.reach.text() == "The calendar knows the holidays up to 25 Dec 2028."
    assert part.country.currentText() == "France (FR)"
    assert part.coming.text().splitlines()[0] == "06 Apr 2026 — Lundi de Pâques"
    qtbot.mouseClick(part.propose, CLICK)
    wait_for(qtbot, page, "Nothing is missing: the calendar has them all up to 2028.")


def test_a_team_takes_the_holidays_of_its_new_place(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Holidays")
    part = page.holidays
    qtbot.waitUntil(part.propose.isEnabled, timeout=10_000)
    pick(qtbot, part.region, "57")
    assert part.propose.text().replace("&", "") == "Take the holidays of this place"
    qtbot.mouseClick(part.propose, CLICK)
    said = "The holidays are in the calendar. Days changed: 6."
    wait_for(qtbot, page, said)
    qtbot.waitUntil(lambda: "03 Apr 2026" in part.coming.text())
    assert part.region.currentData() == "57"
    undo(qtbot, page, said)
    qtbot.waitUntil(lambda: part.region.currentData() is None and part.region.count() > 1)
    assert "03 Apr 2026" not in part.coming.text()


def test_another_country_has_its_own_regions(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Holidays")
    part = page.holidays
    qtbot.waitUntil(part.propose.isEnabled, timeout=10_000)
    part.country.setCurrentIndex(part.country.findData("DE"))
    part.country.activated.emit(part.country.currentIndex())
    qtbot.waitUntil(lambda: part.region.findData("BY") > 0)
    assert part.region.itemText(part.region.findData("BY")) == "Bayern (BY)"


def test_the_days_are_seen_in_the_agreement(qtbot: QtBot, begin: Begin):
    page = begin()
    opened: list[str] = []
    page.desk.open_page = lambda name, given: opened.append(name)
    go_to(qtbot, page, "Holidays")
    qtbot.mouseClick(page.holidays.see, CLICK)
    assert opened == ["agreement"]
