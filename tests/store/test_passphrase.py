"""Files with a passphrase: opened by it alone, and their backups too."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from slaapp.store.backups import list_backups, restore
from slaapp.store.check import check_file
from slaapp.store.opening import close_file, open_file, open_to_read
from tests.store.left_open import harmed_and_left_open, left_open
from tests.store.test_opening import opening
from tests.store.workspaces import MONDAY, entered, workspace_at

PASSPHRASE = "l'été, c'est \"bien\" — 東京"


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory, quick_passphrases: None) -> Path:
    """A closed workspace with a passphrase and one backup."""
    path = tmp_path_factory.mktemp("encrypted") / "secret.slaapp"
    opened = workspace_at(path, PASSPHRASE)
    close_file(opened, MONDAY)
    return path


def test_the_right_passphrase_opens_the_file_with_all_that_is_in_it(encrypted: Path):
    opened = open_to_read(encrypted, PASSPHRASE)
    with opened.reading_connection() as connection:
        assert check_file(connection) == []
        assert connection.exec_driver_sql("SELECT count(*) FROM member").scalar_one() == 3


@pytest.mark.parametrize("wrong", ["L'été", PASSPHRASE + " ", PASSPHRASE.upper()])
def test_any_other_passphrase_is_refused_as_wrong(encrypted: Path, wrong: str):
    assert opening(encrypted, wrong) == "passphrase_wrong"


def test_without_a_passphrase_one_is_asked_for(encrypted: Path):
    assert opening(encrypted) == "passphrase_needed"
    assert opening(encrypted, "") == "passphrase_needed"


def test_nothing_of_the_file_or_its_backup_can_be_read_without_it(encrypted: Path):
    (copy,) = list_backups(encrypted)
    for path in (encrypted, copy.path):
        content = path.read_bytes()
        assert b"SQLite" not in content
        assert b"Bruno" not in content


def test_a_backup_opens_with_the_files_passphrase(encrypted: Path, tmp_path: Path):
    (copy,) = list_backups(encrypted)
    path = tmp_path / "back.slaapp"
    assert restore(path, copy, PASSPHRASE) is None
    opened = open_file(path, MONDAY, PASSPHRASE)
    with opened.reading_connection() as connection:
        assert check_file(connection) == []
    close_file(opened, MONDAY)


def test_a_passphrase_typed_for_a_file_without_one_does_no_harm(fresh_file: Path):
    entry = entered(fresh_file, "not needed")
    entry.add()
    entry.close()
    (copy,) = list_backups(fresh_file)
    assert copy.path.read_bytes().startswith(b"SQLite"), "and its backups have none either"
    assert open_to_read(fresh_file).passphrase is None


def test_one_that_was_not_closed_is_checked_with_its_passphrase(encrypted: Path, tmp_path: Path):
    file = Path(shutil.copy(encrypted, tmp_path / "secret.slaapp"))
    left = left_open(file, PASSPHRASE)
    assert opening(left, "L'été") == "passphrase_wrong"
    opened = open_file(left, MONDAY, PASSPHRASE)
    assert opened.ended_uncleanly
    close_file(opened, MONDAY)
    assert opening(harmed_and_left_open(file, PASSPHRASE), PASSPHRASE) == "file_damaged"
