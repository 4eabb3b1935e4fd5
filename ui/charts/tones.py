"""How parts of a chart are told apart without their colours: by lightness, by hatching, by words.

Every tone is made of the theme's own colours; the hatched ones are told apart in grey too.
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from ui.charts.spec import Look

Tone: TypeAlias = Literal["first", "first_soft", "second", "warning", "quiet", "open", "off"]
Stroke: TypeAlias = Literal["line", "dashes", "dots"]
"""Of lines: what was reached is a full one, what was promised dashed, what is expected dotted."""


def style_of(tone: Tone, look: Look) -> dict[str, Any]:
    """What matplotlib draws a patch of that tone with."""
    surface = look.surface
    face, edge, hatch = {
        "first": (look.accent, look.accent, ""),
        "first_soft": (mixed(look.accent, surface, 0.4), look.accent, ""),
        "second": (mixed(look.second, surface, 0.75), look.second, "...."),
        "warning": (mixed(look.warning, surface, 0.22), look.warning, "/////"),
        "quiet": (mixed(look.muted, surface, 0.45), look.muted, ""),
        "open": (surface, look.muted, ""),
        "off": (mixed(look.muted, surface, 0.15), look.muted, "\\\\\\"),
    }[tone]
    return {"facecolor": face, "edgecolor": edge, "hatch": hatch, "linewidth": 0.8}


def stroke_of(stroke: Stroke, look: Look) -> dict[str, Any]:
    """What matplotlib draws a line of that kind with."""
    return {
        "line": {"color": look.accent, "linewidth": 1.8},
        "dashes": {"color": look.warning, "linewidth": 1.3, "linestyle": (0, (4, 3))},
        "dots": {"color": look.second, "linewidth": 1.6, "linestyle": (0, (1, 2))},
    }[stroke]


def mixed(over: str, under: str, share: float) -> str:
    """``share`` (0 to 1) of one colour mixed into another, each ``#rrggbb``."""
    parts = zip(_parts(over), _parts(under), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in parts)


def _parts(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
