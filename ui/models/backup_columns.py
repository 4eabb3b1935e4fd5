"""The columns of the list of backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from ui.dates import near_text
from ui.models.column import Column
from ui.models.history_columns import Seen
from ui.plurals import takes_singular

if TYPE_CHECKING:
    from slaapp.operations.backup import KeptBackup

WIDTHS = (220, 360)


def backup_columns(seen: Seen) -> list[Column]:
    """When it was made, what it lacks, how large it is."""
    return [
        Column(
            "made",
            lambda: _say("Made"),
            lambda row: near_text(row.made_at, seen.now(), seen.zone, "instant"),
            tip=lambda row: str(row.path),
        ),
        Column("lacks", lambda: _say("It lacks"), lacks_text),
        Column("size", lambda: _say("Size"), lambda row: size_text(row.size), figures=True),
    ]


def lacks_text(backup: KeptBackup) -> str:
    """What the file has and the backup has not: ``nothing``, ``the last 12 changes``."""
    count = backup.lacks
    if count is None:
        return _say("another way: it was made before a restore")
    if count == 0:
        return _say("nothing")
    if takes_singular(count):
        return _say("the last change")
    return _say("the last {count} changes").format(count=QLocale().toString(count))


def size_text(size: int) -> str:
    """Bytes as ``2.4 MB``."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _say(text: str) -> str:
    return QCoreApplication.translate("BackupColumns", text)
