"""Closures from a day to a day, early closings, bridges taken, all undone in one step."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from slaapp.domain.bridge_days import bridge_days
from slaapp.domain.closures import Closure, stretches
from slaapp.domain.entries_in_force import entries_in_force
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry, Window, french_calendar
from slaapp.operations.calendar import keep_holidays
from slaapp.operations.days_off import (
    add_closure,
    add_early_closing,
    add_special_hours,
    remove_days,
)
from slaapp.operations.operation import Author
from slaapp.operations.undo import undo
from slaapp.store.check import check_file
from slaapp.store.rulebook import read_entries
from tests.store.workspaces import Workspace

AUGUST = Closure(date(2026, 8, 1), date(2026, 8, 21), "Congés d’été")
EVE = date(2026, 12, 24)


def entries(workspace: Workspace) -> list[DatedEntry]:
    found = read_entries(workspace.connection)
    workspace.connection.rollback()
    return found


def spans(workspace: Workspace) -> list[tuple[str, str, str]]:
    """What people decided, by day."""
    found = stretches(entries(workspace), date(2026, 6, 2))
    return [(each.first.isoformat(), each.last.isoformat(), each.label) for each in found]


def close(workspace: Workspace, closure: Closure = AUGUST, years=()):
    by, now = workspace.manager, workspace.tick()
    return add_closure(workspace.connection, closure, years=years, by=by, now=now)


def close_early(workspace: Workspace, day: date = EVE, minute: int = 12 * 60, years=()):
    return add_early_closing(
        workspace.connection,
        day,
        minute,
        "Réveillon",
        years=years,
        by=workspace.manager,
        now=workspace.tick(),
    )


def test_a_closure_closes_each_of_its_days_and_is_one_step_of_undo(workspace: Workspace):
    receipt = close(workspace)
    ruling = entries_in_force(entries(workspace))
    assert {ruling[day].label for day in AUGUST.days()} == {"Congés d’été"}
    assert (receipt.kind, receipt.details["count"]) == ("add_closure", 21)
    assert spans(workspace) == [("2026-08-01", "2026-08-21", "Congés d’été")]
    by, now = workspace.manager, workspace.tick()
    undo(workspace.connection, by=by, now=now, operation_id=receipt.operation_id)
    assert spans(workspace) == []
    assert entries_in_force(entries(workspace))[date(2026, 8, 15)].kind == "holiday"
    assert check_file(workspace.connection) == []


def test_a_closure_of_each_year_goes_on_when_the_holidays_do(workspace: Workspace):
    close(workspace, years=(2026, 2027, 2028))
    assert [first[:4] for first, _, _ in spans(workspace)] == ["2026", "2027", "2028"]
    workspace.at("2028-01-10 09:00")
    keep_holidays(
        workspace.connection,
        language="fr",
        by=Author(None, "machine-a"),
        now=workspace.tick(),
    )
    assert spans(workspace)[2:] == [
        (f"{year}-08-01", f"{year}-08-21", "Congés d’été") for year in (2028, 2029, 2030)
    ]


def test_a_day_closes_early_where_the_signed_week_works(workspace: Workspace):
    receipt = close_early(workspace, years=(2026, 2027, 2028))
    ruling = entries_in_force(entries(workspace))
    assert ruling[EVE].windows == (Window(9 * 60, 12 * 60),)
    assert receipt.details["years"] == [2026, 2027], "24 December 2028 is a Sunday"
    with pytest.raises(Trouble, match="half_day_unworked"):
        close_early(workspace, date(2026, 12, 26))
    workspace.connection.rollback()
    with pytest.raises(Trouble, match="half_day_unworked"):
        close_early(workspace, minute=8 * 60)
    workspace.connection.rollback()
    assert check_file(workspace.connection) == []


def test_a_day_has_other_hours_unless_they_run_into_others(workspace: Workspace):
    def work(day: str, *windows: Window):
        by, now, on = workspace.manager, workspace.tick(), date.fromisoformat(day)
        return add_special_hours(workspace.connection, on, windows, "Salon", by=by, now=now)

    receipt = work("2026-09-12", Window(540, 750))
    assert entries_in_force(entries(workspace))[date(2026, 9, 12)].windows == (Window(540, 750),)
    assert receipt.details["windows"] == [[540, 750]]
    before = entries(workspace)
    for windows in ((Window(540, 750), Window(720, 900)), (Window(1200, 600),), (Window(9, 9),)):
        with pytest.raises(Trouble, match="special_hours_overlap"):
            work("2026-09-09", *windows)
        workspace.connection.rollback()
    with pytest.raises(Trouble, match="special_hours_missing"):
        work("2026-09-13")
    assert entries(workspace) == before
    assert check_file(workspace.connection) == []


def test_what_was_decided_is_taken_back_for_the_days_to_come(workspace: Workspace):
    close(workspace)
    close_early(workspace)
    workspace.at("2026-08-11 10:00")
    (summer, eve) = stretches(entries(workspace), date(2026, 6, 2))
    by = workspace.manager
    receipt = remove_days(workspace.connection, summer, by=by, now=workspace.tick())
    assert (receipt.details["first"], receipt.details["last"]) == ("2026-08-12", "2026-08-21")
    assert spans(workspace)[0] == ("2026-08-01", "2026-08-11", "Congés d’été")
    remove_days(workspace.connection, eve, by=by, now=workspace.tick())
    assert len(spans(workspace)) == 1
    with pytest.raises(Trouble, match="day_is_past"):
        remove_days(
            workspace.connection,
            stretches(entries(workspace), date(2026, 6, 2))[0],
            by=by,
            now=workspace.tick(),
        )


def test_what_is_past_or_would_close_for_a_year_is_refused_whole(workspace: Workspace):
    before = entries(workspace)
    with pytest.raises(Trouble, match="day_is_past"):
        close(workspace, Closure(date(2026, 6, 1), date(2026, 6, 5), ""))
    workspace.connection.rollback()
    close(workspace, Closure(date(2026, 6, 2), date(2026, 6, 2) + timedelta(days=299), ""))
    with pytest.raises(Trouble, match="closed_for_a_year"):
        close(workspace, Closure(date(2027, 3, 28), date(2027, 6, 30), ""))
    workspace.connection.rollback()
    assert len(entries(workspace)) == len(before) + 300


def test_a_bridge_is_taken_as_a_closure_of_its_day(workspace: Workspace):
    def bridges() -> dict[str, bool]:
        calendar = french_calendar(tuple(entries(workspace)))
        found = bridge_days(calendar, date(2026, 6, 1), date(2027, 1, 1))
        return {each.day.isoformat(): each.taken is not None for each in found}

    assert bridges() == {"2026-07-13": False}
    close(workspace, Closure(date(2026, 7, 13), date(2026, 7, 13), "Pont"))
    assert bridges() == {"2026-07-13": True}


def test_the_receipt_counts_the_open_deadlines_that_are_moved(workspace: Workspace):
    lead = workspace.with_sales()
    tuesday = Closure(date(2026, 6, 2), date(2026, 6, 2), "Inventaire")
    moved = close(workspace, tuesday).details["moved"]
    assert moved > 0
    open_ones = "SELECT count(*) FROM deadline WHERE lead_id = ? AND stopped_at IS NULL"
    assert moved <= workspace.sql(open_ones, lead)[0][0]
    far = Closure(date(2027, 6, 1), date(2027, 6, 4), "Déménagement")
    assert close(workspace, far).details["moved"] == 0
