"""The columns of the list of backups."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from ui.dates import near_text
from ui.models.column import Column
from ui.models.history_columns import Seen
from ui.plurals import takes_singular
from ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from slaapp.operations.backup import KeptBackup

WIDTHS = (170, 280)
_NOTHING = QT_TRANSLATE_NOOP("BackupColumns", "nothing")
_ONE = QT_TRANSLATE_NOOP("BackupColumns", "the last change")
_MANY = QT_TRANSLATE_NOOP("BackupColumns", "the last {count} changes")
_ANOTHER_WAY = QT_TRANSLATE_NOOP("BackupColumns", "another way: it was made before a restore")


def backup_columns(seen: Seen) -> list[Column]:
    """When it was made, what it lacks, how large it is."""
    return [
        Column(
            "made",
            _title(QT_TRANSLATE_NOOP("BackupColumns", "Made")),
            lambda row: near_text(row.made_at, seen.now(), seen.zone, "instant"),
            tip=lambda row: str(row.path),
        ),
        Column("lacks", _title(QT_TRANSLATE_NOOP("BackupColumns", "It lacks")), lacks_text),
        Column(
            "size",
            _title(QT_TRANSLATE_NOOP("BackupColumns", "Size")),
            lambda row: size_text(row.size),
            figures=True,
        ),
    ]


def lacks_text(backup: KeptBackup) -> str:
    """What the file has and the backup has not: ``nothing``, ``the last 12 changes``."""
    count = backup.lacks
    if count is None:
        return _say(_ANOTHER_WAY)
    if count == 0:
        return _say(_NOTHING)
    if takes_singular(count):
        return _say(_ONE)
    return _say(_MANY).format(count=QLocale().toString(count))


def size_text(size: int) -> str:
    """Bytes as ``2.4 MB``."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _title(text: str) -> Callable[[], str]:
    return lambda: _say(text)


def _say(text: str) -> str:
    return QCoreApplication.translate("BackupColumns", text)
