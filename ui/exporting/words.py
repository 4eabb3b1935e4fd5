"""The words of an export, in the language in force."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QStandardPaths, Qt

from ui.plurals import takes_singular
from ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

if TYPE_CHECKING:
    from slaapp.operations.export import Exported

_FORMS = {
    "xlsx": QT_TRANSLATE_NOOP("Export", "Workbook (Excel, LibreOffice) – .xlsx"),
    "csv": QT_TRANSLATE_NOOP("Export", "Table for any program – .csv"),
    "vcard": QT_TRANSLATE_NOOP("Export", "Visiting cards, vCard 4.0 – .vcf"),
    "vcard3": QT_TRANSLATE_NOOP("Export", "Visiting cards for older programs, vCard 3.0 – .vcf"),
    "icalendar": QT_TRANSLATE_NOOP("Export", "Calendar: deadlines and appointments – .ics"),
}
_OBJECTORS = {
    "hide": QT_TRANSLATE_NOOP("Export", "Without the phone or e-mail that they closed"),
    "leave_out": QT_TRANSLATE_NOOP("Export", "Leave these leads out"),
    "keep": QT_TRANSLATE_NOOP("Export", "Keep everything; a column marks them"),
}
_DONE = {
    "leads": QT_TRANSLATE_NOOP("Export", "{n} leads are in {file}."),
    "cards": QT_TRANSLATE_NOOP("Export", "{n} visiting cards are in {file}."),
    "entries": QT_TRANSLATE_NOOP("Export", "{n} entries are in {file}."),
}
_DONE_ONE = {
    "leads": QT_TRANSLATE_NOOP("Export", "{n} lead is in {file}."),
    "cards": QT_TRANSLATE_NOOP("Export", "{n} visiting card is in {file}."),
    "entries": QT_TRANSLATE_NOOP("Export", "{n} entry is in {file}."),
}
_KINDS = {"vcard": "cards", "vcard3": "cards", "icalendar": "entries"}
FORMS, OBJECTORS = tuple(_FORMS), tuple(_OBJECTORS)


def say(text: str) -> str:
    """An English text of an export in the language in force."""
    return QCoreApplication.translate("Export", text)


def form_word(form: str) -> str:
    """What a form is called."""
    return say(_FORMS[form])


def objectors_word(way: str) -> str:
    """What becomes of those who object."""
    return say(_OBJECTORS[way])


def count_word(count: int) -> str:
    """``2,063``, as the language writes it."""
    return QLocale().toString(count)


def done_words(done: Exported) -> str:
    """What was written, and what was not."""
    kind = _KINDS.get(done.form, "leads")
    words = _DONE_ONE if takes_singular(done.count) else _DONE
    parts = [say(words[kind]).format(n=count_word(done.count), file=done.path.name)]
    if done.hidden:
        said = QCoreApplication.translate(
            "Export", "Leads without a phone or e-mail that their person closed: {n}."
        )
        parts.append(said.format(n=count_word(done.hidden)))
    if done.left_out:
        said = QCoreApplication.translate(
            "Export", "Leads left out because their person objects: {n}."
        )
        parts.append(said.format(n=count_word(done.left_out)))
    return " ".join(parts)


def guessed_name(name: str, day: QDate, *, of_calendar: bool = False) -> str:
    """What a file is called, without its ending: the list, or what it holds, and the day."""
    holds = translate("Export", "Deadlines") if of_calendar else translate("Export", "Leads")
    plain = "".join(" " if sign in '<>:"/\\|?*' else sign for sign in name or holds)
    return f"{' '.join(plain.split())} {day.toString(Qt.DateFormat.ISODate)}"


def usual_folder() -> Path:
    """Where files go that nobody said otherwise of."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place and Path(place).is_dir() else Path.home()
