"""A filter of leads in words: one phrase for each of its parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from slaapp.domain.criterion import CUSTOM, OPERATORS, Criterion
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import EMPTY, NOBODY_STILL, LeadFilter
from slaapp.domain.openings import Openings
from slaapp.domain.stagnation import still_filter
from ui.criterion_words import criterion_sentence
from ui.dates import date_text, hour_text, weekday_name
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
    products: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    """What the team's own fields are called, by key."""
    values: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """What can be chosen of a field of one's own, by key."""
    types: Mapping[str, str] = field(default_factory=dict)
    """What a field of one's own holds, by key."""
    limits: Mapping[str, int] = field(default_factory=dict)
    """For how many working days a lead may stand still, by stage."""
    openings: Openings | None = None

    def still(self, now: Instant) -> str:
        """What it is to stand still now, as a filter says it."""
        if self.openings is None:
            return NOBODY_STILL
        return still_filter(self.limits, self.openings, now) or NOBODY_STILL


def filter_text(chosen: LeadFilter, names: Names) -> str:
    """``Source: Salon · Handed over · No attempt yet``; empty for a filter without parts."""
    return " · ".join(words for words, _rest in phrases(chosen, names))


def phrases(chosen: LeadFilter, names: Names) -> list[tuple[str, LeadFilter]]:
    """Each thing that a filter says, in words, and the filter that says all but that."""
    parts, said = dict(chosen.parts), []
    ranges = [(head, _range_text(head, parts, names)) for head in _RANGES]
    for name, value in parts.items():
        groups = value if name in _GROUPS else (value,)
        for place, group in enumerate(groups):
            others = tuple(value[:place] + value[place + 1 :]) if name in _GROUPS else None
            words = part_text(name, (group,) if name in _GROUPS else group, names)
            said.append((words, _without(chosen, **{name: others or None})))
    for head, words in ranges:
        if words:
            ends = {f"{head}_from": None, f"{head}_until": None}
            said.append((words, _without(chosen, **ends)))
    return said


def _without(chosen: LeadFilter, **changed: Any) -> LeadFilter:
    return replace(chosen, **changed)


def _range_text(head: str, parts: dict[str, Any], names: Names) -> str:
    """A beginning and an end as one phrase, taken out of ``parts`` where both are there."""
    ends = (f"{head}_from", f"{head}_until")
    if not all(end in parts for end in ends):
        return ""
    first, after = (parts.pop(end) for end in ends)
    # The end is the first instant outside: its day is the one before.
    said = QLocale().toString if head == "score" else lambda at: date_text(at, names.zone)
    return _say(_RANGES[head]).format(first=said(first), last=said(after - 1))


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
    if name in _GROUPS:
        return " · ".join(_GROUPS[name](each, names) for each in value)
    if name in _POINTS:
        points = value - 1 if name.endswith("_until") else value
        return _say(_POINTS[name]).format(points=QLocale().toString(points))
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
    "product_ids": _named("product_ids", lambda value, names: names.products.get(value, "…")),
    "hours": _named("hours", lambda value, _names: hour_text(int(value))),
    "weekdays": _named("weekdays", lambda value, _names: weekday_name(int(value))),
}
_NONE = {
    "source_ids": QT_TRANSLATE_NOOP("FilterWords", "no source"),
    "campaign_ids": QT_TRANSLATE_NOOP("FilterWords", "no campaign"),
    "owner_ids": QT_TRANSLATE_NOOP("FilterWords", "nobody"),
    "tiers": QT_TRANSLATE_NOOP("FilterWords", "no tier"),
    "months": QT_TRANSLATE_NOOP("FilterWords", "no date"),
    "product_ids": QT_TRANSLATE_NOOP("FilterWords", "no product"),
    "hours": QT_TRANSLATE_NOOP("FilterWords", "no time"),
    "weekdays": QT_TRANSLATE_NOOP("FilterWords", "no date"),
    "tags": QT_TRANSLATE_NOOP("FilterWords", "no tag"),
    "custom": QT_TRANSLATE_NOOP("FilterWords", "nothing"),
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
    "product_ids": QT_TRANSLATE_NOOP("FilterWords", "Product: {values}"),
    "hours": QT_TRANSLATE_NOOP("FilterWords", "Hour of receipt: {values}"),
    "weekdays": QT_TRANSLATE_NOOP("FilterWords", "Weekday of receipt: {values}"),
}


def _tags_text(keys: Sequence[str], names: Names) -> str:
    called = _named("tags", lambda key, names: names.tags.get(key, "…"))
    words = _several([called(key, names) for key in keys])
    return _say(QT_TRANSLATE_NOOP("FilterWords", "Tag: {values}")).format(values=words)


def _custom_text(condition: Sequence[str], names: Names) -> str:
    key, *values = condition or ("",)
    called = _named("custom", lambda value, _names: field_value_text(value))
    label = names.fields.get(key, key) or "—"
    words = _several([called(value, names) for value in values])
    return _say(QT_TRANSLATE_NOOP("FilterWords", "{field}: {values}")).format(
        field=label, values=words
    )


def _own_text(condition: Sequence[str], names: Names) -> str:
    key, operator, *operands = condition if len(condition) > 1 else ("", "")
    if operator not in OPERATORS:
        return "—"
    return criterion_sentence(Criterion(CUSTOM + key, operator, tuple(operands), 0), names.fields)


def _was_in_text(stages: Sequence[str], _names: Names) -> str:
    words = _several([stage_word(stage) for stage in stages])
    return _say(QT_TRANSLATE_NOOP("FilterWords", "Was or is in the stage: {values}")).format(
        values=words
    )


def field_value_text(value: str) -> str:
    """A value of a field of one's own as it is shown: yes and no in the language's words."""
    return _say(_ANSWERS[value]) if value in _ANSWERS else value


_ANSWERS = {
    "yes": QT_TRANSLATE_NOOP("FilterWords", "yes"),
    "no": QT_TRANSLATE_NOOP("FilterWords", "no"),
}
_GROUPS: dict[str, Callable[[Sequence[str], Names], str]] = {
    "tags": _tags_text,
    "custom": _custom_text,
    "own_meets": _own_text,
    "was_in": _was_in_text,
}
_POINTS = {
    "score_from": QT_TRANSLATE_NOOP("FilterWords", "Score {points} or more"),
    "score_until": QT_TRANSLATE_NOOP("FilterWords", "Score {points} or less"),
}
_INSTANTS = {
    "clocked_by": QT_TRANSLATE_NOOP("FilterWords", "Handed over under an agreement"),
    "received_from": QT_TRANSLATE_NOOP("FilterWords", "Received from {date} on"),
    "received_until": QT_TRANSLATE_NOOP("FilterWords", "Received before {date}"),
    "qualified_from": QT_TRANSLATE_NOOP("FilterWords", "Qualified from {date} on"),
    "qualified_until": QT_TRANSLATE_NOOP("FilterWords", "Qualified before {date}"),
    "upheld_from": QT_TRANSLATE_NOOP("FilterWords", "Without upheld rejections"),
    "accepted_by": QT_TRANSLATE_NOOP("FilterWords", "Accepted, in words or by silence"),
    "overdue_at": QT_TRANSLATE_NOOP("FilterWords", "Overdue"),
    "at_risk_at": QT_TRANSLATE_NOOP("FilterWords", "At risk"),
    "undecided_at": QT_TRANSLATE_NOOP("FilterWords", "Rejection to decide on"),
    "awake_at": QT_TRANSLATE_NOOP("FilterWords", "To think of again"),
}
_RANGES = {
    "received": QT_TRANSLATE_NOOP("FilterWords", "Received {first} – {last}"),
    "qualified": QT_TRANSLATE_NOOP("FilterWords", "Qualified {first} – {last}"),
    "score": QT_TRANSLATE_NOOP("FilterWords", "Score {first} – {last}"),
}
_TEXTS = {
    "text": QT_TRANSLATE_NOOP("FilterWords", "“{value}”"),
    "touched_by": QT_TRANSLATE_NOOP("FilterWords", "From the import"),
    "behind": QT_TRANSLATE_NOOP("FilterWords", "Behind a number of the scoreboard"),
    "still": QT_TRANSLATE_NOOP("FilterWords", "Standing still"),
    "share": QT_TRANSLATE_NOOP("FilterWords", "A part of all leads"),
    "qualified_within_days": QT_TRANSLATE_NOOP("FilterWords", "Qualified within {value} days"),
    "accepted_within_days": QT_TRANSLATE_NOOP("FilterWords", "Accepted within {value} days"),
    "opportunity_within_days": QT_TRANSLATE_NOOP("FilterWords", "Opportunity within {value} days"),
    "won_within_days": QT_TRANSLATE_NOOP("FilterWords", "Won within {value} days"),
}
_YES_NO = {
    "lost": (
        QT_TRANSLATE_NOOP("FilterWords", "Lost"),
        QT_TRANSLATE_NOOP("FilterWords", "Not lost"),
    ),
    "ended": (
        QT_TRANSLATE_NOOP("FilterWords", "Won or lost"),
        QT_TRANSLATE_NOOP("FilterWords", "Neither won nor lost"),
    ),
    "end_known": (
        QT_TRANSLATE_NOOP("FilterWords", "With a date of the end"),
        QT_TRANSLATE_NOOP("FilterWords", "Without a date of the end"),
    ),
    "historical": (
        QT_TRANSLATE_NOOP("FilterWords", "Brought in as history"),
        QT_TRANSLATE_NOOP("FilterWords", "Without history"),
    ),
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
    "next_step": (
        QT_TRANSLATE_NOOP("FilterWords", "With a next step"),
        QT_TRANSLATE_NOOP("FilterWords", "Without a next step"),
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
