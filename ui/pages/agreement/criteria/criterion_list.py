"""The criteria, one under the other: added, taken away, put in order by mouse and by keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from slaapp.domain.calendar_faults import Fault
from slaapp.domain.criterion import Criterion
from ui.gradually import Gradually
from ui.pages.agreement.criteria.ground import Ground, KnownValues
from ui.pages.agreement.criterion_row import CriterionRow
from ui.widgets.tone import set_mark

_IN_SIGHT = 4
"""How many rows are there at once: half of what a window of usual height shows."""


class CriterionList(QWidget):
    """``edited`` after each edit by hand, ``reordered`` when there are other rows or fields,
    ``dragged`` while a row is carried, with the row."""

    edited = Signal()
    reordered = Signal()
    dragged = Signal(QWidget)
    built = Signal(QWidget)
    """A row that is new."""

    def __init__(self, ground: Ground, known: KnownValues) -> None:
        super().__init__()
        self._ground, self._known = ground, known
        self.rows: list[CriterionRow] = []
        self._later: list[Criterion] = []
        self._spare: list[CriterionRow] = []
        self._growing: Gradually | None = None
        self._faults: Mapping[int, Sequence[Fault]] = {}
        self._before_drag: list[CriterionRow] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def criteria(self) -> tuple[Criterion, ...]:
        """Those shown, then those of rows to come."""
        return (*(row.criterion() for row in self.rows), *self._later)

    def is_complete(self) -> bool:
        """Whether every row is there."""
        return not self._later

    def show_criteria(self, criteria: Sequence[Criterion]) -> None:
        """Those in sight now, the others one by one: a row takes some milliseconds. A row whose
        criterion stays is not built anew, wherever it goes."""
        self._stop_growing()
        self._before_drag = None
        self._spare, self.rows = self.rows, []
        self._later = list(criteria)
        self._drop_unwanted()
        while self._later and (len(self.rows) < _IN_SIGHT or self._find_spare(self._later[0])):
            self._take(self._later.pop(0))
        if self._later:
            self._growing = Gradually(self, self._grow())
        else:
            self._end_growing()

    def show_ground(self, ground: Ground) -> None:
        """What there is to choose from now."""
        self._ground = ground
        for row in (*self.rows, *self._spare):
            row.show_ground(ground)

    def show_faults(self, faults: Mapping[int, Sequence[Fault]]) -> None:
        """What is wrong, by the place of the criterion."""
        self._faults = faults
        for place, row in enumerate(self.rows):
            row.show_faults(faults.get(place, ()))

    def rename_group(self, before: str, name: str) -> None:
        """A group has another name now, or a blank one: it is gone."""
        for row in self.rows:
            row.rename_group(before, name)
        self._later = [
            replace(each, group=name) if each.group == before else each for each in self._later
        ]

    def add(self, criterion: Criterion) -> None:
        """One more at the end, with the keyboard in it."""
        if self._growing is not None:
            self._growing.finish()
        row = self._take(criterion)
        self.reordered.emit()
        row.setFocus()
        self.edited.emit()

    def _grow(self) -> Iterator[None]:
        while self._later:
            self._take(self._later.pop(0))
            if not self._later:
                self._end_growing()
            yield

    def _end_growing(self) -> None:
        for row in self._spare:
            self._throw_away(row)
        self._spare.clear()
        self.reordered.emit()

    def _stop_growing(self) -> None:
        if self._growing is not None:
            self._growing.stop()
            self._growing.deleteLater()
        self._growing = None
        self.rows += self._spare
        self._spare = []
        self._later.clear()

    def _drop_unwanted(self) -> None:
        wanted = list(self._later)
        for row in tuple(self._spare):
            if row.criterion() in wanted:
                wanted.remove(row.criterion())
            else:
                self._spare.remove(row)
                self._throw_away(row)

    def _find_spare(self, criterion: Criterion) -> CriterionRow | None:
        return next((row for row in self._spare if row.criterion() == criterion), None)

    def _take(self, criterion: Criterion) -> CriterionRow:
        row = self._find_spare(criterion)
        if row is None:
            row = self._new_row(criterion)
        else:
            self._spare.remove(row)
        place = len(self.rows)
        self.rows.append(row)
        if self._column.indexOf(row) != place:
            self._column.removeWidget(row)
            self._column.insertWidget(place, row)
        row.show_faults(self._faults.get(place, ()))
        return row

    def _new_row(self, criterion: Criterion) -> CriterionRow:
        row = CriterionRow(criterion, self._ground, self._known)
        row.changed.connect(self.edited)
        row.reshaped.connect(self.reordered)
        row.removed.connect(lambda: self._remove(row))
        row.moved.connect(lambda way: self._move(row, way))
        row.grip.dragged.connect(lambda where: self._drag(row, where))
        row.grip.dropped.connect(lambda: self._drop(row))
        row.grip.given_up.connect(lambda: self._give_up(row))
        self.built.emit(row)
        return row

    def _remove(self, row: CriterionRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        self._throw_away(row)
        # The keyboard goes on where the row was.
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].setFocus()
        self.reordered.emit()
        self.edited.emit()

    def _throw_away(self, row: CriterionRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _move(self, row: CriterionRow, way: int) -> None:
        place = self.rows.index(row)
        if 0 <= place + way < len(self.rows):
            self._put(row, place + way)
            self.dragged.emit(row)
            self.reordered.emit()
            self.edited.emit()

    def _put(self, row: CriterionRow, place: int) -> None:
        self.rows.remove(row)
        self.rows.insert(place, row)
        self._column.removeWidget(row)
        self._column.insertWidget(place, row)

    def _drag(self, row: CriterionRow, where: QPoint) -> None:
        if self._before_drag is None:
            self._before_drag = list(self.rows)
            set_mark(row, "lifted", "true")
        here = self.mapFromGlobal(where).y()
        others = [each for each in self.rows if each is not row]
        place = sum(each.geometry().center().y() < here for each in others)
        if place != self.rows.index(row):
            self._put(row, place)
            self._column.activate()
        self.dragged.emit(row)

    def _drop(self, row: CriterionRow) -> None:
        before, self._before_drag = self._before_drag, None
        set_mark(row, "lifted", "false")
        if before is not None and before != self.rows:
            self.reordered.emit()
            self.edited.emit()

    def _give_up(self, row: CriterionRow) -> None:
        before = self._before_drag
        if before is not None and row in before:
            self._put(row, before.index(row))
        self._drop(row)
