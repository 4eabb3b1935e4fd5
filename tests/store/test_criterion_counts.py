"""What the criteria's editor asks the file: counts, known values, a lead's facts."""

from __future__ import annotations

from dataclasses import replace

from slaapp.domain.agreement import default_agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.instants import DAY
from slaapp.operations.custom_fields import add_field
from slaapp.operations.leads import LeadForm
from slaapp.operations.outcome import win
from slaapp.store.figures.criterion_counts import CriterionCount, count_criterion
from slaapp.store.rows.field_values import field_values
from slaapp.store.rows.judged_lead import judged_lead
from slaapp.store.rows.own_fields import own_fields
from tests.store.workspaces import SCORING, Workspace


def count(work: Workspace, criterion: Criterion) -> CriterionCount:
    found = count_criterion(work.connection, criterion, work.now)
    work.connection.rollback()
    return found


FAIR = Criterion("source", "is", ("salon",), 10)


def test_of_a_file_without_leads_nothing_is_counted(workspace: Workspace):
    assert count(workspace, FAIR) == CriterionCount(0, 0, 0)


def test_a_criterion_tells_how_many_leads_meet_it_and_how_many_became_customers(
    workspace: Workspace,
):
    won = workspace.with_sales(SCORING)
    workspace.add(LeadForm(last_name="B", source="Salon"))
    workspace.add(LeadForm(last_name="C", source="Site"))
    win(workspace.connection, won, by=workspace.sales, now=workspace.tick())
    assert count(workspace, FAIR) == CriterionCount(3, 2, 1)
    assert count(workspace, replace(FAIR, operands=("Site",))) == CriterionCount(3, 1, 0)


def test_the_values_of_a_field_come_the_most_frequent_first(workspace: Workspace):
    for city in ("Lyon", "Nantes", "Lyon", " ", "x" * 100):
        workspace.add(LeadForm(last_name="A", company=f"In {city}", source="Salon", request=city))
    assert field_values(workspace.connection, "source") == ["Salon"]
    assert set(field_values(workspace.connection, "company.name")) == {"In Lyon", "In Nantes", "In"}
    assert field_values(workspace.connection, "company.name")[0] == "In Lyon"
    for code in ("request", "event:visit", "interest.level", "custom:gone"):
        assert field_values(workspace.connection, code) == []
    workspace.connection.rollback()


def test_a_lead_is_judged_by_other_terms_as_by_those_in_force(workspace: Workspace):
    key = workspace.add(SCORING)
    held = judged_lead(workspace.connection, key, workspace.now)
    assert held is not None
    assert held.in_force is not None
    assert held.sheet_by(held.in_force).total == 70
    assert held.sheet_by(replace(default_agreement(), criteria=(FAIR,))).total == 10
    assert held.at < workspace.now + DAY
    assert judged_lead(workspace.connection, "0" * 32, workspace.now) is None
    workspace.connection.rollback()


def test_what_a_field_of_ones_own_offers_comes_first_whoever_holds_it(workspace: Workspace):
    by, connection = workspace.manager, workspace.connection
    choices = ("Petite", "Moyenne")
    add_field(connection, "Taille", "choice", choices, by=by, now=workspace.tick())
    with connection.begin():
        (own,) = own_fields(connection)
    values = {own.key: "Moyenne"}
    workspace.add(replace(SCORING, custom=values))
    assert field_values(connection, f"custom:{own.key}") == ["Petite", "Moyenne"]
    connection.rollback()
