"""Beside the filters: which list is open, whether it was changed, and the others to open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from slaapp.domain.saved_view import ListView
from ui.pages.leads.filter_words import Names, filter_text
from ui.pages.leads.ready_views import ready_name, ready_views
from ui.preferences import remember, remembered
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.saved_views import ViewRow
    from ui.desk import Desk

_KEPT, _READY = "leads/view", "ready:"
_MOST_SIGNS = 52


class ViewChoice(Speaking, QPushButton):
    """``opened`` brings a ListView to show; ``asked`` what is to be done with the one open:
    "save", "save_as", "rename", "delete"."""

    opened = Signal(object)
    asked = Signal(str)

    def __init__(self, desk: Desk, current: Callable[[], ListView]) -> None:
        super().__init__()
        self._desk, self._current = desk, current
        self._rows: Sequence[ViewRow] = ()
        self._names = Names(desk.zone)
        self.key = ""
        """Of the list that is open: a saved one's, "ready:CODE", or nothing."""
        self.sheet = QMenu(self)
        self.sheet.setToolTipsVisible(True)
        self.sheet.aboutToShow.connect(self._fill)
        self.setMenu(self.sheet)
        self.retranslate()

    def retranslate(self) -> None:
        """Say which list is open, and what it shows."""
        name, view = self.name(), self.view()
        if not name:
            said = self.tr("Lists")
        elif self.is_changed():
            said = self.tr("{name} (changed)").format(name=name)
        else:
            said = name
        self.setText(said.replace("&", "&&"))
        self.setToolTip(filter_text(view.chosen, self._names) if view is not None else "")
        self.setAccessibleName(self.tr("Saved lists: {name}").format(name=said))

    def know(self, rows: Sequence[ViewRow], names: Names) -> None:
        """The saved lists came, or changed."""
        self._rows, self._names = rows, names
        if self.key and self.view() is None:
            self.leave()
        self.retranslate()

    # --- which is open ---

    def all(self) -> list[tuple[str, str, ListView]]:
        """Key, name and content of every list that can be opened, the role's own first."""
        who = self._desk.who
        role, member = (who.role, who.key) if who is not None else ("manager", None)
        ready = [
            (_READY + code, ready_name(code), view) for code, view in ready_views(role, member)
        ]
        return ready + [(row.id, row.name, row.view) for row in self._rows if row.view is not None]

    def view(self) -> ListView | None:
        """The open list as it was saved."""
        return next((view for key, _name, view in self.all() if key == self.key), None)

    def name(self) -> str:
        """The open list's name; empty for none."""
        return next((name for key, name, _view in self.all() if key == self.key), "")

    def is_saved(self) -> bool:
        """Whether the open list is a saved one."""
        return bool(self.key) and not self.key.startswith(_READY)

    def is_changed(self) -> bool:
        """Whether what is shown differs from the open list."""
        view = self.view()
        if view is None:
            return False
        current = self._current()
        if not view.columns:
            current = replace(current, columns=())
        return view.settled() != current.settled()

    def open(self, key: str) -> None:
        """Show that list and remember it."""
        self.key = key
        view = self.view()
        if view is None:
            self.leave()
            return
        remember(_KEPT, key)
        self.opened.emit(view)
        self.retranslate()

    def mark(self, key: str) -> None:
        """What is shown is that list from now on: it was just saved."""
        self.key = key
        remember(_KEPT, key)
        self.retranslate()

    def leave(self) -> None:
        """No list is open."""
        self.mark("")

    def open_kept(self) -> None:
        """The list that was open last, if it is still there."""
        kept = remembered(_KEPT, "")
        if kept in {key for key, _name, _view in self.all()}:
            self.open(kept)

    # --- the menu ---

    def _fill(self) -> None:
        menu, group = self.sheet, QActionGroup(self.sheet)
        menu.clear()
        was_ready = True
        for place, (key, name, view) in enumerate(self.all(), 1):
            if was_ready and not key.startswith(_READY):
                menu.addSeparator()
                was_ready = False
            self._add_list(menu, group, place, (key, name, view))
        menu.addSeparator()
        self._add(menu, self.tr("&Save the changes"), "save", self.is_saved() and self.is_changed())
        self._add(menu, self.tr("Save &as a list…"), "save_as", True)
        self._add(menu, self.tr("&Rename…"), "rename", self.is_saved())
        self._add(menu, self.tr("&Delete this list"), "delete", self.is_saved())

    def _add_list(
        self, menu: QMenu, group: QActionGroup, place: int, listed: tuple[str, str, ListView]
    ) -> None:
        key, name, view = listed
        words = filter_text(view.chosen, self._names)
        short = words if len(words) <= _MOST_SIGNS else f"{words[: _MOST_SIGNS - 1]}…"
        number = f"&{place}  " if place < 10 else ""
        safe = name.replace("&", "&&")
        action = menu.addAction(f"{number}{safe}\t{short}" if words else f"{number}{safe}")
        action.setToolTip(words)
        action.setCheckable(True)
        action.setChecked(key == self.key)
        group.addAction(action)
        action.triggered.connect(lambda _on=False: self.open(key))

    def _add(self, menu: QMenu, words: str, what: str, possible: bool) -> None:
        action = menu.addAction(words)
        action.setEnabled(possible)
        action.triggered.connect(lambda _on=False: self.asked.emit(what))
