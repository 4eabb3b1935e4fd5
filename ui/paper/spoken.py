"""What the window says, said in another language while something is printed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from ui.words import compiled_translations, locale_of, spoken


@contextmanager
def spoken_in(language: str) -> Iterator[None]:
    """For the command line, where no window hears of it; a window prints in its own language."""
    application = QCoreApplication.instance()
    if application is None or spoken() == language:
        yield
        return
    before, translator = QLocale(), QTranslator()
    paths = compiled_translations(f"slaapp_{language}.qm")
    found = next((path for path in paths if path.is_file()), None)
    if found is not None and translator.load(str(found)):
        application.installTranslator(translator)
    QLocale.setDefault(locale_of(language))
    try:
        yield
    finally:
        application.removeTranslator(translator)
        QLocale.setDefault(before)
