"""Who is away is noted and listed; it moves no deadline, and is taken off the list again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.absence import Away
from slaapp.operations.absence import (
    add_absence,
    change_absence,
    cover_absence,
    remove_absence,
)
from slaapp.operations.contact import log_contact
from slaapp.operations.hand_over import accept
from slaapp.operations.team import add_member
from slaapp.operations.undo import redo, undo
from slaapp.operations.workspace import NewMember
from slaapp.store.check import check_file
from slaapp.store.rows.absences import absences
from slaapp.store.rows.covering import cover_proposals
from tests.operations.acting import code_of, doing, dump
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
    remove_absence(workspace.connection, key, **doing(workspace))
    assert listed(workspace) == []
    undo(workspace.connection, **doing(workspace))
    assert dump(workspace) == noted
    undo(workspace.connection, **doing(workspace))
    assert dump(workspace) == before
    redo(workspace.connection, **doing(workspace))
    assert dump(workspace) == noted


def test_what_cannot_be_is_refused(workspace: Workspace):
    key = note(workspace)
    day = date(2026, 9, 1)
    for away in (Away(day, day - timedelta(days=1)), Away(day, day, True, True)):
        assert code_of(note, workspace, away) == "absence_backwards"
    nobody = code_of(add_absence, workspace.connection, "nobody", AUGUST, **doing(workspace))
    assert nobody == "unknown_member"
    gone = (remove_absence, workspace.connection)
    assert code_of(*gone, "x", **doing(workspace)) == "unknown_entry"
    remove_absence(workspace.connection, key, **doing(workspace))
    assert code_of(*gone, key, **doing(workspace)) == "unknown_entry"


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


def test_an_absence_is_changed_with_its_cover_and_undone(workspace: Workspace):
    key = note(workspace, cover_id=workspace.manager.member_id)
    before = dump(workspace)
    (row,) = absences(workspace.connection)
    workspace.connection.rollback()
    assert row.cover == "Chloé Nguyên"
    longer = Away(AUGUST.first, date(2026, 8, 21), until_noon=True)
    change_absence(workspace.connection, key, longer, note="x", **doing(workspace))
    (row,) = absences(workspace.connection)
    workspace.connection.rollback()
    assert (row.away, row.note, row.cover_id) == (longer, "x", None)
    undo(workspace.connection, **doing(workspace))
    assert dump(workspace) == before
    other = note(workspace, Away(date(2026, 9, 1), date(2026, 9, 2)))
    refused = (change_absence, workspace.connection, other)
    assert code_of(*refused, AUGUST, **doing(workspace)) == "absence_overlaps"
    own = workspace.sales.member_id
    assert code_of(*refused, longer, cover_id=own, **doing(workspace)) == "cover_self"
    nobody = code_of(change_absence, workspace.connection, "x", AUGUST, **doing(workspace))
    assert nobody == "unknown_entry"


def test_who_stands_in_takes_over_just_what_falls_due_meanwhile(workspace: Workspace):
    """Default agreement: acceptance in 4 working hours, the outcome weeks later."""
    connection, bruno = workspace.connection, workspace.sales.member_id
    mia = add_member(connection, NewMember("Mia", "sales"), **doing(workspace))[1]
    soon = workspace.with_sales()
    called = workspace.with_sales()
    accept(connection, called, **doing(workspace))
    log_contact(connection, called, outcome="reached", **doing(workspace))
    today = Away(workspace.today, workspace.today)
    key = note(workspace, today, cover_id=mia)
    proposals = cover_proposals(connection, workspace.now, mia)
    assert [(each.absence.cover, each.lead_ids) for each in proposals] == [("Mia", (soon,))]
    assert cover_proposals(connection, workspace.now, bruno) == []
    connection.rollback()
    before, dues = dump(workspace), "SELECT id, due_at FROM deadline ORDER BY id"
    fixed = workspace.sql(dues)
    receipt = cover_absence(connection, key, **doing(workspace, "manager"))
    assert (receipt.details["count"], receipt.details["cover"]) == (1, "Mia")
    assert workspace.sql("SELECT id, owner_id FROM lead ORDER BY number") == [
        (soon, mia),
        (called, bruno),
    ]
    assert workspace.sql(dues) == fixed
    assert cover_proposals(connection, workspace.now) == []
    connection.rollback()
    assert code_of(cover_absence, connection, key, **doing(workspace)) == "nothing_to_cover"
    undo(connection, **doing(workspace, "manager"))
    assert dump(workspace) == before
    note(workspace, today, who="manager")
    away = workspace.manager.member_id
    refused = code_of(cover_absence, connection, key, to=away, **doing(workspace))
    assert refused == "cover_is_away"


days = st.dates(date(2026, 1, 1), date(2026, 1, 8))


@given(days, days, st.booleans(), st.booleans())
def test_an_absence_is_backwards_just_where_it_holds_no_half_day(first, last, noon, until):
    halves = 2 * (last - first).days + 2 - noon - until
    assert Away(first, last, noon, until).is_backwards == (halves <= 0)
