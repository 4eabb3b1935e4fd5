"""When a recycled lead may be handed over again."""

from __future__ import annotations

from datetime import timedelta

from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.sales_promises import Recycling
from slaapp.domain.standing import Standing


def wakes_at(standing: Standing, book: Rulebook) -> Instant | None:
    """The instant from which on a recycled lead may be handed over again; it may lie behind.

    It is the one that was said when it was recycled; else the first of the day that lies as many
    calendar days ahead as was agreed, by the version of its last hand-over, or of that day where
    it was never handed over. None for every other lead, where nothing was agreed, and once it was
    given back more often than agreed.
    """
    given_back = standing.given_back
    if given_back is None or standing.stage != "recycled":
        return None
    if given_back.until is not None:
        return given_back.until
    rule = _rule(standing, book)
    own = [cycle for cycle in standing.cycles if cycle.joined_into is None]
    if rule is None or sum(cycle.closed_by == "recycled" for cycle in own) > rule.at_most:
        return None
    day = book.day_of(given_back.occurred_at) + timedelta(days=rule.after_days)
    return start_of_day(day, book.zone)


def _rule(standing: Standing, book: Rulebook) -> Recycling | None:
    last = standing.cycles[-1].terms if standing.cycles else None
    if last is not None:
        return last.agreement.sales.recycling
    assert standing.given_back is not None
    version = book.version_at(standing.given_back.occurred_at)
    return version.agreement.sales.recycling if version else None
