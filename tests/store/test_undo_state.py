"""Whether something can be undone is told before one tries, and trying agrees."""

from __future__ import annotations

import pytest

from slaapp.domain.trouble import Trouble
from slaapp.operations.contact import log_contact
from slaapp.operations.hand_over import accept
from slaapp.operations.undo import redo, undo
from slaapp.store.rows.undoing import UndoState, undo_state
from tests.store.workspaces import Workspace


def newest(workspace: Workspace, kind: str) -> str:
    query = "SELECT id FROM operation WHERE kind = ? ORDER BY position DESC LIMIT 1"
    return workspace.sql(query, kind)[0][0]


def state(workspace: Workspace, key: str) -> UndoState:
    found = undo_state(workspace.connection, key)
    workspace.connection.rollback()
    return found


def test_what_nobody_touched_since_can_be_undone(workspace: Workspace):
    workspace.with_sales()
    key = newest(workspace, "hand_over")
    assert state(workspace, key) == UndoState("can")
    undo(workspace.connection, by=workspace.marketing, now=workspace.tick(), operation_id=key)


def test_who_undid_it_is_told_until_it_is_redone(workspace: Workspace):
    workspace.with_sales()
    key = newest(workspace, "hand_over")
    at = workspace.tick()
    undo(workspace.connection, by=workspace.manager, now=at, operation_id=key)
    assert state(workspace, key) == UndoState(
        "undone",
        "undo",
        "Chloé Nguyên",
        at,
        {"undoes": "hand_over"},
        newest(workspace, "undo"),
    )
    assert state(workspace, newest(workspace, "undo")).code == "undoing"
    redo(workspace.connection, by=workspace.manager, now=workspace.tick())
    assert state(workspace, key).code == "can"


def test_who_built_on_it_is_told_with_what_they_did(workspace: Workspace):
    lead = workspace.with_sales()
    at = workspace.tick()
    accept(workspace.connection, lead, by=workspace.sales, now=at)
    key = newest(workspace, "hand_over")
    found = state(workspace, key)
    assert (found.code, found.kind, found.author) == ("changed_since", "accept", "Bruno Sertil")
    assert (found.recorded_at, found.details["lead"]) == (at, "Inès Dupont")
    assert found.operation_id == newest(workspace, "accept")
    with pytest.raises(Trouble, match="changed_since"):
        undo(workspace.connection, by=workspace.manager, now=workspace.tick(), operation_id=key)


def test_the_way_is_free_again_once_the_later_change_is_undone(workspace: Workspace):
    lead = workspace.with_sales()
    log_contact(
        workspace.connection, lead, outcome="reached", by=workspace.sales, now=workspace.tick()
    )
    key = newest(workspace, "hand_over")
    assert state(workspace, key).code == "changed_since"
    undo(workspace.connection, by=workspace.sales, now=workspace.tick())
    assert state(workspace, key).code == "can"


def test_what_is_meant_to_last_says_so(workspace: Workspace):
    assert state(workspace, newest(workspace, "found_workspace")).code == "lasting"
    assert state(workspace, "0" * 32).code == "unknown"
