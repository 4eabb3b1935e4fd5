"""What was agreed, and how files were read."""

from __future__ import annotations

from slaapp.store.tables.columns import facts, key, text_column, whole, withdrawn

agreement = facts(
    "agreement",
    key(),
    whole("number"),
    text_column("state"),
    text_column("document"),
    text_column("sha256"),
    whole("effective_from"),
    whole("signed_at"),
    text_column("marketing_signer"),
    text_column("sales_signer"),
    # A proposal: since when it is frozen, and the day it is to come into force (none: at once).
    whole("proposed_at"),
    text_column("begins_on"),
    # Each side's signature: as what, and when; ``signed_at`` is the second one's.
    text_column("marketing_function"),
    text_column("sales_function"),
    whole("marketing_signed_at"),
    whole("sales_signed_at"),
    # A digest of the row's other values; NULL where an earlier program signed.
    text_column("seal"),
    withdrawn(),
)

import_mapping = facts(
    "import_mapping",
    key(),
    text_column("fingerprint"),
    text_column("name"),
    text_column("document"),
    withdrawn(),
)
