"""A file is checked beside the window that holds it, here or in a child process."""

from __future__ import annotations

from time import sleep

import pytest

from slaapp.domain.trouble import Trouble
from slaapp.operations.checking import check_path
from slaapp.operations.importing.child import ChildCancelled, ImportChild
from tests.store.workspaces import Workspace


def test_a_held_file_is_checked_and_what_was_just_written_is_seen(workspace: Workspace):
    workspace.add()
    told: list[tuple[int, int]] = []
    checked = check_path(workspace.path, progress=lambda *step: told.append(step))
    assert (checked.findings, checked.leads, told) == ((), 1, [(1, 1)])


def test_what_differs_is_found(workspace: Workspace):
    workspace.add()
    workspace.connection.exec_driver_sql("UPDATE lead SET score = 77")
    workspace.connection.commit()
    (finding,) = check_path(workspace.path).findings
    assert (finding.code, finding.column, finding.stored) == ("figure", "score", 77)


def test_a_child_process_says_the_same(workspace: Workspace):
    workspace.add()
    assert ImportChild().call(check_path, workspace.path) == check_path(workspace.path)


class Slow:
    """Takes its time to be sent, so that who should get it is gone by then."""

    def __reduce__(self):
        sleep(0.3)
        return str, ()


def test_a_child_that_is_stopped_before_it_could_read_says_just_that(workspace: Workspace):
    child = ImportChild()
    child.cancel()
    with pytest.raises(ChildCancelled):
        child.call(check_path, workspace.path, Slow())


def test_a_file_that_is_not_there_is_named(workspace: Workspace):
    with pytest.raises(Trouble, match="file_missing"):
        check_path(workspace.path.with_name("other.slaapp"))
