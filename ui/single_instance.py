"""One window for one file: a second one asks the first to come forward, and ends."""

from __future__ import annotations

from collections.abc import Callable
from getpass import getuser
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject

_WAIT_MS = 500


def _name_of(file: Path) -> str:
    """The name both windows find; a hash, for it may be at most some hundred characters."""
    meant = f"{getuser()}:{file.resolve()}".encode()
    return f"slaapp-{sha256(meant).hexdigest()[:24]}"


class SingleInstance(QObject):
    """The first window's ear."""

    def __init__(self, file: Path, called: Callable[[], object]) -> None:
        super().__init__()
        from PySide6.QtNetwork import QLocalServer

        self._called = called
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        name = _name_of(file)
        # Whoever holds the file's lock is the first; a name left over from a crash is free.
        QLocalServer.removeServer(name)
        self._server.listen(name)
        self._server.newConnection.connect(self._answer)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.disconnectFromServer()
        self._called()


def call_first(file: Path) -> bool:
    """Ask the window that holds ``file`` to come forward; whether one answered."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name_of(file))
    reached = socket.waitForConnected(_WAIT_MS)
    socket.abort()
    return reached
