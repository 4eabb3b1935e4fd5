"""Fairs are told from other campaigns by their name, or because they last no longer."""

from __future__ import annotations

import pytest

from slaapp.domain.fair import looks_like_fair


@pytest.mark.parametrize(
    ("name", "starts_on", "ends_on", "is_fair"),
    [
        ("Salon Bâti-Ouest, Nantes", "2026-09-29", "2026-10-13", True),
        ("Congrès des artisans", None, None, True),
        ("Batimat", "2026-06-01", "2026-06-05", True),
        ("Batimat", "2026-06-01", "2026-06-30", False),
        ("Lettre aux artisans", "2026-10-27", "2026-11-10", False),
        ("Salonique", None, None, False),
    ],
)
def test_a_fair_is_known_by_its_name_or_its_few_days(
    name: str, starts_on: str | None, ends_on: str | None, is_fair: bool
):
    assert looks_like_fair(name, starts_on, ends_on) is is_fair
