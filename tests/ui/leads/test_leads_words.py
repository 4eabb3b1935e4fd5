"""Words of the page of leads: filters, amounts, criteria, facts; none is left out."""

from __future__ import annotations

from dataclasses import fields
from itertools import product
from typing import get_type_hints
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from slaapp.domain.agreement import PAUSE_REASONS
from slaapp.domain.criterion import BEHAVIOURS, EVENT, FIELDS, OPERATORS, Criterion
from slaapp.domain.events import KINDS
from slaapp.domain.instants import DAY, HOUR
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.openings import Openings
from slaapp.domain.score import ScoreLine
from slaapp.domain.working_calendar import french_calendar
from slaapp.store.rows.timeline import TimelineRow
from tests.ui.leads.conftest import NOW, plain
from ui.amounts import amount_text, read_amount
from ui.criterion_words import criterion_sentence, line_sentence, points_text
from ui.due_words import due_words
from ui.pages.leads.count_words import count_text
from ui.pages.leads.filter_words import Names, filter_text, part_text
from ui.pages.leads.timeline_words import Terms, fact_text
from ui.pause_words import pause_reason_word

PARIS = ZoneInfo("Europe/Paris")
NAMES = Names(PARIS, {"s1": "Salon"}, {"o1": "Bruno"})


@pytest.fixture(autouse=True)
def english():
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(QLocale.c())


# --- filters ---

_VALUES = {
    str | None: "x",
    tuple[str, ...] | None: ("",),
    tuple[tuple[str, ...], ...] | None: (("size", ""),),
    int | None: NOW,
    bool | None: True,
}


def test_every_part_of_a_filter_has_words():
    for name, hint in get_type_hints(LeadFilter).items():
        value = _VALUES[hint]
        assert not part_text(name, value, NAMES).startswith(f"{name}:")
        if isinstance(value, bool):
            assert part_text(name, False, NAMES) != part_text(name, True, NAMES)


def test_a_filter_is_one_line_of_phrases():
    chosen = LeadFilter(source_ids=("s1", ""), months=("2026-03",), handed_over=True)
    assert filter_text(chosen, NAMES) == (
        "Source: Salon, no source · Received in March 2026 · Handed over"
    )


def test_a_range_is_one_phrase_with_the_last_day_inside():
    first = NOW - 10 * HOUR
    chosen = LeadFilter(received_from=first, received_until=first + 7 * DAY)
    assert filter_text(chosen, NAMES) == "Received 01 Jun 2026 – 07 Jun 2026"


def test_of_many_values_the_first_are_named_and_the_rest_counted():
    chosen = LeadFilter(stages=("new", "qualified", "won", "lost", "rejected"))
    assert filter_text(chosen, NAMES) == "Stage: New, Qualified and 3 more"


def test_the_count_in_words():
    assert count_text(0, 0, 0) == "0 leads"
    assert count_text(1, 1, 1) == "1 lead"
    assert count_text(2063, 2063, 0) == "2,063 leads"
    assert count_text(312, 2063, 1) == "312 of 2,063 leads"
    assert count_text(312, 2063, 12) == "312 of 2,063 leads · 12 selected"


# --- amounts ---


@given(cents=st.integers(0, 10**12), language=st.sampled_from(["en_GB", "fr_FR", "de_CH"]))
def test_an_amount_is_read_as_it_was_written(cents: int, language: str):
    QLocale.setDefault(QLocale(language))
    assert read_amount(amount_text(cents, "EUR"), "EUR") == cents


@pytest.mark.parametrize(
    ("language", "said"),
    [("en_GB", "-€1,200.50"), ("fr_FR", "-1 200,50 €"), ("en_US", "-€1,200.50")],
)
def test_a_credit_has_a_minus_in_front(language: str, said: str):
    QLocale.setDefault(QLocale(language))
    assert plain(amount_text(-120_050, "EUR")).replace("\N{MINUS SIGN}", "-") == said


@pytest.mark.parametrize(("language", "said"), [("en_GB", "CHF 1,200"), ("fr_FR", "1 200 CHF")])
def test_the_code_of_a_currency_stands_apart_from_the_figures(language: str, said: str):
    QLocale.setDefault(QLocale(language))
    assert plain(amount_text(120_000, "CHF")) == said


def test_amounts_as_people_type_them():
    read = {
        "8450": 845_000,
        "8 450 €": 845_000,
        "8.450": 845_000,
        "8,450.5": 845_050,
        "8 450,50": 845_050,
        "0": 0,
        "1'200": 120_000,
        "": None,
        "-5": None,
        "1e5": None,
        "beaucoup": None,
        "9" * 30: None,
    }
    assert {typed: read_amount(typed, "EUR") for typed in read} == read


@given(st.text())
def test_whatever_is_typed_gives_an_amount_or_none(typed: str):
    found = read_amount(typed, "EUR")
    assert found is None or found >= 0


# --- criteria ---


def test_every_criterion_is_a_sentence_without_codes():
    for field, operator in product([*FIELDS, *(EVENT + kind for kind in BEHAVIOURS)], OPERATORS):
        said = criterion_sentence(Criterion(field, operator, ("2", "7.5"), 10, 30), {})
        assert field not in said
        assert "_" not in said
        assert "{" not in said
        assert said.endswith(", in the last 30 days")


def test_a_custom_field_goes_by_its_label_and_the_value_seen_is_told():
    criterion = Criterion("custom:visits", "at_least", ("3",), 10)
    line = ScoreLine(criterion, 5, 10)
    assert line_sentence(line, {"visits": "Total visits"}) == "Total visits: at least 3 (here: 5)"
    assert criterion_sentence(criterion, {}) == "visits: at least 3"
    assert [points_text(points) for points in (15, 0, -5)] == ["+15", "0", "\N{MINUS SIGN}5"]


# --- facts ---


def fact(kind: str, **more: object) -> TimelineRow:
    values = {field.name: None for field in fields(TimelineRow)}
    return TimelineRow(**{**values, "kind": kind, "occurred_at": 0, "recorded_at": 0, **more})


def test_every_kind_of_fact_has_words():
    for kind in set(KINDS) - {"retracted", "restored"}:
        said = fact_text(fact(kind), Terms({}))
        assert said[:1].isupper(), kind


def test_an_amount_is_told_in_the_currency_it_was_named_in():
    said = [
        plain(fact_text(fact("won", amount_cents=120_050, currency=currency), Terms({})))
        for currency in ("EUR", "USD", "CHF")
    ]
    assert said == ["Won: €1,200.50", "Won: $1,200.50", "Won: CHF 1,200.50"]


def test_every_reason_for_a_pause_that_the_program_brings_has_words():
    said = [pause_reason_word(reason) for reason in PAUSE_REASONS]
    assert not set(said) & set(PAUSE_REASONS)
    assert pause_reason_word("Salon du livre") == "Salon du livre"


def test_a_changed_source_is_named():
    terms = Terms({"s1": "Salon"})
    assert fact_text(fact("changed", field="source", value="s1"), terms) == "Source is now Salon"
    assert fact_text(fact("changed", field="tier", value="hot"), terms) == "Tier is now Hot"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"kind": "upgraded", "tier": "hot"}, "Upgraded to Hot"),
        ({"kind": "appointment", "until": NOW}, "Appointment on 01 Jun 2026 10:00"),
        (
            {"kind": "paused", "until": NOW, "value": "prospect_away"},
            "Clocks paused until 01 Jun 2026 10:00: The prospect is away",
        ),
        (
            {"kind": "paused", "until": NOW, "value": "Salon du livre"},
            "Clocks paused until 01 Jun 2026 10:00: Salon du livre",
        ),
        ({"kind": "recycled", "until": NOW}, "Back to marketing until 01 Jun 2026 10:00"),
        ({"kind": "recycled"}, "Back to marketing"),
        ({"kind": "merged", "about": "Zoé"}, "Merged with Zoé"),
        ({"kind": "merged", "about": "Zoé", "field": "into"}, "Merged into Zoé"),
        (
            {"kind": "exception", "field": "excluded", "concerns": "Anaïs"},
            "Left out of the figures; Anaïs signed for marketing",
        ),
        (
            {"kind": "exception", "field": "calendar", "about": "Inventaire", "concerns": "Anaïs"},
            "Counts though noted too late: Inventaire; Anaïs signed for marketing",
        ),
        ({"kind": "disputed"}, "Rejection disputed"),
    ],
)
def test_what_moves_a_clock_is_told_with_its_moment_and_names(row: dict, said: str):
    assert fact_text(fact(**row), Terms({}, PARIS)) == said


# --- when it is due ---


def test_a_due_is_a_countdown_a_moment_or_a_delay():
    openings = Openings(french_calendar())
    said = [
        plain(due_words(NOW + ms, NOW, openings, PARIS).text)
        for ms in (90 * 60_000, 3 * DAY, -HOUR, -30 * DAY)
    ]
    assert said == ["1 h 30", "Thu 10:00", "+1 h", "since 2 May"]


def test_without_a_calendar_a_due_is_told_by_its_moment():
    assert due_words(NOW + HOUR, NOW, None, PARIS) == ("11:00", "")
    assert due_words(NOW - HOUR, NOW, None, PARIS) == ("09:00", "bad")
