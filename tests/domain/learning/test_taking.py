"""A suggested line is taken over by itself, and never twice."""

from __future__ import annotations

from slaapp.domain.criterion import Criterion
from slaapp.domain.learning.taking import taken_over

PHONE = Criterion("person.phone", "is_known", (), 15)
SALON = Criterion("source", "is", ("Salon",), 20, group="source")
VISITS = Criterion("event:visit", "at_least", ("2",), 20, within_days=30, half_life=10)


def test_what_is_new_comes_last():
    assert taken_over((PHONE,), (SALON,)) == (PHONE, SALON)
    assert taken_over((), (SALON, PHONE)) == (SALON, PHONE)
    assert taken_over((PHONE,), ()) == (PHONE,)


def test_what_is_there_gets_the_suggested_points_in_its_place():
    again = Criterion("event:visit", "at_least", ("2",), 35, within_days=30)
    kept = taken_over((VISITS, SALON), (again, Criterion("source", "is", ("Salon",), -5)))
    assert [each.points for each in kept] == [35, -5]
    assert (kept[0].half_life, kept[1].group) == (10, "source")


def test_another_window_or_another_value_is_another_criterion():
    other = Criterion("event:visit", "at_least", ("2",), 35, within_days=60)
    assert taken_over((VISITS,), (other,)) == (VISITS, other)


def test_a_condition_that_stands_twice_is_not_lost():
    twice = Criterion("source", "is_known", (), 5), Criterion("source", "is_known", (), 7)
    taken = taken_over(twice, [Criterion("source", "is_known", (), 20)])
    assert [each.points for each in taken] == [20, 7]
