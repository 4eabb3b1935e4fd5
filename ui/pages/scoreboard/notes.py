"""What stands beside each chart: what it shows, and how that is defined."""

from __future__ import annotations

from ui.pages.scoreboard import bars, phrases
from ui.pages.scoreboard.phrases import translate
from ui.pages.scoreboard.question import BoardAnswer


def note_of(chart: str, answer: BoardAnswer) -> str:
    """At most two lines under a chart's name."""
    if chart == "rate":
        return _cohort(answer.conversion_days, answer.by)
    if chart == "response" and answer.by == "tier":
        return phrases.promises_text()
    if chart == "response":
        return phrases.promise_text(answer.attempt_targets["warm"])
    note = phrases.shown_note(answer.by, len(bars.shown(answer)), len(answer.groups))
    received = translate("Scoreboard", "by the day of receipt")
    return _joined(received, note) if note else received


def definition_of(chart: str) -> str:
    """How the figure is counted, in a sentence or two."""
    return {
        "leads": translate(
            "Scoreboard", "Every lead counts once, in the month in which it was received."
        ),
        "rate": translate(
            "Scoreboard",
            "The share of the leads received in a period that was won; leads too young to tell "
            "are left out. The line is the 95 % interval of Wilson.",
        ),
        "response": translate(
            "Scoreboard",
            "Working time from the start of the clock to the first attempt, for the hand-overs of "
            "the leads received in the period; those still waiting count as longer than they are "
            "now. The bar is the median, the mark the p90.",
        ),
    }[chart]


def missing_words(chart: str, answer: BoardAnswer) -> str:
    """Why there is no bar to draw."""
    if chart != "response":
        return translate("Scoreboard", "No lead is old enough to tell.")
    spread = answer.total.response if answer.total else None
    if spread is None or spread.n == 0:
        return translate("Scoreboard", "Nothing was handed over in this period.")
    words = translate(
        "Scoreboard", "Too many hand-overs still wait for their first attempt; the longest, {span}."
    )
    return words.format(span=phrases.span_or_beyond(spread, spread.longest))


def _cohort(days: int | None, by: str) -> str:
    if days is None:
        return translate("Scoreboard", "of each group's leads, those won so far")
    if days == 1:
        limit = translate("Scoreboard", "won within one day")
    else:
        limit = translate("Scoreboard", "won within {days} days").format(days=days)
    young = translate("Scoreboard", "younger leads are left out")
    if by == "month":
        young = translate("Scoreboard", "younger leads are left out, their months grey")
    return _joined(limit, young)


def _joined(one: str, other: str) -> str:
    return translate("Scoreboard", "{one}; {other}").format(one=one, other=other)
