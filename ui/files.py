"""The ways to a file that is not open yet: choose one, make one, the demo, its passphrase."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit
from shiboken6 import isValid

from ui.bug_report import BugReports
from ui.clock import Clock
from ui.file_maker import FileMaker, Team
from ui.preferences import remember
from ui.session import who_key
from ui.shell import Shell
from ui.trouble_words import words_for
from ui.words import Language

if TYPE_CHECKING:
    from slaapp.operations.new_files import Founded
    from ui.new_file import NewFile
    from ui.packets.joining import Joining
    from ui.pages.guide.beginning import Beginning


def _nothing() -> None:
    """What follows where nothing does."""


class Files(QObject):
    """Emits ``wanted`` once a file is there to be opened; no dialog blocks the window."""

    wanted = Signal(object, object)
    """A path, and the passphrase typed for it or None."""

    def __init__(self, shell: Shell, clock: Clock, language: Language, bugs: BugReports) -> None:
        super().__init__(shell)
        self._shell, self._clock, self._language, self._bugs = shell, clock, language, bugs
        self._maker: FileMaker | None = None
        self._joining: Joining | None = None

    def choose(self) -> None:
        """Let the user choose a workspace file."""
        title = QCoreApplication.translate("Files", "Open a file")
        dialog = QFileDialog(self._shell, title)
        dialog.setNameFilter("SLA (*.slaapp)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.wanted.emit(Path(path), None))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def join(self) -> None:
        """Let the user choose what a colleague gave, and make a file of one's own of it."""
        title = QCoreApplication.translate("PacketTools", "Choose the file that you were given")
        dialog = QFileDialog(self._shell, title)
        dialog.setNameFilter("SLA (*.slapack)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.join_by(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def join_by(self, packet: Path) -> None:
        """Ask for its passphrase and who one is; the file made of it is wanted."""
        from ui.packets.joining import Joining

        self._joining = Joining(
            self._shell, self._clock, packet, lambda file: self.wanted.emit(file, None)
        )

    def open_demo(self) -> None:
        """Make the demo if need be."""
        self._the_maker().make_demo(lambda path: self.wanted.emit(path, None))

    def make(self) -> None:
        """Ask for what a new file needs, and make it; the form stays until it could be made."""
        self._make(_nothing)

    def make_for(self, then: Callable[[], None]) -> None:
        """The same for an import; ``then`` is called once the file made is wanted."""
        dialog = self._make(then)
        dialog.explain(
            lambda: QCoreApplication.translate(
                "Files",
                "Your leads will live in a file of their own, with your team’s agreement. "
                "Make it here; then you choose what to import.",
            )
        )

    def _make(self, then: Callable[[], None]) -> NewFile:
        from ui.new_file import NewFile

        dialog = NewFile(self._shell)

        def make(file: Path, name: str, person: str, role: str) -> None:
            team = [(person, role)]
            self._the_maker().make_workspace(file, name, team, self._language.code, made, refused)

        def made(founded: Founded) -> None:
            if isValid(dialog):
                dialog.close()
            self.wanted.emit(founded.path, None)
            then()

        def refused(error: Exception) -> None:
            self.refuse(dialog, words_for(error))

        dialog.wanted.connect(make)
        dialog.open()
        return dialog

    def refuse(self, form: NewFile | Beginning, sentence: str) -> None:
        """Why the file could not be made: in the form that asked for it, else above the pages."""
        if isValid(form):
            form.refuse(sentence)
        elif sentence:
            self._shell.banners.tell("trouble", sentence)

    def found(
        self,
        file: Path,
        name: str,
        team: Team,
        then: Callable[[], None],
        refused: Callable[[str], None],
    ) -> None:
        """Make a file for a team whose first is here: that one acts in it, and is not asked who.

        ``then`` is called once the file is wanted; ``refused`` has the reason in words.
        """

        def made(founded: Founded) -> None:
            remember(who_key(founded.workspace_id), founded.founder_id)
            self.wanted.emit(founded.path, None)
            then()

        self._the_maker().make_workspace(
            file, name, team, self._language.code, made, lambda error: refused(words_for(error))
        )

    def restore(self, file: Path, copy: Path, passphrase: str | None) -> None:
        """Put a backup in the place of a closed file; then the file is wanted again."""

        def restored(kept: Path | None) -> None:
            self.wanted.emit(file, passphrase)
            words = QCoreApplication.translate(
                "Files", "Restored. The file as it was before is kept: {path}"
            )
            self._shell.banners.tell("success", words.format(path=kept), stays=True)

        def refused(error: Exception) -> None:
            self.wanted.emit(file, passphrase)
            if words := words_for(error):
                self._shell.banners.tell("trouble", words)

        self._the_maker().restore(file, copy, passphrase, restored, refused)

    def ask_passphrase(self, file: Path) -> None:
        """Ask for the passphrase of a protected file."""
        dialog = QInputDialog(self._shell)
        dialog.setWindowTitle(file.name)
        dialog.setLabelText(QCoreApplication.translate("Files", "Passphrase"))
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
        dialog.textValueSelected.connect(lambda typed: self.wanted.emit(file, typed))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def stop(self) -> None:
        """Finish or undo what is being made."""
        if self._joining is not None:
            self._joining.end()
            self._joining = None
        if self._maker is not None:
            self._maker.stop()
            self._maker = None

    def _the_maker(self) -> FileMaker:
        if self._maker is None:
            self._maker = FileMaker(self._clock)
            self._maker.worker.trouble.connect(self._shell.banners.tell_trouble)
            self._maker.worker.bug.connect(self._bugs.report)
            self._shell.busy_strip.follow_also(self._maker.worker)
            self._maker.moved.connect(self._shell.busy_strip.show_made)
        return self._maker
