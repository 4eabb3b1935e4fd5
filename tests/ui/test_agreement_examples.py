"""Worked examples and refusals while one types: what the terms come to, at the field."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt

from slaapp.domain.instants import HOUR
from slaapp.domain.target import WorkingTime
from slaapp.domain.working_calendar import DatedEntry
from slaapp.operations.calendar import add_entry
from slaapp.operations.operation import operation
from slaapp.operations.workspace import add_entries
from slaapp.store.rows.agreements import read_agreement
from tests.store.workspaces import fresh_file, workspace_template
from tests.ui.real_window import CONTROL, Open, RealWindow, open_window, plain
from ui.pages.agreement.both_part import BothPart
from ui.pages.agreement.marketing_part import MarketingPart
from ui.pages.agreement.sales_part import SalesPart
from ui.pages.agreement.words import weekday_title

__all__ = ["fresh_file", "open_window", "workspace_template"]

HOURS = "09:00–12:30, 14:00–17:30"


@pytest.fixture
def window(open_window: Open, fresh_file: Path) -> RealWindow:
    """On Monday 1 June 2026."""
    window = open_window(fresh_file)
    window.open("agreement")
    return window


def sales(window: RealWindow):
    return window.page._tabs.turn_to(SalesPart)


def marketing(window: RealWindow):
    return window.page._tabs.turn_to(MarketingPart)


def both(window: RealWindow):
    return window.page._tabs.turn_to(BothPart)


def calendar(window: RealWindow):
    window.page._tabs.setCurrentWidget(window.page._calendar)
    return window.page._calendar


def lines(part) -> list[str]:
    return [plain(line) for line in part.examples.lines()]


def draft(window: RealWindow):
    window.qtbot.waitUntil(lambda: not window.page._draft.is_pending())
    window.rest()
    now = window.session.desk.clock.now()
    return window.read(lambda connection: read_agreement(connection, now)).draft


def strip_fault(window: RealWindow) -> str:
    label = window.page._strip._fault
    return label.text() if label.isVisible() else ""


def test_the_target_one_goes_to_has_three_examples_that_follow_what_is_typed(window: RealWindow):
    part = sales(window)
    number, _unit = part.deadlines.edits["first_attempt", "warm"].fields()
    window.click(number)
    assert part.examples.title.text() == (
        "First attempt, Warm: within 7\N{NO-BREAK SPACE}h of working time"
    )
    assert lines(part) == [
        "handed over Fri 5 Jun 17:00 → due Mon 8 Jun 17:00",
        "handed over Sat 6 Jun 15:00 → due Mon 8 Jun 17:30",
        "handed over Mon 13 Jul 17:15 → due Wed 15 Jul 17:15",
    ]
    window.press(Qt.Key.Key_A, CONTROL)
    window.type("1")
    assert lines(part) == [
        "handed over Fri 5 Jun 17:00 → due Mon 8 Jun 09:30",
        "handed over Sat 6 Jun 15:00 → due Mon 8 Jun 10:00",
        "handed over Mon 13 Jul 17:15 → due Wed 15 Jul 09:45",
    ]
    assert "due Mon 8 Jun 09:30" in plain(number.accessibleDescription())


def test_another_kind_of_time_and_another_side_have_their_own_examples(window: RealWindow):
    part = marketing(window)
    _number, unit = part.deadlines.edits["hand_over", "hot"].fields()
    part.ensureWidgetVisible(unit)
    window.choose(unit, "calendar days")
    assert part.examples.title.text().startswith("Hand over, Hot: within ")
    assert lines(part)[0] == "received Fri 5 Jun 17:00 → due Sun 7 Jun 17:00"
    window.choose(unit, "no commitment")
    assert part.examples.title.text() == "Hand over, Hot: no commitment"
    assert lines(part) == []
    part = sales(window)
    window.click(part.rejection.window_.fields()[0])
    assert lines(part)[0] == "handed over Fri 5 Jun 17:00 → until Tue 9 Jun 17:30"


def test_the_grace_after_an_appointment_and_an_answer_have_their_own_words(window: RealWindow):
    part = both(window)
    part.ensureWidgetVisible(part.grace)
    window.fill(part.grace.grace.fields()[0], "2")
    assert lines(part.grace)[0] == "appointment Fri 5 Jun 17:00 → due Mon 8 Jun 10:30"
    assert draft(window).appointment_grace == WorkingTime(2 * HOUR)
    part = marketing(window)
    _number, unit = part.deadlines.edits["answer", "hot"].fields()
    window.choose(unit, "working hours")
    assert lines(part)[0] == "rejected Fri 5 Jun 17:00 → due Mon 8 Jun 10:30"


def test_before_anything_is_touched_the_first_target_has_examples(window: RealWindow):
    part = sales(window)
    assert part.examples.title.text().startswith("Accept or reject, Hot: ")
    assert len(lines(part)) == 3


def test_a_target_of_nothing_is_refused_at_its_field_and_not_signed(window: RealWindow):
    part = sales(window)
    edit = part.deadlines.edits["outcome", "warm"]
    window.fill(edit.fields()[0], "0")
    sentence = "A target must be more than zero. Enter a longer time."
    assert edit._fault.isVisible()
    assert edit._fault.text() == sentence
    assert edit.fields()[0].property("wrong") == "true"
    assert strip_fault(window) == f"Outcome, Warm — {sentence}"
    assert not window.page._strip._sign.isEnabled()
    assert lines(part) == []
    before = draft(window).target_of("outcome", "warm")
    window.press(Qt.Key.Key_A, CONTROL)
    window.type("9")
    assert not edit._fault.isVisible()
    assert strip_fault(window) == ""
    assert draft(window).target_of("outcome", "warm") != before


def test_the_calendar_has_examples_that_follow_the_hours(window: RealWindow):
    part = calendar(window)
    assert part.examples.title.text().startswith("Example — First attempt (Hot): ")
    assert lines(part)[0] == "handed over Fri 5 Jun 17:00 → due Mon 8 Jun 09:30"
    window.fill(part.week.fields[5], "10-12")
    assert lines(part)[0] == "handed over Sat 6 Jun 11:30 → due Mon 8 Jun 09:30"
    window.fill(part.week.fields[0], "")
    window.press(Qt.Key.Key_A, CONTROL)
    window.press(Qt.Key.Key_Delete)
    assert lines(part)[0] == "handed over Sat 6 Jun 11:30 → due Tue 9 Jun 09:30"


def test_examples_know_the_closures_of_the_file(window: RealWindow):
    part = calendar(window)
    form = part.days.form
    form.first.setDate(QDate(2026, 6, 8))
    part.ensureWidgetVisible(form)
    window.fill(form.label, "Pont")
    window.later()
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert lines(part)[0] == "handed over Fri 5 Jun 17:00 → due Tue 9 Jun 09:30"


def test_hours_over_midnight_say_that_they_end_on_the_next_day(window: RealWindow):
    part = calendar(window)
    window.fill(part.week.fields[4], "22-6")
    assert part.week.fields[4].accessibleDescription() == "→ next day, 06:00"
    assert draft(window).calendar.week[4][0].over_midnight
    assert lines(part)[0] == "handed over Sat 6 Jun 05:30 → due Mon 8 Jun 09:30"
    window.fill(part.week.fields[4], "22-24")
    assert part.week.fields[4].accessibleDescription() == ""


@pytest.mark.parametrize(
    ("day", "typed", "sentence"),
    [
        (1, "9-12, 11-17", "Two of these hours overlap."),
        (1, "9-9", "These hours begin and end at the same time."),
        (4, "20-10", ""),
        (0, "20-10", "Two of these hours overlap."),
        (1, "nine", "Write hours such as 9:00-12:30."),
    ],
)
def test_faulty_hours_are_refused_at_their_day(
    window: RealWindow, day: int, typed: str, sentence: str
):
    part = calendar(window)
    window.fill(part.week.fields[day], typed)
    assert part.week.fields[day].property("wrong") == ("true" if sentence else "false")
    assert part.week.notes.text() == (f"{weekday_title(day)} — {sentence}" if sentence else "")
    assert window.page._strip._sign.isEnabled() == (not sentence)
    assert bool(part.examples.fault()) == bool(sentence)
    window.fill(part.week.fields[day], HOURS)
    assert not part.week.notes.isVisible()
    assert len(lines(part)) == 3


def test_a_calendar_that_never_opens_is_refused_where_it_is_typed(window: RealWindow):
    part = calendar(window)
    for field in part.week.fields:
        window.fill(field, " ")
    sentence = "With these hours nobody works for over a year."
    assert part.week.notes.text() == f"Monday — {sentence}"
    assert part.examples.fault() == sentence
    assert sales(window).examples.fault() == sentence
    assert not window.page._strip._sign.isEnabled()


def test_a_zone_is_typed_in_any_case_and_an_unknown_one_is_refused(window: RealWindow):
    part = calendar(window)
    line = part._zone.lineEdit()
    window.fill(line, "Europe/Atlantis")
    sentence = "There is no time zone of this name."
    assert part._zone_fault.text() == strip_fault(window) == part.examples.fault() == sentence
    assert part._zone.property("wrong") == "true"
    assert draft(window) is None or draft(window).calendar.zone == "Europe/Paris"
    assert line.text() == "Europe/Atlantis", "what one typed stays"
    window.fill(line, "asia/tokyo")
    assert strip_fault(window) == part._zone_fault.text() == ""
    assert draft(window).calendar.zone == "Asia/Tokyo"


def test_a_year_of_closures_is_refused_where_the_last_is_typed(window: RealWindow):
    part = calendar(window)
    for field in part.week.fields[1:5]:
        window.fill(field, " ")
    mondays = [date(2026, 6, 8) + timedelta(weeks=number) for number in range(51)]

    def close(connection, by, now):
        with operation(connection, "add_calendar_entry", by=by, now=now) as doing:
            add_entries(doing, [DatedEntry(day, "closure", (), "", now) for day in mondays])
        return doing.receipt

    assert draft(window) is not None
    window.write(close)
    assert strip_fault(window) == ""
    closure = DatedEntry(date(2027, 5, 31), "closure", (), "Fermé", 0)
    window.write(lambda c, by, now: add_entry(c, closure, by=by, now=now))
    sentence = "With these closures nobody works for over a year."
    assert strip_fault(window) == sentence
    assert part._days_fault.isVisible()
    assert part._days_fault.text() == sentence
    assert not window.page._strip._sign.isEnabled()


def test_a_closure_that_cannot_be_noted_is_refused_at_its_name(window: RealWindow):
    part = calendar(window)
    form = part.days.form
    form.first.setMinimumDate(QDate(2026, 1, 1))
    form.first.setDate(QDate(2026, 5, 29))
    form.last.setDate(QDate(2026, 5, 29))
    part.ensureWidgetVisible(form)
    window.fill(form.label, "Trop tard")
    window.later()
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert form.refusal().startswith("2026-05-29 is past")
    assert form.label.text() == "Trop tard", "what one typed stays"
    assert form.label.property("wrong") == "true"
    form.first.setDate(QDate(2026, 6, 29))
    window.later()
    window.click(form.add)
    window.rest()
    assert form.refusal() == ""
