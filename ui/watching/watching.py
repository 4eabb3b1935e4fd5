"""Watches a folder for files to import: proposes them, imports nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from ui.clock import system_now
from ui.preferences import remember, remembered
from ui.watching.look import Look
from ui.watching.words import waiting_text

if TYPE_CHECKING:
    from slaapp.operations.operation import Author, Receipt
    from slaapp.operations.watched import SeenFile, WaitingFile
    from ui.banners import Banner
    from ui.desk import Desk

EVERY = 30_000
_SOON = 3_000
"""Milliseconds between two looks, and before the first: the first page has its rows by then."""
_NEAR = (QEvent.Type.Show, QEvent.Type.WindowStateChange)


class Watching(QObject):
    """Off until a folder is chosen; kept for this file on this computer.

    Nothing wakes up while the window cannot be seen: it looks when it is in sight again.
    """

    changed = Signal()
    """It was looked, or another folder was chosen."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(desk.reader)
        self._desk, self._window = desk, window
        self.folder: Path | None = None
        self.files: tuple[WaitingFile, ...] = ()
        self.looked_at: Instant | None = None
        self.trouble: Trouble | None = None
        self._seen: dict[Path, SeenFile] = {}
        self._told: set[str] = set()
        self._banner: Banner | None = None
        self._look = Look(self, self._take)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._come_back)

    def begin(self) -> None:
        """The file is open: watch the folder that was chosen for it, if one was."""
        kept = remembered(self._key(), "")
        self.folder = Path(kept) if kept else None
        self._window.installEventFilter(self)
        self._desk.when_undone.append(lambda _operation: self._sort())
        self._desk.writer.changed.connect(self._after_import)
        if self.folder is not None:
            self._timer.start(_SOON)

    def end(self) -> None:
        """The file is being closed."""
        self._window.removeEventFilter(self)
        self._timer.stop()
        self._look.end()
        self.folder = None

    def choose(self, folder: Path | None) -> None:
        """Watch this folder from now on; None watches none."""
        remember(self._key(), "" if folder is None else str(folder))
        self._look.end()
        self._timer.stop()
        self.folder, self.trouble, self.looked_at = folder, None, None
        self.files, self._seen, self._told = (), {}, set()
        self._show()
        self.look()
        self.changed.emit()

    def look(self) -> None:
        """Look now; nothing where none is chosen, or where a look is under way."""
        self._timer.stop()
        if self.folder is not None and not self._look.is_running:
            self._look.begin(self.folder, self._seen)

    def waiting(self) -> Sequence[WaitingFile]:
        """The files that were not decided about, the newest first."""
        return [file for file in self.files if file.fate == "waits"]

    def is_waiting_to_look(self) -> bool:
        """Whether a wake-up is due."""
        return self._timer.isActive()

    def leave(self, file: WaitingFile) -> None:
        """ "Not this one": it is proposed no more, on no machine with this file."""

        def job(connection: Any, by: Author, now: Instant) -> Receipt:
            from slaapp.operations.watched import leave_file

            return leave_file(connection, file.path, file.digest, by=by, now=now)

        said = self.tr("Left aside: {file}").format(file=file.path.name)
        self._desk.run(job, said=said, then=lambda _receipt: self._sort(), owner=self)

    def propose(self, file: WaitingFile) -> None:
        """To the page of imports with it: what its columns become is seen before."""
        self._desk.open_page("import", file.path)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice that the window came into sight again."""
        if event.type() in _NEAR and self.folder is not None and not self._timer.isActive():
            passed = EVERY if self.looked_at is None else system_now() - self.looked_at
            self._timer.start(max(0, min(EVERY, EVERY - passed)))
        return False

    def _key(self) -> str:
        return f"watched/{self._desk.workspace.id}"

    def _come_back(self) -> None:
        if self._window.isVisible() and not self._window.isMinimized():
            self.look()

    def _take(self, found: Any) -> None:
        """A look is done."""
        self._timer.start(EVERY)
        self.looked_at = system_now()
        if isinstance(found, Trouble):
            self._tell_once(found)
        elif isinstance(found, Exception):
            self._desk.reader.bug.emit(found)
        else:
            self.trouble = None
            self._seen = {seen.path: seen for seen in found}
            self._sort()

    def _tell_once(self, trouble: Trouble) -> None:
        is_news = self.trouble is None or self.trouble.code != trouble.code
        self.trouble, self.files = trouble, ()
        if is_news:
            self._desk.banners.tell_trouble(trouble)
        self._show()
        self.changed.emit()

    def _sort(self) -> None:
        """Ask the file which of those that were seen wait."""
        if self.folder is None or self._desk.reader.is_over:
            return
        seen = tuple(self._seen.values())

        def job(connection: Any) -> tuple[WaitingFile, ...]:
            from slaapp.operations.watched import sort_files

            return sort_files(connection, seen)

        self._desk.reader.ask(job, self._take_sorted, owner=self, topic="watched")

    def _take_sorted(self, files: tuple[WaitingFile, ...]) -> None:
        waited = {file.digest for file in self.waiting()}
        self.files = files
        if any(file.digest in waited and file.fate in ("imported", "left") for file in files):
            # One was decided about: the others are proposed again.
            self._told.clear()
        self._show()
        self.changed.emit()

    def _after_import(self, tables: frozenset[str]) -> None:
        if tables & {"import_mapping", "lead", "event"} and self.waiting():
            self._sort()

    def _show(self) -> None:
        """Propose what waits, once; who closes the message is left alone until more comes."""
        waiting = self.waiting() if self.folder is not None else []
        fresh = {file.digest for file in waiting} - self._told
        if not waiting or fresh:
            self._take_away()
        if not fresh or self.folder is None:
            return
        self._told |= fresh
        first = waiting[0]
        alone = len(waiting) == 1
        name = first.path.name
        words = self.tr("Import…") if alone else self.tr("Import {file}…").format(file=name)
        not_it = self.tr("Not this one") if alone else self.tr("Not {file}").format(file=name)
        self._banner = banner = self._desk.banners.tell(
            "info",
            waiting_text(self.folder.name, waiting),
            (not_it, lambda: self.leave(first)),
            also=(words, lambda: self.propose(first)),
        )
        banner.left.connect(lambda: self._forget(banner))

    def _take_away(self) -> None:
        if self._banner is not None:
            self._banner.leave()

    def _forget(self, banner: Banner) -> None:
        if self._banner is banner:
            self._banner = None
