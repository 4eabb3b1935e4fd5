"""The menu bar: every action of the table, the pages, the theme and the language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.actions import MENUS, Actions, digit_keys, say
from ui.icons import icon
from ui.pages import PageSpec, title_of
from ui.words import LANGUAGE_NAMES


class Menus(QObject):
    """Fills a menu bar and says what was chosen; the words follow the language."""

    page_chosen = Signal(str)
    theme_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, bar: QMenuBar, actions: Actions, pages: Sequence[PageSpec]) -> None:
        super().__init__(bar)
        self._actions = actions
        bar.clear()
        self._menus = {name: bar.addMenu("") for name, _ in MENUS}
        for name in self._menus:
            self._fill(name)
        view = self._menus["view"]
        self._pages = {spec.name: self._page_action(view, spec) for spec in pages}
        self._specs = pages
        view.addSeparator()
        self._theme_menu = view.addMenu(icon("sun"), "")
        self._themes = self._choices(self._theme_menu, ("system", "light", "dark"))
        self._language_menu = view.addMenu("")
        self._languages = self._choices(self._language_menu, tuple(LANGUAGE_NAMES))
        for choice, action in self._themes.items():
            action.triggered.connect(lambda _on, c=choice: self.theme_chosen.emit(c))
        for choice, action in self._languages.items():
            action.triggered.connect(lambda _on, c=choice: self.language_chosen.emit(c))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the menus' words again."""
        self._actions.retranslate()
        for name, text in MENUS:
            self._menus[name].setTitle(say(text))
        for spec in self._specs:
            self._pages[spec.name].setText(title_of(spec))
        self._theme_menu.setTitle(QCoreApplication.translate("Menus", "&Theme"))
        self._language_menu.setTitle(QCoreApplication.translate("Menus", "&Language"))
        self._themes["system"].setText(QCoreApplication.translate("Menus", "Like the system"))
        self._themes["light"].setText(QCoreApplication.translate("Menus", "Light"))
        self._themes["dark"].setText(QCoreApplication.translate("Menus", "Dark"))
        for code, action in self._languages.items():
            action.setText(LANGUAGE_NAMES[code])

    def show_page(self, name: str) -> None:
        """Mark the page that is shown."""
        self._pages[name].setChecked(True)

    def show_theme(self, choice: str) -> None:
        """Mark the theme chosen."""
        self._themes[choice].setChecked(True)

    def show_language(self, code: str) -> None:
        """Mark the language in force."""
        self._languages[code].setChecked(True)

    def _fill(self, name: str) -> None:
        menu = self._menus[name]
        for spec, action in self._actions.of_menu(name):
            if spec.begins_group:
                menu.addSeparator()
            menu.addAction(action)

    def _page_action(self, menu: QMenu, spec: PageSpec) -> QAction:
        action = menu.addAction("")
        action.setCheckable(True)
        action.setShortcuts(digit_keys(spec.digit))
        action.triggered.connect(lambda _on: self.page_chosen.emit(spec.name))
        group = menu.findChild(QActionGroup) or QActionGroup(menu)
        group.addAction(action)
        return action

    def _choices(self, menu: QMenu, choices: Sequence[str]) -> dict[str, QAction]:
        group = QActionGroup(menu)
        actions = {}
        for choice in choices:
            action = menu.addAction("")
            action.setCheckable(True)
            actions[choice] = group.addAction(action)
        return actions
