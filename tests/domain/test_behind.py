"""What a figure counts as a text in a filter: it says the same when it is read again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.attainment_filter import PARTS, AttainmentFilter
from slaapp.domain.behind import AnswerFilter, behind_text, leads_behind, read_behind
from slaapp.domain.filter_joining import both
from slaapp.domain.hand_over_filter import HandOverFilter

instants = st.none() | st.integers(-(10**14), 10**14)
words = st.none() | st.lists(st.text(max_size=5), min_size=1, max_size=3).map(tuple)
deadlines = st.builds(
    AttainmentFilter,
    due_from=instants,
    due_until=instants,
    sides=words,
    holder_ids=words,
    part=st.none() | st.sampled_from(PARTS),
)
hand_overs = st.builds(HandOverFilter, handed_from=instants, agreement_ids=words, keys=words)
answers = st.builds(AnswerFilter, st.none() | st.integers(0, 10**12))


@given(deadlines | hand_overs | answers, st.integers(0, 10**14), answers)
def test_a_condition_is_read_as_it_was_said_and_two_of_them_both_hold(counted, now, other):
    text = behind_text(counted, now)
    assert " " not in text
    assert read_behind(text) == [(counted, now)]
    joined = both(leads_behind(counted, now), leads_behind(other, now)).behind
    assert read_behind(joined) in ([(counted, now), (other, now)], [(counted, now)])


@given(
    st.text(min_size=1).filter(str.strip) | st.sampled_from(["[1,2,3]", '["deadlines",1,{"x":1}]'])
)
def test_what_is_no_condition_is_refused(text: str):
    with pytest.raises(ValueError, match="no condition"):
        assert not read_behind(text)


def test_what_a_file_cannot_hold_is_no_instant():
    for text in ('["answers",99999999999999999999,{}]', '["answers",1,{"within":1e3}]'):
        with pytest.raises(ValueError, match="no condition"):
            read_behind(text)
