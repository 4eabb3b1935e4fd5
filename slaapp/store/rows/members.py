"""The workspace and its team: plain SQL, since they are read before SQLAlchemy is imported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from slaapp.store.glance import Glance


@dataclass(frozen=True, slots=True)
class WorkspaceRow:
    """The team's workspace; ``position`` is that of its newest operation."""

    id: str
    name: str
    zone: str
    country: str
    region: str | None
    currency: str
    is_demo: bool
    position: int


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Somebody of the team."""

    id: str
    name: str
    role: str
    email: str | None
    active: bool


def read_workspace(connection: Connection | Glance) -> WorkspaceRow:
    """The one workspace of the file, with the position of its newest operation."""
    rows: Iterable[Any] = connection.exec_driver_sql(
        "SELECT id, name, zone, country, region, currency, is_demo, "
        "(SELECT coalesce(max(position), 0) FROM operation) FROM workspace"
    )
    (row,) = rows
    return WorkspaceRow(
        row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6]), position=row[7]
    )


def members(connection: Connection | Glance) -> list[MemberRow]:
    """The team, by name."""
    rows: Iterable[Any] = connection.exec_driver_sql(
        "SELECT id, name, role, email, active FROM member WHERE withdrawn = 0 ORDER BY name"
    )
    return [MemberRow(row[0], row[1], row[2], row[3], bool(row[4])) for row in rows]
