"""In which currency an amount is: lists and timelines never say another than was named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.operations.operation import operation
from slaapp.operations.outcome import lose, open_opportunity, win
from slaapp.store.rows.leads import lead_row
from slaapp.store.rows.timeline import lead_details
from tests.store.workspaces import SCORING, Workspace


def amount(workspace: Workspace, key: str) -> tuple[int | None, str | None]:
    row = lead_row(workspace.connection, key)
    workspace.connection.rollback()
    return row.amount_cents, row.currency


def won(workspace: Workspace, key: str, cents: int | None, currency: str | None) -> None:
    by, now = workspace.sales, workspace.tick()
    win(workspace.connection, key, amount_cents=cents, currency=currency, by=by, now=now)


@pytest.mark.parametrize(
    ("cents", "currency", "said"),
    [
        (120_000, "USD", (120_000, "USD")),
        (120_000, None, (120_000, "EUR")),
        (120_000, "", (120_000, "EUR")),
        (-5_000, "CHF", (-5_000, "CHF")),
        (0, "USD", (0, "USD")),
        (2**62, "USD", (2**62, "USD")),
        (None, "USD", (None, None)),
    ],
)
def test_an_amount_is_in_the_currency_named_with_it_else_in_the_teams(
    workspace: Workspace, cents, currency, said
):
    key = workspace.with_sales()
    won(workspace, key, cents, currency)
    assert amount(workspace, key) == said


def test_a_win_without_an_amount_keeps_the_opportunitys_and_its_currency(workspace: Workspace):
    key = workspace.with_sales()
    by, now = workspace.sales, workspace.tick()
    open_opportunity(workspace.connection, key, amount_cents=70_000, by=by, now=now)
    won(workspace, key, None, "USD")
    assert amount(workspace, key) == (70_000, "EUR")


def test_the_last_win_names_the_amount_and_the_currency(workspace: Workspace):
    key = workspace.with_sales()
    won(workspace, key, 10_000, "USD")
    lose(workspace.connection, key, by=workspace.sales, now=workspace.tick())
    won(workspace, key, 10_000, "CHF")
    assert amount(workspace, key) == (10_000, "CHF")


def test_of_two_opportunities_at_one_instant_the_first_is_the_one_that_counts(
    workspace: Workspace,
):
    key = workspace.with_sales()
    with operation(workspace.connection, "import", by=workspace.sales, now=workspace.tick()) as two:
        for currency in ("USD", "CHF"):
            two.add_event(key, "opportunity", two.now, amount_cents=100, currency=currency)
    assert amount(workspace, key) == (100, "USD")


def test_each_fact_of_a_timeline_has_its_own(workspace: Workspace):
    key = workspace.with_sales(replace(SCORING, last_name="Deux"))
    by, now = workspace.sales, workspace.tick()
    open_opportunity(workspace.connection, key, amount_cents=70_000, by=by, now=now)
    won(workspace, key, 90_000, "USD")
    found = lead_details(workspace.connection, key, workspace.now)
    workspace.connection.rollback()
    told = {fact.kind: (fact.amount_cents, fact.currency) for fact in found.timeline}
    assert told["won"] == (90_000, "USD")
    assert told["opportunity"] == (70_000, "EUR")
    assert told["accepted"] == (None, None)
