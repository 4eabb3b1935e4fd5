"""The themes: readable, complete, and switched while the window is open."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from resources import find_resource
from ui.appearance import Appearance, theme_in_force
from ui.theme import TOKENS, Theme, palette_of, read_theme, style_sheet_of

READABLE = 4.5
# A style sheet cannot recolour: these are drawn in one colour each.
FIXED = {
    "chevron-down-grey",
    "chevron-up-grey",
    *(f"check-{where}-{theme}" for where in ("on", "in") for theme in ("light", "dark")),
}
INKS = ("text", "muted", "accent", "good", "warning", "bad", "second")


def luminance(colour: QColor) -> float:
    """WCAG 2.1, relative luminance."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.1, contrast ratio: 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return read_theme(request.param)


def test_black_on_white_has_the_contrast_that_the_standard_gives():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@pytest.mark.parametrize("ground", ["window", "surface", "fill"])
@pytest.mark.parametrize("ink", INKS)
def test_every_ink_can_be_read_on_every_ground(theme: Theme, ink: str, ground: str):
    assert contrast(theme.color(ink), theme.color(ground)) >= READABLE


@pytest.mark.parametrize("ink", INKS)
def test_every_ink_can_be_read_on_a_selected_row(theme: Theme, ink: str):
    assert contrast(theme.color(ink), theme.selection()) >= READABLE


@pytest.mark.parametrize("ink", [*INKS[1:], "text"])
def test_every_pill_and_banner_can_be_read(theme: Theme, ink: str):
    assert contrast(theme.color(ink), theme.pill_ground(ink)) >= READABLE


@pytest.mark.parametrize("token", ["accent", "good", "warning", "bad", "second"])
def test_plain_text_can_be_read_on_the_ground_of_a_banner(theme: Theme, token: str):
    assert contrast(theme.color("text"), theme.pill_ground(token)) >= READABLE


def test_the_primary_button_can_be_read_also_under_the_mouse(theme: Theme):
    for ground in (theme.color("accent"), theme.mixed("accent", 0.86, "text")):
        assert contrast(theme.color("on_accent"), ground) >= READABLE


def test_selection_is_the_accent_mixed_eighteen_per_cent_into_the_surface(theme: Theme):
    accent, surface = theme.color("accent"), theme.color("surface")
    expected = round(accent.red() * 0.18 + surface.red() * 0.82)
    assert theme.selection().red() == expected
    palette = palette_of(theme)
    assert palette.color(QPalette.ColorRole.Highlight) == theme.selection()
    assert palette.color(QPalette.ColorRole.HighlightedText) == theme.color("text")


def test_both_themes_hold_the_same_tokens():
    assert set(read_theme("light").tokens) == set(read_theme("dark").tokens) == set(TOKENS)


def test_the_style_sheet_is_short_and_names_only_what_there_is(theme: Theme):
    lines = find_resource("themes", "style.qss").read_text("utf-8").splitlines()
    assert len(lines) <= 60
    assert "$" not in style_sheet_of(theme)


def test_row_heights_are_not_set_in_the_style_sheet(theme: Theme):
    assert not re.search(r"(Table|Item)View::item", style_sheet_of(theme))


def test_every_icon_is_of_the_one_family():
    icons = sorted(find_resource("icons").glob("*.svg"))
    assert len(icons) > 30
    for path in icons:
        drawing = path.read_text("utf-8")
        assert 'viewBox="0 0 24 24"' in drawing
        assert 'stroke-width="1.7"' in drawing or path.stem in FIXED
        if path.stem not in FIXED:
            assert 'stroke="currentColor"' in drawing


@pytest.mark.parametrize(("name", "token"), [("on", "on_accent"), ("in", "text")])
def test_the_check_marks_of_the_style_sheet_have_the_themes_colours(
    theme: Theme, name: str, token: str
):
    path = find_resource("icons", f"check-{name}-{theme.name}.svg")
    assert f'stroke="{theme.tokens[token]}"' in path.read_text("utf-8")


def test_a_chosen_theme_is_applied_at_once_and_remembered(qapp: QApplication, themed: None):
    appearance = Appearance(qapp)
    appearance.choose("dark")
    assert theme_in_force().name == "dark"
    assert qapp.palette().window().color() == read_theme("dark").color("window")
    assert Appearance(qapp).choice == "dark"


def test_the_theme_follows_the_system_only_when_asked_to(qapp: QApplication, themed: None):
    appearance = Appearance(qapp)
    appearance.choose("system")
    appearance.follow_system()
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    followed = theme_in_force().name
    expected = "dark" if qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"
    appearance.choose("light")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert (followed, theme_in_force().name) == (expected, "light")
    qapp.styleHints().unsetColorScheme()
