"""A full disk: one sentence, nothing lost, and room made again is enough to go on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from slaapp.domain.trouble import Trouble
from slaapp.operations.contact import add_note
from slaapp.operations.leads import LeadForm
from slaapp.operations.undo import undo
from slaapp.operations.workspace import Start, create_workspace
from slaapp.store.backups import list_backups
from slaapp.store.check import check_file
from slaapp.store.dump import facts_in_force
from slaapp.store.opening import close_file, open_file
from tests.store.workspaces import MONDAY, TEAM, Workspace, entered

LONG = LeadForm(last_name="Long", request="x" * 200_000)


def full(work: Callable[[], object]) -> None:
    with pytest.raises(Trouble) as caught:
        work()
    assert caught.value.code == "disk_full"


def allow_pages(workspace: Workspace, more: int | None) -> None:
    """Let the file grow by so many pages only; None takes the limit away."""
    raw = workspace.connection.connection.dbapi_connection
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    raw.execute(f"PRAGMA max_page_count={2**30 if more is None else pages + more}")


def test_an_operation_that_finds_no_room_is_refused_whole(workspace: Workspace):
    lead = workspace.with_sales()
    before = facts_in_force(workspace.connection)
    workspace.connection.rollback()
    allow_pages(workspace, 2)
    full(lambda: workspace.add(LONG))
    full(lambda: add_long_note(workspace, lead))
    assert facts_in_force(workspace.connection) == before
    assert check_file(workspace.connection) == []
    workspace.connection.rollback()
    allow_pages(workspace, None)
    add_long_note(workspace, lead)
    assert facts_in_force(workspace.connection) != before


def add_long_note(workspace: Workspace, lead: str) -> None:
    add_note(workspace.connection, lead, "x" * 200_000, by=workspace.sales, now=workspace.tick())


def test_trap_8_taking_something_back_needs_room_as_well_and_is_refused_as_whole(
    workspace: Workspace,
):
    for _ in range(40):
        workspace.add(LeadForm(last_name="Petit", company="Loma"))
    before = facts_in_force(workspace.connection)
    workspace.connection.rollback()
    allow_pages(workspace, 0)
    code = None
    while code is None:
        try:
            undo(workspace.connection, by=workspace.marketing, now=workspace.tick())
            before = facts_in_force(workspace.connection)
            workspace.connection.rollback()
        except Trouble as trouble:
            code = trouble.code
    assert code == "disk_full"
    assert facts_in_force(workspace.connection) == before
    assert check_file(workspace.connection) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MB of its own, where this system lets us make one."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    if not sys.platform.startswith("linux") or mount is None or os.geteuid() != 0:
        pytest.skip("a small disk can only be mounted on Linux, as root")
    made = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("no disk may be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def fill(place: Path) -> Path:
    """Leave no room at all."""
    ballast = place / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\0" * 4096)
        except OSError:
            pass
    return ballast


def test_on_a_disk_that_is_full_nothing_is_lost_and_work_goes_on_once_there_is_room(
    small_disk: Path, fresh_file: Path
):
    path = Path(shutil.copy(fresh_file, small_disk / "equipe.slaapp"))
    entry = entered(path)
    entry.add()
    ballast = fill(small_disk)
    full(lambda: entry.add(LONG))
    entry.connection.close()
    full(lambda: close_file(entry.opened, entry.now))
    assert list_backups(path) == []
    assert not list(small_disk.glob("**/*.part"))
    ballast.unlink()
    again = open_file(path, MONDAY)
    with again.reading_connection() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM lead").scalar() == 1
        assert check_file(connection) == []
    close_file(again, MONDAY)
    assert len(list_backups(path)) == 1


def test_a_new_workspace_that_finds_no_room_leaves_nothing(small_disk: Path):
    fill(small_disk)
    path = small_disk / "new.slaapp"
    full(lambda: create_workspace(path, Start("Essai", TEAM), device_id="d", now=MONDAY))
    assert not path.exists()
