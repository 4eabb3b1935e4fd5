"""Owners by rule: fair in turn, by territory, to the least loaded; nobody who is away."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.assigning import WAYS, Choice, Ground, Rep, Territory, Whence, distribute

LYON = Whence("France", "69003", "Lyon", "Salon")


def leads(count: int, whence: Whence = LYON) -> list[tuple[str, Whence]]:
    return [(f"lead {n}", whence) for n in range(count)]


def given_to(ground: Ground, count: int, **more) -> list[str | None]:
    return [choice.to for choice in distribute(ground, leads(count), **more).values()]


reps = st.builds(
    Rep,
    key=st.sampled_from("abcdefgh"),
    leads=st.integers(0, 9),
    deadlines=st.integers(0, 30),
    last=st.integers(0, 50),
    here=st.booleans(),
)
teams = st.lists(reps, min_size=1, max_size=8, unique_by=lambda rep: rep.key).map(tuple)


@given(teams, st.integers(0, 40))
def test_in_turn_nobody_here_is_given_two_more_than_another(team: tuple[Rep, ...], count: int):
    dealt = Counter(given_to(Ground("round_robin", team), count))
    here = [rep.key for rep in team if rep.here]
    shares = [dealt[key] for key in here]
    assert set(dealt) <= set(here) or not here
    assert sum(shares) == (count if here else 0)
    assert not here or max(shares) - min(shares) <= 1


@given(teams, st.integers(0, 30), st.integers(0, 30))
def test_in_turn_goes_on_where_the_facts_say_that_it_stopped(team, first: int, then: int):
    """Two hand-overs in a row are dealt as one would be."""
    team = tuple(replace(rep, last=place) for place, rep in enumerate(team))
    ground = Ground("round_robin", team)
    begun = given_to(ground, first)
    lasts = {key: len(team) + place for place, key in enumerate(begun)}
    later = tuple(replace(rep, last=lasts.get(rep.key, rep.last)) for rep in team)
    assert begun + given_to(Ground("round_robin", later), then) == given_to(ground, first + then)


@given(teams, st.integers(0, 40))
def test_the_least_loaded_end_as_even_as_they_can(team: tuple[Rep, ...], count: int):
    dealt = Counter(given_to(Ground("least_leads", team), count))
    here = [rep for rep in team if rep.here]
    for rep in here:
        for other in here:
            if dealt[rep.key]:
                assert rep.leads + dealt[rep.key] <= other.leads + dealt[other.key] + 1


@given(teams, st.sampled_from(WAYS), st.integers(0, 10), st.randoms())
def test_the_order_in_which_the_team_is_listed_changes_nothing(team, way, count, random):
    shuffled = list(team)
    random.shuffle(shuffled)
    lands = (Territory("t", team[0].key, "city", "lyon"),)
    one, other = (Ground(way, tuple(each), lands) for each in (team, shuffled))
    assert distribute(one, leads(count)) == distribute(other, leads(count))


def test_deadlines_weigh_what_a_lead_brings():
    team = (Rep("a", deadlines=10), Rep("b", deadlines=6))
    ground = Ground("least_deadlines", team, deadlines_each=3)
    assert given_to(ground, 4) == ["b", "b", "a", "b"]


@pytest.mark.parametrize(
    ("whence", "to", "value"),
    [
        (Whence("France", "69 003", "Lyon"), "lea", "69"),
        (Whence("France", "69800", "Saint-Priest"), "tom", "698"),
        (Whence("france", "", "LYON"), "zoe", "Lyon"),
        (Whence("FRANCE", "75001", "Paris"), "max", "France"),
        (Whence("France", "75001", "Paris", "salon"), "ida", "Salon"),
        (Whence("Belgique"), None, ""),
        (Whence(), None, ""),
    ],
)
def test_a_territory_is_the_most_telling_one_that_fits(whence: Whence, to: str | None, value: str):
    rows = [
        ("max", "country", "France"),
        ("zoe", "city", "Lyon"),
        ("lea", "postcode", "69"),
        ("tom", "postcode", "698"),
        ("ida", "source", "Salon"),
    ]
    lands = tuple(Territory(str(n), *row) for n, row in enumerate(rows))
    team = tuple(Rep(row[0]) for row in rows)
    (choice,) = distribute(Ground("territory", team, lands), [("lead", whence)]).values()
    assert (choice.to, choice.value) == (to, value)


def test_who_is_away_is_left_out_and_their_territory_is_their_stand_ins():
    lands = (Territory("1", "lea", "postcode", "69"),)
    lea = Rep("lea", here=False, stand_in="tom")
    team = (lea, Rep("tom", last=1), Rep("zoe", last=2))
    assert given_to(Ground("round_robin", team), 3) == ["tom", "zoe", "tom"]
    ground = Ground("territory", team, lands)
    told = Choice("tom", "territory", "69", instead_of="lea")
    assert distribute(ground, [("lead", LYON)]) == {"lead": told}
    alone = Ground("territory", (replace(lea, stand_in=None),), lands)
    told = Choice(None, "nobody_here", "69", instead_of="lea")
    assert distribute(alone, [("lead", LYON)]) == {"lead": told}


@pytest.mark.parametrize("way", ["round_robin", "least_leads", "least_deadlines"])
def test_where_nobody_is_here_the_manager_decides(way: str):
    away = Ground(way, (Rep("lea", here=False),))
    assert distribute(away, [("lead", LYON)]) == {"lead": Choice(None, "nobody_here")}
    by_hand = Ground(None, (Rep("lea"),))
    assert distribute(by_hand, [("lead", LYON)]) == {"lead": Choice(None, "by_hand")}
    assert given_to(by_hand, 1, way=way) == ["lea"]
