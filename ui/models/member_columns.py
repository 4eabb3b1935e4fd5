"""The columns of the team's list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.models.column import Column
from ui.role_words import role_name
from ui.widgets.pill import Pill
from ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from slaapp.store.rows.members import MemberRow

WIDTHS = (230, 130, 280)
_HERE = QT_TRANSLATE_NOOP("MemberColumns", "in the team")
_LEFT = QT_TRANSLATE_NOOP("MemberColumns", "left")


def member_columns() -> list[Column]:
    """Name, role, e-mail, and whether somebody left."""
    return [
        Column(
            "name",
            _title(QT_TRANSLATE_NOOP("MemberColumns", "Name")),
            lambda row: row.name,
            tone=_tone,
        ),
        Column(
            "role",
            _title(QT_TRANSLATE_NOOP("MemberColumns", "Role")),
            lambda row: role_name(row.role),
            tone=_tone,
        ),
        Column(
            "email",
            _title(QT_TRANSLATE_NOOP("MemberColumns", "E-mail")),
            lambda row: row.email or "—",
            tone=_tone,
        ),
        Column(
            "state",
            _title(QT_TRANSLATE_NOOP("MemberColumns", "State")),
            lambda row: _pill(row).word,
            pill=_pill,
        ),
    ]


def _tone(row: MemberRow) -> str:
    return "" if row.active else "muted"


def _pill(row: MemberRow) -> Pill:
    return Pill(_say(_HERE), "good") if row.active else Pill(_say(_LEFT), "muted")


def _title(text: str) -> Callable[[], str]:
    return lambda: _say(text)


def _say(text: str) -> str:
    return QCoreApplication.translate("MemberColumns", text)
