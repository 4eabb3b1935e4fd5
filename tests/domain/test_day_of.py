"""The local day of an instant, found by the offset of its day of UTC: the one the clock shows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.instants import DAY, HOUR, to_datetime
from slaapp.domain.rulebook import Rulebook

# Lord Howe moves by half an hour, St John's moved at a minute past midnight, Apia skipped a day.
ZONES = ("Europe/Paris", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia", "Asia/Beirut")
BOOKS = {zone: Rulebook(zone, [], []) for zone in ZONES}

moments = st.integers(-40 * 366, 60 * 366).flatmap(
    lambda day: st.integers(day * DAY - HOUR, day * DAY + 2 * DAY)
)


@given(st.sampled_from(ZONES), moments)
def test_the_day_is_that_of_the_clock_on_the_wall(zone: str, instant: int):
    book = BOOKS[zone]
    assert book.day_of(instant) == to_datetime(instant, book.zone).date()


def test_the_days_on_which_the_clock_changes_are_those_of_the_wall_too():
    book = BOOKS["America/St_Johns"]
    # 2010-11-07 00:01 became 2010-11-06 23:01: the day before once more.
    for instant in range(1_289_089_800_000, 1_289_183_400_000, HOUR // 4):
        assert book.day_of(instant) == to_datetime(instant, book.zone).date()
