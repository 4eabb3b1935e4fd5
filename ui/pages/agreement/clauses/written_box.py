"""A clause that somebody writes: a name on a line, a text of several, or a list of texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.clauses import Clause
from ui.pages.agreement.clauses.clause_box import ClauseBox, Words
from ui.pages.agreement.clauses.row_list import RowList
from ui.pages.agreement.clauses.text_row import TextRow
from ui.widgets.long_text import LongText
from ui.widgets.steady import TextField

Get = Callable[[Agreement], str]
Put = Callable[[Agreement, str], Agreement]


class NameBox(ClauseBox):
    """A line. ``get`` and ``put`` know where it stands in the terms."""

    def __init__(self, title: Words, place: str, get: Get, put: Put) -> None:
        super().__init__(title, places=(place,))
        self._get, self._put = get, put
        self.text = TextField()
        self.text.textEdited.connect(self.touch)
        self.body.addWidget(self.text)
        self.retranslate()

    def retranslate(self) -> None:
        """Its title names the field."""
        super().retranslate()
        self.text.setAccessibleName(self._words())

    def inner(self) -> Sequence[QWidget]:
        """The field."""
        return (self.text,)

    def display(self, terms: Agreement) -> None:
        """Show it, unless it stands there: one may be in the middle of it."""
        if self.text.text() != self._get(terms):
            self.text.setText(self._get(terms))
            self.text.setCursorPosition(0)

    def put(self, terms: Agreement) -> Agreement:
        """The terms with it."""
        return self._put(terms, self.text.text())


class TextBox(ClauseBox):
    """Several lines; ``hint`` says what is meant while nothing is written."""

    def __init__(
        self,
        title: Words,
        place: str,
        get: Get,
        put: Put,
        *,
        code: str = "",
        hint: Words = lambda: "",
        lines: int = 2,
    ) -> None:
        super().__init__(title, code=code, places=(place,))
        self._get, self._put, self._hint = get, put, hint
        self.text = LongText(lines)
        self.text.edited.connect(self.touch)
        self.body.addWidget(self.text)
        self.retranslate()

    def retranslate(self) -> None:
        """Its title names the field."""
        super().retranslate()
        self.text.setAccessibleName(self._words())
        self.text.setPlaceholderText(self._hint())

    def inner(self) -> Sequence[QWidget]:
        """The field."""
        return (self.text,)

    def display(self, terms: Agreement) -> None:
        """Show it."""
        self.text.show_text(self._get(terms))

    def put(self, terms: Agreement) -> Agreement:
        """The terms with it."""
        return self._put(terms, self.text.text())


class DefinitionBox(TextBox):
    """A definition, and the clauses that count by it in the place of a measure."""

    def __init__(
        self, definition: str, title: Words, hint: Words, used: Callable[[list[Clause]], str]
    ) -> None:
        self._definition, self._used = definition, used
        self._users: list[Clause] = []
        super().__init__(
            title,
            f"definitions.{definition}",
            lambda terms: str(getattr(terms.definitions, definition)),
            lambda terms, text: _defined(terms, definition, text),
            hint=hint,
        )

    def reckon(self, clauses: Mapping[str, Clause], faults: Iterable[Fault]) -> None:
        """Which clauses count by it."""
        self._users = [each for each in clauses.values() if each.definition == self._definition]
        super().reckon(clauses, faults)

    def _say_measure(self) -> None:
        self._measure.setText(self._used(self._users))


class TextsBox(ClauseBox):
    """A list of lines; blank ones are left out."""

    def __init__(
        self,
        title: Words,
        place: str,
        get: Callable[[Agreement], Sequence[str]],
        put: Callable[[Agreement, tuple[str, ...]], Agreement],
        *,
        code: str,
        line: Words,
        hint: Words,
        add: Words,
    ) -> None:
        super().__init__(title, code=code, places=(place,))
        self._get, self._put, self._add = get, put, add
        self.list = RowList(lambda text: TextRow(text, line, hint), lambda _there: "")
        self.list.edited.connect(self.touch)
        self.list.reordered.connect(self.reordered)
        self.body.addWidget(self.list)
        self.retranslate()

    def retranslate(self) -> None:
        """Say how to add one."""
        super().retranslate()
        self.list.add.setText(self._add())

    def inner(self) -> Sequence[QWidget]:
        """Line by line, then the button."""
        return self.list.fields()

    def display(self, terms: Agreement) -> None:
        """Show the lines."""
        self.list.show_values(self._get(terms))

    def put(self, terms: Agreement) -> Agreement:
        """The terms with the lines."""
        return self._put(terms, self.list.values())

    def field_at(self, place: str) -> QWidget | None:
        """The line that is wrong."""
        return field_of_row(self.list, place)


def field_of_row(rows: RowList, place: str) -> QWidget | None:
    """The first field of the row that a path such as ``both.exclusions.2`` names."""
    number = next((part for part in place.split(".") if part.isdigit()), None)
    row = rows.row_of(int(number)) if number is not None else None
    return row.inner()[0] if row is not None else None


def _defined(terms: Agreement, name: str, text: str) -> Agreement:
    return replace(terms, definitions=replace(terms.definitions, **{name: text}))
