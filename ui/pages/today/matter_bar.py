"""The tiles under the cards: each says how many there are, and shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QWidget

from ui.pages.today.matters import (
    AWAKE,
    DISPUTES,
    ESCALATIONS,
    STEPS,
    STILL,
    TO_ANSWER,
    TO_HAND_OVER,
)
from ui.widgets.flow import Flow
from ui.widgets.tile import Tile
from ui.words import QT_TRANSLATE_NOOP, Speaking

_NAMES = {
    TO_HAND_OVER: QT_TRANSLATE_NOOP("TodayMatters", "To hand over"),
    TO_ANSWER: QT_TRANSLATE_NOOP("TodayMatters", "Rejections to answer"),
    DISPUTES: QT_TRANSLATE_NOOP("TodayMatters", "Disputes to decide"),
    ESCALATIONS: QT_TRANSLATE_NOOP("TodayMatters", "Escalations"),
    STILL: QT_TRANSLATE_NOOP("TodayMatters", "Standing still"),
    AWAKE: QT_TRANSLATE_NOOP("TodayMatters", "To think of again"),
    STEPS: QT_TRANSLATE_NOOP("TodayMatters", "My next steps"),
}
_TIPS = {
    TO_HAND_OVER: QT_TRANSLATE_NOOP("TodayMatters", "Qualified, and not with sales yet."),
    TO_ANSWER: QT_TRANSLATE_NOOP(
        "TodayMatters", "Sales rejected them; unanswered, the rejection stands."
    ),
    DISPUTES: QT_TRANSLATE_NOOP(
        "TodayMatters", "Marketing contests the rejection; the manager decides."
    ),
    ESCALATIONS: QT_TRANSLATE_NOOP(
        "TodayMatters", "What is to be told, as the agreement’s ladder says."
    ),
    STILL: QT_TRANSLATE_NOOP(
        "TodayMatters", "Longer in their stage than agreed, with no next step planned."
    ),
    STEPS: QT_TRANSLATE_NOOP("TodayMatters", "What I planned myself, and have not done yet."),
    AWAKE: QT_TRANSLATE_NOOP("TodayMatters", "Recycled; the day to think of them again has come."),
}
_TONES = {DISPUTES: "warning", ESCALATIONS: "bad", STILL: "warning"}


class MatterBar(Speaking, QWidget):
    """``pressed`` tells which tile was."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.tiles: dict[str, Tile] = {}
        self._counts: Mapping[str, int] = {}
        self._chosen = ""
        self._flow = Flow(self, gap=8, line_gap=6)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_matters(self, names: Sequence[str]) -> None:
        """These tiles, from left to right."""
        if tuple(names) != tuple(self.tiles):
            while self._flow.takeAt(0) is not None:
                pass
            for tile in self.tiles.values():
                tile.hide()
                tile.deleteLater()
            self.tiles = {name: self._tile(name) for name in names}
        self.setVisible(bool(names))
        self._counts = {}
        self.retranslate()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many there are of some or all of them."""
        self._counts = {**self._counts, **counts}
        self.retranslate()

    def show_chosen(self, chosen: str) -> None:
        """Mark the one whose rows are shown; "" for none."""
        self._chosen = chosen
        self.retranslate()

    def retranslate(self) -> None:
        """Say all tiles again."""
        shown = QCoreApplication.translate("TodayMatters", "These are shown.")
        for name, tile in self.tiles.items():
            number = self._counts.get(name)
            figure = "–" if number is None else QLocale().toString(number)
            tile.say(matter_name(name), figure, _TONES.get(name, "accent") if number else "muted")
            tile.setToolTip(QCoreApplication.translate("TodayMatters", _TIPS[name]))
            tile.set_chosen(name == self._chosen, shown)

    def _tile(self, name: str) -> Tile:
        tile = Tile()
        tile.clicked.connect(lambda _on=False, name=name: self.pressed.emit(name))
        self._flow.addWidget(tile)
        return tile


def matter_name(name: str) -> str:
    """``Disputes to decide``."""
    return QCoreApplication.translate("TodayMatters", _NAMES[name])
