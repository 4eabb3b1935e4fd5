"""The folder for the weekly file: chosen, switched off, what became of the last one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.icons import icon
from ui.trouble_words import sentence_for
from ui.weekly.weekly_file import WeeklyFile
from ui.widgets.tone import set_tone
from ui.words import Speaking


class WeeklySection(Speaking, QWidget):
    """Which folder, the buttons, and the last file."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._heard: WeeklyFile | None = None
        self.place, self.last = QLabel(), QLabel()
        self.choose = QPushButton(icon("folder"), "")
        self.off, self.now = QPushButton(), QPushButton()
        self._lay_out()
        self.choose.clicked.connect(self._ask)
        self.off.clicked.connect(lambda: self._choose(None))
        self.now.clicked.connect(self._write)
        self.retranslate()

    def refresh(self) -> None:
        """Show how it stands, and hear of it when that changes."""
        weekly = self._desk.weekly
        if weekly is not None and self._heard is None:
            self._heard = weekly
            weekly.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words, and what is known."""
        weekly = self._desk.weekly
        folder = weekly.folder if weekly is not None else None
        self.choose.setText(self.tr("Choose a fol&der…"))
        self.off.setText(self.tr("S&witch off"))
        self.now.setText(self.tr("Wri&te it now"))
        none = self.tr("No weekly file is written.")
        self.place.setText(str(folder) if folder is not None else none)
        said = ""
        if weekly is not None and weekly.trouble is not None:
            said = sentence_for(weekly.trouble)
        elif weekly is not None and weekly.written is not None:
            said = self.tr("There: {file}").format(file=weekly.written.name)
        self.last.setText(said)
        set_tone(self.last, "bad" if weekly is not None and weekly.trouble else "muted")
        for part in (self.off, self.now):
            part.setVisible(folder is not None)
        self.last.setVisible(bool(said) and folder is not None)

    def _ask(self) -> None:
        weekly = self._desk.weekly
        begin = str(weekly.folder) if weekly is not None and weekly.folder else ""
        dialog = QFileDialog(self, self.tr("Choose the folder for the weekly file"), begin)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self._choose(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose(self, folder: Path | None) -> None:
        if self._desk.weekly is not None:
            self._desk.weekly.choose(folder)

    def _write(self) -> None:
        if self._desk.weekly is not None:
            self._desk.weekly.write_now()

    def _lay_out(self) -> None:
        for label in (self.place, self.last):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.choose, self.now, self.off):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.place)
        column.addWidget(self.last)
        column.addLayout(buttons)
