from __future__ import annotations

import os
from pathlib import Path

import pytest

from installer import stamp
from installer.places import Places


def test_a_stamped_environment_is_ready(places: Places) -> None:
    assert not stamp.is_ready(places, "run")
    stamp.write(places, "run")
    assert stamp.is_ready(places, "run")


def test_an_environment_for_running_is_not_ready_for_testing(places: Places) -> None:
    stamp.write(places, "run")
    assert not stamp.is_ready(places, "test")


def test_another_lock_makes_it_stale(places: Places, checkout: Path) -> None:
    stamp.write(places, "run")
    (checkout / "installer" / "requirements-run.txt").write_text("numpy==9\n")
    assert not stamp.is_ready(places, "run")


def test_another_interpreter_makes_it_stale(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamp.write(places, "run")
    monkeypatch.setattr("sys.base_prefix", "/somewhere/else")
    assert not stamp.is_ready(places, "run")


def test_a_moved_checkout_makes_it_stale(places: Places, checkout: Path) -> None:
    stamp.write(places, "run")
    moved = checkout.with_name("moved")
    checkout.rename(moved)
    assert not stamp.is_ready(Places(str(moved), str(moved / ".venv")), "run")


def test_an_interpreter_that_was_removed_makes_it_stale(places: Places) -> None:
    stamp.write(places, "run")
    os.remove(places.python)
    os.symlink("/removed/python3", places.python)
    assert not stamp.is_ready(places, "run")


@pytest.mark.parametrize("damaged", [b"", b"1\n", b"\xff\xfe\x00"])
def test_a_damaged_stamp_counts_as_none(places: Places, damaged: bytes) -> None:
    Path(stamp.stamp_file(places, "run")).write_bytes(damaged)
    assert not stamp.is_ready(places, "run")


def test_taking_the_stamps_away_leaves_it_half_made(places: Places) -> None:
    for kind in ("run", "test"):
        stamp.write(places, kind)
    stamp.remove(places)
    assert not stamp.is_ready(places, "run")
    assert not stamp.is_ready(places, "test")


def test_the_environment_in_the_cache_is_found_when_the_checkout_has_none(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("installer.places.user_cache", lambda: str(tmp_path / "cache"))
    assert stamp.find_ready(str(checkout), "run") is None
    outside = stamp.candidates(str(checkout))[1]
    Path(outside.scripts).mkdir(parents=True)
    Path(outside.python).touch()
    stamp.write(outside, "run")
    found = stamp.find_ready(str(checkout), "run")
    assert found is not None
    assert found.venv == outside.venv
