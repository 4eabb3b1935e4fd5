"""The folder that is watched for files to import: chosen, switched off, what was found last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.dates import near_text
from ui.desk import Desk
from ui.icons import icon
from ui.trouble_words import sentence_for
from ui.watching.watched import Watched
from ui.watching.words import how_read, names_text
from ui.widgets.tone import set_tone
from ui.words import Speaking


class WatchedSection(Speaking, QWidget):
    """Which folder, the buttons, and the last look."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._heard: Watched | None = None
        self.place, self.found = QLabel(), QLabel()
        self.choose = QPushButton(icon("folder"), "")
        self.off, self.again = QPushButton(), QPushButton()
        self._lay_out()
        self.choose.clicked.connect(self._ask)
        self.off.clicked.connect(lambda: self._choose(None))
        self.again.clicked.connect(self._look)
        self.retranslate()

    def refresh(self) -> None:
        """Show how it stands, and hear of it when that changes."""
        watching = self._desk.watching
        if watching is not None and self._heard is None:
            self._heard = watching
            watching.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words, and what is known."""
        watching = self._desk.watching
        folder = watching.folder if watching is not None else None
        self.choose.setText(self.tr("Choose a &folder…"))
        self.off.setText(self.tr("Switch &off"))
        self.again.setText(self.tr("&Look now"))
        self.place.setText(str(folder) if folder is not None else self.tr("No folder is watched."))
        for part in (self.off, self.again, self.found):
            part.setVisible(folder is not None)
        if watching is not None and folder is not None:
            self.found.setText(self._last_look(watching))
        set_tone(self.found, "bad" if watching is not None and watching.trouble else "muted")

    def _last_look(self, watching: Watched) -> str:
        if watching.looked_at is None:
            return self.tr("Not looked at yet.")
        now, zone = self._desk.clock.now(), self._desk.zone
        when = near_text(watching.looked_at, now, zone, "instant")
        waiting = watching.waiting()
        written = [file for file in watching.files if file.fate == "written"]
        if watching.trouble is not None:
            said = sentence_for(watching.trouble)
        elif len(waiting) == 1:
            one = self.tr("one file waits: {file} ({how})")
            said = one.format(file=waiting[0].path.name, how=how_read(waiting[0]))
        elif waiting:
            said = self.tr("these wait: {names}").format(names=names_text(waiting))
        elif written:
            said = self.tr("still being written: {names}").format(names=names_text(written))
        else:
            said = self.tr("nothing new")
        return self.tr("Last look, {when}: {said}").format(when=when, said=said)

    def _ask(self) -> None:
        watching = self._desk.watching
        begin = str(watching.folder) if watching is not None and watching.folder else ""
        dialog = QFileDialog(self, self.tr("Choose the folder to watch"), begin)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self._choose(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose(self, folder: Path | None) -> None:
        if self._desk.watching is not None:
            self._desk.watching.choose(folder)

    def _look(self) -> None:
        if self._desk.watching is not None:
            self._desk.watching.look()

    def _lay_out(self) -> None:
        for label in (self.place, self.found):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.choose, self.again, self.off):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.place)
        column.addWidget(self.found)
        column.addLayout(buttons)
