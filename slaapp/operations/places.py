"""Where this program keeps its things for this user: the default file, the demo, the device id."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from platformdirs import user_cache_path, user_data_path

from slaapp.domain.trouble import Trouble

PROGRAM = "slaapp"
_HEX = frozenset("0123456789abcdef")


def data_folder() -> Path:
    """The program's folder in the user's data folder; it need not exist."""
    return user_data_path(PROGRAM, appauthor=False)


def made_folder() -> Path:
    """``data_folder``, made where it is missing. Raises Trouble("folder_read_only")."""
    folder = data_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Trouble("folder_read_only", path=str(folder)) from None
    return folder


def cache_folder() -> Path:
    """The program's folder for what can be made again at any time; it need not exist."""
    return user_cache_path(PROGRAM, appauthor=False)


def default_file() -> Path:
    """The workspace that is opened where no file is named; it need not exist."""
    return data_folder() / "workspace.slaapp"


def demo_file(language: str) -> Path:
    """Where the demo of a language goes where no file is named; it need not exist."""
    return data_folder() / ("demo.slaapp" if language == "fr" else f"demo-{language}.slaapp")


def device_id() -> str:
    """This machine's key for this user (32 hex characters), made once and kept.

    Raises Trouble("folder_read_only") where it cannot be kept.
    """
    kept = made_folder() / "device"
    try:
        _keep(kept)
        key = _read(kept)
        if len(key) != 32 or not set(key) <= _HEX:
            kept.unlink()
            _keep(kept)
            key = _read(kept)
    except OSError:
        raise Trouble("folder_read_only", path=str(kept.parent)) from None
    return key


def _read(kept: Path) -> str:
    return kept.read_text("ascii", errors="replace").strip()


def _keep(kept: Path) -> None:
    """Write a fresh key unless one is there: the first of two programs that start at once wins."""
    try:
        with kept.open("x", encoding="ascii") as file:
            file.write(uuid4().hex)
    except FileExistsError:
        return
