"""``slaapp screenshots DIR``: a picture of every page, light and dark, French and English."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from itertools import product
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from resources.languages import LANGUAGES
from resources.sentences import trouble_sentence
from slaapp.domain.trouble import Trouble
from ui import message_log
from ui.clock import system_now
from ui.pages import PAGES, PageSpec
from ui.program import Program
from ui.session import ask_nobody
from ui.words import system_language

SIZE = (1280, 800)
THEMES = ("light", "dark")
_PATIENCE_S = 30.0
_USAGE = "usage: slaapp screenshots DIR [--file FILE]\n"


def main(words: Sequence[str]) -> int:
    """Take the pictures of a file's pages, or of the demo's, into a folder; the exit status."""
    parsed = _parse(words)
    if parsed is None:
        sys.stderr.write(_USAGE)
        return 2
    folder, file = parsed
    try:
        with tempfile.TemporaryDirectory() as scratch:
            _be_alone(Path(scratch))
            folder.mkdir(parents=True, exist_ok=True)
            files = dict.fromkeys(LANGUAGES, file) if file else _make_demos(Path(scratch))
            names = take_all(folder, files)
    except Trouble as trouble:
        said = trouble_sentence(trouble.code, trouble.values, system_language())
        sys.stderr.write(said + "\n")
        return 1
    sys.stdout.write(f"{len(names)} → {folder}\n")
    return 0


def take_all(
    folder: Path, files: Mapping[str, Path], pages: Sequence[PageSpec] = PAGES
) -> list[str]:
    """Open the file of each language in a window nobody sees and picture its pages; their names.

    Raises the Troubles of opening; RuntimeError where a page does not come to rest.
    """
    message_log.listen()
    application = QApplication.instance() or QApplication(["slaapp", "-style", "fusion"])
    assert isinstance(application, QApplication)
    message_log.application_stands()
    ask_nobody()
    program = Program(application, next(iter(files.values())), pages=pages)
    try:
        program.start()
        program.go_on()
        return [
            name
            for language, file in files.items()
            for name in _picture(program, application, folder, language, file)
        ]
    finally:
        program.shell.close()
        program.end()
        message_log.stop_listening()


def _picture(
    program: Program, application: QApplication, folder: Path, language: str, file: Path
) -> list[str]:
    program.language.choose(language)
    _open(program, application, file)
    program.shell.resize(*SIZE)
    names = []
    for theme, page in product(THEMES, program.shell.specs):
        program.appearance.choose(theme)
        program.shell.open_page(page)
        _wait(application, lambda: _is_settled(program), page)
        name = f"{page}-{theme}-{language}.png"
        program.shell.grab().save(str(folder / name))
        names.append(name)
    return names


def _open(program: Program, application: QApplication, file: Path) -> None:
    """Let the window have ``file`` open. Raises the Troubles of opening."""
    if program.session is None or program.session.desk.file != file:
        program.open_file(file)
    troubles: list[Trouble] = []
    assert program.session is not None
    program.session.failed.connect(troubles.append)
    desk = program.session.desk
    _wait(application, lambda: desk.ready or bool(troubles), "the file")
    if troubles:
        raise troubles[0]


def _is_settled(program: Program) -> bool:
    page = program.shell.page()
    return page is not None and page.is_finished()


def _wait(application: QApplication, done: Callable[[], bool], name: str) -> None:
    """Let the window live until ``done()``, and a little longer for its layout."""
    end = monotonic() + _PATIENCE_S
    application.processEvents()
    while not done():
        if monotonic() > end:
            raise RuntimeError(f"{name} did not come to rest")
        sleep(0.005)
        application.processEvents()
    for _ in range(3):
        application.processEvents()


def _parse(words: Sequence[str]) -> tuple[Path, Path | None] | None:
    rest = list(words)
    file = None
    if "--file" in rest:
        place = rest.index("--file")
        if place + 1 >= len(rest):
            return None
        file = Path(rest[place + 1])
        del rest[place : place + 2]
    if len(rest) != 1 or rest[0].startswith("-"):
        return None
    return Path(rest[0]), file


def _be_alone(scratch: Path) -> None:
    """No screen is needed, and what the user's own window remembers is left alone."""
    if sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(scratch / "preferences")
    )


def _make_demos(scratch: Path) -> dict[str, Path]:
    from ui.file_maker import make_demo_at

    now = system_now()
    return {
        language: make_demo_at(scratch / f"demo-{language}.slaapp", language, now)
        for language in LANGUAGES
    }
