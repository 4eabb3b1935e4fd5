"""The columns of the list of leads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from slaapp.domain.instants import Instant, Precision
from slaapp.domain.openings import Openings
from ui.amounts import amount_text
from ui.dates import instant_text, near_text
from ui.due_words import due_words
from ui.lead_words import commitment_word, stage_pill, stage_word, tier_pill, tier_word
from ui.models.column import Column
from ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from slaapp.store.rows.leads import LeadRow

NOTHING = "—"


@dataclass
class Outlook:
    """What a cell needs beside its row."""

    now: Callable[[], Instant]
    zone: ZoneInfo
    openings: Openings | None = None
    """The calendar in force, to count working time; None until it is here."""


def lead_columns(outlook: Outlook) -> list[Column]:
    """The columns from left to right; the names are those that the list can be sorted by."""
    title = _titles()
    return [
        Column("title", title("Lead"), lambda row: row.title or NOTHING, sortable=True),
        Column("company", title("Company"), lambda row: row.company or NOTHING),
        Column(
            "stage",
            title("Stage"),
            lambda row: stage_word(row.stage),
            pill=lambda row: stage_pill(row.stage),
            sortable=True,
        ),
        Column(
            "tier",
            title("Tier"),
            lambda row: tier_word(row.tier) or NOTHING,
            pill=lambda row: tier_pill(row.tier),
        ),
        Column("score", title("Score"), _score, figures=True, sortable=True),
        Column(
            "received_at",
            title("Received"),
            partial(_received, outlook),
            tip=partial(_received_tip, outlook),
            sortable=True,
        ),
        Column(
            "next_due_at",
            title("Due"),
            partial(_due, outlook),
            tone=partial(_due_tone, outlook),
            tip=partial(_due_tip, outlook),
            sortable=True,
        ),
        Column("owner", title("Owner"), lambda row: row.owner or NOTHING),
        Column("source", title("Source"), lambda row: row.source or NOTHING),
        Column("amount_cents", title("Amount"), _amount, figures=True, sortable=True),
    ]


COLUMN_NAMES = (
    "title",
    "company",
    "stage",
    "tier",
    "score",
    "received_at",
    "next_due_at",
    "owner",
    "source",
    "amount_cents",
)
WIDTHS = (126, 91, 104, 64, 56, 122, 115, 112, 112, 92)

_TITLES = (
    QT_TRANSLATE_NOOP("LeadColumns", "Lead"),
    QT_TRANSLATE_NOOP("LeadColumns", "Company"),
    QT_TRANSLATE_NOOP("LeadColumns", "Stage"),
    QT_TRANSLATE_NOOP("LeadColumns", "Tier"),
    QT_TRANSLATE_NOOP("LeadColumns", "Score"),
    QT_TRANSLATE_NOOP("LeadColumns", "Received"),
    QT_TRANSLATE_NOOP("LeadColumns", "Due"),
    QT_TRANSLATE_NOOP("LeadColumns", "Owner"),
    QT_TRANSLATE_NOOP("LeadColumns", "Source"),
    QT_TRANSLATE_NOOP("LeadColumns", "Amount"),
)


def _titles() -> Callable[[str], Callable[[], str]]:
    return lambda text: lambda: QCoreApplication.translate("LeadColumns", text)


def precision_of(kept: str | None) -> Precision:
    """A precision as the file keeps it; what is not known is known to the day at best."""
    return "instant" if kept == "instant" else "day"


def _score(row: LeadRow) -> str:
    return QLocale().toString(row.score) if row.score is not None else NOTHING


def _received(outlook: Outlook, row: LeadRow) -> str:
    """The date alone where only the day is known."""
    if row.received_at is None:
        return NOTHING
    precision = precision_of(row.received_precision)
    return near_text(row.received_at, outlook.now(), outlook.zone, precision)


def _received_tip(outlook: Outlook, row: LeadRow) -> str:
    if row.received_at is None:
        return ""
    return instant_text(row.received_at, precision_of(row.received_precision), outlook.zone)


def _due(outlook: Outlook, row: LeadRow) -> str:
    if row.next_due_at is None:
        return NOTHING
    return due_words(row.next_due_at, outlook.now(), outlook.openings, outlook.zone).text


def _due_tone(outlook: Outlook, row: LeadRow) -> str:
    if row.next_due_at is None:
        return "muted"
    return "bad" if outlook.now() > row.next_due_at else ""


def _due_tip(outlook: Outlook, row: LeadRow) -> str:
    if row.next_due_at is None or row.next_commitment is None:
        return ""
    moment = instant_text(row.next_due_at, "instant", outlook.zone)
    return f"{commitment_word(row.next_commitment)} — {moment}"


def _amount(row: LeadRow) -> str:
    if row.amount_cents is None:
        return NOTHING
    return amount_text(row.amount_cents, row.currency or "")
