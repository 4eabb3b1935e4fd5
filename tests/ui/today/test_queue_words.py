"""A row of the queue is said in the time that its own promise is counted in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.agreement import Agreement, AgreementVersion, default_agreement
from slaapp.domain.commitment import Commitment
from slaapp.domain.instants import DAY, HOUR, Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.target import CalendarTime, WorkingTime
from slaapp.domain.working_calendar import Window, WorkingCalendar, week_of
from slaapp.store.rows.owed import OwedRow
from tests.store.workspaces import PARIS, paris
from tests.ui.today.conftest import plain
from ui.queue_words import Countdowns, CountdownWords
from ui.widgets.key_choice import place_of_key

pytestmark = pytest.mark.usefixtures("qapp")

NOW = paris("2026-06-01 10:00")
LATE_HOURS = WorkingCalendar("Europe/Paris", week_of((Window(9 * 60, 20 * 60),)))


def version(key: str, number: int, start: Instant, agreement: Agreement) -> AgreementVersion:
    return AgreementVersion(key, number, start, agreement)


def book() -> Rulebook:
    """Version 1 by the French week; version 2 (from Monday on) by long days, any clock for cold."""
    first = default_agreement()
    targets = {"cold": CalendarTime(2 * DAY), "default": WorkingTime(7 * HOUR)}
    second = replace(
        first, calendar=LATE_HOURS, commitments=(Commitment("first_attempt", targets),)
    )
    return Rulebook("Europe/Paris", [version("v1", 1, 0, first), version("v2", 2, NOW, second)], [])


def row(due: Instant, start: Instant = NOW, **more: Any) -> OwedRow:
    values: dict[str, Any] = {
        "id": "r",
        "lead_id": "l",
        "commitment": "first_attempt",
        "side": "sales",
        "tier": "warm",
        "start_at": start,
        "warn_at": due,
        "due_at": due,
        "title": "Claire Martin",
        "company": None,
        "owner_id": None,
        "owner": None,
        "phone": None,
        "email": None,
        "stage": "accepted",
        "score": 70,
        "agreement_id": "v1",
    }
    return OwedRow(**(values | more))


def said(each: OwedRow, now: Instant = NOW) -> str:
    countdowns = Countdowns(lambda: now, PARIS)
    countdowns.know(book())
    return plain(countdowns.of(each).spoken)


def test_each_row_is_counted_in_the_hours_of_its_own_version():
    due = paris("2026-06-02 10:00")
    assert said(row(due, agreement_id="v1")) == "7 h working — tomorrow 10:00"
    assert said(row(due, agreement_id="v2")) == "11 h working — tomorrow 10:00"


def test_a_row_without_a_version_goes_by_the_one_in_force_at_its_start():
    due = paris("2026-06-02 10:00")
    assert said(row(due, agreement_id=None)).startswith("11 h")
    assert said(row(due, NOW - 1, agreement_id=None)).startswith("7 h")


def test_a_target_on_any_clock_is_counted_on_any_clock():
    due = NOW + 2 * DAY + 4 * HOUR
    cold = row(due, tier="cold", agreement_id="v2")
    assert said(cold) == "in 2 d 4 h — Wed 14:00"
    assert said(cold, due + 3 * DAY + 1) == "Overdue: 3 d ago — 3 Jun 14:00"


def test_before_the_rules_are_here_only_the_moment_is_told():
    countdowns = Countdowns(lambda: NOW, PARIS)
    assert plain(countdowns.of(row(paris("2026-06-02 10:00"))).text) == "tomorrow 10:00"


def test_a_version_that_is_not_known_tells_the_moment():
    assert said(row(paris("2026-06-02 10:00"), agreement_id="gone")) == "tomorrow 10:00"


@given(st.integers(-30 * DAY, 30 * DAY), st.integers(0, 5 * DAY))
def test_the_tone_never_stands_without_a_word(beside: int, warned: int):
    countdowns = Countdowns(lambda: NOW, PARIS)
    countdowns.know(book())
    due = NOW + beside
    words: CountdownWords = countdowns.of(row(due, warn_at=due - warned))
    expected = "bad" if due < NOW else "warning" if due - warned <= NOW else ""
    assert words.tone == expected
    assert (words.pill is not None) == bool(words.tone)
    if words.pill is not None:
        assert words.pill.token == words.tone


def test_a_key_means_its_place_on_both_keyboards_and_with_caps_lock():
    assert [place_of_key(sign) for sign in "123456789"] == list(range(9))
    assert [place_of_key(sign) for sign in "&é\"'(-è_ç"] == list(range(9))
    assert (place_of_key("É"), place_of_key("È"), place_of_key("Ç")) == (1, 6, 8)


@given(st.text(max_size=3))
def test_no_other_text_means_a_place(text: str):
    place = place_of_key(text)
    if text not in [*"123456789", *"&é\"'(-è_ç", *"ÉÈÇ"]:
        assert place is None
