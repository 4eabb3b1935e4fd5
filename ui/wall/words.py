"""What the response clock says beside names and countdowns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from resources.domain_words import domain_title
from ui.lead_words import commitment_word
from ui.words import spoken

if TYPE_CHECKING:
    from slaapp.store.figures.attainment import AttainmentLine
    from slaapp.store.figures.volume import Volume
    from slaapp.store.rows.owed import OwedRow

translate = QCoreApplication.translate


def who_text(row: OwedRow) -> str:
    """Who holds the lead; where nobody does, the side that owes."""
    return row.owner or domain_title("side", row.side, spoken())


def owed_text(row: OwedRow) -> str:
    """What is owed."""
    return commitment_word(row.commitment)


def overdue_heading(count: int) -> str:
    """How many are overdue."""
    if not count:
        return translate("Wall", "Nothing is overdue")
    return translate("Wall", "Overdue: {n}").format(n=QLocale().toString(count))


def next_heading(rows: int) -> str:
    """Over those that come next."""
    return translate("Wall", "Next") if rows else translate("Wall", "Nothing is owed")


def promise_text(line: AttainmentLine) -> str:
    """How what was promised for today stands: ``22 of 25, 2 late``."""
    met, late = line.met + line.met_so_far, line.breached
    said = _of(met, met + late + line.open)
    if not late:
        return said
    words = translate("Wall", "{share}, {n} late")
    return words.format(share=said, n=QLocale().toString(late))


def volume_text(volume: Volume) -> str:
    """``104 of 155``."""
    return _of(volume.qualified, volume.promised)


def _of(reached: int, promised: int) -> str:
    words = translate("Wall", "{n} of {promised}")
    return words.format(n=QLocale().toString(reached), promised=QLocale().toString(promised))
