"""What one's own history answers, in words: shares with intervals, few cases said to be few."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.agreement import default_agreement
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, TIERS
from slaapp.domain.instants import HOUR
from slaapp.domain.kpi import Rate
from slaapp.domain.learning.threshold import ProposedThreshold
from slaapp.domain.rank_quality import RankQuality
from slaapp.domain.target import WorkingTime
from slaapp.operations.trials import other_commitment
from ui.pages.agreement.trial.threshold_box import threshold_sentence
from ui.pages.agreement.trial.words import leads_of, rate_text, threshold_reason, times_text


def test_a_share_has_its_count_and_its_interval():
    assert rate_text(Rate(46, 144)) == "46 of 144 · 32% (25–40%)"
    assert rate_text(Rate(0, 0)) == "–"


@given(n=st.integers(1, 9), k=st.integers(0, 9))
def test_few_cases_are_said_to_be_too_few(n: int, k: int):
    said = rate_text(Rate(min(k, n), n))
    assert said.endswith("(too few to tell)")
    assert said.startswith(f"{min(k, n)} of {n} · ")


def test_rank_quality_is_so_many_times_in_a_hundred():
    assert times_text(RankQuality(3_080, 2_000, 40, 50)).startswith("77 times in 100 (")
    assert times_text(RankQuality(18, 9, 3, 3)).endswith("too few to tell")
    assert times_text(RankQuality(0, 0, 0, 5)) == "–"
    assert times_text(None) == "–"


def test_a_threshold_says_what_it_lets_through_however_few_are_known():
    assert threshold_sentence(0, None) == "No lead would have been qualified."
    assert "none of them came to an end" in threshold_sentence(3, Rate(0, 0))
    assert "of 20 that came to an end, 50%" in threshold_sentence(30, Rate(10, 20))


def test_leads_behind_a_number_are_named_once():
    found = leads_of(["a", "b", "a"])
    assert found is not None
    assert found.keys == ("a", "b")
    assert leads_of([]) is None


def test_another_target_stands_for_every_tier_or_for_one_alone():
    terms, target = default_agreement(), WorkingTime(4 * HOUR)
    for kind in KINDS_OF_COMMITMENT:
        everyone = other_commitment(terms, kind, "", target)
        assert {everyone.target_for(tier) for tier in (*TIERS, None)} == {target}
        hot = other_commitment(terms, kind, "hot", target)
        assert [hot.target_for(tier) for tier in TIERS] == [target, None, None]


def test_a_proposed_threshold_says_why_and_what_it_would_have_meant():
    reached, others = Rate(8, 10), Rate(20, 100)
    apart = ProposedThreshold("separates", 35, reached, others, None)
    assert threshold_reason(apart) == (
        "From 35 points on, customers and the others are best apart: 80% of the customers reach "
        "them, and 20% of the others."
    )
    volume = ProposedThreshold("brings_volume", 20, reached, others, 41.6)
    assert "there are 42 leads a month, as promised" in threshold_reason(volume)
