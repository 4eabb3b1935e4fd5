"""What Qt itself says goes to Python's log; a display that cannot be had ends in one sentence."""

from __future__ import annotations

import logging
import os
import sys

from PySide6.QtCore import QLocale, QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
}
_NOT_WORTH_SAYING = ("This plugin does not support propagateSizeHints()",)
_log = logging.getLogger("qt")
_starting = True


def _hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if kind == QtMsgType.QtFatalMsg:
        _end(message)
    # Before there is an application, Qt warns of what the fatal message then sums up.
    quiet = _starting or message in _NOT_WORTH_SAYING
    level = logging.DEBUG if quiet else _LEVELS[kind]
    _log.log(level, "%s", message)


def _end(message: str) -> None:
    """Qt would abort with a memory dump after this; say what can be done, and leave."""
    from resources.languages import known_language
    from resources.sentences import trouble_sentence

    said = trouble_sentence("no_display", {}, known_language(QLocale.system().name()))
    sys.stderr.write((said if _starting else message) + "\n")
    sys.stderr.flush()
    os._exit(1)


def listen() -> None:
    """Hear Qt's messages from now on; call before the application is made."""
    global _starting
    _starting = True
    qInstallMessageHandler(_hear)


def application_stands() -> None:
    """From now on Qt's warnings are warnings."""
    global _starting
    _starting = False


def stop_listening() -> None:
    """Give Qt its own handler back."""
    qInstallMessageHandler(None)
