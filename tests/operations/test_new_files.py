"""A file made whole tells who founded it."""

from __future__ import annotations

from pathlib import Path

import pytest

from slaapp.operations.new_files import found_workspace
from slaapp.operations.workspace import NewMember, Start
from slaapp.store.opening import close_file, open_to_read
from slaapp.store.rows.members import members, read_workspace

NOW = 1_768_200_000_000


def test_the_founder_is_the_first_of_the_team(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data"))
    team = [NewMember("Zoé", "sales"), NewMember("Anne", "marketing")]
    made = found_workspace(tmp_path / "new.slaapp", Start("Nord", team), now=NOW)
    opened = open_to_read(made.path)
    with opened.reading_connection() as connection:
        assert read_workspace(connection).id == made.workspace_id
        assert {each.id: each.name for each in members(connection)}[made.founder_id] == "Zoé"
    close_file(opened, NOW)
