"""A timeline tells what its facts refer to, also those of leads that were merged into it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from slaapp.domain.instants import HOUR
from slaapp.domain.working_calendar import DatedEntry
from slaapp.operations.appointment import make_appointment
from slaapp.operations.exception import admit_entry
from slaapp.operations.merge import merge
from slaapp.store.rows.timeline import TimelineRow, read_timeline
from tests.store.workspaces import SCORING, Workspace


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
