"""A difference between two agreements: as lines of text, and as JSON."""

from __future__ import annotations

from functools import partial
from typing import Any

from resources.difference_words import DifferenceWords, clock_text
from slaapp.cli.output import span_text
from slaapp.cli.session import Session
from slaapp.cli.target_text import target_text
from slaapp.domain.agreement_diff import REORDERED, Difference
from slaapp.domain.working_calendar import Window


def difference_document(each: Difference) -> dict[str, Any]:
    """Code, how, and both values as they stand in an agreement's document."""
    return {"code": each.code, "how": each.how, "old": _plain(each.old), "new": _plain(each.new)}


def difference_lines(session: Session, each: Difference) -> list[str]:
    """What it is about and what became of it, then the old value and the new one."""
    words = difference_words(session)
    label, how = words.label(each.code), words.how(each)
    lines = [session.say("difference.line", label=label, how=how)]
    if each.how != REORDERED:
        values = (("-", each.old), ("+", each.new))
        said = [(sign, value) for sign, value in values if value is not None]
        lines += [f"    {sign} {words.value(each.code, value)}" for sign, value in said]
    return lines


def label(session: Session, code: str) -> str:
    """``Commitment: First attempt``; a code without words of its own as it is."""
    return difference_words(session).label(code)


def difference_words(session: Session) -> DifferenceWords:
    """In the terminal's language."""
    return DifferenceWords(session.vocabulary.language, partial(target_text, session), span_text)


def _plain(value: Any) -> Any:
    if isinstance(value, Window):
        return [clock_text(value.start), clock_text(value.end)]
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.to_document() if hasattr(value, "to_document") else value
