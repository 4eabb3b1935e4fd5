"""Thresholds that would go with the suggested points, each with its reason and a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from ui.pages.agreement.trial.words import count_text, threshold_reason
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.domain.learning.threshold import ProposedThreshold

_MOST = 2


class ProposedThresholds(Speaking, QFrame):
    """``wanted`` when one of them is to go into the draft; none does by itself."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._proposed: tuple[ProposedThreshold, ...] = ()
        self._held: int | None = None
        self._title, self._about = SectionTitle(), QLabel()
        self.reasons = [QLabel() for _ in range(_MOST)]
        self.buttons = [QPushButton() for _ in range(_MOST)]
        for label in (self._about, *self.reasons):
            label.setWordWrap(True)
        for label in self.reasons:
            label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        set_tone(self._about, "muted")
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setSpacing(8)
        grid.addWidget(self._title, 0, 0, 1, 2)
        grid.addWidget(self._about, 1, 0, 1, 2)
        top = Qt.AlignmentFlag.AlignTop
        for at, (label, button) in enumerate(zip(self.reasons, self.buttons, strict=True)):
            grid.addWidget(label, at + 2, 0)
            grid.addWidget(button, at + 2, 1, top)
            button.clicked.connect(lambda _on=False, at=at: self._want(at))
        grid.setColumnStretch(0, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words, and the reasons again."""
        self._title.setText(self.tr("A threshold to go with them"))
        self._about.setText(
            self.tr(
                "Counted on the leads that came to an end, with all the suggested points and no "
                "others. It is yours to choose: nothing is taken over by itself."
            )
        )
        self._say()

    def fields(self) -> list[QWidget]:
        """What Tab goes through."""
        return [*self.buttons]

    def show_proposed(self, proposed: tuple[ProposedThreshold, ...]) -> None:
        """Other proposals; where there is none, nothing is shown."""
        self._proposed = proposed[:_MOST]
        self.setVisible(bool(proposed))
        self._say()

    def show_held(self, threshold: int | None) -> None:
        """What the draft says now; None where nothing may be taken over."""
        self._held = threshold
        self._say()

    def _want(self, at: int) -> None:
        self.wanted.emit(self._proposed[at].points)

    def _say(self) -> None:
        for at, (label, button) in enumerate(zip(self.reasons, self.buttons, strict=True)):
            there = at < len(self._proposed)
            label.setVisible(there)
            button.setVisible(there)
            if there:
                proposed = self._proposed[at]
                label.setText(threshold_reason(proposed))
                words = self.tr("Take over {points}")
                button.setText(words.format(points=count_text(proposed.points)))
                may_take = self._held is not None and self._held != proposed.points
                if button.hasFocus() and not may_take:
                    # A grey button hands the keyboard on, and the page scrolls to where that is.
                    label.setFocus()
                button.setEnabled(may_take)
