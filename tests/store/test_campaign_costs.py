"""What an accepted lead cost: by hand, with what falls into no period and what is shared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from slaapp.domain.figure_question import Question
from slaapp.domain.lead_filter import LeadFilter
from slaapp.operations.campaign import CampaignForm, add_campaign
from slaapp.operations.hand_over import accept
from slaapp.store.figures.costs import campaign_costs
from slaapp.store.figures.listed import count_listed
from slaapp.store.rulebook import read_rulebook
from tests.store.workspaces import SCORING, Workspace, paris, workspace, workspace_template

__all__ = ["workspace", "workspace_template"]


def test_a_campaign_is_paid_by_its_days_and_counts_the_leads_it_brought_first(
    workspace: Workspace,
):
    """30 days at 900 € from 16 May on: half of it falls into June. Three of its four leads of June
    were accepted."""
    form = CampaignForm("Salon", date(2026, 5, 17), date(2026, 6, 15), 90_000, "EUR")
    by = workspace.marketing
    add_campaign(workspace.connection, form, by=by, now=workspace.tick())
    add_campaign(workspace.connection, CampaignForm("Sans coût"), by=by, now=workspace.tick())
    workspace.at("2026-06-02 10:00")
    keys = [
        workspace.with_sales(replace(SCORING, last_name=f"L{n}", campaign="Salon"))
        for n in range(4)
    ]
    workspace.with_sales(replace(SCORING, last_name="S", campaign="Sans coût"))
    for key in keys[:3]:
        accept(workspace.connection, key, by=workspace.sales, now=workspace.tick())
    june = Question(paris("2026-06-01 00:00"), paris("2026-07-01 00:00"))
    with workspace.connection.begin():
        book = read_rulebook(workspace.connection)
        found = campaign_costs(workspace.connection, june, book, workspace.now)
        told = [(each.name, each.cents, each.accepted, each.per_accepted) for each in found]
        assert told == [("Salon", 45_000, 3, 15_000), ("Sans coût", None, 0, None)]
        mine = replace(june, leads=LeadFilter(keys=tuple(keys[2:])))
        (narrowed, *_none) = campaign_costs(workspace.connection, mine, book, workspace.now)
        # Half of its four leads bear half of the cost; one of the two was accepted.
        assert (narrowed.cents, narrowed.per_accepted) == (22_500, 22_500)
        assert count_listed(workspace.connection, found[0].behind_accepted, workspace.now) == 3
        assert count_listed(workspace.connection, found[0].behind, workspace.now) == 4


@pytest.mark.parametrize(
    ("starts", "ends", "of_june", "of_all"),
    [
        (None, None, None, 90_000),
        (date(2026, 6, 3), None, 90_000, 90_000),
        (None, date(2026, 5, 3), 0, 90_000),
        (date(2026, 6, 30), date(2026, 7, 1), 45_000, 90_000),
    ],
    ids=["no date at all", "a day of June", "a day of May", "two days, one of June"],
)
def test_what_nobody_dated_falls_into_no_period_and_one_date_is_a_day(
    workspace: Workspace,
    starts: date | None,
    ends: date | None,
    of_june: int | None,
    of_all: int,
):
    by = workspace.marketing
    form = CampaignForm("Salon", starts, ends, 90_000, "EUR")
    add_campaign(workspace.connection, form, by=by, now=workspace.tick())
    workspace.at("2026-06-02 10:00")
    workspace.with_sales(replace(SCORING, campaign="Salon"))
    june = Question(paris("2026-06-01 00:00"), paris("2026-07-01 00:00"))
    with workspace.connection.begin():
        book = read_rulebook(workspace.connection)
        asked = (workspace.connection, book, workspace.now)
        told = [
            campaign_costs(asked[0], question, *asked[1:])[0].cents
            for question in (june, Question())
        ]
    assert told == [of_june, of_all]


def test_dates_that_a_damaged_file_turned_round_divide_by_nothing(workspace: Workspace):
    by = workspace.marketing
    form = CampaignForm("Salon", date(2026, 6, 1), date(2026, 6, 2), 90_000, "EUR")
    add_campaign(workspace.connection, form, by=by, now=workspace.tick())
    with workspace.connection.begin():
        sql = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'campaign'"
        for (trigger,) in workspace.connection.exec_driver_sql(sql).all():
            workspace.connection.exec_driver_sql(f"DROP TRIGGER {trigger}")
        workspace.connection.exec_driver_sql("UPDATE campaign SET ends_on = '2026-05-31'")
    with workspace.connection.begin():
        book = read_rulebook(workspace.connection)
        (found,) = campaign_costs(workspace.connection, Question(), book, workspace.now)
    assert found.cents == 90_000
