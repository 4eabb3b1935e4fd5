"""The qualifying questions of the agreement in force, each answered with one tap or digit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from resources.domain_words import answer_word, domain_title
from slaapp.domain.criterion_field import INTERESTS
from ui.pages.fair.sizes import be_large
from ui.pages.fair.tap_choice import TapChoice
from ui.widgets.flow import Flow
from ui.widgets.tone import set_tone
from ui.words import Speaking, spoken

LEVEL = "interest.level"
"""Asked by the tier's own buttons: how hot they are is not asked twice."""

_ASKED = tuple(field for field in INTERESTS if field != LEVEL)


class Questions(Speaking, QWidget):
    """``said`` are the answers given; ``changed`` at each tap. Others are there on demand."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asks: tuple[str, ...] = ()
        self._all = False
        self.choices = {name: TapChoice(INTERESTS[name]) for name in _ASKED}
        self._labels = {name: QLabel() for name in _ASKED}
        self._pairs = {name: QWidget(self) for name in _ASKED}
        self.more = QPushButton(self)
        self.more.setProperty("kind", "flat")
        be_large(self.more)
        self.more.clicked.connect(self._show_all)
        flow = Flow(self, gap=24)
        for name, choice in self.choices.items():
            pair = QVBoxLayout(self._pairs[name])
            pair.setContentsMargins(0, 0, 0, 0)
            pair.setSpacing(4)
            pair.addWidget(self._labels[name])
            pair.addWidget(choice)
            set_tone(self._labels[name], "muted")
            flow.addWidget(self._pairs[name])
            choice.chosen.connect(lambda _code: self.changed.emit())
        flow.addWidget(self.more)
        self.retranslate()

    def ask(self, asks: Sequence[str]) -> None:
        """What the agreement in force has a use for."""
        self._asks = tuple(field for field in asks if field in self.choices)
        self._show_some()

    def said(self) -> dict[str, str]:
        """The answers, by the codes of their fields."""
        given = {name: choice.code() for name, choice in self.choices.items()}
        return {name: code for name, code in given.items() if code}

    def put(self, answers: Mapping[str, str]) -> None:
        """Choose these, and nothing else."""
        for name, choice in self.choices.items():
            choice.choose(str(answers.get(name, "")))
        self._show_some()

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        return [*(stop for one in self.choices.values() for stop in one.stops()), self.more]

    def retranslate(self) -> None:
        """Say questions and answers again."""
        for name, choice in self.choices.items():
            words = domain_title("field", name, spoken())
            self._labels[name].setText(words)
            answers = [answer_word(name, code, spoken()) for code in INTERESTS[name]]
            choice.say(words, [f"{n} {word}" for n, word in enumerate(answers, 1)])
        self.more.setText(self.tr("More answers…"))

    def _show_all(self) -> None:
        self._all = True
        self._show_some()
        hidden = [name for name in self.choices if name not in self._asks]
        if hidden:
            self.choices[hidden[0]].stop().setFocus()

    def _show_some(self) -> None:
        said = self.said()
        for name, pair in self._pairs.items():
            pair.setVisible(self._all or name in self._asks or name in said)
        self.more.setVisible(any(pair.isHidden() for pair in self._pairs.values()))
