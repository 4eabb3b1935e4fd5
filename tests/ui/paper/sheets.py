"""Versions of the agreement to print, and what is on a print-out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from slaapp.domain.agreement import Agreement, canonical_text, digest
from slaapp.domain.criterion import OPERATORS
from slaapp.domain.definitions import Definitions
from slaapp.domain.marketing_promises import VolumePart
from slaapp.domain.parties import Parties, Signatory
from slaapp.domain.shared_rules import ESCALATED_TO
from slaapp.store.rows.agreement_sheet import Sheet
from tests.domain.agreements import full_agreement
from ui.paper.agreement import AgreementPaper

NOW = 1_795_446_000_000
"""23 November 2026."""


def sheet_of(terms: Agreement, standing: str = "draft", **more: Any) -> Sheet:
    """A version with these terms."""
    return Sheet(terms, standing, digest(canonical_text(terms)), NOW, **more)


def long_agreement() -> Agreement:
    """Over twenty clauses of one side, a definition over a page's end, long names, no exclusions
    defined."""
    full = full_agreement()
    sentence = "Une entreprise qui a demandé un devis de 1 200 € ; l’office affine son offre. "
    parts = tuple(VolumePart("source", f"Salon n° {at} de l’industrie", at) for at in range(22))
    return replace(
        full,
        name="Accord de niveau de service de la Société Hélianthe — Œuvres & Conseils d’Azur" * 2,
        definitions=Definitions(lead=sentence * 40, mql="Qualifié\nselon nous"),
        marketing=replace(full.marketing, volume_parts=parts),
        parties=Parties("Hélianthe & Cie", Signatory("A" * 200, "Œ" * 200), Signatory("", "")),
    )


def paragraphs(paper: AgreementPaper) -> list[str]:
    """The texts drawn on the pages, each put together from the lines that were drawn of it."""
    found: dict[int, str] = {}
    for page in paper.pages:
        for _, strip in page.placed:
            for each in strip.written:
                key = id(each.paragraph)
                found[key] = found.get(key, "") + each.text
    return list(found.values())


def texts_of(terms: Agreement) -> Iterator[str]:
    """What the parties typed and the print-out has to say."""
    both = terms.both
    yield from (terms.name, terms.parties.company)
    for party in (terms.parties.marketing, terms.parties.sales):
        yield from (party.name, party.function)
    yield from terms.definitions.to_document().values()
    for criterion in (*terms.criteria, *(gate.condition for gate in terms.qualifying.gates)):
        yield from (criterion.about, criterion.group)
        count = OPERATORS[criterion.operator].operands
        yield from criterion.operands if count < 0 else criterion.operands[:count]
    yield from terms.qualifying.caps
    if terms.volume_per_month:
        yield from (part.of for part in terms.marketing.volume_parts if part.by != "tier")
    yield from terms.marketing.accompanies
    yield from both.exclusions
    yield from (both.consequences.marketing, both.consequences.sales)
    yield from (step.to for step in both.escalation if step.to not in ESCALATED_TO)
