"""Who sells, and the hours that absences take from them."""

from __future__ import annotations

from datetime import date

from slaapp.domain.capacity import Away
from slaapp.operations.absence import Away as Days
from slaapp.operations.absence import add_absence, remove_absence
from slaapp.store.rows.sales_force import SalesForce, sales_force
from tests.store.workspaces import PARIS, Workspace, paris


def force(workspace: Workspace) -> SalesForce:
    with workspace.connection.begin():
        return sales_force(workspace.connection, PARIS, workspace.now)


def note(workspace: Workspace, role: str, days: Days) -> str:
    who = workspace.people[role].member_id
    by, now = workspace.manager, workspace.tick()
    return add_absence(workspace.connection, who, days, by=by, now=now)[1]


def test_only_those_who_sell_count(workspace: Workspace):
    assert force(workspace) == SalesForce(1, ())
    note(workspace, "marketing", Days(date(2026, 6, 8), date(2026, 6, 9)))
    assert force(workspace) == SalesForce(1, ())


def test_both_days_of_an_absence_belong_to_it(workspace: Workspace):
    note(workspace, "sales", Days(date(2026, 6, 8), date(2026, 6, 9)))
    assert force(workspace).away == (Away(paris("2026-06-08 00:00"), paris("2026-06-10 00:00")),)


def test_half_days_begin_and_end_at_noon(workspace: Workspace):
    note(workspace, "sales", Days(date(2026, 6, 8), date(2026, 6, 9), True, True))
    assert force(workspace).away == (Away(paris("2026-06-08 12:00"), paris("2026-06-09 12:00")),)


def test_what_is_withdrawn_or_ended_before_this_month_is_left_out(workspace: Workspace):
    key = note(workspace, "sales", Days(date(2026, 6, 8), date(2026, 6, 9)))
    remove_absence(workspace.connection, key, by=workspace.manager, now=workspace.tick())
    note(workspace, "sales", Days(date(2026, 5, 30), date(2026, 5, 31)))
    assert force(workspace).away == ()
    note(workspace, "sales", Days(date(2026, 6, 1), date(2026, 6, 1)))
    workspace.at("2026-06-20 10:00")
    # Earlier this month: the month's hours lack it all the same.
    assert len(force(workspace).away) == 1
