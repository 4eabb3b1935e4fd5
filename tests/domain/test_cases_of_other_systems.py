"""The cases from other systems' bug reports that must come out right, one sentence each.

Monday to Friday 9-12 and 14-18 in Europe/Paris unless said; by number as in the specification.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from slaapp.domain.agreement import canonical_text
from slaapp.domain.calendar_faults import faults
from slaapp.domain.criterion import Criterion, LeadFacts
from slaapp.domain.cycles import Timeline
from slaapp.domain.dues import alert_at
from slaapp.domain.events import Event
from slaapp.domain.holiday_proposals import propose_holidays
from slaapp.domain.instants import HOUR, SECOND
from slaapp.domain.openings import Openings
from slaapp.domain.score import score
from slaapp.domain.standing import cut_lead, stand, stand_alone
from slaapp.domain.target import WorkingTime, due_after
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import WorkingCalendar, week_of
from tests.domain.histories import WHOLE
from tests.domain.timelines import AGREEMENT, CALENDAR, at, book, event, promise, standing

OPENINGS = Openings(CALENDAR)
AN_HOUR = WorkingTime(HOUR)
GIVEN = event("handed_over", "Mon 10:00", member_id="bruno")


def due(start: str, target: WorkingTime = AN_HOUR, openings: Openings = OPENINGS) -> int:
    return due_after(target, openings, at(start))


def test_case_1_an_hour_from_any_time_on_saturday_is_monday_at_ten():
    assert due("Sat 15:00") == due("Sat 20:00") == at("1+Mon 10:00")


def test_case_2_an_hour_from_shortly_before_a_closing_ends_after_the_next_opening():
    assert due("Fri 17:30") == at("1+Mon 09:30")
    assert due("Fri 11:30") == at("Fri 14:30")


def test_case_3_a_start_at_lunch_or_on_a_holiday_is_one_at_the_next_opening():
    assert due("Mon 12:30") == due("Mon 14:00")
    holidays = propose_holidays("FR", "57", [2025, 2026], recorded_at=0, language="fr")
    alsace = CALENDAR.with_entries(tuple(holidays))
    off = Openings(alsace)
    assert due("2026-07-14 10:00", openings=off) == due("2026-07-15 09:00", openings=off)
    assert due("2025-12-26 10:00", openings=off) == due("2025-12-29 09:00", openings=off)


def test_case_4_due_at_closing_stays_there_and_one_second_later_is_too_late():
    given = event("handed_over", "Mon 14:00")
    for seconds, verdict in ((0, "met"), (1, "breached")):
        moment = at("Mon 18:00") + seconds * SECOND
        call = Event("call", "attempt", moment, moment)
        kept = promise(standing(given, call), "first_attempt")
        assert (kept.due_at, kept.state_at(at("Tue 09:00"))) == (at("Mon 18:00"), verdict)


def test_case_5_a_call_typed_in_the_evening_counts_when_it_was_made_and_is_flagged():
    call = event("attempt", "Mon 10:00", typed="Mon 18:00")
    kept = promise(standing(event("handed_over", "Mon 08:00"), call), "first_attempt")
    assert kept.state_at(at("Mon 18:30")) == "met"
    assert kept.late_entry


def test_case_6_two_machines_answers_give_the_earlier_one_whichever_arrives_first():
    ours, theirs = event("attempt", "Tue 09:00"), event("attempt", "Tue 10:00")
    for events in ((GIVEN, ours, theirs), (GIVEN, theirs, ours)):
        assert standing(*events).cycles[0].first_attempt_at == at("Tue 09:00")


def test_case_7_an_answer_and_a_pause_in_one_save_leave_the_answer_counted():
    pause = event("paused", "Mon 11:00", value="asked_by_prospect", until=at("Fri 09:00"))
    saved = (GIVEN, pause, event("attempt", "Mon 11:00"))
    kept = promise(standing(*saved, rules=book(WHOLE)), "first_attempt")
    assert (kept.stopped_at, kept.due_at) == (at("Mon 11:00"), at("Mon 16:00"))
    assert kept.pauses == ()


def test_case_7_a_pause_over_lunch_costs_nothing_and_none_moves_a_due_instant_that_has_passed():
    lunch = event("paused", "Mon 12:00", value="asked_by_prospect", until=at("Mon 14:00"))
    late = event("paused", "Mon 16:01", value="asked_by_prospect", until=at("Fri 09:00"))
    for pause in (lunch, late):
        found = standing(GIVEN, pause, rules=book(WHOLE))
        assert promise(found, "first_attempt").due_at == at("Mon 16:00")


def test_case_8_what_nobody_saved_overnight_is_breached_at_opening_at_its_due_instant():
    owed = promise(standing(GIVEN), "first_attempt")
    assert owed.state_at(at("Tue 09:00")) == "breached"
    assert owed.due_at == at("Mon 16:00")


@pytest.mark.parametrize("kind", ["note", "visit", "changed", "available", "reassigned"])
def test_case_9_what_nobody_did_for_the_prospect_stops_nothing(kind: str):
    found = standing(GIVEN, event(kind, "Mon 10:30"))
    assert not any(owed.stopped_at for owed in found.cycles[0].deadlines)


def test_case_10_reassigned_three_times_it_is_due_when_it_was():
    moved = [event("reassigned", f"Mon {hour}:00", member_id="chloe") for hour in (11, 12, 15)]
    dues = [owed.due_at for owed in standing(GIVEN, *moved).cycles[0].deadlines]
    assert dues == [owed.due_at for owed in standing(GIVEN).cycles[0].deadlines]


def test_case_10_handed_over_again_it_is_a_new_cycle_and_the_old_result_stays():
    first = (GIVEN, event("recycled", "Tue 10:00"))
    found = standing(*first, event("handed_over", "Thu 10:00"))
    assert found.cycles[0] == standing(*first).cycles[0]
    assert promise(found, "first_attempt").due_at == at("Thu 16:00")


def test_case_11_a_new_version_changes_nothing_of_what_was_handed_over_before():
    quicker = tuple(
        replace(each, targets=dict.fromkeys(each.targets, WorkingTime(2 * HOUR)))
        for each in AGREEMENT.commitments
    )
    signed = replace(AGREEMENT, commitments=quicker)
    assert canonical_text(signed) != canonical_text(AGREEMENT)
    both = book(AGREEMENT, signed, since=(0, at("Tue 09:00")))
    events = (GIVEN, event("attempt", "Mon 15:00"), event("lost", "Tue 10:00"))
    assert repr(standing(*events, rules=both)) == repr(standing(*events))
    late = standing(event("handed_over", "Tue 09:00"), rules=both)
    assert promise(late, "first_attempt").due_at == at("Tue 11:00")


def test_case_12_two_leads_merged_while_open_have_one_deadline_and_no_ghost():
    merged = event("merged", "Mon 11:30", value="b")
    ours = Timeline("a", (GIVEN, merged, event("attempt", "Mon 12:00")))
    theirs = Timeline("b", (event("handed_over", "Mon 11:00"),))
    found = stand(cut_lead([ours, theirs], book()), "warm")
    owed = [one for one in found.deadlines if one.commitment == "first_attempt"]
    assert [(one.due_at, one.stopped_at) for one in owed] == [(at("Mon 16:00"), at("Mon 12:00"))]
    assert not [one for one in found.open_deadlines if one.commitment == "first_attempt"]


def test_case_12_five_hundred_leads_imported_as_history_breach_nothing_at_birth():
    for day in range(500):
        given = event(
            "handed_over", f"20{10 + day // 336:02}-{1 + day % 12:02}-{1 + day % 28:02} 10:00"
        )
        found = stand_alone([given], "warm", book(), with_clocks=False)
        assert found.deadlines == []


@pytest.mark.parametrize(
    ("start", "ends"),
    [
        ("2026-03-27 17:30", "2026-03-30 09:30"),
        ("2026-03-30 09:00", "2026-03-30 10:00"),
        ("2026-10-23 17:30", "2026-10-26 09:30"),
        ("2026-10-26 11:30", "2026-10-26 14:30"),
    ],
)
def test_case_13_windows_keep_their_local_hours_when_the_clock_changes(start: str, ends: str):
    assert due(start) == at(ends)


def test_case_14_a_calendar_that_never_opens_is_told_so_and_hangs_nobody():
    closed = WorkingCalendar("Europe/Paris", week_of(()))
    assert [fault.code for fault in faults(closed, date(2026, 6, 1))] == ["calendar_never_opens"]
    with pytest.raises(Trouble, match="calendar_never_opens"):
        due("Mon 10:00", openings=Openings(closed))


def test_case_15_a_scores_total_is_the_sum_of_its_lines():
    criteria = tuple(Criterion("source", "is", (name,), n) for n, name in enumerate("abc", 1))
    for value in "abcd":
        sheet = score(criteria, LeadFacts({"source": value}, ()), 0)
        assert sheet.total == sum(line.points for line in sheet.lines)


def test_case_16_an_alert_that_falls_in_the_night_is_shown_at_the_next_opening():
    assert alert_at(at("Mon 23:00"), OPENINGS) == at("Tue 09:00")
    assert alert_at(at("Fri 18:00"), OPENINGS) == at("1+Mon 09:00")
    assert alert_at(at("Tue 10:00"), OPENINGS) == at("Tue 10:00")
