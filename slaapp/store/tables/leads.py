"""Who the leads are: companies, persons, leads, with the figures that lists need."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Text, text

from slaapp.store.tables.columns import (
    DERIVED,
    MACHINE,
    facts,
    key,
    reference,
    text_column,
    whole,
    withdrawn,
)

company = facts(
    "company",
    key(),
    text_column("name"),
    text_column("domain"),
    text_column("city"),
    text_column("country"),
    text_column("postcode"),
    withdrawn(),
)

person = facts(
    "person",
    key(),
    reference("company_id", "company"),
    text_column("first_name"),
    text_column("last_name"),
    text_column("email"),
    text_column("phone"),
    text_column("phone_e164"),
    text_column("job_title"),
    # What the person objects to ("calls", "emails", "all"), and since when.
    text_column("objection"),
    whole("objected_at"),
    withdrawn(),
    Index(None, "company_id"),
)

_SORTED_BY = (
    "company_sort",
    "owner_sort",
    "source_sort",
    "campaign_sort",
    "product_sort",
    "tier_rank",
    "last_contact_at",
    "stage_since",
    "next_step_at",
)

_STAYS = ("new", "qualified", "handed_over", "accepted", "contacted", "opportunity")
_WAITS = ("asked", "closed", "transport", "before_hand_over", "acceptance", "sales", "recycled")

lead = facts(
    "lead",
    Column("number", Integer, primary_key=True, info={"nature": MACHINE}),
    Column("id", Text, nullable=False, unique=True),
    reference("person_id", "person"),
    reference("company_id", "company"),
    text_column("external_id"),
    reference("source_id", "source"),
    reference("campaign_id", "campaign"),
    reference("product_id", "product"),
    text_column("request"),
    whole("historical", nullable=False, server_default=text("0")),
    text_column("custom"),
    withdrawn(),
    # Figures: what the timeline and the agreement make of it.
    text_column("stage", DERIVED),
    text_column("owner_id", DERIVED),
    text_column("tier", DERIVED),
    whole("score", DERIVED),
    text_column("scored_on", DERIVED),
    text_column("title", DERIVED),
    text_column("search_text", DERIVED),
    whole("received_at", DERIVED),
    text_column("received_precision", DERIVED),
    whole("received_wall", DERIVED),
    text_column("received_month", DERIVED),
    whole("qualified_at", DERIVED),
    whole("handed_over_at", DERIVED),
    whole("accepted_at", DERIVED),
    whole("accepted_silently_at", DERIVED),
    whole("opportunity_at", DERIVED),
    whole("won_at", DERIVED),
    text_column("won_precision", DERIVED),
    whole("won_wall", DERIVED),
    whole("lost_at", DERIVED),
    whole("amount_cents", DERIVED),
    whole("next_due_at", DERIVED),
    text_column("next_commitment", DERIVED),
    whole("last_event_at", DERIVED),
    # What a list is sorted by: the title folded, the stage's place in the life cycle.
    text_column("title_sort", DERIVED),
    whole("stage_rank", DERIVED),
    # Silence upholds a rejection from then on; a signed exception takes it out of every count.
    whole("upheld_silently_at", DERIVED),
    whole("excluded", DERIVED),
    # Who it is and what it did, "B2", and whether that or the score is what was agreed.
    text_column("grade", DERIVED),
    whole("reached", DERIVED),
    # When it came into its stage; when a recycled one may be handed over again; what is planned.
    whole("stage_since", DERIVED),
    whole("wakes_at", DERIVED),
    whole("next_step_at", DERIVED),
    # What the search index holds beside search_text; what else a list is sorted by, folded.
    text_column("search_names", DERIVED),
    text_column("search_words", DERIVED),
    text_column("company_sort", DERIVED),
    text_column("owner_sort", DERIVED),
    text_column("source_sort", DERIVED),
    text_column("campaign_sort", DERIVED),
    text_column("product_sort", DERIVED),
    whole("tier_rank", DERIVED),
    whole("last_contact_at", DERIVED),
    # Working time in the stages it has left; where its waiting went, once it is over.
    *(whole(f"stay_{stage}", DERIVED) for stage in _STAYS),
    *(whole(f"wait_{part}", DERIVED) for part in _WAITS),
    whole("waited_until", DERIVED),
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
    *(Index(f"ix_lead_{name}", "withdrawn", name, "number") for name in _SORTED_BY),
    Index("ix_lead_wakes", "wakes_at", sqlite_where=text("wakes_at IS NOT NULL")),
)

lead_tag = facts(
    "lead_tag",
    key(),
    reference("lead_id", "lead"),
    reference("tag_id", "tag"),
    withdrawn(),
    Index(None, "lead_id"),
    Index(None, "tag_id"),
)

# Two leads that look alike, and were said not to be the same; the older key first.
apart = facts(
    "apart",
    key(),
    reference("one_id", "lead"),
    reference("other_id", "lead"),
    withdrawn(),
    Index(None, "one_id"),
    Index(None, "other_id"),
)
