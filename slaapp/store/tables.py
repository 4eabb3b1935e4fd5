"""The tables of a workspace file.

A table or column is a *fact* (journalled, never rebuilt), *derived* (a figure that can always
be rebuilt from facts, never journalled) or *machine* (this machine's own, never travels).
``info={"nature": ...}`` says which; triggers, undo, check and dump read it from here.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    func,
    text,
)

FACT, DERIVED, MACHINE = "fact", "derived", "machine"

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)


def _key() -> Column[str]:
    return Column("id", Text, primary_key=True, nullable=False)


def _reference(name: str, table: str, **more: Any) -> Column[str]:
    return Column(name, Text, ForeignKey(f"{table}.id"), **more)


def _text(name: str, nature: str = FACT) -> Column[str]:
    return Column(name, Text, info={"nature": nature})


def _whole(name: str, nature: str = FACT, **more: Any) -> Column[int]:
    return Column(name, Integer, info={"nature": nature}, **more)


def _withdrawn() -> Column[int]:
    # Undoing an insertion withdraws the row; nothing that others refer to is ever deleted.
    return Column("withdrawn", Integer, nullable=False, server_default=text("0"))


def _clock_at() -> Column[int]:
    # What the machine's clock said, where recorded_at, which never goes back, says otherwise.
    return _whole("clock_at")


def _facts(name: str, *columns: Any) -> Table:
    return Table(name, metadata, *columns, info={"nature": FACT})


def _derived(name: str, *columns: Any) -> Table:
    return Table(name, metadata, *columns, info={"nature": DERIVED})


def _machine(name: str, *columns: Any) -> Table:
    return Table(name, metadata, *columns, info={"nature": MACHINE})


workspace = _facts(
    "workspace",
    _key(),
    _text("name"),
    _text("zone"),
    _text("country"),
    _text("region"),
    _text("currency"),
    _whole("is_demo", nullable=False, server_default=text("0")),
    _whole("created_at"),
)

member = _facts(
    "member",
    _key(),
    _text("name"),
    _text("role"),
    _text("email"),
    _whole("active", nullable=False, server_default=text("1")),
    _withdrawn(),
)

source = _facts("source", _key(), _text("name"), _withdrawn())

campaign = _facts(
    "campaign",
    _key(),
    _text("name"),
    _text("starts_on"),
    _text("ends_on"),
    _whole("cost_cents"),
    _text("currency"),
    _withdrawn(),
)

reason = _facts("reason", _key(), _text("kind"), _text("code"), _text("label"), _withdrawn())

custom_field = _facts(
    "custom_field",
    _key(),
    _text("key"),
    _text("label"),
    _text("type"),
    _text("choices"),
    _withdrawn(),
)

# A field that sales fill in, by its code: known of a lead only once they have had it.
sales_field = _facts("sales_field", _key(), _text("field"), _withdrawn())

company = _facts(
    "company",
    _key(),
    _text("name"),
    _text("domain"),
    _text("city"),
    _text("country"),
    _withdrawn(),
)

person = _facts(
    "person",
    _key(),
    _reference("company_id", "company"),
    _text("first_name"),
    _text("last_name"),
    _text("email"),
    _text("phone"),
    _text("phone_e164"),
    _text("job_title"),
    _withdrawn(),
    Index(None, "company_id"),
    Index(None, "email"),
)

lead = _facts(
    "lead",
    Column("number", Integer, primary_key=True, info={"nature": MACHINE}),
    Column("id", Text, nullable=False, unique=True),
    _reference("person_id", "person"),
    _reference("company_id", "company"),
    _text("external_id"),
    _reference("source_id", "source"),
    _reference("campaign_id", "campaign"),
    _text("request"),
    _whole("historical", nullable=False, server_default=text("0")),
    _text("custom"),
    _withdrawn(),
    # Figures: what the timeline and the agreement make of it.
    _text("stage", DERIVED),
    _text("owner_id", DERIVED),
    _text("tier", DERIVED),
    _whole("score", DERIVED),
    _text("scored_on", DERIVED),
    _text("title", DERIVED),
    _text("search_text", DERIVED),
    _whole("received_at", DERIVED),
    _text("received_precision", DERIVED),
    _whole("received_wall", DERIVED),
    _text("received_month", DERIVED),
    _whole("qualified_at", DERIVED),
    _whole("handed_over_at", DERIVED),
    _whole("accepted_at", DERIVED),
    _whole("accepted_silently_at", DERIVED),
    _whole("opportunity_at", DERIVED),
    _whole("won_at", DERIVED),
    _text("won_precision", DERIVED),
    _whole("won_wall", DERIVED),
    _whole("lost_at", DERIVED),
    _whole("amount_cents", DERIVED),
    _whole("next_due_at", DERIVED),
    _text("next_commitment", DERIVED),
    _whole("last_event_at", DERIVED),
    # What a list is sorted by: the title folded, the stage's place in the life cycle.
    _text("title_sort", DERIVED),
    _whole("stage_rank", DERIVED),
    # Silence upholds a rejection from then on; a signed exception takes it out of every count.
    _whole("upheld_silently_at", DERIVED),
    _whole("excluded", DERIVED),
    # Who it is and what it did, "B2", and whether that or the score is what was agreed.
    _text("grade", DERIVED),
    _whole("reached", DERIVED),
    Index(None, "person_id"),
    Index(None, "company_id"),
    Index(None, "external_id"),
    Index("ix_lead_received", "withdrawn", "received_at", "number"),
    Index("ix_lead_stage", "withdrawn", "stage", "received_at", "number"),
    Index("ix_lead_owner", "withdrawn", "owner_id", "received_at", "number"),
    Index("ix_lead_source", "withdrawn", "source_id", "received_at", "number"),
    Index("ix_lead_next_due", "withdrawn", "next_due_at", "number"),
    Index("ix_lead_title_sort", "withdrawn", "title_sort", "number"),
    Index("ix_lead_score", "withdrawn", "score", "number"),
    Index("ix_lead_amount", "withdrawn", "amount_cents", "number"),
    Index("ix_lead_stage_rank", "withdrawn", "stage_rank", "number"),
)

event = _facts(
    "event",
    _key(),
    _reference("lead_id", "lead", nullable=False),
    _text("kind"),
    _whole("occurred_at"),
    _text("precision"),
    _whole("recorded_at"),
    _text("author_id"),
    _text("device_id"),
    _text("member_id"),
    _text("tier"),
    _text("channel"),
    _text("outcome"),
    _reference("reason_id", "reason"),
    _whole("amount_cents"),
    _text("currency"),
    _whole("until"),
    _text("note"),
    _text("field"),
    _text("value"),
    _text("target_id"),
    _whole("in_force", DERIVED, nullable=False, server_default=text("1")),
    _clock_at(),
    Index("ix_event_lead", "lead_id", "occurred_at"),
    Index("ix_event_target", "target_id", sqlite_where=text("target_id IS NOT NULL")),
    Index("ix_event_merged", "lead_id", "value", sqlite_where=text("kind = 'merged'")),
)

calendar_entry = _facts(
    "calendar_entry",
    _key(),
    _text("day"),
    _text("kind"),
    _text("windows"),
    _text("label"),
    _whole("observed", nullable=False, server_default=text("1")),
    _whole("recorded_at"),
    _withdrawn(),
    _clock_at(),
)

# Days in the team's zone, both included; "from noon" and "until noon" leave half of one out.
absence = _facts(
    "absence",
    _key(),
    _reference("member_id", "member"),
    _text("starts_on"),
    _text("ends_on"),
    _whole("from_noon", nullable=False, server_default=text("0")),
    _whole("until_noon", nullable=False, server_default=text("0")),
    _text("note"),
    _withdrawn(),
    Index(None, "member_id"),
)

agreement = _facts(
    "agreement",
    _key(),
    _whole("number"),
    _text("state"),
    _text("document"),
    _text("sha256"),
    _whole("effective_from"),
    _whole("signed_at"),
    _text("marketing_signer"),
    _text("sales_signer"),
    # A proposal: since when it is frozen, and the day it is to come into force (none: at once).
    _whole("proposed_at"),
    _text("begins_on"),
    # Each side's signature: as what, and when; ``signed_at`` is the second one's.
    _text("marketing_function"),
    _text("sales_function"),
    _whole("marketing_signed_at"),
    _whole("sales_signed_at"),
    # A digest of the row's other values; NULL where an earlier program signed.
    _text("seal"),
    _withdrawn(),
)

import_mapping = _facts(
    "import_mapping", _key(), _text("fingerprint"), _text("name"), _text("document"), _withdrawn()
)

cycle = _derived(
    "cycle",
    _key(),
    _text("lead_id"),
    _whole("ordinal"),
    _text("agreement_id"),
    _text("tier"),
    _text("owner_id"),
    _whole("handed_over_at"),
    _whole("start_at"),
    _whole("accepted_at"),
    _whole("accepted_silently_at"),
    _whole("rejected_at"),
    _text("reason_id"),
    _whole("first_attempt_at"),
    _whole("first_conversation_at"),
    _whole("attempts"),
    _whole("attempt_working_ms"),
    _whole("conversation_working_ms"),
    _whole("closed_at"),
    _text("closed_by"),
    _whole("disputed_at"),
    _whole("upheld_silently_at"),
    _text("joined_into"),
    _whole("excluded"),
    Index(None, "lead_id"),
    Index(None, "handed_over_at"),
    Index("ix_cycle_running", "lead_id", sqlite_where=text("closed_at IS NULL")),
)

deadline = _derived(
    "deadline",
    _key(),
    _text("lead_id"),
    _text("cycle_id"),
    _text("agreement_id"),
    _text("commitment"),
    _text("side"),
    _text("owner_id"),
    _text("tier"),
    _whole("start_at"),
    _whole("warn_at"),
    _whole("due_at"),
    _whole("stopped_at"),
    _whole("cancelled_at"),
    _whole("late_entry"),
    _text("holder_id"),
    _whole("suspended_at"),
    _whole("paused_at"),
    _whole("resumes_at"),
    _whole("used_ms"),
    _whole("overrun_ms"),
    _whole("excluded"),
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

operation = Table(
    "operation",
    metadata,
    _key(),
    Column("position", Integer, nullable=False, unique=True),
    _text("kind"),
    _text("author_id"),
    _text("device_id"),
    _whole("recorded_at"),
    _text("details"),
    _text("undoes"),
    _whole("undoable", nullable=False, server_default=text("1")),
    _whole("undone", DERIVED, nullable=False, server_default=text("0")),
    _clock_at(),
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

journal_context = Table(
    "journal_context",
    metadata,
    Column("only", Integer, primary_key=True),
    Column("operation_id", Text),
    info={"nature": "journal"},
)

unsaved_text = _machine("draft", _key(), _text("text"), _whole("saved_at"))

setting = _machine("setting", Column("key", Text, primary_key=True), _text("value"))


def written_at(table: Any) -> ColumnElement[int]:
    """When a row was written down by the clock that everything else happens by."""
    stamp: ColumnElement[int] = func.coalesce(table.c.clock_at, table.c.recorded_at)
    return stamp.label("recorded_at")


def facts_of(table: Table) -> list[Column[Any]]:
    """The columns of a fact table that the journal watches: neither its key nor a figure."""
    return [
        column
        for column in table.columns
        if column.name != "id" and column.info.get("nature", FACT) == FACT
    ]


def fact_tables() -> list[Table]:
    """Every table that the journal watches, parents before children."""
    return [table for table in metadata.sorted_tables if table.info["nature"] == FACT]
