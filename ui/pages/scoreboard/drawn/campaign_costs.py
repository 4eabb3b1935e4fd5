"""What an accepted lead cost, campaign by campaign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from slaapp.store.figures.costs import CampaignCost, campaign_costs
from slaapp.store.rows.members import read_workspace
from ui.amounts import amount_text, currency_sign
from ui.charts.spec import Bar, BarChart
from ui.pages.scoreboard.drawn.kind import ChartKind, Data, Drawn, Ground, Value
from ui.pages.scoreboard.drawn.said import leads_text, tip, translate
from ui.pages.scoreboard.phrases import count_text

MOST = 10


@dataclass(frozen=True)
class _Found:
    """``currency`` is the team's: that of a cost of which nobody said another."""

    costs: list[CampaignCost]
    currency: str

    def currency_of(self, each: CampaignCost) -> str:
        return each.currency or self.currency


def _read(connection: Any, ground: Ground) -> _Found:
    found = campaign_costs(connection, ground.asked, ground.book, ground.now)
    return _Found(found, read_workspace(connection).currency)


def _draw(found: _Found, ground: Ground) -> Drawn:
    priced = [each for each in found.costs if each.per_accepted is not None]
    # Bars of different currencies side by side would compare what cannot be compared.
    own = [each for each in priced if found.currency_of(each) == found.currency]
    own.sort(key=lambda each: -(each.per_accepted or 0))
    bars = tuple(_bar(each, found.currency, ground) for each in own[:MOST])
    return Drawn(
        BarChart(bars, "count", lying=True),
        _note(found, len(priced) - len(own)),
        translate("Scoreboard", "No campaign of this period has both a cost and an accepted lead."),
        None,
        sum(each.accepted for each in own),
        _data(found),
    )


def _bar(each: CampaignCost, currency: str, ground: Ground) -> Bar:
    text = amount_text(each.per_accepted or 0, currency)
    spent = translate("Scoreboard", "{spent} in all; accepted: {leads}").format(
        spent=amount_text(each.cents or 0, currency), leads=leads_text(each.accepted)
    )
    per = translate("Scoreboard", "{amount} each").format(amount=text)
    return Bar(
        each.name,
        (each.per_accepted or 0) / 100,
        text,
        tip(each.name, per, spent),
        each.behind_accepted.of_leads(ground.now),
        leads=each.accepted,
    )


def _note(found: _Found, others: int) -> str:
    words = translate("Scoreboard", "cost ÷ accepted leads, by the first campaign, in {currency}")
    said = words.format(currency=currency_sign(found.currency))
    if others:
        more = translate("Scoreboard", "in other currencies: {n}")
        said += "; " + more.format(n=count_text(others))
    return said


def _data(found: _Found) -> Data:
    header = (
        translate("Scoreboard", "Campaign"),
        translate("Scoreboard", "Cost"),
        translate("Scoreboard", "Currency"),
        translate("Scoreboard", "Leads"),
        translate("Scoreboard", "Accepted"),
        translate("Scoreboard", "Cost per accepted lead"),
    )
    rows: list[tuple[Value, ...]] = [
        (
            each.name,
            _money(each.cents),
            found.currency_of(each),
            each.leads,
            each.accepted,
            _money(each.per_accepted),
        )
        for each in found.costs
    ]
    return Data(header, tuple(rows))


def _money(cents: int | None) -> float | None:
    return None if cents is None else cents / 100


CAMPAIGN_COSTS = ChartKind(
    "costs",
    lambda: translate("Scoreboard", "Cost per accepted lead, by campaign"),
    lambda: translate(
        "Scoreboard",
        "What a campaign cost, divided by the leads received in the period that came by it first "
        "and that sales accepted. The period pays the days that it has of a campaign; of one "
        "without dates nobody knows what falls into it. Where only some leads are "
        "shown, they bear their part of the cost.",
    ),
    _read,
    _draw,
)
