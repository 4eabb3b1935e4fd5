"""What the rules make of the timelines: hand-overs and their deadlines. All derived."""

from __future__ import annotations

from sqlalchemy import Index, text

from slaapp.store.tables.columns import derived, key, text_column, whole

cycle = derived(
    "cycle",
    key(),
    text_column("lead_id"),
    whole("ordinal"),
    text_column("agreement_id"),
    text_column("tier"),
    text_column("owner_id"),
    whole("handed_over_at"),
    whole("start_at"),
    whole("accepted_at"),
    whole("accepted_silently_at"),
    whole("rejected_at"),
    text_column("reason_id"),
    whole("first_attempt_at"),
    whole("first_conversation_at"),
    whole("attempts"),
    whole("attempt_working_ms"),
    whole("conversation_working_ms"),
    whole("closed_at"),
    text_column("closed_by"),
    whole("disputed_at"),
    whole("upheld_silently_at"),
    text_column("joined_into"),
    whole("excluded"),
    # Distinct attempts until reached; when the prospect wanted to be left alone, and what of it
    # was an agreed pause ("from:to from:to").
    whole("tries"),
    text_column("asked_text"),
    text_column("paused_text"),
    Index(None, "lead_id"),
    Index(None, "handed_over_at"),
    Index("ix_cycle_running", "lead_id", sqlite_where=text("closed_at IS NULL")),
)

deadline = derived(
    "deadline",
    key(),
    text_column("lead_id"),
    text_column("cycle_id"),
    text_column("agreement_id"),
    text_column("commitment"),
    text_column("side"),
    text_column("owner_id"),
    text_column("tier"),
    whole("start_at"),
    whole("warn_at"),
    whole("due_at"),
    whole("stopped_at"),
    whole("cancelled_at"),
    whole("late_entry"),
    text_column("holder_id"),
    whole("suspended_at"),
    whole("paused_at"),
    whole("resumes_at"),
    whole("used_ms"),
    whole("overrun_ms"),
    whole("excluded"),
    Index(None, "lead_id"),
    Index(
        "ix_deadline_open",
        "side",
        "due_at",
        "id",
        sqlite_where=text("stopped_at IS NULL AND cancelled_at IS NULL"),
    ),
    Index(None, "due_at"),
)

# What somebody plans to do about a lead: the event that says so, and what became of it.
next_step = derived(
    "next_step",
    key(),
    text_column("lead_id"),
    text_column("member_id"),
    text_column("kind"),
    whole("due_at"),
    text_column("precision"),
    text_column("note"),
    whole("planned_at"),
    whole("done_at"),
    whole("dropped_at"),
    Index(None, "lead_id"),
    Index(
        "ix_next_step_open",
        "member_id",
        "due_at",
        "id",
        sqlite_where=text("done_at IS NULL AND dropped_at IS NULL"),
    ),
)
