"""What waits in a folder is proposed until it was imported or left aside; its content tells."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from slaapp.exchange.watched_folder import digest_of
from slaapp.operations.import_leads import (
    ImportChoice,
    apply_import,
    inspect_file,
    stage_import,
    staging_path,
)
from slaapp.operations.undo import redo, undo
from slaapp.operations.watched import REST, leave_file, look_into, sort_files
from slaapp.store.check import check_file
from tests.store.workspaces import Workspace

LEADS = "ID;Nom;E-mail\nA1;Dupont;ines@atelier.fr\n"
META = "id\tcreated_time\tad_id\tad_name\tform_id\tform_name\tplatform\tfull_name\temail\n"


def fates(workspace: Workspace, folder: Path) -> dict[str, tuple[str, bool, str]]:
    found = look_into(folder, {}, time.time_ns() // 1_000_000 + 2 * REST)
    rows = sort_files(workspace.connection, found)
    workspace.connection.rollback()
    return {row.path.name: (row.fate, row.remembered, row.preset) for row in rows}


def bring_in(workspace: Workspace, path: Path) -> None:
    doing = {"by": workspace.marketing, "now": workspace.tick()}
    choice = ImportChoice(path, inspect_file(path).mapping, "historical")
    staged = stage_import(workspace.path, staging_path(workspace.path), choice, **doing)
    assert staged.digest == digest_of(path)
    apply_import(workspace.connection, staged, **doing)
    staged.discard()


def test_an_imported_file_waits_no_more_under_any_name_and_its_columns_are_remembered(
    workspace: Workspace, tmp_path: Path
):
    tray = tmp_path / "tray"
    tray.mkdir()
    (tray / "mars.csv").write_text(LEADS)
    assert fates(workspace, tray) == {"mars.csv": ("waits", False, "")}
    bring_in(workspace, tray / "mars.csv")
    assert fates(workspace, tray) == {"mars.csv": ("imported", True, "")}
    shutil.move(tray / "mars.csv", tray / "again.csv")
    (tray / "avril.csv").write_text(LEADS.replace("A1", "A2"))
    found = fates(workspace, tray)
    assert found == {"again.csv": ("imported", True, ""), "avril.csv": ("waits", True, "")}
    undo(workspace.connection, by=workspace.marketing, now=workspace.tick())
    assert fates(workspace, tray)["again.csv"][0] == "waits"


def test_not_this_one_is_remembered_until_it_is_undone(workspace: Workspace, tmp_path: Path):
    path = tmp_path / "tray" / "contacts.csv"
    path.parent.mkdir()
    path.write_text(LEADS)
    doing = {"by": workspace.marketing}
    leave_file(workspace.connection, path, digest_of(path), now=workspace.tick(), **doing)
    assert fates(workspace, path.parent)["contacts.csv"][0] == "left"
    undo(workspace.connection, now=workspace.tick(), **doing)
    assert fates(workspace, path.parent)["contacts.csv"][0] == "waits"
    redo(workspace.connection, now=workspace.tick(), **doing)
    assert fates(workspace, path.parent)["contacts.csv"][0] == "left"
    assert check_file(workspace.connection) == []
    workspace.connection.rollback()


def test_a_file_of_a_known_program_is_named_and_the_same_content_waits_once(
    workspace: Workspace, tmp_path: Path
):
    tray = tmp_path / "tray"
    tray.mkdir()
    (tray / "leads.csv").write_text(META)
    (tray / "copy.csv").write_text(META)
    found = fates(workspace, tray)
    ((fate, remembered, preset),) = found.values()
    assert (fate, remembered) == ("waits", False)
    assert "Meta" in preset
