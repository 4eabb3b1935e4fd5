"""A day that is closed or opened judges anew the leads whose clocks reach it, and no others."""

from __future__ import annotations

from datetime import date

import pytest

from slaapp.domain.instants import DAY
from slaapp.domain.working_calendar import DatedEntry, Window
from slaapp.operations.calendar import add_entry
from slaapp.operations.contact import log_contact
from slaapp.operations.hand_over import accept, reject
from slaapp.operations.leads import LeadForm
from slaapp.operations.outcome import win
from slaapp.operations.undo import undo
from slaapp.store.calendar_reach import leads_reaching
from slaapp.store.check import check_file
from slaapp.store.rulebook import read_rulebook
from tests.store.workspaces import Workspace


@pytest.fixture
def at_work(workspace: Workspace) -> Workspace:
    """Leads of four weeks in every state; the last of them was given a minute ago."""
    by = workspace.sales
    for turn in range(12):
        key = workspace.with_sales(LeadForm(last_name=f"Lead {turn}"))
        deed = turn % 5
        if deed == 1:
            accept(workspace.connection, key, by=by, now=workspace.tick())
        elif deed == 2:
            log_contact(workspace.connection, key, outcome="reached", by=by, now=workspace.tick())
        elif deed == 3:
            reason = workspace.reason()
            reject(workspace.connection, key, reason_id=reason, by=by, now=workspace.tick())
        elif deed == 4:
            win(workspace.connection, key, by=by, now=workspace.tick())
        workspace.add()
        workspace.tick(2 * DAY + 3_600_000)
    return workspace


def reached(work: Workspace, day: date) -> set[str]:
    with work.connection.begin():
        return set(leads_reaching(work.connection, read_rulebook(work.connection), [day]))


def sound(work: Workspace) -> bool:
    found = check_file(work.connection)
    work.connection.rollback()
    return found == []


ENTRIES = [
    DatedEntry(date(2026, 6, 29), "closure", (), "Pont", 0),
    DatedEntry(date(2026, 7, 1), "half_day", (Window(540, 720),), "Matin", 0),
    DatedEntry(date(2026, 6, 28), "special", (Window(540, 1080),), "Dimanche ouvert", 0),
    DatedEntry(date(2026, 6, 30), "special", (Window(1320, 360),), "Nuit", 0),
    DatedEntry(date(2026, 7, 14), "holiday", (), "Fête", 0, observed=False),
    DatedEntry(date(2026, 12, 24), "closure", (), "Réveillon", 0),
]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.label)
def test_every_figure_follows_an_entry_and_its_undoing_also_after_its_day(
    at_work: Workspace, entry: DatedEntry
):
    add_entry(at_work.connection, entry, by=at_work.manager, now=at_work.tick())
    assert sound(at_work)
    undo(at_work.connection, by=at_work.manager, now=at_work.tick())
    assert sound(at_work)
    add_entry(at_work.connection, entry, by=at_work.manager, now=at_work.tick())
    at_work.tick(9 * DAY)
    key = at_work.with_sales(LeadForm(last_name="Après"))
    log_contact(
        at_work.connection, key, outcome="no_answer", by=at_work.sales, now=at_work.tick(DAY)
    )
    undo(
        at_work.connection,
        by=at_work.manager,
        now=at_work.tick(),
        operation_id=at_work.sql(
            "SELECT id FROM operation WHERE kind = 'add_calendar_entry' ORDER BY position DESC"
        )[0][0],
    )
    assert sound(at_work)


def test_the_further_the_day_the_fewer_leads_and_none_beyond_every_clock(at_work: Workspace):
    days = [date(2026, 6, 1), date(2026, 6, 24), date(2026, 6, 29), date(2026, 7, 3)]
    counts = [len(reached(at_work, day)) for day in days]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]
    assert reached(at_work, date(2026, 12, 24)) == set()


def test_what_no_entry_of_a_day_to_come_can_move_is_not_judged_anew(at_work: Workspace):
    with at_work.connection.begin():
        at_work.connection.exec_driver_sql("UPDATE lead SET title_sort = 'not looked at'")
    entry = DatedEntry(date(2026, 12, 24), "closure", (), "Réveillon", 0)
    add_entry(at_work.connection, entry, by=at_work.manager, now=at_work.tick())
    assert at_work.sql("SELECT DISTINCT title_sort FROM lead") == [("not looked at",)]
