"""What differs between two agreements: nothing where they are the same, and all where not."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slaapp.domain.agreement import Agreement, canonical_text, default_agreement
from slaapp.domain.agreement_diff import REORDERED, Difference, differences, units_of
from slaapp.domain.commitment import Commitment
from slaapp.domain.criteria_matching import matched
from slaapp.domain.criterion import Criterion
from slaapp.domain.instants import HOUR
from slaapp.domain.marketing_promises import VolumePart
from slaapp.domain.sales_promises import Recycling
from slaapp.domain.shared_rules import EscalationStep
from slaapp.domain.target import EndOfWorkingDay, WorkingTime
from slaapp.domain.working_calendar import FRENCH_WEEK, Window, week_of
from tests.domain.agreements import agreements, bare_calendars, full_agreement, parts
from tests.domain.test_criterion import criteria

FULL = full_agreement()

# The codes of a part's differences begin so; the part's own name, unless said otherwise.
BEGINS = {"calendar": "calendar"} | {name: name for name in parts}


def belongs(difference: Difference, part: str) -> bool:
    return difference.code == BEGINS[part] or difference.code.startswith(f"{BEGINS[part]}.")


all_parts = {**parts, "calendar": bare_calendars}
one_part_changed = st.sampled_from(sorted(all_parts)).flatmap(
    lambda name: st.tuples(st.just(name), all_parts[name], all_parts[name])
)


@given(one_part_changed)
def test_two_agreements_differ_if_and_only_if_they_are_not_the_same(drawn):
    name, one, other = drawn
    old, new = replace(FULL, **{name: one}), replace(FULL, **{name: other})
    found = differences(old, new)
    assert (found == ()) == (canonical_text(old) == canonical_text(new))
    assert all(belongs(each, name) for each in found)


NESTED = ("parties", "definitions", "qualifying", "marketing", "sales", "both", "calendar")
ONE_FIELD = [
    (part, field.name)
    for part in NESTED
    for field in fields(getattr(FULL, part))
    if (part, field.name) != ("calendar", "entries")
]


@pytest.mark.parametrize(("part", "name"), ONE_FIELD)
@settings(max_examples=8)
@given(st.data())
def test_a_single_field_that_changed_appears_as_itself(part: str, name: str, data):
    other = data.draw(all_parts[part])
    held = getattr(FULL, part)
    new = replace(FULL, **{part: replace(held, **{name: getattr(other, name)})})
    found = differences(FULL, new)
    assert (found == ()) == (new == FULL)
    begin = f"{part}.{name}"
    assert all(each.code == begin or each.code.startswith(f"{begin}.") for each in found)


def test_every_field_of_the_document_is_looked_at():
    bare = Agreement(replace(FULL.calendar, zone="Europe/Rome", week=((),) * 7))
    codes = [each.code for each in differences(bare, replace(FULL, threshold=0))]
    unchanged = {"marketing.rejected_count", "sales.coded_reasons", "reject_within"}
    unchanged |= {"appointment_grace", "calendar.changes", "calendar.entries"}
    places = [f"{part}.{name}" for part, name in ONE_FIELD]
    places += [name for name in FULL.to_document() if name not in (*NESTED, "format")]
    missed = {
        place
        for place in set(places) - unchanged
        if not any(code == place or code.startswith(f"{place}.") for code in codes)
    }
    assert missed == set()


@settings(max_examples=15)
@given(agreements, agreements)
def test_every_part_that_changed_appears_and_no_other(old: Agreement, new: Agreement):
    found = differences(old, new)
    for name in all_parts:
        changed = getattr(old, name) != getattr(new, name)
        assert any(belongs(each, name) for each in found) == changed, name
    assert len({each.code for each in found}) == len(found)


@settings(max_examples=15)
@given(agreements, agreements)
def test_what_was_added_one_way_was_removed_the_other_way(old: Agreement, new: Agreement):
    plain = {each.code: each for each in differences(old, new) if each.part != "criteria"}
    back = {each.code: each for each in differences(new, old) if each.part != "criteria"}
    assert plain.keys() == back.keys()
    other = {"added": "removed", "removed": "added", "changed": "changed", REORDERED: REORDERED}
    for code, each in plain.items():
        mirrored = back[code]
        assert (mirrored.how, mirrored.old, mirrored.new) == (other[each.how], each.new, each.old)


@settings(max_examples=15)
@given(agreements, agreements)
def test_the_values_of_a_difference_are_those_of_the_two_agreements(old: Agreement, new: Agreement):
    before, after = units_of(old), units_of(new)
    for each in differences(old, new):
        if each.how == REORDERED or each.part == "criteria":
            continue
        assert (each.old, each.new) == (before.get(each.code), after.get(each.code))
        assert each.old != each.new


@given(st.lists(criteria, max_size=5), st.lists(criteria, max_size=5))
def test_each_criterion_is_told_once_whatever_became_of_it(old, new):
    found = matched(old, new)
    assert [after for _, _, after in found if after] == new
    places = [place for place, before, _ in found if before]
    assert sorted(places) == list(range(len(old)))
    assert all(old[place] == before for place, before, _ in found if before)
    assert all(a.field == b.field for _, a, b in found if a and b)


PHONE, MAIL, WEB = (
    Criterion("person.phone", "is_known", (), 15),
    Criterion("person.email", "is_known", (), 15),
    Criterion("source", "is", ("Web",), 10),
)
STEP = EscalationStep("manager", late=EndOfWorkingDay(1))
LATER = replace(STEP, late=EndOfWorkingDay(3))
HOT = {"hot": WorkingTime(HOUR)}
SOON, LATE = Commitment("outcome", HOT), Commitment("outcome", {"hot": EndOfWorkingDay(2)})


def changed(part: str, **values: object) -> Agreement:
    base = default_agreement()
    return replace(base, **{part: replace(getattr(base, part), **values)})


def plain(**values: object) -> Agreement:
    return replace(default_agreement(), **values)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (plain(name=""), plain(name="V2"), ("name", "added", None, "V2")),
        (plain(), plain(threshold=60), ("threshold", "changed", 50, 60)),
        (plain(), plain(tier_points={"hot": 80}), ("tier_points.warm", "removed", 65, None)),
        (plain(), plain(volume_per_month=0), ("volume_per_month", "removed", 40, None)),
        (plain(), plain(conversion_days=90), ("conversion_days", "added", None, 90)),
        (
            plain(commitments=(SOON,)),
            plain(commitments=(LATE,)),
            ("commitments.outcome", "changed", SOON, LATE),
        ),
        (
            plain(commitments=()),
            plain(commitments=(SOON,)),
            ("commitments.outcome", "added", None, SOON),
        ),
        (
            plain(criteria=(PHONE, MAIL)),
            plain(criteria=(replace(PHONE, points=20), MAIL)),
            ("criteria.person.phone", "changed", PHONE, replace(PHONE, points=20)),
        ),
        (
            plain(criteria=(WEB, MAIL)),
            plain(criteria=(MAIL,)),
            ("criteria.source", "removed", WEB, None),
        ),
        (
            plain(criteria=(WEB,)),
            plain(criteria=(replace(WEB, operator="is_not"),)),
            ("criteria.source", "changed", WEB, replace(WEB, operator="is_not")),
        ),
        (
            plain(criteria=(PHONE, MAIL)),
            plain(criteria=(MAIL, PHONE)),
            (
                "criteria",
                REORDERED,
                ("person.phone", "person.email"),
                ("person.email", "person.phone"),
            ),
        ),
        (
            changed("marketing"),
            changed("marketing", volume_parts=(VolumePart("source", "Salon", 5),)),
            ("marketing.volume_parts.source.Salon", "added", None, 5),
        ),
        (
            changed("sales", recycling=Recycling(90, 2)),
            changed("sales", recycling=Recycling(60, 2)),
            ("sales.recycling", "changed", Recycling(90, 2), Recycling(60, 2)),
        ),
        (
            changed("both", escalation=(STEP,)),
            changed("both", escalation=(LATER,)),
            ("both.escalation.any.late.manager", "changed", STEP, LATER),
        ),
        (
            changed("both", exclusions=("Tests",)),
            changed("both", exclusions=()),
            ("both.exclusions", "removed", ("Tests",), None),
        ),
        (
            changed("calendar", zone="Europe/Paris"),
            changed("calendar", zone="Europe/Rome"),
            ("calendar.zone", "changed", "Europe/Paris", "Europe/Rome"),
        ),
        (
            plain(),
            changed("calendar", week=week_of(FRENCH_WEEK[0], (Window(540, 720),))),
            ("calendar.week.5", "changed", (), (Window(540, 720),)),
        ),
        (
            plain(),
            changed("calendar", changes=((date(2027, 1, 1), FRENCH_WEEK),)),
            ("calendar.changes.2027-01-01", "added", None, FRENCH_WEEK),
        ),
    ],
)
def test_one_change_is_one_difference(old: Agreement, new: Agreement, expected: tuple):
    assert differences(old, new) == (Difference(*expected),)


def test_a_name_that_looks_like_a_code_confuses_nobody():
    one, two = VolumePart("source", "order", 1), VolumePart("source", "x#2", 2)
    old, new = (changed("marketing", volume_parts=each) for each in ((one, two), (two, one)))
    (found,) = differences(old, new)
    assert (found.code, found.how) == ("marketing.volume_parts", REORDERED)


def test_differences_stand_in_the_order_of_printing():
    bare = Agreement(default_agreement().calendar)
    codes = [each.code.partition(".")[0] for each in differences(bare, FULL)]
    order = list(dict.fromkeys(codes))
    assert order == [
        "name",
        "parties",
        "definitions",
        "tier_points",
        "qualifying",
        "criteria",
        "volume_per_month",
        "marketing",
        "commitments",
        "sales",
        "conversion_days",
        "both",
        "stagnation",
        "pause_reasons",
    ]
