"""The groups of criteria with their caps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.calendar_faults import Fault
from ui.pages.agreement.clauses.row_list import ListRow, RowList
from ui.pages.agreement.criteria.group_row import GroupRow
from ui.pages.agreement.words import fault_word
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

_FRESH_CAP = 20


class GroupsBox(Speaking, QWidget):
    """``renamed`` tells a group's old name and its new one, blank where it is gone."""

    edited = Signal()
    reordered = Signal()
    renamed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._title, self._hint, self._fault = SectionTitle(), QLabel(), QLabel()
        self.list = RowList(self._make, self._fresh)
        set_tone(self._hint, "muted")
        set_tone(self._fault, "bad")
        for label in (self._hint, self._fault):
            label.setWordWrap(True)
        self._fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._title, self._hint, self.list, self._fault):
            column.addWidget(widget)
        self.list.edited.connect(self._edited)
        self.list.reordered.connect(self.reordered)
        self._names: list[str] = []
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words."""
        self._title.setText(self.tr("Groups with a cap"))
        self._hint.setText(
            self.tr("What says the same in many ways counts no more than its group allows.")
        )
        self.list.add.setText(self.tr("Add a group"))

    def show_terms(self, terms: Agreement) -> None:
        """Show the groups."""
        self._names = list(terms.qualifying.caps)
        self.list.show_values(list(terms.qualifying.caps.items()))

    def apply(self, terms: Agreement) -> Agreement:
        """The terms with the groups as they stand here."""
        return replace(terms, qualifying=replace(terms.qualifying, caps=dict(self.list.values())))

    def names(self) -> tuple[str, ...]:
        """The groups there are."""
        return tuple(name for name, _cap in self.list.values())

    def fields(self) -> list[QWidget]:
        """What Tab goes through."""
        return self.list.fields()

    def show_faults(self, faults: Iterable[Fault]) -> None:
        """What is wrong with caps."""
        begins = "qualifying.caps."
        own = {
            one.field.removeprefix(begins): one for one in faults if one.field.startswith(begins)
        }
        for row in self.list.rows:
            if isinstance(row, GroupRow):
                row.show_fault(own.get(row.value()[0]))
        first = next(iter(own.values()), None)
        self._fault.setText(fault_word(first) if first else "")
        self._fault.setVisible(first is not None)

    def _make(self, group: tuple[str, int]) -> ListRow:
        row = GroupRow(group, lambda name: name not in self.names())
        row.renamed.connect(self._rename)
        return row

    def _rename(self, before: str, name: str) -> None:
        self._names = [name if each == before else each for each in self._names]
        self.renamed.emit(before, name)

    def _fresh(self, held: Sequence[Any]) -> tuple[str, int]:
        taken = {name for name, _cap in held}
        number = len(taken) + 1
        while self.tr("Group {n}").format(n=number) in taken:
            number += 1
        return self.tr("Group {n}").format(n=number), _FRESH_CAP

    def _edited(self) -> None:
        there = self.names()
        for name in self._names:
            if name not in there:
                self.renamed.emit(name, "")
        self._names = list(there)
        self.edited.emit()
