"""The first step: choose a file, or drop one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from ui.preferences import remember, remembered
from ui.widgets.empty_state import EmptyState
from ui.widgets.tone import set_tone
from ui.words import Speaking

_FOLDER = "import/folder"
_PATTERNS = "*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf *.vcard"


class FileStep(Speaking, QWidget):
    """``chosen`` tells the file; a second button leads on to what was begun or done before."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._is_demo = False
        self._offered: tuple[Callable[[], str], Callable[[], None]] | None = None
        self.state = EmptyState("import")
        self.state.pressed.connect(self.choose)
        self.state.second_pressed.connect(self._go_on)
        self._note = QLabel()
        self._note.setWordWrap(True)
        set_tone(self._note, "warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._note)
        column.addWidget(self.state, 1)
        self.retranslate()

    def show_demo(self, is_demo: bool) -> None:
        """Say where an import goes while the demo is open."""
        self._is_demo = is_demo
        self._note.setVisible(is_demo)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.state.button

    def offer(self, words: Callable[[], str], then: Callable[[], None]) -> None:
        """Offer something besides a file: the words of the button, and what it does."""
        self._offered = words, then
        self.retranslate()

    @property
    def is_offering(self) -> bool:
        """Whether something is offered besides a file."""
        return self._offered is not None

    def offer_nothing(self) -> None:
        """Offer a file only."""
        self._offered = None
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words again."""
        self.state.say(
            self.tr("Which file?"),
            self.tr(
                "A CSV or an Excel workbook (.xlsx) of leads, or of what became of them, or "
                "business cards (.vcf): an export of your CRM or address book, a list from a "
                "trade fair. Choose it, or drop it on the window. Its columns may have any order "
                "and name; you see what becomes of them before anything is kept."
            ),
            self.tr("Choose a file…"),
            self._offered[0]() if self._offered is not None else "",
        )
        self._note.setText(
            self.tr("This is the demo: what you import now stays in it and reaches no real file.")
        )
        self._note.setVisible(self._is_demo)

    def choose(self) -> None:
        """Let the user choose a file."""
        dialog = QFileDialog(self, self.tr("Choose a file"), remembered(_FOLDER, ""))
        tables, everything = self.tr("Tables and cards"), self.tr("All files")
        dialog.setNameFilters([f"{tables} ({_PATTERNS})", f"{everything} (*)"])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _go_on(self) -> None:
        if self._offered is not None:
            self._offered[1]()

    def _take(self, path: str) -> None:
        remember(_FOLDER, str(Path(path).parent))
        self.chosen.emit(Path(path))
