"""The stretches in which a zone's clock keeps one offset: the ground for wall-clock windows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from slaapp.domain.instants import DAY, HOUR, SECOND, Instant

Stretch: TypeAlias = tuple[Instant, Instant, int]
"""From, to (excluded) and the milliseconds by which the wall clock is ahead of UTC meanwhile."""

WIDEST_OFFSET = 16 * HOUR
"""No zone was ever further from UTC than this, local mean times of the 19th century included."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def offset_at(zone: ZoneInfo, instant: Instant) -> int:
    """Milliseconds by which the wall clock of ``zone`` is ahead of UTC at ``instant``."""
    ahead = (_EPOCH + timedelta(milliseconds=instant)).astimezone(zone).utcoffset()
    assert ahead is not None
    return ahead // _MILLISECOND


def constant_offsets(zone: ZoneInfo, first: Instant, last: Instant) -> list[Stretch]:
    """The stretches of one offset that make up ``[first, last)``, in order and without gaps.

    Looks once a day: no zone has changed its clock and changed it back within 24 hours.
    """
    stretches: list[Stretch] = []
    begun, offset = first, offset_at(zone, first)
    for looked in range(first, last, DAY):
        ahead = offset_at(zone, min(looked + DAY, last))
        if ahead != offset:
            changed = _change(zone, looked, min(looked + DAY, last), offset)
            if changed < last:
                stretches.append((begun, changed, offset))
                begun, offset = changed, ahead
    stretches.append((begun, last, offset))
    return stretches


def _change(zone: ZoneInfo, before: Instant, after: Instant, offset: int) -> Instant:
    """The first whole second after ``before`` at which the offset is no longer ``offset``."""
    low, high = before // SECOND, -(-after // SECOND)
    while high - low > 1:
        middle = (low + high) // 2
        if offset_at(zone, middle * SECOND) == offset:
            low = middle
        else:
            high = middle
    return high * SECOND
