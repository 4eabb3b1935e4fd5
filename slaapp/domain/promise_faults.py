"""What is wrong with the clauses of both sides as typed, the deadlines' own apart."""

from __future__ import annotations

from collections.abc import Iterator

from slaapp.domain.agreement import Agreement
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, TIERS
from slaapp.domain.criterion import CUSTOM, FIELDS
from slaapp.domain.definitions import DEFINITIONS
from slaapp.domain.folding import fold
from slaapp.domain.marketing_promises import VOLUME_PARTS
from slaapp.domain.roles import ROLES, SIDES
from slaapp.domain.shared_rules import REVIEWS, EscalationStep
from slaapp.domain.stagnation import MOVING_STAGES
from slaapp.domain.text_faults import (
    LONGEST_NAME,
    LONGEST_TEXT,
    MOST_TEXTS,
    list_faults,
    text_faults,
)

MOST_LEADS = 1_000_000
MOST_DAYS = 3_660
MOST_ROUNDS = 100


def promise_faults(terms: Agreement) -> Iterator[Fault]:
    """Parties, definitions, marketing's and sales' promises, what binds both; each with a place.

    Codes beside those of ``text_faults``: percent_out_of_range, leads_out_of_range,
    parts_exceed_volume (sum, volume), unknown_part, unknown_tier, unknown_field,
    days_out_of_range, rounds_out_of_range, unknown_review, unknown_commitment,
    breach_unclear (neither or both of the two were said), receiver_missing, unknown_role,
    nobody_may_pause, unknown_stage.
    """
    yield from _parties(terms)
    for name in DEFINITIONS:
        yield from text_faults(getattr(terms.definitions, name), f"definitions.{name}")
    yield from _volume_parts(terms)
    yield from _quality(terms)
    yield from _recycling(terms)
    yield from _both(terms)
    yield from _pauses(terms)
    yield from _stagnation(terms)


def _parties(terms: Agreement) -> Iterator[Fault]:
    yield from text_faults(terms.name, "name", LONGEST_NAME)
    yield from text_faults(terms.parties.company, "parties.company", LONGEST_NAME)
    for side in SIDES:
        signatory = terms.parties.of_side(side)
        yield from text_faults(signatory.name, f"parties.{side}.name", LONGEST_NAME)
        yield from text_faults(signatory.function, f"parties.{side}.function", LONGEST_NAME)


def _volume_parts(terms: Agreement) -> Iterator[Fault]:
    seen: set[tuple[str, str]] = set()
    sums: dict[str, int] = {}
    field = "marketing.volume_parts"
    parts = terms.marketing.volume_parts
    if len(parts) > MOST_TEXTS:
        yield Fault("list_too_long", field, {"most": MOST_TEXTS, "length": len(parts)})
    for at, part in enumerate(parts):
        place = f"{field}.{at}"
        yield from text_faults(part.of, f"{place}.of", LONGEST_NAME)
        checks = (
            ("unknown_part", "by", part.by not in VOLUME_PARTS),
            ("text_missing", "of", not part.of.strip()),
            ("unknown_tier", "of", part.by == "tier" and part.of not in TIERS),
            ("said_twice", "of", (part.by, fold(part.of)) in seen),
            ("leads_out_of_range", "leads", not 1 <= part.leads <= MOST_LEADS),
        )
        for code, name, wrong in checks:
            if wrong:
                yield Fault(code, f"{place}.{name}", {})
        seen.add((part.by, fold(part.of)))
        sums[part.by] = sums.get(part.by, 0) + part.leads
    volume = terms.volume_per_month
    if any(total > volume for total in sums.values()):
        yield Fault("parts_exceed_volume", field, {"sum": max(sums.values()), "volume": volume})


def _quality(terms: Agreement) -> Iterator[Fault]:
    promises = terms.marketing
    yield from _percent(promises.acceptance_percent, "marketing.acceptance_percent")
    yield from _percent(promises.complete_percent, "marketing.complete_percent")
    yield from list_faults(promises.complete_fields, "marketing.complete_fields")
    for at, code in enumerate(promises.complete_fields):
        if code.strip() and code not in FIELDS and not code.startswith(CUSTOM):
            yield Fault("unknown_field", f"marketing.complete_fields.{at}", {"given": code})
    yield from list_faults(promises.accompanies, "marketing.accompanies", LONGEST_TEXT)


def _recycling(terms: Agreement) -> Iterator[Fault]:
    rule = terms.sales.recycling
    if rule is not None:
        if not 1 <= rule.after_days <= MOST_DAYS:
            yield Fault("days_out_of_range", "sales.recycling.after_days", {"most": MOST_DAYS})
        if not 1 <= rule.at_most <= MOST_ROUNDS:
            yield Fault("rounds_out_of_range", "sales.recycling.at_most", {"most": MOST_ROUNDS})


def _both(terms: Agreement) -> Iterator[Fault]:
    rules = terms.both
    if rules.review and rules.review not in REVIEWS:
        yield Fault("unknown_review", "both.review", {"given": rules.review})
    yield from _percent(rules.kept_percent, "both.kept_percent")
    if len(rules.escalation) > MOST_TEXTS:
        values: dict[str, object] = {"most": MOST_TEXTS, "length": len(rules.escalation)}
        yield Fault("list_too_long", "both.escalation", values)
    for at, step in enumerate(rules.escalation):
        place = f"both.escalation.{at}"
        if step in rules.escalation[:at]:
            yield Fault("said_twice", place, {})
        yield from _step(step, place)
    for side in SIDES:
        text = getattr(rules.consequences, side)
        yield from text_faults(text, f"both.consequences.{side}")
    yield from list_faults(rules.exclusions, "both.exclusions", LONGEST_TEXT)


def _step(step: EscalationStep, place: str) -> Iterator[Fault]:
    if not step.to.strip():
        yield Fault("receiver_missing", f"{place}.to", {})
    yield from text_faults(step.to, f"{place}.to", LONGEST_NAME)
    if step.about and step.about not in KINDS_OF_COMMITMENT:
        yield Fault("unknown_commitment", f"{place}.about", {"given": step.about})
    if (step.late is None) == (step.below_percent is None):
        yield Fault("breach_unclear", place, {})
    yield from _percent(step.below_percent, f"{place}.below_percent")


def _pauses(terms: Agreement) -> Iterator[Fault]:
    yield from list_faults(terms.pause_reasons, "pause_reasons")
    roles = terms.both.pausing_by
    if terms.pause_reasons and not roles:
        yield Fault("nobody_may_pause", "both.pausing_by", {})
    for at, role in enumerate(roles):
        if role not in ROLES:
            yield Fault("unknown_role", f"both.pausing_by.{at}", {"given": role})
        elif role in roles[:at]:
            yield Fault("said_twice", f"both.pausing_by.{at}", {"text": role})


def _stagnation(terms: Agreement) -> Iterator[Fault]:
    for stage, days in terms.stagnation.items():
        if stage not in MOVING_STAGES:
            yield Fault("unknown_stage", f"stagnation.{stage}", {"given": stage})
        if not 1 <= days <= MOST_DAYS:
            yield Fault("days_out_of_range", f"stagnation.{stage}", {"most": MOST_DAYS})


def _percent(percent: int | None, field: str) -> Iterator[Fault]:
    if percent is not None and not 1 <= percent <= 100:
        yield Fault("percent_out_of_range", field, {})
