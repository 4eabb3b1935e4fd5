"""What a chart of the gallery is: a question to the file, and a picture with its words and data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from slaapp.domain.figure_question import Question
from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.narrowing import COUNTED
from ui.charts.painting import Chart

Value: TypeAlias = str | int | float | date | None


@dataclass(frozen=True)
class Ground:
    """What every chart is read from: the rules, the period and whose leads, and the moment."""

    book: Rulebook
    asked: Question
    now: Instant

    @property
    def received(self) -> LeadFilter:
        """The leads received in the period that count at all."""
        return both(self.asked.received, COUNTED)

    @property
    def clocked(self) -> LeadFilter:
        """Those of them whose clock had started."""
        return both(self.received, LeadFilter(clocked_by=self.now))

    @property
    def days(self) -> tuple[date, date] | None:
        """The local days ``[first, after)`` of the period; None where it has no bounds."""
        if self.asked.begin is None or self.asked.end is None:
            return None
        return self.book.day_of(self.asked.begin), self.book.day_of(self.asked.end)


@dataclass(frozen=True)
class Data:
    """The figures of a chart as a table, for a file."""

    header: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True)
class Drawn:
    """``note`` is said below the name, ``missing`` in place of an empty chart; ``leads`` are all
    those that the chart is about, ``count`` of them."""

    chart: Chart
    note: str
    missing: str
    leads: LeadFilter | None
    count: int
    data: Data


@dataclass(frozen=True)
class ChartKind:
    """``read`` runs on the reading thread, the others in the window, in the language in force."""

    code: str
    title: Callable[[], str]
    definition: Callable[[], str]
    read: Callable[[Any, Ground], Any]
    draw: Callable[[Any, Ground], Drawn]
