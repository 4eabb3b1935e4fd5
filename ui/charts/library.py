"""matplotlib, imported when the first chart is drawn, without stopping the window meanwhile."""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

_FALLBACK = "DejaVu Sans"
_UNKNOWN = "\N{WHITE SQUARE}"


@cache
def load_library() -> None:
    """Import all that drawing needs, once.

    A full collection of garbage holds every thread, for 100 ms with the library's objects among
    those to look at. So none begins during the import, and its objects are set apart afterwards.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        with _quiet_about_fonts():
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

    with _quiet_about_fonts():
        try:
            font_manager.findfont(family, fallback_to_default=False)
        except ValueError:
            return _FALLBACK
    return family


@contextmanager
def _quiet_about_fonts() -> Iterator[None]:
    """Building the list of fonts for the first time may take long, and is worth no warning."""
    logger = logging.getLogger("matplotlib.font_manager")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(level)


@cache
def _signs_of(families: tuple[str, ...]) -> frozenset[int]:
    """The code points that one of these fonts can draw."""
    from matplotlib import font_manager

    paths = [font_manager.findfont(family) for family in families]
    return frozenset(code for path in paths for code in font_manager.get_font(path).get_charmap())


def families_of(family: str) -> tuple[str, ...]:
    """The fonts to draw with: what the first cannot draw, the next may."""
    return tuple(dict.fromkeys((font_of(family), _FALLBACK)))


def drawable(words: str, family: str) -> str:
    """The words with a square for each sign that no font here can draw."""
    signs = _signs_of(families_of(family))
    return "".join(sign if ord(sign) in signs else _UNKNOWN for sign in words)
