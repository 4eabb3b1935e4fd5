"""PySide6, imported before anything else, and without the slowness that it leaves behind.

Importing PySide6 replaces ``builtins.__import__`` by one that reads the source of every module
imported later, in search of ``from __feature__ import …``. This program never uses that, and the
reading made SQLAlchemy's import half as slow again (210 ms for 140 ms). So Python's own import
function is put back. (``from PySide6.QtCore import *`` needs theirs; nobody here writes that.)
"""

from __future__ import annotations

import builtins

_python_import = builtins.__import__

from PySide6 import QtCore, QtGui, QtWidgets  # noqa: E402

builtins.__import__ = _python_import

__all__ = ["QtCore", "QtGui", "QtWidgets"]
