"""What a clause is called, what it promises, what shows whether it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from resources.clause_words import clause_title
from resources.domain_words import domain_title, domain_word
from slaapp.domain.clauses import (
    ByTier,
    Clause,
    Codes,
    Count,
    Days,
    Promise,
    Share,
    StageLimits,
    Switch,
    Texts,
)  # fmt: skip
from slaapp.domain.sales_promises import Recycling
from slaapp.domain.shared_rules import EscalationStep
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, WorkingTime
from ui.paper.criterion_words import field_word
from ui.paper.speech import DAYS, ONE_DAY, Speech
from ui.paper.target_words import escalation_words, receiver_word, target_words
from ui.words import QT_TRANSLATE_NOOP

_SWITCHES = {
    ("rejected_count", True): QT_TRANSLATE_NOOP("Paper", "count towards the number promised"),
    ("rejected_count", False): QT_TRANSLATE_NOOP(
        "Paper", "do not count towards the number promised"
    ),
    ("coded_reasons", True): QT_TRANSLATE_NOOP("Paper", "each names one of the agreed reasons"),
    ("coded_reasons", False): QT_TRANSLATE_NOOP("Paper", "a reason may be left out"),
}
_MEASURES = {
    "qualified_leads": QT_TRANSLATE_NOOP("Paper", "Leads qualified"),
    "acceptance_rate": QT_TRANSLATE_NOOP("Paper", "Acceptance rate"),
    "completeness": QT_TRANSLATE_NOOP("Paper", "Share of complete hand-overs"),
    "accompanies": QT_TRANSLATE_NOOP("Paper", "What came with the lead"),
    "attainment": QT_TRANSLATE_NOOP("Paper", "Share of deadlines met"),
    "rejections": QT_TRANSLATE_NOOP("Paper", "Rejections"),
    "recycled": QT_TRANSLATE_NOOP("Paper", "Leads handed over again"),
    "conversion": QT_TRANSLATE_NOOP("Paper", "Conversion"),
    "review": QT_TRANSLATE_NOOP("Paper", "Reviews held"),
    "owed": QT_TRANSLATE_NOOP("Paper", "Deadlines still owed"),
    "score": QT_TRANSLATE_NOOP("Paper", "Share of clauses kept"),
    "excluded": QT_TRANSLATE_NOOP("Paper", "Leads left out"),
    "paused": QT_TRANSLATE_NOOP("Paper", "Paused time"),
    "standing_still": QT_TRANSLATE_NOOP("Paper", "Leads that stand still"),
}
_PERIODS = {
    "month": QT_TRANSLATE_NOOP("Paper", "each month"),
    "lead": QT_TRANSLATE_NOOP("Paper", "each lead"),
    "always": QT_TRANSLATE_NOOP("Paper", "at all times"),
}
_ONE_LEAD = QT_TRANSLATE_NOOP("Paper", "{n} lead")
_LEADS = QT_TRANSLATE_NOOP("Paper", "{n} leads")
_ONE_TIME = QT_TRANSLATE_NOOP("Paper", "at most {n} time")
_TIMES = QT_TRANSLATE_NOOP("Paper", "at most {n} times")
_AT_LEAST = QT_TRANSLATE_NOOP("Paper", "at least {share}")
_WITH = QT_TRANSLATE_NOOP("Paper", "at least {share} of the hand-overs have:")
_SPACED = QT_TRANSLATE_NOOP("Paper", "{count} attempts, at least {span} of working time apart")
_EVERY_LEAD = QT_TRANSLATE_NOOP("Paper", "Every lead: {target}")
_OTHER_LEADS = QT_TRANSLATE_NOOP("Paper", "Other leads: {target}")
_OF_THE_TIER = QT_TRANSLATE_NOOP("Paper", "{tier}: {target}")
_KEPT = QT_TRANSLATE_NOOP("Paper", "Kept in a month from {share} of deadlines met")
_AGAIN = QT_TRANSLATE_NOOP("Paper", "may be handed over again after {days}, {times}")
_SILENCE = QT_TRANSLATE_NOOP("Paper", "{target}; after that, silence is acceptance")
_ONE_WORKING_DAY = QT_TRANSLATE_NOOP("Paper", "{stage}: {n} working day")
_WORKING_DAYS = QT_TRANSLATE_NOOP("Paper", "{stage}: {n} working days")
_UNLESS_PLANNED = QT_TRANSLATE_NOOP("Paper", "At most, unless a next step is planned:")
_TOLD = QT_TRANSLATE_NOOP("Paper", "To be told: {who}")
_NOBODY = QT_TRANSLATE_NOOP("Paper", "nobody")


def clause_name(speech: Speech, clause: Clause) -> str:
    """What it is called."""
    return clause_title(clause.code, speech.language)


def tier_word(speech: Speech, tier: str) -> str:
    """``Hot leads``."""
    return domain_title("tier_leads", tier, speech.language)


def measure_word(speech: Speech, clause: Clause) -> str:
    """What shows whether it is kept."""
    return speech.say(_MEASURES[clause.measure])


def period_word(speech: Speech, clause: Clause) -> str:
    """Over what it is judged."""
    return speech.say(_PERIODS[clause.period])


def promise_words(speech: Speech, clause: Clause, labels: Mapping[str, str]) -> list[str]:
    """What is promised, each part of it on lines of its own."""
    said = _promised(speech, clause, clause.target, labels)
    if clause.kept_percent is not None:
        said.append(speech.say(_KEPT, share=speech.percent(clause.kept_percent)))
    return said


def _promised(
    speech: Speech, clause: Clause, promise: Promise, labels: Mapping[str, str]
) -> list[str]:
    match promise:
        case Count(number):
            return [speech.count(number, _ONE_LEAD, _LEADS)]
        case Share(percent, fields):
            share = speech.say(_WITH if fields else _AT_LEAST, share=speech.percent(percent))
            return [share, *(f"– {field_word(speech, each, labels)}" for each in fields)]
        case ByTier():
            return _by_tier(speech, promise)
        case Texts(items):
            return [f"– {each}" for each in items] if len(items) > 1 else list(items)
        case Codes(items):
            return [_code(speech, clause.code, each) for each in items] or [speech.say(_NOBODY)]
        case Days(number):
            return [speech.count(number, ONE_DAY, DAYS)]
        case StageLimits(days):
            return _limits(speech, days)
        case Switch(on):
            return [speech.say(_SWITCHES[clause.code, on])]
        case Recycling(days, times):
            after = speech.count(days, ONE_DAY, DAYS)
            often = speech.count(times, _ONE_TIME, _TIMES)
            return [speech.say(_AGAIN, days=after, times=often)]
        case EscalationStep(to):
            told = speech.say(_TOLD, who=receiver_word(speech, to))
            return [told, *escalation_words(speech, promise)]
        case WorkingTime() | EndOfWorkingDay() | CalendarTime():
            words = target_words(speech, promise)
            silent = clause.code == "reject_within"
            return [speech.say(_SILENCE, target=words) if silent else words]
        case _:
            assert_never(promise)


def _by_tier(speech: Speech, promise: ByTier) -> list[str]:
    said = []
    if promise.count is not None and promise.apart is not None:
        count, span = speech.number(promise.count), speech.span(promise.apart)
        said.append(speech.say(_SPACED, count=count, span=span))
    for tier, target in promise.targets:
        words = target_words(speech, target)
        if tier == "default":
            alone = len(promise.targets) == 1
            said.append(speech.say(_EVERY_LEAD if alone else _OTHER_LEADS, target=words))
        else:
            said.append(speech.say(_OF_THE_TIER, tier=tier_word(speech, tier), target=words))
    return said


def _limits(speech: Speech, days: tuple[tuple[str, int], ...]) -> list[str]:
    """How long a lead may stay in each stage."""
    said = [speech.say(_UNLESS_PLANNED)]
    for stage, number in days:
        name = domain_title("stage", stage, speech.language)
        words = _ONE_WORKING_DAY if number == 1 else _WORKING_DAYS
        said.append(f"– {speech.say(words, stage=name, n=speech.number(number))}")
    return said


def _code(speech: Speech, clause: str, code: str) -> str:
    if clause == "pausing_by":
        return receiver_word(speech, code)
    family = "review" if clause == "review" else "pause_reason"
    return domain_word(family, code, speech.language)
