"""The tables of a workspace file.

A table or column is a *fact* (journalled, never rebuilt), *derived* (a figure that can always
be rebuilt from facts, never journalled) or *machine* (this machine's own, never travels).
``info={"nature": ...}`` says which; triggers, undo, check and dump read it from here.
"""

from __future__ import annotations

from slaapp.store.tables.clocks import cycle, deadline, next_step
from slaapp.store.tables.columns import DERIVED, FACT, MACHINE, metadata
from slaapp.store.tables.journal import (
    change,
    edit_elsewhere,
    journal_context,
    operation,
    setting,
    unsaved_text,
)
from slaapp.store.tables.leads import apart, company, lead, lead_tag, person
from slaapp.store.tables.lists import (
    campaign,
    custom_field,
    member,
    product,
    reason,
    sales_field,
    saved_view,
    source,
    tag,
    territory,
    workspace,
)
from slaapp.store.tables.nature import fact_tables, facts_of, written_at
from slaapp.store.tables.objections import objection_mark
from slaapp.store.tables.reviews import decision, review
from slaapp.store.tables.terms import agreement, import_mapping
from slaapp.store.tables.timeline import absence, calendar_entry, event

__all__ = [
    "DERIVED",
    "FACT",
    "MACHINE",
    "absence",
    "agreement",
    "apart",
    "calendar_entry",
    "campaign",
    "change",
    "company",
    "custom_field",
    "cycle",
    "deadline",
    "decision",
    "edit_elsewhere",
    "event",
    "fact_tables",
    "facts_of",
    "import_mapping",
    "journal_context",
    "lead",
    "lead_tag",
    "member",
    "metadata",
    "next_step",
    "objection_mark",
    "operation",
    "person",
    "product",
    "reason",
    "review",
    "sales_field",
    "saved_view",
    "setting",
    "source",
    "tag",
    "territory",
    "unsaved_text",
    "workspace",
    "written_at",
]
