"""Somebody joins, is corrected, leaves and comes back; a name means one person."""

from __future__ import annotations

import pytest

from slaapp.domain.trouble import Trouble
from slaapp.operations.team import add_member, change_member
from slaapp.operations.workspace import NewMember
from slaapp.store.rows.members import members
from tests.store.workspaces import Workspace

DANIEL = NewMember("Daniel Œuf", "sales", "daniel@exemple.fr")


def team(workspace: Workspace) -> dict[str, bool]:
    found = {each.name: each.active for each in members(workspace.connection)}
    workspace.connection.rollback()
    return found


def change(workspace: Workspace, key: str, new: NewMember, *, active: bool = True):
    by, now = workspace.manager, workspace.tick()
    return change_member(workspace.connection, key, new, active=active, by=by, now=now)


def add(workspace: Workspace, new: NewMember = DANIEL):
    return add_member(workspace.connection, new, by=workspace.manager, now=workspace.tick())


def test_somebody_joins_leaves_and_comes_back(workspace: Workspace):
    _receipt, key = add(workspace)
    left = change(workspace, key, DANIEL, active=False)
    assert left.details == {"name": "Daniel Œuf", "role": "sales", "active": False}
    assert team(workspace)["Daniel Œuf"] is False
    change(workspace, key, DANIEL)
    assert team(workspace)["Daniel Œuf"] is True


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (NewMember("  ", "sales"), "name_missing"),
        (NewMember("Eve", "boss"), "role_unknown"),
        (NewMember("bruno sertil", "sales"), "name_taken"),
    ],
)
def test_what_is_wrong_with_a_new_member_is_named(workspace: Workspace, new: NewMember, code: str):
    with pytest.raises(Trouble, match=code):
        add(workspace, new)
    assert len(team(workspace)) == 3


def test_one_person_at_least_stays(workspace: Workspace):
    people = members(workspace.connection)
    workspace.connection.rollback()
    *others, last = people
    for each in others:
        change(workspace, each.id, NewMember(each.name, each.role), active=False)
    with pytest.raises(Trouble, match="last_member"):
        change(workspace, last.id, NewMember(last.name, last.role), active=False)
    assert sum(team(workspace).values()) == 1
