"""The rows that cannot be taken, and what is done about them: all or nothing, or the good ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.delegates.row import RowDelegate
from ui.pages.importing.bad_rows_model import CELLS, COLUMN, LINE, REASON, BadRowsModel
from ui.pages.importing.words import counted
from ui.widgets.section import SectionTitle
from ui.widgets.steady import TextField
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.operations.import_leads import Rejected

_LINE_HEIGHT = 28
_WIDTHS = {LINE: 70, COLUMN: 160, REASON: 330}


class BadRowsPart(Speaking, QWidget):
    """``changed`` after each choice; ``place`` is where the bad rows go, if they may.

    ``saved`` tells where the list is wanted now, whatever becomes of the import.
    """

    changed = Signal()
    saved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._file: Path | None = None
        self._title = SectionTitle()
        self.save = QPushButton()
        self.model, self.table = BadRowsModel(), QTableView()
        self._group = QButtonGroup(self)
        self.nothing, self.good_only = QRadioButton(), QRadioButton()
        self.path, self.choose = TextField(), QPushButton()
        self._set_up_table()
        self._lay_out()
        for button in (self.nothing, self.good_only):
            self._group.addButton(button)
            button.toggled.connect(self._toggle)
        self.path.textChanged.connect(lambda _text: self.changed.emit())
        self.choose.clicked.connect(self._choose_place)
        self.save.clicked.connect(self._choose_list)
        self.retranslate()

    def show_rows(self, rows: Sequence[Rejected], file: Path) -> None:
        """Show the bad rows of a file, which begins with the safe way chosen."""
        self._count = len(rows)
        self.model.show_rows(rows)
        if file != self._file:
            self._file = file
            self.nothing.setChecked(True)
            self.path.setText(str(_free_place(file)))
        self.setVisible(bool(rows))
        self.retranslate()

    def renew_place(self) -> None:
        """A file lies there by now: propose another name."""
        if self._file is not None and Path(self.path.text()).exists():
            self.path.setText(str(_free_place(self._file)))

    def forget(self) -> None:
        """The next file is another one, be its name the same."""
        self._file = None

    def place(self) -> Path | None:
        """Where the bad rows are written; None while it is all or nothing."""
        typed = self.path.text().strip()
        return Path(typed) if self.good_only.isChecked() and typed else None

    def retranslate(self) -> None:
        """Say its words again."""
        one, many = self.tr("1 row cannot be taken"), self.tr("{count} rows cannot be taken")
        self._title.setText(counted(one, many, self._count))
        self.table.setAccessibleName(self._title.text())
        self.nothing.setText(self.tr("All or nothing: mend the file, then import it whole"))
        self.good_only.setText(
            self.tr("Import the good rows, and write the bad ones to a file with the reason")
        )
        self.path.setAccessibleName(self.tr("File of the bad rows"))
        self.choose.setText(self.tr("Choose a place…"))
        self.save.setText(self.tr("Save this list…"))
        self.model.retranslate()

    def _toggle(self) -> None:
        for widget in (self.path, self.choose):
            widget.setEnabled(self.good_only.isChecked())
        self.changed.emit()

    def _choose_place(self) -> None:
        self._ask(self.path.text(), self.path.setText)

    def _choose_list(self) -> None:
        assert self._file is not None
        self._ask(str(_free_place(self._file)), lambda path: self.saved.emit(Path(path)))

    def _ask(self, first: str, then: Callable[[str], object]) -> None:
        dialog = QFileDialog(self, self.tr("File of the bad rows"), first, "CSV (*.csv)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        # No file is ever written over: a name that is taken is refused, with a sentence.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.fileSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(RowDelegate(table))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        table.verticalHeader().setDefaultSectionSize(_LINE_HEIGHT)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setFixedHeight(_LINE_HEIGHT + 4)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, width)
        table.horizontalHeader().setSectionResizeMode(CELLS, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.setContentsMargins(24, 0, 0, 0)
        place.setSpacing(8)
        place.addWidget(self.path, 1)
        place.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.save)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing)
        column.addWidget(self.good_only)
        column.addLayout(place)


def _free_place(file: Path) -> Path:
    """Beside the file, under a name that is free."""
    names = (f"{file.stem}-rejected{number or ''}.csv" for number in range(1_000))
    return next(p for name in names if not (p := file.with_name(name)).exists())
