"""What was planned, as a banner says it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from slaapp.domain.instants import Instant
from ui.dates import near_text
from ui.lead_words import step_word

if TYPE_CHECKING:
    from slaapp.domain.next_step import Step


def planned_words(title: str, step: Step, now: Instant, zone: ZoneInfo) -> str:
    """``Planned with Claire Martin: call back, tomorrow 10:00.``"""
    said = QCoreApplication.translate("Stepping", "Planned with {lead}: {step}, {moment}.")
    moment = near_text(step.due_at, now, zone, step.precision)
    return said.format(lead=title, step=step_word(step.kind), moment=moment)
