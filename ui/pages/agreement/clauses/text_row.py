"""A text of a line in a list of such."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.agreement.clauses.row_list import ListRow
from ui.widgets.steady import TextField


class TextRow(ListRow):
    """Kept to the letter until it is edited; a blank one says nothing."""

    def __init__(self, text: str, name: Callable[[], str], hint: Callable[[], str]) -> None:
        super().__init__()
        self._given, self._name, self._hint = text, name, hint
        self.text = TextField()
        self.text.setText(text)
        self.text.setCursorPosition(0)
        self.text.textEdited.connect(self._edited)
        self.line.addWidget(self.text, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what is to be written."""
        super().retranslate()
        self.text.setAccessibleName(self._name())
        self.text.setPlaceholderText(self._hint())

    def value(self) -> str | None:
        """The text; None for a blank one."""
        return self._given if self._given.strip() else None

    def inner(self) -> Sequence[QWidget]:
        """The field."""
        return (self.text,)

    def _edited(self, text: str) -> None:
        self._given = text
        self.edited.emit()
