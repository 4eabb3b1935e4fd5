"""What is said of files that wait in the watched folder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from slaapp.operations.watched import WaitingFile

_NAMED = 3


def _say(text: str) -> str:
    return QCoreApplication.translate("Watching", text)


def how_read(file: WaitingFile) -> str:
    """By which mapping it would be read: ``as last time``, ``HubSpot``."""
    if file.remembered:
        return _say(QT_TRANSLATE_NOOP("Watching", "as last time"))
    return file.preset or _say(QT_TRANSLATE_NOOP("Watching", "by the names of its columns"))


def waiting_text(folder: str, waiting: Sequence[WaitingFile]) -> str:
    """How many wait in a folder, and which; the newest are named."""
    if len(waiting) == 1:
        one = QT_TRANSLATE_NOOP("Watching", "A file waits in “{folder}”: {file} ({how}).")
        file = waiting[0]
        return _say(one).format(folder=folder, file=file.path.name, how=how_read(file))
    many = QT_TRANSLATE_NOOP("Watching", "{n} files wait in “{folder}”: {names}.")
    count = QLocale().toString(len(waiting))
    return _say(many).format(n=count, folder=folder, names=names_text(waiting))


def names_text(waiting: Sequence[WaitingFile]) -> str:
    """``a.csv, b.vcf, c.csv and 4 more``."""
    names = ", ".join(file.path.name for file in waiting[:_NAMED])
    more = len(waiting) - _NAMED
    if more <= 0:
        return names
    words = QT_TRANSLATE_NOOP("Watching", "{names} and {n} more")
    return _say(words).format(names=names, n=QLocale().toString(more))
