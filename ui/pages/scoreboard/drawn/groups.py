"""Leads by source, campaign, owner, tier, hour and weekday, and how many of them sales took."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slaapp.domain.commitment import TIERS
from slaapp.domain.filter_joining import both
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.figures.group_counts import GroupCount, group_counts
from ui.charts.stacks import Segment, Stack, StackChart
from ui.dates import hour_text, weekday_name
from ui.lead_words import tier_word
from ui.pages.scoreboard.drawn.kind import ChartKind, Data, Drawn, Ground, Value
from ui.pages.scoreboard.drawn.said import leads_text, nothing_received, rate_text, tip, translate
from ui.pages.scoreboard.phrases import count_text

MOST = 10
_OF_TIME = ("hour", "weekday")


def _reading(by: str) -> Callable[[Any, Ground], list[GroupCount]]:
    return lambda connection, ground: group_counts(
        connection, ground.asked.received, by, ground.now
    )


def _drawing(by: str) -> Callable[[list[GroupCount], Ground], Drawn]:
    def draw(found: list[GroupCount], ground: Ground) -> Drawn:
        groups = _in_order(by, found)
        shown = groups if by in _OF_TIME else groups[:MOST]
        chart = StackChart(
            tuple(_stack(by, each) for each in shown),
            (
                ("first", translate("Scoreboard", "accepted")),
                ("first_soft", translate("Scoreboard", "not accepted")),
            ),
            "count",
            lying=by not in _OF_TIME,
        )
        told = [each for each in found if each.key or by not in _OF_TIME]
        whole = sum(each.leads for each in told)
        note = _note(len(shown), len(groups))
        data = _data(by, groups)
        leads = _leads(by, told, ground) if told else None
        return Drawn(chart, note, nothing_received(), leads, whole, data)

    return draw


def _leads(by: str, told: list[GroupCount], ground: Ground) -> LeadFilter:
    """Of the charts by time those whose time is known."""
    keys = tuple(each.key for each in told)
    if by == "hour":
        return both(ground.received, LeadFilter(hours=keys))
    if by == "weekday":
        return both(ground.received, LeadFilter(weekdays=keys))
    return ground.received


def _in_order(by: str, found: list[GroupCount]) -> list[GroupCount]:
    if by in _OF_TIME:
        return [each for each in found if each.key]
    if by == "tier":
        rank = {tier: place for place, tier in enumerate(TIERS)}
        return sorted(found, key=lambda each: rank.get(each.key, len(rank)))
    return sorted(found, key=lambda each: (-each.leads, each.name or ""))


def _stack(by: str, each: GroupCount) -> Stack:
    name, accepted = _name(by, each), translate("Scoreboard", "accepted: {rate}")
    taken = accepted.format(rate=rate_text(each.rate))
    segments = (
        Segment(float(each.accepted), "first", tip(name, taken), each.taken, each.accepted),
        # The lighter part stands for the whole bar: pressed, it opens all of the group's leads.
        Segment(
            float(each.leads - each.accepted),
            "first_soft",
            tip(name, leads_text(each.leads), taken),
            each.chosen,
            each.leads,
        ),
    )
    return Stack(_label(by, each), segments, count_text(each.leads))


def _label(by: str, each: GroupCount) -> str:
    if by == "hour" and each.key:
        return str(int(each.key))
    if by == "weekday" and each.key:
        return weekday_name(int(each.key), short=True)
    return _name(by, each)


def _name(by: str, each: GroupCount) -> str:
    if not each.key or each.name is None:
        return {
            "source": translate("Scoreboard", "(no source)"),
            "campaign": translate("Scoreboard", "(no campaign)"),
            "owner": translate("Scoreboard", "(nobody)"),
            "tier": translate("Scoreboard", "(no tier)"),
        }.get(by, translate("Scoreboard", "(none)"))
    if by == "tier":
        return tier_word(each.key)
    if by == "hour":
        return hour_text(int(each.key))
    if by == "weekday":
        return weekday_name(int(each.key))
    return each.name


def _note(shown: int, there: int) -> str:
    said = translate("Scoreboard", "by the day of receipt")
    if shown < there:
        words = translate("Scoreboard", "the largest {shown} of {there} groups")
        said += "; " + words.format(shown=shown, there=there)
    return said


def _data(by: str, groups: list[GroupCount]) -> Data:
    header = (
        _title(by),
        translate("Scoreboard", "Leads"),
        translate("Scoreboard", "Accepted"),
    )
    rows: list[tuple[Value, ...]] = [
        (_name(by, each), each.leads, each.accepted) for each in groups
    ]
    return Data(header, tuple(rows))


def _title(by: str) -> str:
    return {
        "source": translate("Scoreboard", "Leads by source"),
        "campaign": translate("Scoreboard", "Leads by campaign"),
        "owner": translate("Scoreboard", "Leads by owner"),
        "tier": translate("Scoreboard", "Leads by tier"),
        "hour": translate("Scoreboard", "Leads by hour of receipt"),
        "weekday": translate("Scoreboard", "Leads by weekday of receipt"),
    }[by]


def _definition() -> str:
    return translate(
        "Scoreboard",
        "Leads received in the period, and those of them that sales accepted, in words or by "
        "silence. Duplicates and signed exclusions do not count.",
    )


def _kind(by: str) -> ChartKind:
    return ChartKind(f"by_{by}", lambda: _title(by), _definition, _reading(by), _drawing(by))


GROUP_CHARTS = tuple(map(_kind, ("source", "campaign", "owner", "tier", "hour", "weekday")))
