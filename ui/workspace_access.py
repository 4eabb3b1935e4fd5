"""The two threads' ways to one workspace.

SQLAlchemy is imported here, by whichever thread asks first, after the window was painted.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui.background import Access, Cancelled, Glance
from ui.clock import Clock

if TYPE_CHECKING:
    from slaapp.operations.opened import OpenedWorkspace


def _untold(_done: int, _total: int) -> None:
    """Nobody wants to know."""


class WorkspaceAccess:
    """Makes the accesses of the Reader and of the Writer of one file."""

    def __init__(
        self,
        file: Path,
        clock: Clock,
        passphrase: str | None = None,
        rebuilding: Callable[[int, int], None] = _untold,
    ) -> None:
        """``rebuilding(done, total)`` is told, on a thread of its own, of the leads whose figures
        are brought up to date before the file is there."""
        self._file, self._clock, self._passphrase = file, clock, passphrase
        self._rebuilding = rebuilding
        self._leaving = False
        self._gate = threading.Lock()
        self._made: OpenedWorkspace | None = None

    def leave(self) -> None:
        """Wait for no rebuilding any more: the next opening goes on with it."""
        self._leaving = True

    def reading(self) -> Access[Any]:
        """For a Reader."""
        return self._access(lambda: self._workspace().open_reader())

    def reading_first(self) -> Access[Any]:
        """For the Reader of the pages, which shows the first rows before all is there."""
        return replace(self.reading(), glance=self._glance)

    def writing(self) -> Access[Any]:
        """For the Writer."""
        return self._access(lambda: self._workspace().open_writer())

    def back_up(self) -> Path:
        """A checked copy beside the file; on the writing thread. Raises Trouble as it does."""
        return Path(self._workspace().back_up().path)

    def look_after(self, connection: Any) -> Any:
        """What to warn of, on a reading thread. Raises Trouble("file_damaged")."""
        return self._workspace().look_after(connection)

    def _access(self, open_it: Any) -> Access[Any]:
        return Access(
            open=open_it,
            close=lambda connection: self._workspace().close(connection),
            interrupt=_interrupt,
            rest=lambda connection: self._workspace().rest(connection),
            changed=_tables_of,
            name=self._name,
        )

    def _glance(self) -> Glance | None:
        from slaapp.store.glance import glance_at

        return glance_at(self._file)

    def _workspace(self) -> OpenedWorkspace:
        with self._gate:
            if self._made is None:
                from slaapp.operations.opened import OpenedWorkspace

                self._made = OpenedWorkspace(
                    self._file, self._clock.now, self._passphrase, self._tell_rebuilding
                )
            return self._made

    def _tell_rebuilding(self, done: int, total: int) -> None:
        if self._leaving:
            raise Cancelled
        self._rebuilding(done, total)

    def _name(self, error: Exception) -> Exception:
        from slaapp.operations.opened import name_trouble

        return name_trouble(error, self._file) or error


def _interrupt(connection: Any) -> None:
    from slaapp.operations.opened import interrupt

    interrupt(connection)


def _tables_of(returned: Any) -> frozenset[str]:
    """An operation returns a receipt, which knows the tables it changed."""
    receipt = getattr(returned, "receipt", returned)
    tables: frozenset[str] = getattr(receipt, "tables", frozenset())
    return tables
