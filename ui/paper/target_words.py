"""How long a promise leaves, in the print-out's language."""

from __future__ import annotations

from resources.clause_words import receiver_title
from resources.domain_words import domain_word
from slaapp.domain.shared_rules import EscalationStep
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, Target, WorkingTime
from ui.paper.speech import Speech
from ui.words import QT_TRANSLATE_NOOP

_WORKING = QT_TRANSLATE_NOOP("Paper", "within {span} of working time")
_CALENDAR = QT_TRANSLATE_NOOP("Paper", "within {span}, nights and days off included")
_NEXT_DAY = QT_TRANSLATE_NOOP("Paper", "before the end of the next working day")
_NTH_DAY = QT_TRANSLATE_NOOP("Paper", "before the end of working day {n} after the start")
_LATE_WORKING = QT_TRANSLATE_NOOP("Paper", "{span} of working time after it was due")
_LATE_CALENDAR = QT_TRANSLATE_NOOP("Paper", "{span} after it was due, nights and days off included")
_LATE_NEXT = QT_TRANSLATE_NOOP("Paper", "at the end of the working day after it was due")
_LATE_NTH = QT_TRANSLATE_NOOP("Paper", "at the end of working day {n} after it was due")
_OWED = QT_TRANSLATE_NOOP("Paper", "when a deadline is still owed {late}")
_OWED_OF = QT_TRANSLATE_NOOP("Paper", "when “{about}” is still owed {late}")
_BELOW = QT_TRANSLATE_NOOP("Paper", "when less than {share} of a period’s deadlines were met")
_BELOW_OF = QT_TRANSLATE_NOOP(
    "Paper", "when less than {share} of a period’s deadlines “{about}” were met"
)


def target_words(speech: Speech, target: Target) -> str:
    """``within 7 h of working time``, ``before the end of the next working day`` …"""
    match target:
        case WorkingTime(ms):
            return speech.say(_WORKING, span=speech.span(ms))
        case CalendarTime(ms):
            return speech.say(_CALENDAR, span=speech.calendar_span(ms))
        case EndOfWorkingDay(n):
            return speech.say(_NEXT_DAY) if n == 1 else speech.say(_NTH_DAY, n=speech.number(n))


def escalation_words(speech: Speech, step: EscalationStep) -> list[str]:
    """When somebody is told: one of two things, or what was said of them."""
    about = commitment_word(speech, step.about)
    said = []
    if step.late is not None:
        late = _late(speech, step.late)
        said.append(speech.say(_OWED_OF if about else _OWED, about=about, late=late))
    if step.below_percent is not None:
        share = speech.percent(step.below_percent)
        said.append(speech.say(_BELOW_OF if about else _BELOW, about=about, share=share))
    return said


def commitment_word(speech: Speech, kind: str) -> str:
    """A kind of commitment; what is none of ours as it was written."""
    return domain_word("commitment", kind, speech.language)


def receiver_word(speech: Speech, code: str) -> str:
    """A role, a side, or a text of the parties' own."""
    return receiver_title(code, speech.language)


def _late(speech: Speech, target: Target) -> str:
    match target:
        case WorkingTime(ms):
            return speech.say(_LATE_WORKING, span=speech.span(ms))
        case CalendarTime(ms):
            return speech.say(_LATE_CALENDAR, span=speech.calendar_span(ms))
        case EndOfWorkingDay(n):
            return speech.say(_LATE_NEXT) if n == 1 else speech.say(_LATE_NTH, n=speech.number(n))
