"""What two agreements say differently, in words, for window and command line alike: no Qt in here.

The words are in ``resources/words/terms.json``; those of the domain's codes where they always are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from resources import find_resource
from resources.clause_words import receiver_title
from resources.domain_words import answer_word, criterion_details, domain_word
from resources.languages import LANGUAGES, said_in
from slaapp.domain.agreement_diff import Difference
from slaapp.domain.commitment import TIERS, Commitment
from slaapp.domain.criterion import CUSTOM, FIELDS, Criterion
from slaapp.domain.gate import Gate
from slaapp.domain.roles import ROLES
from slaapp.domain.sales_promises import Recycling
from slaapp.domain.shared_rules import ESCALATED_TO, EscalationStep
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, Target, WorkingTime
from slaapp.domain.working_calendar import Window

_NOTHING = "–"
_FAMILIES: tuple[tuple[str, str], ...] = (
    ("commitment", "commitments."),
    ("field", "criteria."),
    ("tier", "tier_points."),
    ("stage", "stagnation."),
    ("field", "qualifying.gates.must."),
    ("field", "qualifying.gates.must_not."),
    ("field", "qualifying.gates.before_hand_over."),
    ("", "qualifying.caps."),
    ("", "qualifying.matrix.cells."),
    ("tier", "marketing.volume_parts.tier."),
    ("", "marketing.volume_parts.source."),
    ("", "marketing.volume_parts.campaign."),
    ("weekday", "calendar.week."),
    ("", "calendar.changes."),
)
"""Codes that say what they are about, by their beginning: the family of the rest, if any."""


_ESCALATION, _ABOUT = "both.escalation.", "about"
_STEP = re.compile(r"(.*?)\.(late|share)\.(.*?)(?:#(\d+))?", re.DOTALL)


@cache
def term_words() -> dict[str, dict[str, str]]:
    """``{"term.threshold": {language: words}}``: terms, what became of them, weekdays."""
    text = find_resource("words", "terms.json").read_text(encoding="utf-8")
    words: dict[str, dict[str, str]] = json.loads(text)
    return words


@dataclass(frozen=True, slots=True)
class DifferenceWords:
    """Says differences in a language; ``target`` and ``span`` say deadlines and milliseconds the
    way the one who shows them does, ``labels`` name the team's own fields by their key."""

    language: str
    target: Callable[[Target], str]
    span: Callable[[int], str]
    labels: Mapping[str, str] = field(default_factory=dict)

    def label(self, code: str) -> str:
        """``Commitment: First attempt``; a code without words of its own as it is."""
        if f"term.{code}" in term_words():
            return self._say(f"term.{code}")
        if code.startswith(_ESCALATION):
            return self._escalation(code.removeprefix(_ESCALATION))
        for family, begin in _FAMILIES:
            if code.startswith(begin):
                rest, _, number = code.removeprefix(begin).partition("#")
                what = self._say(f"term.{begin[:-1]}")
                said = self._say("term.of", what=what, name=self._word(family, rest))
                return self._say("term.nth", label=said, n=number) if number else said
        return code

    def how(self, each: Difference) -> str:
        """What became of it: ``new``, ``dropped``, ``changed``, ``in another order``."""
        return self._say(f"difference.{each.how}")

    def value(self, code: str, value: Any) -> str:
        """A value on one line; empty for nothing."""
        match value:
            case None:
                return ""
            case bool():
                return self._say("term.yes" if value else "term.no")
            case WorkingTime() | EndOfWorkingDay() | CalendarTime():
                return self.target(value)
            case Commitment():
                return self._commitment(value)
            case Criterion():
                return self._criterion(value)
            case Gate():
                return self._condition(value.condition)
            case Recycling(days, times):
                return self._say("term.recycling_rule", days=days, times=times)
            case EscalationStep(late=None, below_percent=percent):
                sign = LANGUAGES[self.language].percent
                return self._say("term.escalation.below", share=f"{percent}{sign}")
            case EscalationStep(late=late) if late is not None:
                return self._late(late)
            case tuple():
                return self._several(code, value)
        if code == "both.review":
            return domain_word("review", value, self.language)
        if code == "qualifying.decided_by":
            return domain_word("decider", value, self.language)
        if code.startswith("qualifying.matrix.cells."):
            return self._word("tier", value)
        return " ".join(str(value).split())

    def _say(self, code: str, /, **values: object) -> str:
        return said_in(term_words()[code], self.language).format_map(values)

    def _word(self, family: str, code: str) -> str:
        """A code as a word; the team's own field by its label, others as they are."""
        if code.startswith(CUSTOM):
            return self.labels.get(code.removeprefix(CUSTOM), code.removeprefix(CUSTOM))
        if f"{family}.{code}" in term_words():
            return self._say(f"{family}.{code}")
        return domain_word(family, code, self.language)

    def _several(self, code: str, values: tuple[Any, ...]) -> str:
        if code.startswith("calendar.week."):
            return self._windows(values)
        if code.startswith("calendar.changes."):
            return " | ".join(self._windows(day) for day in values)
        return ", ".join(self._item(str(each)) for each in values)

    def _item(self, text: str) -> str:
        for family, known in (("role", ROLES), ("field", FIELDS)):
            if text in known:
                return self._word(family, text)
        return self._word("pause_reason", text)

    def _escalation(self, code: str) -> str:
        """Whose step it is, and after what: the code's "about.breach.to"."""
        found = _STEP.fullmatch(code)
        if found is None:
            return code
        about, breach, to, number = found.groups()
        who = receiver_title(to, self.language)
        kind = "" if about == "any" else f"_{_ABOUT}"
        said = self._say(
            f"term.escalation.{breach}{kind}",
            who=LANGUAGES[self.language].within(who) if to in ESCALATED_TO else who,
            about=domain_word("commitment", about, self.language),
        )
        return self._say("term.nth", label=said, n=number) if number else said

    def _late(self, late: Target) -> str:
        match late:
            case WorkingTime(ms):
                return self._say("term.escalation.working", span=self.span(ms))
            case CalendarTime(ms):
                return self._say("term.escalation.calendar", span=self.span(ms))
            case EndOfWorkingDay(1):
                return self._say("term.escalation.next_day")
            case EndOfWorkingDay(days):
                return self._say("term.escalation.days", n=days)

    def _windows(self, windows: tuple[Window, ...]) -> str:
        spans = (f"{clock_text(one.start)}–{clock_text(one.end)}" for one in windows)
        return ", ".join(spans) or self._say("term.closed")

    def _commitment(self, promised: Commitment) -> str:
        tiers = [tier for tier in (*TIERS, "default") if tier in promised.targets]
        alone = tiers == ["default"]
        said = [
            f"{self._say('term.every_lead') if alone else self._word('tier', tier)} "
            f"{self.target(promised.targets[tier])}"
            for tier in tiers
        ]
        if promised.count is not None:
            apart = self.span(promised.apart) if promised.apart is not None else _NOTHING
            said.append(self._say("term.spaced", count=promised.count, apart=apart))
        return ", ".join(said) or _NOTHING

    def _criterion(self, criterion: Criterion) -> str:
        return self._say("term.rule", rule=self._condition(criterion), points=criterion.points)

    def _condition(self, criterion: Criterion) -> str:
        within = criterion.within_days
        days = self._say("term.within", days=within) if within is not None else ""
        operator = domain_word("operator", criterion.operator, self.language)
        operands = [answer_word(criterion.field, o, self.language) for o in criterion.operands]
        details = criterion_details(
            criterion.about, criterion.half_life, criterion.group, self.language
        )
        rule = " ".join(filter(None, (operator, ", ".join(operands), days)))
        return ", ".join([rule, *details])


def clock_text(minutes: int) -> str:
    """Minutes after midnight as a time of day: ``09:30``."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
