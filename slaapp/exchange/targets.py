"""What a column can be mapped to: the codes, and what kind of values each of them wants."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

IdentityTarget: TypeAlias = Literal["external_id"]
TextTarget: TypeAlias = Literal[
    "source",
    "campaign",
    "first_name",
    "last_name",
    "full_name",
    "job_title",
    "company",
    "company_domain",
    "city",
    "country",
    "note",
    "owner",
    "lost_reason",
    "rejection_reason",
    "currency",
]
DateTarget: TypeAlias = Literal[
    "received_at",
    "qualified_at",
    "handed_over_at",
    "accepted_at",
    "rejected_at",
    "first_attempt_at",
    "conversation_at",
    "won_at",
    "lost_at",
    "closed_at",  # won or lost, as the row's stage or won_flag says
]
OtherTarget: TypeAlias = Literal[
    "email", "phone", "amount", "stage", "tier", "won_flag", "custom", "ignore"
]
Target: TypeAlias = Literal[IdentityTarget, TextTarget, DateTarget, OtherTarget]

FieldType: TypeAlias = Literal["text", "integer", "decimal", "yes_no", "date", "choice"]
"""What a custom field holds."""

TEXT_TARGETS: frozenset[str] = frozenset(get_args(TextTarget))
DATE_TARGETS: frozenset[str] = frozenset(get_args(DateTarget))
OUTCOME_DATES = DATE_TARGETS - {"received_at"}
WORD_TARGETS: frozenset[str] = frozenset({"stage", "tier"})
"""Targets whose words are told what they mean, one by one."""

TARGETS: tuple[Target, ...] = (
    *get_args(IdentityTarget),
    *get_args(TextTarget),
    *get_args(DateTarget),
    *get_args(OtherTarget),
)
FIELD_TYPES: tuple[FieldType, ...] = get_args(FieldType)

REPEATABLE: frozenset[str] = frozenset({"note", "custom", "ignore"})
"""Targets that several columns may have; any other has one column at most."""

IDENTITY_TARGETS: frozenset[str] = frozenset(
    {"external_id", "first_name", "last_name", "full_name", "email", "phone", "company"}
)
"""A row needs one of these to be somebody."""

STAGES = frozenset(
    {
        *("new", "qualified", "handed_over", "accepted", "contacted"),
        *("opportunity", "won", "lost", "rejected", "recycled"),
    }
)
TIERS = frozenset({"hot", "warm", "cold"})
