"""What one's own history answers, in words of the language in force."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from resources.domain_words import domain_title
from slaapp.domain.criterion import CUSTOM
from slaapp.domain.kpi import Rate
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.periods import PeriodName
from ui.criterion_words import criterion_field
from ui.words import QT_TRANSLATE_NOOP, percent_sign, spoken

if TYPE_CHECKING:
    from slaapp.domain.learning.threshold import ProposedThreshold
    from slaapp.domain.rank_quality import RankQuality

NOTHING = "–"
_FEW = 10

translate = QCoreApplication.translate

_WARNINGS = {
    "too_few_to_learn": QT_TRANSLATE_NOOP(
        "Trial",
        "Too few to learn from: it takes at least 10 customers, and 10 leads that became none.",
    ),
    "few_customers": QT_TRANSLATE_NOOP(
        "Trial", "There are few customers (under 30): chance has a large part in these points."
    ),
    "few_others": QT_TRANSLATE_NOOP(
        "Trial",
        "Few leads became no customer (under 30): chance has a large part in these points.",
    ),
    "few_leads": QT_TRANSLATE_NOOP(
        "Trial", "There are under 200 leads: with more of them these points may change a lot."
    ),
    "nothing_tells": QT_TRANSLATE_NOOP(
        "Trial",
        "Nothing found: customers and the others look alike in everything that was known of them "
        "before sales called. That happens where who buys is decided in the conversation. What "
        "helps: ask for more beforehand (a field of your own), or come back with more ended leads.",
    ),
    "as_imported": QT_TRANSLATE_NOOP(
        "Trial",
        "Some leads were imported with their end. What of them was known beforehand nobody can "
        "tell: see which fields sales fill in.",
    ),
}
_REASONS = {
    "came_late": QT_TRANSLATE_NOOP("Trial", "mostly filled in when sales had the lead"),
    "ranks_too_well": QT_TRANSLATE_NOOP("Trial", "tells customers too well by itself"),
    "decides_alone": QT_TRANSLATE_NOOP("Trial", "some of its values always or never win"),
    "name_says_so": QT_TRANSLATE_NOOP("Trial", "is called like something written afterwards"),
}


def warning_text(code: str) -> str:
    """Why a suggestion is doubtful."""
    return translate("Trial", _WARNINGS[code])


def reason_text(code: str) -> str:
    """Why a field is suspected."""
    return translate("Trial", _REASONS[code])


def period_word(period: PeriodName) -> str:
    """Which leads are looked at, by when they came; of deadlines, by when they began."""
    return {
        "all": translate("Trial", "All time"),
        "month": translate("Trial", "This month"),
        "quarter": translate("Trial", "Last three months"),
        "year": translate("Trial", "This year"),
        "last_year": translate("Trial", "Last year"),
    }[period]


def period_note(period: PeriodName) -> str:
    """The period behind what is said, where it is not all there is."""
    if period == "all":
        return ""
    return " " + translate("Trial", "Period: {period}.").format(period=period_word(period))


def commitment_title(code: str) -> str:
    """What is promised: ``First attempt``."""
    return domain_title("commitment", code, spoken())


def count_text(count: int) -> str:
    """A whole number as the language writes it."""
    return QLocale().toString(count)


def percent_text(share: float) -> str:
    """``61 %``: whole percents, an interval says how much that is worth."""
    return f"{QLocale().toString(100 * share, 'f', 0)}{percent_sign()}"


def between_text(rate: Rate) -> str:
    """``52–69 %``, or that there are too few to tell."""
    if rate.interval is None:
        return NOTHING
    if rate.is_too_few:
        return translate("Trial", "too few to tell")
    low, high = rate.interval
    first = QLocale().toString(100 * low, "f", 0)
    return f"{first}\N{EN DASH}{percent_text(high)}"


def rate_text(rate: Rate) -> str:
    """``46 of 144 · 32 % (25–40 %)``; a dash where there is nobody to count."""
    if rate.value is None:
        return NOTHING
    counted = translate("Trial", "{k} of {n}").format(k=count_text(rate.k), n=count_text(rate.n))
    return f"{counted} · {percent_text(rate.value)} ({between_text(rate)})"


def rate_short(rate: Rate) -> str:
    """``32 % (25–40 %)``, for where the count stands beside it."""
    if rate.value is None:
        return NOTHING
    return f"{percent_text(rate.value)} ({between_text(rate)})"


def share_text(rate: Rate) -> str:
    """``46 · 32 % (25–40 %)``: how many, and of those beside which it stands the share."""
    return f"{count_text(rate.k)} · {rate_short(rate)}" if rate.n else NOTHING


def threshold_reason(proposed: ProposedThreshold) -> str:
    """Why this threshold might be agreed, and what it would have meant."""
    words = {
        "separates": translate(
            "Trial",
            "From {points} points on, customers and the others are best apart: {customers} of the "
            "customers reach them, and {others} of the others.",
        ),
        "brings_volume": translate(
            "Trial",
            "From {points} points on there are {volume} leads a month, as promised: {customers} of "
            "the customers reach them, and {others} of the others.",
        ),
    }
    volume = QLocale().toString(proposed.per_month or 0.0, "f", 0)
    return words[proposed.reason].format(
        points=count_text(proposed.points),
        customers=percent_text(proposed.customers.value or 0),
        others=percent_text(proposed.others.value or 0),
        volume=volume,
    )


def times_text(quality: RankQuality | None) -> str:
    """``82 times in 100 (78–86)``; a dash where there is nobody to compare."""
    if quality is None or quality.value is None or quality.interval is None:
        return NOTHING
    low, high = (QLocale().toString(100 * end, "f", 0) for end in quality.interval)
    number = QLocale().toString(100 * quality.value, "f", 0)
    words = translate("Trial", "{n} times in 100 ({low}–{high})")
    said = words.format(n=number, low=low, high=high)
    if min(quality.customers, quality.others) < _FEW:
        return f"{said} · " + translate("Trial", "too few to tell")
    return said


def field_name(code: str, labels: Mapping[str, str]) -> str:
    """What people call a field."""
    return labels.get(code) or criterion_field(code, {})


def own_labels(labels: Mapping[str, str]) -> dict[str, str]:
    """Labels by the fields' keys, as the sentences of criteria want them."""
    return {code.removeprefix(CUSTOM): label for code, label in labels.items()}


def leads_of(keys: Collection[str]) -> LeadFilter | None:
    """The leads behind a number; None where there are none to be shown."""
    return LeadFilter(keys=tuple(dict.fromkeys(keys))) if keys else None
