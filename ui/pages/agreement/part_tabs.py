"""The parts of the agreement, one beside the other; each is built when one first looks at it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.agreement.part import Part
from ui.widgets.tabs import Tabs

_P = TypeVar("_P", bound=Part)


class PartTabs(Tabs):
    """Give it the kinds of its parts. What nobody looked at is not there, and holds no edit."""

    built = Signal(object)
    """A part that is new: connect it, and show in it what there is to show."""

    def __init__(self, kinds: Sequence[type[Part]]) -> None:
        super().__init__()
        self._kinds = tuple(kinds)
        self._parts: dict[type[Part], Part] = {}
        for _kind in kinds:
            self.addTab(QWidget(), "")
        self.currentChanged.connect(self._look)

    def begin(self) -> None:
        """Build the part that is in sight."""
        self._look(self.currentIndex())

    def there(self) -> tuple[Part, ...]:
        """The parts that somebody has looked at, in the order of their names."""
        return tuple(self._parts[kind] for kind in self._kinds if kind in self._parts)

    def find_part(self, kind: type[_P]) -> _P | None:
        """The part of a kind, if it is there."""
        found = self._parts.get(kind)
        return found if isinstance(found, kind) else None

    def part(self, kind: type[_P]) -> _P:
        """The part of a kind, built now where it is not there yet."""
        return self.find_part(kind) or self._build(kind)

    def turn_to(self, kind: type[_P]) -> _P:
        """Look at a part."""
        self.setCurrentIndex(self._kinds.index(kind))
        return self.part(kind)

    def in_sight(self) -> type[Part]:
        """The kind of the part that one looks at."""
        return self._kinds[self.currentIndex()]

    def _look(self, place: int) -> None:
        if self._kinds[place] not in self._parts:
            self._build(self._kinds[place])

    def _build(self, kind: type[_P]) -> _P:
        part = self._parts[kind] = kind()
        # Filled before it is shown, so that it is laid out once.
        self.built.emit(part)
        self._put(self._kinds.index(kind), part)
        return part

    def _put(self, place: int, part: Part) -> None:
        """In the place of the empty page that stood for it; no other comes into sight."""
        name, empty = self.tabText(place), self.widget(place)
        in_sight = self.currentIndex() == place
        before = self.blockSignals(True)
        self.insertTab(place, part, name)
        if in_sight:
            self.setCurrentIndex(place)
        self.removeTab(place + 1)
        self.blockSignals(before)
        if empty is not None:
            empty.deleteLater()
