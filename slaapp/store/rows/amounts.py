"""In which currency a lead's amount is: that of the event which named it, else the team's own."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, case, func, or_, select

from slaapp.store.tables import event, lead, workspace


def currency_of_amount() -> Any:
    """The currency of ``lead.amount_cents``, for a query over leads; NULL where that is.

    The amount is the last win's, or else the first opportunity's.
    """
    named = and_(event.c.kind == "opportunity", event.c.occurred_at == lead.c.opportunity_at)
    said = (
        select(event.c.currency)
        .where(
            event.c.lead_id == lead.c.id,
            event.c.in_force == 1,
            event.c.amount_cents == lead.c.amount_cents,
            or_(event.c.kind == "won", named),
        )
        .order_by(
            event.c.occurred_at.desc(),
            event.c.kind.desc(),
            # Of wins at one instant the last counts, of opportunities the first.
            case((event.c.kind == "won", event.c.id)).desc(),
            event.c.id,
        )
        .limit(1)
        .correlate(lead)
        .scalar_subquery()
    )
    named_or_own = func.coalesce(func.nullif(said, ""), own_currency())
    return case((lead.c.amount_cents.is_not(None), named_or_own))


def currency_of_event() -> Any:
    """The currency of ``event.amount_cents``, for a query over events; NULL where that is."""
    named_or_own = func.coalesce(func.nullif(event.c.currency, ""), own_currency())
    return case((event.c.amount_cents.is_not(None), named_or_own))


def own_currency() -> Any:
    """The team's own currency."""
    return select(workspace.c.currency).limit(1).scalar_subquery()
