"""Keys: UUIDv7 that sort by time, also when the clock goes back."""

from __future__ import annotations

import threading
import uuid

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.identity import new_id
from slaapp.domain.instants import to_instant
from tests.domain.timelines import at

LATER = at("2200-01-01 00:00")


def test_a_key_is_a_uuid_of_version_7_with_the_time_in_front():
    now = max(LATER, int(new_id(0)[:12], 16)) + 1_000
    key = new_id(now)
    parsed = uuid.UUID(hex=key)
    assert len(key) == 32
    assert key == key.lower()
    assert (parsed.version, parsed.variant) == (7, uuid.RFC_4122)
    assert int(key[:12], 16) == now


@given(st.lists(st.integers(0, 2**42), min_size=2, max_size=20))
def test_each_key_is_later_than_the_one_before_whatever_the_clock_says(clock: list[int]):
    keys = [new_id(now) for now in clock]
    assert keys == sorted(set(keys))
    assert all(uuid.UUID(hex=key).version == 7 for key in keys)


def test_keys_made_by_threads_at_once_are_all_different():
    made: list[str] = []

    def make() -> None:
        made.extend(new_id(0) for _ in range(2_000))

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == 8_000


def test_an_instant_of_a_datetime_and_back():
    from datetime import UTC, datetime

    assert to_instant(datetime(1970, 1, 1, tzinfo=UTC)) == 0
