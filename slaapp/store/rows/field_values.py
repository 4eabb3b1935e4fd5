"""What the leads of a file hold in a field: offered where a criterion compares with it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, func, select

from slaapp.domain.criterion import Criterion
from slaapp.domain.criterion_field import CUSTOM, FIELDS
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.criterion_value import Moment, value_of
from slaapp.store.rows.filtering import where
from slaapp.store.tables import lead

MOST, LONGEST = 50, 60


def field_values(connection: Connection, code: str) -> list[str]:
    """The short texts in a field, the most frequent first, at most fifty; none of a field that
    says something else with each lead, such as the request."""
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
    return list(connection.execute(query).scalars())
