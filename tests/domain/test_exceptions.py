"""What both sides signed for one lead: an entry that comes too late, or no counting at all."""

from __future__ import annotations

from datetime import date

from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.rulebook import Rulebook
from tests.domain.timelines import AGREEMENT, at, entry, event, promise, standing

GIVEN = event("handed_over", "Mon 15:00")
LATE = entry(date(2026, 6, 2), "Wed 10:00")


def rules() -> Rulebook:
    versions = [AgreementVersion("v1", 1, 0, AGREEMENT)]
    return Rulebook("Europe/Paris", versions, [LATE], {"entry-1": LATE})


def signed(field: str, value: str | None = None):
    return event("exception", "Thu 10:00", field=field, value=value)


def test_a_closure_noted_too_late_moves_a_deadline_only_of_a_lead_that_it_was_signed_for():
    assert promise(standing(GIVEN, rules=rules()), "first_attempt").due_at == at("Tue 10:00")
    moved = standing(GIVEN, signed("calendar", "entry-1"), rules=rules())
    assert promise(moved, "first_attempt").due_at == at("Wed 10:00")


def test_it_moves_a_cycle_that_is_closed_too():
    events = GIVEN, event("attempt", "Wed 09:30"), event("lost", "Wed 09:40")
    assert promise(standing(*events, rules=rules()), "first_attempt").state_at(0) == "breached"
    moved = standing(*events, signed("calendar", "entry-1"), rules=rules())
    assert promise(moved, "first_attempt").state_at(0) == "met"


def test_an_entry_that_is_not_there_any_more_moves_nothing():
    found = standing(GIVEN, signed("calendar", "entry-9"), rules=rules())
    assert promise(found, "first_attempt").due_at == at("Tue 10:00")


def test_an_excluded_lead_leaves_every_count_and_keeps_its_clocks():
    plain, found = standing(GIVEN), standing(GIVEN, signed("excluded"))
    assert (plain.excluded, found.excluded) == (False, True)
    assert [cycle.excluded for cycle in found.cycles] == [1]
    assert found.cycles[0].deadlines == plain.cycles[0].deadlines
