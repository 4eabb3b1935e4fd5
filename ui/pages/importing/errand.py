"""One import under way: its thread, its child process, its staged file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from resources.import_words import reason_words
from ui.background import Access, Progress, Writer
from ui.desk import Desk
from ui.pages.importing import child_calls
from ui.words import spoken

if TYPE_CHECKING:
    from slaapp.operations.import_leads import (
        ImportChild,
        ImportChoice,
        Inspection,
        ReadOptions,
        StagedImport,
    )

Failed = Callable[[Exception], None]


_PATIENCE = 30_000
"""Milliseconds for which a waiting process is kept after one looked away."""


class _Steps(Progress):
    """A progress that has steps."""

    stepped = Signal(str, int, int)

    def step(self, name: str, done: int, total: int) -> None:
        """Called on the thread; raises Cancelled when it should stop."""
        self.report(done, total)
        self.stepped.emit(name, done, total)


def _nothing(_value: object) -> None:
    """What becomes of an answer that nobody waits for any more."""


def _discard(value: object) -> None:
    """A file that was staged for nothing."""
    discard = getattr(value, "discard", None)
    if discard is not None:
        discard()


class Errand(QObject):
    """Runs the steps of an import; nothing of it stays once it is ended."""

    warm = Signal()
    """What the later steps need is imported: the window may import it too, at no cost."""
    moved = Signal(str, int, int)
    """The step ("look", "dates", "read", "reckon", "apply"), how far it is, of how much."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._child: ImportChild | None = None
        self._spare: ImportChild | None = None
        self._progress: Progress | None = None
        self._asked = 0
        self.staged: StagedImport | None = None
        self._written: Path | None = None
        # Neither the reader nor the writer: lists answer and calls are logged meanwhile.
        self._thread = Writer(Access(lambda: None))
        self._thread.bug.connect(desk.writer.bug)
        self._tired = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._tired.timeout.connect(self._let_go)
        self.wake()
        self._thread.run(lambda _: child_calls.warm_up(), lambda _: self.warm.emit(), owner=self)

    def wake(self) -> None:
        """Have a child process ready for the next call."""
        self._tired.stop()
        if self._spare is None and self._child is None:
            self._spare = spare = child_calls.new_child()
            self._thread.run(lambda _: spare.start())

    def rest(self) -> None:
        """Nobody looks: let the waiting process go if it stays so."""
        if self._spare is not None:
            self._tired.start()

    def _let_go(self) -> None:
        self._tired.stop()
        if self._spare is not None:
            spare, self._spare = self._spare, None
            self._thread.run(lambda _: spare.end())

    def inspect(
        self,
        path: Path,
        options: ReadOptions | None,
        empty_words: tuple[str, ...],
        then: Callable[[Inspection], None],
        failed: Failed,
    ) -> None:
        """Look at a file."""
        zone = str(self._desk.zone.key)
        self._call(
            lambda child, tell: child_calls.inspect(child, path, options, zone, empty_words, tell),
            then,
            failed,
        )

    def stage(
        self, choice: ImportChoice, then: Callable[[StagedImport], None], failed: Failed
    ) -> None:
        """Stage a file anew; what was staged before is discarded."""
        self.discard()
        desk = self._desk
        assert desk.file is not None
        original, now = desk.file, desk.clock.now()
        member = desk.who.key if desk.who is not None else None

        def job(child: ImportChild, tell: child_calls.Tell) -> StagedImport:
            place = child_calls.new_place(original)
            secret = desk.passphrase
            return child_calls.stage(child, original, place, choice, member, now, secret, tell)

        def staged(found: StagedImport) -> None:
            self.staged = found
            then(found)

        self._call(job, staged, failed, unwanted=_discard)

    def write_bad_rows(
        self,
        place: Path,
        header: str,
        then: Callable[[int], None],
        failed: Failed,
        *,
        kept: bool = False,
    ) -> None:
        """Write what is left out of the staged file to ``place``.

        It goes again with an import that does not come about, unless it is ``kept``.
        """
        staged, language = self.staged, spoken()
        assert staged is not None

        def written(count: int) -> None:
            self._written = None if kept else place
            then(count)

        self._thread.run(
            lambda _: child_calls.write_bad_rows(
                staged, place, header, lambda code: reason_words(code, language)
            ),
            written,
            failed,
            owner=self,
        )

    def apply(self, then: Callable[[Any], None], failed: Failed) -> None:
        """Bring the staged rows in, on the writing thread; ``then`` takes the receipt."""
        staged, secret, progress = self.staged, self._desk.passphrase, self._new_progress()
        assert staged is not None

        def applied(receipt: Any) -> None:
            self.staged = self._written = self._progress = None
            then(receipt)

        def refused(error: Exception) -> None:
            self._progress = None
            self._forget_written()
            failed(error)

        self._desk.run(
            lambda connection, by, now: child_calls.apply(
                connection, staged, by, now, secret, lambda *far: progress.step("apply", *far)
            ),
            then=applied,
            failed=refused,
            owner=self,
            progress=progress,
        )

    def cancel(self) -> bool:
        """Break off what runs; who asked for it gets a Cancelled. False where nothing runs."""
        if self._progress is None:
            return False
        self.cancel_child()
        self._progress.cancel()
        self._thread.cancel_running()
        return True

    def forget(self) -> None:
        """Break off what runs, and hear no more of it."""
        self.cancel()
        self._progress = None
        self._asked += 1

    def discard(self) -> None:
        """Give up what was staged."""
        if self.staged is not None:
            staged, self.staged = self.staged, None
            self._thread.run(lambda _: staged.discard())

    def end(self, *, applying: bool) -> None:
        """End the thread and the child; what is being applied is the writing thread's to finish."""
        self.cancel_child()
        self._let_go()
        if not applying:
            self.discard()
        self._thread.stop()

    def cancel_child(self) -> None:
        """Stop the child process at once."""
        if self._child is not None:
            self._child.cancel()

    def _call(
        self,
        job: Callable[[ImportChild, child_calls.Tell], Any],
        then: Callable[[Any], None],
        failed: Failed,
        unwanted: Callable[[Any], None] = _nothing,
    ) -> None:
        child, progress = self._spare or child_calls.new_child(), self._new_progress()
        self._child, self._spare = child, None
        self._asked += 1
        asked = self._asked

        def ended(go_on: Callable[[Any], None]) -> Callable[[Any], None]:
            def end(value: Any) -> None:
                if asked != self._asked:
                    self._thread.run(lambda _: unwanted(value))
                    return
                self._child = self._progress = None
                self._spare = None if child.is_cancelled else child
                go_on(value)

            return end

        self._thread.run(
            lambda _: child_calls.unless_cancelled(lambda: job(child, progress.step)),
            ended(then),
            ended(failed),
            owner=self,
            progress=progress,
        )

    def _new_progress(self) -> _Steps:
        progress = _Steps()
        progress.stepped.connect(self.moved)
        self._progress = progress
        return progress

    def _forget_written(self) -> None:
        """Without the import, its file of bad rows means nothing."""
        if self._written is not None:
            written, self._written = self._written, None
            self._thread.run(lambda _: written.unlink(missing_ok=True))
