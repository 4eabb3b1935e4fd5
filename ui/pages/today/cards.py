"""The cards over the queue: how much of what there is; pressing one narrows the queue to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from slaapp.domain.instants import Instant
from ui.appearance import theme_in_force
from ui.dates import near_text
from ui.desk import Desk
from ui.pages.today.duty import VOLUME
from ui.pages.today.matter_bar import matter_name
from ui.widgets.card import Card

if TYPE_CHECKING:
    from slaapp.store.figures.volume import Volume
    from slaapp.store.rows.owed import OwedCounts
    from ui.pages.today.reading import Figures

Said = tuple[str, str, str, str]
"""A card's name, figure, note and the note's tone."""


class FilterCard(Card):
    """A card that shows whether the queue is narrowed to it, and where the keyboard is."""

    def __init__(self) -> None:
        super().__init__(opens=True)
        self._chosen = False

    def show_chosen(self, chosen: bool) -> None:
        """Mark it, for the eye and for screen readers."""
        self._chosen = chosen
        words = self.tr("The queue shows these.") if chosen else ""
        self.setAccessibleDescription(words)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, and a stronger outline where it is chosen or has the keyboard."""
        super().paintEvent(event)
        if not (self._chosen or self.hasFocus()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self._chosen else 1
        painter.setPen(QPen(theme_in_force().color("accent"), width))
        edge = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 8, 8)
        painter.end()


class Cards(QWidget):
    """One card for each part of a duty; ``pressed`` tells which."""

    pressed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.figures: Figures | None = None
        self.cards: dict[str, FilterCard] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)

    def show_parts(self, parts: Sequence[str]) -> None:
        """These cards, from left to right."""
        if tuple(parts) == tuple(self.cards):
            return
        for card in self.cards.values():
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
        for part in parts:
            card = self.cards[part] = FilterCard()
            card.pressed.connect(lambda part=part: self.pressed.emit(part))
            self._row.addWidget(card)
        self.say()

    def show_figures(self, figures: Figures) -> None:
        """New figures."""
        self.figures = figures
        self.say()

    def show_chosen(self, part: str) -> None:
        """Mark the part that the queue shows."""
        for name, card in self.cards.items():
            card.show_chosen(name == part)

    def say(self) -> None:
        """Say all cards again."""
        for part, card in self.cards.items():
            card.say(*self._words(part))

    def _words(self, part: str) -> Said:
        if self.figures is None:
            return part_name(part), "–", " ", "muted"
        if part == VOLUME:
            return _volume_words(self.figures.volume)
        counts = self.figures.counts
        figure = QLocale().toString(getattr(counts, part))
        note, tone = _NOTES[part](counts, self._desk)
        return part_name(part), figure, note, tone


def part_name(part: str) -> str:
    """A part of the queue: ``Overdue``."""
    named = {
        "overdue": QCoreApplication.translate("TodayCards", "Overdue"),
        "at_risk": QCoreApplication.translate("TodayCards", "At risk"),
        "today": QCoreApplication.translate("TodayCards", "Due today"),
        "all": QCoreApplication.translate("TodayCards", "Owed in all"),
        VOLUME: QCoreApplication.translate("TodayCards", "Qualified this month"),
    }
    return named[part] if part in named else matter_name(part)


def _overdue_note(counts: OwedCounts, _desk: Desk) -> tuple[str, str]:
    if counts.overdue:
        return QCoreApplication.translate("TodayCards", "should be 0: these first"), "bad"
    return QCoreApplication.translate("TodayCards", "nothing is late"), "good"


def _risk_note(counts: OwedCounts, _desk: Desk) -> tuple[str, str]:
    if counts.at_risk:
        words = QCoreApplication.translate("TodayCards", "in the last quarter of their time")
        return words, "warning"
    return QCoreApplication.translate("TodayCards", "nothing is pressing"), "good"


def _today_note(counts: OwedCounts, desk: Desk) -> tuple[str, str]:
    if counts.today and counts.next_due_at is not None:
        return _next_note(counts.next_due_at, desk), "muted"
    return QCoreApplication.translate("TodayCards", "nothing more today"), "good"


def _all_note(counts: OwedCounts, desk: Desk) -> tuple[str, str]:
    if counts.next_due_at is not None:
        return _next_note(counts.next_due_at, desk), "muted"
    return QCoreApplication.translate("TodayCards", "soonest deadline first"), "muted"


def _next_note(due: Instant, desk: Desk) -> str:
    moment = near_text(due, desk.clock.now(), desk.zone, "instant")
    return QCoreApplication.translate("TodayCards", "next: {moment}").format(moment=moment)


_NOTES: dict[str, Callable[[OwedCounts, Desk], tuple[str, str]]] = {
    "overdue": _overdue_note,
    "at_risk": _risk_note,
    "today": _today_note,
    "all": _all_note,
}


def _volume_words(volume: Volume | None) -> Said:
    name, number = part_name(VOLUME), QLocale().toString
    if volume is None:
        return name, "–", " ", "muted"
    if not volume.promised:
        none = QCoreApplication.translate("TodayCards", "no volume is promised")
        return name, number(volume.qualified), none, "muted"
    words = QCoreApplication.translate("TodayCards", "{n} of {promised}")
    figure = words.format(n=number(volume.qualified), promised=number(volume.promised))
    expected = floor(volume.expected)
    if volume.qualified >= expected:
        note = QCoreApplication.translate("TodayCards", "on target: {n} expected by now")
        return name, figure, note.format(n=number(expected)), "good"
    note = QCoreApplication.translate("TodayCards", "behind: {n} expected by now")
    return name, figure, note.format(n=number(expected)), "bad"
