"""What somebody objects to, and which ways to reach them that closes."""

from __future__ import annotations

import hashlib

from slaapp.domain.folding import fold

OBJECTIONS: tuple[str, ...] = ("calls", "emails", "all")
MARKED: tuple[str, ...] = ("email", "phone")
"""What of a person is kept as a digest once they object."""


def closes_calls(objection: str | None) -> bool:
    """Whether they are not to be called any more."""
    return objection in ("calls", "all")


def closes_emails(objection: str | None) -> bool:
    """Whether they are not to be written to any more."""
    return objection in ("emails", "all")


def stronger(one: str | None, other: str | None) -> str | None:
    """What both together close."""
    closed = closes_calls(one) or closes_calls(other), closes_emails(one) or closes_emails(other)
    return {(True, True): "all", (True, False): "calls", (False, True): "emails"}.get(closed)


def digests_of(email: str | None, phone_e164: str | None) -> dict[str, str]:
    """The digests (SHA-256) of an address and a number, by ``MARKED``; of those that are known.

    The same on every machine, so that files can be joined; they tell an address to nobody who
    does not know it already.
    """
    known = (fold(email or ""), (phone_e164 or "").strip())
    return {
        about: hashlib.sha256(
            f"slaapp objection {about} {text}".encode(errors="replace")
        ).hexdigest()
        for about, text in zip(MARKED, known, strict=True)
        if text
    }
