"""The steps of the guide, one in sight; each is built when one first comes to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from ui.pages.guide.step import Step

_S = TypeVar("_S", bound=Step)


class StepStack(QStackedWidget):
    """What nobody came to is not there, and holds no edit."""

    built = Signal(object)
    """A step that is new: connect it, and show in it what there is to show."""

    def __init__(self, makers: Mapping[type[Step], Callable[[], Step]]) -> None:
        super().__init__()
        self._makers = dict(makers)
        self._kinds = tuple(makers)
        self._steps: dict[type[Step], Step] = {}

    def there(self) -> tuple[Step, ...]:
        """The steps that somebody came to, in their order."""
        return tuple(self._steps[kind] for kind in self._kinds if kind in self._steps)

    def known(self, kind: type[_S]) -> _S | None:
        """The step of a kind, if it is there."""
        found = self._steps.get(kind)
        return found if isinstance(found, kind) else None

    def of(self, kind: type[_S]) -> _S:
        """The step of a kind, built now where it is not there yet."""
        found = self.known(kind)
        if found is None:
            self._build(kind)
            found = self.known(kind)
        assert found is not None
        return found

    def at(self, place: int) -> Step:
        """The step at a place, counted from 0."""
        return self.of(self._kinds[place])

    def _build(self, kind: type[Step]) -> None:
        step = self._steps[kind] = self._makers[kind]()
        # Filled before it is shown, so that it is laid out once.
        self.built.emit(step)
        self.addWidget(step)
