"""What the history is narrowed by: whose operations, which, when, about which lead."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from slaapp.domain.instants import Instant
from ui.models.history_columns import who_word
from ui.operation_words import operation_name
from ui.pages.history.asking import Choices, Chosen
from ui.pages.leads.periods import period_text, periods
from ui.pages.leads.search_field import SearchField
from ui.widgets.steady import ChoiceField
from ui.words import Speaking

NOBODY = ""
"""What the program did by itself, as the history's filter names it."""
_MOST_SHOWN = 20
_PERIODS = ("today", "yesterday", "this_week", "last_7", "last_30", "this_quarter")
_SEARCH_WIDTH = 190


class HistoryFilters(Speaking, QWidget):
    """``chosen`` is what the list is to show; ``left`` asks for the list."""

    changed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choices = Choices((), ())
        self.people, self.kinds, self.period = ChoiceField(), ChoiceField(), ChoiceField()
        self.lead = SearchField()
        self.lead.setMinimumWidth(_SEARCH_WIDTH)
        self._lead_id: str | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.lead)
        for field in self._fields():
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            field.setMaxVisibleItems(_MOST_SHOWN)
            field.activated.connect(self.changed)
            row.addWidget(field)
        self.lead.searched.connect(self._searched)
        self.lead.left.connect(self.left)
        self.retranslate()

    def _fields(self) -> tuple[ChoiceField, ...]:
        return self.people, self.kinds, self.period

    def chosen(self, now: Instant, zone: ZoneInfo) -> Chosen:
        """What is shown, as of an instant: "today" is another day tomorrow."""
        span = dict(periods(now, zone)).get(self.period.currentData() or "")
        since, until = span if span is not None else (None, None)
        text = "" if self._lead_id is not None else self.lead.text()
        return Chosen(self.author_id, self.kind, since, until, text, self._lead_id)

    def show_lead(self, key: str, title: str) -> None:
        """One lead's history, whatever was chosen before."""
        self._lead_id = key
        self.lead.put(title)
        for field in self._fields():
            field.setCurrentIndex(0)
        self.changed.emit()

    def _searched(self, _text: str) -> None:
        self._lead_id = None
        self.changed.emit()

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
        everything = all(field.currentData() is None for field in self._fields())
        return everything and not self.lead.text()

    def offer(self, choices: Choices) -> None:
        """Offer these; what is chosen stays chosen where it is still there."""
        if choices != self._choices:
            self._choices = choices
            self.retranslate()

    def clear(self) -> None:
        """Show everything."""
        for field in self._fields():
            field.setCurrentIndex(0)
        self._lead_id = None
        self.lead.put("")
        self.changed.emit()

    def retranslate(self) -> None:
        """Say the choices again, kinds in the order of their words."""
        self.people.setAccessibleName(self.tr("Whose changes"))
        self.kinds.setAccessibleName(self.tr("Which changes"))
        people = [(name, key) for key, name in self._choices.people]
        _fill(self.people, [(self.tr("Everybody"), None), *people, (who_word(None), NOBODY)])
        kinds = sorted((operation_name(kind), kind) for kind in self._choices.kinds)
        _fill(self.kinds, [(self.tr("All changes"), None), *kinds])
        self.period.setAccessibleName(self.tr("When"))
        spans = [(period_text(name), name) for name in _PERIODS]
        _fill(self.period, [(self.tr("Any time"), None), *spans])


def _fill(field: QComboBox, choices: list[tuple[str, str | None]]) -> None:
    chosen = field.currentData()
    with QSignalBlocker(field):
        field.clear()
        for words, key in choices:
            field.addItem(words, key)
        keys = [key for _, key in choices]
        field.setCurrentIndex(keys.index(chosen) if chosen in keys else 0)
