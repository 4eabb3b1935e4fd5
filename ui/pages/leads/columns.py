"""Which columns the list shows, in which order and how wide; remembered on this machine."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from ui.models.column import Column
from ui.models.lead_columns import OTHER_WIDTH, USUAL, WIDTHS
from ui.preferences import remember, remembered

_SHOWN, _WIDTHS = "leads/columns", "leads/widths"
_KEY_COLUMN = "title"
"""Always shown: it says which lead a line is about."""


class Columns(QObject):
    """Between the header and what is remembered; ``changed`` tells that others are shown."""

    changed = Signal()
    sort_wanted = Signal(str, bool)

    def __init__(self, view: QTableView, columns: Callable[[], Sequence[Column]]) -> None:
        super().__init__(view)
        self._view, self._columns, self._applies = view, columns, False
        self._header: QHeaderView = view.horizontalHeader()
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._menu_asked)
        self._header.sectionMoved.connect(lambda *_: self._moved())
        self.take(self.kept())

    # --- which ---

    def kept(self) -> tuple[str, ...]:
        """Those remembered, from the left; the usual ones where there are none."""
        try:
            names = json.loads(remembered(_SHOWN, "[]"))
        except ValueError:
            names = []
        known = isinstance(names, list) and all(isinstance(name, str) for name in names)
        return tuple(names) if known and names else USUAL

    def shown(self) -> tuple[str, ...]:
        """Those shown, from the left."""
        columns, header = self._columns(), self._header
        order = sorted(range(len(columns)), key=header.visualIndex)
        return tuple(columns[i].name for i in order if not header.isSectionHidden(i))

    def show(self, names: Sequence[str]) -> None:
        """Show these and remember them; unknown ones are left out."""
        self.keep_widths()
        self.take(names)
        remember(_SHOWN, json.dumps(self.shown()))
        self.changed.emit()

    def take(self, names: Sequence[str]) -> None:
        """Show these, from the left, without remembering it."""
        places = {column.name: i for i, column in enumerate(self._columns())}
        wanted = [places[name] for name in dict.fromkeys(names) if name in places]
        if places.get(_KEY_COLUMN, 0) not in wanted:
            wanted.insert(0, places.get(_KEY_COLUMN, 0))
        self._applies = True
        for section in range(len(places)):
            self._header.setSectionHidden(section, section not in wanted)
        for place, section in enumerate(wanted):
            self._header.moveSection(self._header.visualIndex(section), place)
        self._applies = False
        self._apply_widths()

    def _moved(self) -> None:
        if not self._applies:
            remember(_SHOWN, json.dumps(self.shown()))
            self.changed.emit()

    def _toggle(self, name: str) -> None:
        shown = self.shown()
        without = tuple(each for each in shown if each != name)
        self.show(without if name in shown else (*shown, name))

    # --- how wide ---

    def keep_widths(self) -> None:
        """Remember what the user made wider or narrower; the last column takes what is left."""
        columns, kept = self._columns(), self._kept_widths()
        places = {column.name: i for i, column in enumerate(columns)}
        for name in self.shown()[:-1]:
            width, first = self._header.sectionSize(places[name]), WIDTHS.get(name, OTHER_WIDTH)
            if width != kept.get(name, [first, first])[0]:
                kept[name] = [width, first]
        remember(_WIDTHS, json.dumps(kept, sort_keys=True))

    def _apply_widths(self) -> None:
        kept = self._kept_widths()
        for section, column in enumerate(self._columns()):
            first = WIDTHS.get(column.name, OTHER_WIDTH)
            width, made_beside = kept.get(column.name, [first, first])
            # What was chosen beside a narrower first width does not hide a wider one.
            self._header.resizeSection(section, max(width, first) if made_beside < first else width)

    @staticmethod
    def _kept_widths() -> dict[str, list[int]]:
        try:
            kept = json.loads(remembered(_WIDTHS, "{}"))
        except ValueError:
            return {}
        pairs = kept.items() if isinstance(kept, dict) else ()
        return {
            name: pair
            for name, pair in pairs
            if isinstance(pair, list) and len(pair) == 2 and all(type(w) is int for w in pair)
        }

    # --- the menu ---

    def _menu_asked(self, at: QPoint) -> None:
        self.open_menu(self._header.mapToGlobal(at))

    def open_menu(self, at: QPoint) -> None:
        """The menu of the columns, by the mouse or by its key."""
        menu = QMenu(self._view)
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu.deleteLater))
        self.fill(menu)
        menu.popup(at)

    def fill(self, menu: QMenu) -> None:
        """Every column to be shown or not, what to sort by, and the usual columns."""
        menu.clear()
        shown = self.shown()
        for column in self._columns():
            action = menu.addAction(column.title().replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(column.name in shown)
            action.setEnabled(column.name != _KEY_COLUMN)
            action.triggered.connect(lambda _on=False, name=column.name: self._toggle(name))
        menu.addSeparator()
        usual = menu.addAction(QCoreApplication.translate("LeadColumns", "&The usual columns"))
        usual.triggered.connect(lambda: self._begin_anew())
        self._fill_sorting(menu.addMenu(QCoreApplication.translate("LeadColumns", "&Sort by")))

    def _fill_sorting(self, menu: QMenu) -> None:
        header = self._header
        for section, column in enumerate(self._columns()):
            action = menu.addAction(column.title().replace("&", "&&"))
            action.setCheckable(True)
            sorted_by = header.sortIndicatorSection() == section
            action.setChecked(sorted_by)
            falling = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            # What it is sorted by already is turned round.
            down = not falling if sorted_by else False
            action.triggered.connect(
                lambda _on=False, name=column.name, down=down: self.sort_wanted.emit(name, down)
            )

    def _begin_anew(self) -> None:
        remember(_WIDTHS, "{}")
        self._apply_widths()
        self.show(USUAL)
