"""The calendar of the agreement in its window: the week, closures, holidays on which one works."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from slaapp.domain.entries_in_force import entries_in_force
from slaapp.domain.working_calendar import Window
from slaapp.store.rows.agreements import read_agreement
from tests.store.workspaces import fresh_file, workspace_template
from tests.ui.real_window import Open, RealWindow, open_window

__all__ = ["fresh_file", "open_window", "workspace_template"]

BASTILLE = date(2026, 7, 14)


@pytest.fixture
def window(open_window: Open, fresh_file: Path) -> RealWindow:
    """On Monday 1 June 2026, at the calendar."""
    window = open_window(fresh_file)
    window.open("agreement")._tabs.setCurrentIndex(2)
    return window


def held(window: RealWindow):
    now = window.session.desk.clock.now()
    return window.read(lambda connection: read_agreement(connection, now))


def ruling(window: RealWindow):
    """The entry that rules each day, as the file has it."""
    return entries_in_force(held(window).entries)


def calendar(window: RealWindow):
    return window.page._calendar


def listed(window: RealWindow) -> dict[date, bool]:
    """The days on the page, and whether each is ticked."""
    days = calendar(window)._days
    items = [days.item(row) for row in range(days.count())]
    ticked = Qt.CheckState.Checked
    return {item.data(Qt.ItemDataRole.UserRole).day: item.checkState() == ticked for item in items}


def item_of(window: RealWindow, day: date):
    days = calendar(window)._days
    return next(
        days.item(row)
        for row in range(days.count())
        if days.item(row).data(Qt.ItemDataRole.UserRole).day == day
    )


def click_tick(window: RealWindow, day: date) -> None:
    """A click on the box before a day."""
    days, item = calendar(window)._days, item_of(window, day)
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


def test_the_days_to_come_are_listed_with_the_holidays_ticked(window: RealWindow):
    days = listed(window)
    assert min(days) > date(2026, 6, 1)
    assert days[BASTILLE]
    assert "14 Jul 2026" in item_of(window, BASTILLE).text()


def test_a_closure_is_noted_at_once_listed_and_undone(window: RealWindow):
    part = calendar(window)
    part._day.setDate(QDate(2026, 8, 14))
    window.fill(part._label, "Pont du 15 août")
    window.later()
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert ruling(window)[date(2026, 8, 14)].label == "Pont du 15 août"
    assert listed(window)[date(2026, 8, 14)]
    assert part._label.text() == ""
    assert part._days.currentItem() is item_of(window, date(2026, 8, 14))
    assert held(window).draft is None, "days are facts beside the agreement, no draft"
    window.undo_in_banner()
    assert date(2026, 8, 14) not in ruling(window)
    assert date(2026, 8, 14) not in listed(window)


def test_a_closure_without_a_name_gets_the_one_that_is_shown(window: RealWindow):
    part = calendar(window)
    part._day.setDate(QDate(2026, 8, 14))
    window.later()
    window.click(part._add)
    window.rest()
    assert ruling(window)[date(2026, 8, 14)].label == "Company closed"


def test_no_closure_can_be_put_on_today(window: RealWindow):
    assert calendar(window)._day.minimumDate() == QDate(2026, 6, 2)


def test_a_holiday_on_which_one_works_is_switched_off_and_on_again(window: RealWindow):
    assert BASTILLE in ruling(window)
    click_tick(window, BASTILLE)
    assert BASTILLE not in ruling(window)
    assert listed(window)[BASTILLE] is False
    assert window.said() == ["The calendar is changed."]
    click_tick(window, BASTILLE)
    assert BASTILLE in ruling(window)
    assert listed(window)[BASTILLE]


def test_the_space_bar_switches_a_day_and_the_keyboard_stays_on_it(window: RealWindow):
    days = calendar(window)._days
    days.setCurrentItem(item_of(window, BASTILLE))
    days.setFocus()
    window.later()
    window.press(Qt.Key.Key_Space)
    window.rest()
    assert BASTILLE not in ruling(window)
    assert days.currentItem() is item_of(window, BASTILLE)
    window.later()
    window.press(Qt.Key.Key_Space)
    window.rest()
    assert BASTILLE in ruling(window)


def test_hours_typed_go_into_the_draft(window: RealWindow):
    window.fill(calendar(window)._hours[5], "9h-12h")
    saved(window)
    found = held(window)
    assert found.draft.calendar.week[5] == (Window(9 * 60, 12 * 60),)
    assert found.in_force.calendar.week[5] == ()
    assert calendar(window)._hours[5].text() == "9h-12h", "what one typed stays as one typed it"


def test_hours_that_cannot_be_read_are_said_and_block_signing(window: RealWindow):
    part, strip = calendar(window), window.page._strip
    window.fill(part._hours[0], "nine to noon")
    saved(window)
    assert strip._fault.text() == ("The hours of Monday cannot be read: 9:00-12:30, 14:00-17:30.")
    assert part._hours[0].property("wrong") == "true"
    assert not strip._sign.isEnabled()
    assert held(window).draft.calendar.week[0] == held(window).in_force.calendar.week[0]
    window.fill(part._hours[0], "9-12")
    assert not strip._fault.isVisible()
    assert part._hours[0].property("wrong") == "false"


def test_unreadable_hours_go_when_the_draft_is_discarded(window: RealWindow):
    part = calendar(window)
    window.fill(part._hours[0], "nine to noon")
    saved(window)
    window.later()
    window.click(window.page._strip._discard)
    window.rest()
    assert part._hours[0].text() == "09:00–12:30, 14:00–17:30"
    assert not window.page._strip._fault.isVisible()


def test_hours_that_overlap_are_said_with_their_day(window: RealWindow):
    window.fill(calendar(window)._hours[1], "9-12, 11-17")
    assert window.page._strip._fault.text() == "Tuesday — Two of these hours overlap."


def test_a_week_in_which_nobody_works_is_said(window: RealWindow):
    for field in calendar(window)._hours:
        window.fill(field, " ")
    assert window.page._strip._fault.text() == "With these hours nobody works for over a year."
