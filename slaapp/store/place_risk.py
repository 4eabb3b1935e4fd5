"""Where a file must not lie: on a network drive WAL does not work; folders that synchronise
corrupt open files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

Risk = Literal["network_drive", "synchronised_folder"]

_NETWORK_TYPES = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "9p", "webdav", "davfs", "fuse.sshfs", "afs"}
)
# The folders that the well-known services make, as they name them.
_SYNCHRONISED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud")
_MOUNTS = Path("/proc/mounts")
_DRIVE_REMOTE = 4


def place_risk(path: Path) -> Risk | None:
    """What threatens a file at this place; None where nothing is known against it."""
    resolved = path.resolve()
    if any(part.lower().startswith(_SYNCHRONISED) for part in resolved.parts[:-1]):
        return "synchronised_folder"
    return "network_drive" if _is_remote(resolved) else None


def _is_remote(path: Path) -> bool:
    if sys.platform == "win32":
        return _is_remote_drive(path)
    return (
        _type_of(path, _MOUNTS.read_text("utf-8")) in _NETWORK_TYPES if _MOUNTS.exists() else False
    )


def _type_of(path: Path, mounts: str) -> str:
    """The file system type of the longest mount point above a path (the format of fstab)."""
    best, found = "", ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        point = parts[1].replace("\\040", " ")
        if len(point) > len(best) and path.is_relative_to(point):
            best, found = point, parts[2]
    return found


def _is_remote_drive(path: Path) -> bool:
    if str(path).startswith("\\\\"):
        return True
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only there on Windows
    return bool(kernel.GetDriveTypeW(f"{path.drive}\\") == _DRIVE_REMOTE)
