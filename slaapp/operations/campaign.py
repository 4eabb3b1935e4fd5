"""A campaign: its name, its days, what it cost."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, replace
from datetime import date

from sqlalchemy import Connection

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.lists import require_entry, require_name
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.tables import campaign

_CURRENCY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class CampaignForm:
    """What is known of a campaign; a cost in cents of ``currency`` (three letters, "" for none)."""

    name: str
    starts_on: date | None = None
    ends_on: date | None = None
    cost_cents: int | None = None
    currency: str = ""


def add_campaign(
    connection: Connection, form: CampaignForm, *, by: Author, now: Instant
) -> tuple[Receipt, str]:
    """A new campaign, such as a fair with its days; the receipt and its key.

    Raises as ``change_campaign``.
    """
    form = replace(form, currency=form.currency.strip().upper())
    _require_sound(form)
    with operation(connection, "add_entry", by=by, now=now) as doing:
        name = require_name(connection, "campaign", form.name)
        key = doing.add(campaign, **(_stored(form) | {"name": name}))
        doing.details.update(list="campaign", name=name)
    assert doing.receipt is not None
    return doing.receipt, key


def change_campaign(
    connection: Connection, key: str, form: CampaignForm, *, by: Author, now: Instant
) -> Receipt:
    """Change what is known of a campaign.

    Raises Trouble: entry_nameless, entry_too_long, entry_taken, unknown_entry,
    campaign_ends_before, cost_negative, currency_unknown.
    """
    form = replace(form, currency=form.currency.strip().upper())
    _require_sound(form)
    with operation(connection, "change_campaign", by=by, now=now) as doing:
        require_entry(connection, "campaign", key)
        name = require_name(connection, "campaign", form.name, key)
        doing.change(campaign, key, **(_stored(form) | {"name": name}))
        doing.details.update(name=name)
    assert doing.receipt is not None
    return doing.receipt


def _require_sound(form: CampaignForm) -> None:
    if form.starts_on and form.ends_on and form.ends_on < form.starts_on:
        raise Trouble("campaign_ends_before")
    if form.cost_cents is not None and form.cost_cents < 0:
        raise Trouble("cost_negative")
    if form.cost_cents is not None and _CURRENCY.fullmatch(form.currency) is None:
        raise Trouble("currency_unknown", name=form.currency)


def _stored(form: CampaignForm) -> dict[str, object]:
    days = {"starts_on": form.starts_on, "ends_on": form.ends_on}
    held: dict[str, object] = asdict(form)
    held["currency"] = form.currency if form.cost_cents is not None else None
    return held | {name: day and day.isoformat() for name, day in days.items()}
