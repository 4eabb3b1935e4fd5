"""The team, and the words that it uses: sources, campaigns, reasons, fields of its own."""

from __future__ import annotations

from sqlalchemy import text

from slaapp.store.tables.columns import facts, key, reference, text_column, whole, withdrawn

workspace = facts(
    "workspace",
    key(),
    text_column("name"),
    text_column("zone"),
    text_column("country"),
    text_column("region"),
    text_column("currency"),
    whole("is_demo", nullable=False, server_default=text("0")),
    whole("created_at"),
    # Who gets a lead that is handed over to nobody in particular; "" and NULL: by hand.
    text_column("assigning"),
    # Whether a lead is handed over as soon as it is qualified.
    whole("hands_over"),
)

member = facts(
    "member",
    key(),
    text_column("name"),
    text_column("role"),
    text_column("email"),
    whole("active", nullable=False, server_default=text("1")),
    withdrawn(),
)

source = facts("source", key(), text_column("name"), withdrawn())

campaign = facts(
    "campaign",
    key(),
    text_column("name"),
    text_column("starts_on"),
    text_column("ends_on"),
    whole("cost_cents"),
    text_column("currency"),
    withdrawn(),
)

product = facts("product", key(), text_column("name"), withdrawn())

tag = facts("tag", key(), text_column("name"), withdrawn())

# Whose leads are those with this value in this field (country, postcode, city, source).
territory = facts(
    "territory",
    key(),
    reference("member_id", "member"),
    text_column("field"),
    text_column("value"),
    withdrawn(),
)

# A list of leads by name: its filter, columns and order, as a document.
saved_view = facts("saved_view", key(), text_column("name"), text_column("document"), withdrawn())

reason = facts(
    "reason", key(), text_column("kind"), text_column("code"), text_column("label"), withdrawn()
)

custom_field = facts(
    "custom_field",
    key(),
    text_column("key"),
    text_column("label"),
    text_column("type"),
    text_column("choices"),
    withdrawn(),
)

# A field that sales fill in, by its code: known of a lead only once they have had it.
sales_field = facts("sales_field", key(), text_column("field"), withdrawn())
