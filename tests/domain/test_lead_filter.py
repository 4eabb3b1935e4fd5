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
