"""A timeline tells what its facts refer to, also those of leads that were merged into it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from slaapp.domain.instants import HOUR, MINUTE
from slaapp.domain.working_calendar import DatedEntry
from slaapp.operations.appointment import make_appointment
from slaapp.operations.contact import log_contact
from slaapp.operations.exception import admit_entry
from slaapp.operations.merge import merge
from slaapp.store.rows.timeline import TimelineRow, lead_details, read_timeline
from tests.store.workspaces import SCORING, Workspace, paris


def told(workspace: Workspace, lead: str) -> dict[str, TimelineRow]:
    rows = read_timeline(workspace.connection, lead)
    workspace.connection.rollback()
    return {row.kind: row for row in rows}


def test_a_planned_moment_is_told(workspace: Workspace):
    lead = workspace.with_sales()
    at = workspace.now + 5 * HOUR
    by = workspace.sales
    make_appointment(workspace.connection, lead, at=at, by=by, now=workspace.tick())
    row = told(workspace, lead)["appointment"]
    assert (row.until, row.author, row.about) == (at, "Bruno Sertil", None)


def test_a_merged_lead_is_named_and_its_facts_stand_under_the_other(workspace: Workspace):
    kept = workspace.add()
    other = workspace.with_sales(replace(SCORING, last_name="Dupond"))
    by = workspace.marketing
    assert "handed_over" not in told(workspace, kept)
    merge(workspace.connection, kept, other, by=by, now=workspace.tick())
    rows = read_timeline(workspace.connection, kept)
    workspace.connection.rollback()
    names = {(row.field, row.about) for row in rows if row.kind == "merged"}
    assert names == {(None, "Inès Dupond")}, "of a merge one word is enough"
    assert "handed_over" in told(workspace, kept)


def test_an_exception_names_its_day_and_who_signed(workspace: Workspace):
    lead = workspace.with_sales()
    for label, said in (("Inventaire", "Inventaire"), ("", "2026-05-29")):
        entry = DatedEntry(date(2026, 5, 29), "closure" if label else "special", (), label, 0)
        more = {"reason": "panne", "marketing_signer": workspace.marketing.member_id}
        doing = {"by": workspace.manager, "now": workspace.tick()}
        admit_entry(workspace.connection, [lead], entry, **more, **doing)
        row = read_timeline(workspace.connection, lead)[0]
        workspace.connection.rollback()
        assert (row.about, row.concerns, row.note) == (said, "Anaïs Marchand", "panne")


@pytest.mark.parametrize(
    ("handed_over", "called", "written", "late"),
    [
        ("2026-06-01 10:00", "2026-06-01 10:30", "2026-06-01 11:30", False),
        ("2026-06-01 10:00", "2026-06-01 10:30", "2026-06-01 11:31", True),
        ("2026-06-01 10:00", "2026-06-01 12:00", "2026-06-01 14:30", False),
        ("2026-06-05 17:00", "2026-06-05 17:15", "2026-06-08 09:30", False),
        ("2026-06-05 17:00", "2026-06-05 17:15", "2026-06-08 10:00", True),
        ("2026-06-05 17:00", "2026-06-06 15:00", "2026-06-07 20:00", False),
    ],
)
def test_a_late_entry_is_one_of_more_than_a_working_hour_for_the_fact_as_for_its_deadline(
    workspace: Workspace, handed_over: str, called: str, written: str, late: bool
):
    lead = workspace.add()
    workspace.at(handed_over)
    workspace.hand_over(lead)
    by, at = workspace.sales, paris(called)
    log_contact(
        workspace.connection, lead, outcome="reached", by=by, now=paris(written), occurred_at=at
    )
    details = lead_details(workspace.connection, lead, paris(written) + MINUTE)
    workspace.connection.rollback()
    assert details is not None
    rows = {row.kind: row.late_entry for row in details.timeline}
    kept = {each.deadline.commitment: each.deadline.late_entry for each in details.deadlines}
    assert rows["conversation"] == kept["first_attempt"] == late
    assert not rows["received"]
