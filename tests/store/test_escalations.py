"""What the ladder tells: late deadlines and months below a share, equal to a recount."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from slaapp.domain.agreement import default_agreement
from slaapp.domain.commitment import KINDS_OF_COMMITMENT
from slaapp.domain.escalation import Notice, is_below, is_late, is_told
from slaapp.domain.instants import DAY, HOUR
from slaapp.domain.kpi import Rate
from slaapp.domain.shared_rules import EscalationStep, SharedRules
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, WorkingTime
from slaapp.store.figures.escalations import escalations
from slaapp.store.rulebook import read_rulebook
from tests.operations.agreed import agree
from tests.store.random_leads import filled, seeds, some_leads, some_now
from tests.store.workspaces import SCORING, Workspace

LATES = (WorkingTime(2 * HOUR), EndOfWorkingDay(1), EndOfWorkingDay(4), CalendarTime(3 * DAY))


def told(workspace: Workspace, role: str = "") -> list[Notice]:
    connection = workspace.connection
    found = escalations(connection, read_rulebook(connection), workspace.now, role)
    connection.rollback()
    return found


@given(seed=seeds)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_late_step_tells_of_each_deadline_that_the_rule_finds_late(
    workspace: Workspace, seed: int
):
    draw, connection = Random(seed), workspace.connection
    with filled(workspace, some_leads(draw)):
        book = read_rulebook(connection)
        version = book.versions[0]
        about = draw.choice(("", *KINDS_OF_COMMITMENT))
        step = EscalationStep("manager", about, late=draw.choice(LATES))
        ladder = replace(version.agreement, both=SharedRules(escalation=(step,)))
        book.versions = (replace(version, agreement=ladder),)
        dues = connection.exec_driver_sql("SELECT due_at FROM deadline").scalars().all()
        now = draw.choice(dues) + DAY if dues and draw.random() < 0.7 else some_now(draw)
        query = "SELECT deadline.* FROM deadline JOIN lead ON lead.id = lead_id WHERE NOT withdrawn"
        late = [
            row["lead_id"]
            for row in connection.exec_driver_sql(query).mappings()
            if row["stopped_at"] is None
            and row["cancelled_at"] is None
            and not row["excluded"]
            and row["commitment"] != "answer"
            and is_late(step, row["commitment"], row["due_at"], book.openings_of(version), now)
        ]
        found = escalations(connection, book, now)
        assert sum(notice.deadlines for notice in found) == len(late)
        assert {key for notice in found for key in notice.lead_ids} == set(late)


def test_the_manager_hears_of_a_deadline_that_is_late_by_a_working_day(workspace: Workspace):
    key = workspace.with_sales()
    # Acceptance was due on Monday afternoon; the working day after that ends at 17:30.
    workspace.at("2026-06-02 17:30")
    assert told(workspace) == []
    workspace.at("2026-06-03 09:00")
    (notice,) = told(workspace, "manager")
    assert (notice.step.to, notice.lead_ids) == ("manager", (key,))
    assert notice.deadlines >= 1
    assert told(workspace, "sales") == []


def test_of_a_month_that_is_over_a_share_below_is_told_to_management(workspace: Workspace):
    steps = (EscalationStep("management", "first_attempt", below_percent=75),)
    terms = default_agreement()
    agree(workspace, replace(terms, both=replace(terms.both, escalation=steps)))
    keys = [workspace.with_sales(replace(SCORING, last_name=name)) for name in ("Roy", "Noël")]
    workspace.at("2026-06-20 10:00")
    assert told(workspace) == [], "two deadlines of a running month are too few to tell"
    workspace.at("2026-07-01 10:00")
    (notice,) = told(workspace, "manager")
    assert (notice.month, notice.side, notice.rate) == ("2026-06", "sales", Rate(0, 2))
    assert sorted(notice.lead_ids) == sorted(keys)
    workspace.at("2026-08-01 10:00")
    assert told(workspace) == [], "June was told of in July"


@pytest.mark.parametrize(
    ("rate", "is_over", "below"),
    [
        (Rate(7, 10), False, True),
        (Rate(15, 20), False, False),
        (Rate(0, 9), False, False),
        (Rate(0, 9), True, True),
        (Rate(0, 0), True, False),
    ],
)
def test_less_than_the_share_is_below_it(rate: Rate, is_over: bool, below: bool):
    step = EscalationStep("management", below_percent=75)
    assert is_below(step, rate, is_over=is_over) is below


def test_a_role_hears_what_is_addressed_to_it_and_the_manager_everything():
    heard = {
        role: [to for to in ("marketing", "sales", "manager", "management", "Le comité")
               if is_told(role, to)]
        for role in ("marketing", "sales", "manager")
    }  # fmt: skip
    assert heard == {
        "marketing": ["marketing"],
        "sales": ["sales"],
        "manager": ["marketing", "sales", "manager", "management", "Le comité"],
    }
