"""How a clause stands, in words of the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from resources.clause_words import clause_title
from slaapp.domain.board_period import BoardPeriod
from slaapp.domain.clause_result import ClauseResult
from slaapp.domain.clauses import ByTier
from slaapp.domain.kpi import Rate
from slaapp.domain.promise_line import MET_SO_FAR, MISSED, OPEN, REACHED, UNDECIDED
from slaapp.domain.trend import Direction
from ui.dates import long_day_text
from ui.pages.scoreboard.phrases import NOTHING, count_text, percent_text
from ui.plurals import takes_singular
from ui.widgets.pill import Pill
from ui.words import percent_sign, spoken

translate = QCoreApplication.translate

ARROWS: dict[Direction, str] = {"up": "▲", "down": "▼", "level": "≈"}


def title_of(result: ClauseResult) -> str:
    """What the clause is called."""
    return clause_title(result.clause.code, spoken())


def reached_text(result: ClauseResult) -> str:
    """The large figure: leads, or a share."""
    if result.rate is None:
        return count_text(result.reached)
    return percent_text(result.rate.value)


def target_text(result: ClauseResult) -> str:
    """What was promised, beside the figure."""
    promised = result.promised
    if result.is_volume:
        if promised is None:
            if result.narrowed:
                return translate("Clauses", "promised of all leads together")
            return translate("Clauses", "nothing was promised for these days")
        return translate("Clauses", "of {n} promised").format(n=count_text(round(promised)))
    if promised is None:
        if not result.lines:
            return translate("Clauses", "nothing was promised for these days")
        return translate("Clauses", "no share was agreed from which it is kept")
    share = QLocale().toString(float(promised), "f", 0 if float(promised).is_integer() else 1)
    return translate("Clauses", "promised: {share} or more").format(
        share=f"{share}{percent_sign()}"
    )


def pill_of(result: ClauseResult) -> Pill:
    """The status in a word; the colour only helps."""
    if result.status == "on_track":
        if result.is_over or (result.is_volume and result.kept):
            return Pill(translate("Clauses", "Kept"), "good")
        return Pill(translate("Clauses", "On track"), "good")
    if result.status == "at_risk":
        return Pill(translate("Clauses", "At risk"), "warning")
    if result.status == "broken":
        return Pill(translate("Clauses", "Broken"), "bad")
    if result.status == "too_early":
        return Pill(translate("Clauses", "Too early to tell"), "muted")
    if result.promised is None and (result.reached or result.count_of(MISSED)):
        return Pill(translate("Clauses", "No target"), "muted")
    return Pill(translate("Clauses", "Nothing to count"), "muted")


def parts_of(result: ClauseResult) -> list[tuple[str, str]]:
    """The numbers that open a list: the name of the part, and ``41 met``; those of 0 that say
    nothing are left out."""
    found = [(name, result.count_of(name)) for name in _names_of(result)]
    return [
        (name, _part_text(result, name, count)) for name, count in found if count or name == REACHED
    ]


def chance_text(result: ClauseResult) -> str:
    """How far the figure can be trusted, or how much of the promise is due by now."""
    if result.rate is not None:
        return _interval_text(result.rate)
    if result.expected is None or result.is_over:
        return ""
    return translate("Clauses", "due by now: {n}").format(n=count_text(round(result.expected)))


def trend_text(result: ClauseResult) -> str:
    """An arrow and words; without anything to compare with, nothing."""
    trend = result.trend
    if trend is None:
        return ""
    words = {
        "up": translate("Clauses", "{arrow} up from {before}"),
        "down": translate("Clauses", "{arrow} down from {before}"),
        "level": translate("Clauses", "{arrow} no clear change from {before}"),
    }[trend.direction]
    before = percent_text(trend.before)
    if result.is_volume:
        a_day = translate("Clauses", "{n} a working day")
        before = a_day.format(n=QLocale().toString(trend.before, "f", 1))
    return words.format(arrow=ARROWS[trend.direction], before=before)


def trend_in_full(result: ClauseResult) -> str:
    """Both figures of a trend, and what "no clear change" means."""
    trend = result.trend
    if trend is None:
        return ""
    if result.is_volume:
        words = translate("Clauses", "{now} a working day, before {before}.")
        now, before = (QLocale().toString(each, "f", 2) for each in (trend.now, trend.before))
    else:
        words = translate("Clauses", "{now}, before {before}.")
        now, before = percent_text(trend.now), percent_text(trend.before)
    said = words.format(now=now, before=before)
    if trend.direction != "level":
        return said
    return f"{said} " + translate("Clauses", "Chance alone explains the difference.")


def forecast_text(result: ClauseResult, period: BoardPeriod) -> str:
    """``At this pace 82–97 of 100 by 30 November 2026``; nothing while it is too early."""
    forecast = result.forecast
    if forecast is None or result.is_over or result.status == "too_early":
        return ""
    day = long_day_text(period.last)
    if result.rate is not None:
        low, high = (percent_text(each, 0) for each in (forecast.low, forecast.high))
        words = translate("Clauses", "At this pace {low} – {high} by {day}")
        return words.format(low=low, high=high, day=day)
    low, high = count_text(round(forecast.low)), count_text(round(forecast.high))
    if result.promised is None:
        words = translate("Clauses", "At this pace {low}–{high} by {day}")
        return words.format(low=low, high=high, day=day)
    words = translate("Clauses", "At this pace {low}–{high} of {promised} by {day}")
    promised = count_text(round(result.promised))
    return words.format(low=low, high=high, promised=promised, day=day)


def definition_of(result: ClauseResult) -> str:
    """What is counted, and how."""
    return "\n".join(filter(None, (_definition(result), _versions(result))))


def score_text(rate: Rate, clauses: int) -> str:
    """How many of a side's clauses are kept; those that cannot be told yet apart."""
    if not clauses:
        return ""
    if not rate.n:
        return translate("Clauses", "nothing to tell yet")
    said = translate("Clauses", "{k} of {n} clauses kept").format(
        k=count_text(rate.k), n=count_text(rate.n)
    )
    if rate.n == clauses:
        return said
    words = translate("Clauses", "{score} · not to tell yet: {n}")
    return words.format(score=said, n=count_text(clauses - rate.n))


def _names_of(result: ClauseResult) -> tuple[str, ...]:
    if result.is_volume:
        return (REACHED,)
    if isinstance(result.clause.target, ByTier):
        return (REACHED, MISSED, MET_SO_FAR, OPEN)
    return (REACHED, MISSED, UNDECIDED)


def _part_text(result: ClauseResult, name: str, count: int) -> str:
    if result.is_volume:
        words = (
            translate("Clauses", "{n} qualified lead")
            if takes_singular(count)
            else translate("Clauses", "{n} qualified leads")
        )
    else:
        words = _part_words(result)[name]
    return words.format(n=count_text(count))


def _part_words(result: ClauseResult) -> dict[str, str]:
    if isinstance(result.clause.target, ByTier):
        return {
            REACHED: translate("Clauses", "{n} in time"),
            MISSED: translate("Clauses", "{n} late"),
            MET_SO_FAR: translate("Clauses", "{n} met early"),
            OPEN: translate("Clauses", "{n} still open"),
        }
    by_code = {
        "acceptance_rate": (
            translate("Clauses", "{n} accepted"), translate("Clauses", "{n} rejected"),
        ),
        "completeness": (
            translate("Clauses", "{n} complete"), translate("Clauses", "{n} incomplete"),
        ),
        "coded_reasons": (
            translate("Clauses", "{n} with a reason"), translate("Clauses", "{n} without one"),
        ),
    }  # fmt: skip
    as_agreed = translate("Clauses", "{n} as agreed"), translate("Clauses", "{n} otherwise")
    reached, missed = by_code.get(result.clause.code, as_agreed)
    undecided = translate("Clauses", "{n} undecided")
    return {REACHED: reached, MISSED: missed, UNDECIDED: undecided}


def _interval_text(rate: Rate) -> str:
    if rate.interval is None:
        return translate("Clauses", "nothing to count yet")
    counted = translate("Clauses", "{k} of {n}").format(k=count_text(rate.k), n=count_text(rate.n))
    if rate.is_too_few:
        return f"{counted} · " + translate("Clauses", "too few to tell")
    low, high = (percent_text(each, 0) for each in rate.interval)
    return f"{counted} · {low} – {high}"


def _definition(result: ClauseResult) -> str:
    return {
        "qualified_leads": translate(
            "Clauses",
            "Leads that reached the agreed score in the period; without signed exclusions, nor"
            " rejections that were upheld unless agreed. Promised by working days; the forecast"
            " goes on at the pace of the period so far, with the ups and downs of the last 60"
            " working days (95 %).",
        ),
        "acceptance_rate": translate(
            "Clauses",
            "Of the period’s hand-overs those accepted, in words or by silence, of all that were"
            " decided. The interval is that of Wilson (95 %).",
        ),
        "completeness": translate(
            "Clauses",
            "Of the period’s hand-overs those of which all promised data was known when they were"
            " handed over. The interval is that of Wilson (95 %).",
        ),
        "attainment": translate(
            "Clauses",
            "Of the deadlines due in the period those met; late are also those still open past"
            " their due. What is not due yet is told apart. The interval is that of Wilson"
            " (95 %).",
        ),
        "rejections": translate(
            "Clauses", "Of the period’s rejections those that name one of the team’s reasons."
        ),
        "recycled": translate(
            "Clauses",
            "Of the leads given back and handed over again, those after the agreed time and not"
            " more often than agreed.",
        ),
    }.get(result.clause.measure, "")


def _versions(result: ClauseResult) -> str:
    numbers = sorted({line.number for line in result.lines})
    if not numbers:
        return ""
    if len(numbers) == 1:
        words = translate("Clauses", "Held to version {number} of the agreement.")
        return words.format(number=numbers[0])
    words = translate("Clauses", "Held to versions {numbers} of the agreement, each to its own.")
    return words.format(numbers=", ".join(map(str, numbers)) or NOTHING)


def none_text(side: str) -> str:
    """Why a side has no clause on the board."""
    if side == "marketing":
        return translate("Clauses", "Marketing promised nothing that can be measured.")
    return translate("Clauses", "Sales promised nothing that can be measured.")
