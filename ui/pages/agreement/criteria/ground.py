"""What a criterion can be made of: the team's own fields, the groups there are, known values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, QStringListModel, Signal

from slaapp.store.rows.team import FieldRow


@dataclass(frozen=True, slots=True)
class Ground:
    """``today`` is what a date begins with."""

    custom: tuple[FieldRow, ...] = ()
    groups: tuple[str, ...] = ()
    today: date = date(2000, 1, 1)


class KnownValues(QObject):
    """What the leads hold in a field, once somebody asked; each field is read once."""

    wanted = Signal(str)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._models: dict[str, QStringListModel] = {}

    def of(self, code: str) -> QStringListModel:
        """The values of a field; there a moment later where nobody asked before."""
        if code not in self._models:
            self._models[code] = QStringListModel(self)
            self.wanted.emit(code)
        return self._models[code]

    def put(self, code: str, values: Sequence[str]) -> None:
        """Here they are."""
        if code in self._models:
            self._models[code].setStringList(list(values))

    def forget(self) -> None:
        """The leads are others now: those in use are asked for again."""
        for code in self._models:
            self.wanted.emit(code)
