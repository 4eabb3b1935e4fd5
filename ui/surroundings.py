"""What a page can ask of the program around its file: theme, language, another file, a restore."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from ui.appearance import Appearance
from ui.words import Language


class Marks(Protocol):
    """The menus' marks at the theme and at the language in force."""

    def show_theme(self, choice: str) -> None: ...
    def show_language(self, code: str) -> None: ...


class Surroundings(QObject):
    """Chooses as the menus do, and keeps the menus' marks in step."""

    changed = Signal()
    """Another theme or language is in force, whoever chose it."""

    def __init__(
        self,
        appearance: Appearance,
        language: Language,
        marks: Marks,
        do: Callable[[str], None],
        restore: Callable[[Path], None],
    ) -> None:
        super().__init__()
        self._appearance, self._language, self._marks = appearance, language, marks
        self.do = do
        """``do(name)`` does an action of the program by its name in ``actions.py``."""
        self.restore = restore
        """``restore(copy)`` closes the file, puts a backup in its place and opens it again."""
        appearance.changed.connect(self.changed)
        language.changed.connect(self.changed)

    @property
    def theme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return self._appearance.choice

    @property
    def language(self) -> str:
        """``fr`` or ``en``."""
        return self._language.code

    def choose_theme(self, choice: str) -> None:
        """At once, and remembered."""
        self._appearance.choose(choice)
        self._marks.show_theme(choice)

    def choose_language(self, code: str) -> None:
        """At once, and remembered."""
        self._language.choose(code)
        self._marks.show_language(code)
