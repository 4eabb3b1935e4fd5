"""The versions of the agreement as the file holds them, byte by byte, held to their digests."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    LargeBinary,
    MetaData,
    Row,
    Text,
    cast,
    select,
)

from slaapp.domain.agreement import Agreement, agreement_from
from slaapp.domain.instants import Instant
from slaapp.domain.signature import Signature, seal_of
from slaapp.domain.trouble import Trouble
from slaapp.store.tables import agreement

FROZEN: tuple[str, ...] = ("signed", "proposed")
"""The states whose document does not change any more."""


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """A proposed or signed version; ``number`` is None while it is only proposed."""

    id: str
    number: int | None
    state: str
    document: bytes
    sha256: str
    seal: str | None
    effective_from: Instant | None
    begins_on: str | None
    proposed_at: Instant | None
    signed_at: Instant | None
    marketing: Signature
    sales: Signature
    withdrawn: bool = False

    @property
    def tampered(self) -> str | None:
        """The column that is not what was signed, "document", "seal", "signed_at" or "withdrawn"
        (what is signed never is); None: it is."""
        if hashlib.sha256(self.document).hexdigest() != self.sha256:
            return "document"
        return self._seal_broken() if self.state == "signed" else None

    def _seal_broken(self) -> str | None:
        if self.withdrawn:
            return "withdrawn"
        when = {self.marketing.signed_at, self.sales.signed_at}
        if self.seal is None:
            # Who keeps when a side signed has made a seal too.
            return None if when == {None} else "seal"
        if self.number is None or self.effective_from is None:
            return "seal"
        if self.signed_at not in when:
            return "signed_at"
        signed = (self.number, self.sha256, self.effective_from, self.marketing, self.sales)
        return None if seal_of(*signed) == self.seal else "seal"

    def terms(self) -> Agreement:
        """The agreement of the document.

        Raises Trouble: agreement_tampered where it cannot be read and is not what was signed;
        agreement_from_newer_version.
        """
        try:
            return agreement_from(json.loads(self.document))
        except (ValueError, Trouble) as reason:
            if self.tampered is None:
                raise
            raise Trouble("agreement_tampered", number=self.number or "–") from reason


def stored_versions(
    connection: Connection,
    states: tuple[str, ...] = ("signed",),
    *,
    withdrawn: bool = False,
    schema: str | None = None,
) -> list[StoredVersion]:
    """The versions in these states, oldest first; ``withdrawn`` ones too where asked for.

    ``schema`` names an attached file that they are read from.
    """
    rows_of = agreement if schema is None else agreement.to_metadata(MetaData(), schema=schema)
    # As bytes: a changed one may leave no text at all, and stop the reading of everything.
    read: list[ColumnElement[Any]] = [
        cast(each, LargeBinary).label(each.name) if isinstance(each.type, Text) else each
        for each in rows_of.c
    ]
    query = select(*read).where(rows_of.c.state.in_(states))
    if not withdrawn:
        query = query.where(rows_of.c.withdrawn == 0)
    rows = connection.execute(query.order_by(rows_of.c.number, rows_of.c.id))
    return [_version(row) for row in rows]


def _version(row: Row[Any]) -> StoredVersion:
    return StoredVersion(
        _text(row.id) or "",
        row.number,
        _text(row.state) or "",
        bytes(row.document or b""),
        _text(row.sha256) or "",
        _text(row.seal),
        row.effective_from,
        _text(row.begins_on),
        row.proposed_at,
        row.signed_at,
        _signature(row, "marketing"),
        _signature(row, "sales"),
        bool(row.withdrawn),
    )


def _signature(row: Row[Any], side: str) -> Signature:
    held = row._mapping
    return Signature(
        side,
        _text(held[f"{side}_signer"]) or "",
        _text(held[f"{side}_function"]) or "",
        held[f"{side}_signed_at"],
    )


def _text(held: bytes | None) -> str | None:
    return None if held is None else bytes(held).decode(errors="replace")
