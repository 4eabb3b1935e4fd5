"""The agreements that can be compared: the draft, what is proposed, each signed version."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from slaapp.domain.agreement import Agreement, canonical_text, digest
from slaapp.domain.signature import Signature
from slaapp.store.rows.agreement_sheet import Which
from slaapp.store.rows.agreements import AgreementView, VersionRow
from ui.dates import day_text
from ui.pages.agreement.standing_words import since_text

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Text:
    """One of them. ``before`` is what it succeeds; ``terms`` is None where it cannot be read."""

    which: Which
    name: str
    standing: str
    terms: Agreement | None
    sha256: str
    before: Which = None
    marketing: Signature | None = None
    sales: Signature | None = None
    signed: bool = False
    tampered: bool = False


def texts_of(view: AgreementView, zone: ZoneInfo) -> list[Text]:
    """All there are, newest first, in the language in force."""
    newest = view.newest.number if view.newest is not None else None
    found: list[Text] = []
    if view.draft is not None:
        found.append(_draft(view.draft, newest))
    if view.proposal is not None:
        found.append(_proposal(view, newest))
    before: Which = None
    versions: list[Text] = []
    for row in view.versions:
        versions.append(_version(row, before, zone))
        before = row.number
    return [*found, *reversed(versions)]


def name_of(which: Which) -> str:
    """``The draft``, ``The proposal``, ``Version 2``."""
    if which == "draft":
        return translate("AgreementVersions", "The draft")
    if which == "proposal":
        return translate("AgreementVersions", "The proposal")
    return translate("AgreementVersions", "Version {number}").format(number=which)


def _draft(terms: Agreement, newest: Which) -> Text:
    standing = translate("AgreementVersions", "not proposed yet")
    sha256 = digest(canonical_text(terms))
    return Text("draft", name_of("draft"), standing, terms, sha256, newest)


def _proposal(view: AgreementView, newest: Which) -> Text:
    held = view.proposal
    assert held is not None
    standing = translate("AgreementVersions", "waits for its signatures")
    if held.begins_on is not None:
        words = translate("AgreementVersions", "waits for its signatures, from {day}")
        standing = words.format(day=day_text(held.begins_on))
    return Text(
        "proposal",
        name_of("proposal"),
        standing,
        held.terms,
        held.sha256,
        newest,
        held.marketing,
        held.sales,
        tampered=held.tampered,
    )


def _version(row: VersionRow, before: Which, zone: ZoneInfo) -> Text:
    return Text(
        row.number,
        name_of(row.number),
        since_text(row, zone),
        row.terms,
        row.sha256,
        before,
        row.marketing,
        row.sales,
        signed=True,
        tampered=row.tampered,
    )
