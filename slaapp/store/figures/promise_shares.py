"""The shares promised of a month: of deadlines met, hand-overs accepted or complete, and so on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.attainment_filter import AttainmentFilter
from slaapp.domain.clauses import ByTier, Clause, Share, Switch
from slaapp.domain.hand_over_filter import HandOverFilter, Part
from slaapp.domain.instants import Instant
from slaapp.domain.promise_line import (
    MET_SO_FAR,
    MISSED,
    OPEN,
    REACHED,
    UNDECIDED,
    PromiseLine,
    PromisePart,
)
from slaapp.domain.sales_promises import Recycling
from slaapp.store.figures.month_buckets import MonthBuckets
from slaapp.store.figures.promise_counts import Counts

_EACH = 100
"""What is promised of every single one, in percent."""


@dataclass(frozen=True, slots=True)
class Held:
    """A month and a version with what is held to it; ``rules`` any of the month's days."""

    month: str
    buckets: MonthBuckets
    version: AgreementVersion
    counts: Counts
    rules: bool
    now: Instant

    @property
    def place(self) -> tuple[str, str]:
        """The month and the version's key."""
        return self.month, self.version.id

    @property
    def given(self) -> HandOverFilter:
        """The month's hand-overs under the version."""
        return HandOverFilter(*self.buckets.ends(self.month), (self.version.id,))

    def line(self, clause: Clause, promised: int | None, *parts: PromisePart) -> PromiseLine:
        """A line of the month."""
        over = self.buckets.ends(self.month)[1] <= self.now
        return PromiseLine(self.month, self.version.number, clause, promised, parts, None, over)


def share_line(held: Held, clause: Clause) -> PromiseLine | None:
    """The line of a clause; None for one that is not measured as a share."""
    match clause.target:
        case Share() if clause.code == "completeness":
            return _complete(held, clause, clause.target)
        case Share(percent):
            return _accepted(held, clause, percent)
        case ByTier():
            return _deadlines(held, clause)
        case Recycling():
            return _given_again(held, clause, clause.target)
        case Switch(on=True) if clause.code == "coded_reasons":
            return _coded(held, clause)
    return None


def _deadlines(held: Held, clause: Clause) -> PromiseLine:
    ends, key = held.buckets.ends(held.month), held.version.id
    chosen = AttainmentFilter(*ends, commitments=(clause.code,), agreement_ids=(key,))
    found = held.counts.deadlines.get(held.place, {}).get(clause.code, {})
    parts = (
        PromisePart(REACHED, found.get("met", 0), replace(chosen, part="met")),
        PromisePart(MISSED, found.get("breached", 0), replace(chosen, part="breached")),
        PromisePart(MET_SO_FAR, found.get("met_so_far", 0), replace(chosen, part="met_so_far")),
        PromisePart(OPEN, found.get("open", 0), replace(chosen, part="open")),
    )
    return held.line(clause, clause.kept_percent, *parts)


def _accepted(held: Held, clause: Clause, percent: int) -> PromiseLine:
    return held.line(
        clause,
        percent,
        _hand_overs(held, REACHED, "accepted"),
        _hand_overs(held, MISSED, "rejected"),
        _hand_overs(held, UNDECIDED, "undecided"),
    )


def _coded(held: Held, clause: Clause) -> PromiseLine:
    parts = _hand_overs(held, REACHED, "coded"), _hand_overs(held, MISSED, "uncoded")
    return held.line(clause, _EACH, *parts)


def _hand_overs(held: Held, name: str, part: Part) -> PromisePart:
    count = held.counts.given.get(held.place, {}).get(part, 0)
    return PromisePart(name, count, replace(held.given, part=part))


def _complete(held: Held, clause: Clause, promised: Share) -> PromiseLine:
    known = held.counts.complete.get(held.place, 0)
    unknown = held.counts.given.get(held.place, {}).get("all", 0) - known
    chosen = replace(held.given, fields=promised.fields)
    return held.line(
        clause,
        promised.percent,
        PromisePart(REACHED, known, replace(chosen, part="complete")),
        PromisePart(MISSED, unknown, replace(chosen, part="incomplete")),
    )


def _given_again(held: Held, clause: Clause, rule: Recycling) -> PromiseLine:
    found = held.counts.again.get(held.place, [])
    kept = tuple(each.id for each in found if each.keeps(rule))
    others = tuple(each.id for each in found if not each.keeps(rule))
    return held.line(
        clause,
        _EACH,
        PromisePart(REACHED, len(kept), replace(held.given, keys=kept)),
        PromisePart(MISSED, len(others), replace(held.given, keys=others)),
    )
