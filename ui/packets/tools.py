"""Giving and taking in, from the menu or from a page; goes with the file that is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.packets.errand import Errand

ACTIONS = ("file.give", "file.take", "fair.pack", "fair.unpack")


class PacketTools(QObject):
    """One dialog at a time, with one errand behind it."""

    def __init__(self, desk: Desk, shell: QWidget) -> None:
        super().__init__(shell)
        self._desk, self._shell = desk, shell
        self._errand: Errand | None = None
        self.dialog: Any = None

    def do(self, name: str) -> None:
        """One of ``ACTIONS``."""
        if not self._desk.ready or self.dialog is not None:
            return
        if name == "fair.pack":
            self.give("fair")
        else:
            (self.give if name == "file.give" else self.choose)()

    def give(self, kind: str = "everything") -> None:
        """Ask what is given to whom; ``kind`` is chosen first."""
        self._desk.reader.ask(
            _read_ground, lambda found: self._open_give(found, kind), owner=self, topic="give"
        )

    def choose(self) -> None:
        """Let the user choose the file that somebody gave."""
        from PySide6.QtWidgets import QFileDialog

        from ui.packets.give_dialog import SUFFIX

        title = QCoreApplication.translate("PacketTools", "Choose the file that you were given")
        every = QCoreApplication.translate("PacketTools", "All files")
        dialog = QFileDialog(self._shell, title)
        dialog.setNameFilters([f"SLA (*{SUFFIX})", f"{every} (*)"])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.finished.connect(dialog.deleteLater)
        dialog.fileSelected.connect(lambda path: self.take_in(Path(path)))
        dialog.open()

    def take_in(self, file: Path) -> None:
        """Ask for its passphrase, show what it would change, and take it in."""
        from ui.packets.take_dialog import TakeDialog

        desk = self._desk
        dialog = TakeDialog(self._shell, file, desk.zone, desk.workspace.currency)
        errand = self._begin(dialog)

        def look(passphrase: str) -> None:
            errand.look(file, passphrase, self._if_there(dialog.show_preview), refuse)

        def take() -> None:
            if dialog.seen is not None and dialog.seen.is_empty and dialog.seen.known:
                dialog.close()
                return
            errand.take(file, dialog.passphrase.text(), _say_taken, self._taken, refuse)

        refuse = self._refusing(dialog)
        dialog.looked.connect(look)
        dialog.wanted.connect(take)
        dialog.open()

    def end(self) -> None:
        """The file is closed: what is under way is broken off."""
        if self.dialog is not None:
            self.dialog.close()
        self._end_errand()

    def _open_give(self, found: Any, kind: str) -> None:
        from ui.packets.give_dialog import GiveDialog, Ground

        partners, given, campaigns = found
        ground = Ground(partners, given, campaigns, self._desk.zone)
        dialog = GiveDialog(self._shell, ground, kind)
        errand = self._begin(dialog)

        def give(
            out: Path, what: Any, campaign: str | None, to: str, news: bool, passphrase: str
        ) -> None:
            from slaapp.operations.packets import Giving

            giving = Giving(what, to, campaign, news)
            errand.pack(out, giving, passphrase, self._given, self._refusing(dialog))

        dialog.wanted.connect(give)
        dialog.open()

    def _begin(self, dialog: Any) -> Errand:
        from ui.packets.errand import Errand

        self._end_errand()
        self._errand = errand = Errand(self._desk)
        errand.moved.connect(dialog.under_way.show_far)
        dialog.stopped.connect(errand.cancel)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        return errand

    def _given(self, packed: Any) -> None:
        """The file is there: note to whom it was given, and say where it is."""
        from slaapp.operations.packets import note_given

        self._desk.run(lambda connection, by, now: note_given(connection, packed, by=by, now=now))
        self._close_dialog()
        from ui.packets.preview_words import counted

        words = counted("written", packed.leads)
        self._desk.banners.tell("success", words.format(file=packed.path))

    def _taken(self, _taken: Any) -> None:
        self._close_dialog()

    def _close_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.under_way.show_busy(False)
            self.dialog.close()

    def _refusing(self, dialog: Any) -> Callable[[Exception], None]:
        """Why it could not be done, in the dialog, as long as that is open."""
        from ui.background import Cancelled
        from ui.trouble_words import words_for

        def refuse(error: Exception) -> None:
            if isValid(dialog):
                dialog.refuse("" if isinstance(error, Cancelled) else words_for(error))

        return refuse

    def _if_there(self, show: Callable[[Any], None]) -> Callable[[Any], None]:
        dialog = self.dialog
        return lambda value: show(value) if isValid(dialog) else None

    def _forget(self) -> None:
        self.dialog = None
        self._end_errand()

    def _end_errand(self) -> None:
        errand, self._errand = self._errand, None
        if errand is not None:
            errand.end()


def _say_taken(taken: Any) -> str:
    """What the banner says, with its "Undo"."""
    from ui.operation_words import operation_sentence

    if taken.receipt is None:
        return QCoreApplication.translate("PacketTools", "Everything in it was known here already.")
    return operation_sentence(taken.receipt.kind, taken.receipt.details)


def _read_ground(connection: Any) -> tuple[list[str], list[Any], list[tuple[str, str]]]:
    """On the reading thread: partners, what was given, the campaigns."""
    from slaapp.operations.packets import gifts, partners
    from slaapp.operations.places import device_id
    from slaapp.store.rows.fair import fairs

    device = device_id()
    campaigns = [(row.id, row.name) for row in fairs(connection)]
    return partners(connection, device), list(gifts(connection, "main", device)), campaigns
