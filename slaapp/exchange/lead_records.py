"""One row of a file, understood: a lead, or what happened to one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from slaapp.exchange.dated_value import DatedValue

CustomValue: TypeAlias = str | int | float | bool | dict[str, str]
"""A date is ``{"date": "2026-06-01"}``, with a ``"time": "10:00"`` where one is known."""

Flag: TypeAlias = Literal[
    "email_invalid",  # kept as written
    "phone_invalid",  # kept as written, no E.164
    "phone_precision_lost",  # a spreadsheet took its last digits
    "stage_unknown",  # the word stands in ``stage_word``
    "tier_unknown",
    "answer_unknown",
]


@dataclass(frozen=True, slots=True)
class LeadRecord:
    """Parsed values of one row; None where the file says nothing.

    ``email`` is normalised, ``phone`` as written beside ``phone_e164``; where they are no good they
    are as written and flagged. ``stage`` and ``tier`` are our codes. ``amount`` is in cents.
    ``received`` and the outcomes know whether only the day is known. ``closed_at`` of a mapping has
    become ``won`` or ``lost`` already. ``more`` are the targets of lead fields without a name here,
    ``answers`` the codes of what was said of the interest, by target; ``custom`` is by field key.
    """

    line: int
    external_id: str | None = None
    received: DatedValue | None = None
    informed: DatedValue | None = None
    origin: str | None = None
    source: str | None = None
    campaign: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    full_name: str | None = None
    email: str | None = None
    other_emails: tuple[str, ...] = ()
    phone: str | None = None
    phone_e164: str | None = None
    other_phones: tuple[str, ...] = ()
    job_title: str | None = None
    company: str | None = None
    company_domain: str | None = None
    city: str | None = None
    country: str | None = None
    note: str | None = None
    owner: str | None = None
    tier: str | None = None
    amount: int | None = None
    currency: str | None = None
    stage: str | None = None
    stage_word: str | None = None
    qualified: DatedValue | None = None
    handed_over: DatedValue | None = None
    accepted: DatedValue | None = None
    rejected: DatedValue | None = None
    first_attempt: DatedValue | None = None
    conversation: DatedValue | None = None
    opportunity: DatedValue | None = None
    won: DatedValue | None = None
    lost: DatedValue | None = None
    recycled: DatedValue | None = None
    won_flag: bool | None = None
    lost_reason: str | None = None
    rejection_reason: str | None = None
    more: dict[str, str] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    answers: dict[str, str] = field(default_factory=dict)
    custom: dict[str, CustomValue] = field(default_factory=dict)
    flags: tuple[Flag, ...] = ()

    def value_of(self, target: str) -> str | None:
        """The text of a target of a lead field."""
        if target in LeadRecord.__slots__:
            value: str | None = getattr(self, target)
            return value
        return self.more.get(target)
