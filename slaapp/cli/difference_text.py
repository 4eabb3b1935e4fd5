"""A difference between two agreements: as a line of text, and as JSON."""

from __future__ import annotations

from typing import Any

from slaapp.cli.output import span_text
from slaapp.cli.session import Session
from slaapp.cli.target_text import target_text
from slaapp.domain.agreement_diff import REORDERED, Difference
from slaapp.domain.commitment import TIERS, Commitment
from slaapp.domain.criterion import CUSTOM, FIELDS, Criterion
from slaapp.domain.roles import ROLES
from slaapp.domain.sales_promises import Recycling
from slaapp.domain.shared_rules import EscalationStep
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, WorkingTime
from slaapp.domain.working_calendar import Window

_NOTHING = "–"


def difference_document(each: Difference) -> dict[str, Any]:
    """Code, how, and both values as they stand in an agreement's document."""
    return {"code": each.code, "how": each.how, "old": _plain(each.old), "new": _plain(each.new)}


def difference_lines(session: Session, each: Difference) -> list[str]:
    """What it is about and what became of it, then the old value and the new one."""
    how = session.say(f"difference.{each.how}")
    lines = [session.say("difference.line", label=label(session, each.code), how=how)]
    if each.how != REORDERED:
        values = (("-", each.old), ("+", each.new))
        said = [(sign, value) for sign, value in values if value is not None]
        lines += [f"    {sign} {value_text(session, each.code, value)}" for sign, value in said]
    return lines


def label(session: Session, code: str) -> str:
    """``Commitment: First attempt``; a code without words of its own as it is."""
    word = session.vocabulary.word
    whole = word("term", code)
    if whole != code:
        return whole
    for family, begin in _FAMILIES:
        if code.startswith(begin):
            rest, _, number = code.removeprefix(begin).partition("#")
            what = session.say(f"term.{begin[:-1]}")
            said = session.say("term.of", what=what, name=word(family, rest) if family else rest)
            return session.say("term.nth", label=said, n=number) if number else said
    return code


_FAMILIES: tuple[tuple[str, str], ...] = (
    ("commitment", "commitments."),
    ("field", "criteria."),
    ("tier", "tier_points."),
    ("tier", "marketing.volume_parts.tier."),
    ("", "marketing.volume_parts.source."),
    ("", "marketing.volume_parts.campaign."),
    ("", "both.escalation."),
    ("weekday", "calendar.week."),
    ("", "calendar.changes."),
)


def value_text(session: Session, code: str, value: Any) -> str:
    """A value on one line; empty for nothing."""
    say = session.say
    match value:
        case None:
            return ""
        case bool():
            return say("term.yes" if value else "term.no")
        case WorkingTime() | EndOfWorkingDay() | CalendarTime():
            return target_text(session, value)
        case Commitment():
            return _commitment(session, value)
        case Criterion():
            return _criterion(session, value)
        case Recycling(days, times):
            return say("term.recycling_rule", days=days, times=times)
        case EscalationStep(late=None, below_percent=percent):
            return f"< {percent} %"
        case EscalationStep(late=late):
            return value_text(session, code, late)
        case tuple():
            return _several(session, code, value)
    if code == "both.review":
        return session.vocabulary.word("review", value)
    return " ".join(str(value).split())


def _several(session: Session, code: str, values: tuple[Any, ...]) -> str:
    if code.startswith("calendar.week."):
        return _windows(session, values)
    if code.startswith("calendar.changes."):
        return " | ".join(_windows(session, day) for day in values)
    return ", ".join(_item(session, str(each)) for each in values)


def _item(session: Session, text: str) -> str:
    for family, known in (("role", ROLES), ("field", FIELDS)):
        if text in known:
            return session.vocabulary.word(family, text)
    return session.vocabulary.word("pause_reason", text.removeprefix(CUSTOM))


def _windows(session: Session, windows: tuple[Window, ...]) -> str:
    spans = (f"{_clock(one.start)}–{_clock(one.end)}" for one in windows)
    return ", ".join(spans) or session.say("term.closed")


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _commitment(session: Session, promised: Commitment) -> str:
    tiers = [tier for tier in (*TIERS, "default") if tier in promised.targets]
    said = [
        f"{session.vocabulary.word('tier', tier)} {target_text(session, promised.targets[tier])}"
        for tier in tiers
    ]
    if promised.count is not None:
        apart = span_text(promised.apart)
        said.append(session.say("term.spaced", count=promised.count, apart=apart))
    return ", ".join(said) or _NOTHING


def _criterion(session: Session, criterion: Criterion) -> str:
    operator = session.vocabulary.word("operator", criterion.operator)
    within = criterion.within_days
    days = session.say("explain.within", days=within) if within is not None else ""
    rule = " ".join(filter(None, (operator, ", ".join(criterion.operands), days)))
    return session.say("term.rule", rule=rule, points=criterion.points)


def _plain(value: Any) -> Any:
    if isinstance(value, Window):
        return [_clock(value.start), _clock(value.end)]
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.to_document() if hasattr(value, "to_document") else value
