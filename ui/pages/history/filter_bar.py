"""The two choices over the history: whose operations, and which."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ui.models.history_columns import who_word
from ui.operation_words import operation_name
from ui.pages.history.asking import Choices
from ui.widgets.steady import ChoiceField
from ui.words import Speaking

NOBODY = ""
"""What the program did by itself, as the history's filter names it."""
_MOST_SHOWN = 20


class HistoryFilters(Speaking, QWidget):
    """``author_id`` and ``kind`` are what is chosen, None for all."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choices = Choices((), ())
        self.people, self.kinds = ChoiceField(), ChoiceField()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field in (self.people, self.kinds):
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            field.setMaxVisibleItems(_MOST_SHOWN)
            field.activated.connect(self.changed)
            row.addWidget(field)
        self.retranslate()

    @property
    def author_id(self) -> str | None:
        """The key of whose operations are shown; ``NOBODY`` for the program's own."""
        chosen: str | None = self.people.currentData()
        return chosen

    @property
    def kind(self) -> str | None:
        """The kind of operations that are shown."""
        chosen: str | None = self.kinds.currentData()
        return chosen

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return self.author_id is None and self.kind is None

    def offer(self, choices: Choices) -> None:
        """Offer these; what is chosen stays chosen where it is still there."""
        if choices != self._choices:
            self._choices = choices
            self.retranslate()

    def clear(self) -> None:
        """Show everything."""
        for field in (self.people, self.kinds):
            field.setCurrentIndex(0)
        self.changed.emit()

    def retranslate(self) -> None:
        """Say the choices again, kinds in the order of their words."""
        self.people.setAccessibleName(self.tr("Whose changes"))
        self.kinds.setAccessibleName(self.tr("Which changes"))
        people = [(name, key) for key, name in self._choices.people]
        _fill(self.people, [(self.tr("Everybody"), None), *people, (who_word(None), NOBODY)])
        kinds = sorted((operation_name(kind), kind) for kind in self._choices.kinds)
        _fill(self.kinds, [(self.tr("All changes"), None), *kinds])


def _fill(field: QComboBox, choices: list[tuple[str, str | None]]) -> None:
    chosen = field.currentData()
    with QSignalBlocker(field):
        field.clear()
        for words, key in choices:
            field.addItem(words, key)
        keys = [key for _, key in choices]
        field.setCurrentIndex(keys.index(chosen) if chosen in keys else 0)
