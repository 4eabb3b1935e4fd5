"""Digests of who objected, as version 12 of the schema made them; they never change again."""

from __future__ import annotations

import hashlib
import unicodedata

from sqlalchemy import Connection

_HELD = "SELECT email, phone_e164, objection, objected_at FROM person WHERE objection IS NOT NULL"
_MARK = (
    "INSERT OR IGNORE INTO objection_mark(id, about, digest, objection, objected_at) "
    "VALUES(?, ?, ?, ?, ?)"
)


def mark_who_objected(connection: Connection) -> None:
    """Keep the address and the number of everybody who objects as digests, where that lacks."""
    for email, phone, objection, since in connection.exec_driver_sql(_HELD).all():
        for about, text in (("email", _folded(email or "")), ("phone", phone)):
            if text:
                said = f"slaapp objection {about} {text}".encode(errors="replace")
                digest = hashlib.sha256(said).hexdigest()
                connection.exec_driver_sql(_MARK, (digest[:32], about, digest, objection, since))


def _folded(text: str) -> str:
    lowered = unicodedata.normalize("NFKD", text.casefold()).casefold()
    return " ".join("".join(s for s in lowered if not unicodedata.combining(s)).split())
