"""What they said of their interest: short choices, the agreement's own first, others on demand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from resources.domain_words import answer_word, domain_title
from slaapp.domain.criterion_field import INTERESTS
from ui.widgets.flow import Flow
from ui.widgets.steady import ChoiceField
from ui.words import Speaking, spoken


class InterestRow(Speaking, QWidget):
    """``said`` are the answers that differ from what is known; ``changed`` at each choice.

    ``more`` shows the other questions; who holds the row places it.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known: Mapping[str, str] = {}
        self._asks: tuple[str, ...] = ()
        self._all = False
        self.fields = {name: ChoiceField() for name in INTERESTS}
        self._labels = {name: QLabel() for name in INTERESTS}
        # A question stays beside its answer where the line is full.
        self._pairs = {name: QWidget(self) for name in INTERESTS}
        # A child from the start: shown without a parent it would be a window.
        self.more = QPushButton(self)
        self.more.setProperty("kind", "flat")
        self.more.clicked.connect(self._show_all)
        flow = Flow(self)
        for name, field in self.fields.items():
            field.addItem("", "")
            for code in INTERESTS[name]:
                field.addItem("", code)
            field.activated.connect(lambda _place: self.changed.emit())
            self._labels[name].setBuddy(field)
            flow.addWidget(self._pairs[name])
            beside = QHBoxLayout(self._pairs[name])
            beside.setContentsMargins(0, 0, 0, 0)
            beside.setSpacing(8)
            beside.addWidget(self._labels[name])
            beside.addWidget(field)
        self.retranslate()

    def show_known(self, asks: Sequence[str], known: Mapping[str, str]) -> None:
        """What the agreement has a use for, and what was said already; what was chosen stays."""
        said = self.said()
        self._asks, self._known = tuple(asks), dict(known)
        self.put({**known, **said})

    def said(self) -> dict[str, str]:
        """The answers to be noted; a blank one takes back what was said."""
        chosen = {name: field.currentData() or "" for name, field in self.fields.items()}
        return {name: code for name, code in chosen.items() if code != self._known.get(name, "")}

    def known(self) -> Mapping[str, str]:
        """What was said already."""
        return self._known

    def put(self, answers: Mapping[str, str]) -> None:
        """Choose these, and nothing else."""
        for name, field in self.fields.items():
            field.setCurrentIndex(max(field.findData(answers.get(name, "")), 0))
        self._show_some()

    def forget(self) -> None:
        """Another lead: nothing is known of it yet."""
        self._known = {}
        self.put({})

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        return [*self.fields.values(), self.more]

    def retranslate(self) -> None:
        """Say questions and answers again."""
        for name, field in self.fields.items():
            words = domain_title("field", name, spoken())
            self._labels[name].setText(words)
            field.setAccessibleName(words)
            for place in range(field.count()):
                code = field.itemData(place)
                said = answer_word(name, code, spoken()) if code else "—"
                field.setItemText(place, said)
        self.more.setText(self.tr("More answers…"))
        self._show_some()

    def _show_all(self) -> None:
        self._all = True
        self._show_some()
        first = next((n for n in self.fields if n not in self._asks), None)
        if first is not None:
            self.fields[first].setFocus()

    def _show_some(self) -> None:
        answered = {name for name, field in self.fields.items() if field.currentData()}
        for name in self.fields:
            shown = self._all or name in self._asks or name in answered
            self._pairs[name].setVisible(shown)
        hidden = [pair.isHidden() for pair in self._pairs.values()]
        self.more.setVisible(any(hidden))
        self.setVisible(not all(hidden))
