"""A new version judges every lead anew in bulk; its figures are those of a whole derivation."""

from __future__ import annotations

from dataclasses import replace

from slaapp.domain.agreement import default_agreement
from slaapp.domain.commitment import Commitment
from slaapp.domain.instants import DAY, HOUR
from slaapp.domain.target import WorkingTime
from slaapp.store.check import check_file
from slaapp.store.derivation import derive
from slaapp.store.rulebook import read_rulebook
from tests.operations.test_interest import put
from tests.store.workspaces import Workspace


def test_signing_leaves_no_figure_that_a_derivation_would_make_otherwise(workspace: Workspace):
    keys = [workspace.add(), workspace.with_sales(), workspace.with_sales()]
    workspace.tick(3 * DAY)
    terms = default_agreement()
    stricter = replace(
        terms,
        criteria=tuple(replace(each, points=each.points + 9) for each in terms.criteria),
        tier_points={"hot": 60, "warm": 40},
        commitments=(Commitment("hand_over", {"default": WorkingTime(HOUR)}),),
    )
    # What a clock that went ahead has dated after the beginning is judged by the new version.
    ahead = workspace.now + 40 * DAY
    with workspace.connection.begin():
        workspace.connection.exec_driver_sql("DROP TRIGGER journal_event_update")
        workspace.connection.exec_driver_sql(
            "UPDATE event SET occurred_at = ? WHERE lead_id = ? AND kind = 'qualified'",
            (ahead, keys[0]),
        )
    put(workspace, stricter)
    with workspace.connection.begin():
        before = figures(workspace)
        derive(workspace.connection, keys, read_rulebook(workspace.connection), workspace.today)
        assert figures(workspace) == before
    assert [finding.code for finding in check_file(workspace.connection)] == ["trigger_missing"]


def figures(work: Workspace) -> list[list]:
    return [
        work.connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY id").all()
        for table in ("lead", "cycle", "deadline")
    ]
