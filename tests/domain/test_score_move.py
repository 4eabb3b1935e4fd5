"""What moved a score sums up to how far it moved."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from slaapp.domain.score_move import moves
from tests.domain.test_qualifying import (
    BUDGET,
    PHONE,
    PRICES,
    SEEN,
    agreements,
    events,
    fields,
    judged,
    said,
    terms_of,
    visit,
)


@given(agreements, agreements, fields, fields, events, events)
def test_the_moves_are_the_difference(one, other, held, now, happened, more):
    before, after = judged(one, held, *happened), judged(other, now, *more)
    assert sum(move.points for move in moves(before, after)) == after.total - before.total
    assert moves(after, after) == ()
    assert [-move.points for move in moves(after, before)] != [] or before.total == after.total


def test_each_line_that_moved_is_told_with_what_it_gave():
    terms = terms_of(PHONE, BUDGET, PRICES, SEEN, caps={"web": 30})
    before = judged(terms, {"person.phone": "1"}, visit(0), visit(1))
    after = judged(terms, {"person.phone": "1"}, visit(30), visit(29), said("budget", "yes", 0))
    told = {
        getattr(move.after or move.before, "group", None) or move.after.criterion.field: move.points
        for move in moves(before, after)
    }
    assert told == {"interest.budget": 25, "event:visit": -20, "web": 5}


def test_a_criterion_that_is_new_or_gone_is_a_move_of_its_own():
    old, new = terms_of(PHONE), terms_of(replace(PHONE, points=20))
    held = {"person.phone": "1"}
    found = moves(judged(old, held), judged(new, held))
    assert [(move.before is None, move.after is None, move.points) for move in found] == [
        (True, False, 20),
        (False, True, -15),
    ]
