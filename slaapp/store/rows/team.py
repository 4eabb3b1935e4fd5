"""The workspace and its lists: members, sources, reasons, custom fields, versions, entries."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Table, func, select

from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.rulebook import Rulebook
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import (
    campaign,
    custom_field,
    lead,
    member,
    operation,
    reason,
    source,
    workspace,
)


@dataclass(frozen=True, slots=True)
class WorkspaceRow:
    """The team's workspace."""

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


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A source or a campaign."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """A coded reason; ``label`` is the team's own wording, if it has one."""

    id: str
    kind: str
    code: str
    label: str | None


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A custom field of leads."""

    key: str
    label: str
    type: str


def read_workspace(connection: Connection) -> WorkspaceRow:
    """The one workspace of the file, with the position of its newest operation."""
    row = connection.execute(select(workspace)).one()
    position = connection.execute(select(func.max(operation.c.position))).scalar() or 0
    return WorkspaceRow(
        row.id,
        row.name,
        row.zone,
        row.country,
        row.region,
        row.currency,
        bool(row.is_demo),
        position,
    )


def members(connection: Connection) -> list[MemberRow]:
    """The team, by name."""
    query = (
        select(member.c.id, member.c.name, member.c.role, member.c.email, member.c.active)
        .where(member.c.withdrawn == 0)
        .order_by(member.c.name)
    )
    return [MemberRow(*row[:4], bool(row.active)) for row in connection.execute(query)]


def sources(connection: Connection) -> list[NamedRow]:
    """The sources of leads, by name."""
    return _named(connection, source)


def campaigns(connection: Connection) -> list[NamedRow]:
    """The campaigns, by name."""
    return _named(connection, campaign)


def reasons(connection: Connection, kind: str) -> list[ReasonRow]:
    """The reasons of a kind ("rejection", "loss"), in the order in which they were made."""
    query = (
        select(reason.c.id, reason.c.kind, reason.c.code, reason.c.label)
        .where(reason.c.kind == kind, reason.c.withdrawn == 0)
        .order_by(reason.c.id)
    )
    return [ReasonRow(*row) for row in connection.execute(query)]


def custom_fields(connection: Connection) -> list[FieldRow]:
    """The custom fields of leads, by label."""
    query = (
        select(custom_field.c.key, custom_field.c.label, custom_field.c.type)
        .where(custom_field.c.withdrawn == 0)
        .order_by(custom_field.c.label)
    )
    return [FieldRow(*row) for row in connection.execute(query)]


def rulebook(connection: Connection) -> Rulebook:
    """The rules in force: versions of the agreement and the calendar's dated entries."""
    return read_rulebook(connection)


def versions(connection: Connection) -> list[AgreementVersion]:
    """The signed versions of the agreement, oldest first."""
    return list(read_rulebook(connection).versions)


def has_leads(connection: Connection) -> bool:
    """Whether there is anything to show yet."""
    return connection.execute(select(lead.c.id).limit(1)).first() is not None


def _named(connection: Connection, table: Table) -> list[NamedRow]:
    query = select(table.c.id, table.c.name).where(table.c.withdrawn == 0).order_by(table.c.name)
    return [NamedRow(*row) for row in connection.execute(query)]
