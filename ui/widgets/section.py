"""The title of a part of a page."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel


class SectionTitle(QLabel):
    """A line in the one heavier weight, at the text's own size."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)
