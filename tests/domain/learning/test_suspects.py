"""Fields that know the end of the story are pointed out, honest ones hardly ever."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from slaapp.domain.kpi import Rate
from slaapp.domain.learning.suspects import suspects_among
from tests.domain.learning.samples import drawn, table, x_education


def reasons(cases, late=None) -> dict[str, tuple[str, ...]]:
    found = suspects_among(cases, late)
    return {each.field.removeprefix("custom:"): each.reasons for each in found}


def test_in_the_real_sample_what_sales_fill_in_is_suspected_and_hardly_anything_else(
    shared_data: Path,
):
    found = reasons(x_education(shared_data))
    assert {"Tags", "Lead Quality", "Last Activity", "Last Notable Activity"} <= set(found)
    assert len(found) <= 6
    assert {"ranks_too_well", "decides_alone", "name_says_so"} == set(found["Tags"])
    assert "Total Time Spent on Website" not in found
    assert "What is your current occupation" not in found


def test_a_field_that_is_filled_in_after_the_hand_over_is_suspected():
    cases = table(drawn(np.zeros(200)), budget=["a", "b"] * 100, size=["x", "y", "z", "x"] * 50)
    late = {"custom:budget": Rate(60, 100), "custom:size": Rate(10, 100)}
    assert reasons(cases, late) == {"budget": ("came_late",)}
    assert reasons(cases, {"custom:budget": Rate(5, 5)}) == {}, "too few to tell"


def test_a_word_that_nearly_always_wins_decides_alone():
    won = drawn(np.zeros(400))
    note = ["va signer" if each and at % 2 else "à suivre" for at, each in enumerate(won)]
    assert reasons(table(won, note=note))["note"][0] in ("ranks_too_well", "decides_alone")


def test_an_honest_number_may_rank_better_than_a_word():
    draw = np.random.default_rng(2)
    time = draw.normal(0, 1, 1_000)
    won = drawn(1.8 * time)
    assert reasons(table(won, time_on_site=time.tolist())) == {}
    assert "size" in reasons(
        table(won, size=[["xs", "s", "l", "xl"][int(np.digitize(t, (-0.8, 0, 0.8)))] for t in time])
    )


def test_an_empty_field_is_not_suspected_whatever_it_is_called():
    won = drawn(np.zeros(100))
    assert reasons(table(won, last_status=[None] * 100)) == {}
    assert reasons(table(won, last_status=["a", "b"] * 50)) == {"last_status": ("name_says_so",)}


def test_too_few_leads_accuse_nobody():
    won = [True] * 9 + [False] * 50
    assert reasons(table(won, tags=["x" if each else "y" for each in won])) == {}


def test_where_hardly_anybody_wins_a_value_that_never_does_is_no_suspect():
    won = [at % 40 == 0 for at in range(1_200)]
    kind = [["a", "b", "c"][at % 3] for at in range(1_200)]
    assert reasons(table(won, kind=kind)) == {}
    assert reasons(table([not each for each in won], kind=kind)) == {}
