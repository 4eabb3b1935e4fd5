"""The panel that asks for a first and a last: days of receipt, points of a score."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate

from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.lead_filter import LeadFilter
from ui.pages.leads.between_panel import BetweenPanel
from ui.pages.leads.periods import span_of
from ui.widgets.steady import DayField, NumberField

_MOST_POINTS = 1_000


class RangePanel(BetweenPanel):
    """``confirmed`` brings the filter with the range in it; the ends may come in either order."""

    def __init__(self, head: str, own: LeadFilter, zone: ZoneInfo, now: Instant) -> None:
        self.head, self._own, self._zone = head, own, zone
        super().__init__()
        self._begin_with(now)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words again."""
        super().retranslate()
        days = self.head == "received"
        self.set_title(self.tr("Received between") if days else self.tr("Score between"))

    def make_field(self) -> DayField | NumberField:
        """A day of receipt, or points."""
        return DayField() if self.head == "received" else NumberField(0, _MOST_POINTS)

    def _begin_with(self, now: Instant) -> None:
        if self.head == "score":
            until = self._own.score_until
            self.first.show_value(self._own.score_from or 0)
            self.last.show_value(100 if until is None else until - 1)
            return
        since, until = self._own.received_from, self._own.received_until
        last = to_datetime(now if until is None else until - 1, self._zone).date()
        first = last - timedelta(days=29)
        if since is not None:
            first = to_datetime(since, self._zone).date()
        self.first.setDate(QDate(first.year, first.month, first.day))
        self.last.setDate(QDate(last.year, last.month, last.day))

    def submit(self) -> None:
        """The range, from the less to the more."""
        parts: dict[str, Any]
        if self.head == "score":
            least, most = sorted((self.first.value(), self.last.value()))
            parts = {"score_from": least, "score_until": most + 1}
        else:
            first, last = sorted((self.first.date().toPython(), self.last.date().toPython()))
            ends = span_of(first, last + timedelta(days=1), self._zone)
            parts = dict(zip(("received_from", "received_until"), ends, strict=True))
        self.confirmed.emit(replace(self._own, **parts))
