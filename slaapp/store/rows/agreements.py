"""The agreement as the Agreement page shows it: the terms to edit, the versions, the calendar."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import Connection, select

from slaapp.domain.agreement import Agreement, agreement_from
from slaapp.domain.instants import Instant
from slaapp.domain.working_calendar import DatedEntry
from slaapp.store.rows.team import FieldRow, custom_fields
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import agreement


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A signed version as it is listed."""

    number: int
    effective_from: Instant
    marketing_signer: str | None
    sales_signer: str | None
    sha256: str


@dataclass(frozen=True, slots=True)
class AgreementView:
    """The terms in force, the draft of the next ones if there is one, and what surrounds them."""

    in_force: Agreement | None
    number: int | None
    draft: Agreement | None
    versions: tuple[VersionRow, ...]
    entries: tuple[DatedEntry, ...]
    custom: tuple[FieldRow, ...]


def read_agreement(connection: Connection, now: Instant) -> AgreementView:
    """Everything the page shows, in one snapshot."""
    book = read_rulebook(connection)
    version = book.version_at(now)
    drafts = (
        select(agreement.c.document)
        .where(agreement.c.state == "draft", agreement.c.withdrawn == 0)
        .order_by(agreement.c.id.desc())
    )
    draft = connection.execute(drafts).scalar()
    return AgreementView(
        version.agreement if version else None,
        version.number if version else None,
        agreement_from(json.loads(draft)) if draft else None,
        tuple(_versions(connection)),
        book.entries,
        tuple(custom_fields(connection)),
    )


def _versions(connection: Connection) -> list[VersionRow]:
    query = (
        select(
            agreement.c.number,
            agreement.c.effective_from,
            agreement.c.marketing_signer,
            agreement.c.sales_signer,
            agreement.c.sha256,
        )
        .where(agreement.c.state == "signed", agreement.c.withdrawn == 0)
        .order_by(agreement.c.number)
    )
    return [VersionRow(*tuple(row)) for row in connection.execute(query)]
