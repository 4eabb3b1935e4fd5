"""Keeps the holidays' horizon: the years ahead are proposed before a deadline could reach them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from ui.desk import Desk
from ui.words import spoken


def keep_holidays(desk: Desk, owner: QObject) -> None:
    """Add the holidays that are due, as nobody's operation; a banner tells it, with "Undo"."""
    now, language = desk.clock.now(), spoken()

    def tell(receipt: Any) -> None:
        if receipt is None:
            return
        words = QCoreApplication.translate(
            "HolidayKeeping", "The public holidays up to {year} were added to the calendar."
        )
        undo = QCoreApplication.translate("Desk", "Undo")
        action = (undo, lambda: desk.undo(receipt.operation_id))
        desk.banners.tell("info", words.format(year=receipt.details["until"]), action)

    desk.writer.run(lambda connection: _keep(connection, language, now), tell, owner=owner)


def _keep(connection: Any, language: str, now: int) -> Any:
    from slaapp.operations.calendar import keep_holidays as keep
    from slaapp.operations.operation import Author
    from slaapp.operations.places import device_id

    return keep(connection, language=language, by=Author(None, device_id()), now=now)
