"""Lists of words are kept by the team: added to, renamed, merged, shortened, all of it undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from slaapp.operations.campaign import CampaignForm, change_campaign
from slaapp.operations.leads import edit_lead
from slaapp.operations.list_merging import merge_entries
from slaapp.operations.lists import add_entry, rename_entry, withdraw_entry
from slaapp.operations.outcome import lose
from slaapp.operations.tags import tag_leads
from slaapp.operations.undo import undo
from slaapp.store.rows.leads import lead_row
from slaapp.store.rows.tags import tags_of
from slaapp.store.word_lists import LISTS, entries
from tests.operations.acting import code_of, doing, dump
from tests.store.workspaces import SCORING, Workspace


def counted(workspace: Workspace, code: str) -> list[tuple[str | None, int]]:
    found = [(row.name or row.code, row.leads) for row in entries(workspace.connection, code)]
    workspace.connection.rollback()
    return found


def key_of(workspace: Workspace, code: str, name: str) -> str:
    found = entries(workspace.connection, code)
    workspace.connection.rollback()
    return next(row.id for row in found if name in (row.name, row.code))


def undone(workspace: Workspace) -> None:
    undo(workspace.connection, by=workspace.manager, now=workspace.tick())


@pytest.mark.parametrize("code", [*LISTS])
def test_an_entry_is_added_renamed_taken_off_and_comes_back(workspace: Workspace, code: str):
    connection, before = workspace.connection, counted(workspace, code)
    start = dump(workspace)
    key = add_entry(connection, code, "  Foire  de Lyon ", **doing(workspace, "manager"))[1]
    assert set(counted(workspace, code)) == {*before, ("Foire de Lyon", 0)}
    act = doing(workspace, "manager")
    assert code_of(add_entry, connection, code, "foire DE lyon", **act) == "entry_taken"
    assert code_of(rename_entry, connection, code, key, "  ", **act) == "entry_nameless"
    rename_entry(connection, code, key, "Foire", **act)
    withdraw_entry(connection, code, key, **doing(workspace, "manager"))
    assert counted(workspace, code) == before
    assert code_of(withdraw_entry, connection, code, key, **act) == "unknown_entry"
    again = add_entry(connection, code, "Foire", **doing(workspace, "manager"))[1]
    assert again == key
    for _ in range(4):
        undone(workspace)
    assert dump(workspace) == start


def test_two_sources_become_one_with_their_leads_and_two_again(workspace: Workspace):
    one, two = workspace.add(), workspace.add(replace(SCORING, source="Salons"))
    before = dump(workspace)
    gone, kept = key_of(workspace, "source", "Salons"), key_of(workspace, "source", "Salon")
    act = doing(workspace, "manager")
    assert code_of(merge_entries, workspace.connection, "source", kept, kept, **act) == (
        "merge_with_itself"
    )
    merge_entries(workspace.connection, "source", gone, kept, **act)
    assert counted(workspace, "source") == [("Salon", 2)]
    assert lead_row(workspace.connection, two).source == "Salon"
    workspace.connection.rollback()
    undone(workspace)
    assert dump(workspace) == before
    assert one != two


def test_a_source_that_is_offered_no_more_stays_with_its_leads(workspace: Workspace):
    lead = workspace.add()
    by_sales = doing(workspace, "sales")
    edit_lead(workspace.connection, lead, replace(SCORING, first_name="Inesse"), **by_sales)
    key = key_of(workspace, "source", "Salon")
    withdraw_entry(workspace.connection, "source", key, **doing(workspace, "manager"))
    assert counted(workspace, "source") == []
    assert lead_row(workspace.connection, lead).source == "Salon"
    workspace.connection.rollback()
    # What was done to the lead before can still be undone.
    undo(workspace.connection, by=workspace.sales, now=workspace.tick())
    assert lead_row(workspace.connection, lead).title == "Inès Dupont"


def test_a_word_that_was_taken_off_is_kept_by_an_edit_and_comes_back_when_it_is_typed_anew(
    workspace: Workspace,
):
    lead, key = workspace.add(), key_of(workspace, "source", "Salon")
    withdraw_entry(workspace.connection, "source", key, **doing(workspace, "manager"))
    edit_lead(workspace.connection, lead, replace(SCORING, first_name="Inesse"), **doing(workspace))
    assert workspace.sql("SELECT id, withdrawn FROM source") == [(key, 1)]
    before = dump(workspace)
    other = workspace.add(replace(SCORING, last_name="Petit"))
    assert workspace.sql("SELECT id, withdrawn FROM source") == [(key, 0)]
    assert workspace.sql("SELECT source_id FROM lead WHERE id = ?", other) == [(key,)]
    undo(workspace.connection, by=workspace.marketing, now=workspace.tick())
    assert dump(workspace) == before


def test_a_lead_with_both_tags_keeps_one(workspace: Workspace):
    one, two = workspace.add(), workspace.add()
    tag_leads(workspace.connection, [one], ["VIP", "Grand compte"], **doing(workspace))
    tag_leads(workspace.connection, [two], ["VIP"], **doing(workspace))
    before = dump(workspace)
    keys = (key_of(workspace, "tag", "VIP"), key_of(workspace, "tag", "Grand compte"))
    merge_entries(workspace.connection, "tag", *keys, **doing(workspace, "manager"))
    assert tags_of(workspace.connection, one) == tags_of(workspace.connection, two)
    assert tags_of(workspace.connection, two) == ["Grand compte"]
    workspace.connection.rollback()
    undone(workspace)
    assert dump(workspace) == before


def test_a_merged_reason_reads_as_the_other_and_no_fact_is_rewritten(workspace: Workspace):
    lead = workspace.with_sales()
    gone, kept = (key_of(workspace, "loss", code) for code in ("price", "no_budget"))
    lose(workspace.connection, lead, reason_id=gone, **doing(workspace))
    before = dump(workspace)
    merge_entries(workspace.connection, "loss", gone, kept, **doing(workspace, "manager"))
    read = "SELECT code FROM reason JOIN event ON reason.id = event.reason_id"
    assert workspace.sql(read) == [("no_budget",)]
    undone(workspace)
    assert dump(workspace) == before


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"ends_on": date(2026, 5, 31)}, "campaign_ends_before"),
        ({"cost_cents": -1}, "cost_negative"),
        ({"currency": "€"}, "currency_unknown"),
        ({"name": "printemps"}, "entry_taken"),
        ({}, ""),
        ({"ends_on": date(2026, 6, 1), "cost_cents": 0, "currency": "chf"}, ""),
    ],
)
def test_a_campaign_has_days_in_order_and_a_cost_in_a_currency(
    workspace: Workspace, changed: dict[str, object], code: str
):
    connection = workspace.connection
    add_entry(connection, "campaign", "Printemps", **doing(workspace, "manager"))
    key = add_entry(connection, "campaign", "Été", **doing(workspace, "manager"))[1]
    form = CampaignForm("Été", date(2026, 6, 1), date(2026, 8, 31), 120_000, "EUR")
    form = replace(form, **changed)
    if code:
        act = doing(workspace, "manager")
        assert code_of(change_campaign, connection, key, form, **act) == code
        return
    change_campaign(connection, key, form, **doing(workspace, "manager"))
    row = next(row for row in entries(connection, "campaign") if row.id == key)
    assert (row.starts_on, row.cost_cents) == ("2026-06-01", form.cost_cents)
    assert row.currency == form.currency.upper()
    connection.rollback()
    undone(workspace)
    assert entries(connection, "campaign")[-1].starts_on is None
