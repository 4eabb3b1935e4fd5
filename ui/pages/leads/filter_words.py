"""A filter of leads in words: one phrase for each of its parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from slaapp.domain.lead_filter import EMPTY, LeadFilter
from ui.dates import date_text
from ui.dates import month_text as month_name
from ui.lead_words import stage_word, tier_word
from ui.words import QT_TRANSLATE_NOOP

_MOST_NAMED = 3


@dataclass(frozen=True)
class Names:
    """What keys are called, and where days begin."""

    zone: ZoneInfo
    sources: Mapping[str, str] = field(default_factory=dict)
    owners: Mapping[str, str] = field(default_factory=dict)
    campaigns: Mapping[str, str] = field(default_factory=dict)


def filter_text(chosen: LeadFilter, names: Names) -> str:
    """``Source: Salon · Handed over · No attempt yet``; empty for a filter without parts."""
    parts = dict(chosen.parts)
    ranges = [_range_text(head, parts, names) for head in _RANGES]
    phrases = [part_text(name, value, names) for name, value in parts.items()]
    return " · ".join([*phrases, *(each for each in ranges if each)])


def _range_text(head: str, parts: dict[str, Any], names: Names) -> str:
    """A beginning and an end as one phrase, taken out of ``parts`` where both are there."""
    ends = (f"{head}_from", f"{head}_until")
    if not all(end in parts for end in ends):
        return ""
    first, after = (parts.pop(end) for end in ends)
    # The end is the first instant outside: its day is the one before.
    words = {"first": date_text(first, names.zone), "last": date_text(after - 1, names.zone)}
    return _say(_RANGES[head]).format(**words)


def part_text(name: str, value: Any, names: Names) -> str:
    """One part in words; a part without words here is shown by its name, never left out."""
    if isinstance(value, bool):
        yes, no = _YES_NO.get(name, (name, f"{name}: —"))
        return _say(yes if value else no)
    if name in _LISTS:
        words = [_LISTS[name](each, names) for each in value]
        return _say(_HEADS[name]).format(values=_several(words))
    if name in _INSTANTS:
        return _say(_INSTANTS[name]).format(date=date_text(value, names.zone))
    if name == "keys":
        return _say(QT_TRANSLATE_NOOP("FilterWords", "Leads behind a number: {n}")).format(
            n=QLocale().toString(len(value))
        )
    if name in _TEXTS:
        return _say(_TEXTS[name]).format(value=value)
    return f"{name}: {value}"


def _several(words: list[str]) -> str:
    if len(words) <= _MOST_NAMED:
        return ", ".join(words) or "—"
    more = _say(QT_TRANSLATE_NOOP("FilterWords", "{names} and {n} more"))
    shown = ", ".join(words[: _MOST_NAMED - 1])
    return more.format(names=shown, n=len(words) - _MOST_NAMED + 1)


def month_text(month: str) -> str:
    """``2026-03`` as ``March 2026``."""
    year, number = month.split("-")
    return month_name(date(int(year), int(number), 1))


def none_text(name: str) -> str:
    """What stands for an empty value of a part."""
    return _say(_NONE.get(name, "—"))


def _say(text: str) -> str:
    return QCoreApplication.translate("FilterWords", text)


def _named(part: str, called: Callable[[str, Names], str]) -> Callable[[str, Names], str]:
    return lambda value, names: none_text(part) if value == EMPTY else called(value, names)


_LISTS: dict[str, Callable[[str, Names], str]] = {
    "stages": _named("stages", lambda value, _names: stage_word(value)),
    "tiers": _named("tiers", lambda value, _names: tier_word(value)),
    "source_ids": _named("source_ids", lambda value, names: names.sources.get(value, "…")),
    "campaign_ids": _named("campaign_ids", lambda value, names: names.campaigns.get(value, "…")),
    "qualified_tiers": _named("tiers", lambda value, _names: tier_word(value)),
    "owner_ids": _named("owner_ids", lambda value, names: names.owners.get(value, "…")),
    "months": _named("months", lambda value, _names: month_text(value)),
    "currencies": _named("currencies", lambda value, _names: value),
}
_NONE = {
    "source_ids": QT_TRANSLATE_NOOP("FilterWords", "no source"),
    "campaign_ids": QT_TRANSLATE_NOOP("FilterWords", "no campaign"),
    "owner_ids": QT_TRANSLATE_NOOP("FilterWords", "nobody"),
    "tiers": QT_TRANSLATE_NOOP("FilterWords", "no tier"),
    "months": QT_TRANSLATE_NOOP("FilterWords", "no date"),
}
_HEADS = {
    "stages": QT_TRANSLATE_NOOP("FilterWords", "Stage: {values}"),
    "tiers": QT_TRANSLATE_NOOP("FilterWords", "Tier: {values}"),
    "source_ids": QT_TRANSLATE_NOOP("FilterWords", "Source: {values}"),
    "campaign_ids": QT_TRANSLATE_NOOP("FilterWords", "Campaign: {values}"),
    "qualified_tiers": QT_TRANSLATE_NOOP("FilterWords", "Tier when qualified: {values}"),
    "owner_ids": QT_TRANSLATE_NOOP("FilterWords", "Owner: {values}"),
    "months": QT_TRANSLATE_NOOP("FilterWords", "Received in {values}"),
    "currencies": QT_TRANSLATE_NOOP("FilterWords", "Amount in {values}"),
}
_INSTANTS = {
    "clocked_by": QT_TRANSLATE_NOOP("FilterWords", "Handed over under an agreement"),
    "received_from": QT_TRANSLATE_NOOP("FilterWords", "Received from {date} on"),
    "received_until": QT_TRANSLATE_NOOP("FilterWords", "Received before {date}"),
    "qualified_from": QT_TRANSLATE_NOOP("FilterWords", "Qualified from {date} on"),
    "qualified_until": QT_TRANSLATE_NOOP("FilterWords", "Qualified before {date}"),
    "upheld_from": QT_TRANSLATE_NOOP("FilterWords", "Without upheld rejections"),
    "accepted_by": QT_TRANSLATE_NOOP("FilterWords", "Accepted, in words or by silence"),
}
_RANGES = {
    "received": QT_TRANSLATE_NOOP("FilterWords", "Received {first} – {last}"),
    "qualified": QT_TRANSLATE_NOOP("FilterWords", "Qualified {first} – {last}"),
}
_TEXTS = {
    "text": QT_TRANSLATE_NOOP("FilterWords", "“{value}”"),
    "touched_by": QT_TRANSLATE_NOOP("FilterWords", "From the import"),
    "qualified_within_days": QT_TRANSLATE_NOOP("FilterWords", "Qualified within {value} days"),
    "accepted_within_days": QT_TRANSLATE_NOOP("FilterWords", "Accepted within {value} days"),
    "opportunity_within_days": QT_TRANSLATE_NOOP("FilterWords", "Opportunity within {value} days"),
    "won_within_days": QT_TRANSLATE_NOOP("FilterWords", "Won within {value} days"),
}
_YES_NO = {
    "excluded": (
        QT_TRANSLATE_NOOP("FilterWords", "Excluded by a signed exception"),
        QT_TRANSLATE_NOOP("FilterWords", "Without exclusions"),
    ),
    "received": (
        QT_TRANSLATE_NOOP("FilterWords", "With a date of receipt"),
        QT_TRANSLATE_NOOP("FilterWords", "Without a date of receipt"),
    ),
    "qualified": (
        QT_TRANSLATE_NOOP("FilterWords", "Qualified"),
        QT_TRANSLATE_NOOP("FilterWords", "Never qualified"),
    ),
    "handed_over": (
        QT_TRANSLATE_NOOP("FilterWords", "Handed over"),
        QT_TRANSLATE_NOOP("FilterWords", "Never handed over"),
    ),
    "accepted": (
        QT_TRANSLATE_NOOP("FilterWords", "Accepted"),
        QT_TRANSLATE_NOOP("FilterWords", "Not accepted"),
    ),
    "attempted": (
        QT_TRANSLATE_NOOP("FilterWords", "Contact attempted"),
        QT_TRANSLATE_NOOP("FilterWords", "No attempt yet"),
    ),
    "opportunity": (
        QT_TRANSLATE_NOOP("FilterWords", "With an opportunity"),
        QT_TRANSLATE_NOOP("FilterWords", "Without an opportunity"),
    ),
    "won": (
        QT_TRANSLATE_NOOP("FilterWords", "Won"),
        QT_TRANSLATE_NOOP("FilterWords", "Not won"),
    ),
    "open_deadline": (
        QT_TRANSLATE_NOOP("FilterWords", "With an open deadline"),
        QT_TRANSLATE_NOOP("FilterWords", "Without an open deadline"),
    ),
}
