"""Showing an agreement and editing one thing in it keeps all the rest, whatever it holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from slaapp.domain.agreement import Agreement
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, TIERS, Commitment
from slaapp.domain.criterion import OPERATORS, Criterion
from slaapp.domain.instants import DAY, HOUR, MINUTE
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, WorkingTime
from slaapp.domain.working_calendar import french_calendar
from slaapp.store.rows.team import FieldRow
from tests.domain.agreements import parts as all_parts
from ui.pages.agreement.both_part import BothPart
from ui.pages.agreement.calendar_part import CalendarPart
from ui.pages.agreement.criteria_part import CriteriaPart
from ui.pages.agreement.definitions_part import DefinitionsPart
from ui.pages.agreement.marketing_part import MarketingPart
from ui.pages.agreement.part import Part
from ui.pages.agreement.sales_part import SalesPart
from ui.pages.agreement.target_edit import _UNITS, TargetEdit

CUSTOM = (FieldRow("visits", "TotalVisits", "number"), FieldRow("job", "Occupation", "choice"))
FIELDS = ("source", "request", "event:visit", "custom:visits", "custom:job", "custom:gone")

targets = st.one_of(
    st.builds(WorkingTime, st.integers(1, 400 * DAY)),
    st.builds(EndOfWorkingDay, st.integers(1, 3_660)),
    st.builds(CalendarTime, st.integers(1, 3_660 * DAY)),
)
commitments = st.dictionaries(
    st.sampled_from(list(KINDS_OF_COMMITMENT)),
    st.dictionaries(st.sampled_from([*TIERS, "default"]), targets, min_size=1),
).map(
    lambda found: tuple(
        Commitment(kind, found[kind]) for kind in KINDS_OF_COMMITMENT if kind in found
    )
)
criteria = st.builds(
    Criterion,
    st.sampled_from(FIELDS),
    st.sampled_from(list(OPERATORS)),
    st.lists(st.text(max_size=8), max_size=3).map(tuple),
    st.integers(-1_000, 1_000),
    st.none() | st.integers(1, 3_650),
)
agreements = st.builds(
    Agreement,
    calendar=st.just(french_calendar()),
    criteria=st.lists(criteria, max_size=4).map(tuple),
    threshold=st.integers(-10_000, 10_000),
    tier_points=st.dictionaries(st.sampled_from(["hot", "warm"]), st.integers(-9_999, 9_999)),
    commitments=commitments,
    volume_per_month=st.integers(0, 100_000),
    reject_within=targets,
    conversion_days=st.none() | st.integers(1, 3_650),
    **{
        name: all_parts[name]
        for name in (
            "name",
            "pause_reasons",
            "appointment_grace",
            "parties",
            "definitions",
            "marketing",
            "sales",
            "both",
            "qualifying",
            "stagnation",
        )
    },
)


@pytest.fixture(scope="module")
def parts(qapp: QApplication) -> list[Part]:
    made = [
        CriteriaPart(),
        CalendarPart(),
        DefinitionsPart(),
        MarketingPart(),
        SalesPart(),
        BothPart(),
    ]
    made[0].show_fields(CUSTOM)
    made[3].show_fields(CUSTOM)
    return made


def marketing(parts: list[Part]) -> MarketingPart:
    assert isinstance(parts[3], MarketingPart)
    return parts[3]


def sales(parts: list[Part]) -> SalesPart:
    assert isinstance(parts[4], SalesPart)
    return parts[4]


relaxed = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=25,
    deadline=None,
)


@relaxed
@given(terms=agreements)
def test_what_is_shown_and_not_edited_is_the_same_to_the_letter(
    parts: list[Part], terms: Agreement
):
    edits: list[None] = []
    for part in parts:
        part.edited.connect(lambda: edits.append(None))
        part.show_terms(terms)
        assert part.apply(terms) == terms
    assert edits == [], "showing is no edit"


@relaxed
@given(terms=agreements)
def test_another_volume_is_all_that_changes(parts: list[Part], terms: Agreement):
    part = marketing(parts)
    part.show_terms(terms)
    wanted = terms.volume_per_month % 100_000 + 1
    part.volume.agreed.setChecked(True)
    part.volume.leads.setValue(wanted)
    assert part.apply(terms) == replace(terms, volume_per_month=wanted)


@relaxed
@given(terms=agreements)
def test_another_threshold_is_all_that_changes(parts: list[Part], terms: Agreement):
    part = parts[0]
    assert isinstance(part, CriteriaPart)
    part.show_terms(terms)
    wanted = -terms.threshold if terms.threshold else 1
    part._spins["threshold"].setValue(wanted)
    assert part.apply(terms) == replace(terms, threshold=wanted)


def test_many_criteria_are_shown_little_by_little_and_none_is_lost_meanwhile(
    qapp: QApplication, qtbot: QtBot
):
    many = tuple(Criterion("source", "is", (f"Salon {n}",), n) for n in range(12))
    terms = Agreement(calendar=french_calendar(), criteria=many)
    part = CriteriaPart()
    part.show_terms(terms)
    assert 0 < len(part._rows) < len(many)
    assert not part.is_complete()
    part._spins["threshold"].setValue(7)
    assert part.apply(terms) == replace(terms, threshold=7)
    qtbot.waitUntil(part.is_complete)
    assert [row.criterion() for row in part._rows] == list(many)
    assert part.apply(terms) == replace(terms, threshold=7)


def set_target(edit: TargetEdit, number: int, unit: str) -> None:
    edit._unit.setCurrentIndex(_UNITS.index(unit))
    edit._number.setValue(number)


@pytest.mark.parametrize(
    ("number", "unit", "target", "words"),
    [
        (90, "minutes", WorkingTime(90 * MINUTE), "working minutes"),
        (3, "hours", WorkingTime(3 * HOUR), "working hours"),
        (1, "working_days", EndOfWorkingDay(1), "working day"),
        (47, "calendar_hours", CalendarTime(47 * HOUR), "hours, day and night"),
        (3, "calendar_days", CalendarTime(3 * DAY), "calendar days"),
    ],
)
def test_each_kind_of_time_is_its_own_target(
    qapp: QApplication, number: int, unit: str, target: object, words: str
):
    edit = TargetEdit()
    set_target(edit, number, unit)
    assert edit.target() == target
    edit.show_target(None)
    assert edit.target() is None
    assert edit._unit.currentText() == "no commitment"
    edit.show_target(target)
    assert (edit._number.value(), edit._unit.currentText()) == (number, words)


def test_a_number_too_large_for_its_unit_is_the_largest_there_is(qapp: QApplication):
    edit = TargetEdit()
    set_target(edit, 9_999, "hours")
    edit._unit.setCurrentIndex(_UNITS.index("working_days"))
    assert edit.target() == EndOfWorkingDay(3_650)


def test_a_lead_without_a_tier_is_owed_what_a_warm_one_is(parts: list[Part]):
    part = sales(parts)
    terms = Agreement(calendar=french_calendar())
    part.show_terms(terms)
    for tier, hours in (("hot", 1), ("warm", 4), ("cold", 8)):
        set_target(part.deadlines.edits["first_attempt", tier], hours, "hours")
    made = part.apply(terms)
    assert made.target_of("first_attempt", None) == WorkingTime(4 * HOUR)
    set_target(part.deadlines.edits["first_attempt", "cold"], 1, "none")
    made = part.apply(terms)
    assert made.target_of("first_attempt", "cold") is None, "a gap is a gap, and shown as such"


def test_a_criterion_on_a_field_that_comes_later_is_offered_in_rows_that_are_there(
    qapp: QApplication,
):
    part = CriteriaPart()
    part.show_terms(
        Agreement(calendar=french_calendar(), criteria=(Criterion("source", "is_known", (), 10),))
    )
    part.show_fields(CUSTOM)
    box = part._rows[0].condition.field
    assert box.findText("TotalVisits") >= 0
    assert box.currentText() == "Source"


def test_the_spacing_of_attempts_stays_to_the_letter_when_their_target_is_edited(
    parts: list[Part],
):
    part = sales(parts)
    odd = Commitment("attempts", {"hot": WorkingTime(20 * HOUR)}, 5, 90 * MINUTE)
    terms = Agreement(calendar=french_calendar(), commitments=(odd,))
    part.show_terms(terms)
    set_target(part.deadlines.edits["attempts", "hot"], 10, "hours")
    made = part.apply(terms).commitment("attempts")
    assert made == Commitment("attempts", {"hot": WorkingTime(10 * HOUR)}, 5, 90 * MINUTE)


def test_how_many_attempts_and_how_far_apart_are_edited_where_they_are_promised(
    parts: list[Part],
):
    part = sales(parts)
    terms = Agreement(calendar=french_calendar())
    part.show_terms(terms)
    assert not part.deadlines.attempts.isEnabled()
    set_target(part.deadlines.edits["attempts", "warm"], 3, "working_days")
    assert part.deadlines.attempts.isEnabled()
    count, apart = part.deadlines.attempts.fields()
    count.setValue(4)
    apart.setValue(7)
    made = part.apply(terms).commitment("attempts")
    assert made == Commitment("attempts", {"warm": EndOfWorkingDay(3)}, 4, 7 * HOUR)
