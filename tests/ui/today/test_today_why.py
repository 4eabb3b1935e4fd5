"""Why? tells a deadline's promise, and pictures the days that the engine counted or skipped."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from slaapp.domain.clock import Deadline
from slaapp.domain.instants import HOUR, MINUTE
from slaapp.domain.openings import Openings
from slaapp.domain.target import WorkingTime, explain_due
from slaapp.domain.working_calendar import Window as OpenWindow
from slaapp.domain.working_calendar import WorkingCalendar, week_of
from slaapp.store.rows.timeline import ExplainedDeadline
from tests.ui.today.conftest import CONTROL, Window, paris, plain
from ui.appearance import theme_in_force
from ui.models.day_lines import PICTURE
from ui.models.roles import ROW
from ui.widgets.why_panel import WhyPanel


def days(window: Window) -> list[tuple[str, ...]]:
    """Day, remark and what counts, of each line."""
    model = window.page.explaining.panel.table.model()
    rows = range(model.rowCount())
    return [tuple(plain(model.index(row, at).data()) for at in (0, 2, 3)) for row in rows]


def words(window: Window) -> str:
    return plain(
        " ".join(each.text() for each in window.page.explaining.panel.findChildren(QLabel))
    )


def test_w_shows_the_days_from_start_to_due(window: Window):
    window.choose("Zoé Robin", "first_attempt")
    window.press(Qt.Key.Key_W)
    assert days(window) == [
        ("Mon 1 Jun", "start 09:45 · now 10:00", "6 h 15"),
        ("Tue 2 Jun", "due 09:45", "45 min"),
    ]
    said = words(window)
    assert "Why tomorrow 09:45? Zoé Robin" in said
    assert "First attempt (Warm): within 7 h of working time. Agreement, version 1." in said
    assert "Counted in all: 7 h, as promised" in said
    table = window.page.explaining.panel.table
    assert "Not counted: Lunch, Night." in table.accessibleName()


def test_each_day_is_told_in_words_to_who_goes_there_by_keyboard(window: Window):
    window.choose("Zoé Robin", "first_attempt")
    window.press(Qt.Key.Key_W)
    panel = window.page.explaining.panel
    panel.table.setFocus()
    monday = (
        "Mon 1 Jun: start 09:45; now 10:00; 09:45–12:30 Working time, 2 h 45; "
        "12:30–14:00 Lunch; 14:00–17:30 Working time, 3 h 30; 17:30–00:00 Night."
    )
    assert plain(panel.words.accessibleName()) == monday
    window.press(Qt.Key.Key_Down)
    tuesday = "Tue 2 Jun: due 09:45; 00:00–09:00 Night; 09:00–09:45 Working time, 45 min."
    assert plain(panel.words.accessibleName()) == tuesday
    assert plain(panel.model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)) == tuesday


def test_the_mouse_is_told_what_lies_under_it(window: Window):
    window.choose("Zoé Robin", "first_attempt")
    window.press(Qt.Key.Key_W)
    table = window.page.explaining.panel.table
    index = table.model().index(0, PICTURE)
    area, cells = table.visualRect(index), table.itemDelegate()

    def told_at(wall: int) -> str:
        return plain(cells.words_at(index.data(ROW), area, round(cells.axis.x(wall, area))))

    assert told_at(11 * HOUR) == "09:45–12:30 Working time, 2 h 45"
    assert told_at(13 * HOUR) == "12:30–14:00 Lunch"
    assert told_at(9 * HOUR + 45 * MINUTE) == "start 09:45"
    assert told_at(9 * HOUR + 15 * MINUTE) == ""
    at = QPoint(round(cells.axis.x(13 * HOUR, area)), area.center().y())
    place = table.viewport().mapToGlobal(at)
    QApplication.sendEvent(table.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, place))
    assert plain(QToolTip.text()) == "12:30–14:00 Lunch"
    QToolTip.hideText()


def test_the_picture_is_painted_to_scale_in_the_themes_colours(window: Window):
    window.choose("Zoé Robin", "first_attempt")
    window.press(Qt.Key.Key_W)
    table = window.page.explaining.panel.table
    index = table.model().index(0, PICTURE)
    area, axis = table.visualRect(index), table.itemDelegate().axis
    seen = table.viewport().grab().toImage()
    theme = theme_in_force()

    def colour_at(wall: int) -> QColor:
        return seen.pixelColor(round(axis.x(wall, area)), area.center().y() - 5)

    assert colour_at(14 * HOUR + 10 * MINUTE) == theme.color("accent")
    assert colour_at(9 * HOUR + 20 * MINUTE) == theme.color("surface")
    assert colour_at(12 * HOUR + 40 * MINUTE) == theme.color("fill")


def test_it_follows_the_selected_row_and_escape_leaves_it(window: Window):
    window.press(Qt.Key.Key_W)
    window.choose("Claire Martin", "outcome")
    assert "before working day 10 after the start ends" in words(window)
    assert "Counted in all: 10 working days" in words(window)
    told = days(window)
    assert told[0] == ("Mon 1 Jun", "start 09:00 · now 10:00", "—")
    assert ("Sat 6 – Sun 7 Jun", "2 closed days", "—") in told
    assert told[-1] == ("Mon 15 Jun", "due 17:30", "day 10")
    window.page.explaining.panel.table.setFocus()
    window.press(Qt.Key.Key_Escape)
    assert window.page.drawer.panel is None
    assert window.page.view.hasFocus()


def test_a_holiday_is_told_by_its_name(window: Window):
    from slaapp.operations.hand_over import hand_over

    window.become("Anaïs")
    window.set_clock(paris("2026-07-13 17:00"))
    key = window.keys["Paul Durand"]
    window.session.desk.run(lambda c, by, now: hand_over(c, [key], to=None, by=by, now=now))
    window.rest()
    window.become("Bruno")
    window.choose("Paul Durand", "acceptance")
    window.press(Qt.Key.Key_W)
    assert ("Tue 14 Jul", "Holiday (Fête nationale)", "—") in days(window)


def test_an_overdue_deadline_says_so(window: Window):
    window.choose("Luc Simon")
    window.press(Qt.Key.Key_W)
    panel = window.page.explaining.panel
    assert panel._state.accessibleName() == "Overdue"
    assert plain(panel.sum.text()).startswith("Counted in all: 7 h, as promised; since then +")
    before = panel.sum.text()
    window.set_clock(window.clock.now() + HOUR)
    assert panel.sum.text() != before


def test_why_is_in_the_menu_with_a_key_of_its_own(window: Window):
    action = window.shell.findChild(QAction, "lead.why")
    window.choose("Zoé Robin", "first_attempt")
    assert action.isEnabled()
    window.press(Qt.Key.Key_D, CONTROL)
    assert window.page.explaining.is_open()


def test_hours_over_midnight_belong_to_their_day(qtbot, themed):
    night = Openings(WorkingCalendar("Europe/Paris", week_of((OpenWindow(22 * 60, 6 * 60),))))
    start = paris("2026-06-01 23:00")
    target = WorkingTime(9 * HOUR)
    due = night.add(start, target.ms)
    deadline = Deadline("acceptance", "sales", "hot", start, start, due)
    segments = explain_due(target, night, start)
    panel = WhyPanel()
    qtbot.addWidget(panel)
    panel.explain(ExplainedDeadline(deadline, target, 1, segments, night), start, night.hours.zone)
    shown = [panel.model.index(row, at).data() for row in (0, 1) for at in (0, 2, 3)]
    assert [plain(text) for text in shown] == [
        "Mon 1 Jun",
        "start 23:00 · now 23:00 · until 06:00 the next day",
        "7 h",
        "Tue 2 Jun",
        "due 00:00 the next day · until 06:00 the next day",
        "2 h",
    ]
    assert panel.model.rowCount() == 2


def do(window: Window, job) -> None:
    """An operation beside the page, by who acts, a second later."""
    window.set_clock(window.clock.now() + 1_000)
    window.session.desk.run(job)
    window.rest()


def test_a_pause_is_told_with_its_reason_and_counts_nothing(window: Window):
    from slaapp.operations.pause import pause

    key, until = window.keys["Claire Martin"], paris("2026-06-01 15:00")
    reason = "prospect_away"
    do(window, lambda c, by, now: pause(c, key, reason=reason, until=until, by=by, now=now))
    window.choose("Claire Martin", "first_attempt")
    window.press(Qt.Key.Key_W)
    told = days(window)
    assert "Paused (The prospect is away)" in told[0][1]
    assert "Counted in all: 7 h, as promised" in words(window)
    assert "Paused (The prospect is away)" in window.page.explaining.panel.table.accessibleName()


def test_an_appointment_takes_the_place_of_the_promise(window: Window):
    from slaapp.operations.appointment import make_appointment

    key, at = window.keys["Claire Martin"], paris("2026-06-03 15:00")
    do(window, lambda c, by, now: make_appointment(c, key, at=at, by=by, now=now))
    window.choose("Claire Martin", "first_attempt")
    window.press(Qt.Key.Key_W)
    told = days(window)
    assert told[-1][1].startswith("appointment 15:00 · due 16:00")
    assert "as promised" not in words(window)
    asked = "Appointment Wed 15:00, asked for by the prospect: within 1 h of working time after it."
    assert asked in words(window)


def test_a_lead_made_hotter_is_counted_anew(window: Window):
    from slaapp.operations.upgrade import upgrade

    key = window.keys["Claire Martin"]
    do(window, lambda c, by, now: upgrade(c, key, tier="hot", by=by, now=now))
    window.choose("Claire Martin", "first_attempt")
    window.press(Qt.Key.Key_W)
    assert "hotter, counted anew 10:00" in days(window)[0][1]
    assert "Made hotter 10:00: from then on within 1 h of working time." in words(window)
