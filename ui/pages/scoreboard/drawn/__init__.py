"""The charts of the gallery, one file each: what is read, how it is drawn, what it says."""

from __future__ import annotations

from ui.pages.scoreboard.drawn.arrival_map import ARRIVAL_MAP
from ui.pages.scoreboard.drawn.burn_up import BURN_UP
from ui.pages.scoreboard.drawn.campaign_costs import CAMPAIGN_COSTS
from ui.pages.scoreboard.drawn.cohort_table import COHORT_TABLE
from ui.pages.scoreboard.drawn.groups import GROUP_CHARTS
from ui.pages.scoreboard.drawn.kind import ChartKind
from ui.pages.scoreboard.drawn.rejections import REJECTIONS
from ui.pages.scoreboard.drawn.response_curve import RESPONSE_CURVE
from ui.pages.scoreboard.drawn.standing import STANDING
from ui.pages.scoreboard.drawn.waiting import WAITING
from ui.pages.scoreboard.drawn.weeks import WEEKS_OF_MARKETING, WEEKS_OF_SALES

KINDS: tuple[ChartKind, ...] = (
    BURN_UP,
    COHORT_TABLE,
    RESPONSE_CURVE,
    WEEKS_OF_SALES,
    WEEKS_OF_MARKETING,
    WAITING,
    STANDING,
    REJECTIONS,
    ARRIVAL_MAP,
    CAMPAIGN_COSTS,
    *GROUP_CHARTS,
)
"""In the order of showing."""

__all__ = ["KINDS", "ChartKind"]
