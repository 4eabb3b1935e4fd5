"""When it happened, as people say it, is read as they mean it, and never lies in the future."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.typed_words import spoken_words
from slaapp.domain.instants import DAY, HOUR, MINUTE, SECOND, to_datetime, to_instant
from slaapp.domain.spoken_time import LONGEST_AGO, read_spoken_time
from slaapp.domain.zones import zone_of

PARIS = zone_of("Europe/Paris")
# A Wednesday, 17:25:30 in Paris.
WORDS = spoken_words()
NOW = to_instant(datetime(2026, 1, 14, 17, 25, 30, tzinfo=PARIS))

instants = st.integers(
    to_instant(datetime(2020, 1, 1, tzinfo=PARIS)), to_instant(datetime(2035, 1, 1, tzinfo=PARIS))
)


def wall(text: str) -> int:
    return to_instant(datetime.fromisoformat(text).replace(tzinfo=PARIS))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("10:00", "2026-01-14T10:00"),
        ("10h30", "2026-01-14T10:30"),
        ("10 h 30", "2026-01-14T10:30"),
        ("10\u202fh\u202f30", "2026-01-14T10:30"),
        ("9h", "2026-01-14T09:00"),
        ("à 9 h", "2026-01-14T09:00"),
        ("at 4 pm", "2026-01-14T16:00"),
        ("4:05PM", "2026-01-14T16:05"),
        ("12 am", "2026-01-14T00:00"),
        ("9 a.m.", "2026-01-14T09:00"),
        ("midi", "2026-01-14T12:00"),
        ("ce matin 9h15", "2026-01-14T09:15"),
        ("aujourd’hui 16 h", "2026-01-14T16:00"),
        ("yesterday 16h", "2026-01-13T16:00"),
        ("yesterday at 16:30", "2026-01-13T16:30"),
        ("16h yesterday", "2026-01-13T16:00"),
        ("hier 16 h", "2026-01-13T16:00"),
        ("Hier, à 16 h 05", "2026-01-13T16:05"),
        ("avant-hier 11h", "2026-01-12T11:00"),
        ("lundi 10h", "2026-01-12T10:00"),
        ("monday 10:00", "2026-01-12T10:00"),
        ("last Friday 18:00", "2026-01-09T18:00"),
        ("vendredi dernier 18h", "2026-01-09T18:00"),
        ("mercredi 17h", "2026-01-14T17:00"),
        ("mercredi 18h", "2026-01-07T18:00"),
        ("le 12/01 à 16h", "2026-01-12T16:00"),
        ("24/12 11:00", "2025-12-24T11:00"),
        ("24/12/2024 11:00", "2024-12-24T11:00"),
        ("2026-01-02 08:00", "2026-01-02T08:00"),
    ],
)
def test_a_time_of_day_is_read_on_its_day(said: str, meant: str) -> None:
    assert read_spoken_time(said, NOW, PARIS, WORDS) == wall(meant)


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("now", 0),
        ("maintenant", 0),
        ("à l’instant", 0),
        ("20 min ago", 20 * MINUTE),
        ("il y a 20 min", 20 * MINUTE),
        ("Il y a 20 minutes", 20 * MINUTE),
        ("an hour ago", HOUR),
        ("il y a une heure", HOUR),
        ("il y a 1 h 30", 90 * MINUTE),
        ("il y a 1h30min", 90 * MINUTE),
        ("2 hours and 5 min ago", 125 * MINUTE),
        ("30 s ago", 30 * SECOND),
    ],
)
def test_a_span_is_counted_back_from_now(said: str, back: int) -> None:
    assert read_spoken_time(said, NOW, PARIS, WORDS) == NOW - back


UNCLEAR = """|  |10|10:|10:5|25:00|10:60|13 pm|0 am|yesterday|hier 16|il y a|ago|20 ago|in 20 min
|tomorrow 10:00|17:26|2026-01-15 10:00|31/02 10:00|2026-13-01 10:00|il y a 2 jours
|il y a 1 h 75|999999 h ago|hier 10h 11h"""


@pytest.mark.parametrize("said", UNCLEAR.replace("\n", "").split("|"))
def test_what_is_unclear_unfinished_or_still_to_come_is_not_understood(said: str) -> None:
    assert read_spoken_time(said, NOW, PARIS, WORDS) is None


def test_a_wall_time_that_the_clocks_skipped_is_not_understood() -> None:
    afternoon = wall("2026-03-29T15:00")
    assert read_spoken_time("02:30", afternoon, PARIS, WORDS) is None
    assert read_spoken_time("03:30", afternoon, PARIS, WORDS) == wall("2026-03-29T03:30")


@given(st.text(max_size=30), instants)
def test_no_text_breaks_it_or_leads_into_the_future(said: str, now: int) -> None:
    found = read_spoken_time(said, now, PARIS, WORDS)
    assert found is None or found <= now


_PIECES = [
    "10",
    "10:00",
    "h",
    "hier",
    "il y a",
    "ago",
    "min",
    "12/01",
    "a",
    "pm",
    "lundi",
    "9h",
    ",",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=5).map(" ".join), instants)
def test_no_order_of_known_words_breaks_it(said: str, now: int) -> None:
    found = read_spoken_time(said, now, PARIS, WORDS)
    assert found is None or found <= now


@given(instants, st.integers(0, DAY - 1))
def test_every_full_minute_of_the_last_day_can_be_said(now: int, back: int) -> None:
    local = to_datetime(now - back, PARIS).replace(second=0, microsecond=0)
    today = to_datetime(now, PARIS).date()
    if local.fold or local.date() < today - timedelta(days=1):
        return
    french, english = ("", "") if local.date() == today else ("hier ", "yesterday ")
    meant = to_instant(local)
    assert read_spoken_time(f"{french}{local:%H}h{local:%M}", now, PARIS, WORDS) == meant
    assert read_spoken_time(f"{english}{local:%H:%M}", now, PARIS, WORDS) == meant
    assert read_spoken_time(f"{local:%Y-%m-%d %H:%M}", now, PARIS, WORDS) == meant


@given(instants, st.integers(0, LONGEST_AGO // MINUTE))
def test_minutes_ago_are_the_same_in_both_languages(now: int, minutes: int) -> None:
    assert read_spoken_time(f"{minutes} min ago", now, PARIS, WORDS) == now - minutes * MINUTE
    assert (
        read_spoken_time(f"il y a {minutes} minutes", now, PARIS, WORDS) == now - minutes * MINUTE
    )


def test_a_little_word_of_another_language_leaves_4_am_alone() -> None:
    told = replace(WORDS, little_words=(*WORDS.little_words, "am"))
    assert read_spoken_time("4 am", NOW, PARIS, told) == wall("2026-01-14T04:00")
    assert read_spoken_time("am 12/01 9:00", NOW, PARIS, told) == wall("2026-01-12T09:00")
