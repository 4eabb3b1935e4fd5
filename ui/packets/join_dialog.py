"""Join a team by the file that a colleague gave: its passphrase, who one is, where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from slaapp.domain.folding import fold
from ui.new_file import default_place
from ui.packets.packet_dialog import PacketDialog
from ui.role_words import role_name
from ui.widgets.file_place import FilePlace
from ui.widgets.fitting import fit
from ui.widgets.form_dialog import needed

if TYPE_CHECKING:
    from slaapp.store.rows.members import MemberRow

_WIDTH = 600


class JoinDialog(PacketDialog):
    """Emits ``looked`` with the passphrase, then ``wanted``; open until the file was made."""

    looked = Signal(str)
    wanted = Signal(object, str, str)
    """The new file, the passphrase, the key of who one is."""

    def __init__(self, parent: QWidget, packet: Path) -> None:
        super().__init__(parent, _WIDTH)
        self._packet = packet
        self.passphrase, self.who = QLineEdit(), QComboBox()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._rows = (
            self.form.add(self.passphrase, (needed, lambda: not self.passphrase.text())),
            self.form.add(self.who, (self._unsaid, self._says_nobody)),
        )
        self.place = FilePlace(self.form, default_place(), ".slaapp", fresh=True)
        self.path, self.join = self.place.path, self.primary
        self.stack(self.about, self.form, self.under_way)
        self._show_team(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words again."""
        self.setWindowTitle(self.tr("Join a team"))
        words = self.tr(
            "{file} becomes your own file of the team: all its leads, its agreement, its people. "
            "What each of you does travels in such files from then on."
        )
        self.about.setText(words.format(file=self._packet.name))
        labels = (self.tr("&Passphrase"), self.tr("&You are"))
        for row, label in zip(self._rows, labels, strict=True):
            row.say(label)
        self.who.setPlaceholderText(self.tr("Choose your name"))
        self.place.say()
        known = self.who.count() > 0
        self.join.setText(self.tr("Make the file") if known else self.tr("Open it"))

    def submit(self) -> None:
        """Open it with the passphrase; then ask for the file."""
        if not self.form.check():
            fit(self)
            return
        self.show_busy(True)
        typed = self.passphrase.text()
        if self.who.count():
            self.wanted.emit(self.place.file, typed, self.who.currentData())
        else:
            self.looked.emit(typed)

    def show_team(self, team: Sequence[MemberRow], to: str) -> None:
        """Who is in it: one of them sits here, whom the packet was made for (``to``) if it says.

        Nobody is proposed else: a wrong name would be taken for right.
        """
        there = [each for each in team if each.active]
        for each in there:
            self.who.addItem(f"{each.name} ({role_name(each.role)})", each.id)
        meant = [place for place, each in enumerate(there) if _is_called(each.name, to)]
        self.who.setCurrentIndex(meant[0] if len(meant) == 1 else -1)
        self.show_busy(False)
        self._show_team(True)
        self.retranslate()
        fit(self)
        self.who.setFocus()

    def refuse(self, message: str) -> None:
        """It could not be opened, or not be made: say why, and keep what was typed."""
        self.show_busy(False)
        row = self.place.row if self.who.count() else self._rows[0]
        row.complain(message)
        fit(self)

    def _show_team(self, known: bool) -> None:
        who = self._rows[1]
        for widget in (who.label, who.field):
            widget.setVisible(known)
        self.place.show(known)

    def _says_nobody(self) -> bool:
        return self.who.count() > 0 and self.who.currentIndex() < 0

    def _unsaid(self) -> str:
        return self.tr("Say who you are: what you do is kept under that name.")


def _is_called(name: str, said: str) -> bool:
    """By the whole name or the first word of it."""
    return bool(said) and f"{fold(name)} ".startswith(f"{fold(said)} ")
