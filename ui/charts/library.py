"""matplotlib, imported when the first chart is drawn, without stopping the window meanwhile."""

from __future__ import annotations

import gc
import logging
from functools import cache

_FALLBACK = "DejaVu Sans"


@cache
def load_library() -> None:
    """Import all that drawing needs, once.

    A full collection of garbage holds every thread, for 100 ms with the library's objects among
    those to look at. So none begins during the import, and its objects are set apart afterwards.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        import matplotlib.backends.backend_agg
        import matplotlib.figure
        import matplotlib.ticker  # noqa: F401
    finally:
        if was_enabled:
            gc.enable()
    gc.freeze()


@cache
def font_of(family: str) -> str:
    """The window's font where matplotlib finds it, else the one that it brings."""
    from matplotlib import font_manager

    logger = logging.getLogger("matplotlib.font_manager")
    level = logger.level
    # Building its list of fonts for the first time is worth no warning to us.
    logger.setLevel(logging.ERROR)
    try:
        font_manager.findfont(family, fallback_to_default=False)
    except ValueError:
        return _FALLBACK
    finally:
        logger.setLevel(level)
    return family
