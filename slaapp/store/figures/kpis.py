"""The shared figures, one entry each (``kpis.md``); every table, document and list follows them.

A further figure is an entry here, its words in ``resources/words/kpis.json`` and, where it counts
what nothing counts yet, its filter in ``narrowing.py`` or its durations in ``board_facts.py``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from slaapp.domain.kpi import Rate
from slaapp.domain.kpi_value import KpiValue, Money, Spread, censored_spread, spread_of
from slaapp.store.figures.board_facts import Facts
from slaapp.store.figures.responses import Waits

Kind: TypeAlias = Literal["count", "rate", "working", "calendar", "days", "money"]
"""``working`` and ``calendar`` are durations in ms, ``days`` in days."""


@dataclass(frozen=True, slots=True)
class Kpi:
    """``code`` names it in documents and in the table of words; ``opens`` is the count (of
    ``narrowing``) whose leads are behind it; ``in_table``: whether it has columns of its own."""

    code: str
    kind: Kind
    opens: str
    reckon: Callable[[Facts], KpiValue]
    in_table: bool = True


def _count(code: str, *, in_table: bool = True) -> Kpi:
    return Kpi(code, "count", code, lambda facts: facts.counts[code], in_table)


def _conversion(facts: Facts) -> Rate:
    return Rate(facts.counts["converted"], facts.counts["mature"])


def _won_value(facts: Facts) -> Money:
    unknown = facts.counts["won"] - facts.priced
    return Money(dict(sorted(facts.value.items())), unknown)


def _waits(choose: Callable[[Facts], Waits]) -> Callable[[Facts], Spread]:
    def reckon(facts: Facts) -> Spread:
        waits = choose(facts)
        return censored_spread(waits.ended, waits.lasting, facts.counts["clocked"])

    return reckon


KPIS: tuple[Kpi, ...] = (
    _count("leads"),
    _count("qualified"),
    _count("handed_over"),
    _count("accepted"),
    _count("won"),
    Kpi("conversion", "rate", "converted", _conversion),
    _count("immature", in_table=False),
    Kpi("response", "working", "clocked", _waits(lambda facts: facts.responses.attempt)),
    Kpi(
        "conversation",
        "working",
        "clocked",
        _waits(lambda facts: facts.responses.conversation),
        in_table=False,
    ),
    Kpi(
        "since_receipt",
        "calendar",
        "clocked",
        _waits(lambda facts: facts.responses.since_receipt),
        in_table=False,
    ),
    Kpi(
        "transport",
        "calendar",
        "clocked",
        lambda facts: spread_of(facts.responses.transport),
        in_table=False,
    ),
    Kpi("ttc", "days", "closed", lambda facts: spread_of(facts.closing)),
    Kpi("value", "money", "won", _won_value),
)
"""In the order of showing."""


TABLED = tuple(kpi for kpi in KPIS if kpi.in_table)
DURATIONS: tuple[Kind, ...] = ("working", "calendar", "days")
"""The kinds with a median and a p90."""
