"""Which entries a figure counts: what somebody did and wrote down."""

from __future__ import annotations

from dataclasses import dataclass

from slaapp.domain.instants import Instant


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """Acts (``late_entries.ACTS``) that happened within ``[done_from, done_until)`` in UTC ms and
    whose time is known; ``keys``: these events and no others."""

    done_from: Instant | None = None
    done_until: Instant | None = None
    keys: tuple[str, ...] | None = None
