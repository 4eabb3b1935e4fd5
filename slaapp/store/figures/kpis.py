"""The shared figures, one entry each (``kpis.md``); every table, document and list follows them.

A further figure is an entry here, its words in ``resources/words/kpis.json`` and, where it counts
what nothing counts yet, a filter: in ``narrowing.py`` for leads received; for H a part of
``hand_over_filter.py`` with its clause in ``hand_overs.py``; for deadlines one of
``attainment_filter.py`` with its clause in ``attaining.py``, named in ``due_facts.py``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slaapp.domain.kpi import Rate
from slaapp.domain.kpi_value import (
    KpiValue,
    Money,
    Spread,
    TimeShare,
    censored_spread,
    spread_of,
)
from slaapp.domain.roles import SIDES
from slaapp.store.figures.board_facts import Facts
from slaapp.store.figures.due_facts import OVER_A_DAY, DueFacts, name_of
from slaapp.store.figures.entries import EntryFacts
from slaapp.store.figures.hand_over_facts import HandOverFacts
from slaapp.store.figures.kpi_entry import DURATIONS, Kind, Kpi
from slaapp.store.figures.responses import Waits

__all__ = [
    "DURATIONS",
    "KPIS",
    "OF_DEADLINES",
    "OF_HAND_OVERS",
    "OF_LEADS",
    "TABLED",
    "Kind",
    "Kpi",
]


def _count(code: str, *, in_table: bool = True) -> Kpi[Facts]:
    return Kpi(code, "count", code, lambda facts: facts.counts[code], in_table)


def _conversion(facts: Facts) -> Rate:
    return Rate(facts.counts["converted"], facts.counts["mature"])


def _win_rate(facts: Facts) -> Rate:
    return Rate(facts.counts["won"], facts.counts["ended"])


def _won_value(facts: Facts) -> Money:
    unknown = facts.counts["won"] - facts.priced
    return Money(dict(sorted(facts.value.items())), unknown)


def _waits(choose: Callable[[Facts], Waits]) -> Callable[[Facts], Spread]:
    def reckon(facts: Facts) -> Spread:
        waits = choose(facts)
        return censored_spread(waits.ended, waits.lasting, facts.counts["clocked"])

    return reckon


OF_LEADS: tuple[Kpi[Facts], ...] = (
    _count("leads"),
    _count("qualified"),
    _count("handed_over"),
    _count("accepted"),
    _count("won"),
    Kpi("conversion", "rate", "converted", _conversion, among="mature"),
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
        lambda facts: spread_of(facts.responses.transport, facts.counts["clocked"]),
        in_table=False,
    ),
    Kpi("ttc", "days", "closed", lambda facts: spread_of(facts.closing)),
    Kpi("value", "money", "won", _won_value),
    _count("lost", in_table=False),
    Kpi("win_rate", "rate", "won", _win_rate, False, "ended"),
    Kpi("lost_in", "days", "given_up", lambda facts: spread_of(facts.losing), False),
)
"""Of the leads received in the period."""


def _given(code: str, kind: Kind, opens: str, among: str | None = None) -> Kpi[HandOverFacts]:
    def reckon(facts: HandOverFacts) -> KpiValue:
        k = facts.counts[opens]
        return k if among is None else Rate(k, facts.counts[among])

    return Kpi(code, kind, opens, reckon, False, among, "handed_over")


def _attempts(facts: HandOverFacts) -> Spread:
    return spread_of(sorted(facts.tries.elements()))


def _pauses(facts: HandOverFacts) -> TimeShare:
    return TimeShare(facts.paused, facts.worked, facts.counts["given_paused"])


OF_HAND_OVERS: tuple[Kpi[HandOverFacts], ...] = (
    _given("hand_overs", "count", "hand_overs"),
    _given("acceptance", "rate", "given_accepted", "given_decided"),
    _given("undecided", "count", "given_undecided"),
    _given("rejection", "rate", "given_rejected", "given_decided"),
    _given("other_reasons", "rate", "given_other", "given_rejected"),
    _given("contact", "rate", "given_contacted", "hand_overs"),
    Kpi("attempts", "number", "given_clocked", _attempts, False, cohort="handed_over"),
    _given("persistence", "rate", "given_persistent", "given_clocked"),
    Kpi("pauses", "share", "given_paused", _pauses, False, "given_clocked", "handed_over"),
)
"""Of H, the hand-overs of the period."""


def _due(code: str, kind: Kind, opens: str, among: str | None = None) -> Kpi[DueFacts]:
    def reckon(facts: DueFacts) -> KpiValue:
        k = facts.counts[opens]
        return k if among is None else Rate(k, facts.counts[among])

    return Kpi(code, kind, opens, reckon, False, among, "due")


def _overrun(side: str) -> Kpi[DueFacts]:
    def reckon(facts: DueFacts) -> Spread:
        waits = facts.overruns[side]
        return censored_spread(waits.ended, waits.lasting)

    code, opens = name_of("overrun", side), name_of("breached", side)
    return Kpi(code, "working", opens, reckon, False, cohort="due")


def _over_a_day(side: str) -> Kpi[DueFacts]:
    breached, late = name_of("breached", side), name_of(OVER_A_DAY, side)

    def reckon(facts: DueFacts) -> Rate:
        return Rate(len(facts.late[side]), facts.counts[breached])

    return Kpi(late, "rate", late, reckon, False, breached, "due")


def _of_side(side: str) -> tuple[Kpi[DueFacts], ...]:
    def count(part: str) -> str:
        return name_of(part, side)

    return (
        _due(count("attainment"), "rate", count("met"), count("due")),
        _due(count("so_far"), "rate", count("met_so_far"), count("so_far")),
        _due(count("at_risk"), "count", count("at_risk")),
        _overrun(side),
        _over_a_day(side),
        _due(count("owed"), "count", count("owed")),
    )


OF_DEADLINES: tuple[Kpi[DueFacts], ...] = (
    *(kpi for side in SIDES for kpi in _of_side(side)),
    _due("outcome", "rate", "outcome_settled", "outcome_due"),
)
"""Of the deadlines due in the period; never one figure of both sides."""

OF_ENTRIES: tuple[Kpi[EntryFacts], ...] = (
    Kpi(
        "late_entries",
        "rate",
        "late_entries",
        lambda facts: Rate(len(facts.late), facts.counts["entries"]),
        False,
        "entries",
        "done",
    ),
)
"""Of what was done in the period."""

KPIS: tuple[Kpi[Any], ...] = (*OF_LEADS, *OF_HAND_OVERS, *OF_DEADLINES, *OF_ENTRIES)
"""In the order of showing."""

TABLED = tuple(kpi for kpi in OF_LEADS if kpi.in_table)
