"""Step 2: the kind of business, which is the agreement one begins from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QRadioButton, QVBoxLayout, QWidget

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.starting_terms import begin_from
from slaapp.operations.agreement_templates import TEMPLATES, template
from ui.pages.agreement.volume.numbers import whole
from ui.pages.guide.step import Step
from ui.target_words import target_text
from ui.widgets.key_choice import place_of_key
from ui.widgets.tone import set_tone
from ui.words import spoken

PLAIN = "plain"
KEPT = "kept"
"""The terms as they were before one came here: offered where there are any of one's own."""
MODELS = (KEPT, *TEMPLATES, PLAIN)
_WIDTH = 760


def model_terms(code: str) -> Agreement:
    """A template in the language in force, or the plain agreement."""
    return template(code).terms(spoken()) if code in TEMPLATES else default_agreement()


class _Card(QFrame):
    """One way to begin; a click anywhere on it chooses it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setMaximumWidth(_WIDTH)
        self.choice, self.about, self.promises = QRadioButton(), QLabel(), QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(2)
        column.addWidget(self.choice)
        for label in (self.about, self.promises):
            label.setWordWrap(True)
            label.setContentsMargins(24, 0, 0, 0)
            column.addWidget(label)
        set_tone(self.promises, "muted")

    def say(self, name: str, about: str, promises: str) -> None:
        """Its words."""
        self.choice.setText(name)
        self.about.setText(about)
        self.promises.setText(promises)
        self.promises.setVisible(bool(promises))
        self.choice.setAccessibleDescription(f"{about} {promises}".strip())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.choice.click()
            self.choice.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mouseReleaseEvent(event)


class BusinessStep(Step):
    """Choosing another one begins its promises; what was made of the last one is kept."""

    about = ("definitions",)

    def __init__(self) -> None:
        super().__init__()
        self.code = TEMPLATES[0]
        """What the terms began from."""
        self.cards = {code: _Card() for code in MODELS}
        self._made: dict[str, Agreement] = {}
        self._group = QButtonGroup(self)
        self._chosen = self.code
        for place, (code, card) in enumerate(self.cards.items()):
            self._group.addButton(card.choice, place)
            self.column.addWidget(card)
            card.choice.clicked.connect(self._chooser(code))
        self.column.addStretch(1)
        self.cards[KEPT].hide()
        self.retranslate()

    def title(self) -> str:
        """The step's question."""
        return self.tr("What is your business like?")

    def reason(self) -> str:
        """Why it matters."""
        return self.tr(
            "It is quicker to change what is written than to write: begin from what is close to"
            " you."
        )

    def retranslate(self) -> None:
        """Say the ways to begin, each with its key."""
        for place, code in enumerate(self.offered(), start=1):
            name, about = self._words(code)
            held = None if code == KEPT else model_terms(code)
            promises = self._promises(held) if held is not None else ""
            self.cards[code].say(f"{place}  {name}", about, promises)

    def first(self) -> QWidget:
        """What is chosen."""
        return self.cards[self.code].choice

    def offered(self) -> list[str]:
        """The codes that can be chosen now, in their order."""
        return [code for code, card in self.cards.items() if not card.isHidden()]

    def begin(self, code: str, terms: Agreement) -> None:
        """``terms`` began from ``code``, whatever became of them since."""
        self.code = self._chosen = code
        self._made = {code: terms}
        self.cards[KEPT].setVisible(code == KEPT)
        self.cards[code].choice.setChecked(True)
        self.retranslate()

    def show_terms(self, terms: Agreement) -> None:
        """What they are is shown by the steps that follow."""

    def apply(self, terms: Agreement) -> Agreement:
        """The terms that began from what is chosen; the same ones where it was chosen before."""
        if self._chosen == self.code:
            return terms
        self._made[self.code] = terms
        self.code = self._chosen
        made = self._made.get(self.code)
        return begin_from(made if made is not None else model_terms(self.code), terms)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The digit before a way to begin chooses it."""
        place, offered = place_of_key(event.text()), self.offered()
        if place is None or place >= len(offered):
            super().keyPressEvent(event)
            return
        choice = self.cards[offered[place]].choice
        choice.click()
        choice.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chooser(self, code: str) -> Callable[[], None]:
        def choose() -> None:
            if code != self._chosen:
                self._chosen = code
                self.edited.emit()

        return choose

    def _words(self, code: str) -> tuple[str, str]:
        if code == KEPT:
            return (
                self.tr("As it stands"),
                self.tr("The agreement that your file holds, with all that was typed so far."),
            )
        if code == PLAIN:
            return (
                self.tr("Something else"),
                self.tr("A plain agreement with few criteria, for any business."),
            )
        held = template(code)
        return held.name(spoken()), held.about(spoken())

    def _promises(self, terms: Agreement) -> str:
        attempt = terms.target_of("first_attempt", "hot")
        words = self.tr("{leads} qualified leads a month; a hot one is called {target}.")
        if attempt is None:
            return ""
        return words.format(leads=whole(terms.volume_per_month), target=target_text(attempt))
