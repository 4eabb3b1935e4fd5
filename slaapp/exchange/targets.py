"""What a column can be mapped to: the codes, and what kind of values each of them wants."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from slaapp.domain.criterion_field import INTERESTS
from slaapp.domain.lead_fields import LEAD_FIELDS
from slaapp.domain.origin import ORIGIN
from slaapp.domain.privacy import PRIVACY_FIELDS

Target: TypeAlias = str
"""A code of ``TARGETS``."""

_SPECIAL = ("external_id", "email", "phone")
_FIELDS = tuple(each.target for each in LEAD_FIELDS if each.target and each.target not in _SPECIAL)
_REASONS = ("lost_reason", "rejection_reason")
_TEXTS = (*_FIELDS, "full_name", "owner", *_REASONS, "currency", "tags", ORIGIN)
DateTarget: TypeAlias = Literal[
    "received_at",
    "informed_at",  # the person was told what is kept of them
    "qualified_at",
    "handed_over_at",
    "accepted_at",
    "rejected_at",
    "first_attempt_at",
    "conversation_at",
    "opportunity_at",
    "won_at",
    "lost_at",
    "recycled_at",
    "closed_at",  # won or lost, as the row's stage or won_flag says
]
_OTHERS = ("email", "phone", "amount", "stage", "tier", "won_flag", "custom", "ignore")

FieldType: TypeAlias = Literal["text", "integer", "decimal", "yes_no", "date", "choice"]
"""What a custom field holds."""

TEXT_TARGETS: frozenset[str] = frozenset(_TEXTS)
DATE_TARGETS: frozenset[str] = frozenset(get_args(DateTarget))
OUTCOME_DATES = DATE_TARGETS - {"received_at", "informed_at"}
ANSWERS: dict[Target, tuple[str, ...]] = {**INTERESTS, **PRIVACY_FIELDS}
"""The codes that there are for each of ``ANSWER_TARGETS``."""

ANSWER_TARGETS: tuple[Target, ...] = tuple(ANSWERS)
"""What somebody said of their interest, was told or agreed to: each answer is a dated fact."""

WORD_TARGETS: frozenset[str] = frozenset({"stage", "tier", *ANSWER_TARGETS})
"""Targets whose words are told what they mean, one by one."""

TARGETS: tuple[Target, ...] = (
    "external_id", *_TEXTS, *get_args(DateTarget), *_OTHERS, *ANSWER_TARGETS
)  # fmt: skip
FIELD_TYPES: tuple[FieldType, ...] = get_args(FieldType)

REPEATABLE: frozenset[str] = frozenset({"email", "phone", "note", "tags", "custom", "ignore"})
"""Targets that several columns may have; any other has one column at most.

Of several addresses or numbers of a row the first good one counts: address books have a column
for the office and one for the mobile, and each person but one of them.
"""

IDENTITY_TARGETS: frozenset[str] = frozenset(
    {"external_id", "first_name", "last_name", "full_name", "email", "phone", "company"}
)
"""A row needs one of these to be somebody."""

JOIN_KEYS: tuple[Target, ...] = ("external_id", "email", "phone")
"""By which of them the rows of an outcomes file find their leads: the first that a column has."""

STAGES = frozenset(
    {
        *("new", "qualified", "handed_over", "accepted", "contacted"),
        *("opportunity", "won", "lost", "rejected", "recycled"),
    }
)
TIERS = frozenset({"hot", "warm", "cold"})


def meanings_of(target: Target) -> tuple[str, ...]:
    """The codes that a word of this target can mean; none where words mean themselves."""
    known = {"stage": STAGES, "tier": TIERS, **ANSWERS}
    return tuple(known.get(target, ()))
