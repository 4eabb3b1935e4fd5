"""One run of the program: its options, its clock, its file opened to read or to write."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from slaapp.cli.author import choose_author
from slaapp.cli.output import time_text
from slaapp.cli.vocabulary import Vocabulary
from slaapp.domain.instants import Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.trouble import Trouble
from slaapp.domain.zones import zone_of
from slaapp.operations.following import follow_all
from slaapp.operations.operation import Author
from slaapp.operations.places import default_file, device_id
from slaapp.store.failures import naming_troubles
from slaapp.store.figures.board_sheet import PeriodSheet
from slaapp.store.finding import resolve_lead
from slaapp.store.last_entry import clock_before
from slaapp.store.opening import OpenFile, close_file, open_file, open_to_read
from slaapp.store.rows.agreement_sheet import Sheet
from slaapp.store.rows.call_sheet import DaySheet
from slaapp.store.rows.members import WorkspaceRow, members, read_workspace
from slaapp.store.rows.team import rulebook

PASSPHRASE = "SLAAPP_PASSPHRASE"
"""The variable of the environment that a passphrase may come from."""


@dataclass
class Reading:
    """A file while a reading word works with it: one transaction, one picture of it."""

    opened: OpenFile
    connection: Connection
    now: Instant

    @cached_property
    def workspace(self) -> WorkspaceRow:
        """The team's workspace."""
        return read_workspace(self.connection)

    @cached_property
    def zone(self) -> ZoneInfo:
        """The workspace's time zone."""
        return zone_of(self.workspace.zone)

    @cached_property
    def book(self) -> Rulebook:
        """The rules in force."""
        return rulebook(self.connection)


@dataclass
class Writing:
    """A file while a writing word works with it; each operation has its own transaction."""

    opened: OpenFile
    connection: Connection
    now: Instant
    by: Author
    workspace: WorkspaceRow

    @property
    def zone(self) -> ZoneInfo:
        """The workspace's time zone."""
        return zone_of(self.workspace.zone)

    def lead(self, word: str) -> str:
        """The key of the lead that a word means. Raises Trouble: unknown_lead, ambiguous_lead."""
        with self.connection.begin():
            return resolve_lead(self.connection, word)


Printer = Callable[[Sheet | DaySheet | PeriodSheet, str], bytes]
"""An agreement, a day's calls or a board, and a language ("en", "fr"), to the bytes of a PDF."""


class Session:
    """What every word is given; ``printer`` is None where the program has nothing to print with."""

    def __init__(
        self,
        options: argparse.Namespace,
        clock: Callable[[], Instant],
        vocabulary: Vocabulary,
        printer: Printer | None = None,
    ) -> None:
        self.options = options
        self.printer = printer
        self.clock = clock
        self.vocabulary = vocabulary
        self.say = vocabulary.say

    @property
    def wants_json(self) -> bool:
        """Whether figures are for a program."""
        return bool(self.options.json)

    @property
    def path(self) -> Path:
        """The file that was named, or the user's own."""
        return Path(self.options.file) if self.options.file else default_file()

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """The file, opened beside whoever holds it. Raises Trouble as ``open_to_read``."""
        opened = self._unlocked(self._open_to_read)
        try:
            with (
                naming_troubles(self.path),
                opened.reading_connection() as connection,
                connection.begin(),
            ):
                reading = Reading(opened, connection, self.clock())
                before = clock_before(connection, reading.now)
                self._warn_of_clock(before, reading.now, reading.workspace)
                yield reading
        finally:
            opened.reader.dispose()

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """The file, held alone, and who acts. Raises Trouble as ``open_file``."""
        now = self.clock()
        opened = self._unlocked(lambda passphrase: open_file(self.path, now, passphrase))
        try:
            with naming_troubles(self.path), opened.writing_connection() as connection:
                with connection.begin():
                    member = choose_author(members(connection), self.options.author)
                    workspace = read_workspace(connection)
                self._warn_of_clock(opened.clock_was_at, now, workspace)
                by = Author(member, device_id())
                # What a window that was closed over a signature left to the next opening.
                follow_all(connection, by=by, now=now)
                yield Writing(opened, connection, now, by, workspace)
        finally:
            close_file(opened, now, sparingly=True)

    def _warn_of_clock(self, before: Instant | None, now: Instant, team: WorkspaceRow) -> None:
        """On standard error, beside whatever the word answers (rule 30)."""
        if before is not None:
            said, says = (time_text(each, zone_of(team.zone)) for each in (before, now))
            print(self.say("clock_went_back", before=said, now=says), file=sys.stderr)

    def _open_to_read(self, passphrase: str | None) -> OpenFile:
        """Figures of another derivation are brought up to date first, if nobody holds the file."""
        try:
            return open_to_read(self.path, passphrase)
        except Trouble as outdated:
            if outdated.code != "figures_outdated":
                raise
            try:
                opened = open_file(self.path, self.clock(), passphrase)
                close_file(opened, self.clock(), sparingly=True)
            except Trouble:
                raise outdated from None
        return open_to_read(self.path, passphrase)

    def _unlocked(self, open_with: Callable[[str | None], OpenFile]) -> OpenFile:
        """Open without a passphrase, and with one where the file needs it."""
        try:
            return open_with(None)
        except Trouble as trouble:
            if trouble.code == "file_missing" and not self.options.file:
                raise Trouble("no_file_yet", path=str(self.path)) from None
            passphrase = _passphrase(self) if trouble.code == "passphrase_needed" else None
            if passphrase is None:
                raise
        return open_with(passphrase)


def _passphrase(session: Session) -> str | None:
    """From the environment, or typed unseen; never from the arguments, which others can read."""
    given = os.environ.get(PASSPHRASE)
    if given:
        return given
    if not sys.stdin or not sys.stdin.isatty():
        return None
    return getpass.getpass(session.say("passphrase_prompt", path=session.path.name)) or None
