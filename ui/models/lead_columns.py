"""The columns of the list of leads."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from slaapp.domain.criterion_field import CUSTOM
from slaapp.domain.instants import Instant, Precision
from slaapp.domain.openings import Openings
from ui.amounts import amount_text
from ui.dates import instant_text, near_text
from ui.due_words import due_words
from ui.field_words import field_text
from ui.lead_words import commitment_word, stage_pill, stage_word, tier_pill, tier_word
from ui.models.column import Column
from ui.widgets.pill import Pill
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


def lead_columns(outlook: Outlook, own: Mapping[str, str] | None = None) -> list[Column]:
    """Every column there is, those shown at first in front; the names are those that the list can
    be sorted by. ``own`` are the labels of the team's own fields by key."""
    made = [
        Column(
            name,
            title_of(name),
            text,
            figures=name in _FIGURES,
            pill=_PILLS.get(name, _no_pill),
            tone=partial(_TONES[name], outlook) if name in _TONES else _no_tone,
            tip=partial(_TIPS[name], outlook) if name in _TIPS else _no_tone,
            sortable=True,
            copied=partial(_COPIED[name], outlook) if name in _COPIED else None,
        )
        for name, text in _texts(outlook).items()
    ]
    return made + [_own_column(outlook, key, label) for key, label in (own or {}).items()]


def title_of(name: str) -> Callable[[], str]:
    """A column's title, said anew at each call."""
    return lambda: QCoreApplication.translate("LeadColumns", TITLES[name])


TITLES = {
    "title": QT_TRANSLATE_NOOP("LeadColumns", "Lead"),
    "company": QT_TRANSLATE_NOOP("LeadColumns", "Company"),
    "stage": QT_TRANSLATE_NOOP("LeadColumns", "Stage"),
    "tier": QT_TRANSLATE_NOOP("LeadColumns", "Tier"),
    "received_at": QT_TRANSLATE_NOOP("LeadColumns", "Received"),
    "next_due_at": QT_TRANSLATE_NOOP("LeadColumns", "Due"),
    "score": QT_TRANSLATE_NOOP("LeadColumns", "Score"),
    "owner": QT_TRANSLATE_NOOP("LeadColumns", "Owner"),
    "source": QT_TRANSLATE_NOOP("LeadColumns", "Source"),
    "amount_cents": QT_TRANSLATE_NOOP("LeadColumns", "Amount"),
    "phone": QT_TRANSLATE_NOOP("LeadColumns", "Phone"),
    "email": QT_TRANSLATE_NOOP("LeadColumns", "E-mail"),
    "campaign": QT_TRANSLATE_NOOP("LeadColumns", "Campaign"),
    "product": QT_TRANSLATE_NOOP("LeadColumns", "Product"),
    "tags": QT_TRANSLATE_NOOP("LeadColumns", "Tags"),
    "grade": QT_TRANSLATE_NOOP("LeadColumns", "Grade"),
    "stage_since": QT_TRANSLATE_NOOP("LeadColumns", "In stage since"),
    "last_contact_at": QT_TRANSLATE_NOOP("LeadColumns", "Last contact"),
    "next_step_at": QT_TRANSLATE_NOOP("LeadColumns", "Next step"),
    "request": QT_TRANSLATE_NOOP("LeadColumns", "Request"),
}
COLUMN_NAMES = tuple(TITLES)
USUAL = COLUMN_NAMES[:10]
"""The columns shown at first."""

WIDTHS = {
    "title": 133,
    "company": 140,
    "stage": 104,
    "tier": 64,
    "score": 56,
    "received_at": 122,
    "next_due_at": 115,
    "owner": 112,
    "source": 112,
    "amount_cents": 92,
    "phone": 132,
    "email": 180,
    "grade": 64,
    "stage_since": 122,
    "last_contact_at": 122,
    "next_step_at": 122,
    "request": 220,
}
"""The first widths in pixels; any other column's is ``OTHER_WIDTH``."""

OTHER_WIDTH = 120
_FIGURES = frozenset({"score", "amount_cents"})


def _texts(outlook: Outlook) -> dict[str, Callable[[LeadRow], str]]:
    return {
        "title": lambda row: row.title or NOTHING,
        "company": lambda row: row.company or NOTHING,
        "stage": lambda row: stage_word(row.stage),
        "tier": lambda row: tier_word(row.tier) or NOTHING,
        "received_at": partial(_received, outlook),
        "next_due_at": partial(_due, outlook),
        "score": _score,
        "owner": lambda row: row.owner or NOTHING,
        "source": lambda row: row.source or NOTHING,
        "amount_cents": _amount,
        "phone": lambda row: row.phone or NOTHING,
        "email": lambda row: row.email or NOTHING,
        "campaign": lambda row: row.campaign or NOTHING,
        "product": lambda row: row.product or NOTHING,
        "tags": lambda row: row.tags or NOTHING,
        "grade": lambda row: row.grade or NOTHING,
        "stage_since": lambda row: _near(outlook, row.stage_since),
        "last_contact_at": lambda row: _near(outlook, row.last_contact_at),
        "next_step_at": lambda row: _near(outlook, row.next_step_at),
        "request": lambda row: " ".join((row.request or NOTHING).split()),
    }


def _own_column(outlook: Outlook, key: str, label: str) -> Column:
    """A field of the team's own."""
    text = partial(_own_text, outlook, key)
    return Column(CUSTOM + key, lambda: label or key, text, sortable=True)


def _own_text(outlook: Outlook, key: str, row: LeadRow) -> str:
    held = json.loads(row.custom) if row.custom else {}
    return field_text(held.get(key), outlook.zone) or NOTHING


def _no_pill(_row: LeadRow) -> Pill | None:
    return None


def _no_tone(_row: LeadRow) -> str:
    return ""


def _near(outlook: Outlook, instant: Instant | None) -> str:
    if instant is None:
        return NOTHING
    return near_text(instant, outlook.now(), outlook.zone, "instant")


def _whole(outlook: Outlook, instant: Instant | None) -> str:
    return "" if instant is None else instant_text(instant, "instant", outlook.zone)


def precision_of(kept: str | None) -> Precision:
    """A precision as the file keeps it; what is not known is known to the day at best."""
    if kept == "unknown":
        return "unknown"
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


_PILLS: dict[str, Callable[[LeadRow], Pill | None]] = {
    "stage": lambda row: stage_pill(row.stage),
    "tier": lambda row: tier_pill(row.tier),
}
_TONES: dict[str, Callable[[Outlook, LeadRow], str]] = {"next_due_at": _due_tone}
_TIPS: dict[str, Callable[[Outlook, LeadRow], str]] = {
    "received_at": _received_tip,
    "next_due_at": _due_tip,
    "stage_since": lambda outlook, row: _whole(outlook, row.stage_since),
    "last_contact_at": lambda outlook, row: _whole(outlook, row.last_contact_at),
    "next_step_at": lambda outlook, row: _whole(outlook, row.next_step_at),
    "company": lambda _outlook, row: row.company or "",
    "tags": lambda _outlook, row: row.tags or "",
    "request": lambda _outlook, row: row.request or "",
}
_COPIED: dict[str, Callable[[Outlook, LeadRow], str]] = {
    "received_at": _received_tip,
    "next_due_at": lambda outlook, row: _whole(outlook, row.next_due_at),
    "stage_since": _TIPS["stage_since"],
    "last_contact_at": _TIPS["last_contact_at"],
    "next_step_at": _TIPS["next_step_at"],
    "request": _TIPS["request"],
}
