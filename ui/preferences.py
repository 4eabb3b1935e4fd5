"""What this program remembers of this user on this machine: sizes, theme, language, last file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QTimer

WRITTEN_AFTER = 500
"""Milliseconds from the first thing to remember to the writing of all: what a crash may lose."""


def preferences() -> QSettings:
    """The user's own settings, an INI file on every system; a test redirects its path."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "slaapp", "slaapp")


def kept_under(key: str) -> object:
    """What is kept under a key, written yet or not; None where there is nothing."""
    return _not_written[key] if key in _not_written else preferences().value(key)


def remembered(key: str, default: str, allowed: tuple[str, ...] | None = None) -> str:
    """A remembered word; ``default`` where there is none, or where it is not one of ``allowed``."""
    value = kept_under(key)
    word = value if isinstance(value, str) else default
    return word if allowed is None or word in allowed else default


def remember(key: str, value: object) -> None:
    """Keep a word or Qt's own bytes (a geometry, a header's state) under a key.

    A write waits for the disk, for 20 ms and more on some: all that comes within
    ``WRITTEN_AFTER`` is written at once, after it. Who ends the program calls ``write_down``.
    """
    if kept_under(key) == value:
        return
    _not_written[key] = value
    _Pen.of_the_program().move_soon()


def write_down() -> None:
    """Write now what is remembered and not written yet."""
    if not _not_written:
        return
    settings = preferences()
    for key, value in _not_written.items():
        settings.setValue(key, value)
    _not_written.clear()
    settings.sync()
    _Pen.of_the_program().rest()


_not_written: dict[str, object] = {}


class _Pen(QObject):
    """Writes a little later; without a program that would come to it, at once."""

    def __init__(self, program: QCoreApplication | None) -> None:
        super().__init__(program)
        self.setObjectName("pen of the preferences")
        self._timer = QTimer(self, singleShot=True, interval=WRITTEN_AFTER)
        self._timer.timeout.connect(write_down)
        if program is not None:
            program.aboutToQuit.connect(write_down)

    @classmethod
    def of_the_program(cls) -> _Pen:
        """The only one there is; it goes with the program."""
        program = QCoreApplication.instance()
        found = program.findChild(cls) if program is not None else None
        return found if found is not None else cls(program)

    def move_soon(self) -> None:
        """Let it write; what came first sets when."""
        if self.parent() is None:
            write_down()
        elif not self._timer.isActive():
            self._timer.start()

    def rest(self) -> None:
        """There is nothing to write any more."""
        self._timer.stop()
