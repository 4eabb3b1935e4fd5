"""Absences in words: from when to when, until when somebody is away, who stands in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.dates import day_text, short_day_text

if TYPE_CHECKING:
    from slaapp.store.rows.absences import AbsenceRow

translate = QCoreApplication.translate


def first_text(row: AbsenceRow) -> str:
    """The day on which an absence begins, with "from noon" where it does."""
    day = day_text(row.first)
    return translate("AwayWords", "{day} from noon").format(day=day) if row.from_noon else day


def last_text(row: AbsenceRow) -> str:
    """The day on which it ends, with "until noon" where it does."""
    day = day_text(row.last)
    return translate("AwayWords", "{day} until noon").format(day=day) if row.until_noon else day


def away_text(row: AbsenceRow) -> str:
    """Beside a name where somebody is chosen: ``away until 3 Dec, covered by Tom``."""
    day = short_day_text(row.last)
    if row.cover:
        words = translate("AwayWords", "away until {day}, covered by {cover}")
        return words.format(day=day, cover=row.cover)
    return translate("AwayWords", "away until {day}").format(day=day)


def named(name: str, key: str, away: Iterable[AbsenceRow]) -> str:
    """A name as it is offered: ``Léa``, or ``Léa — away until 3 Dec, covered by Tom``."""
    found = next((row for row in away if row.member_id == key), None)
    return name if found is None else f"{name} — {away_text(found)}"
