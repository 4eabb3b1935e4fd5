"""What an operation changed, in words: tables, how, columns and their values."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from resources.domain_words import domain_title
from ui.amounts import amount_text
from ui.assigning_words import way_word
from ui.change_terms import COLUMNS, HOWS_MANY, HOWS_ONE, JOINED, TABLES, TERMS
from ui.dates import day_text, instant_text
from ui.lead_words import channel_word, outcome_word, reason_word, stage_word, tier_word
from ui.pause_words import pause_reason_word
from ui.plurals import takes_singular
from ui.role_words import role_name
from ui.words import spoken

if TYPE_CHECKING:
    from slaapp.store.rows.changes import ChangedRow, ChangedTable

NOTHING = "—"
_MOST = 2**63
"""Qt writes no larger number; Python does."""
_CUSTOM = "custom."
_INSTANTS = frozenset(
    (
        "occurred_at",
        "until",
        "effective_from",
        "created_at",
        "proposed_at",
        "signed_at",
        "marketing_signed_at",
        "sales_signed_at",
        "objected_at",
    )
)
_CENTS = frozenset(("amount_cents", "cost_cents"))
_YES_OR_NO = frozenset(
    ("active", "observed", "historical", "is_demo", "from_noon", "until_noon", "hands_over")
)
_DAYS = frozenset(("day", "begins_on", "starts_on", "ends_on"))
# Whole documents: the page about them shows them, a cell cannot.
_DOCUMENTS = frozenset(("document", "windows", "choices"))
_WORDS = {
    "assigning": way_word,
    "channel": channel_word,
    "outcome": outcome_word,
    "role": role_name,
    "stage": stage_word,
    "tier": tier_word,
    "code": reason_word,
    "reason_id": reason_word,
}


def _say(text: str) -> str:
    return QCoreApplication.translate("ChangeWords", text)


def table_word(table: str) -> str:
    """``Leads``, ``Timeline`` …"""
    return _say(TABLES.get(table, table))


def count_words(changed: ChangedTable) -> str:
    """``Leads: 2 added``."""
    words = HOWS_ONE if takes_singular(changed.rows) else HOWS_MANY
    count = _say(words[changed.how]).format(n=QLocale().toString(changed.rows))
    return _say(JOINED).format(table=table_word(changed.table), count=count)


def row_words(row: ChangedRow) -> str:
    """What the row is: ``Timeline: Inès Dupont``; only the table where it has no name."""
    table = table_word(row.table)
    name = _named(row)
    return _say(JOINED).format(table=table, count=name) if name else table


def how_word(how: str) -> str:
    """``Added``, ``Changed`` …"""
    return term(how)


def column_word(column: str) -> str:
    """``First name``; a custom field by its key."""
    return (
        column.removeprefix(_CUSTOM)
        if column.startswith(_CUSTOM)
        else _say(COLUMNS.get(column, column))
    )


def term(word: str) -> str:
    """A word of the history's own, else what the domain calls a kind of fact."""
    return _say(TERMS[word]) if word in TERMS else domain_title("event", word, spoken())


def value_text(column: str, value: Any, zone: ZoneInfo, currency: str) -> str:
    """A stored value as one reads it; a dash for none."""
    if value is None or value == "":
        return NOTHING
    if column in _INSTANTS:
        return instant_text(value, "instant", zone) if value else NOTHING
    if column in _CENTS:
        return amount_text(value, currency)
    if column in _YES_OR_NO:
        return term("yes") if value else term("no")
    if column in _DAYS:
        return _day_words(str(value))
    if column in _DOCUMENTS:
        return "…"
    if column == "value":
        # Most are names by now; of a pause it is its reason.
        return _plain(pause_reason_word(value) if isinstance(value, str) else value)
    if column in _WORDS:
        return _one_line(_WORDS[column](str(value)))
    if column in ("kind", "state", "field", "target_id"):
        return _one_line(term(str(value)))
    return _plain(value)


def _day_words(value: str) -> str:
    try:
        return day_text(date.fromisoformat(value))
    except ValueError:
        return _one_line(value)


def _named(row: ChangedRow) -> str:
    return reason_word(row.name) if row.table == "reason" else row.name


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return term("yes") if value else term("no")
    if isinstance(value, float) or (isinstance(value, int) and abs(value) < _MOST):
        return QLocale().toString(value)
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return _one_line(text)


def _one_line(text: str) -> str:
    return " ".join(text.split())
