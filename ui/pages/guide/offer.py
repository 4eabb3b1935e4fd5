"""The button that opens the guide, or goes on with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton

from ui.desk import Desk
from ui.pages.guide.standing import STEPS, Standing, kept_standing
from ui.words import Speaking


class GuideButton(Speaking, QPushButton):
    """Says at which step one left off, each time it is seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.clicked.connect(lambda: desk.open_page("guide", None))
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """One may have gone on, or signed."""
        self.retranslate()
        super().showEvent(event)

    def retranslate(self) -> None:
        """Say what it does."""
        standing = standing_of(self._desk)
        self.setText(self.tr("Guided agreement…") if standing is None else go_on_words(standing))


def standing_of(desk: Desk) -> Standing | None:
    """Where one left off in the open file, if the guide was begun and is not over."""
    return kept_standing(desk.workspace.id) if desk.workspace is not None else None


def offer_to_go_on(desk: Desk) -> None:
    """A message with a button, where one left off before the last step was done."""
    standing = standing_of(desk)
    if standing is None:
        return
    said = QCoreApplication.translate(
        "GuideOffer", "The guided agreement waits where you left it: step {step} of {steps}."
    )
    go_on = QCoreApplication.translate("GuideOffer", "Go on")
    desk.banners.tell(
        "info",
        said.format(step=standing.step, steps=STEPS),
        (go_on, lambda: desk.open_page("guide", None)),
        stays=True,
    )


def go_on_words(standing: Standing) -> str:
    """``Go on with the guide (3 of 7)``."""
    words = QCoreApplication.translate("GuideOffer", "Go on with the guide ({step} of {steps})")
    return words.format(step=standing.step, steps=STEPS)
