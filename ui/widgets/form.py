"""A short form: rows of a label and a field, with what is wrong said under the field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.widgets.tone import set_mark, set_tone

Rule = tuple[Callable[[], str], Callable[[], bool]]
"""A message (said when shown, so that it speaks the language in force) and when it is wrong."""


class FormRow:
    """One field with its label, its rules and the place of its message."""

    def __init__(self, field: QWidget, rules: list[Rule]) -> None:
        self.field, self.rules = field, rules
        self.label, self.message = QLabel(), QLabel()
        self.label.setBuddy(field)
        self.message.setWordWrap(True)
        set_tone(self.message, "bad")
        self.message.hide()

    def say(self, label: str, hint: str = "") -> None:
        """The label's words; ``hint`` stands in the empty field where it can."""
        self.label.setText(label)
        self.field.setAccessibleName(label.replace("&", ""))
        if hint and hasattr(self.field, "setPlaceholderText"):
            self.field.setPlaceholderText(hint)
        if not self.message.isHidden():
            self.check()

    def check(self) -> bool:
        """Whether the field is right; says the first thing that is wrong."""
        wrong = next((message() for message, is_wrong in self.rules if is_wrong()), "")
        self.complain(wrong)
        return not wrong

    def complain(self, message: str) -> None:
        """Say what is wrong, from a rule or from an answer that came later; empty takes it back."""
        self.message.setText(message)
        self.message.setVisible(bool(message))
        self.field.setAccessibleDescription(message)
        set_mark(self.field, "wrong", "true" if message else "false")


class Form(QWidget):
    """Rows from top to bottom; a field is checked when it is left, all when it is submitted."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[FormRow] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)

    def add(self, field: QWidget, *rules: Rule) -> FormRow:
        """A new row; ``rules`` are pairs of message and condition, the first that holds counts."""
        row = FormRow(field, list(rules))
        line = 2 * len(self.rows)
        self._grid.addWidget(row.label, line, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(field, line, 1)
        self._grid.addWidget(row.message, line + 1, 1)
        self.rows.append(row)
        left = getattr(field, "editingFinished", None)
        if left is not None:
            left.connect(row.check)
        return row

    def add_wide(self, widget: QWidget) -> None:
        """Something between two rows, as wide as the form."""
        row = FormRow(widget, [])
        line = 2 * len(self.rows)
        self._grid.addWidget(widget, line, 0, 1, 2)
        self.rows.append(row)

    def keep_high(self, field: QWidget, height: int) -> None:
        """A field keeps its height, in pixels, however little room there is: a theme that is put
        on anew sets a field's own least height again."""
        place = next(place for place, row in enumerate(self.rows) if row.field is field)
        self._grid.setRowMinimumHeight(2 * place, height)

    def keep_left(self, field: QWidget) -> None:
        """A field with a width of its own stands at its label, not in the middle of the row."""
        self._grid.setAlignment(field, Qt.AlignmentFlag.AlignLeft)

    def check(self) -> bool:
        """Check every row; the focus goes to the first that is wrong. Nothing typed is lost."""
        wrong = [row for row in self.rows if not row.check()]
        if wrong:
            wrong[0].field.setFocus()
        return not wrong
