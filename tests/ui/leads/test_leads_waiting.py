"""The prospect's waiting in the preview: named parts that add up to the whole, to the minute."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from slaapp.domain.instants import DAY, HOUR, MINUTE
from slaapp.domain.waiting import PARTS, Waiting
from slaapp.operations.contact import log_contact
from tests.ui.leads.conftest import NOW, Window, plain
from ui.pages.leads.waiting_words import shares_of, whole_of
from ui.widgets.share_bar import ShareBar

parts = st.fixed_dictionaries({part: st.integers(0, 40 * DAY) | st.just(0) for part in PARTS})


@given(parts)
def test_the_minutes_shown_add_up_to_the_minutes_of_the_whole(taken: dict[str, int]):
    waiting = Waiting(0, sum(taken.values()), taken)
    shares = shares_of(waiting)
    assert sum(share.span for share in shares) == whole_of(waiting)
    assert {share.part for share in shares} >= {p for p, span in taken.items() if span >= MINUTE}
    assert all(abs(share.span - taken[share.part]) < MINUTE for share in shares)


@given(st.lists(st.integers(0, 40 * DAY), min_size=1, max_size=7), st.integers(40, 900))
def test_the_bar_is_filled_from_end_to_end_and_hides_no_part(
    qapp: QApplication, sizes: list[int], width: int
):
    bar = ShareBar()
    bar.resize(width, bar.height())
    bar.show_parts([("accent", size) for size in sizes], "words")
    places = bar.places()
    assert len(places) == sum(size > 0 for size in sizes)
    assert all(wide >= 2 for _, _, wide in places)
    if places:
        left, wide = places[-1][1:]
        assert abs(left + wide - width) < 1e-6


def test_the_preview_says_on_whom_a_prospect_waits_and_until_when(window: Window):
    window.choose("Paul Durand")
    part = window.page.side.preview.waiting
    assert part.isVisibleTo(window.page.side.preview)
    assert plain(part.sum_text()).endswith("so far, nights and days off too")
    before = [name for name, _ in part.lines()]
    assert before[0] == "Before the hand-over"
    assert "For an acceptance" in before
    key = window.keys["Paul Durand"]

    def speak(connection, by, now):
        return log_contact(
            connection, key, outcome="reached", by=by, now=now, occurred_at=NOW + HOUR
        )

    window.session.desk.clock.set_to(NOW + 2 * HOUR)
    window.session.desk.run(speak)
    window.rest()
    assert "(ended 11:00)" in plain(part.sum_text())
    said = plain(part.bar.accessibleName())
    assert all(f"{name} {plain(span)}" in said for name, span in part.lines())


def test_history_that_was_imported_waits_for_nobody(long_window: Window):
    window = long_window
    window.page.list.view.select_place(500)
    window.rest()
    assert not window.page.side.preview.waiting.isVisibleTo(window.page.side.preview)
