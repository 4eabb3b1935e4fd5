"""The terms that the team's words are looked up in."""

from __future__ import annotations

from sqlalchemy import Connection

from slaapp.domain.agreement import Agreement
from slaapp.store.rulebook import read_rulebook


def newest_terms(connection: Connection) -> Agreement | None:
    """The newest signed version; None before the first."""
    versions = read_rulebook(connection).versions
    return versions[-1].agreement if versions else None
