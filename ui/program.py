"""The running program: one window, one file at a time, and what happens before and after."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ui import message_log
from ui.actions import PALETTE
from ui.appearance import Appearance
from ui.board_actions import REVIEW
from ui.calls.tools import ACTIONS as CALL_ACTIONS
from ui.garbage import keep_from_searches
from ui.icons import wait_with_drawing
from ui.milestones import passed
from ui.packets.tools import ACTIONS as PACKET_ACTIONS
from ui.pages import PAGES, PageSpec
from ui.pages.ahead import PagesAhead
from ui.preferences import remember, remembered, write_down
from ui.shell import PROGRAM, Shell
from ui.wall import WALL
from ui.words import Language

if TYPE_CHECKING:
    from slaapp.domain.trouble import Trouble
    from ui.bug_report import BugReports
    from ui.clock import Clock
    from ui.file_maker import Team
    from ui.files import Files
    from ui.session import Session
    from ui.single_instance import SingleInstance
    from ui.surroundings import Surroundings
    from ui.tending import Tending


EXPORTS = ("file.export", "file.calendar")


class Program(QObject):
    """Holds the parts together; the window is painted before anything slow is even imported."""

    file_opened = Signal()

    def __init__(
        self,
        application: QApplication,
        file: Path | None,
        *,
        clock: Clock | None = None,
        pages: Sequence[PageSpec] = PAGES,
    ) -> None:
        super().__init__()
        self._application = application
        self._file = file
        self.clock = clock
        self.files: Files
        self.around: Surroundings
        self._to_import: Path | None = None
        self._imports_next = False
        self._typed: tuple[str, ...] = ()
        """At the guide's first step, by somebody who left it before there was a file."""
        self.appearance = Appearance(application)
        self.language = Language(application)
        wait_with_drawing()
        self.shell = Shell(pages)
        self.session: Session | None = None
        self.bugs: BugReports | None = None
        self._finished = False
        self._ear: SingleInstance | None = None
        self._tending: Tending | None = None
        self.shell.first_painted.connect(self._painted)
        self.shell.closed.connect(self.end)

    def start(self) -> None:
        """Show the window."""
        self.shell.show()

    def open_file(self, file: Path, passphrase: str | None = None) -> None:
        """Close the file that is open and work with ``file``, which must exist."""
        from ui.session import Session

        assert self.bugs is not None
        assert self.clock is not None
        self._to_import, self._imports_next = None, False
        self._close_file()
        self.session = Session(self.shell, file, self.clock, passphrase)
        self.session.desk.around = self.around
        self.session.desk.passphrase = passphrase
        self.session.reader.glanced.connect(self._finish)
        self.session.failed.connect(self._not_opened)
        self.session.opened.connect(self._opened)
        self.session.bug.connect(self.bugs.report)
        actions = self.shell.actions_table
        actions.serve("edit.undo", self.session.desk.undo)
        actions.serve("edit.redo", self.session.desk.redo)
        actions.serve("edit.find", self.shell.find_lead)
        actions.serve("file.backup", self.session.back_up)
        show = self.session.desk.open_page
        actions.serve("lead.duplicates", lambda: show("duplicates", None))
        actions.serve(REVIEW, lambda: show("review", None))
        actions.serve("file.export", self.session.exporting.begin)
        actions.serve("file.calendar", self.session.exporting.begin_calendar)
        actions.serve(WALL, self.session.wall.open)
        for name in PACKET_ACTIONS:
            actions.serve(name, partial(self.session.packets.do, name))
        for name in CALL_ACTIONS:
            actions.serve(name, partial(self.session.calls.do, name))

    def restore(self, copy: Path) -> None:
        """Put a backup in the place of the file, and open it again, whatever came of it."""
        if self.session is None or self.session.desk.file is None:
            return
        file, passphrase = self.session.desk.file, self.session.passphrase
        self._close_file()
        self.files.restore(file, copy, passphrase)

    def end(self) -> None:
        """Close the file and its threads, forget the window; called when it closes."""
        write_down()
        self._close_file()
        if self._finished:
            self.files.stop()
        if self.bugs is not None:
            self.bugs.unhook()
        self.language.withdraw()
        self._application.quit()

    def _painted(self) -> None:
        passed("first-paint")
        QTimer.singleShot(0, self, self.go_on)

    def go_on(self) -> None:
        """What the first rows need, or the four ways to begin; the rest follows them."""
        from ui.bug_report import BugReports
        from ui.clock import Clock
        from ui.surroundings import Surroundings

        if self.bugs is not None:
            return
        self.bugs = BugReports(self.shell)
        self.bugs.hook()
        self.clock = self.clock or Clock()
        self.shell.complete()
        self.around = Surroundings(
            self.appearance,
            self.language,
            self.shell.menus,
            lambda name: self.shell.actions_table[name].trigger(),
            self.restore,
        )
        file = self._file or self._last_file()
        if file is not None:
            self.open_file(file)
        else:
            self._finish()
            self._show_start()

    def _finish(self) -> None:
        """What the window needs to work, but not for its first rows; once."""
        if self._finished:
            return
        from ui.file_drop import FileDrop
        from ui.files import Files

        assert self.bugs is not None
        assert self.clock is not None
        self._finished = True
        self.files = Files(self.shell, self.clock, self.language, self.bugs)
        self.files.wanted.connect(self.open_file)
        self._bind_actions()
        self._drop = FileDrop(self.shell)
        self._drop.dropped.connect(self.take_dropped)
        self.appearance.follow_system()

    def _last_file(self) -> Path | None:
        kept = remembered("file", "")
        if kept and Path(kept).is_file():
            return Path(kept)
        from slaapp.operations.places import default_file

        return default_file() if default_file().is_file() else None

    def _show_start(self) -> None:
        from ui.pages.start import StartPage

        # Without a file of one's own, one is made of what was given.
        self.shell.actions_table.serve("file.take", self.files.join)
        self.shell.show_start(StartPage(self.shell.actions_table))

    def _bind_actions(self) -> None:
        menus, actions = self.shell.menus, self.shell.actions_table
        menus.show_theme(self.appearance.choice)
        menus.show_language(self.language.code)
        menus.theme_chosen.connect(self.appearance.choose)
        menus.language_chosen.connect(self.language.choose)
        actions.serve("file.new", self.files.make)
        actions.serve("file.open", self.files.choose)
        actions.serve("file.demo", self.files.open_demo)
        actions.serve("file.import", self.import_leads)
        if self.session is None:
            actions.serve("file.take", self.files.join)
        actions.serve("agreement.guide", self.guide)
        self.shell.demo_strip.start_pressed.connect(self.start_for_real)
        actions.serve("help.keys", self.show_keys)
        actions.serve(PALETTE, self.find_anything)
        actions.serve("help.about", self.show_about)

    def import_leads(self, table: Path | None = None) -> None:
        """Import a table, chosen there or given; without a file to import into, make one first."""
        if self.session is None:
            self.files.make_for(lambda: self._import_next(table))
        else:
            self.shell.open_page("import", table)

    def guide(self) -> None:
        """Go on with the guided agreement; without a file it begins with making one."""
        if self.session is not None:
            self.shell.open_page("guide", None)
            return
        from ui.pages.guide.beginning import Beginning

        beginning = Beginning()
        beginning.show_typed(self._typed)

        def leave() -> None:
            self._typed = beginning.typed()
            self._show_start()

        def found(file: Path, name: str, team: Team) -> None:
            self.files.found(
                *(file, name, team, self._guide_on), partial(self.files.refuse, beginning)
            )

        beginning.wanted.connect(found)
        beginning.left.connect(leave)
        self.shell.show_start(beginning)

    def _guide_on(self) -> None:
        """The file was made by the guide's first step: on to the second."""
        self.shell.open_page("guide", 2)

    def _import_next(self, table: Path | None) -> None:
        """The file to import into was made: go there once it is open."""
        self._to_import, self._imports_next = table, True

    def take_dropped(self, file: Path) -> None:
        """A file was dropped on the window: ours is opened, what somebody gave is taken in, any
        other is imported."""
        suffix = file.suffix.lower()
        if suffix == ".slaapp":
            self.open_file(file)
        elif suffix == ".slapack":
            take_in = self.files.join_by if self.session is None else self.session.packets.take_in
            take_in(file)
        else:
            self.import_leads(file)

    def start_for_real(self) -> None:
        """Leave the demo: to the real file if there is one, else to the four ways to begin."""
        from slaapp.operations.places import default_file

        if default_file().is_file():
            self.open_file(default_file())
        else:
            self._close_file()
            self._show_start()

    def find_anything(self) -> None:
        """Actions, pages, settings and leads by a few letters."""
        from ui.palette.palette import Palette

        Palette(self.shell, self.session.desk if self.session is not None else None).open()

    def show_keys(self) -> None:
        """The sheet of keys."""
        from ui.key_sheet import KeySheet

        KeySheet(self.shell).open()

    def show_about(self) -> None:
        """The version and the licence."""
        from ui.about import About

        About(self.shell).open()

    def _opened(self) -> None:
        from ui.pages.guide.offer import offer_to_go_on
        from ui.tending import Tending

        assert self.session is not None
        self._finish()
        file = self.session.desk.file
        if file is not None:
            remember("file", str(file.resolve()))
            self._listen(file)
        self._tending = Tending(self.session)
        gc.enable()
        self.file_opened.emit()
        if self._imports_next:
            table, self._to_import, self._imports_next = self._to_import, None, False
            self.shell.open_page("import", table)
        elif self.shell.shown != "guide":
            offer_to_go_on(self.session.desk)

    def _listen(self, file: Path) -> None:
        from ui.single_instance import SingleInstance

        self._ear = SingleInstance(file, self._come_forward)

    def _come_forward(self) -> None:
        self.shell.showNormal() if self.shell.isMinimized() else self.shell.show()
        self.shell.raise_()
        self.shell.activateWindow()

    def _not_opened(self, trouble: Trouble) -> None:
        """A file that another window holds is that window's to show; others are told."""
        self._finish()
        file = self.session.desk.file if self.session is not None else None
        self._close_file()
        if trouble.code == "file_locked" and file is not None:
            from ui.single_instance import call_first

            if call_first(file):
                self.shell.close()
                return
        self._show_start()
        self.shell.banners.tell_trouble(trouble)
        if trouble.code in ("passphrase_needed", "passphrase_wrong") and file is not None:
            self.files.ask_passphrase(file)

    def _close_file(self) -> None:
        if self._ear is not None:
            self._ear.close()
            self._ear = None
        if self._tending is not None:
            self._tending.stop()
            self._tending = None
        if self.session is None:
            return
        session, self.session = self.session, None
        session.end()
        for name in (
            "edit.undo",
            "edit.redo",
            "edit.find",
            "file.backup",
            REVIEW,
            *EXPORTS,
            WALL,
            *CALL_ACTIONS,
            *PACKET_ACTIONS,
        ):
            self.shell.actions_table.withdraw(name)
        if self._finished:
            self.shell.actions_table.serve("file.take", self.files.join)
        error = session.closing_error()
        if error is not None and self.bugs is not None:
            self.bugs.tell(error, self.shell.banners)
        session.deleteLater()


def run(file: Path | None) -> int:
    """Open the window, on ``file`` or the file opened last, until it is closed."""
    message_log.listen()
    # ``setStyle`` would hand the style to Python, and PySide build all of its enums: 8 ms.
    application = QApplication([PROGRAM, "-style", "fusion"])
    message_log.application_stands()
    application.setApplicationName(PROGRAM)
    application.setDesktopFileName("slaapp")
    program = Program(application, file)
    ahead = PagesAhead()
    program.file_opened.connect(ahead.begin)
    keep_from_searches(program.file_opened, program)
    program.start()
    status = application.exec()
    program.end()
    ahead.end()
    message_log.stop_listening()
    return status
