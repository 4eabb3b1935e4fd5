"""Response times as a distribution: by how much working time which share had been answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from slaapp.domain.instants import HOUR
from slaapp.domain.target import WorkingTime
from slaapp.store.figures.response_shares import ResponseShares, SharePoint, response_shares
from ui.charts.lines import LineChart, Mark
from ui.charts.spec import Bar
from ui.countdown import span_text
from ui.pages.scoreboard.drawn.kind import ChartKind, Data, Drawn, Ground
from ui.pages.scoreboard.drawn.said import leads_text, translate
from ui.pages.scoreboard.phrases import count_text, percent_text, span_or_beyond

_TOP = 1.06


@dataclass(frozen=True)
class _Found:
    shares: ResponseShares
    promised: int | None


def _read(connection: Any, ground: Ground) -> _Found:
    version = ground.book.version_at(ground.now)
    target = version.agreement.target_of("first_attempt", "warm") if version else None
    promised = target.ms if isinstance(target, WorkingTime) else None
    asked = ground.asked.received
    return _Found(response_shares(connection, asked, ground.book, ground.now, promised), promised)


def _draw(found: _Found, ground: Ground) -> Drawn:
    shares = found.shares
    until = shares.points[-1].within / HOUR if shares.points else 1.0
    chart = LineChart(
        tuple(map(_bar, shares.points)),
        tuple(point.within / HOUR for point in shares.points),
        "percent",
        until * 1.01,
        marks=_marks(found, until),
        x_scale="hours",
        steps=tuple((time / HOUR, share) for time, share in shares.steps),
        top=_TOP,
    )
    return Drawn(
        chart,
        _note(shares),
        _missing(shares),
        ground.clocked if shares.points else None,
        shares.spread.n,
        _data(shares),
    )


def _bar(point: SharePoint) -> Bar:
    words = translate("Scoreboard", "within {span}: {share} answered; {leads}")
    said = words.format(
        span=span_text(point.within),
        share=percent_text(point.share),
        leads=leads_text(point.leads),
    )
    return Bar(span_text(point.within), point.share, "", said, point.chosen, leads=point.leads)


def _marks(found: _Found, until: float) -> tuple[Mark, ...]:
    marks = []
    if found.promised is not None and found.promised / HOUR <= until:
        words = translate("Scoreboard", "promised, warm: {span}")
        said = words.format(span=span_text(found.promised))
        marks.append(Mark("target", found.promised / HOUR, said))
    spread = found.shares.spread
    named = (
        (spread.median, 0.5, translate("Scoreboard", "median {span}")),
        (spread.p90, 0.9, translate("Scoreboard", "p90 {span}")),
    )
    for value, share, words in named:
        if value is not None and value / HOUR <= until:
            said = words.format(span=span_text(round(value)))
            marks.append(Mark("quantile", value / HOUR, said, share))
    return tuple(marks)


def _note(shares: ResponseShares) -> str:
    spread = shares.spread
    words = translate(
        "Scoreboard", "hand-overs: {n}, still open: {open}; median {median}, p90 {p90}"
    )
    return words.format(
        n=count_text(spread.n),
        open=count_text(spread.still_open),
        median=span_or_beyond(spread, spread.median),
        p90=span_or_beyond(spread, spread.p90),
    )


def _missing(shares: ResponseShares) -> str:
    if not shares.spread.n:
        return translate("Scoreboard", "Nothing was handed over in this period.")
    words = translate(
        "Scoreboard",
        "Nobody was called yet; the longest hand-over waits for {span} of working time.",
    )
    return words.format(span=span_text(round(shares.spread.longest or 0)))


def _data(shares: ResponseShares) -> Data:
    header = (
        translate("Scoreboard", "Working time (min)"),
        translate("Scoreboard", "Share answered"),
        translate("Scoreboard", "Leads answered"),
    )
    rows = tuple((p.within / 60_000, round(p.share, 6), p.leads) for p in shares.points)
    return Data(header, rows)


RESPONSE_CURVE = ChartKind(
    "responses",
    lambda: translate("Scoreboard", "Response times"),
    lambda: translate(
        "Scoreboard",
        "By how much working time from the start of the clock which share of the hand-overs had a "
        "first attempt (Kaplan–Meier). Hand-overs that nobody answered yet count for as long as "
        "they wait; they are not left out.",
    ),
    _read,
    _draw,
)
