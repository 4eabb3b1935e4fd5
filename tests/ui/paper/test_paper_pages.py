"""Strips on pages: none overflows, none is lost, what is glued stays together."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ui.paper.pages import fill_pages
from ui.paper.strip import Strip, space

PAGE = 100.0
HEAD = Strip(10, glued=True)
strips = st.lists(
    st.builds(Strip, st.floats(1, 30), glued=st.booleans(), head=st.sampled_from((None, HEAD))),
    max_size=40,
)


def drawn(pages) -> list[Strip]:
    return [strip for page in pages for _, strip in page.placed if strip is not HEAD]


@given(strips)
def test_every_strip_is_drawn_once_in_order_and_no_page_overflows(held: list[Strip]):
    held = [replace(each, glued=False) if at % 2 else each for at, each in enumerate(held)]
    pages = fill_pages(held, PAGE)
    assert [id(each) for each in drawn(pages)] == [id(each) for each in held]
    for page in pages:
        assert page.height <= PAGE
        assert page.height == sum(strip.height for _, strip in page.placed)


@given(strips)
def test_what_is_glued_is_on_one_page(held: list[Strip]):
    held = [replace(each, glued=False) if at % 2 else each for at, each in enumerate(held)]
    for page in fill_pages([*held, Strip(1)], PAGE)[:-1]:
        assert not page.placed[-1][1].glued


@given(strips)
def test_a_page_that_begins_within_a_table_repeats_its_head(held: list[Strip]):
    for page in fill_pages(held, PAGE):
        for at, (_, strip) in enumerate(page.placed):
            if at == 0 and strip is not HEAD:
                assert strip.head is None


def test_more_glued_strips_than_a_page_holds_are_parted_all_the_same():
    pages = fill_pages([Strip(30, glued=True)] * 10, PAGE)
    assert [len(page.placed) for page in pages] == [3, 3, 3, 1]


def test_no_page_begins_with_a_space():
    (first, second) = fill_pages([Strip(95), space(24), Strip(50)], PAGE)
    assert (len(first.placed), [y for y, _ in second.placed]) == (1, [0.0])
