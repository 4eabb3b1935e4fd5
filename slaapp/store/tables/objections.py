"""Who is not to be contacted, known by nothing but digests of an address or a number."""

from __future__ import annotations

from sqlalchemy import Index

from slaapp.store.tables.columns import facts, key, text_column, whole, withdrawn

# ``about`` is "email" or "phone"; the key is made of the digest, the same on every machine.
objection_mark = facts(
    "objection_mark",
    key(),
    text_column("about"),
    text_column("digest"),
    text_column("objection"),
    whole("objected_at"),
    withdrawn(),
    Index(None, "digest"),
)
