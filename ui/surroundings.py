"""What a page can ask of the program around its file: theme, language, another file, a restore."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.appearance import Appearance
from ui.shell import Shell
from ui.words import Language


class Surroundings(QObject):
    """Chooses as the menus do, and keeps the menus' marks in step."""

    changed = Signal()
    """Another theme or language is in force, whoever chose it."""

    def __init__(
        self,
        appearance: Appearance,
        language: Language,
        shell: Shell,
        restore: Callable[[Path], None],
    ) -> None:
        super().__init__(shell)
        self._appearance, self._language, self._shell = appearance, language, shell
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
        self._shell.menus.show_theme(choice)

    def choose_language(self, code: str) -> None:
        """At once, and remembered."""
        self._language.choose(code)
        self._shell.menus.show_language(code)

    def do(self, name: str) -> None:
        """Do an action of the program by its name in ``actions.py``, such as ``file.open``."""
        self._shell.actions_table[name].trigger()
