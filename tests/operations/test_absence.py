"""Who is away is noted and listed; it moves no deadline, and is taken off the list again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.operations.absence import Away, add_absence, remove_absence
from slaapp.operations.undo import redo, undo
from slaapp.store.check import check_file
from slaapp.store.rows.absences import absences
from tests.operations.acting import code_of, dump
from tests.store.workspaces import Workspace

AUGUST = Away(date(2026, 8, 3), date(2026, 8, 14))


def note(workspace: Workspace, away: Away = AUGUST, who: str = "sales", **more) -> str:
    member = workspace.people[who].member_id
    by, now = workspace.people[who], workspace.tick()
    return add_absence(workspace.connection, member, away, by=by, now=now, **more)[1]


def listed(workspace: Workspace, since: date | None = None) -> list[tuple[str, date, date]]:
    found = [(row.name, row.first, row.last) for row in absences(workspace.connection, since)]
    workspace.connection.rollback()
    return found


def test_absences_are_listed_soonest_first_and_from_a_day_on(workspace: Workspace):
    note(workspace, note=" congés ")
    note(workspace, Away(date(2026, 7, 1), date(2026, 7, 1), from_noon=True), who="marketing")
    anais, bruno = "Anaïs Marchand", "Bruno Sertil"
    both = [(anais, date(2026, 7, 1), date(2026, 7, 1)), (bruno, AUGUST.first, AUGUST.last)]
    assert listed(workspace) == both
    assert listed(workspace, date(2026, 7, 2)) == both[1:]
    assert listed(workspace, AUGUST.last) == both[1:]
    assert listed(workspace, date(2026, 8, 15)) == []
    half, whole = absences(workspace.connection)
    assert (half.from_noon, half.until_noon, half.note) == (True, False, None)
    assert (whole.from_noon, whole.until_noon, whole.note) == (False, False, "congés")


def test_an_absence_moves_no_deadline(workspace: Workspace):
    lead = workspace.with_sales()
    dues = "SELECT commitment, due_at, holder_id FROM deadline WHERE lead_id = ? ORDER BY 1"
    before = workspace.sql(dues, lead)
    today = workspace.today
    note(workspace, Away(today, today + timedelta(days=30)))
    assert workspace.sql(dues, lead) == before
    assert check_file(workspace.connection) == []


def test_noting_and_removing_are_undone_and_done_again(workspace: Workspace):
    before = dump(workspace)
    key = note(workspace)
    noted = dump(workspace)
    assert noted != before
    doing = {"by": workspace.sales}
    remove_absence(workspace.connection, key, now=workspace.tick(), **doing)
    assert listed(workspace) == []
    undo(workspace.connection, now=workspace.tick(), **doing)
    assert dump(workspace) == noted
    undo(workspace.connection, now=workspace.tick(), **doing)
    assert dump(workspace) == before
    redo(workspace.connection, now=workspace.tick(), **doing)
    assert dump(workspace) == noted


def test_what_cannot_be_is_refused(workspace: Workspace):
    key = note(workspace)
    day = date(2026, 9, 1)
    for away in (Away(day, day - timedelta(days=1)), Away(day, day, True, True)):
        assert code_of(note, workspace, away) == "absence_backwards"
    doing = {"by": workspace.sales, "now": workspace.tick()}
    nobody = code_of(add_absence, workspace.connection, "nobody", AUGUST, **doing)
    assert nobody == "unknown_member"
    assert code_of(remove_absence, workspace.connection, "x", **doing) == "unknown_entry"
    remove_absence(workspace.connection, key, **doing)
    again = {"by": workspace.sales, "now": workspace.tick()}
    assert code_of(remove_absence, workspace.connection, key, **again) == "unknown_entry"


@pytest.mark.parametrize(
    ("away", "fits"),
    [
        (Away(date(2026, 7, 20), date(2026, 8, 2)), True),
        (Away(date(2026, 7, 20), date(2026, 8, 3)), False),
        (Away(date(2026, 8, 14), date(2026, 8, 20)), False),
        (Away(date(2026, 8, 14), date(2026, 8, 20), from_noon=True), True),
        (Away(date(2026, 8, 15), date(2026, 8, 20)), True),
        (Away(date(2026, 8, 5), date(2026, 8, 6)), False),
    ],
)
def test_nobody_is_away_twice_at_once(workspace: Workspace, away: Away, fits: bool):
    note(workspace, Away(AUGUST.first, AUGUST.last, until_noon=True))
    if fits:
        note(workspace, away)
        assert len(listed(workspace)) == 2
    else:
        assert code_of(note, workspace, away) == "absence_overlaps"
    note(workspace, away, who="manager")


days = st.dates(date(2026, 1, 1), date(2026, 1, 8))


@given(days, days, st.booleans(), st.booleans())
def test_an_absence_is_backwards_just_where_it_holds_no_half_day(first, last, noon, until):
    halves = 2 * (last - first).days + 2 - noon - until
    assert Away(first, last, noon, until).is_backwards == (halves <= 0)
