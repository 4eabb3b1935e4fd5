"""A glance answers what is plain SQL, and shows nothing of a file that needs more than reading."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from slaapp.store.glance import Glance, glance_at
from slaapp.store.rows.members import members, read_workspace
from slaapp.store.rows.owed import OwedChoice, QueueChoice, owed_page
from tests.store.workspaces import MONDAY, Workspace


def look(path: Path) -> Glance:
    glance = glance_at(path)
    assert glance is not None
    return glance


def test_it_answers_as_the_opened_file_does(workspace: Workspace):
    workspace.with_sales()
    workspace.add()
    choices = [
        OwedChoice(MONDAY, MONDAY + 1, QueueChoice(side), part)
        for side in (None, "sales", "marketing")
        for part in ("all", "overdue", "today")
    ]
    opened = [owed_page(workspace.connection, choice) for choice in choices]
    facts = read_workspace(workspace.connection), members(workspace.connection)
    workspace.connection.rollback()
    workspace.close()
    glance = look(workspace.path)
    assert [owed_page(glance, choice) for choice in choices] == opened
    assert (read_workspace(glance), members(glance)) == facts
    assert any(opened)
    glance.close()


def test_it_cannot_write(workspace: Workspace):
    workspace.close()
    glance = look(workspace.path)
    with pytest.raises(driver.Error):
        glance.exec_driver_sql("DELETE FROM lead")
    glance.close()


@pytest.mark.parametrize("pragma", ["user_version=999", "user_version=0", "application_id=7"])
def test_a_file_of_another_version_or_kind_is_not_looked_at(workspace: Workspace, pragma: str):
    workspace.close()
    with driver.connect(str(workspace.path)) as raw:
        raw.execute(f"PRAGMA {pragma}")
    raw.close()
    assert glance_at(workspace.path) is None


def test_figures_of_another_derivation_are_not_shown(workspace: Workspace):
    workspace.close()
    with driver.connect(str(workspace.path)) as raw:
        raw.execute("UPDATE setting SET value = '0' WHERE key = 'derivation_version'")
    raw.close()
    assert glance_at(workspace.path) is None


def test_what_is_no_readable_database_is_not_looked_at(tmp_path: Path):
    noise, text, torn = tmp_path / "noise", tmp_path / "text", tmp_path / "torn"
    noise.write_bytes(os.urandom(8192))
    text.write_text("name;mail")
    torn.write_bytes(b"SQLite format 3\x00" + os.urandom(4080))
    assert [glance_at(path) for path in (noise, text, torn, tmp_path, tmp_path / "none")] == [
        None
    ] * 5


def test_what_was_not_closed_well_is_checked_before_it_is_shown(workspace: Workspace):
    workspace.add()
    assert glance_at(workspace.path) is None
