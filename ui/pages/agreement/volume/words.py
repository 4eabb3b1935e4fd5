"""The words of the volume: the terms of the sentence, the stages, what is wrong with a number."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from slaapp.domain.calendar_faults import Fault
from slaapp.store.figures.funnel_history import ENOUGH, AverageDeal, Conversion
from ui.amounts import amount_text
from ui.dates import month_text
from ui.pages.agreement.volume.numbers import percent, whole
from ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_TERMS = {
    "revenue": QT_TRANSLATE_NOOP("Volume", "We want to earn"),
    "share": QT_TRANSLATE_NOOP("Volume", "of which marketing’s leads bring"),
    "deal": QT_TRANSLATE_NOOP("Volume", "with an average deal of"),
    "qualified": QT_TRANSLATE_NOOP("Volume", "Of the leads, are qualified"),
    "accepted": QT_TRANSLATE_NOOP("Volume", "of these, sales accepts"),
    "opportunity": QT_TRANSLATE_NOOP("Volume", "of these, become opportunities"),
    "won": QT_TRANSLATE_NOOP("Volume", "of these, are won"),
    "in_one": QT_TRANSLATE_NOOP("Volume", "Of the qualified leads, are won"),
    "leads": QT_TRANSLATE_NOOP("Volume", "so we need, in leads"),
    "qualified_leads": QT_TRANSLATE_NOOP("Volume", "so we need, in qualified leads"),
}
_NAMES = {
    "revenue": QT_TRANSLATE_NOOP("Volume", "Revenue wanted"),
    "share": QT_TRANSLATE_NOOP("Volume", "Share from marketing"),
    "deal": QT_TRANSLATE_NOOP("Volume", "Average deal"),
    "qualified": QT_TRANSLATE_NOOP("Volume", "Share of leads qualified"),
    "accepted": QT_TRANSLATE_NOOP("Volume", "Share of qualified leads accepted"),
    "opportunity": QT_TRANSLATE_NOOP("Volume", "Share of accepted leads becoming opportunities"),
    "won": QT_TRANSLATE_NOOP("Volume", "Share of opportunities won"),
    "in_one": QT_TRANSLATE_NOOP("Volume", "Share of qualified leads won"),
    "leads": QT_TRANSLATE_NOOP("Volume", "Leads needed"),
    "qualified_leads": QT_TRANSLATE_NOOP("Volume", "Qualified leads needed"),
    "attempts": QT_TRANSLATE_NOOP("Volume", "Attempts for each lead"),
    "attempt_minutes": QT_TRANSLATE_NOOP("Volume", "Minutes for an attempt"),
    "conversations": QT_TRANSLATE_NOOP("Volume", "Leads one talks with"),
    "conversation_minutes": QT_TRANSLATE_NOOP("Volume", "Minutes for a conversation"),
    "reps": QT_TRANSLATE_NOOP("Volume", "People who sell"),
    "time": QT_TRANSLATE_NOOP("Volume", "Their time for this"),
}
_STAGES = {
    "lead": QT_TRANSLATE_NOOP("Volume", "Leads"),
    "qualified": QT_TRANSLATE_NOOP("Volume", "Qualified"),
    "accepted": QT_TRANSLATE_NOOP("Volume", "Accepted"),
    "opportunity": QT_TRANSLATE_NOOP("Volume", "Opportunities"),
    "won": QT_TRANSLATE_NOOP("Volume", "Deals"),
}
_FAULTS = {
    "number_missing": QT_TRANSLATE_NOOP("Volume", "Type a number here."),
    "number_unreadable": QT_TRANSLATE_NOOP("Volume", "This is no number."),
    "number_not_positive": QT_TRANSLATE_NOOP("Volume", "It must be more than zero."),
    "number_too_large": QT_TRANSLATE_NOOP("Volume", "This is too much to be meant."),
    "number_too_small": QT_TRANSLATE_NOOP("Volume", "With these numbers it comes to nothing."),
    "share_above_all": QT_TRANSLATE_NOOP("Volume", "A share is 100% at the most."),
    "months_out_of_range": QT_TRANSLATE_NOOP("Volume", "From 1 to 60 months."),
    "no_working_days": QT_TRANSLATE_NOOP("Volume", "Nobody works in these months."),
}


def term_words(name: str) -> str:
    """The piece of the sentence before a field."""
    return translate("Volume", _TERMS[name])


def term_name(name: str) -> str:
    """What a field holds, by itself: for screen readers and messages."""
    return translate("Volume", _NAMES[name])


def stage_name(stage: str) -> str:
    """The leads of a stage of the funnel."""
    return translate("Volume", _STAGES[stage])


def fault_words(fault: Fault, *, found: bool = False) -> str:
    """What is wrong with a number; ``found`` where it is the one that was to be found."""
    if found and fault.code == "share_above_all":
        return translate("Volume", "Even 100% would not do.")
    if found and fault.code == "number_too_large":
        return translate("Volume", "With these numbers it comes to too much.")
    return translate("Volume", _FAULTS[fault.code])


def month_within(first: date) -> str:
    """``December 2026``, as within a sentence."""
    return month_text(first)


def month_name(first: date) -> str:
    """``December 2026``, as it begins a line."""
    name = month_within(first)
    return name[:1].upper() + name[1:]


def conversion_words(found: Conversion) -> str:
    """What history offers for a rate, with how much of it there is."""
    values = {
        "share": percent(found.share),
        "k": whole(found.rate.k),
        "n": whole(found.rate.n),
        "decided": whole(found.decided),
        "enough": ENOUGH,
    }
    if found.decided < ENOUGH:
        words = translate("Volume", "Too little history: {decided} of {enough} decided")
    elif not found.is_enough:
        words = translate("Volume", "None of {n} decided leads so far")
    elif found.decided == found.rate.n:
        words = translate("Volume", "{share} — {k} of {n} decided")
    else:
        words = translate("Volume", "{share} — {k} of {n}, {decided} decided")
    return words.format(**values)


def deal_words(found: AverageDeal) -> str:
    """What history offers for the average deal; nothing where amounts come to nothing."""
    if found.n < ENOUGH:
        words = translate("Volume", "Too little history: {n} of {enough} deals")
        return words.format(n=whole(found.n), enough=ENOUGH)
    if not found.is_enough:
        return ""
    words = translate("Volume", "{amount} — from {n} of {won} deals")
    amount = amount_text(found.cents or 0, found.currency)
    return words.format(amount=amount, n=whole(found.n), won=whole(found.won))
