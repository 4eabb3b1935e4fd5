"""Keys that any machine can make without asking another: UUIDv7 (RFC 9562), as 32 hex digits."""

from __future__ import annotations

import secrets
import threading

from slaapp.domain.instants import Instant

_lock = threading.Lock()
_last = 0
_COUNTER_BITS = 74
_VERSION = 7 << 76
_VARIANT = 2 << 62


def new_id(now: Instant) -> str:
    """A new key, later than every key this process made before, even when the clock goes back.

    ``now`` is the milliseconds of the key; its 74 random bits are counted up within one
    millisecond, so that keys made in a row sort in that row.
    """
    global _last
    with _lock:
        if _last and now <= _last >> _COUNTER_BITS:
            _last += 1
        else:
            _last = (now << _COUNTER_BITS) | secrets.randbits(_COUNTER_BITS - 8)
        value = _last
    stamp, tail = value >> _COUNTER_BITS, value & ((1 << _COUNTER_BITS) - 1)
    high, low = tail >> 62, tail & ((1 << 62) - 1)
    return f"{(stamp << 80) | _VERSION | (high << 64) | _VARIANT | low:032x}"
