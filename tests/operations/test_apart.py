"""Two that look alike and are not the same: said once, remembered, taken back by undo."""

from __future__ import annotations

from slaapp.domain.likeness import Who
from slaapp.operations.apart import keep_apart
from slaapp.operations.undo import redo, undo
from slaapp.store.duplicates import likely_duplicates
from slaapp.store.likely_pairs import likely_pairs
from tests.operations.acting import code_of, doing, dump
from tests.store.workspaces import SCORING, Workspace


def proposed(workspace: Workspace, besides: str) -> list[str]:
    with workspace.connection.begin():
        who = Who("Inès Dupont", "Atelier Œuvre")
        found = likely_duplicates(workspace.connection, who, besides=besides)
    return [each.lead_id for each in found]


def pairs(workspace: Workspace) -> list[tuple[str, str]]:
    with workspace.connection.begin():
        return [pair[:2] for pair in likely_pairs(workspace.connection)]


def test_what_was_said_apart_is_not_proposed_again(workspace: Workspace):
    one, other = workspace.add(SCORING), workspace.add(SCORING)
    before = dump(workspace)
    assert (proposed(workspace, one), pairs(workspace)) == ([other], [(one, other)])
    receipt = keep_apart(workspace.connection, other, one, **doing(workspace))
    assert receipt.details == {"lead": "Inès Dupont", "other": "Inès Dupont"}
    assert (proposed(workspace, one), pairs(workspace)) == ([], [])
    assert dump(workspace) != before
    undo(workspace.connection, **doing(workspace))
    assert (dump(workspace), pairs(workspace)) == (before, [(one, other)])
    redo(workspace.connection, **doing(workspace))
    undo(workspace.connection, **doing(workspace))
    keep_apart(workspace.connection, one, other, **doing(workspace))
    keep_apart(workspace.connection, other, one, **doing(workspace))
    assert pairs(workspace) == []
    assert workspace.sql("SELECT count(*) FROM apart") == [(1,)]


def test_nobody_is_somebody_else_than_themselves(workspace: Workspace):
    key = workspace.add()
    assert code_of(keep_apart, workspace.connection, key, key, **doing(workspace)) == "merge_itself"
    assert code_of(keep_apart, workspace.connection, key, "x", **doing(workspace)) == "unknown_lead"
