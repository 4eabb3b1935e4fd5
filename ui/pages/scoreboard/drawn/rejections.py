"""Why sales rejected what it was given; too many "other" mean that the list is not good enough."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from slaapp.store.figures.rejections import OTHER, Rejected, Rejections, rejections
from slaapp.store.rows.leads import count_leads
from ui.charts.stacks import Segment, Stack, StackChart
from ui.lead_words import reason_word
from ui.pages.scoreboard.drawn.kind import ChartKind, Data, Drawn, Ground, Value
from ui.pages.scoreboard.drawn.said import leads_text, rate_text, tip, translate
from ui.pages.scoreboard.phrases import count_text, percent_text

MOST = 10


@dataclass(frozen=True)
class _Found:
    """``leads``: how many leads each reason is of, which one may have been rejected twice for."""

    rejections: Rejections
    leads: tuple[int, ...]


def _read(connection: Any, ground: Ground) -> _Found:
    found = rejections(connection, ground.asked, ground.now)
    lists = (each.behind.of_leads(ground.now) for each in found.reasons)
    return _Found(found, tuple(count_leads(connection, leads) for leads in lists))


def _draw(found: _Found, ground: Ground) -> Drawn:
    whole = found.rejections
    pairs = list(zip(whole.reasons, found.leads, strict=True))[:MOST]
    stacks = tuple(_stack(each, leads, whole, ground) for each, leads in pairs)
    missing = translate("Scoreboard", "Nothing that was handed over in this period was rejected.")
    if not whole.decided:
        missing = translate("Scoreboard", "Nothing was decided in this period.")
    return Drawn(
        StackChart(stacks, (), "count", lying=True),
        _note(whole),
        missing,
        whole.behind.of_leads(ground.now) if whole.count else None,
        whole.decided,
        _data(whole),
    )


def _stack(each: Rejected, leads: int, whole: Rejections, ground: Ground) -> Stack:
    too_many = each.code == OTHER and whole.says_little
    text = f"{count_text(each.count)} · {percent_text(each.rate.value, 0)}"
    said = translate("Scoreboard", "of those decided: {rate}").format(rate=rate_text(each.rate))
    segment = Segment(
        float(each.count),
        "warning" if too_many else "first",
        tip(_name(each), said, leads_text(leads)),
        each.behind.of_leads(ground.now),
        leads,
    )
    return Stack(_name(each), (segment,), text, bold=too_many)


def _name(each: Rejected) -> str:
    if not each.key:
        return translate("Scoreboard", "(no reason)")
    return reason_word(each.code or "", each.label)


def _note(whole: Rejections) -> str:
    words = translate("Scoreboard", "rejected: {n} of {decided} that were decided")
    said = words.format(n=count_text(whole.count), decided=count_text(whole.decided))
    if whole.says_little:
        more = translate(
            "Scoreboard", "“other” is {share} of them: the list of reasons does not fit any more"
        )
        said += "; " + more.format(share=percent_text(whole.others.value, 0))
    return said


def _data(whole: Rejections) -> Data:
    header = (
        translate("Scoreboard", "Reason"),
        translate("Scoreboard", "Rejected"),
        translate("Scoreboard", "Share of those decided"),
    )
    rows: list[tuple[Value, ...]] = [
        (_name(each), each.count, round(each.rate.value or 0.0, 6)) for each in whole.reasons
    ]
    return Data(header, tuple(rows))


REJECTIONS = ChartKind(
    "rejections",
    lambda: translate("Scoreboard", "Rejections by reason"),
    lambda: translate(
        "Scoreboard",
        "Of the hand-overs of the period that sales accepted or rejected, those rejected, by the "
        "reason that was given. One that was overruled is none. More than 15 % “other” means that "
        "the reasons to choose from are not good enough.",
    ),
    _read,
    _draw,
)
