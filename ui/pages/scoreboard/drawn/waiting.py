"""Where the prospects' waiting went: to marketing, to sales, or to nobody's account."""

from __future__ import annotations

from typing import Any

from slaapp.domain.instants import HOUR
from slaapp.domain.waiting import PARTS
from slaapp.store.figures.waiting_parts import WaitingTotal, waiting_parts
from ui.charts.stacks import Segment, Stack, StackChart
from ui.charts.tones import Tone
from ui.countdown import calendar_span_text, span_text
from ui.pages.scoreboard.drawn.kind import ChartKind, Data, Drawn, Ground, Value
from ui.pages.scoreboard.drawn.said import leads_text, tip, translate
from ui.pages.scoreboard.phrases import count_text, percent_text

_TONES: dict[str, Tone] = {
    "before_hand_over": "second",
    "acceptance": "first_soft",
    "sales": "first",
    "transport": "quiet",
    "recycled": "off",
    "asked": "open",
    "closed": "off",
}
_LINES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("marketing", ("before_hand_over",)),
    ("sales", ("acceptance", "sales")),
    ("between", ("transport",)),
    ("nobody", ("recycled", "asked")),
)


def _read(connection: Any, ground: Ground) -> WaitingTotal:
    return waiting_parts(connection, ground.asked, ground.book, ground.now)


def _draw(found: WaitingTotal, ground: Ground) -> Drawn:
    stacks = [_stack(line, parts, found, ground) for line, parts in _LINES]
    shown = tuple(stack for stack in stacks if stack.whole)
    present = {part for part in PARTS if found.parts.get(part)}
    keys = tuple(
        (_TONES[part], _part(part))
        for _line, parts in _LINES
        for part in parts
        if part in present and len(parts) > 1
    )
    return Drawn(
        StackChart(shown, keys, "hours", lying=True),
        _note(found),
        translate("Scoreboard", "No lead of this period has waited yet."),
        found.behind.of_leads(ground.now) if shown else None,
        found.leads,
        _data(found),
    )


def _stack(line: str, parts: tuple[str, ...], found: WaitingTotal, ground: Ground) -> Stack:
    # An hour of each lead is what one can imagine; of all of them together it is thousands.
    count = max(found.leads, 1)
    segments = tuple(
        Segment(
            found.parts.get(part, 0) / count / HOUR,
            _TONES[part],
            _tip(part, found),
            found.behind.of_leads(ground.now),
            found.leads,
        )
        for part in parts
    )
    whole = sum(found.parts.get(part, 0) for part in parts)
    return Stack(_line(line), segments, _each(line, whole, count))


def _each(line: str, whole: int, count: int) -> str:
    in_words = span_text if line in ("marketing", "sales") else calendar_span_text
    return in_words(round(whole / count))


def _tip(part: str, found: WaitingTotal) -> str:
    ms, whole = found.parts.get(part, 0), found.whole or 1
    each = translate("Scoreboard", "{span} for each lead").format(
        span=calendar_span_text(round(ms / max(found.leads, 1)))
    )
    share = translate("Scoreboard", "{share} of the whole").format(share=percent_text(ms / whole))
    return tip(_part(part), each, share, leads_text(found.leads))


def _line(line: str) -> str:
    return {
        "marketing": translate("Scoreboard", "for marketing"),
        "sales": translate("Scoreboard", "for sales"),
        "between": translate("Scoreboard", "on the way"),
        "nobody": translate("Scoreboard", "as asked for"),
    }[line]


def _part(part: str) -> str:
    return {
        "before_hand_over": translate("Scoreboard", "before the hand-over"),
        "acceptance": translate("Scoreboard", "until accepted"),
        "sales": translate("Scoreboard", "until spoken to"),
        "transport": translate("Scoreboard", "on the way to sales"),
        "recycled": translate("Scoreboard", "between two hand-overs"),
        "asked": translate("Scoreboard", "asked for by the prospect"),
        "closed": translate("Scoreboard", "while nobody worked"),
    }[part]


def _note(found: WaitingTotal) -> str:
    # Nights and weekends are most of any waiting; as a bar they would leave no room to the others.
    words = translate(
        "Scoreboard",
        "per lead, from receipt to the first conversation, besides {closed} of closed hours; "
        "still waiting: {n}",
    )
    closed = found.parts.get("closed", 0) / max(found.leads, 1)
    return words.format(closed=calendar_span_text(round(closed)), n=count_text(found.lasting))


def _data(found: WaitingTotal) -> Data:
    header = (
        translate("Scoreboard", "Part"),
        translate("Scoreboard", "In all (h)"),
        translate("Scoreboard", "For each lead (h)"),
    )
    rows: list[tuple[Value, ...]] = [
        (
            _part(part),
            round(found.parts.get(part, 0) / HOUR, 4),
            round(found.parts.get(part, 0) / HOUR / max(found.leads, 1), 4),
        )
        for part in PARTS
    ]
    return Data(header, tuple(rows))


WAITING = ChartKind(
    "waiting",
    lambda: translate("Scoreboard", "What prospects waited for"),
    lambda: translate(
        "Scoreboard",
        "Each prospect’s time from receipt to the first conversation or the end, split by who was "
        "waited for: marketing until the hand-over, sales until acceptance and conversation, in "
        "working time; the rest is transport, closed hours and what the prospect asked for. The "
        "parts add up to the whole.",
    ),
    _read,
    _draw,
)
