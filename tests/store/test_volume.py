"""Marketing's promise of a month against what was qualified, pro rata in working days."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.domain.agreement import default_agreement
from slaapp.operations.agreement import put_in_force, save_draft
from slaapp.operations.leads import LeadForm
from slaapp.store.figures.volume import Volume, volume_of_month
from slaapp.store.rows.leads import count_leads, lead_keys
from slaapp.store.rows.team import rulebook
from tests.store.workspaces import SCORING, Workspace, paris

PROMISED = default_agreement().volume_per_month
JUNE_2026 = 22
"""Working days: 1 to 30 June 2026 without its Saturdays and Sundays; no holiday falls in it."""


def volume(workspace: Workspace) -> Volume:
    with workspace.connection.begin():
        return volume_of_month(workspace.connection, rulebook(workspace.connection), workspace.now)


def test_nothing_is_expected_when_the_month_begins(workspace: Workspace):
    workspace.at("2026-06-01 00:00")
    assert volume(workspace).expected == 0
    assert volume(workspace).promised == PROMISED == 40


@pytest.mark.parametrize(
    ("clock", "days"),
    [
        ("2026-06-01 09:00", 0.0),
        ("2026-06-01 12:30", 0.5),
        ("2026-06-01 13:15", 0.5),  # lunch adds nothing
        ("2026-06-01 17:30", 1.0),
        ("2026-06-01 23:59", 1.0),
        ("2026-06-05 18:00", 5.0),
        ("2026-06-07 12:00", 5.0),  # a Sunday adds nothing
        ("2026-06-30 17:30", 22.0),
    ],
)
def test_the_promise_grows_with_working_time(workspace: Workspace, clock: str, days: float):
    workspace.at(clock)
    assert volume(workspace).expected == pytest.approx(PROMISED * days / JUNE_2026)


def test_a_holiday_is_no_working_day(workspace: Workspace):
    workspace.at("2026-07-14 12:00")
    on_holiday = volume(workspace).expected
    workspace.at("2026-07-13 18:00")
    assert volume(workspace).expected == on_holiday
    workspace.at("2026-07-31 18:00")
    assert volume(workspace).expected == pytest.approx(PROMISED)


def test_qualified_leads_of_the_month_are_counted_and_listed(workspace: Workspace):
    keys = {workspace.add() for _ in range(2)}
    workspace.add(LeadForm(last_name="Sans rien"))
    found = volume(workspace)
    assert found.month == "2026-06"
    assert found.qualified == 2
    with workspace.connection.begin():
        assert count_leads(workspace.connection, found.chosen) == 2
        assert set(lead_keys(workspace.connection, found.chosen)) == keys


def test_leads_of_the_month_before_count_for_that_one(workspace: Workspace):
    workspace.at("2026-06-30 23:59")
    workspace.add(SCORING)
    workspace.at("2026-07-01 00:00")
    assert volume(workspace).qualified == 0
    assert volume(workspace).month == "2026-07"


def test_a_team_that_begins_in_the_month_promises_for_the_days_since(workspace: Workspace):
    began = paris("2026-06-16 08:00")
    raw = workspace.connection.connection.dbapi_connection
    raw.execute("DROP TRIGGER journal_workspace_update")
    raw.execute("UPDATE workspace SET created_at = ?", (began,))
    raw.commit()
    workspace.at("2026-06-16 00:00")
    # 11 of the 22 working days of the month are left.
    assert (volume(workspace).promised, volume(workspace).expected) == (20, 0)
    workspace.at("2026-06-30 18:00")
    assert volume(workspace).expected == 20


def test_a_version_that_begins_in_the_month_promises_for_its_own_days(workspace: Workspace):
    workspace.at("2026-06-17 08:00")
    save_draft(
        workspace.connection,
        replace(default_agreement(), volume_per_month=84),
        by=workspace.manager,
        now=workspace.tick(),
    )
    signed = {"marketing_signer": "Anaïs", "sales_signer": "Bruno", "today": workspace.today}
    put_in_force(workspace.connection, **signed, by=workspace.manager, now=workspace.tick())
    # 12 of 22 working days at 40 a month, 10 at 84: exactly 60.
    assert volume(workspace).promised == 60
    workspace.at("2026-06-18 18:00")
    assert volume(workspace).expected == pytest.approx((12 * 40 + 2 * 84) / 22)
