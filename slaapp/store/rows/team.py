"""The lists of a workspace: sources, reasons, custom fields, versions, entries."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Table, select

from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.criterion_field import CUSTOM
from slaapp.domain.rulebook import Rulebook
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import (
    campaign,
    custom_field,
    reason,
    source,
)


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


def own_field_labels(connection: Connection) -> dict[str, str]:
    """What people call their own fields, by field code ("custom:KEY")."""
    return {CUSTOM + row.key: row.label or row.key for row in custom_fields(connection)}


def deleted_fields(connection: Connection) -> frozenset[str]:
    """The keys of custom fields that there were, and that are gone."""
    rows = connection.execute(select(custom_field.c.key, custom_field.c.withdrawn)).all()
    return frozenset(row.key for row in rows) - {row.key for row in rows if not row.withdrawn}


def rulebook(connection: Connection) -> Rulebook:
    """The rules in force: versions of the agreement and the calendar's dated entries."""
    return read_rulebook(connection)


def versions(connection: Connection) -> list[AgreementVersion]:
    """The signed versions of the agreement, oldest first."""
    return list(read_rulebook(connection).versions)


def _named(connection: Connection, table: Table) -> list[NamedRow]:
    query = select(table.c.id, table.c.name).where(table.c.withdrawn == 0).order_by(table.c.name)
    return [NamedRow(*row) for row in connection.execute(query)]
