"""The agreement as the Agreement page shows it: the terms to edit, the versions, the calendar."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from slaapp.domain.agreement import Agreement, agreement_from, version_in_force
from slaapp.domain.instants import Instant
from slaapp.domain.signature import Signature
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry
from slaapp.store.agreement_texts import StoredVersion, stored_versions
from slaapp.store.own_drafts import own_drafts
from slaapp.store.rows.team import FieldRow, custom_fields, deleted_fields
from slaapp.store.rulebook import read_entries


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A signed version as it is listed.

    ``tampered``: it is not what was signed. ``terms`` is None where it cannot even be read.
    ``standing`` is "waiting" (in force from a day to come), "in_force" or "succeeded".
    """

    number: int
    effective_from: Instant
    marketing_signer: str | None
    sales_signer: str | None
    sha256: str
    signed_at: Instant | None = None
    marketing: Signature | None = None
    sales: Signature | None = None
    standing: str = "in_force"
    tampered: bool = False
    terms: Agreement | None = None


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """What waits for signatures: ``begins_on`` is None for "with the second signature"."""

    terms: Agreement | None
    sha256: str
    proposed_at: Instant
    begins_on: date | None
    marketing: Signature | None
    sales: Signature | None
    tampered: bool


@dataclass(frozen=True, slots=True)
class AgreementView:
    """The terms in force, the draft of the next ones if there is one, and what surrounds them."""

    in_force: Agreement | None
    number: int | None
    draft: Agreement | None
    versions: tuple[VersionRow, ...]
    entries: tuple[DatedEntry, ...]
    custom: tuple[FieldRow, ...]
    proposal: ProposalRow | None = None
    deleted: frozenset[str] = frozenset()
    """The keys of custom fields that are gone."""

    @property
    def waiting(self) -> VersionRow | None:
        """The signed version that is to begin last of those that have not begun yet."""
        to_come = [each for each in self.versions if each.standing == "waiting"]
        return max(to_come, key=lambda each: (each.effective_from, each.number), default=None)

    @property
    def newest(self) -> VersionRow | None:
        """What the next version succeeds: one that waits to begin, else the one in force."""
        ruling = (each for each in self.versions if each.standing == "in_force")
        return self.waiting or next(ruling, None)

    @property
    def next_number(self) -> int:
        """The number of the version that is signed next."""
        return max((each.number for each in self.versions), default=0) + 1

    @property
    def terms(self) -> Agreement | None:
        """What is worked on: the draft, what is proposed, else the newest version's terms."""
        if self.draft is not None:
            return self.draft
        held = self.proposal or self.newest
        return held.terms if held is not None else None


def read_agreement(connection: Connection, now: Instant) -> AgreementView:
    """Everything the page shows, in one snapshot; a version tampered with stops nothing."""
    versions = version_rows(connection, now)
    ruling = next((each for each in versions if each.standing == "in_force"), None)
    return AgreementView(
        ruling.terms if ruling else None,
        ruling.number if ruling else None,
        _draft(connection),
        tuple(versions),
        tuple(read_entries(connection)),
        tuple(custom_fields(connection)),
        read_proposal(connection),
        deleted_fields(connection),
    )


def version_rows(connection: Connection, now: Instant) -> list[VersionRow]:
    """The signed versions, oldest first."""
    rows = [_row(each) for each in stored_versions(connection)]
    ruling = version_in_force(rows, now)
    return [
        row
        if row is ruling
        else replace(row, standing="waiting" if row.effective_from > now else "succeeded")
        for row in rows
    ]


def _row(stored: StoredVersion) -> VersionRow:
    return VersionRow(
        stored.number or 0,
        stored.effective_from or 0,
        stored.marketing.name or None,
        stored.sales.name or None,
        stored.sha256,
        stored.signed_at,
        stored.marketing if stored.marketing.name else None,
        stored.sales if stored.sales.name else None,
        "in_force",
        stored.tampered is not None,
        _terms(stored),
    )


def read_proposal(connection: Connection) -> ProposalRow | None:
    """What waits for signatures, if something does."""
    found = stored_versions(connection, ("proposed",))
    if not found:
        return None
    held = found[-1]
    return ProposalRow(
        _terms(held),
        held.sha256,
        held.proposed_at or 0,
        date.fromisoformat(held.begins_on) if held.begins_on else None,
        held.marketing if held.marketing.signed_at is not None else None,
        held.sales if held.sales.signed_at is not None else None,
        held.tampered is not None,
    )


def _terms(held: StoredVersion) -> Agreement | None:
    try:
        return held.terms()
    except Trouble as trouble:
        if trouble.code != "agreement_tampered":
            raise
        return None


def _draft(connection: Connection) -> Agreement | None:
    held = connection.execute(own_drafts()).first()
    return agreement_from(json.loads(held.document)) if held else None
