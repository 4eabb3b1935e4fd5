"""Visits count towards the score and stop no clock."""

from __future__ import annotations

import pytest

from slaapp.domain.instants import HOUR
from slaapp.domain.trouble import Trouble
from slaapp.operations.behaviour import Visit, record_visit, record_visits
from slaapp.operations.undo import undo
from slaapp.store.check import check_file
from tests.store.workspaces import Workspace


def figures(workspace: Workspace, key: str) -> tuple:
    return workspace.sql("SELECT score, stage FROM lead WHERE id = ?", key)[0]


def test_visits_raise_a_score_as_the_agreement_says(workspace: Workspace):
    key = workspace.add()
    score = figures(workspace, key)[0]
    now = workspace.tick()
    visits = [Visit(now - HOUR, "/tarifs"), Visit(now, "")]
    record_visits(workspace.connection, key, visits, by=workspace.marketing, now=now)
    assert figures(workspace, key)[0] == score + 20


def test_a_single_visit_is_noted_with_its_page(workspace: Workspace):
    key = workspace.add()
    now = workspace.tick()
    receipt = record_visit(
        workspace.connection, key, page="/tarifs", by=workspace.marketing, now=now
    )
    assert receipt.details["count"] == 1
    assert workspace.sql("SELECT value, occurred_at FROM event WHERE kind = 'visit'") == [
        ("/tarifs", now)
    ]


def test_a_visit_stops_no_clock(workspace: Workspace):
    key = workspace.with_sales()
    open_before = workspace.sql("SELECT count(*) FROM deadline WHERE stopped_at IS NULL")
    record_visit(workspace.connection, key, by=workspace.marketing, now=workspace.tick())
    assert workspace.sql("SELECT count(*) FROM deadline WHERE stopped_at IS NULL") == open_before


def test_visits_are_undone_in_one_step(workspace: Workspace):
    key = workspace.add()
    before = figures(workspace, key)
    now = workspace.tick()
    visits = [Visit(now), Visit(now)]
    record_visits(workspace.connection, key, visits, by=workspace.marketing, now=now)
    undo(workspace.connection, by=workspace.marketing, now=workspace.tick())
    assert figures(workspace, key) == before
    with workspace.connection.begin():
        assert check_file(workspace.connection) == []


def test_a_visit_to_come_is_refused(workspace: Workspace):
    key, now = workspace.add(), workspace.tick()
    with pytest.raises(Trouble) as raised:
        record_visit(
            workspace.connection, key, occurred_at=now + 1, by=workspace.marketing, now=now
        )
    assert raised.value.code == "occurred_in_future"
