"""The agreement: one value, one text, one digest; what is wrong with one as typed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slaapp.domain.agreement import (
    FIELDS_OF_FORMAT,
    FORMAT,
    Agreement,
    AgreementVersion,
    agreement_from,
    canonical_text,
    default_agreement,
    digest,
    version_in_force,
)
from slaapp.domain.agreement_faults import agreement_faults
from slaapp.domain.commitment import TIERS, Commitment, commitment_from
from slaapp.domain.criterion import Criterion
from slaapp.domain.instants import HOUR
from slaapp.domain.qualifying import Qualifying
from slaapp.domain.roles import ROLES
from slaapp.domain.target import EndOfWorkingDay, WorkingTime
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry, french_calendar
from tests.domain.agreements import agreements, full_agreement, parts
from tests.domain.timelines import CALENDAR

TODAY = date(2026, 6, 1)

changes = st.sampled_from(sorted(parts)).flatmap(
    lambda name: st.tuples(parts[name], parts[name]).map(
        lambda pair: [replace(default_agreement(), **{name: value}) for value in pair]
    )
)


@settings(max_examples=40)
@given(agreements)
def test_an_agreement_survives_its_document_and_keeps_its_digest(terms: Agreement):
    text = canonical_text(terms)
    again = agreement_from(json.loads(text))
    assert again == terms
    assert canonical_text(again) == text
    assert digest(canonical_text(again)) == digest(text)


@given(changes)
def test_two_agreements_have_one_text_only_if_they_are_the_same(pair: list[Agreement]):
    one, other = pair
    assert (canonical_text(one) == canonical_text(other)) == (one == other)


def test_the_order_in_which_tiers_were_typed_does_not_change_the_text():
    one = replace(default_agreement(), tier_points={"hot": 80, "warm": 65})
    other = replace(default_agreement(), tier_points={"warm": 65, "hot": 80})
    assert canonical_text(one) == canonical_text(other)


def test_dated_entries_are_amendments_outside_the_digest():
    closed = DatedEntry(date(2026, 8, 14), "closure", (), "pont", 0)
    terms = default_agreement()
    bridged = replace(terms, calendar=terms.calendar.with_entries((closed,)))
    assert canonical_text(bridged) == canonical_text(terms)


WITHOUT_ANSWER = replace(
    default_agreement(),
    commitments=tuple(each for each in default_agreement().commitments if each.kind != "answer"),
)
"""The default agreement as it was before it promised one."""


def test_by_default_marketing_answers_a_rejection_before_it_is_final():
    for tier in (*TIERS, None):
        assert default_agreement().target_of("answer", tier) == EndOfWorkingDay(2)


def test_the_default_agreements_digest_is_what_it_always_was():
    # A signature made by an earlier version must stay one: change this only with FORMAT.
    assert digest(canonical_text(WITHOUT_ANSWER)) == (
        "4ad7f9cee8cc414e5f95dd1d68bbf413dabe5c51b69f5ece9f5ed95fc5c0f844"
    )


@pytest.mark.parametrize(
    ("number", "made"),
    [
        (2, "6075035a41a58c52cc66029c353b06653b2019f880f60925e221d241586dca36"),
        (3, "2d52406a98d6c9a968ddc0b1d9fa3bce0453b601e3d63584443d66162db1962b"),
        (4, "bbb2d2690df944e6794fdb717c02dc508fb80823ce06193bb5518d15fc837e3f"),
    ],
)
def test_what_an_earlier_format_made_of_it_is_still_its_text(number: int, made: str):
    text = json.dumps(of_format(number), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert digest(text) == made


def of_format(number: int) -> dict[str, object]:
    """The default agreement as a program that knew no later format wrote it."""
    document = WITHOUT_ANSWER.to_document()
    return {name: document[name] for name in FIELDS_OF_FORMAT[number]} | {"format": number}


LATER = ("parties", "definitions", "marketing", "sales", "both", "qualifying", "stagnation")


def test_a_document_of_the_first_format_reads_with_no_reasons_and_the_usual_grace():
    terms = agreement_from(of_format(1))
    assert (terms.pause_reasons, terms.appointment_grace) == ((), WorkingTime(HOUR))
    assert terms.commitments == WITHOUT_ANSWER.commitments


def test_a_document_of_the_second_format_promises_nothing_it_did_not_know():
    terms, bare = agreement_from(of_format(2)), Agreement(CALENDAR)
    assert terms.pause_reasons == default_agreement().pause_reasons
    assert {name: getattr(terms, name) for name in LATER} == {
        name: getattr(bare, name) for name in LATER
    }
    assert terms.both.pausing_by == ROLES


def test_a_document_of_the_third_format_has_no_caps_gates_nor_grades():
    terms = agreement_from(of_format(3))
    assert terms.qualifying == Qualifying()
    assert terms.both == default_agreement().both
    document = of_format(3)
    fades = {**default_agreement().criteria[-1].to_document(), "half_life": 30}
    with pytest.raises(Trouble, match="agreement_unreadable"):
        agreement_from(document | {"criteria": [fades]})
    assert agreement_from(of_format(4) | {"criteria": [fades]}).criteria[0].half_life == 30


def test_a_document_of_the_fourth_format_says_nothing_of_leads_that_stand_still():
    terms = agreement_from(of_format(4))
    assert terms == replace(WITHOUT_ANSWER, stagnation={})


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_a_document_holds_all_of_its_format_and_nothing_of_another(number: int):
    document = of_format(number)
    for name in set(document) - {"format"}:
        with pytest.raises(Trouble, match="agreement_unreadable"):
            agreement_from({key: value for key, value in document.items() if key != name})
    with pytest.raises(Trouble, match="agreement_unreadable"):
        agreement_from(document | {"more": 1})


def test_an_operator_that_this_program_does_not_know_is_refused_when_it_is_read():
    document = of_format(4)
    document["criteria"][0]["operator"] = "sounds_like"
    with pytest.raises(Trouble, match="agreement_unreadable") as told:
        agreement_from(document)
    assert told.value.values["field"] == "criteria.0.operator"


def paths(value: object, place: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
    """Where every value of a document stands, the containers themselves too."""
    yield place
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, (*place, key))
    if isinstance(value, list):
        for at, inner in enumerate(value):
            yield from paths(inner, (*place, at))


def put(document: object, place: tuple[object, ...], value: object) -> object:
    """A copy with another value at a place."""
    if not place:
        return value
    copied = document.copy()
    copied[place[0]] = put(document[place[0]], place[1:], value)
    return copied


@pytest.mark.parametrize("wrong", [None, True, -1, 0, 2.5, "x", [], {}, ["x"], {"x": 1}])
def test_whatever_stands_at_any_place_a_document_is_read_as_it_is_or_refused_in_words(wrong):
    document = full_agreement().to_document()
    for place in paths(document):
        changed = put(document, place, wrong)
        try:
            terms = agreement_from(changed)
        except Trouble:
            continue
        assert terms.to_document() == changed, place


def test_attempts_are_three_and_half_a_day_apart_unless_somebody_said_otherwise():
    usual = Commitment("attempts", {"hot": WorkingTime(HOUR)})
    assert (usual.count, usual.apart) == (3, 4 * HOUR)
    said = Commitment("attempts", {}, 5, 2 * HOUR)
    assert commitment_from("", said.to_document()) == said
    assert Commitment("outcome", {}, 5, 2 * HOUR) == Commitment("outcome", {})


@pytest.mark.parametrize(("count", "apart"), [(0, HOUR), (-1, HOUR), (101, HOUR), (3, 0), (3, -1)])
def test_a_number_or_a_distance_of_attempts_that_means_nothing_is_refused(count: int, apart: int):
    with pytest.raises(Trouble, match="target_"):
        Commitment("attempts", {}, count, apart)


def test_a_text_with_accents_is_hashed_as_it_is_read():
    text = canonical_text(replace(default_agreement(), name="Été"))
    assert '"name":"Été"' in text
    assert digest("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"


def test_a_document_of_a_newer_format_is_refused():
    document = default_agreement().to_document() | {"format": FORMAT + 1}
    with pytest.raises(Trouble) as refused:
        agreement_from(document)
    assert refused.value.code == "agreement_from_newer_version"


def versions(*since: int) -> list[AgreementVersion]:
    terms = default_agreement()
    return [AgreementVersion(f"v{n}", n, start, terms) for n, start in enumerate(since, 1)]


@pytest.mark.parametrize(
    ("instant", "number"), [(-1, None), (0, 1), (99, 1), (100, 2), (10**15, 3), (500, 3)]
)
def test_the_latest_version_that_had_begun_is_in_force(instant, number):
    found = version_in_force(versions(0, 100, 100)[:2] + versions(0, 0, 400)[2:], instant)
    assert (found and found.number) == number


def test_of_two_versions_that_begin_together_the_later_one_is_in_force():
    found = version_in_force(versions(0, 100, 100), 100)
    assert found is not None
    assert found.number == 3


@pytest.mark.parametrize(
    ("score", "tier"), [(80, "hot"), (79, "warm"), (65, "warm"), (64, "cold"), (-5, "cold")]
)
def test_a_score_belongs_to_the_hottest_tier_it_reaches(score: int, tier: str):
    assert default_agreement().tier_of(score) == tier


def test_the_target_of_a_tier_its_default_or_none():
    terms = Agreement(CALENDAR, commitments=(Commitment("outcome", {"hot": WorkingTime(HOUR)}),))
    assert terms.target_of("outcome", "hot") == WorkingTime(HOUR)
    assert terms.target_of("outcome", "cold") is None
    assert terms.target_of("outcome", None) is None
    assert terms.target_of("acceptance", "hot") is None
    with_default = Commitment("outcome", {"default": EndOfWorkingDay(1)})
    assert replace(terms, commitments=(with_default,)).target_of("outcome", "cold") == (
        EndOfWorkingDay(1)
    )


def test_the_agreement_that_a_workspace_starts_with_has_no_fault():
    assert agreement_faults(default_agreement(), TODAY) == []


GOOD = default_agreement()


@pytest.mark.parametrize(
    ("terms", "code", "field"),
    [
        (replace(GOOD, threshold=20_000), "threshold_out_of_range", "threshold"),
        (replace(GOOD, tier_points={"hot": 10, "warm": 20}), "tiers_out_of_order", "tier_points"),
        (replace(GOOD, tier_points={"hot": -1, "warm": 0}), "tiers_out_of_order", "tier_points"),
        (replace(GOOD, volume_per_month=-1), "volume_negative", "volume_per_month"),
        (replace(GOOD, conversion_days=0), "days_out_of_range", "conversion_days"),
        (replace(GOOD, criteria=(Criterion("", "is", ("x",), 1),)), "field_missing", "criteria.0"),
        (
            replace(GOOD, commitments=(Commitment("smile", {}),)),
            "unknown_commitment",
            "commitments.0",
        ),
        (
            replace(GOOD, commitments=(*GOOD.commitments, GOOD.commitments[0])),
            "commitment_twice",
            f"commitments.{len(GOOD.commitments)}",
        ),
        (
            replace(GOOD, calendar=replace(french_calendar(), week=((),) * 7)),
            "calendar_never_opens",
            "calendar.week",
        ),
        (
            replace(GOOD, calendar=replace(french_calendar(), zone="Mars/Base")),
            "zone_unknown",
            "calendar.zone",
        ),
    ],
)
def test_each_fault_has_its_code_and_its_place(terms: Agreement, code: str, field: str):
    assert [(fault.code, fault.field) for fault in agreement_faults(terms, TODAY)] == [
        (code, field)
    ]
