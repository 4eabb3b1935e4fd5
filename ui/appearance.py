"""Which theme is in force: the system's, or the one the user chose; switched while running."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QPalette, QPixmapCache
from PySide6.QtWidgets import QApplication

from ui.preferences import remember, remembered
from ui.theme import Theme, palette_of, read_theme, style_sheet_of

CHOICES = ("system", "light", "dark")
LARGE = 1.5
"""The one larger type size, for titles and big figures, over the system's font."""

_in_force: Theme | None = None


def theme_in_force() -> Theme:
    """The theme that widgets draw with; ask at each painting, a palette change repaints them."""
    return _in_force or read_theme("light")


def large_font(base: QFont) -> QFont:
    """The font of a page's title or a card's figure."""
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * LARGE)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def figures_font(base: QFont) -> QFont:
    """A font whose digits are all equally wide, so that columns of figures line up."""
    font = QFont(base)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _is_dark(palette: QPalette) -> bool:
    """Whether the system's own palette is dark: known before any of our colours is applied."""
    return palette.window().color().lightness() < palette.windowText().color().lightness()


class Appearance(QObject):
    """Applies a theme to the whole application and follows the system where asked to."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self.choice = remembered("theme", "system", CHOICES)
        self._system_is_dark = _is_dark(application.palette())
        self._apply(self._wanted())

    def choose(self, choice: str) -> None:
        """``system``, ``light`` or ``dark``, at once and remembered."""
        self.choice = choice
        remember("theme", choice)
        self._tell_system()
        self._apply(self._wanted())

    def follow_system(self) -> None:
        """Hear of the system's changes from now on; called once the window can be seen.

        Touching ``Qt`` makes PySide build all its enums, 25 ms, so it waits until then.
        """
        self._application.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._tell_system()

    def _tell_system(self) -> None:
        """Let the window's own frame follow where the system draws it."""
        from PySide6.QtCore import Qt

        hints = self._application.styleHints()
        if self.choice == "system":
            hints.unsetColorScheme()
        else:
            dark = self.choice == "dark"
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    def _wanted(self) -> Theme:
        if self.choice != "system":
            return read_theme(self.choice)
        return read_theme("dark" if self._system_is_dark else "light")

    def _system_changed(self) -> None:
        from PySide6.QtCore import Qt

        if self.choice == "system":
            scheme = self._application.styleHints().colorScheme()
            self._system_is_dark = scheme == Qt.ColorScheme.Dark
            self._apply(self._wanted())

    def _apply(self, theme: Theme) -> None:
        global _in_force
        if theme is _in_force and self._application.styleSheet():
            return
        _in_force = theme
        QPixmapCache.clear()
        self._application.setPalette(palette_of(theme))
        self._application.setStyleSheet(style_sheet_of(theme))
        self.changed.emit()
