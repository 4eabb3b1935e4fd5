"""Tables on paper: no row and no line of a row stands alone on a page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.paper.measures import HEIGHT, WIDTH
from ui.paper.pages import fill_pages
from ui.paper.strip import Strip, paragraph
from ui.paper.style import BODY, CELL
from ui.paper.table import Column, table

COLUMNS = (Column("Term", 1), Column("Means", 3))
SENTENCE = "Des mots qui se suivent et remplissent une ligne après l’autre. "

pytestmark = pytest.mark.usefixtures("qapp")


def rows_on_pages(above: float, rows: list[str]) -> list[int]:
    """How many strips of a table each page has, below something so high."""
    strips = table(COLUMNS, [([(str(at), CELL)], [(row, CELL)]) for at, row in enumerate(rows)])
    pages = fill_pages([Strip(above * HEIGHT), *strips])
    counted = [sum(each.head is not None for _, each in page.placed) for page in pages]
    return [count for count in counted if count]


@settings(max_examples=20)
@given(st.floats(0, 0.99), st.integers(20, 70))
def test_no_page_has_one_row_alone(above: float, count: int):
    assert 1 not in rows_on_pages(above, ["court"] * count)


@settings(max_examples=20)
@given(st.floats(0, 0.99))
def test_a_row_that_goes_on_over_the_page_leaves_two_lines_on_each(above: float):
    assert min(rows_on_pages(above, [SENTENCE * 60])) >= 2


def test_a_small_table_stands_on_one_page():
    for above in (0.1, 0.5, 0.8, 0.95):
        assert rows_on_pages(above, ["court"] * 7) == [7]


@settings(max_examples=20)
@given(st.floats(0, 0.99), st.integers(20, 300))
def test_no_page_has_one_line_of_a_paragraph_alone(above: float, words: int):
    strips = paragraph("mots et mots " * words, BODY)
    lines = [each for each in strips if each.written]
    assert all(each.written[0].paragraph.width == WIDTH for each in lines)
    if len(lines) < 2:
        return
    pages = fill_pages([Strip(above * HEIGHT), *strips])
    counted = [sum(bool(each.written) for _, each in page.placed) for page in pages]
    assert 1 not in counted


def test_no_rows_make_no_table():
    assert table(COLUMNS, []) == []
