"""Names, words for yes and no, and cells as text."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slaapp.exchange.cells import Cell, cell_text
from slaapp.exchange.formulas import guard, unguard
from slaapp.exchange.person_names import split_name
from slaapp.exchange.unreadable import Unreadable
from slaapp.exchange.yes_no_words import parse_yes_no


@pytest.mark.parametrize(
    ("whole", "first", "last"),
    [
        ("Amélie Durand", "Amélie", "Durand"),
        ("Durand, Amélie", "Amélie", "Durand"),
        ("DURAND Amélie", "Amélie", "DURAND"),
        ("Jean-Paul DE LA TOUR", "Jean-Paul", "DE LA TOUR"),
        ("Anna  Maria Rossi", "Anna", "Maria Rossi"),
        ("Durand", "", "Durand"),
        ("AMÉLIE DURAND", "AMÉLIE", "DURAND"),
        ("Durand,", "", "Durand"),
        ("", "", ""),
    ],
)
def test_a_whole_name_is_taken_apart(whole: str, first: str, last: str) -> None:
    assert split_name(whole) == (first, last)


@given(st.text(max_size=30))
@example("0,,")
def test_taking_a_name_apart_loses_no_word(whole: str) -> None:
    assert sorted(" ".join(split_name(whole)).split()) == sorted(whole.replace(",", " ").split())


@pytest.mark.parametrize(
    ("cell", "value"),
    [("Oui", True), (" x ", True), ("FAUX", False), (0, False), (1.0, True), (True, True)],
)
def test_yes_and_no_have_many_words(cell: Cell, value: bool) -> None:
    assert parse_yes_no(cell) is value


@pytest.mark.parametrize("cell", ["", "peut-être", 2, date(2026, 4, 3), float("nan")])
def test_anything_else_is_neither(cell: Cell) -> None:
    assert parse_yes_no(cell) == Unreadable("bad_yes_no")


def test_a_cell_as_text_is_what_a_person_would_have_typed() -> None:
    moment = datetime(2026, 4, 3, 9, 14)
    cells: list[Cell] = [" a ", 3.0, 2.5, 10**14, date(2026, 4, 3), moment]
    texts = [" a ", "3", "2.5", "100000000000000", "2026-04-03", "2026-04-03 09:14:00"]
    assert list(map(cell_text, cells)) == texts


@given(st.text(max_size=9) | st.text("'=+-@\t\rx", max_size=6))
def test_guarding_is_undone_exactly_and_leaves_nothing_that_runs(text: str) -> None:
    assert unguard(guard(text)) == text
    assert not guard(text).startswith(("=", "+", "-", "@", "\t", "\r"))
