"""Where the program keeps its things, and the key of this machine."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from slaapp.domain.trouble import Trouble
from slaapp.operations import places

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="folders of Linux")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder of the user."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path


def test_the_default_file_and_the_demo_lie_in_the_programs_folder(home: Path):
    assert places.default_file() == home / "slaapp" / "workspace.slaapp"
    assert {places.demo_file(language).parent for language in ("fr", "en")} == {
        places.data_folder()
    }
    assert places.demo_file("fr") != places.demo_file("en")
    assert not (home / "slaapp").exists()


def test_a_machine_keeps_its_key(home: Path):
    key = places.device_id()
    assert len(key) == 32
    assert int(key, 16)
    assert places.device_id() == key


@pytest.mark.parametrize("left", [b"", b"half", b"\xff\xfe" + b"0" * 32, b"g" * 32])
def test_a_key_that_was_spoilt_is_made_anew(home: Path, left: bytes):
    places.made_folder()
    (home / "slaapp" / "device").write_bytes(left)
    key = places.device_id()
    assert int(key, 16)
    assert places.device_id() == key


def test_a_folder_that_cannot_be_made_is_a_trouble(home: Path):
    (home / "slaapp").write_text("in the way")
    with pytest.raises(Trouble) as raised:
        places.device_id()
    assert raised.value.code == "folder_read_only"
