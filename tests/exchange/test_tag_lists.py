"""Tags in one cell come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.exchange.tag_lists import joined_tags, split_tags

SIGNS = "ab \",;|'="
TAGS = st.text(st.sampled_from(SIGNS), min_size=1, max_size=8).map(lambda t: " ".join(t.split()))


@given(names=st.lists(TAGS.filter(bool), max_size=5), sign=st.sampled_from([", ", "; "]))
def test_what_was_joined_is_split_into_what_it_was(names: list[str], sign: str):
    assert split_tags(joined_tags(names, sign)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Salon, vip;2026|b", ["Salon", "vip", "2026", "b"]),
        ('6" pipe, 8" pipe', ['6" pipe', '8" pipe']),
        ('"unfinished, b', ['"unfinished', "b"]),
        ('"a" b, c', ['"a" b', "c"]),
        (" , ;", []),
        ('"a, b"', ["a, b"]),
    ],
)
def test_what_other_programs_wrote_is_read_as_they_mean_it(text: str, names: list[str]):
    assert split_tags(text) == names
