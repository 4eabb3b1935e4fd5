"""Two filters joined into one."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_type_hints

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.filter_joining import NOBODY, both
from slaapp.domain.lead_filter import LeadFilter

_few = st.integers(0, 9)
_words = st.lists(st.sampled_from(["", "a", "b", "c"]), unique=True, max_size=3).map(tuple)
_BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    str | None: st.sampled_from(["martin", "06 12"]),
    tuple[str, ...] | None: _words,
    tuple[tuple[str, ...], ...] | None: st.lists(_words, max_size=3).map(tuple),
    int | None: _few,
    bool | None: st.booleans(),
}


@st.composite
def filters(draw: st.DrawFn) -> LeadFilter:
    """A filter with some of the parts there are, whatever they are called."""
    hints = get_type_hints(LeadFilter)
    names = draw(st.sets(st.sampled_from([field.name for field in fields(LeadFilter)])))
    return LeadFilter(**{name: draw(_BY_TYPE[hints[name]]) for name in sorted(names)})


def lets_through(chosen: LeadFilter, lead: dict[str, Any]) -> bool:
    """A filter's meaning on an invented lead that has one value for each part's name."""
    return all(_part_holds(name, value, lead[name]) for name, value in chosen.parts.items())


def _part_holds(name: str, wanted: Any, has: Any) -> bool:
    if isinstance(wanted, bool):
        return bool(has is wanted)
    if name in ("tags", "custom", "own_meets"):
        return all(has in group for group in wanted)
    if isinstance(wanted, tuple):
        return has in wanted
    if isinstance(wanted, str):
        return all(word in has for word in wanted.split())
    return bool(has >= wanted if name.endswith("_from") else has <= wanted)


@st.composite
def leads(draw: st.DrawFn) -> dict[str, Any]:
    hints = get_type_hints(LeadFilter)
    values: dict[Any, st.SearchStrategy[Any]] = {
        str | None: st.sampled_from(["martin", "martin 06 12", "06 12"]),
        tuple[str, ...] | None: st.sampled_from(["", "a", "b", "c"]),
        tuple[tuple[str, ...], ...] | None: st.sampled_from(["", "a", "b", "c"]),
        int | None: _few,
        bool | None: st.booleans(),
    }
    return {field.name: draw(values[hints[field.name]]) for field in fields(LeadFilter)}


@given(one=filters(), other=filters(), lead=leads())
def test_both_let_through_what_each_lets_through(
    one: LeadFilter, other: LeadFilter, lead: dict[str, Any]
) -> None:
    expected = lets_through(one, lead) and lets_through(other, lead)
    assert lets_through(both(one, other), lead) is expected


@given(one=filters())
def test_an_empty_filter_changes_nothing(one: LeadFilter) -> None:
    assert both(one, LeadFilter()) == one
    assert both(LeadFilter(), one) == one


def test_what_cannot_hold_at_once_lets_nobody_through() -> None:
    assert both(LeadFilter(won=True), LeadFilter(won=False)) == NOBODY
    joined = both(LeadFilter(stages=("won",)), LeadFilter(stages=("lost",)))
    assert joined.stages == ()
