"""Icons take their colour from the theme in force when they are painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from ui.appearance import Appearance
from ui.icons import StrokeIcon, icon
from ui.theme import read_theme


def inks_of(drawn: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    """The colours of the fully opaque pixels."""
    image = drawn.pixmap(48, 48, mode).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(48) for y in range(48))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_same_icon_follows_the_theme(qapp: QApplication, themed: None, theme: str):
    phone = icon("phone", "accent")
    Appearance(qapp).choose(theme)
    assert inks_of(phone) == {QColor(read_theme(theme).tokens["accent"]).name()}


def test_a_disabled_icon_is_muted(themed: None):
    assert inks_of(icon("phone"), QIcon.Mode.Disabled) == {read_theme("light").tokens["muted"]}


def test_a_copied_icon_draws_the_same(themed: None):
    assert inks_of(QIcon(icon("check", "good"))) == {read_theme("light").tokens["good"]}


@pytest.mark.parametrize("size", [QSize(0, 0), QSize(0, 16), QSize(-1, -1)])
def test_where_there_is_no_room_nothing_is_drawn_and_nothing_warned_of(themed: None, size: QSize):
    assert (
        StrokeIcon("check", "good")
        .scaledPixmap(size, QIcon.Mode.Normal, QIcon.State.Off, 1.0)
        .isNull()
    )
