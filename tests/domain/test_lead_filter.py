"""A filter of leads as a value."""

from __future__ import annotations

from slaapp.domain.lead_filter import EMPTY, LeadFilter


def test_a_filter_without_parts_lets_everything_through_and_says_so():
    assert LeadFilter().is_empty
    assert LeadFilter().parts == {}


def test_only_the_parts_that_are_set_are_named_false_and_nobody_included():
    chosen = LeadFilter(text="", won=False, source_ids=(EMPTY,), received_from=0)
    assert chosen.parts == {
        "text": "",
        "won": False,
        "source_ids": (EMPTY,),
        "received_from": 0,
    }
    assert not chosen.is_empty


def test_equal_filters_are_one_value():
    assert LeadFilter(stages=("won",)) == LeadFilter(stages=("won",))
    assert len({LeadFilter(won=True), LeadFilter(won=True), LeadFilter(won=False)}) == 2


def test_what_means_now_goes_on_with_the_clock_and_nothing_else_does():
    chosen = LeadFilter(overdue_at=5, received_from=5, won=True)
    assert chosen.as_of(9) == LeadFilter(overdue_at=9, received_from=5, won=True)
    assert chosen.settled == chosen.as_of(9).settled
    still = LeadFilter(still="7 new:3")
    assert still.as_of(9) == still
    assert still.as_of(9, "9 new:5") == LeadFilter(still="9 new:5")
    assert still.settled == LeadFilter(still="9 new:5").settled
    assert LeadFilter().as_of(9, "9 new:5").is_empty
