"""The holidays' horizon is kept, a team can move, and nothing is written down in vain."""

from __future__ import annotations

import pytest

from slaapp.domain.entries_in_force import entries_in_force
from slaapp.domain.holiday_proposals import region_names
from slaapp.domain.trouble import Trouble
from slaapp.operations.calendar import (
    Place,
    coming_years,
    extend_holidays,
    holidays_due,
    keep_holidays,
    switch_entry,
)
from slaapp.operations.operation import Author
from slaapp.operations.undo import undo
from slaapp.store.check import check_file
from slaapp.store.rows.holidays import coming_holidays
from slaapp.store.rulebook import read_entries
from tests.store.workspaces import Workspace

FRANCE = Place("FR")
NOBODY = Author(None, "machine-a")


def due(workspace: Workspace) -> range:
    found = holidays_due(workspace.connection, workspace.now)
    workspace.connection.rollback()
    return found


def in_force(workspace: Workspace) -> set[str]:
    found = entries_in_force(read_entries(workspace.connection))
    workspace.connection.rollback()
    return {day.isoformat() for day in found}


def extend(workspace: Workspace, place: Place, years=(2026, 2027, 2028)):
    return extend_holidays(
        workspace.connection,
        place,
        language="fr",
        years=years,
        by=workspace.manager,
        now=workspace.tick(),
    )


def keep(workspace: Workspace):
    return keep_holidays(workspace.connection, language="fr", by=NOBODY, now=workspace.tick())


def test_a_new_file_knows_its_holidays_for_more_than_a_year(workspace: Workspace):
    assert max(in_force(workspace)) == "2028-12-25"
    assert due(workspace) == range(0)
    assert keep(workspace) is None


@pytest.mark.parametrize(
    ("now", "years"),
    [
        ("2027-12-25 09:00", []),
        ("2027-12-27 09:00", [2029]),
        ("2028-06-01 09:00", [2029, 2030]),
        ("2031-06-01 09:00", [2031, 2032, 2033]),
    ],
)
def test_the_years_ahead_are_due_once_the_newest_holiday_is_near(
    workspace: Workspace, now: str, years: list[int]
):
    workspace.at(now)
    assert list(due(workspace)) == years


def test_what_is_due_is_added_by_nobody_and_then_no_more(workspace: Workspace):
    workspace.at("2028-01-10 09:00")
    receipt = keep(workspace)
    assert receipt.undoable
    assert receipt.details == {"count": 22, "until": 2030}
    assert workspace.sql("SELECT author_id FROM operation ORDER BY position DESC")[0][0] is None
    assert max(in_force(workspace)) == "2030-12-25"
    assert keep(workspace) is None
    assert check_file(workspace.connection) == []


def test_what_somebody_undid_is_not_proposed_again_by_itself(workspace: Workspace):
    workspace.at("2028-01-10 09:00")
    receipt = keep(workspace)
    by, now = workspace.manager, workspace.tick()
    undo(workspace.connection, by=by, now=now, operation_id=receipt.operation_id)
    assert max(in_force(workspace)) == "2028-12-25"
    assert due(workspace) == range(0)
    assert extend(workspace, FRANCE, [2029]).details["count"] == 11
    assert list(due(workspace)) == []
    workspace.at("2029-01-10 09:00")
    assert list(due(workspace)) == [2030, 2031]


def test_the_coming_years_reach_as_far_as_what_is_known(workspace: Workspace):
    assert list(coming_years(workspace.connection, workspace.now)) == [2026, 2027, 2028]
    workspace.connection.rollback()
    extend(workspace, FRANCE, [2029])
    assert list(coming_years(workspace.connection, workspace.now)) == [2026, 2027, 2028, 2029]
    workspace.connection.rollback()


def test_nothing_is_written_down_where_all_is_there(workspace: Workspace):
    before = workspace.sql("SELECT count(*) FROM operation")
    assert extend(workspace, FRANCE) is None
    assert workspace.sql("SELECT count(*) FROM operation") == before


def test_a_team_that_moves_keeps_the_holidays_of_its_new_place(workspace: Workspace):
    france = in_force(workspace)
    receipt = extend(workspace, Place("DE", "BY"))
    assert (receipt.details["country"], receipt.details["region"]) == ("DE", "BY")
    bavaria = in_force(workspace)
    assert "2026-07-14" not in bavaria
    assert {"2026-10-03", "2027-01-06"} <= bavaria
    assert "2027-05-01" in bavaria
    assert extend(workspace, FRANCE) is not None
    to_come = {day for day in france if day > "2026-06-01"}
    assert {day for day in in_force(workspace) if day > "2026-06-01"} == to_come


def test_a_region_adds_its_days_and_leaves_what_was_decided(workspace: Workspace):
    whit_monday = next(
        entry
        for entry in read_entries(workspace.connection)
        if entry.day.isoformat() == "2027-05-17"
    )
    workspace.connection.rollback()
    by, now = workspace.manager, workspace.tick()
    switch_entry(workspace.connection, whit_monday, observed=False, by=by, now=now)
    before = in_force(workspace)
    extend(workspace, Place("FR", "57"))
    assert in_force(workspace) - before == {
        "2026-12-26",
        "2027-03-26",
        "2027-12-26",
        "2028-04-14",
        "2028-12-26",
    }
    assert "2027-05-17" not in in_force(workspace)


def test_a_move_is_one_step_of_undo(workspace: Workspace):
    france = in_force(workspace)
    receipt = extend(workspace, Place("BE"))
    by, now = workspace.manager, workspace.tick()
    undo(workspace.connection, by=by, now=now, operation_id=receipt.operation_id)
    assert in_force(workspace) == france
    assert workspace.sql("SELECT country, region FROM workspace") == [("FR", None)]
    assert check_file(workspace.connection) == []


def test_an_unknown_place_is_refused_and_nothing_changes(workspace: Workspace):
    before = in_force(workspace)
    with pytest.raises(Trouble, match="holidays_unknown"):
        extend(workspace, Place("XX"))
    workspace.connection.rollback()
    assert in_force(workspace) == before


def test_regions_have_names():
    names = region_names("FR")
    assert names["57"] == "Moselle"
    assert names["971"] == "Guadeloupe"
    assert not any(code.startswith("Zone") for code in names)
    with pytest.raises(Trouble, match="holidays_unknown"):
        region_names("XX")


def test_the_next_holidays_are_those_on_which_nobody_works(workspace: Workspace):
    def days() -> list[str]:
        found = coming_holidays(workspace.connection, workspace.now, limit=2)
        workspace.connection.rollback()
        return [entry.day.isoformat() for entry in found]

    assert days() == ["2026-07-14", "2026-08-15"]
    bastille = next(
        entry
        for entry in read_entries(workspace.connection)
        if entry.day.isoformat() == "2026-07-14"
    )
    workspace.connection.rollback()
    by, now = workspace.manager, workspace.tick()
    switch_entry(workspace.connection, bastille, observed=False, by=by, now=now)
    assert days() == ["2026-08-15", "2026-11-01"]
