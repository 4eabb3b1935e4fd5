"""Working with one file: its two threads, its desk, who acts; ended before the next begins."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from slaapp.domain.trouble import Trouble
from ui.background import Reader, Writer
from ui.calls.tools import CallTools
from ui.clock import Clock
from ui.desk import Desk, Person
from ui.drafts import Drafts
from ui.exporting.exporting import Exporting
from ui.packets.tools import PacketTools
from ui.preferences import remember, remembered
from ui.role_words import role_name
from ui.score_keeping import ScoreKeeping
from ui.shell import Shell
from ui.wall.tools import WallTools
from ui.watching.watching import Watching
from ui.weekly.weekly import Weekly
from ui.workspace_access import WorkspaceAccess

if TYPE_CHECKING:
    from ui.who_strip import WhoStrip

_FACTS = frozenset({"member", "workspace"})
_asks_who = True


def who_key(workspace_id: str) -> str:
    """Under what it is remembered who of a workspace's team works on this machine."""
    return f"who/{workspace_id}"


def ask_nobody(*, really: bool = True) -> None:
    """From now on the first of a team acts where nobody was chosen: pictures wait for no answer."""
    global _asks_who
    _asks_who = not really


def read_facts(connection: Any) -> tuple[Any, ZoneInfo, tuple[Person, ...]]:
    """On the reading thread: the workspace's row, its zone, its active members."""
    from slaapp.store.rows.members import members, read_workspace

    row = read_workspace(connection)
    team = tuple(
        Person(each.id, each.name, each.role) for each in members(connection) if each.active
    )
    return row, ZoneInfo(row.zone), team


class Session(QObject):
    """Starts the threads, gives the shell its desk, and stops everything at the end."""

    opened = Signal()
    failed = Signal(object)
    """The Trouble for which the file could not be opened."""
    bug = Signal(object)
    _rebuilding = Signal(int, int)

    def __init__(
        self, shell: Shell, file: Path, clock: Clock, passphrase: str | None = None
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self.passphrase = passphrase
        self.who_strip: WhoStrip | None = None
        """Above the pages until it is known who works here."""
        self.is_open = False
        """Whether the file is open and locked; a glance at it may come before."""
        self._access = access = WorkspaceAccess(file, clock, passphrase, self._rebuilding.emit)
        self._rebuilding.connect(self._show_rebuilding, Qt.ConnectionType.QueuedConnection)
        self.reader, self.writer = Reader(access.reading_first()), Writer(access.writing())
        for worker in (self.reader, self.writer):
            worker.bug.connect(self.bug)
        self.desk = Desk(
            self.reader,
            self.writer,
            clock,
            shell.banners,
            shell.open_page,
            file=file,
            become=self.become,
            back_up=self.back_up,
            ask_who=self.ask_who,
            aside=self.reader_of_its_own,
        )
        self.desk.drafts = self.drafts = Drafts(self.desk)
        self.calls = CallTools(self.desk, shell)
        self.exporting = Exporting(self.desk, shell)
        self.wall = WallTools(self.desk)
        self.desk.export = self.exporting.begin
        self.packets = PacketTools(self.desk, shell)
        self.desk.watching = self.watching = Watching(self.desk, shell)
        self.desk.weekly = self.weekly = Weekly(self.desk)
        self._ask_for_facts(soon=True)
        self.reader.ask(read_facts, self._take_opening, owner=self, failed=self._could_not)
        shell.take_desk(self.desk)
        self.scores = ScoreKeeping(self.desk, self)
        shell.busy_strip.follow_scores(self.scores)
        self.writer.changed.connect(self._look_at_facts)
        self.writer.busy.connect(self.show_foot)
        shell.spoke.connect(self.show_foot)
        shell.side_bar.who_pressed.connect(self._offer_team)

    def end(self) -> None:
        """Drop what is asked, finish what is written, close the file."""
        self.scores.end()
        self._shell.drop_pages()
        self._shell.banners.clear()
        self.calls.end()
        self.exporting.end()
        self.wall.end()
        self.packets.end()
        self.watching.end()
        self.weekly.end()
        self.drafts.write_down()
        self._access.leave()
        self.reader.stop()
        self.writer.stop()
        self._shell.side_bar.show_who("", "")
        self._shell.side_bar.show_file("", "")
        self._shell.demo_strip.hide()

    def closing_error(self) -> Exception | None:
        """What went wrong at closing, such as a backup for which there was no room."""
        return self.writer.closing_error or self.reader.closing_error

    def back_up(self) -> None:
        """Make a checked copy beside the file, and say where it is."""
        self.writer.run(lambda _connection: self._access.back_up(), self._say_backed_up, owner=self)

    def _say_backed_up(self, copy: Path) -> None:
        said = QCoreApplication.translate("Session", "Backed up and checked: {path}")
        self._shell.banners.tell("success", said.format(path=copy))
        self.writer.changed.emit(frozenset({"backups"}))

    def become(self, person: Person) -> None:
        """From now on ``person`` acts; kept for this file on this machine."""
        self.desk.who = person
        remember(self._who_key(), person.key)
        self.show_foot()
        if self.who_strip is not None:
            self.who_strip = None
            self._shell.show_question(None)
        self._shell.look_again()

    def _be_chosen(self, person: Person) -> None:
        """Become who was chosen in the side bar; the keys are the page's again."""
        self.become(person)
        if (page := self._shell.page()) is not None:
            page.setFocus()

    def show_foot(self, _busy: bool = False) -> None:
        """Say who acts and how the file stands."""
        bar, who, file = self._shell.side_bar, self.desk.who, self.desk.file
        bar.show_who(who.name if who else "", role_name(who.role) if who else "")
        saved = QCoreApplication.translate("Session", "All changes saved")
        saving = QCoreApplication.translate("Session", "Saving…")
        bar.show_file(file.stem if file else "", saved if self.writer.is_idle() else saving)

    def _show_rebuilding(self, done: int, total: int) -> None:
        """Pages wait until the figures are this program's: say how far that is."""
        file = self.desk.file
        if file is not None and not self.is_open:
            said = QCoreApplication.translate("Session", "Updating figures: {percent} %")
            percent = QLocale().toString(100 * done // total)
            self._shell.side_bar.show_file(file.stem, said.format(percent=percent))

    def reader_of_its_own(self) -> Reader:
        """For what reads long and must keep no page waiting; its maker stops it."""
        return Reader(self._access.reading())

    def look_after(self, connection: Any) -> Any:
        """On a reading thread: whether the file is sound, and what to warn of."""
        return self._access.look_after(connection)

    def _ask_for_facts(self, soon: bool = False) -> None:
        self.reader.ask(
            read_facts,
            self._take_facts,
            owner=self,
            topic="facts",
            failed=self._could_not,
            soon=soon,
        )

    def _could_not(self, error: Exception) -> None:
        if isinstance(error, Trouble):
            self.failed.emit(error)

    def _look_at_facts(self, tables: frozenset[str]) -> None:
        if tables & _FACTS:
            self._ask_for_facts()

    def _take_facts(self, facts: tuple[Any, ZoneInfo, tuple[Person, ...]]) -> None:
        desk, first = self.desk, not self.desk.ready
        desk.workspace, desk.zone, desk.team = facts
        desk.who = self._who()
        desk.ready = True
        self.show_foot()
        self._shell.demo_strip.setVisible(desk.workspace.is_demo)
        if first:
            self._shell.look_again()
        if desk.who is None and desk.team:
            self.ask_who()

    def _take_opening(self, facts: tuple[Any, ZoneInfo, tuple[Person, ...]]) -> None:
        """The file is open, locked and brought up to date; until now there was but a glance."""
        self._take_facts(facts)
        self.is_open = True
        self.drafts.read()
        self.watching.begin()
        self.weekly.begin()
        self.opened.emit()
        self._shell.look_again()

    def _who(self) -> Person | None:
        """Who acted last on this machine; None where somebody has to be asked.

        A team of one has no choice, and in the demo nobody is in earnest.
        """
        team = self.desk.team
        kept = remembered(self._who_key(), "")
        last = next((person for person in team if person.key == kept), None)
        if last is None and (len(team) == 1 or self.desk.workspace.is_demo or not _asks_who):
            return next(iter(team), None)
        return last

    def ask_who(self) -> None:
        """Ask who works here, above the pages; nothing is done in anybody's name before."""
        from ui.who_strip import WhoStrip

        if self.who_strip is None:
            self.who_strip = WhoStrip(self.desk.team)
            self.who_strip.taken.connect(self.become)
            self._shell.show_question(self.who_strip)
        self.who_strip.show_team(self.desk.team)
        self.who_strip.setFocus()

    def _who_key(self) -> str:
        return who_key(self.desk.workspace.id)

    def _offer_team(self) -> None:
        menu = QMenu(self._shell)
        menu.aboutToHide.connect(menu.deleteLater)
        for person in self.desk.team:
            action = menu.addAction(f"{person.name} — {role_name(person.role)}")
            action.setCheckable(True)
            action.setChecked(person == self.desk.who)
            action.triggered.connect(lambda _on=False, chosen=person: self._be_chosen(chosen))
        bar = self._shell.side_bar
        menu.popup(bar.mapToGlobal(QPoint(8, bar.height() - menu.sizeHint().height() - 90)))
