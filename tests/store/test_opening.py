"""Opening a file: what is refused, with which trouble, and that nothing is touched then."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError

from slaapp.domain.trouble import Trouble
from slaapp.operations.workspace import Start, create_workspace
from slaapp.store.check import check_file
from slaapp.store.file_lock import take_lock
from slaapp.store.migrating import APPLICATION_ID, SCHEMA_VERSION
from slaapp.store.opening import close_file, create_file, open_file, open_to_read
from slaapp.store.soundness import is_sound, was_left_open
from tests.store.left_open import harmed_and_left_open, left_open
from tests.store.workspaces import MONDAY, TEAM, Workspace


def trouble_of(work, *arguments, **more) -> str:
    with pytest.raises(Trouble) as caught:
        work(*arguments, **more)
    return caught.value.code


def opening(path: Path, passphrase: str | None = None) -> str:
    """The code of the trouble, the same one for writing and for reading."""
    code = trouble_of(open_file, path, MONDAY, passphrase)
    assert trouble_of(open_to_read, path, passphrase) == code
    return code


def test_a_missing_file_is_named_as_missing_and_not_made(tmp_path: Path):
    assert opening(tmp_path / "none.slaapp") == "file_missing"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_named_as_a_folder(tmp_path: Path):
    assert opening(tmp_path) == "file_is_folder"


def test_an_empty_file_is_named_as_empty(tmp_path: Path):
    (tmp_path / "empty.slaapp").touch()
    assert opening(tmp_path / "empty.slaapp") == "file_empty"


@pytest.mark.parametrize(
    "content",
    [
        b"Nom;Prenom\nDupont;Ines\n",
        b"x" * 8192,
        b"SQLite format 3\x00" + b"\xff" * 5000,
        b"SQLite format 3\x00",
        b"\x00",
    ],
)
def test_a_file_of_another_kind_is_no_workspace_and_stays_as_it_is(tmp_path: Path, content: bytes):
    path = tmp_path / "other.slaapp"
    path.write_bytes(content)
    assert opening(path) == "not_a_workspace"
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_stays_as_it_is(tmp_path: Path):
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE mine(x)")
    other.commit()
    other.close()
    before = path.read_bytes()
    assert opening(path) == "not_a_workspace"
    assert path.read_bytes() == before, "not even its journal mode"


def test_a_file_from_a_newer_version_is_refused_and_stays_as_it_is(fresh_file: Path):
    other = sqlite3.connect(fresh_file)
    other.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    other.commit()
    other.close()
    before = fresh_file.read_bytes()
    assert opening(fresh_file) == "file_from_newer_version"
    assert fresh_file.read_bytes() == before


def test_a_name_longer_than_names_can_be_is_a_trouble_and_no_crash(tmp_path: Path):
    path = tmp_path / ("x" * 300)
    assert opening(path) == "file_unreadable"
    assert trouble_of(create_file, path) == "file_unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_not_waited_on(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    assert opening(tmp_path / "pipe") == "file_unreadable"


def test_a_second_instance_is_told_that_the_file_is_locked_and_may_still_read(
    workspace: Workspace,
):
    assert trouble_of(open_file, workspace.path, MONDAY) == "file_locked"
    reading = open_to_read(workspace.path)
    with reading.reading_connection() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM member").scalar_one() == 3
    assert trouble_of(reading.writing_connection) == "file_locked"
    close_file(reading, MONDAY)


def test_the_lock_is_let_go_at_closing_and_after_a_refusal(fresh_file: Path):
    for _ in range(2):
        close_file(open_file(fresh_file, MONDAY), MONDAY)
    broken = fresh_file.with_name("broken.slaapp")
    broken.write_bytes(b"nothing of ours")
    for _ in range(2):
        assert opening(broken) == "not_a_workspace"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions are told otherwise here")
def test_a_read_only_folder_or_file_is_named_as_such(fresh_file: Path):
    code = as_somebody_else(
        fresh_file,
        f"""
        folder.chmod(0o555)
        print(trouble_of(lambda: open_file(path, {MONDAY})))
        print(trouble_of(lambda: create_file(folder / "new.slaapp")))
        folder.chmod(0o755)
        path.chmod(0o444)
        print(trouble_of(lambda: open_file(path, {MONDAY})))
        path.chmod(0o000)
        print(trouble_of(lambda: open_file(path, {MONDAY})))
        print(trouble_of(lambda: open_to_read(path)))
        """,
    )
    assert code == [
        "folder_read_only",
        "folder_read_only",
        "file_read_only",
        "file_unreadable",
        "file_unreadable",
    ]


AS_SOMEBODY_ELSE = """
import os, shutil, sys, tempfile
from pathlib import Path
from slaapp.domain.trouble import Trouble
from slaapp.store.opening import create_file, open_file, open_to_read

def trouble_of(work):
    try:
        work()
    except Trouble as trouble:
        return trouble.code
    return "none"

content = Path(sys.argv[1]).read_bytes()
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
folder = Path(tempfile.mkdtemp(prefix="slaapp-test-"))
path = folder / "team.slaapp"
path.write_bytes(content)
try:
    {steps}
finally:
    folder.chmod(0o755)
    shutil.rmtree(folder)
"""


def as_somebody_else(file: Path, steps: str) -> list[str]:
    """What a user without all rights sees; root's own are dropped first."""
    lines = [line.strip() for line in steps.strip().splitlines()]
    script = AS_SOMEBODY_ELSE.replace("{steps}", "\n    ".join(lines))
    done = subprocess.run(
        [sys.executable, "-c", script, str(file)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_a_file_that_was_not_closed_is_opened_as_ended_uncleanly(fresh_file: Path):
    opened = open_file(left_open(fresh_file), MONDAY)
    assert opened.ended_uncleanly
    with opened.reading_connection() as connection:
        assert is_sound(connection)
        assert connection.exec_driver_sql("SELECT count(*) FROM lead").scalar_one() == 1
        assert check_file(connection) == []
    close_file(opened, MONDAY)


def test_whatever_a_file_that_was_not_closed_is_called_it_is_checked(fresh_file: Path):
    left, odd = left_open(fresh_file), fresh_file.with_name("été 100 % n#1?.slaapp")
    for suffix in ("", "-wal"):
        Path(f"{left}{suffix}").rename(f"{odd}{suffix}")
    opened = open_file(odd, MONDAY)
    assert opened.ended_uncleanly
    close_file(opened, MONDAY)


def test_what_was_not_closed_is_checked_before_a_row_is_read_and_only_then(fresh_file: Path):
    harmed = harmed_and_left_open(fresh_file)
    assert opening(harmed) == "file_damaged"
    assert opening(harmed) == "file_damaged", "looking at it changes nothing"
    lock = take_lock(harmed)
    open_to_read(harmed).reader.dispose()
    lock.release()
    assert not was_left_open(harmed), "the last reader puts in order what is not left to a holder"
    opened = open_file(harmed, MONDAY)
    assert not opened.ended_uncleanly
    with opened.reading_connection() as connection:
        assert not is_sound(connection), "after a good end it is looked through after the rows"
    opened.lock.release()


def test_a_file_that_was_closed_is_not_opened_as_ended_uncleanly(workspace: Workspace):
    workspace.add()
    workspace.reopen()
    assert not workspace.opened.ended_uncleanly


def test_a_file_is_not_overwritten_by_a_new_one(fresh_file: Path):
    before = fresh_file.read_bytes()
    assert trouble_of(create_file, fresh_file) == "file_exists"
    assert trouble_of(create_file, fresh_file.parent / "none" / "f.slaapp") == "folder_missing"
    assert fresh_file.read_bytes() == before


@pytest.mark.parametrize(
    ("start", "code"),
    [
        (Start("Essai", ()), "team_missing"),
        (Start("Essai", TEAM, country="ZZ"), "holidays_unknown"),
    ],
)
def test_a_workspace_that_cannot_be_founded_leaves_nothing_behind(tmp_path: Path, start, code):
    path = tmp_path / "new.slaapp"
    found = trouble_of(create_workspace, path, start, device_id="d", now=MONDAY)
    assert found == code
    assert not [one for one in tmp_path.iterdir() if one.suffix != ".lock"]
    fresh = create_workspace(path, Start("Essai", TEAM), device_id="d", now=MONDAY)
    close_file(fresh, MONDAY)


def test_a_new_file_bears_our_mark_the_version_and_the_careful_settings(workspace: Workspace):
    def pragma(name: str) -> object:
        return workspace.sql(f"PRAGMA {name}")[0][0]

    assert pragma("application_id") == APPLICATION_ID
    assert pragma("user_version") == SCHEMA_VERSION
    assert pragma("journal_mode") == "wal"
    assert pragma("synchronous") == 2, "FULL: NORMAL loses acknowledged commits"
    for name in ("foreign_keys", "recursive_triggers", "secure_delete"):
        assert pragma(name) == 1, name


def test_a_reading_connection_cannot_write(workspace: Workspace):
    with (
        workspace.opened.reading_connection() as reading,
        pytest.raises(OperationalError, match="readonly"),
    ):
        reading.exec_driver_sql("UPDATE member SET name = 'x'")


def test_the_passphrase_is_not_in_what_a_traceback_would_show(tmp_path: Path):
    opened = create_file(tmp_path / "secret.slaapp", passphrase="sésame ouvre-toi")
    assert "sésame" not in repr(opened)
    close_file(opened, MONDAY)


def test_an_error_tells_no_value_of_a_row(workspace: Workspace):
    with pytest.raises(IntegrityError) as refused, workspace.connection.begin():
        workspace.connection.exec_driver_sql("INSERT INTO event(id) VALUES (?)", ("Dupont",))
    assert "Dupont" not in str(refused.value)
