"""A workspace that a window works with: opened once, read by one thread and written by another."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.as_of import forget_pasts
from slaapp.operations.backup import back_up_now
from slaapp.operations.importing.places import sweep_staging
from slaapp.operations.tending import Warnings, look_after
from slaapp.store.backups import Backup
from slaapp.store.derivation import Progress
from slaapp.store.engine import end_transaction, interrupt
from slaapp.store.failures import name_trouble
from slaapp.store.figures.kept.keeping import keep_figures
from slaapp.store.opening import OpenFile, close_file, open_file

__all__ = ["OpenedWorkspace", "interrupt", "name_trouble"]


class OpenedWorkspace:
    """Opens the file when the first thread asks for a connection, closes it after the last.

    ``now`` tells the time; each connection belongs to the thread that asked for it.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], Instant],
        passphrase: str | None = None,
        rebuilding: Progress | None = None,
    ) -> None:
        """``rebuilding(done, total)`` is told of the leads whose figures are brought up to date
        while the file is opened, on the opening thread; it may raise to break that off."""
        self.path = path
        self.passphrase = passphrase
        self._now = now
        self._rebuilding = rebuilding
        self._gate = threading.Lock()
        self._opened: OpenFile | None = None
        self._trouble: Trouble | None = None
        self._users = 0

    def open_reader(self) -> Connection:
        """A connection for the reading thread. Raises the Troubles of opening."""
        connection = self._ensure_open().reading_connection()
        keep_figures(connection)
        return connection

    def open_writer(self) -> Connection:
        """A connection for the writing thread. Raises the Troubles of opening."""
        return self._ensure_open().writing_connection()

    def close(self, connection: Connection) -> None:
        """Give a connection back; with the last one the file is backed up and unlocked."""
        forget_pasts(connection)
        connection.close()
        with self._gate:
            self._users -= 1
            if self._users == 0 and self._opened is not None:
                opened, self._opened = self._opened, None
                close_file(opened, self._now())

    def rest(self, connection: Connection) -> None:
        """End the transaction that a read began, so that the next one sees what is new."""
        end_transaction(connection)

    def back_up(self) -> Backup:
        """A checked copy of the file as it stands; from either thread, once it asked.

        Raises Trouble: disk_full, folder_read_only, backup_damaged.
        """
        opened = self._opened
        if opened is None:
            raise RuntimeError("the file is not open")
        return back_up_now(opened, self._now())

    def look_after(self, connection: Connection) -> Warnings:
        """What to warn of, on any thread that has a connection. Raises Trouble("file_damaged")."""
        if self._opened is None:
            raise RuntimeError("the file is not open")
        return look_after(connection, self._opened)

    def _ensure_open(self) -> OpenFile:
        with self._gate:
            if self._trouble is not None:
                raise self._trouble
            if self._opened is None:
                try:
                    self._opened = open_file(
                        self.path, self._now(), self.passphrase, self._rebuilding
                    )
                except Trouble as trouble:
                    # The other thread need not try again and wait for the lock a second time.
                    self._trouble = trouble
                    raise
                sweep_staging(self.path)
            self._users += 1
            return self._opened
