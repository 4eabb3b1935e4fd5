"""A point in time from a file, as exactly as the file knew it."""

from __future__ import annotations

from typing import NamedTuple

from slaapp.domain.instants import Instant, Precision


class DatedValue(NamedTuple):
    """An instant (UTC milliseconds); for a date without a time, local 00:00 and "day"."""

    instant: Instant
    precision: Precision
