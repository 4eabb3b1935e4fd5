"""The known mappings that come with the program: each is a file in ``resources/presets``."""

from __future__ import annotations

from functools import cache

from resources import find_resource
from slaapp.exchange.preset import Preset, preset_from


@cache
def shipped_presets() -> tuple[Preset, ...]:
    """All of them, by name. Raises ValueError and its like for one that is none: it is ours."""
    files = sorted(find_resource("presets").glob("*.json"))
    presets = (preset_from(file.read_text("utf-8")) for file in files)
    return tuple(sorted(presets, key=lambda preset: preset.name.casefold()))
