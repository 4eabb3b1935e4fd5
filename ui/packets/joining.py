"""The way into a team whose file is on another machine: from a packet to a file of one's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.background import Access, Cancelled, ChildWork, Writer
from ui.packets.join_dialog import JoinDialog
from ui.preferences import remember
from ui.session import who_key
from ui.trouble_words import words_for

if TYPE_CHECKING:
    from ui.clock import Clock


class Joining(QObject):
    """One dialog and the thread that waits for its child process; ``opens`` gets the new file."""

    def __init__(
        self, shell: QWidget, clock: Clock, packet: Path, opens: Callable[[Path], None]
    ) -> None:
        super().__init__(shell)
        self._clock, self._packet, self._opens = clock, packet, opens
        self._work = ChildWork()
        self._thread = Writer(Access(lambda: None))
        self.dialog = JoinDialog(shell, packet)
        self.dialog.looked.connect(self._look)
        self.dialog.wanted.connect(self._make)
        self.dialog.stopped.connect(self._work.cancel)
        self.dialog.finished.connect(self._stop)
        self.dialog.open()

    def _look(self, passphrase: str) -> None:
        place = Path(self.dialog.path.text())

        def job() -> Any:
            from slaapp.operations.packets import team_in

            return self._work.call(team_in, place, self._packet, passphrase)

        self._run(job, self._show_team)

    def _show_team(self, found: Any) -> None:
        manifest, team = found
        self.dialog.show_team(team, manifest.to)

    def _make(self, file: Path, passphrase: str, member_id: str) -> None:
        now = self._clock.now()

        def job() -> Any:
            from slaapp.operations.first_packet import discard_unfinished, found_as
            from slaapp.operations.places import device_id

            given = (file, self._packet, passphrase, member_id)
            tell = self._work.progress.report
            try:
                return self._work.call(
                    found_as, *given, device_id=device_id(), now=now, progress=tell
                )
            except Cancelled:
                discard_unfinished(file)
                raise

        def made(workspace_id: str) -> None:
            remember(who_key(workspace_id), member_id)
            self.dialog.under_way.show_busy(False)
            self.dialog.close()
            self._opens(file)

        self._run(job, made)

    def _run(self, job: Callable[[], Any], done: Callable[[Any], None]) -> None:
        progress = self._work.renew()
        progress.moved.connect(self.dialog.under_way.show_far)

        def finish(value: Any) -> None:
            if isValid(self.dialog):
                done(value)

        def refuse(error: Exception) -> None:
            if isValid(self.dialog):
                self.dialog.refuse("" if isinstance(error, Cancelled) else words_for(error))

        self._thread.run(lambda _connection: job(), finish, refuse, owner=self, progress=progress)

    def end(self) -> None:
        """The program ends: nothing half-made stays."""
        if isValid(self.dialog):
            self.dialog.under_way.show_busy(False)
            self.dialog.close()
        self._stop()

    def _stop(self) -> None:
        self._work.cancel()
        self._thread.stop()
