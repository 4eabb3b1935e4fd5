"""The first step: choose a file, or drop one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from ui.preferences import remember, remembered
from ui.widgets.empty_state import EmptyState
from ui.widgets.tone import set_tone
from ui.words import Speaking

_FOLDER = "import/folder"
_PATTERNS = "*.csv *.tsv *.txt *.xlsx *.xlsm"


class FileStep(Speaking, QWidget):
    """``chosen`` tells the file."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._is_demo = False
        self.state = EmptyState("import")
        self.state.pressed.connect(self.choose)
        self._note = QLabel()
        self._note.setWordWrap(True)
        set_tone(self._note, "warning")
        self.setFocusProxy(self.state.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._note)
        column.addWidget(self.state, 1)
        self.retranslate()

    def show_demo(self, is_demo: bool) -> None:
        """Say where an import goes while the demo is open."""
        self._is_demo = is_demo
        self._note.setVisible(is_demo)

    def retranslate(self) -> None:
        """Say its words again."""
        self.state.say(
            self.tr("Which file?"),
            self.tr(
                "A CSV or an Excel workbook (.xlsx) of leads, or of what became of them. Choose "
                "it, or drop it on the window. Nothing is kept before you have seen what it holds."
            ),
            self.tr("Choose a file…"),
        )
        self._note.setText(
            self.tr("This is the demo: what you import now stays in it and reaches no real file.")
        )
        self._note.setVisible(self._is_demo)

    def choose(self) -> None:
        """Let the user choose a file."""
        dialog = QFileDialog(self, self.tr("Choose a file"), remembered(_FOLDER, ""))
        tables, everything = self.tr("Tables"), self.tr("All files")
        dialog.setNameFilters([f"{tables} ({_PATTERNS})", f"{everything} (*)"])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, path: str) -> None:
        remember(_FOLDER, str(Path(path).parent))
        self.chosen.emit(Path(path))
