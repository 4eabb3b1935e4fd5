"""Marketing's promise of a month, pro rata of its working days."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.domain.agreement import default_agreement
from slaapp.domain.rulebook import Rulebook
from slaapp.operations.agreement import put_in_force, save_draft
from slaapp.store.figures.volume import Volume, volume_of_month
from slaapp.store.rows.leads import count_leads
from slaapp.store.rulebook import read_rulebook
from tests.store.workspaces import Workspace, paris


def volume(work: Workspace, when: str) -> Volume:
    found = volume_of_month(work.connection, read_rulebook(work.connection), paris(when))
    assert found.qualified == count_leads(work.connection, found.chosen)
    work.connection.rollback()
    return found


@pytest.mark.parametrize(
    ("when", "days"),
    [
        # June 2026 has 22 working days: no holiday falls on one.
        ("2026-06-01 00:00", 0),
        ("2026-06-01 09:00", 0),
        ("2026-06-01 12:30", 0.5),
        ("2026-06-01 13:15", 0.5),
        ("2026-06-01 23:00", 1),
        ("2026-06-06 12:00", 5),
        ("2026-06-15 12:30", 10.5),
        ("2026-06-30 00:00", 21),
        ("2026-06-30 17:30", 22),
        ("2026-06-30 23:59", 22),
    ],
)
def test_what_is_expected_so_far_is_the_promise_pro_rata(
    workspace: Workspace, when: str, days: float
):
    found = volume(workspace, when)
    assert (found.month, found.promised) == ("2026-06", 40)
    assert found.expected == pytest.approx(40 * days / 22)


def test_a_holiday_is_no_working_day_of_the_month(workspace: Workspace):
    # July 2026 has 23 weekdays; the 14th is a Tuesday.
    assert volume(workspace, "2026-07-14 12:00").expected == pytest.approx(40 * 9 / 22)
    assert volume(workspace, "2026-07-31 18:00").expected == pytest.approx(40)


def test_leads_qualified_in_the_month_count_from_its_first_to_its_last_instant(
    workspace: Workspace,
):
    workspace.add()
    workspace.at("2026-06-30 23:59:58")
    workspace.add()
    workspace.at("2026-07-01 00:00")
    workspace.add()
    assert volume(workspace, "2026-06-30 23:59").qualified == 2
    assert volume(workspace, "2026-07-01 12:00").qualified == 1


def test_a_new_promise_counts_from_its_beginning(workspace: Workspace):
    terms = replace(default_agreement(), volume_per_month=100)
    save_draft(workspace.connection, terms, by=workspace.manager, now=workspace.tick())
    put_in_force(
        workspace.connection,
        marketing_signer="Anaïs",
        sales_signer="Bruno",
        today=workspace.today,
        by=workspace.manager,
        now=workspace.tick(),
    )
    assert volume(workspace, "2026-06-01 09:00").promised == 40
    assert volume(workspace, "2026-06-02 09:00").promised == 100


def test_nothing_is_promised_where_no_agreement_is_in_force(workspace: Workspace):
    book = Rulebook("Europe/Paris", (), ())
    found = volume_of_month(workspace.connection, book, workspace.now)
    workspace.connection.rollback()
    assert (found.promised, found.expected) == (0, 0)
