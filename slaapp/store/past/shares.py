"""How far a work of several parts has come, told as one number."""

from __future__ import annotations

from collections.abc import Callable

from slaapp.store.derivation import Progress

Hearing = Callable[[float], None]
"""Is told a share from 0 to 1; may raise to break the work off."""

WHOLE = 1_000
"""What ``progress(done, total)`` is told as the total."""


def share_of(progress: Progress | None, begins: float, ends: float) -> Hearing:
    """What a part hears that is the whole's share from ``begins`` to ``ends``."""

    def hear(share: float) -> None:
        if progress is not None:
            progress(round(WHOLE * (begins + (ends - begins) * share)), WHOLE)

    return hear
