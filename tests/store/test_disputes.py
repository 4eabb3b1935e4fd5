"""The disputes that wait for the manager, with what both sides wrote."""

from __future__ import annotations

from dataclasses import replace

from slaapp.domain.instants import DAY
from slaapp.operations.dispute import dispute, overrule, uphold
from slaapp.operations.hand_over import reject
from slaapp.store.rows.disputes import DisputeRow, disputes
from tests.store.workspaces import SCORING, Workspace


def waiting(workspace: Workspace) -> list[DisputeRow]:
    found = disputes(workspace.connection, workspace.now)
    workspace.connection.rollback()
    return found


def contested(workspace: Workspace, name: str) -> str:
    key = workspace.with_sales(replace(SCORING, last_name=name))
    connection, reason = workspace.connection, workspace.reason()
    sales = {"by": workspace.sales, "now": workspace.tick()}
    reject(connection, key, reason_id=reason, note="Trop petit", **sales)
    assert key not in {row.lead_id for row in waiting(workspace)}, "nobody contested it yet"
    dispute(connection, key, note="À revoir", by=workspace.marketing, now=workspace.tick())
    return key


def test_a_dispute_waits_with_both_notes_until_somebody_decides(workspace: Workspace):
    first, second = contested(workspace, "Roy"), contested(workspace, "Noël")
    rows = waiting(workspace)
    assert [row.lead_id for row in rows] == [first, second]
    (row, _) = rows
    assert (row.title, row.rejected_note, row.disputed_note) == (
        "Inès Roy", "Trop petit", "À revoir",
    )  # fmt: skip
    assert (row.rejected_by, row.disputed_by) == ("Bruno Sertil", "Anaïs Marchand")
    assert row.reason is not None
    overrule(workspace.connection, first, by=workspace.manager, now=workspace.tick())
    assert [row.lead_id for row in waiting(workspace)] == [second]
    uphold(workspace.connection, second, by=workspace.manager, now=workspace.tick())
    assert waiting(workspace) == []


def test_what_silence_upheld_is_no_dispute(workspace: Workspace):
    key = workspace.with_sales()
    now, reason = workspace.tick(), workspace.reason()
    reject(workspace.connection, key, reason_id=reason, by=workspace.sales, now=now)
    workspace.tick(30 * DAY)
    assert waiting(workspace) == []
