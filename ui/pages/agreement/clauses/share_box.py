"""A clause that is a share: a switch, and a sentence with a percentage in it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from slaapp.domain.agreement import Agreement
from ui.pages.agreement.clauses.clause_box import ClauseBox
from ui.pages.agreement.clauses.sentence import Sentence
from ui.widgets.steady import NumberField
from ui.words import percent_sign


class ShareBox(ClauseBox):
    """``usual`` percent stand behind a switch that is off; a subclass knows the clause."""

    def __init__(self, words: Callable[[], str], place: str, usual: int, code: str = "") -> None:
        super().__init__(words, code=code, places=(place,), optional=True)
        self._usual = usual
        self.percent = NumberField(1, 100)
        self.percent.valueChanged.connect(self.touch)
        self._sentence = Sentence(percent=self.percent)
        self.body.addWidget(self._sentence)
        self.retranslate()

    @abstractmethod
    def sentence(self) -> str:
        """What is promised, with ``{percent}`` in it."""

    @abstractmethod
    def share_of(self, terms: Agreement) -> int | None:
        """The percentage agreed on; None for none."""

    @abstractmethod
    def with_share(self, terms: Agreement, percent: int | None) -> Agreement:
        """The terms with another."""

    def retranslate(self) -> None:
        """Say the sentence."""
        super().retranslate()
        self.percent.setSuffix(percent_sign())
        self.percent.setAccessibleName(self._words())
        self._sentence.say(self.sentence())

    def inner(self) -> Sequence[QWidget]:
        """The share."""
        return (self.percent,)

    def display(self, terms: Agreement) -> None:
        """Show the share, or the usual one behind a switch that is off."""
        percent = self.share_of(terms)
        assert self.agreed is not None
        self.agreed.setChecked(percent is not None)
        self.percent.show_value(self._usual if percent is None else percent)

    def put(self, terms: Agreement) -> Agreement:
        """The terms with it."""
        assert self.agreed is not None
        return self.with_share(terms, self.percent.value() if self.agreed.isChecked() else None)
