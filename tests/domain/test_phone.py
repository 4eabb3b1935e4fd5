"""A typed number is written as its country writes it, or it is said what is wrong with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.phone import typed_phone


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("0612345678", "06 12 34 56 78"),
        ("+33 (0)6 12 34 56 78", "06 12 34 56 78"),
        ("0044 20 7946 0958", "+44 20 7946 0958"),
        ("0600000000", "06 00 00 00 00"),
        ("3631", "3631"),
        ("0123456789 poste 12", "01 23 45 67 89 ext. 12"),
        ("0612345678 / 01.23.45.67.89", "06 12 34 56 78 / 01 23 45 67 89"),
    ],
)
def test_a_number_that_can_be_is_written_as_its_country_does(typed: str, shown: str):
    assert typed_phone(typed) == (shown, "")


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("06 12 3", "too_short"),
        ("06 12 34 56 78 90", "too_long"),
        ("1" * 80, "too_long"),
        ("+999 12 34 56", "no_such_country"),
        ("bonjour", "no_number"),
        ("0612345678 / 06", "too_short"),
    ],
)
def test_what_can_be_no_number_stays_as_typed_and_says_why(typed: str, fault: str):
    assert typed_phone(typed) == (typed, fault)


@given(st.text(alphabet="0123456789+ ().-/extpou", max_size=40) | st.text(max_size=70))
def test_whatever_is_typed_is_kept_or_written_in_a_way_that_stays(typed: str):
    found = typed_phone(typed)
    if found.fault:
        assert found.shown == typed
    else:
        assert typed_phone(found.shown) == found
