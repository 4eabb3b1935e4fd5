"""Over the queue of marketing: the hand-overs that are planned for today, done with one button."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from slaapp.domain.trouble import Trouble
from ui.icons import SMALL, icon
from ui.page import Page
from ui.plurals import takes_singular
from ui.waves.reading import hand_over_today, read_due
from ui.words import Speaking


class WaveStrip(Speaking, QFrame):
    """Not there for sales, nor where nothing is planned for today."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._desk, self._count = page, page.desk, 0
        self.setProperty("kind", "card")
        self.words, self.button = QLabel(), QPushButton()
        self.words.setWordWrap(True)
        mark = QLabel()
        mark.setPixmap(icon("handover", "accent").pixmap(SMALL, SMALL))
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 8, 6)
        line.setSpacing(8)
        line.addWidget(mark)
        line.addWidget(self.words, 1)
        line.addWidget(self.button)
        self.button.clicked.connect(self._do)
        self.hide()

    def ask(self) -> None:
        """Read again what is planned."""
        who, now = self._desk.who, self._desk.clock.now()
        if who is None or who.role == "sales":
            self._show(0)
            return
        self._page.ask(lambda connection: read_due(connection, now), self._show, "wave")

    def retranslate(self) -> None:
        """Say it again."""
        self._show(self._count)

    def _show(self, count: int) -> None:
        self._count = count
        number = QLocale().toString(count)
        one = self.tr("By the plan of the wave, a lead is to be handed over today.")
        many = self.tr("By the plan of the wave, {n} leads are to be handed over today.")
        self.words.setText((one if takes_singular(count) else many).format(n=number))
        self.button.setText(self.tr("Hand over {n}").format(n=number))
        self.button.setAccessibleDescription(self.words.text())
        self.button.setEnabled(True)
        self.setVisible(count > 0)

    def _do(self) -> None:
        self.button.setEnabled(False)

        def job(connection: Any, by: Any, now: int) -> Any:
            return hand_over_today(connection, by, now)

        self._page.run(job, said=self._said, failed=self._failed)

    def _said(self, receipt: Any) -> str:
        number = QLocale().toString(receipt.details["count"])
        return self.tr("Handed over by the plan: {n}").format(n=number)

    def _failed(self, error: Exception) -> None:
        self.ask()
        if isinstance(error, Trouble):
            self._desk.banners.tell_trouble(error)
