"""Those who sign are of the team."""

from __future__ import annotations

import pytest

from slaapp.operations.signatories import name_signatories
from slaapp.store.rows.members import members
from tests.store.workspaces import Workspace


@pytest.fixture
def before(workspace: Workspace) -> dict[str, str]:
    return team(workspace)


def team(workspace: Workspace) -> dict[str, str]:
    found = {each.name: each.role for each in members(workspace.connection)}
    workspace.connection.rollback()
    return found


def name(workspace: Workspace, for_marketing: str, for_sales: str, **mistyped: str) -> list[str]:
    by, now = workspace.manager, workspace.tick()
    names = {"marketing": for_marketing, "sales": for_sales}
    done = name_signatories(workspace.connection, names, mistyped=mistyped, by=by, now=now)
    return [receipt.kind for receipt in done]


def test_who_is_new_joins_in_the_role_of_the_side(workspace: Workspace, before: dict[str, str]):
    assert name(workspace, " Zoé Petit ", "Yves Roy") == ["add_member", "add_member"]
    assert team(workspace) == {**before, "Zoé Petit": "marketing", "Yves Roy": "sales"}


def test_who_is_there_already_stays_as_they_are(workspace: Workspace, before: dict[str, str]):
    names = list(before)
    assert name(workspace, names[0].upper(), names[-1]) == []
    assert name(workspace, "", "  ") == []
    assert team(workspace) == before


def test_one_person_for_both_sides_joins_as_manager(workspace: Workspace, before: dict[str, str]):
    assert name(workspace, "Zoé Petit", "zoe petit") == ["add_member"]
    assert team(workspace) == {**before, "Zoé Petit": "manager"}


def test_a_mistyped_name_is_put_right_and_nobody_joins(
    workspace: Workspace, before: dict[str, str]
):
    name(workspace, "Zoé Petti", "")
    assert name(workspace, "Zoé Petit", "", marketing="Zoé Petti") == ["change_member"]
    assert team(workspace) == {**before, "Zoé Petit": "marketing"}


def test_a_name_of_another_role_is_another_person(workspace: Workspace, before: dict[str, str]):
    name(workspace, "Zoé Petit", "")
    assert name(workspace, "", "Yves Roy", sales="Zoé Petit") == ["add_member"]
    assert team(workspace) == {**before, "Zoé Petit": "marketing", "Yves Roy": "sales"}
