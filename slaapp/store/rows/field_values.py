"""What the leads of a file hold in a field: offered where a criterion compares with it."""

from __future__ import annotations

import json
from datetime import date

from sqlalchemy import Connection, func, select

from slaapp.domain.criterion import Criterion
from slaapp.domain.criterion_field import CUSTOM, FIELDS
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.criterion_value import Moment, value_of
from slaapp.store.rows.filtering import where
from slaapp.store.tables import custom_field, lead

MOST, LONGEST = 50, 60


def field_values(connection: Connection, code: str) -> list[str]:
    """What a field of one's own offers to choose from; then the short texts that leads hold, the
    most frequent first, at most fifty. None of a field that says something else with each lead,
    such as the request."""
    if code == "request" or not (code in FIELDS or code.startswith(CUSTOM)):
        return []
    # Of fields and not of events: no matter when.
    looked_at = Criterion(code, "is_known", (), 0)
    held = select(value_of(looked_at, Moment(0, date.min)).label("value"))
    said = held.select_from(lead).where(where(LeadFilter())).subquery().c.value
    query = (
        select(said)
        .where(func.typeof(said) == "text", func.trim(said) != "", func.length(said) <= LONGEST)
        .group_by(said)
        .order_by(func.count().desc(), said)
        .limit(MOST)
    )
    held_now = list(connection.execute(query).scalars())
    offered = _choices(connection, code)
    return list(dict.fromkeys([*offered, *held_now]))[: max(MOST, len(offered))]


def _choices(connection: Connection, code: str) -> list[str]:
    """What a field of the team's own offers, in its order."""
    if not code.startswith(CUSTOM):
        return []
    own = select(custom_field.c.choices).where(
        custom_field.c.key == code.removeprefix(CUSTOM), custom_field.c.withdrawn == 0
    )
    stored = connection.execute(own).scalars().first()
    return list(json.loads(stored)) if stored else []
