"""One version of the agreement with all that its print-out says: terms, standing, signatures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from sqlalchemy import Connection

from slaapp.domain.agreement import Agreement, canonical_text, digest
from slaapp.domain.instants import Instant
from slaapp.domain.signature import Signature
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry
from slaapp.store.rows.agreements import AgreementView, VersionRow, read_agreement

Which: TypeAlias = int | Literal["draft", "proposal"] | None
"""A version's number, the draft, what waits for signatures; None: the version in force."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """``standing`` is "draft", "proposed", or a signed version's: "waiting", "in_force",
    "succeeded". ``entries`` are the dated days of the file as of ``now``; ``labels`` name the
    team's own fields by their key. ``begins_on``: a proposal's, None for "once both signed".
    """

    terms: Agreement
    standing: str
    sha256: str
    now: Instant
    number: int | None = None
    effective_from: Instant = 0
    begins_on: date | None = None
    marketing: Signature | None = None
    sales: Signature | None = None
    entries: tuple[DatedEntry, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()

    def signature_of(self, side: str) -> Signature | None:
        """What "marketing" or "sales" signed with; None where it did not sign."""
        return {"marketing": self.marketing, "sales": self.sales}[side]


def read_sheet(connection: Connection, which: Which, now: Instant) -> Sheet:
    """What is to be printed, in one snapshot.

    Raises Trouble: no_agreement, no_draft, no_proposal, agreement_tampered.
    """
    view = read_agreement(connection, now)
    if which == "draft":
        return _draft(view, now)
    return _proposal(view, now) if which == "proposal" else _version(view, which, now)


def _version(view: AgreementView, number: int | None, now: Instant) -> Sheet:
    wanted = view.number if number is None else number
    row = next((each for each in view.versions if each.number == wanted), None)
    if row is None:
        raise Trouble("no_agreement")
    return Sheet(
        _untouched(row.terms, row.tampered, row.number),
        row.standing,
        row.sha256,
        now,
        row.number,
        row.effective_from,
        None,
        _signed(row, "marketing"),
        _signed(row, "sales"),
        view.entries,
        _labels(view),
    )


def _signed(row: VersionRow, side: str) -> Signature | None:
    return row.marketing if side == "marketing" else row.sales


def _proposal(view: AgreementView, now: Instant) -> Sheet:
    held = view.proposal
    if held is None:
        raise Trouble("no_proposal")
    terms = _untouched(held.terms, held.tampered, "–")
    return Sheet(
        terms,
        "proposed",
        held.sha256,
        now,
        begins_on=held.begins_on,
        marketing=held.marketing,
        sales=held.sales,
        entries=view.entries,
        labels=_labels(view),
    )


def _draft(view: AgreementView, now: Instant) -> Sheet:
    terms = view.draft
    if terms is None:
        raise Trouble("no_draft")
    sha256 = digest(canonical_text(terms))
    return Sheet(terms, "draft", sha256, now, entries=view.entries, labels=_labels(view))


def _untouched(terms: Agreement | None, tampered: bool, number: int | str) -> Agreement:
    """Nobody hangs on the wall what nobody signed."""
    if terms is None or tampered:
        raise Trouble("agreement_tampered", number=number)
    return terms


def _labels(view: AgreementView) -> tuple[tuple[str, str], ...]:
    return tuple((field.key, field.label) for field in view.custom)
