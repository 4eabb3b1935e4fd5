"""What differs between two agreements: codes and values, complete, matched by what each is about.

The codes are the fields that ``agreement_faults`` names too ("marketing.acceptance_percent",
"commitments.first_attempt", "calendar.week.0"); of what may be there several times the code says
what it is about ("marketing.volume_parts.source.Salon", "criteria.person.phone"), with "#2" for
the second of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from slaapp.domain.agreement import Agreement
from slaapp.domain.criteria_matching import Match, matched
from slaapp.domain.criterion import Criterion
from slaapp.domain.definitions import DEFINITIONS
from slaapp.domain.qualifying import Qualifying
from slaapp.domain.roles import SIDES
from slaapp.domain.shared_rules import EscalationStep
from slaapp.domain.stagnation import MOVING_STAGES

Units: TypeAlias = dict[str, Any]
"""All that an agreement says, by code; what it does not say is None."""

REORDERED = "reordered"


@dataclass(frozen=True, slots=True)
class Difference:
    """``how`` is "added", "removed", "changed" or "reordered"; ``old`` or ``new`` is None where
    nothing is said.

    Values are the domain's: a text, a number, a tuple of texts or numbers, a Target, Commitment,
    Criterion, Gate, Recycling, EscalationStep, the Windows of a weekday, a Week. Where the same
    things stand in another order only, the code is that of their list, the values are their codes.
    """

    code: str
    how: str
    old: Any
    new: Any

    @property
    def part(self) -> str:
        """What it belongs to: "parties", "definitions", "criteria", "commitments", "calendar" …"""
        return self.code.partition(".")[0]


def differences(old: Agreement, new: Agreement) -> tuple[Difference, ...]:
    """What ``new`` says otherwise than ``old``, in the order of printing; empty if nothing."""
    before, after = units_of(old), units_of(new)
    codes = dict.fromkeys([*after, *before])
    found = [_difference(code, before.get(code), after.get(code)) for code in codes]
    plain = [each for each in found if each is not None]
    at = next((n for n, each in enumerate(plain) if each.part not in _BEFORE_CRITERIA), len(plain))
    return (*plain[:at], *_criteria(old.criteria, new.criteria), *plain[at:])


_BEFORE_CRITERIA = ("name", "parties", "definitions", "threshold", "tier_points", "qualifying")


def units_of(agreement: Agreement) -> Units:
    """All that an agreement says but its criteria, by code, in the order of printing."""
    return {
        **_heads(agreement),
        **_marketing(agreement),
        **_sales(agreement),
        **_both(agreement),
        **_calendar(agreement),
    }


def terms_said(agreement: Agreement) -> tuple[tuple[str, Any], ...]:
    """All that an agreement says, its criteria too, by code and in the order of printing."""
    criteria = ((f"criteria.{each.field}", each) for each in agreement.criteria)
    units = units_of(agreement) | {
        code: each for code, each in _numbered(criteria, "criteria").items() if code != "criteria"
    }
    said = [
        (code, each)
        for code, each in units.items()
        if each is not None and not isinstance(each, _Order)
    ]
    parts = dict.fromkeys(code.partition(".")[0] for code, _each in said)
    first = [*_BEFORE_CRITERIA, "criteria"]
    order = [*first, *(part for part in parts if part not in first)]
    return tuple(sorted(said, key=lambda one: order.index(one[0].partition(".")[0])))


def _heads(agreement: Agreement) -> Units:
    parties = agreement.parties
    found: Units = {"name": agreement.name or None, "parties.company": parties.company or None}
    for side in SIDES:
        signatory = parties.of_side(side)
        found[f"parties.{side}.name"] = signatory.name or None
        found[f"parties.{side}.function"] = signatory.function or None
    for name in DEFINITIONS:
        found[f"definitions.{name}"] = getattr(agreement.definitions, name) or None
    found["threshold"] = agreement.threshold
    for tier, points in sorted(agreement.tier_points.items()):
        found[f"tier_points.{tier}"] = points
    return found | _qualifying(agreement.qualifying)


def _qualifying(rules: Qualifying) -> Units:
    place = "qualifying"
    gates = ((f"{place}.gates.{gate.kind}.{gate.condition.field}", gate) for gate in rules.gates)
    found: Units = {f"{place}.caps.{name}": cap for name, cap in sorted(rules.caps.items())}
    found |= _numbered(gates, f"{place}.gates")
    if rules.matrix is not None:
        found[f"{place}.matrix.profile"] = rules.matrix.profile
        found[f"{place}.matrix.engagement"] = rules.matrix.engagement
        for cell, tier in sorted(rules.matrix.cells.items()):
            found[f"{place}.matrix.cells.{cell}"] = tier
    return {**found, f"{place}.decided_by": rules.decided_by}


def _marketing(agreement: Agreement) -> Units:
    promises, field = agreement.marketing, "marketing.volume_parts"
    parts = ((f"{field}.{part.by}.{part.of}", part.leads) for part in promises.volume_parts)
    return {
        "volume_per_month": agreement.volume_per_month or None,
        **_numbered(parts, field),
        "marketing.rejected_count": promises.rejected_count,
        "marketing.acceptance_percent": promises.acceptance_percent,
        "marketing.complete_fields": promises.complete_fields or None,
        "marketing.complete_percent": promises.complete_percent,
        "marketing.accompanies": promises.accompanies or None,
    }


def _sales(agreement: Agreement) -> Units:
    commitments = ((f"commitments.{each.kind}", each) for each in agreement.commitments)
    return {
        **_numbered(commitments, "commitments"),
        "reject_within": agreement.reject_within,
        "sales.coded_reasons": agreement.sales.coded_reasons,
        "sales.recycling": agreement.sales.recycling,
    }


def _both(agreement: Agreement) -> Units:
    rules = agreement.both
    steps = ((escalation_code(step), step) for step in rules.escalation)
    return {
        "conversion_days": agreement.conversion_days,
        "both.kept_percent": rules.kept_percent,
        "both.review": rules.review or None,
        **_numbered(steps, "both.escalation"),
        **{
            f"stagnation.{stage}": days
            for stage, days in sorted(agreement.stagnation.items(), key=_place)
        },
        "both.consequences.marketing": rules.consequences.marketing or None,
        "both.consequences.sales": rules.consequences.sales or None,
        "both.exclusions": rules.exclusions or None,
        "pause_reasons": agreement.pause_reasons or None,
        "both.pausing_by": rules.pausing_by or None,
        "appointment_grace": agreement.appointment_grace,
    }


def _place(limit: tuple[str, int]) -> int:
    """Where a stage stands in the life of a lead; what is none comes last."""
    stage = limit[0]
    return MOVING_STAGES.index(stage) if stage in MOVING_STAGES else len(MOVING_STAGES)


def escalation_code(step: EscalationStep) -> str:
    """A step is about a kind of breach and somebody; how late or how low may change."""
    breach = "share" if step.late is None else "late"
    return f"both.escalation.{step.about or 'any'}.{breach}.{step.to}"


def _calendar(agreement: Agreement) -> Units:
    calendar = agreement.calendar
    found: Units = {"calendar.zone": calendar.zone}
    found |= {f"calendar.week.{day}": windows for day, windows in enumerate(calendar.week)}
    changes = ((f"calendar.changes.{day}", week) for day, week in calendar.changes)
    return {**found, **_numbered(changes, "calendar.changes")}


def _numbered(items: Iterable[tuple[str, Any]], place: str) -> Units:
    """Items by their codes, the second of the same code as "code#2"; at ``place`` their order."""
    found: Units = {}
    for code, value in items:
        times, unique = 1, code
        while unique in found:
            times += 1
            unique = f"{code}#{times}"
        found[unique] = value
    return {**found, place: _Order(tuple(found))}


@dataclass(frozen=True, slots=True)
class _Order:
    codes: tuple[str, ...]

    def among(self, other: _Order) -> tuple[str, ...]:
        """Those that are in the other too: more or less of them is told by itself."""
        return tuple(code for code in self.codes if code in other.codes)


def _difference(code: str, old: Any, new: Any) -> Difference | None:
    if isinstance(old, _Order) and isinstance(new, _Order):
        before, after = old.among(new), new.among(old)
        return None if before == after else Difference(code, REORDERED, before, after)
    if old == new:
        return None
    how = "added" if old is None else "removed" if new is None else "changed"
    return Difference(code, how, old, new)


def _criteria(old: Sequence[Criterion], new: Sequence[Criterion]) -> list[Difference]:
    pairs = matched(old, new)
    units = _numbered(_named(pairs), "criteria")
    del units["criteria"]
    found = [_difference(code, *pair) for code, pair in units.items()]
    kept = [at for at, before, after in pairs if before and after]
    if kept != sorted(kept):
        fields = tuple(each.field for each in old), tuple(each.field for each in new)
        found.append(Difference("criteria", REORDERED, *fields))
    return [each for each in found if each is not None]


def _named(pairs: Sequence[Match]) -> Iterator[tuple[str, Any]]:
    for _place, before, after in pairs:
        one = after or before
        if one is not None:
            yield f"criteria.{one.field}", (before, after)
