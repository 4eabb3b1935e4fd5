"""Where leads stand in a list, and pages that are jumped to."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slaapp.domain.lead_filter import LeadFilter
from slaapp.operations.leads import LeadForm
from slaapp.store.rows.lead_places import lead_places, leads_at
from slaapp.store.rows.leads import SORTABLE, Order, lead_page
from tests.store.workspaces import Workspace

EVERY = LeadFilter()
orders = st.builds(Order, st.sampled_from(sorted(SORTABLE)), st.booleans())


@pytest.fixture
def listed(workspace: Workspace) -> Workspace:
    """Nine leads, some of one name, two of them with sales."""
    for name in ("Petit", "Martin", "Petit", "Œuvrard", "", "Adam", "Petit"):
        workspace.add(LeadForm(last_name=name, company="Loma", phone="06 12 34 56 78"))
    workspace.with_sales()
    workspace.with_sales()
    return workspace


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=orders, skip=st.integers(0, 12), limit=st.integers(1, 12))
def test_a_page_jumped_to_is_the_slice_of_the_whole_list(
    listed: Workspace, order: Order, skip: int, limit: int
) -> None:
    whole = [row.id for row in lead_page(listed.connection, EVERY, order)]
    jumped = [row.id for row in lead_page(listed.connection, EVERY, order, limit=limit, skip=skip)]
    assert len(whole) == 9
    assert jumped == whole[skip : skip + limit]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=orders, first=st.integers(0, 7), skip=st.integers(0, 9))
def test_skipping_after_a_row_counts_from_that_row(
    listed: Workspace, order: Order, first: int, skip: int
) -> None:
    whole = lead_page(listed.connection, EVERY, order)
    further = lead_page(listed.connection, EVERY, order, after=whole[first], skip=skip)
    assert [row.id for row in further] == [row.id for row in whole[first + 1 + skip :]]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=orders)
def test_a_place_is_where_the_list_shows_the_lead(listed: Workspace, order: Order) -> None:
    whole = [row.id for row in lead_page(listed.connection, EVERY, order)]
    places = lead_places(listed.connection, EVERY, order, whole)
    assert places == {key: place for place, key in enumerate(whole)}


def test_a_lead_that_the_filter_keeps_back_has_no_place(listed: Workspace) -> None:
    handed_over = LeadFilter(stages=("handed_over",))
    whole = [row.id for row in lead_page(listed.connection, EVERY)]
    kept = [row.id for row in lead_page(listed.connection, handed_over)]
    places = lead_places(listed.connection, handed_over, Order(), whole)
    assert places == {key: place for place, key in enumerate(kept)}
    assert len(kept) == 2


def test_nobody_is_looked_for_where_no_key_is_given(listed: Workspace) -> None:
    assert lead_places(listed.connection, EVERY, Order(), []) == {}


def test_leads_at_places_are_those_of_the_list_in_its_order(listed: Workspace) -> None:
    whole = lead_page(listed.connection, EVERY)
    heads = leads_at(listed.connection, EVERY, Order(), [(0, 1), (4, 4), (7, 20)])
    expected = [*whole[0:2], whole[4], *whole[7:]]
    assert [(head.id, head.title, head.stage) for head in heads] == [
        (row.id, row.title, row.stage) for row in expected
    ]


@pytest.mark.parametrize("descending", [False, True])
def test_leads_without_a_deadline_come_last_either_way(listed: Workspace, descending: bool) -> None:
    rows = lead_page(listed.connection, EVERY, Order("next_due_at", descending))
    known = [row.next_due_at for row in rows if row.next_due_at is not None]
    assert len(known) == 2
    assert [row.next_due_at for row in rows[:2]] == sorted(known, reverse=descending)
