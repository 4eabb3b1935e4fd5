from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.exchange.cells import Cell
from slaapp.exchange.column_types import profile_table
from slaapp.exchange.reading import read_table
from slaapp.exchange.readings import TIMED, readings_of
from tests.exchange.columns import profile_column

Write = Callable[..., Path]


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["", " "], "empty"),
        (["Select", "n/a"], "empty"),
        (["1", "", "2 000"], "integer"),
        (["1", "2.5"], "decimal"),
        (["12,50 €", "3 000,00 €"], "decimal"),
        (["0", "1", "1"], "yes_no"),
        (["0", "0"], "integer"),
        (["oui", "non", "Oui"], "yes_no"),
        (["x", "", "x"], "yes_no"),
        (["VRAI", "FAUX"], "yes_no"),
        (["a@b.fr", "c.d@e.com"], "email"),
        (["06 12 34 56 78", "+33 1 23 45 67 89"], "phone"),
        (["0612345678"], "phone"),
        (["70.61.11.201"], "text"),
        (["2026-04-03", "2026-04-04 10:00"], "date"),
        (["20260403", "20260404"], "integer"),
        (["15 janv. 2024", "1 mars 2024"], "date"),
        (["web", "salon", "web", "salon"], "choice"),
        (["web", "salon"], "text"),
        (["08123", "75001"], "text"),
        (["2026-04-03", "demain"], "text"),
        ([date(2026, 4, 3), date(2026, 4, 4)], "date"),
        ([date(2026, 4, 3), "04/04/2026"], "date"),
        ([1, 2.5], "decimal"),
        ([1, 2, 1.0], "integer"),
        ([True, False], "yes_no"),
        ([date(2026, 4, 3), 5], "text"),
    ],
)
def test_a_column_is_the_narrowest_type_of_all_its_values(cells: list[Cell], kind: str) -> None:
    assert profile_column("c", cells).kind == kind


def test_a_day_above_twelve_decides_the_format() -> None:
    assert profile_column("c", ["03/04/2026", "13/04/2026"]).date_formats == ("dd/MM/yyyy",)
    assert profile_column("c", ["03/04/2026", "04/13/2026"]).date_formats == ("MM/dd/yyyy",)


def test_without_one_the_column_is_ambiguous_and_never_guessed() -> None:
    column = profile_column("c", ["03/04/2026", "05/06/2026"])
    assert column.ambiguous
    assert column.date_formats == ("dd/MM/yyyy", "MM/dd/yyyy")
    assert column.examples == ("03/04/2026", "05/06/2026")


def test_mixed_orders_are_no_dates() -> None:
    assert profile_column("c", ["13/04/2026", "04/13/2026"]).date_formats == ()


def test_a_few_broken_dates_leave_the_likely_format() -> None:
    column = profile_column("c", ["13/04/2026"] * 30 + ["03/04/2026"] * 20 + ["demain"])
    assert (column.kind, column.date_formats) == ("choice", ())
    assert column.likely_date_formats == ("dd/MM/yyyy",)


def test_dates_with_and_without_a_time_are_counted() -> None:
    column = profile_column("c", ["2026-04-03", "2026-04-03 10:00", datetime(2026, 4, 3, 10)])
    assert (column.timed, column.count(TIMED)) == (2, 2)


def test_decimal_marks_are_a_matter_of_the_whole_column() -> None:
    assert profile_column("c", ["1,234", "2,5"]).number_styles == ("comma",)
    assert profile_column("c", ["1,234", "2.5"]).number_styles == ("point",)
    assert profile_column("c", ["1,234", "2,345"]).number_styles == ("point", "comma")
    assert profile_column("c", ["1,234", "2,345"]).ambiguous
    assert not profile_column("c", ["1234", "12 345"]).ambiguous


def test_declared_words_are_empty_and_suspects_only_proposed() -> None:
    cells = ["3", "Select", "5", "unknown?"]
    free = profile_column("c", cells[:3])
    assert (free.filled, free.empty, free.kind) == (3, 0, "integer")
    assert free.suspects == (("select", 1),)
    declared = profile_column("c", cells, ["SELECT ", "Unknown?"])
    assert (declared.filled, declared.empty, declared.suspects) == (2, 2, ())


def test_the_word_unknown_is_no_suspect() -> None:
    assert profile_column("origin", ["unknown", "inconnu", "web"]).suspects == ()


VALUES = st.sampled_from(
    [
        *("", "0", "1", "2,5", "1.234", "03/04/2026", "13/04/2026", "2026-04-03", "x", "oui"),
        *("Select", "a@b.fr", "06 12 34 56 78", "web", "6,1E+08", "20260403"),
        "3256f628-e534-4826-9d63-4a8b88782852",
    ]
) | st.text(max_size=5)
TYPED = st.one_of(VALUES, st.booleans(), st.integers(), st.floats(), st.dates(), st.datetimes())


@given(st.lists(TYPED, max_size=30).flatmap(lambda c: st.tuples(st.just(c), st.permutations(c))))
def test_the_order_of_the_rows_does_not_matter(pair: tuple[list[Any], list[Any]]) -> None:
    assert profile_column("c", pair[0]) == profile_column("c", pair[1])


@given(st.lists(TYPED, max_size=30))
def test_a_type_is_satisfied_by_every_value_that_counts(cells: list[Any]) -> None:
    column = profile_column("c", cells)
    assert column.empty + column.filled == len(cells)
    assert column.typed + sum(count for _, count in column.suspects) == column.filled
    if column.kind in ("integer", "yes_no", "email", "phone"):
        counted = [c for c in cells if not isinstance(c, str) or c.strip().casefold() != "select"]
        assert all(
            column.kind in readings_of(c) for c in counted if not isinstance(c, str) or c.strip()
        )


def test_a_table_is_profiled_in_one_reading(write: Write) -> None:
    path = write("id;prix;date\n1;2,5;03/04/2026\n2;1 000,25;04/04/2026\n3;x\n;Select;\n")
    profile = profile_table(read_table(path))
    assert (profile.rows, profile.bad_rows) == (3, (("too_few_fields", 1),))
    assert [column.kind for column in profile.columns] == ["integer", "decimal", "date"]
    assert (profile.suspects, profile.number_style) == (("select",), "comma")
    assert [column.empty for column in profile.columns] == [1, 0, 1]
