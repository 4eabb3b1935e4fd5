"""The columns of today's queue."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.lead_words import (
    commitment_word,
    stage_pill,
    stage_word,
    step_word,
    tier_pill,
    tier_word,
)
from ui.models.column import Column
from ui.queue_words import Countdowns
from ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from slaapp.store.rows.owed import OwedRow

NOTHING = "—"
COUNTDOWN, LEAD = "countdown", "lead"

_TITLES = {
    COUNTDOWN: QT_TRANSLATE_NOOP("QueueColumns", "Time left"),
    "commitment": QT_TRANSLATE_NOOP("QueueColumns", "Owed"),
    LEAD: QT_TRANSLATE_NOOP("QueueColumns", "Lead"),
    "tier": QT_TRANSLATE_NOOP("QueueColumns", "Tier"),
    "stage": QT_TRANSLATE_NOOP("QueueColumns", "Stage"),
    "owner": QT_TRANSLATE_NOOP("QueueColumns", "Owner"),
    "phone": QT_TRANSLATE_NOOP("QueueColumns", "Phone"),
}
WIDTHS = (312, 140, 206, 66, 104, 90, 112)


def queue_columns(countdowns: Countdowns) -> list[Column]:
    """The columns from left to right."""
    return [
        Column(COUNTDOWN, _title(COUNTDOWN), lambda row: countdowns.of(row).spoken),
        Column("commitment", _title("commitment"), _owed, tip=lambda row: row.note or ""),
        Column(LEAD, _title(LEAD), lambda row: " — ".join(lead_parts(row)), tip=_lead_tip),
        Column(
            "tier",
            _title("tier"),
            lambda row: tier_word(row.tier) or NOTHING,
            pill=lambda row: tier_pill(row.tier),
        ),
        Column(
            "stage",
            _title("stage"),
            lambda row: stage_word(row.stage),
            pill=lambda row: stage_pill(row.stage),
        ),
        Column(
            "owner",
            _title("owner"),
            lambda row: row.owner or NOTHING,
            tip=lambda row: row.owner or "",
        ),
        Column(
            "phone",
            _title("phone"),
            _phone,
            tip=lambda row: row.phone or "",
            tone=lambda row: "bad" if row.behind else "",
        ),
    ]


def _owed(row: OwedRow) -> str:
    """What was promised, or what one planned oneself."""
    return step_word(row.step) if row.step is not None else commitment_word(row.commitment)


def _phone(row: OwedRow) -> str:
    if row.behind:
        return QCoreApplication.translate("QueueColumns", "wrong number")
    return row.phone or NOTHING


def lead_parts(row: object) -> list[str]:
    """The lead's name and its company, unless it is called by that anyway."""
    title, company = getattr(row, "title", None), getattr(row, "company", None)
    return [title or NOTHING, *([company] if company and company != title else [])]


def _lead_tip(row: object) -> str:
    more = (getattr(row, "phone", None), getattr(row, "email", None))
    return "\n".join([*lead_parts(row), *(each for each in more if each)])


def _title(name: str) -> Callable[[], str]:
    return lambda: QCoreApplication.translate("QueueColumns", _TITLES[name])
