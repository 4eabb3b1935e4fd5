"""Opening hours as people type them, and as they are written back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.working_calendar import DAY_MINUTES, Window
from ui.pages.agreement.hours import hours_text, read_hours

MORNING, AFTERNOON = Window(9 * 60, 12 * 60 + 30), Window(14 * 60, 17 * 60 + 30)

windows = st.lists(
    st.builds(Window, st.integers(0, DAY_MINUTES - 1), st.integers(0, DAY_MINUTES)),
    max_size=5,
).map(lambda found: tuple(sorted(found)))


@given(windows)
def test_what_is_written_is_read_back(day: tuple[Window, ...]):
    assert read_hours(hours_text(day)) == day


@given(st.text(max_size=40))
def test_whatever_is_typed_is_hours_or_cannot_be_read(text: str):
    found = read_hours(text)
    assert found is None or read_hours(hours_text(found)) == found


@given(st.from_regex(r"[0-9:h \-–,;]{0,20}", fullmatch=True))
def test_what_looks_like_hours_is_hours_or_cannot_be_read(text: str):
    found = read_hours(text)
    assert found is None or all(isinstance(window, Window) for window in found)


@pytest.mark.parametrize(
    "text",
    [
        "09:00–12:30, 14:00–17:30",
        "9:00-12:30,14:00-17:30",
        "9h-12h30 ; 14h-17h30",
        "9 h 00 – 12 h 30, 14 h 00 – 17 h 30",
        "9-12.30 / 14-17.30",
        "9 à 12h30 et 14 à 17h30",
        "9 to 12:30 and 14 to 17:30",
        "14:00-17:30, 9:00-12:30",
        " 9:00 - 12:30 , 14:00 - 17:30, ",
    ],
)
def test_a_day_with_lunch_is_read_however_it_is_spelt(text: str):
    assert read_hours(text) == (MORNING, AFTERNOON)


@pytest.mark.parametrize("text", ["", "  ", ",", ";"])
def test_a_blank_day_is_free(text: str):
    assert read_hours(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "9",
        "9-",
        "-12",
        "9:00",
        "9:60-12",
        "25-26",
        "24:00-1:00",
        "9-12 14-17",
        "nine to five",
        "9-12-14",
    ],
)
def test_what_are_no_hours_is_refused(text: str):
    assert read_hours(text) is None


def test_hours_may_run_to_midnight_and_over_it():
    assert read_hours("18:00-24:00") == (Window(18 * 60, DAY_MINUTES),)
    assert read_hours("22-6") == (Window(22 * 60, 6 * 60),)
