"""What people type for amounts, times and names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.cli.author import choose_author, find_member
from slaapp.cli.moments import instant_of
from slaapp.cli.numbers import cents_of, decimal_text, money_text, share_text
from slaapp.cli.output import span_text
from slaapp.domain.trouble import Trouble
from slaapp.store.rows.members import MemberRow
from tests.cli.conftest import attempt
from tests.store.workspaces import PARIS, paris

NOW = paris("2026-06-10 10:40")

TEAM = [
    MemberRow("b", "Anne Léger", "sales", "anne@x.fr", True),
    MemberRow("a", "Bruno Anne", "marketing", None, True),
    MemberRow("c", "Chloé Petit", "manager", None, True),
    MemberRow("d", "Denis Vieux", "manager", None, False),
]


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("12500", 1_250_000),
        ("12 500,50", 1_250_050),
        ("12\u202f500,5", 1_250_050),
        ("12,500.50", 1_250_050),
        ("12.500,50 €", 1_250_050),
        ("12,500", 1_250_000),
        ("0,05", 5),
        ("1500 EUR", 150_000),
    ],
)
def test_amounts_are_read_in_both_styles(typed: str, cents: int):
    assert cents_of(typed) == cents


@pytest.mark.parametrize("typed", ["", "abc", "-5", "1,2,3", "12,5000", "1e9", "9" * 20, "12.50.5"])
def test_what_is_no_amount_is_refused(typed: str):
    with pytest.raises(Trouble) as raised:
        cents_of(typed)
    assert raised.value.code == "amount_unclear"


@given(st.integers(0, 10**12), st.sampled_from(["en", "fr"]))
def test_an_amount_that_was_printed_can_be_typed(cents: int, language: str):
    assert cents_of(money_text(cents, "EUR", language)) == cents


@given(st.text(max_size=20))
def test_any_text_is_an_amount_or_a_trouble(typed: str):
    cents, trouble = attempt(cents_of, typed)
    assert trouble in (None, "amount_unclear")
    assert cents is None or cents >= 0


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10:00", "2026-06-10 10:00"),
        ("9h05", "2026-06-10 09:05"),
        ("hier 16:00", "2026-06-09 16:00"),
        ("2026-06-01 10:00", "2026-06-01 10:00"),
        ("2026-06-01T10:00", "2026-06-01 10:00"),
        ("2026-06-01T10:00+00:00", "2026-06-01 12:00"),
        ("2026-06-01T10:00:00Z", "2026-06-01 12:00"),
    ],
)
def test_times_are_read_on_the_workspaces_wall(typed: str, meant: str):
    assert instant_of(typed, NOW, PARIS) == paris(meant)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("bientôt", "time_unclear"),
        ("2026-06-01", "time_unclear"),
        ("2026-06-10T11:00", "occurred_in_future"),
    ],
)
def test_times_that_cannot_be_are_refused(typed: str, code: str):
    with pytest.raises(Trouble) as raised:
        instant_of(typed, NOW, PARIS)
    assert raised.value.code == code


@given(st.text(max_size=25))
def test_any_text_is_a_past_time_or_a_trouble(typed: str):
    found, trouble = attempt(instant_of, typed, NOW, PARIS)
    assert trouble in (None, "time_unclear", "occurred_in_future")
    assert found is None or found <= NOW


def test_the_only_active_manager_acts_unless_somebody_is_named():
    assert choose_author(TEAM, None) == "c"
    assert choose_author(TEAM[:2], None) == "a"
    assert choose_author(TEAM, "leger") == "b"


@pytest.mark.parametrize(
    ("name", "code"),
    [("anne", "member_ambiguous"), ("denis", "unknown_member"), ("", "unknown_member")],
)
def test_a_name_must_mean_one_active_member(name: str, code: str):
    with pytest.raises(Trouble) as raised:
        find_member(TEAM, name)
    assert raised.value.code == code


def test_a_whole_name_or_an_address_is_always_clear():
    assert find_member(TEAM, "ANNE LEGER") == "b"
    assert find_member(TEAM, "anne@x.fr") == "b"


def test_figures_are_written_as_the_language_writes_them():
    assert decimal_text(1234.5, 1, "fr") == "1\u202f234,5"
    assert decimal_text(1234.5, 1, "en") == "1,234.5"
    assert share_text(0.0305, "fr") == "3,0\u202f%" or share_text(0.0305, "fr") == "3,1\u202f%"
    assert share_text(None, "en") == "–"
    assert [span_text(ms) for ms in (None, 0, 59_999, 60_000, 5_999_999)] == [
        "–", "0 s", "59 s", "1 min", "1 h 39",
    ]  # fmt: skip
