"""What changed, when and by whom; and what is only this machine's."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from slaapp.store.tables.columns import (
    DERIVED,
    clock_at,
    key,
    machine,
    metadata,
    text_column,
    whole,
)

operation = Table(
    "operation",
    metadata,
    key(),
    Column("position", Integer, nullable=False, unique=True),
    text_column("kind"),
    text_column("author_id"),
    text_column("device_id"),
    whole("recorded_at"),
    text_column("details"),
    text_column("undoes"),
    whole("undoable", nullable=False, server_default=text("1")),
    whole("undone", DERIVED, nullable=False, server_default=text("0")),
    clock_at(),
    Index(None, "recorded_at"),
    info={"nature": "journal"},
)

change = Table(
    "change",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("operation_id", Text, ForeignKey("operation.id"), nullable=False),
    Column("table_name", Text, nullable=False),
    Column("row_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("old", Text),
    Index("ix_change_operation", "operation_id", "sequence"),
    Index("ix_change_row", "row_id", "sequence"),
    info={"nature": "journal"},
)

# An edit that came from another machine: when and where it was made there. It is known as long as
# the operation that took it in stands; ``value`` is kept of one that a later edit outdid here.
edit_elsewhere = Table(
    "edit_elsewhere",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("operation_id", Text, ForeignKey("operation.id"), nullable=False),
    Column("table_name", Text, nullable=False),
    Column("row_id", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("edited_at", Integer, nullable=False),
    Column("device_id", Text),
    Column("author_id", Text),
    Column("value", Text),
    Index(None, "row_id"),
    Index(None, "operation_id"),
    info={"nature": "journal"},
)

journal_context = Table(
    "journal_context",
    metadata,
    Column("only", Integer, primary_key=True),
    Column("operation_id", Text),
    info={"nature": "journal"},
)

unsaved_text = machine("draft", key(), text_column("text"), whole("saved_at"))

setting = machine("setting", Column("key", Text, primary_key=True), text_column("value"))
