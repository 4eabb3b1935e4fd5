"""One clause: its name and how it is measured, its sentence with fields, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.clauses import Clause
from ui.pages.agreement.clauses.measure import counted_text, measure_text
from ui.pages.agreement.words import fault_word
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_mark, set_tone
from ui.words import Speaking

_INDENT = 12
Words = Callable[[], str]


class ClauseBox(Speaking, QWidget):
    """A subclass puts its fields into ``body``, calls ``touch`` after each edit by hand, writes
    ``display`` and ``put``, and ends its ``__init__`` with ``retranslate``.

    ``code`` is that of the clause it stands for, ``places`` where its faults are. An ``optional``
    clause has a switch in the place of its title: what is not agreed is no clause.
    """

    edited = Signal()
    reordered = Signal()
    """There are other fields now."""

    def __init__(
        self, title: Words, *, code: str = "", places: Sequence[str] = (), optional: bool = False
    ) -> None:
        super().__init__()
        self.code, self.places, self._words = code, tuple(places), title
        self._showing = self.touched = False
        self._clause: Clause | None = None
        self._wrong: list[QWidget] = []
        self.agreed = QCheckBox() if optional else None
        self._title: QLabel | QCheckBox = self.agreed or SectionTitle()
        self._measure, self._fault = ElidedLabel(), QLabel()
        self.body = QVBoxLayout()
        self._frame()
        if self.agreed is not None:
            self.agreed.setFont(SectionTitle().font())
            self.agreed.toggled.connect(self._switch)

    def retranslate(self) -> None:
        """Say the name and the measure; a subclass says its sentence first."""
        words = self._words()
        self._title.setText(words)
        self._title.setAccessibleName(words)
        self._say_measure()

    def fields(self) -> list[QWidget]:
        """What Tab goes through: the switch, then those of ``inner``."""
        return [*([self.agreed] if self.agreed is not None else []), *self.inner()]

    def inner(self) -> Sequence[QWidget]:
        """The fields of the sentence, as they are read."""
        return ()

    def show_terms(self, terms: Agreement) -> None:
        """Show terms without telling of an edit."""
        self._showing = True
        self.display(terms)
        self._showing = self.touched = False
        self._switch_fields()

    def apply(self, terms: Agreement) -> Agreement:
        """The terms with this clause as it stands here; to the letter until it is edited."""
        return self.put(terms) if self.touched else terms

    def display(self, terms: Agreement) -> None:
        """Fill the fields."""

    def put(self, terms: Agreement) -> Agreement:
        """The terms with what the fields say."""
        return terms

    def touch(self, *_told: object) -> None:
        """An edit by hand."""
        if not self._showing:
            self.touched = True
            self.edited.emit()

    def unreadable(self) -> str:
        """What was typed and cannot be understood, in a sentence; empty where all can."""
        return ""

    def field_at(self, place: str) -> QWidget | None:  # noqa: ARG002
        """The field that a fault is about; ``place`` is its path in the document."""
        return next(iter(self.inner()), None)

    def reckon(self, clauses: Mapping[str, Clause], faults: Iterable[Fault]) -> None:
        """How it is measured, and what is wrong with it, in the field."""
        self._clause = clauses.get(self.code)
        self._say_measure()
        own = [fault for fault in faults if self.is_about(fault)]
        for field in self._wrong:
            self._mark(field, "")
        self._wrong = []
        for fault in reversed(own):
            wrong = self.field_at(fault.field)
            if wrong is not None:
                self._wrong.append(wrong)
                self._mark(wrong, fault_word(fault))
        self._fault.setText(fault_word(own[0]) if own else "")
        self._fault.setVisible(bool(own))

    def is_about(self, fault: Fault) -> bool:
        """Whether a fault is this clause's."""
        return any(
            fault.field == place or fault.field.startswith(f"{place}.") for place in self.places
        )

    def _mark(self, field: QWidget, words: str) -> None:
        set_mark(field, "wrong", "true" if words else "false")
        field.setAccessibleDescription(words)

    def _switch(self) -> None:
        self._switch_fields()
        self.touch()

    def _switch_fields(self) -> None:
        if self.agreed is not None:
            for field in self.inner():
                field.setEnabled(self.agreed.isChecked())

    def _say_measure(self) -> None:
        if self._clause is None:
            self._measure.setText("")
            return
        said = (measure_text(self._clause), counted_text(self._clause))
        self._measure.setText(" · ".join(part for part in said if part))

    def _frame(self) -> None:
        set_tone(self._measure, "muted")
        set_tone(self._fault, "bad")
        self._fault.setWordWrap(True)
        self._fault.hide()
        self._fault.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._title)
        head.addWidget(self._measure, 1)
        self.body.setContentsMargins(_INDENT, 0, 0, 0)
        self.body.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(self.body)
        column.addWidget(self._fault)
