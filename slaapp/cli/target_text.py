"""How long a target leaves, in the language of the terminal."""

from __future__ import annotations

from slaapp.cli.output import span_text
from slaapp.cli.session import Session
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, Target, WorkingTime


def target_text(session: Session, target: Target) -> str:
    """``2 h 00 of working time``, ``closing of the 2nd working day after`` …"""
    match target:
        case WorkingTime(ms):
            return session.say("target.working", span=span_text(ms))
        case CalendarTime(ms):
            return session.say("target.calendar", span=span_text(ms))
        case EndOfWorkingDay(1):
            return session.say("target.next_closing")
        case EndOfWorkingDay(n):
            return session.say("target.closing", n=n)
