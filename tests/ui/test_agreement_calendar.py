"""The calendar of the agreement in its window: the week, closures, holidays on which one works."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from slaapp.domain.entries_in_force import entries_in_force
from slaapp.domain.working_calendar import Window
from slaapp.operations.hand_over import hand_over
from slaapp.operations.leads import add_lead
from slaapp.store.rows.agreements import read_agreement
from tests.store.workspaces import SCORING, fresh_file, workspace_template
from tests.ui.real_window import NONE, Open, RealWindow, open_window, plain
from ui.pages.agreement.calendar_part import CalendarPart

__all__ = ["fresh_file", "open_window", "workspace_template"]

BASTILLE = date(2026, 7, 14)


@pytest.fixture
def window(open_window: Open, fresh_file: Path) -> RealWindow:
    """On Monday 1 June 2026, at the calendar."""
    window = open_window(fresh_file)
    window.open("agreement")._tabs.turn_to(CalendarPart)
    window.rest()
    return window


def held(window: RealWindow):
    now = window.session.desk.clock.now()
    return window.read(lambda connection: read_agreement(connection, now))


def ruling(window: RealWindow):
    """The entry that rules each day, as the file has it."""
    return entries_in_force(held(window).entries)


def calendar(window: RealWindow):
    return window.page._calendar


def items(days) -> list:
    return [days.item(row) for row in range(days.count())]


def listed(days) -> dict[date, bool]:
    """The days of a list, and whether each is ticked."""
    ticked = Qt.CheckState.Checked
    return {
        item.data(Qt.ItemDataRole.UserRole).day: item.checkState() == ticked for item in items(days)
    }


def holidays(window: RealWindow):
    return calendar(window).days.holidays


def decided(window: RealWindow) -> list[str]:
    """The closures and half-days listed."""
    return [item.text() for item in items(calendar(window).days.decided.list)]


def item_of(days, day: date):
    return next(item for item in items(days) if item.data(Qt.ItemDataRole.UserRole).day == day)


def note(window: RealWindow, first: date, last: date, name: str) -> None:
    """Type a closure and press Enter."""
    form = calendar(window).days.form
    form.first.setDate(QDate(first.year, first.month, first.day))
    form.last.setDate(QDate(last.year, last.month, last.day))
    calendar(window).ensureWidgetVisible(form.label)
    window.fill(form.label, name)
    window.later()
    window.press(Qt.Key.Key_Return)
    window.rest()


def click_tick(window: RealWindow, days, day: date) -> None:
    """A click on the box before a day."""
    calendar(window).ensureWidgetVisible(days)
    item = item_of(days, day)
    days.scrollToItem(item)
    option = QStyleOptionViewItem()
    days.initViewItemOption(option)
    option.rect = days.visualItemRect(item)
    option.features = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    box = QStyle.SubElement.SE_ItemViewItemCheckIndicator
    at = days.style().subElementRect(box, option, days).center()
    window.later()
    window.click(days.viewport(), at)
    window.rest()


def saved(window: RealWindow) -> None:
    window.qtbot.waitUntil(lambda: not window.page._draft.is_pending())
    window.rest()


def test_the_holidays_of_a_year_are_listed_and_those_to_come_can_be_switched(window: RealWindow):
    days = holidays(window)
    assert listed(days)[BASTILLE]
    assert item_of(days, BASTILLE).text() == "Tue 14 Jul — Fête nationale"
    assert item_of(days, BASTILLE).flags() & Qt.ItemFlag.ItemIsEnabled
    assert not item_of(days, date(2026, 1, 1)).flags() & Qt.ItemFlag.ItemIsEnabled
    years = calendar(window).days.years
    window.click(years.buttons[1])
    assert {day.year for day in listed(days)} == {2027}
    assert len(listed(days)) == 11


def test_a_closure_from_a_day_to_a_day_is_noted_at_once_listed_and_undone(window: RealWindow):
    note(window, date(2026, 8, 1), date(2026, 8, 21), "Congés d’été")
    assert ruling(window)[date(2026, 8, 1)].label == "Congés d’été"
    assert ruling(window)[date(2026, 8, 21)].label == "Congés d’été"
    assert decided(window) == ["Sat 1 Aug – Fri 21 Aug 2026 — Congés d’été"]
    assert window.said() == ["The closure is noted."]
    form = calendar(window).days.form
    assert form.label.text() == ""
    assert calendar(window).days.decided.list.currentRow() == 0
    assert held(window).draft is None, "days are facts beside the agreement, no draft"
    window.undo_in_banner()
    assert date(2026, 8, 21) not in ruling(window)
    assert decided(window) == []


def test_a_closure_without_a_name_gets_the_one_that_is_shown(window: RealWindow):
    note(window, date(2026, 8, 14), date(2026, 8, 14), "")
    assert ruling(window)[date(2026, 8, 14)].label == "Company closed"


def test_no_closure_can_be_put_on_today_or_end_before_it_begins(window: RealWindow):
    form = calendar(window).days.form
    assert form.first.minimumDate() == QDate(2026, 6, 2)
    form.last.setDate(QDate(2026, 6, 10))
    form.first.setDate(QDate(2026, 7, 1))
    assert form.last.date() == QDate(2026, 7, 1)


def test_a_half_day_of_each_year_keeps_the_morning(window: RealWindow):
    form = calendar(window).days.form
    calendar(window).ensureWidgetVisible(form)
    window.choose(form.kind, "Half-day")
    form.first.setDate(QDate(2026, 12, 24))
    form.yearly.setChecked(True)
    window.later()
    window.click(form.add)
    window.rest()
    assert ruling(window)[date(2026, 12, 24)].windows == (Window(9 * 60, 12 * 60),)
    assert decided(window) == [
        "Thu 24 Dec 2026 — Half-day, 09:00–12:00",
        "Fri 24 Dec 2027 — Half-day, 09:00–12:00",
    ]
    form.first.setDate(QDate(2026, 12, 26))
    window.later()
    window.click(form.add)
    window.rest()
    assert form.refusal().startswith("Nobody works on")


def test_a_saturday_has_hours_of_its_own(window: RealWindow):
    form = calendar(window).days.form
    calendar(window).ensureWidgetVisible(form)
    window.choose(form.kind, "Other hours")
    form.first.setDate(QDate(2026, 9, 12))
    window.fill(form.hours, "nine")
    window.click(form.add)
    assert form.refusal() == "Write hours such as 9:00-12:30."
    assert form.hours.property("wrong") == "true"
    window.fill(form.hours, "9-12:30")
    window.fill(form.label, "Salon")
    window.later()
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert decided(window) == ["Sat 12 Sept 2026 — Salon, 09:00–12:30"]
    assert ruling(window)[date(2026, 9, 12)].windows == (Window(9 * 60, 12 * 60 + 30),)


def test_while_signatures_are_awaited_days_are_still_decided(window: RealWindow):
    part = calendar(window)
    part.lock(True)
    assert not part.week.grid.isEnabled()
    assert not part._zone.isEnabled()
    assert part.days.form.add.isEnabled()
    part.lock(False)
    assert part.week.grid.isEnabled()


def test_a_bridge_is_proposed_closed_by_its_tick_and_worked_again(window: RealWindow):
    bridges, bridge = calendar(window).days.bridges, date(2026, 7, 13)
    assert listed(bridges) == {bridge: False}, "nothing is closed by itself"
    assert item_of(bridges, bridge).text() == "Mon 13 Jul — before Fête nationale"
    click_tick(window, bridges, bridge)
    assert listed(bridges) == {bridge: True}
    assert ruling(window)[bridge].kind == "closure"
    click_tick(window, bridges, bridge)
    assert listed(bridges) == {bridge: False}
    assert bridge not in ruling(window)


def test_what_was_decided_is_taken_back_with_the_delete_key(window: RealWindow):
    note(window, date(2026, 8, 3), date(2026, 8, 7), "Inventaire")
    rows = calendar(window).days.decided.list
    rows.setFocus()
    window.later()
    window.press(Qt.Key.Key_Delete)
    window.rest()
    assert decided(window) == []
    assert not {day for day in ruling(window) if day.month == 8 and day.day < 15}


def test_the_region_adds_its_holidays_and_is_one_step_of_undo(window: RealWindow):
    place = calendar(window).days.place
    assert place.region.currentText() == "Metropolitan France"
    calendar(window).ensureWidgetVisible(place)
    window.choose(place.region, "Alsace (+2)")
    window.later()
    window.qtbot.waitUntil(lambda: date(2026, 12, 26) in listed(holidays(window)))
    window.rest()
    assert window.said() == ["The holidays are those of this place. Days changed: 5."]
    assert "Good Friday" in place.region.toolTip()
    window.undo_in_banner()
    assert date(2026, 12, 26) not in listed(holidays(window))
    assert place.region.currentText() == "Metropolitan France"


def test_a_day_that_moves_deadlines_says_how_many(window: RealWindow):
    def hand_one_over(connection, by, now):
        key = add_lead(connection, SCORING, by=by, now=now)[1]
        return hand_over(connection, [key], to=None, by=by, now=now)

    window.write(hand_one_over)
    note(window, date(2026, 6, 2), date(2026, 6, 2), "Inventaire")
    (said,) = window.said()
    assert said.startswith("The closure is noted. It moves ")
    assert said.endswith(" deadlines.")


def test_a_holiday_on_which_one_works_is_switched_off_and_on_again(window: RealWindow):
    days = holidays(window)
    assert BASTILLE in ruling(window)
    click_tick(window, days, BASTILLE)
    assert BASTILLE not in ruling(window)
    assert listed(days)[BASTILLE] is False
    assert window.said() == ["The calendar is changed."]
    click_tick(window, days, BASTILLE)
    assert BASTILLE in ruling(window)
    assert listed(days)[BASTILLE]


def test_the_space_bar_switches_a_day_and_the_keyboard_stays_on_it(window: RealWindow):
    days = holidays(window)
    days.setCurrentItem(item_of(days, BASTILLE))
    days.setFocus()
    window.later()
    window.press(Qt.Key.Key_Space)
    window.rest()
    assert BASTILLE not in ruling(window)
    assert days.currentItem() is item_of(days, BASTILLE)
    window.later()
    window.press(Qt.Key.Key_Space)
    window.rest()
    assert BASTILLE in ruling(window)


def test_an_edge_that_is_dragged_moves_the_field_the_examples_and_then_the_draft(
    window: RealWindow,
):
    part = calendar(window)
    grid, axis = part.week.grid, part.week.grid.axis()

    def at(minute: int) -> QPoint:
        return QPoint(round(axis.x(minute)), round(axis.row(4).center().y()))

    before = part.examples.lines()
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, NONE, at(17 * 60 + 30) - QPoint(2, 0))
    QTest.mouseMove(grid, at(18 * 60 + 30))
    assert part.week.fields[4].text() == "09:00–12:30, 14:00–18:30"
    window.qtbot.waitUntil(lambda: part.examples.lines() != before)
    assert plain(part.examples.lines()[0]) == "handed over Fri 5 Jun 18:00 → due Mon 8 Jun 09:30"
    assert part.week._sum.text().startswith("36")
    assert held(window).draft is None, "nothing is kept while one drags"
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, NONE, at(18 * 60 + 30))
    saved(window)
    assert held(window).draft.calendar.week[4][1] == Window(14 * 60, 18 * 60 + 30)


def test_the_lunch_and_a_day_copied_to_the_others_go_into_the_draft(window: RealWindow):
    week = calendar(window).week
    window.fill(week.fields[0], "8-18")
    window.click(week.lunch.button)
    assert week.fields[0].text() == "08:00–12:30, 14:00–18:00"
    window.click(week.copy)
    saved(window)
    hours = (Window(8 * 60, 12 * 60 + 30), Window(14 * 60, 18 * 60))
    assert held(window).draft.calendar.week == (*(hours,) * 5, (), ())


def test_hours_that_are_typed_move_the_blocks(window: RealWindow):
    week = calendar(window).week
    window.fill(week.fields[5], "9h-12h")
    assert week.grid.week()[5] == (Window(9 * 60, 12 * 60),)
    window.fill(week.fields[0], "nine to noon")
    assert week.grid.week()[0] == held(window).in_force.calendar.week[0]


def test_hours_typed_go_into_the_draft(window: RealWindow):
    window.fill(calendar(window).week.fields[5], "9h-12h")
    saved(window)
    found = held(window)
    assert found.draft.calendar.week[5] == (Window(9 * 60, 12 * 60),)
    assert found.in_force.calendar.week[5] == ()
    assert calendar(window).week.fields[5].text() == "9h-12h", (
        "what one typed stays as one typed it"
    )


def test_hours_that_cannot_be_read_are_said_and_block_signing(window: RealWindow):
    part, strip = calendar(window), window.page._strip
    window.fill(part.week.fields[0], "nine to noon")
    saved(window)
    assert strip._fault.text() == ("The hours of Monday cannot be read: 9:00-12:30, 14:00-17:30.")
    assert part.week.fields[0].property("wrong") == "true"
    assert not strip._sign.isEnabled()
    assert held(window).draft.calendar.week[0] == held(window).in_force.calendar.week[0]
    window.fill(part.week.fields[0], "9-12")
    assert not strip._fault.isVisible()
    assert part.week.fields[0].property("wrong") == "false"


def test_unreadable_hours_go_when_the_draft_is_discarded(window: RealWindow):
    part = calendar(window)
    window.fill(part.week.fields[0], "nine to noon")
    saved(window)
    window.later()
    window.click(window.page._strip._discard)
    window.rest()
    assert part.week.fields[0].text() == "09:00–12:30, 14:00–17:30"
    assert not window.page._strip._fault.isVisible()


def test_hours_that_overlap_are_said_with_their_day(window: RealWindow):
    window.fill(calendar(window).week.fields[1], "9-12, 11-17")
    assert window.page._strip._fault.text() == "Tuesday — Two of these hours overlap."


def test_a_week_in_which_nobody_works_is_said(window: RealWindow):
    for field in calendar(window).week.fields:
        window.fill(field, " ")
    assert window.page._strip._fault.text() == "With these hours nobody works for over a year."
