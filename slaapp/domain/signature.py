"""Who signed an agreement, as what and when, and the digest that holds all of it together."""

from __future__ import annotations

import json
from dataclasses import dataclass

from slaapp.domain.agreement import digest
from slaapp.domain.instants import Instant

FARTHEST_BEGINNING = 366
"""In days from its proposal: holidays are in the calendar for about as long."""


@dataclass(frozen=True, slots=True)
class Signature:
    """One side's: a person's name and function, and when; ``signed_at`` is None where an earlier
    program did not keep it."""

    side: str
    name: str
    function: str
    signed_at: Instant | None


def seal_of(
    number: int,
    sha256: str,
    effective_from: Instant,
    marketing: Signature,
    sales: Signature,
) -> str:
    """SHA-256, in hex, of a version's number, document digest, beginning and signatures.

    The document's digest says what was agreed on; the seal says by whom, and from when.
    """
    signed = [[each.side, each.name, each.function, each.signed_at] for each in (marketing, sales)]
    held = [number, sha256, effective_from, signed]
    return digest(json.dumps(held, ensure_ascii=False, separators=(",", ":")))
