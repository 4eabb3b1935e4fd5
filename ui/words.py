"""The language of the window, one of ``resources.languages``, switched while it runs.

English is the source text, in ``tr`` calls; others come from ``resources/translations``. Qt
tells every widget of a change of language; a widget that speaks says its words again in
``retranslate``.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from resources import find_resource
from resources.languages import ENGLISH, LANGUAGES, known_language
from ui.preferences import remember, remembered

_log = logging.getLogger(__name__)

LANGUAGE_NAMES = {code: each.name for code, each in sorted(LANGUAGES.items(), reverse=True)}
"""What each language calls itself, as the menus list them."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001
    """Mark a text that is translated later, where it is shown; Qt's own, with its types."""
    return text


QT_LACKS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)
"""What Qt's own translations leave in English; ours stand in."""


class _Widget(Protocol):
    def changeEvent(self, event: QEvent, /) -> None: ...
    def retranslate(self) -> None: ...


class Speaking:
    """For a widget with words: put it before the Qt class, and say the words in ``retranslate``.

    ``class Card(Speaking, QFrame)``; the widget calls ``retranslate`` once at the end of its
    ``__init__``, and this calls it again at each change of language.
    """

    def changeEvent(self: _Widget, event: QEvent) -> None:
        """Say the words again when Qt tells of another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)  # type: ignore[safe-super]

    def retranslate(self) -> None:
        """Set every word the widget shows."""


def system_language() -> str:
    """The code of the system's language, ``en`` where it is none of ours."""
    return known_language(QLocale.system().name())


def locale_of(language: str) -> QLocale:
    """The system's own habits where it speaks the language, else those of the table."""
    system, usual = QLocale.system(), QLocale(LANGUAGES[language].locale)
    return system if system.language() == usual.language() else usual


def compiled_translations(name: str) -> list[Path]:
    """Where a compiled translation may be: beside its source, or in a read-only checkout's
    environment."""
    beside = find_resource("translations", name)
    return [beside, Path(sys.prefix, "share", "slaapp", "translations", name)]


class Language(QObject):
    """The language in force; installs the translations of the program and of Qt's own words."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._installed: list[QTranslator] = []
        self.code = ""
        self.choose(remembered("language", system_language(), tuple(LANGUAGES)), keep=False)

    def choose(self, code: str, *, keep: bool = True) -> None:
        """One of ``LANGUAGES``, at once; remembered unless ``keep`` is false."""
        if keep:
            remember("language", code)
        if code == self.code:
            return
        self.code = code
        QLocale.setDefault(locale_of(code))
        self._remove()
        self._install(code)
        self.changed.emit()

    def withdraw(self) -> None:
        """Take the translations out again, at the program's end."""
        self._remove()
        self.code = ""

    def _remove(self) -> None:
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()

    def _install(self, code: str) -> None:
        name = f"slaapp_{code}.qm"
        ours = next((path for path in compiled_translations(name) if path.is_file()), None)
        if ours is not None:
            self._load(str(ours))
        elif code != ENGLISH:
            _log.info("%s is not there: the window speaks English", name)
        if code != ENGLISH:
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._load(f"{folder}/qtbase_{code}.qm")

    def _load(self, path: str) -> None:
        translator = QTranslator()
        if translator.load(path):
            self._application.installTranslator(translator)
            self._installed.append(translator)


def spoken() -> str:
    """The code of the language in force."""
    return known_language(QLocale().name())


def percent_sign() -> str:
    """What stands after a share in the language in force: ``%``, in French with a space."""
    return LANGUAGES[spoken()].percent
