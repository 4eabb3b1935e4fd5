"""The check tells how far it is, and can be stopped."""

from __future__ import annotations

import pytest

from slaapp.store.check import check_file
from tests.store.workspaces import Workspace


class Enough(Exception):  # noqa: N818 - nobody's fault
    pass


def test_the_check_tells_of_every_lead_and_ends_when_told_to(workspace: Workspace):
    for _ in range(3):
        workspace.add()
    told: list[tuple[int, int]] = []
    assert check_file(workspace.connection, progress=lambda *step: told.append(step)) == []
    assert told == [(1, 3), (2, 3), (3, 3)]

    def stop(done: int, total: int) -> None:
        raise Enough

    with pytest.raises(Enough):
        check_file(workspace.connection, progress=stop)
    workspace.connection.rollback()
