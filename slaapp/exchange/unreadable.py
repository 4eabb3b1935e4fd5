"""What a ``parse_…`` function gives instead of a value."""

from __future__ import annotations

from typing import NamedTuple

from slaapp.exchange.rows import Reason


class Unreadable(NamedTuple):
    """Why a cell has no value under the chosen format."""

    reason: Reason
