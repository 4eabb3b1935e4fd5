"""The charts below the figures: a calm grid, each drawn when it is seen, each opens its leads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from slaapp.domain.figure_question import Question
from slaapp.domain.instants import Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.store.rows.team import rulebook
from ui.background import Reader
from ui.desk import Desk
from ui.pages.scoreboard.drawn import KINDS, ChartKind
from ui.pages.scoreboard.drawn.kind import Drawn, Ground
from ui.pages.scoreboard.gallery_card import GalleryCard
from ui.pages.scoreboard.saving import Saving
from ui.turns import Step
from ui.words import Speaking

_GAP = 12
_LEAST_WIDTH = 460
"""A card is at least so wide; where there is no room for two they stand one below the other."""
_MOST_COLUMNS = 2
_AT_ONCE = 4
"""Cards that are made in one turn of the event loop."""

Ask = Callable[[Callable[[Any], Any], Callable[[Any], None], str], None]
Asked = Callable[[Rulebook], Question]


@dataclass(frozen=True)
class _Read:
    ground: Ground
    found: Any


class Gallery(Speaking, QWidget):
    """``chosen`` hands back the leads behind what was pressed.

    ``ask`` is the page's: a job for the reading thread, what takes the answer, and a topic.
    """

    chosen = Signal(object)

    def __init__(self, painter: Reader, ask: Ask, desk: Desk) -> None:
        super().__init__()
        self._painter, self._ask, self._columns = painter, ask, _MOST_COLUMNS
        self._asked: Asked | None = None
        self._now: Instant = 0
        self._answers: dict[str, _Read] = {}
        self._saving = Saving(desk, painter, self)
        self.cards: dict[str, GalleryCard] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._stretch()
        self.retranslate()

    def adding(self, kinds: Sequence[ChartKind] = KINDS) -> Iterator[Step]:
        """The steps in which the charts' cards are made, a few each."""
        for first in range(0, len(kinds), _AT_ONCE):
            yield partial(self._add_cards, kinds[first : first + _AT_ONCE])

    def _add_cards(self, kinds: Sequence[ChartKind]) -> None:
        for kind in kinds:
            card = self.cards[kind.code] = GalleryCard(kind, self._painter)
            card.pressed.connect(self.chosen)
            card.seen.connect(lambda card=card: self._read(card))
            card.done.connect(lambda name, card=card: self._do(card, name))
            self._place(len(self.cards) - 1, card)
            if self._asked is not None:
                card.grow_old()

    def retranslate(self) -> None:
        """Say everything again."""
        self.setAccessibleName(self.tr("Charts"))
        for code, card in self.cards.items():
            if code in self._answers:
                self._show(card, self._answers[code])
            card.retranslate()

    def show_question(self, asked: Asked, now: Instant) -> None:
        """Show the figures of another period or of other leads: each chart once it is seen.

        ``asked`` is called on the reading thread.
        """
        self._asked, self._now = asked, now
        for card in self.cards.values():
            card.grow_old()

    def is_settled(self) -> bool:
        """Whether the pictures that were asked for are there."""
        return all(card.is_settled() for card in self.cards.values() if card.drawn is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        room = (self.width() + _GAP) // (_LEAST_WIDTH + _GAP)
        self._share_room(min(max(room, 1), _MOST_COLUMNS))

    def _share_room(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self.cards.values()):
            self._place(at, card)
        self._stretch()

    def _place(self, at: int, card: GalleryCard) -> None:
        self._grid.addWidget(card, at // self._columns, at % self._columns)

    def _stretch(self) -> None:
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)

    def _read(self, card: GalleryCard) -> None:
        asked, now, kind = self._asked, self._now, card.kind
        if asked is None or not card.is_old:
            return
        card.is_old = False

        def read(connection: Any) -> _Read:
            book = rulebook(connection)
            ground = Ground(book, asked(book), now)
            return _Read(ground, kind.read(connection, ground))

        self._ask(read, lambda answer: self._take(card, answer), f"chart {kind.code}")

    def _take(self, card: GalleryCard, answer: _Read) -> None:
        self._answers[card.kind.code] = answer
        self._show(card, answer)

    def _show(self, card: GalleryCard, answer: _Read) -> None:
        drawn: Drawn = card.kind.draw(answer.found, answer.ground)
        card.show_drawn(drawn)

    def _do(self, card: GalleryCard, name: str) -> None:
        answer = self._answers.get(card.kind.code)
        if card.drawn is None or answer is None:
            return
        if name == "leads":
            self.chosen.emit(card.drawn.leads)
        else:
            self._saving.do(name, card.kind.title(), card.drawn, answer.ground)
