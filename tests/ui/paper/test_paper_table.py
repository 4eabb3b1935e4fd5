"""Tables on paper: no row and no line of a row stands alone on a page."""

from __future__ import annotations

import pytest

from ui.paper.measures import HEIGHT
from ui.paper.pages import fill_pages
from ui.paper.strip import Strip, paragraph
from ui.paper.style import BODY, CELL, HEAD
from ui.paper.table import Column, table

COLUMNS = (Column("Term", 1), Column("Means", 3))
SENTENCE = "Des mots qui se suivent et remplissent une ligne après l’autre. "

pytestmark = pytest.mark.usefixtures("qapp")


ABOVE = [step / 200 for step in range(199)]
"""How much of the page is taken before it begins; steps of less than a line."""


def rows(texts: list[str]) -> list[Strip]:
    return table(COLUMNS, [([(str(at), CELL)], [(row, CELL)]) for at, row in enumerate(texts)])


def on_pages(above: float, strips: list[Strip]) -> list[int]:
    """How many rows or lines of it each page has, below something so high."""
    pages = fill_pages([Strip(above * HEIGHT), *strips])
    counted = [
        sum(each.written[0].paragraph.style is not HEAD for _, each in page.placed if each.written)
        for page in pages
    ]
    return [count for count in counted if count]


def test_no_page_has_one_row_alone():
    strips = rows(["court"] * 30)
    assert [above for above in ABOVE if 1 in on_pages(above, strips)] == []
    assert {len(on_pages(above, strips)) for above in ABOVE} == {1, 2}


def test_a_row_that_goes_on_over_the_page_leaves_two_lines_on_each():
    strips = rows([SENTENCE * 60])
    assert [above for above in ABOVE if 1 in on_pages(above, strips)] == []
    assert {len(on_pages(above, strips)) for above in ABOVE} == {1, 2}


def test_a_small_table_stands_on_one_page():
    strips = rows(["court"] * 7)
    assert all(on_pages(above, strips) == [7] for above in ABOVE)


def test_no_page_has_one_line_of_a_paragraph_alone():
    for words in (3, 30, 60, 300):
        strips = paragraph("mots et mots " * words, BODY)
        lone = [above for above in ABOVE if 1 in on_pages(above, strips)]
        assert lone == ([] if words > 3 else ABOVE)


def test_no_rows_make_no_table():
    assert table(COLUMNS, []) == []
