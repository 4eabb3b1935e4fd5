"""Look after an opened file: is it sound, and does it lie in a good place?"""

from __future__ import annotations

from sqlalchemy import Connection

from slaapp.store.opening import OpenFile
from slaapp.store.place_risk import Risk, place_risk
from slaapp.store.soundness import require_sound


def look_after(connection: Connection, opened: OpenFile) -> Risk | None:
    """SQLite's quick check, where opening did not do it already; what threatens it in its place.

    Only reads. Raises Trouble("file_damaged").
    """
    if not opened.ended_uncleanly:
        require_sound(connection, opened.path)
    return place_risk(opened.path)
