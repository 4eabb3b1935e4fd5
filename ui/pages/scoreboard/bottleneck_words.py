"""The bottlenecks in one sentence each: where, how much, against before, and who can act."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from slaapp.domain.board_period import BoardPeriod
from slaapp.domain.bottleneck import Bottleneck
from slaapp.domain.instants import HOUR
from ui.countdown import span_text
from ui.pages.leads.filter_words import Names
from ui.pages.scoreboard.period_words import period_within
from ui.plurals import takes_singular

_LONG = 10 * HOUR
translate = QCoreApplication.translate


def hours_text(span: int) -> str:
    """A long span of working time without its minutes: ``7,112 h``."""
    if span < _LONG:
        return span_text(span)
    return f"{QLocale().toString(span // HOUR)}\N{NO-BREAK SPACE}h"


def sentence(found: Bottleneck, before: BoardPeriod | None) -> str:
    """``In acceptance 38 h were lost, 21 h more than at the pace of October 2026: sales can
    act.``"""
    lost = _place(found.place).format(lost=hours_text(found.now.ms))
    words = translate("Bottlenecks", "{lost}, {change}: {actor}.")
    change = _change(found, before)
    if not change:
        words = translate("Bottlenecks", "{lost}: {actor}.")
    return words.format(lost=lost, change=change, actor=_actor(found.actor))


def share_text(found: Bottleneck, names: Names) -> str:
    """Whose share is the largest; of one source or owner alone that says nothing."""
    key, ms = found.now.largest
    called = names.sources if found.place == "before_hand_over" else names.owners
    if not ms or key not in called:
        return ""
    words = translate("Bottlenecks", "The largest share: {name}, {span}.")
    return words.format(name=called[key], span=hours_text(ms))


def leads_text(found: Bottleneck) -> str:
    """The number that opens them."""
    if takes_singular(found.now.leads):
        return translate("Bottlenecks", "{n} lead").format(n=found.now.leads)
    return translate("Bottlenecks", "{n} leads").format(n=found.now.leads)


def _place(place: str) -> str:
    return {
        "before_hand_over": translate("Bottlenecks", "Before the hand-over {lost} were lost"),
        "transport": translate("Bottlenecks", "On the way to sales’ machines {lost} were lost"),
        "acceptance": translate("Bottlenecks", "In acceptance {lost} were lost"),
        "sales": translate("Bottlenecks", "With sales, until the first talk, {lost} were lost"),
        "recycled": translate("Bottlenecks", "Between two hand-overs {lost} were lost"),
    }[place]


def _actor(actor: str) -> str:
    return {
        "marketing": translate("Bottlenecks", "marketing can act"),
        "sales": translate("Bottlenecks", "sales can act"),
        "both": translate("Bottlenecks", "both sides can act"),
    }[actor]


def _change(found: Bottleneck, before: BoardPeriod | None) -> str:
    """Against what the period before would have cost in as many working days."""
    pace = None if found.before is None else found.before.per_day
    if before is None or pace is None:
        return ""
    more = found.now.ms - round(pace * found.now.days)
    words = (
        translate("Bottlenecks", "{span} more than at the pace of {period}")
        if more >= 0
        else translate("Bottlenecks", "{span} less than at the pace of {period}")
    )
    return words.format(span=hours_text(abs(more)), period=period_within(before))
