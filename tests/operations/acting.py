"""How tests act on a workspace: by somebody, a moment later; what was refused; what it holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from slaapp.domain.instants import SECOND, Instant
from slaapp.domain.trouble import Trouble
from slaapp.store.check import check_file
from slaapp.store.dump import facts_in_force
from tests.store.workspaces import Workspace


def doing(workspace: Workspace, role: str = "sales", wait: Instant = SECOND) -> dict[str, Any]:
    """Who does it, and when: what operations want to know."""
    return {"by": workspace.people[role], "now": workspace.tick(wait)}


def code_of(work: Callable[..., object], *arguments: object, **more: object) -> str:
    """The code of the trouble that some work meets."""
    with pytest.raises(Trouble) as caught:
        work(*arguments, **more)
    return caught.value.code


def dump(workspace: Workspace) -> str:
    """The facts in force of a file that is sound."""
    assert check_file(workspace.connection) == []
    text = facts_in_force(workspace.connection)
    workspace.connection.rollback()
    return text
