"""Look after an opened file: is it sound, and does it lie in a good place?"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from slaapp.domain.trouble import Trouble
from slaapp.store.opening import is_sound
from slaapp.store.place_risk import Risk, place_risk


def look_after(connection: Connection, path: Path) -> Risk | None:
    """SQLite's quick check, then what threatens the file where it lies; only reads.

    Raises Trouble("file_damaged").
    """
    if not is_sound(connection):
        raise Trouble("file_damaged", path=str(path))
    return place_risk(path)
