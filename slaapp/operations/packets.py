"""Give and take: a workspace's facts in one sealed file, from one machine to another.

To pack only reads, beside whoever writes; it is noted afterwards, as a line of history, to whom
what was given and up to where, so that the next file may hold only what is new. To unpack is one
operation; what it would change can be looked at before.
"""

from __future__ import annotations

from slaapp.operations.giving import Giving, Packed, note_given, pack
from slaapp.operations.taking_in import (
    Preview,
    Taken,
    preview,
    team_in,
    unpack,
    unpack_file,
)
from slaapp.store.packets.choice import KINDS, Choice, Kind
from slaapp.store.packets.conflicts import Conflict, Side, conflict_from
from slaapp.store.packets.copying import Progress
from slaapp.store.packets.gifts import Gift, gifts, partners
from slaapp.store.packets.meeting import Meeting
from slaapp.store.packets.reading import Manifest

__all__ = [
    "KINDS",
    "Choice",
    "Conflict",
    "Gift",
    "Giving",
    "Kind",
    "Manifest",
    "Meeting",
    "Packed",
    "Preview",
    "Progress",
    "Side",
    "Taken",
    "conflict_from",
    "gifts",
    "note_given",
    "pack",
    "partners",
    "preview",
    "team_in",
    "unpack",
    "unpack_file",
]
