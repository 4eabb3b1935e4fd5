"""What stands beside each chart: what it shows, and how that is defined."""

from __future__ import annotations

from resources.kpi_words import kpi_word
from ui.pages.scoreboard import bars, phrases
from ui.pages.scoreboard.phrases import translate
from ui.pages.scoreboard.question import BoardAnswer
from ui.words import spoken


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
    """How the figure is counted, and what the marks of its chart are."""
    code = {"leads": "leads", "rate": "conversion", "response": "response"}[chart]
    marks = {
        "rate": translate("Scoreboard", "The line is the 95 % interval of Wilson."),
        "response": translate("Scoreboard", "The bar is the median, the mark the p90."),
    }
    return " ".join(filter(None, (kpi_word(code, "definition", spoken()), marks.get(chart))))


def missing_words(chart: str, answer: BoardAnswer) -> str:
    """Why there is no bar to draw."""
    if chart != "response":
        return translate("Scoreboard", "No lead is old enough to tell.")
    spread = answer.total.spread("response") if answer.total else None
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
