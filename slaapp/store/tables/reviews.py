"""The meetings in which both sides look at a period together, and what they decide there."""

from __future__ import annotations

from sqlalchemy import Index

from slaapp.store.tables.columns import facts, key, reference, text_column, whole, withdrawn

# The days that it is about, both included; the version is the one in force when it was opened.
review = facts(
    "review",
    key(),
    text_column("starts_on"),
    text_column("ends_on"),
    reference("agreement_id", "agreement"),
    whole("opened_at"),
    whole("closed_at"),
    # Who was there, as typed.
    text_column("present"),
    withdrawn(),
)

# Whose it is: ``side`` is "marketing", "sales" or "both"; empty where it is one member's.
decision = facts(
    "decision",
    key(),
    reference("review_id", "review"),
    text_column("name"),
    text_column("side"),
    reference("member_id", "member"),
    text_column("due_on"),
    whole("done_at"),
    withdrawn(),
    Index(None, "review_id"),
)
