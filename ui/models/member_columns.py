"""The columns of the team's list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.models.column import Column
from ui.role_words import role_name
from ui.widgets.pill import Pill

if TYPE_CHECKING:
    from slaapp.store.rows.team import MemberRow

WIDTHS = (230, 130, 280)


def member_columns() -> list[Column]:
    """Name, role, e-mail, and whether somebody left."""
    return [
        Column("name", lambda: _say("Name"), lambda row: row.name, tone=_tone),
        Column("role", lambda: _say("Role"), lambda row: role_name(row.role), tone=_tone),
        Column("email", lambda: _say("E-mail"), lambda row: row.email or "—", tone=_tone),
        Column("state", lambda: _say("State"), lambda row: _pill(row).word, pill=_pill),
    ]


def _tone(row: MemberRow) -> str:
    return "" if row.active else "muted"


def _pill(row: MemberRow) -> Pill:
    return Pill(_say("in the team"), "good") if row.active else Pill(_say("left"), "muted")


def _say(text: str) -> str:
    return QCoreApplication.translate("MemberColumns", text)
