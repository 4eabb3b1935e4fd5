"""Fewer searches for garbage while much is made that stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 100_000
"""New objects between two searches: a thousand rows or so; they make no circles."""


@contextmanager
def seldom_searching() -> Iterator[None]:
    """Within, Python looks for circles of garbage once in a long while, not every 700 objects:
    whoever was met in a file is looked through each time, a tenth of the whole work."""
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
