"""Backups: checked before they count, thinned by age, restored whole."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.instants import DAY, HOUR, to_instant
from slaapp.domain.trouble import Trouble
from slaapp.store.backups import back_up, backup_folder, list_backups, restore, thin, to_keep
from slaapp.store.check import check_file
from slaapp.store.opening import close_file, open_file
from tests.store.workspaces import MONDAY, Workspace, entered

NOON = to_instant(datetime(2026, 6, 1, 12, tzinfo=UTC))


def leads_in(path: Path) -> int:
    """How many leads a file holds, which must be sound."""
    opened = open_file(path, MONDAY)
    with opened.reading_connection() as connection:
        assert check_file(connection) == []
        count = connection.exec_driver_sql("SELECT count(*) FROM lead").scalar_one()
    close_file(opened, MONDAY)
    return count


def test_closing_makes_one_backup_that_opens_and_is_sound(workspace: Workspace):
    workspace.add()
    workspace.close()
    (copy,) = list_backups(workspace.path)
    alone = workspace.path.with_name("alone.slaapp")
    shutil.copy(copy.path, alone)
    assert leads_in(alone) == 1
    assert [one.suffix for one in backup_folder(workspace.path).iterdir()] == [".slaapp"]


def test_closing_without_a_change_makes_none(workspace: Workspace):
    workspace.add()
    workspace.reopen()
    first = list_backups(workspace.path)
    workspace.reopen()
    workspace.reopen()
    assert list_backups(workspace.path) == first


def test_every_change_is_in_the_newest_backup(workspace: Workspace):
    for count in (1, 2, 3):
        workspace.add()
        workspace.reopen()
        newest = list_backups(workspace.path)[0]
        copy = shutil.copy(newest.path, workspace.path.with_name(f"copy-{count}.slaapp"))
        assert leads_in(Path(copy)) == count


def test_a_backup_that_cannot_be_written_leaves_nothing_that_looks_like_one(workspace: Workspace):
    folder = backup_folder(workspace.path)
    folder.write_text("a file stands where the folder of backups should be")
    with pytest.raises(OSError, match=r"exists|Exist"):
        back_up(workspace.connection, workspace.path, MONDAY)
    assert list_backups(workspace.path) == []


def test_files_with_other_names_are_no_backups(workspace: Workspace):
    folder = backup_folder(workspace.path)
    folder.mkdir()
    for name in ("2026-06-01T10-00-00_3-ab.slaapp.part", "notes.txt", "mine.slaapp", "_.slaapp"):
        (folder / name).write_text("x")
    assert list_backups(workspace.path) == []


def test_a_restore_gives_back_what_was_and_keeps_what_is(workspace: Workspace):
    workspace.add()
    workspace.close()
    (copy,) = list_backups(workspace.path)
    later = entered(workspace.path)
    later.now = workspace.now
    later.add()
    later.close()
    kept = restore(workspace.path, copy)
    assert kept is not None
    assert leads_in(workspace.path) == 1
    assert leads_in(kept) == 2


def test_trap_3_a_left_over_wal_does_not_undo_the_restore(workspace: Workspace):
    workspace.add()
    copy = back_up(workspace.connection, workspace.path, MONDAY)
    workspace.add()
    workspace.add()
    wal = Path(f"{workspace.path}-wal")
    crashed = workspace.path.with_name("crashed.slaapp")
    shutil.copy(workspace.path, crashed)
    shutil.copy(wal, f"{crashed}-wal")
    assert wal.stat().st_size > 0
    kept = restore(crashed, copy)
    assert kept is not None
    assert leads_in(crashed) == 1
    assert leads_in(kept) == 3, "what stood in the -wal alone is kept with the old file"


def test_a_damaged_backup_is_not_restored_over_the_file(workspace: Workspace):
    workspace.add()
    copy = back_up(workspace.connection, workspace.path, MONDAY)
    content = bytearray(copy.path.read_bytes())
    for at in range(4096, len(content), 512):
        content[at] ^= 0xFF
    copy.path.write_bytes(content)
    workspace.add()
    workspace.close()
    before = workspace.path.read_bytes()
    with pytest.raises(Trouble) as refused:
        restore(workspace.path, copy)
    assert refused.value.code == "backup_damaged"
    assert workspace.path.read_bytes() == before


def test_after_a_restore_the_same_number_of_new_operations_is_backed_up_too(workspace: Workspace):
    workspace.add()
    first = back_up(workspace.connection, workspace.path, workspace.now)
    workspace.add()
    workspace.close()
    restore(workspace.path, first)
    again = entered(workspace.path)
    again.at("2026-06-02 10:00")
    again.add()
    again.close()
    positions = [copy.state.position for copy in list_backups(workspace.path)]
    assert positions == [3, 3, 2], "two timelines, two states with the same position"


def test_trap_4_a_backup_beside_a_writer_that_never_rests_ends(workspace: Workspace):
    with workspace.opened.reading_connection() as reading:
        reading.begin()
        reading.exec_driver_sql("SELECT count(*) FROM lead").all()
        for _ in range(3):
            workspace.add()
        copy = back_up(workspace.connection, workspace.path, MONDAY)
    assert leads_in(copy.path) == 3


def days_before(days: float, hour: float = 0) -> int:
    return int(NOON - days * DAY + hour * HOUR)


def test_all_of_two_days_are_kept():
    stamps = [days_before(0, hour) for hour in range(-11, 0)] + [days_before(1, h) for h in (0, 1)]
    assert to_keep(stamps, NOON) == set(stamps)


def test_of_a_year_of_hours_seven_days_four_weeks_and_twelve_months_are_left():
    stamps = [NOON - at * HOUR for at in range(24 * 500)]
    kept = sorted(to_keep(stamps, NOON), reverse=True)
    days = [datetime.fromtimestamp(stamp / 1000, UTC).date() for stamp in kept]
    today = date(2026, 6, 1)
    assert sum(day > today - timedelta(days=2) for day in days) == 13 + 24
    older = [day for day in days if day <= today - timedelta(days=2)]
    assert older[:7] == [today - timedelta(days=at) for at in range(2, 9)]
    assert {day.weekday() for day in older[7:10]} <= {6, 5, 4}, "then the ends of weeks"
    months = {(day.year, day.month) for day in older}
    assert len(months) >= 12
    assert len(older) <= 7 + 6 + 13
    assert min(older) >= today - timedelta(days=366)


stamps = st.lists(st.integers(NOON - 500 * DAY, NOON), max_size=60)


@given(stamps)
def test_keeping_is_a_choice_among_them_and_choosing_twice_is_choosing_once(found: list[int]):
    kept = to_keep(found, NOON)
    assert kept <= set(found)
    assert to_keep(kept, NOON) == kept
    assert {stamp for stamp in found if NOON - stamp < DAY} <= kept
    if any(NOON - stamp < 365 * DAY for stamp in found):
        assert max(found) in kept, "the newest is never lost"


@given(stamps, st.lists(st.integers(0, 40), max_size=8))
def test_thinning_every_now_and_then_loses_no_month_that_thinning_once_keeps(
    found: list[int], waits: list[int]
):
    later, kept = NOON, set(found)
    for days in waits:
        later += days * DAY
        kept = to_keep(kept, later)
    assert months_of(to_keep(kept, later)) == months_of(to_keep(found, later))


def months_of(kept: set[int]) -> set[str]:
    return {f"{datetime.fromtimestamp(stamp / 1000, UTC):%Y-%m}" for stamp in kept}


def test_thinning_removes_the_files_that_the_rule_gives_up(workspace: Workspace):
    folder = backup_folder(workspace.path)
    folder.mkdir()
    for day in range(40):
        made = datetime.fromtimestamp(days_before(day) / 1000, UTC)
        (folder / f"{made:%Y-%m-%dT%H-%M-%S}_{day}-ab.slaapp").touch()
    gone = thin(workspace.path, NOON)
    left = {copy.made_at for copy in list_backups(workspace.path)}
    assert left == to_keep([days_before(day) for day in range(40)], NOON)
    assert len(gone) == 40 - len(left) > 0
