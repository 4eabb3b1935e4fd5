"""What is owed is known from the lead itself, and found by its index."""

from __future__ import annotations

from sqlalchemy import select

from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.rows.leads import Order, count_leads, lead_keys, lead_page
from slaapp.store.tables import deadline
from tests.store.plans import plan
from tests.store.workspaces import Workspace

OWING, OWING_NOTHING = LeadFilter(open_deadline=True), LeadFilter(open_deadline=False)


def test_a_lead_owes_while_one_of_its_deadlines_is_open(many: Workspace):
    still = deadline.c.stopped_at.is_(None) & deadline.c.cancelled_at.is_(None)
    owing = {row.lead_id for row in many.rows(select(deadline.c.lead_id).where(still))}
    found = set(lead_keys(many.connection, OWING))
    others = set(lead_keys(many.connection, OWING_NOTHING))
    whole = set(lead_keys(many.connection, LeadFilter()))
    many.connection.rollback()
    assert found == owing & whole
    assert others == whole - owing
    assert found
    assert others


def test_what_is_owed_is_counted_in_the_index_and_asks_no_other_table(many: Workspace):
    for chosen, by in ((OWING, "next_due_at>?"), (OWING_NOTHING, "next_due_at=?")):
        lines = plan(many, lambda connection, chosen=chosen: count_leads(connection, chosen))
        index = f"ix_lead_next_due (withdrawn=? AND {by})"
        assert lines == [f"SEARCH lead USING COVERING INDEX {index}"]


def test_what_is_owed_is_listed_by_its_due_instant_without_sorting(many: Workspace):
    order = Order("next_due_at", descending=False)
    lines = plan(many, lambda connection: lead_page(connection, OWING, order))
    assert not [line for line in lines if "deadline" in line]
    first = next(line for line in lines if " lead " in line)
    assert "ix_lead_next_due (withdrawn=? AND next_due_at>?)" in first
