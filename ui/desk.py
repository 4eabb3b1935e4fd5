"""What a page works with: its two threads, the clock, the banners, the way to other pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from ui.background import Progress, Reader, Writer
from ui.banners import Banners
from ui.clock import Clock
from ui.operation_words import operation_name

if TYPE_CHECKING:
    from slaapp.operations.operation import Author
    from ui.drafts import Drafts
    from ui.exporting.source import Source
    from ui.surroundings import Surroundings
    from ui.watching.watched import Watched
    from ui.weekly.weekly_file import WeeklyFile

Job = Callable[[Any, "Author", Instant], Any]
"""``job(connection, by, now)``, on the writing thread; mostly one operation, its Receipt."""


_UTC = ZoneInfo("UTC")


def _nothing() -> None:
    """What a desk without a session does."""


def _nothing_with(_person: Person) -> None:
    """What a desk without a session does."""


def _nothing_about(_source: Source) -> None:
    """What a desk without a session does."""


@dataclass(frozen=True)
class Person:
    """A team member: the key, the name, the role (a word of the domain)."""

    key: str
    name: str
    role: str


@dataclass
class Desk:
    """Made anew for each opened file; pages are given it and keep it."""

    reader: Reader
    writer: Writer
    clock: Clock
    banners: Banners
    open_page: Callable[[str, object], None]
    """``open_page("leads", filter)`` shows a page and hands it what to show."""
    file: Path | None = None
    ready: bool = False
    """Whether the file told the following; no page is refreshed before."""
    zone: ZoneInfo = _UTC
    """The workspace's time zone, for every date that is shown."""
    workspace: Any = None
    """The WorkspaceRow."""
    team: tuple[Person, ...] = ()
    who: Person | None = None
    """Who acts."""
    become: Callable[[Person], None] = _nothing_with
    """Let somebody else act from now on."""
    ask_who: Callable[[], None] | None = None
    """Ask who acts; there where somebody is to be asked, so that nobody acts unnamed."""
    back_up: Callable[[], None] = _nothing
    """Make a checked copy of the file; a banner says where it is."""
    passphrase: str | None = field(default=None, repr=False)
    """Of the file, for what opens it a second time."""
    aside: Callable[[], Reader] | None = None
    """Makes a reading thread for what takes long and must keep no page waiting; who has it made
    stops it."""
    export: Callable[[Source], None] = _nothing_about
    """Ask what of a page's leads is to be exported, and write the file."""
    drafts: Drafts | None = None
    """What is typed and not saved yet, kept over a crash."""
    watching: Watched | None = None
    """Looks into a folder for files to import."""
    weekly: WeeklyFile | None = None
    """Writes the week's board into a folder."""
    when_undone: list[Callable[[str], None]] = field(default_factory=list)
    """Told the key of an operation that was just taken back, whoever asked for it."""
    around: Surroundings | None = None
    """What the program around the file can do; there once the file is ready."""

    def run(
        self,
        job: Job,
        *,
        said: str | Callable[[Any], str] = "",
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Run an operation by who acts, as of now; then say ``said`` in a banner with "Undo".

        ``said`` is translated already, or made from what the job returned. Troubles go to a
        banner unless ``failed`` takes them. See ``Writer.run`` for the rest.
        """
        if self.who is None and self.team and self.ask_who is not None:
            (failed or self._tell)(Trouble("author_unsaid"))
            self.ask_who()
            return
        now = self.clock.now()
        key = self.who.key if self.who is not None else None

        def done(value: Any) -> None:
            if said:
                self._confirm(said if isinstance(said, str) else said(value), value)
            if then is not None:
                then(value)

        self.writer.run(
            lambda connection: job(connection, _author(key), now),
            done,
            failed,
            owner=owner,
            progress=progress,
        )

    def _tell(self, error: Exception) -> None:
        if isinstance(error, Trouble):
            self.banners.tell_trouble(error)

    def undo(self, operation_id: str | None = None) -> None:
        """Undo an operation, or one's newest; a banner names it."""
        far = Progress()

        def job(connection: Any, by: Author, now: Instant) -> Any:
            from slaapp.operations.undo import undo

            return undo(connection, by=by, now=now, operation_id=operation_id, progress=far.report)

        self.run(job, said=_name_of, progress=far)

    def redo(self) -> None:
        """Take back one's newest undoing."""
        far = Progress()

        def job(connection: Any, by: Author, now: Instant) -> Any:
            from slaapp.operations.undo import redo

            return redo(connection, by=by, now=now, progress=far.report)

        self.run(job, said=_name_of, progress=far)

    def _confirm(self, words: str, value: Any) -> None:
        receipt = getattr(value, "receipt", value)
        key = getattr(receipt, "operation_id", None)
        if key is None or not receipt.undoable or receipt.kind in ("undo", "redo"):
            for banner in self.banners.banners():
                if banner.about is not None and banner.about == getattr(receipt, "undoes", None):
                    banner.leave()
            self.banners.tell("success", words)
            if receipt is not None and getattr(receipt, "kind", "") == "undo":
                for tell in self.when_undone:
                    tell(receipt.undoes)
            return
        undo = QCoreApplication.translate("Desk", "Undo")
        self.banners.tell("success", words, (undo, lambda: self.undo(key))).about = key


def _name_of(receipt: Any) -> str:
    return operation_name(receipt.kind, receipt.details)


def _author(member_id: str | None) -> Author:
    """On the writing thread: the device's key is read from a file."""
    from slaapp.operations.operation import Author
    from slaapp.operations.places import device_id

    return Author(member_id, device_id())
