"""Copies are told with what they lack, and one of them can take the file's place."""

from __future__ import annotations

from pathlib import Path

import pytest

from slaapp.domain.instants import MINUTE
from slaapp.domain.trouble import Trouble
from slaapp.operations.backup import back_up_now, kept_backups, restore_backup
from slaapp.operations.opened import OpenedWorkspace
from slaapp.operations.undo import undo
from slaapp.store.check import check_file
from tests.store.workspaces import MONDAY, Workspace, entered


def lacks(workspace: Workspace) -> list[int | None]:
    found = [each.lacks for each in kept_backups(workspace.connection)]
    workspace.connection.rollback()
    return found


def back_up(workspace: Workspace) -> Path:
    return back_up_now(workspace.opened, workspace.tick(MINUTE)).path


def let_go(workspace: Workspace) -> None:
    workspace.connection.close()
    workspace.opened.lock.release()


def test_each_copy_tells_how_many_operations_came_after_it(workspace: Workspace):
    back_up(workspace)
    workspace.add()
    back_up(workspace)
    workspace.add()
    undo(workspace.connection, by=workspace.marketing, now=workspace.tick())
    assert lacks(workspace) == [2, 3]
    found = kept_backups(workspace.connection)
    workspace.connection.rollback()
    assert [each.size == each.path.stat().st_size > 0 for each in found] == [True, True]


def test_a_restored_file_is_as_it_was_and_the_old_one_is_kept(workspace: Workspace):
    copy = back_up(workspace)
    workspace.add()
    let_go(workspace)
    kept = restore_backup(workspace.path, copy)
    assert kept is not None
    assert kept.exists()
    again = entered(workspace.path)
    assert again.sql("SELECT count(*) FROM lead WHERE withdrawn = 0") == [(0,)]
    assert check_file(again.connection) == []
    again.connection.rollback()
    assert lacks(again) == [0]
    let_go(again)


def test_a_copy_from_before_a_restore_went_another_way(workspace: Workspace):
    first = back_up(workspace)
    workspace.add()
    back_up(workspace)
    let_go(workspace)
    restore_backup(workspace.path, first)
    again = entered(workspace.path)
    assert lacks(again) == [None, 0]
    again.now = workspace.tick(MINUTE)
    again.add()
    assert lacks(again) == [None, 1]
    let_go(again)


def test_a_file_that_somebody_holds_is_not_replaced(workspace: Workspace):
    copy = back_up(workspace)
    with pytest.raises(Trouble, match="file_locked"):
        restore_backup(workspace.path, copy)
    assert lacks(workspace) == [0]


def test_a_copy_that_is_gone_is_named_and_nothing_happens(workspace: Workspace):
    copy = back_up(workspace)
    let_go(workspace)
    before = workspace.path.read_bytes()
    copy.unlink()
    with pytest.raises(Trouble, match="backup_gone"):
        restore_backup(workspace.path, copy)
    assert workspace.path.read_bytes() == before


def test_a_damaged_copy_is_refused_and_nothing_happens(workspace: Workspace):
    copy = back_up(workspace)
    let_go(workspace)
    before = workspace.path.read_bytes()
    copy.write_bytes(copy.read_bytes()[:5000])
    with pytest.raises(Trouble, match="backup_damaged"):
        restore_backup(workspace.path, copy)
    assert workspace.path.read_bytes() == before


def test_a_window_backs_up_while_it_works(fresh_file: Path):
    opened = OpenedWorkspace(fresh_file, lambda: MONDAY)
    with pytest.raises(RuntimeError):
        opened.back_up()
    connection = opened.open_writer()
    copy = opened.back_up()
    assert copy.path.exists()
    opened.close(connection)
