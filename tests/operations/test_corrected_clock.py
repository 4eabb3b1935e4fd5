"""The clock once ran ahead and was put right: what happens since happens when it does (rule 30).

The journal's order stays: what is written down later is recorded later, whatever the clock says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from slaapp.domain.agreement import default_agreement
from slaapp.domain.instants import DAY, HOUR, MINUTE
from slaapp.domain.working_calendar import DatedEntry
from slaapp.operations.agreement import put_in_force, save_draft
from slaapp.operations.appointment import make_appointment
from slaapp.operations.behaviour import record_visit
from slaapp.operations.calendar import add_entry
from slaapp.operations.contact import add_note, log_contact
from slaapp.operations.hand_over import accept, hand_over, reassign, reject
from slaapp.operations.leads import LeadForm
from slaapp.operations.outcome import lose, open_opportunity, recycle, win
from slaapp.operations.undo import undo
from slaapp.operations.upgrade import upgrade
from slaapp.store.check import check_file
from slaapp.store.rows.history import history_page
from slaapp.store.rows.timeline import read_timeline
from tests.store.workspaces import MONDAY, SCORING, Workspace

AHEAD = 400 * DAY


@pytest.fixture
def corrected(workspace: Workspace) -> Workspace:
    """A year and a month ahead for one hand-over, then put right: Monday, 11:00 in Paris."""
    workspace.tick(AHEAD)
    workspace.with_sales(LeadForm(last_name="Futur"))
    workspace.now = MONDAY + HOUR
    return workspace


def newest_events(work: Workspace, lead_id: str) -> list[tuple[str, int, int, int | None]]:
    """Kind, when it happened, when it was recorded, what the clock said; of the last operation."""
    return [
        tuple(row)
        for row in work.sql(
            """SELECT kind, occurred_at, recorded_at, clock_at FROM event WHERE lead_id = ?
            AND recorded_at = (SELECT max(recorded_at) FROM operation) ORDER BY kind""",
            lead_id,
        )
    ]


def sound(work: Workspace) -> bool:
    found = check_file(work.connection)
    work.connection.rollback()
    return found == []


Deed = Callable[[Workspace, str], object]
DEEDS: dict[str, Deed] = {
    "accepted": lambda w, k: accept(w.connection, k, by=w.sales, now=w.now),
    "rejected": lambda w, k: reject(w.connection, k, reason_id=w.reason(), by=w.sales, now=w.now),
    "reassigned": lambda w, k: reassign(w.connection, [k], to=None, by=w.manager, now=w.now),
    "attempt": lambda w, k: log_contact(
        w.connection, k, outcome="no_answer", by=w.sales, now=w.now
    ),
    "opportunity": lambda w, k: open_opportunity(w.connection, k, by=w.sales, now=w.now),
    "won": lambda w, k: win(w.connection, k, by=w.sales, now=w.now),
    "lost": lambda w, k: lose(w.connection, k, by=w.sales, now=w.now),
    "recycled": lambda w, k: recycle(w.connection, k, by=w.sales, now=w.now),
    "note": lambda w, k: add_note(w.connection, k, "à suivre", by=w.sales, now=w.now),
    "visit": lambda w, k: record_visit(w.connection, k, by=w.marketing, now=w.now),
    "upgraded": lambda w, k: upgrade(w.connection, k, tier="hot", by=w.manager, now=w.now),
    "appointment": lambda w, k: make_appointment(
        w.connection, k, at=w.now + DAY, by=w.sales, now=w.now
    ),
}


@pytest.mark.parametrize("kind", DEEDS)
def test_what_is_done_now_happens_now_and_is_recorded_after_all_before_it(
    corrected: Workspace, kind: str
):
    key = corrected.with_sales(LeadForm(last_name="Présent"))
    now, last = corrected.tick(MINUTE), corrected.sql("SELECT max(recorded_at) FROM operation")
    DEEDS[kind](corrected, key)
    events = newest_events(corrected, key)
    assert kind in {event[0] for event in events}
    assert {event[1:] for event in events} == {(now, last[0][0] + 1, now)}
    assert sound(corrected)


def test_deadlines_start_at_the_real_instant_of_the_hand_over(corrected: Workspace):
    key = corrected.add()
    given = corrected.tick(MINUTE)
    hand_over(corrected.connection, [key], to=None, by=corrected.marketing, now=given)
    owed = "FROM deadline WHERE lead_id = ? AND side = 'sales'"
    starts = corrected.sql(f"SELECT DISTINCT start_at {owed}", key)
    dues = corrected.sql(f"SELECT due_at {owed}", key)
    assert starts == [(given,)]
    assert dues
    assert all(given < due < given + 60 * DAY for (due,) in dues)
    called = corrected.tick(MINUTE)
    by = corrected.sales
    log_contact(corrected.connection, key, outcome="reached", by=by, now=called)
    met = "SELECT stopped_at, late_entry FROM deadline WHERE commitment = 'first_attempt'"
    assert corrected.sql(met + " AND lead_id = ?", key) == [(called, 0)], "nor is it a late entry"
    assert sound(corrected)


def test_what_a_lead_went_through_ahead_of_time_is_followed_by_what_is_done_to_it_now(
    corrected: Workspace,
):
    ((key, given),) = corrected.sql("SELECT id, handed_over_at FROM lead WHERE title = 'Futur'")
    assert given > corrected.now + 300 * DAY, "what was typed stays as typed"
    accept(corrected.connection, key, by=corrected.sales, now=corrected.tick())
    log_contact(
        corrected.connection, key, outcome="reached", by=corrected.sales, now=corrected.tick()
    )
    win(corrected.connection, key, by=corrected.sales, now=corrected.tick())
    assert corrected.sql("SELECT stage FROM lead WHERE id = ?", key) == [("won",)]
    times = corrected.sql(
        "SELECT occurred_at, recorded_at FROM event WHERE lead_id = ? ORDER BY rowid", key
    )
    assert times == sorted(times)
    assert all(happened <= recorded for happened, recorded in times)
    assert sound(corrected)


def test_a_hand_over_made_ahead_of_time_is_undone_and_made_again_as_of_now(corrected: Workspace):
    ((key,),) = corrected.sql("SELECT id FROM lead WHERE title = 'Futur'")
    wrong = corrected.sql("SELECT id FROM operation WHERE kind = 'hand_over'")[0][0]
    by, now = corrected.marketing, corrected.tick()
    undo(corrected.connection, by=by, now=now, operation_id=wrong)
    again = corrected.tick()
    hand_over(corrected.connection, [key], to=None, by=by, now=again)
    # Received ahead of time it still is, and nothing is handed over before it was received.
    ((received, given),) = corrected.sql(
        "SELECT received_at, handed_over_at FROM lead WHERE id = ?", key
    )
    assert given == received + 1
    assert sound(corrected)


def test_many_leads_are_handed_over_each_at_its_own_moment(corrected: Workspace):
    ahead, usual = corrected.sql("SELECT id FROM lead")[0][0], corrected.add()
    wrong = corrected.sql("SELECT id FROM operation WHERE kind = 'hand_over'")[0][0]
    by = corrected.marketing
    undo(corrected.connection, by=by, now=corrected.tick(), operation_id=wrong)
    now = corrected.tick()
    hand_over(corrected.connection, [ahead, usual], to=None, by=by, now=now)
    given = dict(corrected.sql("SELECT id, handed_over_at FROM lead"))
    assert given[usual] == now
    assert given[ahead] > now + 300 * DAY


def test_a_lead_that_reaches_the_score_is_qualified_now_and_scored_for_today(corrected: Workspace):
    now = corrected.tick(MINUTE)
    key = corrected.add(replace(SCORING))
    assert newest_events(corrected, key)[0][:2] == ("qualified", corrected.now)
    assert corrected.sql("SELECT scored_on, stage FROM lead WHERE id = ?", key) == [
        ("2026-06-01", "qualified")
    ]
    assert corrected.now >= now


def test_a_closure_of_a_day_to_come_is_taken_and_moves_the_deadlines_that_run(
    corrected: Workspace,
):
    key = corrected.with_sales(LeadForm(last_name="Présent"))
    due = "SELECT due_at FROM deadline WHERE lead_id = ? AND commitment = 'outcome'"
    before = corrected.sql(due, key)
    for day in (date(2026, 6, 3), date(2026, 6, 4)):
        closure = DatedEntry(day, "closure", (), "Travaux", 0)
        add_entry(corrected.connection, closure, by=corrected.manager, now=corrected.tick())
    after = corrected.sql(due, key)
    assert after[0][0] >= before[0][0] + 2 * DAY
    assert sound(corrected)


def test_a_version_signed_now_rules_the_next_hand_over(corrected: Workspace):
    terms = replace(default_agreement(), name="v2")
    save_draft(corrected.connection, terms, by=corrected.manager, now=corrected.tick())
    put_in_force(
        corrected.connection,
        marketing_signer="Anaïs",
        sales_signer="Bruno",
        today=corrected.today,
        by=corrected.manager,
        now=corrected.tick(),
    )
    key = corrected.with_sales(LeadForm(last_name="Présent"))
    version = """SELECT number FROM agreement JOIN cycle ON cycle.agreement_id = agreement.id
        WHERE lead_id = ?"""
    assert corrected.sql(version, key) == [(2,)]


def test_the_history_and_the_timeline_say_what_the_clock_said(corrected: Workspace):
    now = corrected.tick(MINUTE)
    key = corrected.add()
    rows = history_page(corrected.connection, limit=2)
    timeline = read_timeline(corrected.connection, key)
    corrected.connection.rollback()
    assert now <= rows[0].recorded_at <= corrected.now
    assert rows[1].recorded_at > corrected.now + 300 * DAY, "the one made ahead of time"
    assert {row.recorded_at for row in timeline} == {corrected.now}
