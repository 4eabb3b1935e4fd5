from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.instants import start_of_day, to_instant
from slaapp.exchange.date_formats import DATE_FORMATS, formats_of, parse_date
from slaapp.exchange.dated_value import DatedValue
from slaapp.exchange.unreadable import Unreadable
from tests.exchange.columns import profile_column

PARIS = ZoneInfo("Europe/Paris")
BAD = Unreadable("bad_date")
FRENCH = [
    *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
    *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
]


def written(day: date, form: str) -> str:
    """The day in a format, as a program would write it."""
    return (
        form.replace("yyyy", f"{day.year:04}")
        .replace("yy", f"{day.year % 100:02}")
        .replace("dd", f"{day.day:02}")
        .replace("MMM", FRENCH[day.month - 1])
        .replace("MM", f"{day.month:02}")
        .replace("d ", f"{day.day} ")
    )


def day_in(text: str, form: str) -> date | None:
    value = parse_date(text, form, PARIS)
    if isinstance(value, Unreadable):
        return None
    assert value.precision == "day"
    return datetime.fromtimestamp(value.instant / 1000, PARIS).date()


DAYS = st.dates(date(1969, 1, 1), date(2068, 12, 31))


@given(DAYS, st.sampled_from(DATE_FORMATS))
def test_a_written_day_is_read_back_in_its_format(day: date, form: str) -> None:
    text = written(day, form)
    assert form in formats_of(text)[0]
    assert day_in(text, form) == day


@given(st.lists(DAYS, min_size=1, max_size=12), st.sampled_from(DATE_FORMATS))
def test_the_true_format_is_kept_and_every_kept_one_fits_every_row(
    days: list[date], form: str
) -> None:
    texts = [written(day, form) for day in days]
    kept = profile_column("date", texts).date_formats
    assert form in kept
    assert all(day_in(text, other) is not None for other in kept for text in texts)


@given(st.text(max_size=30) | st.text("0123456789/-.: TZ+", max_size=30))
def test_any_text_has_exactly_the_formats_that_read_it(text: str) -> None:
    text = text.strip()
    found = formats_of(text)[0]
    for form in DATE_FORMATS:
        assert (parse_date(text, form, PARIS) != BAD) == (form in found)


@pytest.mark.parametrize(
    ("text", "form", "day"),
    [
        ("2026-04-03", "yyyy-MM-dd", date(2026, 4, 3)),
        ("2026-4-3", "yyyy-MM-dd", date(2026, 4, 3)),
        ("03/04/2026", "dd/MM/yyyy", date(2026, 4, 3)),
        ("03/04/2026", "MM/dd/yyyy", date(2026, 3, 4)),
        ("03/04/68", "dd/MM/yy", date(2068, 4, 3)),
        ("03/04/69", "dd/MM/yy", date(1969, 4, 3)),
        ("20260403", "yyyyMMdd", date(2026, 4, 3)),
        ("15 Jan 2024", "d MMM yyyy", date(2024, 1, 15)),
        ("1er août 2026", "d MMM yyyy", date(2026, 8, 1)),
        ("ven. 3 avril 2026", "d MMM yyyy", date(2026, 4, 3)),
        ("Apr 3rd, 2026", "MMM d yyyy", date(2026, 4, 3)),
        ("03-APR-26", "d MMM yy", date(2026, 4, 3)),
    ],
)
def test_a_day_is_read_as_its_format_says(text: str, form: str, day: date) -> None:
    assert day_in(text, form) == day


@pytest.mark.parametrize(
    "text",
    [
        *("", "31/02/2026", "2026-13-01", "12/31/2026", "3/4/5", "03/04-2026", "03/04/2026 25:00"),
        *("03/04/0206", "03/04/202", "03/04/2026 10:00 CET?", "03/04/2026 10:00+15:00", "0/0/00"),
    ],
)
def test_what_is_no_day_first_date_is_bad(text: str) -> None:
    assert parse_date(text, "dd/MM/yyyy", PARIS) == BAD


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-04-03 09:14", datetime(2026, 4, 3, 9, 14, tzinfo=PARIS)),
        ("2026-04-03T09:14:05.678", datetime(2026, 4, 3, 9, 14, 5, 678_000, tzinfo=PARIS)),
        ("2026-04-03T09:14:05Z", datetime(2026, 4, 3, 9, 14, 5, tzinfo=UTC)),
        ("2026-04-03 09:14:05 UTC", datetime(2026, 4, 3, 9, 14, 5, tzinfo=UTC)),
        ("2025-09-12T15:05:13+05:30", datetime(2025, 9, 12, 9, 35, 13, tzinfo=UTC)),
        ("2024-03-12T09:14:00.000+0000", datetime(2024, 3, 12, 9, 14, tzinfo=UTC)),
        ("2010-10-14T12:00:00.000Z-0300", datetime(2010, 10, 14, 15, tzinfo=UTC)),
        ("2026-04-03 2:05 PM", datetime(2026, 4, 3, 14, 5, tzinfo=PARIS)),
        ("2026-04-03 12:05 a.m.", datetime(2026, 4, 3, 0, 5, tzinfo=PARIS)),
        ("2026-04-03 à 14h05", datetime(2026, 4, 3, 14, 5, tzinfo=PARIS)),
    ],
)
def test_a_time_without_an_offset_is_of_the_files_zone(text: str, moment: datetime) -> None:
    assert parse_date(text, "yyyy-MM-dd", PARIS) == DatedValue(to_instant(moment), "instant")


def test_the_doubled_hour_is_taken_as_its_first_unless_the_offset_says() -> None:
    def at(text: str) -> object:
        return parse_date(text, "yyyy-MM-dd", PARIS)

    first = DatedValue(to_instant(datetime(2025, 10, 26, 0, 30, tzinfo=UTC)), "instant")
    assert at("2025-10-26 02:30") == at("2025-10-26T02:30:00+02:00") == first
    assert at("2025-10-26T02:30:00+01:00") == DatedValue(first.instant + 3_600_000, "instant")


def test_a_workbooks_own_date_needs_no_format() -> None:
    day = date(2026, 4, 3)
    assert parse_date(day, "", PARIS) == DatedValue(start_of_day(day, PARIS), "day")
    moment = datetime(2026, 4, 3, 9, 14)
    aware = moment.replace(tzinfo=PARIS)
    assert parse_date(moment, "", PARIS) == DatedValue(to_instant(aware), "instant")
    assert parse_date(45_000, "dd/MM/yyyy", PARIS) == BAD
    assert parse_date("03/04/2026", "", PARIS) == BAD


@given(st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1)), st.integers(-14 * 60, 14 * 60))
def test_every_iso_timestamp_is_its_instant(moment: datetime, minutes: int) -> None:
    aware = moment.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    value = parse_date(aware.isoformat(), "yyyy-MM-dd", PARIS)
    assert value == DatedValue(to_instant(aware), "instant")
