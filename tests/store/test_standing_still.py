"""Leads that stand still, found by an index: the same as the pure rule finds one by one."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from sqlalchemy import func, select
from sqlalchemy.dialects import sqlite

from slaapp.domain.identity import new_id
from slaapp.domain.instants import DAY, HOUR
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.stagnation import MOVING_STAGES, stands_still, still_filter
from slaapp.operations.next_step import plan_step
from slaapp.store.rows.filtering import where
from slaapp.store.rows.leads import count_leads, lead_keys
from slaapp.store.rulebook import read_rulebook
from tests.store.random_leads import filled, seeds, some_leads, some_now
from tests.store.workspaces import MONDAY, Workspace, paris


def disturb(work: Workspace, draw: Random) -> dict[str, list[dict[str, Any]]]:
    """Some leads have steps, open ones and others, by lead."""
    planned: dict[str, list[dict[str, Any]]] = {}
    for key in work.connection.exec_driver_sql("SELECT id FROM lead").scalars().all():
        for _ in range(draw.choice((0, 0, 1, 2))):
            ended = [MONDAY, None] if draw.random() < 0.3 else [None, None]
            draw.shuffle(ended)
            values = {"id": new_id(MONDAY), "lead_id": key, "due_at": some_now(draw)}
            values |= {"done_at": ended[0], "dropped_at": ended[1]}
            text = (
                "INSERT INTO next_step (id, lead_id, due_at, done_at, dropped_at)"
                " VALUES (:id, :lead_id, :due_at, :done_at, :dropped_at)"
            )
            work.connection.exec_driver_sql(text, values)
            planned.setdefault(key, []).append(values)
    return planned


@given(seed=seeds)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_list_is_what_the_rule_says_of_each_lead(workspace: Workspace, seed: int):
    draw, connection = Random(seed), workspace.connection
    with filled(workspace, some_leads(draw)):
        planned = disturb(workspace, draw)
        book = read_rulebook(connection)
        now = some_now(draw)
        limits = {stage: draw.randint(1, 12) for stage in draw.sample(MOVING_STAGES, 4)}
        stages = draw.choice(((), ("handed_over", "contacted")))
        openings = book.openings_of(book.versions[0])
        text = still_filter(limits, openings, now, stages)
        found = set() if text is None else set(lead_keys(connection, LeadFilter(still=text)))
        rows = connection.exec_driver_sql("SELECT * FROM lead").mappings().all()
        expected = {
            row["id"]
            for row in rows
            if not row["withdrawn"]
            and (not row["historical"] or (row["stage_since"] or 0) >= MONDAY)
            and row["stage"] in (stages or MOVING_STAGES)
            and stands_still(
                row["stage"],
                row["stage_since"],
                [
                    step["due_at"]
                    for step in planned.get(row["id"], ())
                    if step["done_at"] is None and step["dropped_at"] is None
                ],
                limits,
                openings,
                now,
            )
        }
        assert found == expected


def test_a_planned_call_keeps_a_lead_moving_until_it_is_overdue(workspace: Workspace):
    connection = workspace.connection
    key = workspace.with_sales()

    def still() -> int:
        book = read_rulebook(connection)
        version = book.versions[0]
        text = still_filter(version.agreement.stagnation, book.openings_of(version), workspace.now)
        found = count_leads(connection, LeadFilter(still=text))
        connection.rollback()
        return found

    workspace.at("2026-06-08 17:00")
    assert still() == 0, "handed over on Monday, five working days end on the next one's closing"
    workspace.at("2026-06-09 09:00")
    assert still() == 1
    due = workspace.now + DAY
    plan_step(
        connection, key, kind="call_back", due_at=due, by=workspace.sales, now=workspace.tick()
    )
    assert still() == 0
    workspace.now = due + HOUR
    assert still() == 1
    assert paris("2026-06-10 10:00") == workspace.now


def test_a_filter_that_is_none_of_ours_lets_nothing_through(workspace: Workspace):
    workspace.with_sales()
    for text in ("", "x", "12", "12 accepted"):
        assert count_leads(workspace.connection, LeadFilter(still=text)) == 0
    workspace.connection.rollback()


def test_each_stage_is_looked_for_by_an_index(workspace: Workspace):
    text = "9 " + " ".join(f"{stage}:8" for stage in MOVING_STAGES)
    query = select(func.count()).where(where(LeadFilter(still=text)))
    said = query.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    plan = [row[3] for row in workspace.sql(f"EXPLAIN QUERY PLAN {said}")]
    assert [line for line in plan if line.startswith("SCAN")] == ["SCAN workspace"]
    assert any(line.startswith("SEARCH lead USING INDEX ix_lead_") for line in plan)
