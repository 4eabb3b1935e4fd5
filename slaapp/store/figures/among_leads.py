"""A question about deadlines or hand-overs narrowed to those of some leads."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select

from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.rows.filtering import where


def of_leads(query: Select[Any], leads: LeadFilter | None) -> Select[Any]:
    """The query, which has the leads in it, narrowed to these (None: as it is)."""
    return query if leads is None else query.where(where(leads))
