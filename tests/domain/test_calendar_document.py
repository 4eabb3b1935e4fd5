from __future__ import annotations

import json
from copy import deepcopy
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.calendar_document import calendar_from_document, calendar_to_document
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import (
    FRENCH_WEEK,
    DatedEntry,
    Window,
    WorkingCalendar,
    french_calendar,
    week_of,
)
from tests.domain.working_time.strategies import calendars

NIGHTS = week_of((Window(20 * 60, 6 * 60),), sunday=(Window(0, 24 * 60),))
HALF_DAY = DatedEntry(date(2026, 12, 24), "half_day", (Window(540, 720),), "Réveillon", 7)
CALENDAR = WorkingCalendar("Europe/Paris", FRENCH_WEEK, (HALF_DAY,), ((date(2027, 1, 1), NIGHTS),))


def test_a_document_reads_like_the_calendar_on_the_wall():
    document = calendar_to_document(CALENDAR)

    assert document["zone"] == "Europe/Paris"
    assert document["week"][0] == [["09:00", "12:30"], ["14:00", "17:30"]]
    assert document["changes"][0]["from"] == "2027-01-01"
    assert document["changes"][0]["week"][6] == [["00:00", "24:00"]]
    assert document["entries"] == [
        {
            "day": "2026-12-24",
            "kind": "half_day",
            "windows": [["09:00", "12:00"]],
            "label": "Réveillon",
            "recorded_at": 7,
            "observed": True,
        }
    ]


@given(calendars)
def test_a_calendar_comes_back_from_json_as_it_was(calendar):
    text = json.dumps(calendar_to_document(calendar))

    assert calendar_from_document(json.loads(text)) == calendar


@given(calendars, st.randoms())
def test_the_order_in_which_entries_were_added_leaves_no_trace(calendar, chance):
    shuffled = list(calendar.entries) * 2
    chance.shuffle(shuffled)

    again = calendar.with_entries(tuple(shuffled))
    assert calendar_to_document(again) == calendar_to_document(calendar)


def test_a_new_workspace_starts_with_the_french_week():
    week = calendar_to_document(french_calendar())["week"]

    assert week[:5] == [[["09:00", "12:30"], ["14:00", "17:30"]]] * 5
    assert week[5:] == [[], []]


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        (("zone",), 1, "zone"),
        (("week",), [[]] * 6, "week"),
        (("week", 0), None, "week.0"),
        (("week", 0, 0), ["09:00"], "week.0.0"),
        (("week", 0, 0, 0), "9:00", "week.0.0"),
        (("week", 0, 0, 0), "09:60", "week.0.0"),
        (("week", 0, 0, 0), "aa:bb", "week.0.0"),
        (("week", 0, 0, 0), "", "week.0.0"),
        (("changes", 0, "from"), "20270101", "changes.0.from"),
        (("entries", 0), {}, "entries.0"),
        (("entries", 0, "day"), "2026-02-30", "entries.0.day"),
        (("entries", 0, "kind"), "party", "entries.0.kind"),
        (("entries", 0, "observed"), 1, "entries.0.observed"),
        (("entries", 0, "recorded_at"), True, "entries.0.recorded_at"),
        (("entries", 0, "recorded_at"), 7.0, "entries.0.recorded_at"),
        (("more",), 1, "calendar"),
    ],
)
def test_what_this_program_did_not_write_is_refused_by_its_field(path, value, field):
    document = deepcopy(calendar_to_document(CALENDAR))
    part = document
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value

    with pytest.raises(Trouble) as told:
        calendar_from_document(document)
    assert (told.value.code, told.value.values["field"]) == ("calendar_unreadable", field)


def test_a_window_that_begins_after_its_day_is_refused():
    document = calendar_to_document(CALENDAR)
    document["week"] = [[["24:00", "24:00"]], [], [], [], [], [], []]

    with pytest.raises(Trouble, match="window_out_of_day"):
        calendar_from_document(document)
