"""The four figures on top of the Scoreboard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from slaapp.domain.kpi_value import Spread
from slaapp.domain.lead_filter import LeadFilter
from ui.pages.scoreboard import phrases
from ui.pages.scoreboard.phrases import translate
from ui.pages.scoreboard.question import BoardAnswer
from ui.widgets.card import Card


class BoardCards(QWidget):
    """``chosen`` hands back the leads behind the card that was pressed."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._behind: dict[str, LeadFilter] = {}
        self.cards = {name: Card(opens=True) for name in ("leads", "rate", "response", "volume")}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for name, card in self.cards.items():
            row.addWidget(card, 1)
            card.pressed.connect(lambda name=name: self._open(name))

    def show_answer(self, answer: BoardAnswer) -> None:
        """Say the figures in all, and keep what is behind them."""
        total, volume = answer.total, answer.volume
        if total is None:
            self._behind = {}
            return
        self._behind = {
            "leads": total.behind["leads"],
            "rate": total.behind["converted"],
            "response": total.behind["clocked"],
            "volume": volume.chosen,
        }
        qualified = translate("Scoreboard", "qualified: {n}")
        self.cards["leads"].say(
            translate("Scoreboard", "Leads generated"),
            phrases.count_text(total.count("leads")),
            qualified.format(n=phrases.count_text(total.count("qualified"))),
        )
        self.cards["rate"].say(
            translate("Scoreboard", "Conversion to won"),
            phrases.percent_text(total.rate("conversion").value),
            phrases.conversion_note(total.rate("conversion")),
        )
        self._say_response(total.spread("response"))
        expected = translate("Scoreboard", "expected by now: {n}")
        self.cards["volume"].say(
            translate("Scoreboard", "Qualified this month"),
            f"{phrases.count_text(volume.qualified)} / {phrases.count_text(volume.promised)}",
            expected.format(n=phrases.count_text(round(volume.expected))),
            "warning" if volume.qualified < round(volume.expected) else "good",
        )

    def _say_response(self, spread: Spread) -> None:
        self.cards["response"].setToolTip(phrases.quantile_help())
        note = translate("Scoreboard", "p90 {p90}")
        if spread.n == 0:
            note = translate("Scoreboard", "nothing was handed over")
        self.cards["response"].say(
            translate("Scoreboard", "Response time, median"),
            phrases.span_or_beyond(spread, spread.median),
            note.format(p90=phrases.span_or_beyond(spread, spread.p90)),
        )

    def _open(self, name: str) -> None:
        if name in self._behind:
            self.chosen.emit(self._behind[name])
