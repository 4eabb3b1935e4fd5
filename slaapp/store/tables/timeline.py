"""What happened to a lead, and the days on which nobody works."""

from __future__ import annotations

from sqlalchemy import Index, text

from slaapp.store.tables.columns import (
    DERIVED,
    clock_at,
    facts,
    key,
    reference,
    text_column,
    whole,
    withdrawn,
)

event = facts(
    "event",
    key(),
    reference("lead_id", "lead", nullable=False),
    text_column("kind"),
    whole("occurred_at"),
    text_column("precision"),
    whole("recorded_at"),
    text_column("author_id"),
    text_column("device_id"),
    text_column("member_id"),
    text_column("tier"),
    text_column("channel"),
    text_column("outcome"),
    reference("reason_id", "reason"),
    whole("amount_cents"),
    text_column("currency"),
    whole("until"),
    text_column("note"),
    text_column("field"),
    text_column("value"),
    text_column("target_id"),
    whole("in_force", DERIVED, nullable=False, server_default=text("1")),
    clock_at(),
    Index("ix_event_lead", "lead_id", "occurred_at"),
    Index("ix_event_target", "target_id", sqlite_where=text("target_id IS NOT NULL")),
    Index("ix_event_wrong_number", "lead_id", sqlite_where=text("outcome = 'wrong_number'")),
    Index("ix_event_merged", "lead_id", "value", sqlite_where=text("kind = 'merged'")),
)

calendar_entry = facts(
    "calendar_entry",
    key(),
    text_column("day"),
    text_column("kind"),
    text_column("windows"),
    text_column("label"),
    whole("observed", nullable=False, server_default=text("1")),
    whole("recorded_at"),
    withdrawn(),
    clock_at(),
)

# Days in the team's zone, both included; "from noon" and "until noon" leave half of one out.
absence = facts(
    "absence",
    key(),
    reference("member_id", "member"),
    text_column("starts_on"),
    text_column("ends_on"),
    whole("from_noon", nullable=False, server_default=text("0")),
    whole("until_noon", nullable=False, server_default=text("0")),
    text_column("note"),
    # Who stands in meanwhile.
    reference("cover_id", "member"),
    withdrawn(),
    Index(None, "member_id"),
)
