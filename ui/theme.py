"""A theme is data: named colours, read from ``resources/themes``, and what is mixed from them."""

from __future__ import annotations

import json
from functools import cache
from string import Template
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from resources import find_resource

SELECTED_SHARE = 0.18
"""How much accent a selected row mixes into the surface; its text keeps its colour."""

PILL_SHARE = 0.14
"""How much of its own colour a pill mixes into the surface to make its ground."""

TOKENS = (
    "window",
    "surface",
    "fill",
    "border",
    "text",
    "muted",
    "accent",
    "on_accent",
    "good",
    "warning",
    "bad",
    "second",
)


class Theme(NamedTuple):
    """Twelve colours by name, as ``#rrggbb``."""

    name: str
    tokens: dict[str, str]

    def color(self, token: str) -> QColor:
        """The colour of a token; KeyError for a word that is none."""
        return QColor(self.tokens[token])

    def mixed(self, token: str, share: float, into: str = "surface") -> QColor:
        """``share`` (0 to 1) of one token's colour mixed into another's."""
        over, under = self.color(token), self.color(into)
        parts = zip(over.getRgb()[:3], under.getRgb()[:3], strict=True)  # type: ignore[index]
        return QColor(*(round(a * share + b * (1 - share)) for a, b in parts))

    def selection(self) -> QColor:
        """The ground of what is selected."""
        return self.mixed("accent", SELECTED_SHARE)

    def pill_ground(self, token: str) -> QColor:
        """The ground under a pill's word of that token."""
        return self.mixed(token, PILL_SHARE)

    def edge(self) -> QColor:
        """The outline of a control: stronger than a border between areas."""
        return self.mixed("muted", 0.35, "border")


@cache
def read_theme(name: str) -> Theme:
    """The theme ``light`` or ``dark``; ValueError if its file does not hold exactly the tokens."""
    text = find_resource("themes", f"{name}.json").read_text(encoding="utf-8")
    tokens: dict[str, str] = json.loads(text)
    if set(tokens) != set(TOKENS):
        raise ValueError(f"theme {name}: tokens differ: {set(tokens) ^ set(TOKENS)}")
    return Theme(name, tokens)


_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "second",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "fill",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "muted",
    QPalette.ColorRole.Shadow: "border",
    QPalette.ColorRole.Accent: "accent",
}
_TEXT_ROLES = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)


def palette_of(theme: Theme) -> QPalette:
    """The palette from which Fusion draws everything."""
    palette = QPalette()
    for role, token in _PALETTE.items():
        palette.setColor(role, theme.color(token))
    palette.setColor(QPalette.ColorRole.Highlight, theme.selection())
    for role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.color("muted"))
    return palette


def style_sheet_of(theme: Theme) -> str:
    """The short style sheet, its words replaced by the theme's colours."""
    sheet = find_resource("themes", "style.qss").read_text(encoding="utf-8")
    return Template(sheet).substitute(
        theme.tokens,
        name=theme.name,
        selection=theme.selection().name(),
        edge=theme.edge().name(),
        accent_hover=theme.mixed("accent", 0.86, "text").name(),
        icons=find_resource("icons").as_posix(),
    )
