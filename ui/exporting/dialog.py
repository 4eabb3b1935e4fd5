"""The dialog of an export: which leads, as what, with which columns, where to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.saved_view import ListView
from ui.exporting.column_list import ColumnList
from ui.exporting.source import Known, Source
from ui.exporting.words import (
    FORMS,
    OBJECTORS,
    count_word,
    form_word,
    guessed_name,
    objectors_word,
    usual_folder,
)
from ui.preferences import remember, remembered
from ui.widgets.form import Form
from ui.widgets.tone import set_tone
from ui.words import Speaking, spoken

if TYPE_CHECKING:
    from slaapp.operations.export import ExportChoice

_FORM, _FOLDER, _OBJECTORS = "export/form", "export/folder", "export/objectors"
_WIDTH = 620
WHAT = ("selected", "listed", "every")


class ExportDialog(Speaking, QDialog):
    """``wanted`` tells that the file is to be written; the dialog stays until it is."""

    wanted = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget, source: Source, today: QDate, mine: bool) -> None:
        """``mine``: whether who acts can have a calendar of their own."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._source, self._today, self._can_be_mine = source, today, mine
        self._known = Known()
        self._named = ""
        self.what, self.form, self.objectors = QComboBox(), QComboBox(), QComboBox()
        self.columns, self.mine = ColumnList(), QCheckBox()
        self.place, self.browse = QLineEdit(), QPushButton()
        self.message, self.bar = QLabel(), QProgressBar()
        self.export, self.close_button = QPushButton(), QPushButton()
        self._lay_out()
        self._fill()
        self._connect()
        self.retranslate()
        self._show_form()

    # --- making it ---

    def _lay_out(self) -> None:
        self.setMinimumWidth(_WIDTH)
        self._form = Form()
        self._what = self._form.add(self.what)
        self._as = self._form.add(self.form)
        self._columns = self._form.add(self.columns)
        self._mine = self._form.add(self.mine)
        self._objecting = self._form.add(self.objectors)
        self._where = self._form.add(self._place_line())
        self.message.setWordWrap(True)
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.export.setProperty("kind", "primary")
        self.export.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.bar, 1)
        buttons.addStretch(0)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(self._form, 1)
        column.addWidget(self.message)
        column.addLayout(buttons)

    def _place_line(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.place, 1)
        row.addWidget(self.browse)
        line.setFocusProxy(self.place)
        return line

    def _fill(self) -> None:
        parts = {"selected": bool(self._source.selected), "listed": self._source.view is not None}
        for name in WHAT:
            if parts.get(name, True):
                self.what.addItem("", name)
        for form in FORMS:
            self.form.addItem("", form)
        for way in OBJECTORS:
            self.objectors.addItem("", way)
        kept = "icalendar" if self._source.of_calendar else remembered(_FORM, "xlsx", FORMS)
        self.form.setCurrentIndex(self.form.findData(kept))
        way = remembered(_OBJECTORS, "hide", OBJECTORS)
        self.objectors.setCurrentIndex(self.objectors.findData(way))
        self.mine.setChecked(self._can_be_mine)

    def _connect(self) -> None:
        self.form.currentIndexChanged.connect(lambda _at: self._show_form())
        self.what.currentIndexChanged.connect(lambda _at: self._name_file())
        self.columns.changed.connect(self._look)
        self.place.textChanged.connect(lambda _text: self._look())
        self.browse.clicked.connect(self._browse)
        self.export.clicked.connect(self._confirm)
        self.close_button.clicked.connect(self.reject)

    def retranslate(self) -> None:
        """Say every word again."""
        self.setWindowTitle(self.tr("Export leads"))
        self._what.say(self.tr("&Which"))
        self._as.say(self.tr("&As"))
        self._columns.say(self.tr("Colu&mns"))
        self._mine.say("")
        self.mine.setText(self.tr("Only what &I owe and plan"))
        self.mine.setAccessibleName(self.tr("Only what I owe and plan"))
        self._objecting.say(self.tr("Who &objects"))
        self._where.say(self.tr("&Where to"))
        self.place.setAccessibleName(self.tr("Where to"))
        self.browse.setText(self.tr("&Choose…"))
        self.export.setText(self.tr("&Export"))
        self._say_close()
        for place in range(self.form.count()):
            self.form.setItemText(place, form_word(self.form.itemData(place)))
        for place in range(self.objectors.count()):
            self.objectors.setItemText(place, objectors_word(self.objectors.itemData(place)))
        self._say_what()
        self._look()

    # --- what is known, what is chosen ---

    def know(self, known: Known) -> None:
        """The file told how many leads there are, and which columns."""
        from slaapp.domain.export_columns import chosen_columns, of_list

        self._known = known
        listed = of_list(self._source.view.columns) if self._source.view else ()
        own = {c.code.partition(":")[2]: c.label for c in known.columns if c.kind == "own"}
        self.columns.offer(known.columns, [c.code for c in chosen_columns(listed, own)])
        self._say_what()
        self._look()

    def choice(self) -> ExportChoice:
        """What was chosen."""
        from slaapp.operations.export import TABLES, ExportChoice

        form = self.form.currentData()
        columns = self.columns.chosen() if form in TABLES else ()
        return ExportChoice(
            Path(self.place.text().strip()).expanduser(),
            form,
            self._view(),
            columns,
            spoken(),
            self.objectors.currentData(),
        )

    def wants_mine(self) -> bool:
        """Whether the calendar is to hold what who acts owes and plans, and no more."""
        is_shown = self.form.currentData() == "icalendar" and self._can_be_mine
        return is_shown and self.mine.isChecked()

    def _view(self) -> ListView:
        what, view = self.what.currentData(), self._source.view or ListView()
        if what == "selected":
            return replace(view, chosen=LeadFilter(keys=self._source.selected))
        return view if what == "listed" else replace(view, chosen=LeadFilter())

    def _say_what(self) -> None:
        known = self._known
        words = {
            "selected": (self.tr("The leads selected: {n}"), len(self._source.selected)),
            "listed": (self.tr("The list on screen, as it is sorted: {n}"), known.listed),
            "every": (self.tr("Every lead: {n}"), known.every),
        }
        for place in range(self.what.count()):
            text, count = words[self.what.itemData(place)]
            said = count_word(count) if known.columns else "…"
            self.what.setItemText(place, text.format(n=said))

    def _show_form(self) -> None:
        from slaapp.operations.export import TABLES

        form = self.form.currentData()
        for row, shown in (
            (self._columns, form in TABLES),
            (self._mine, form == "icalendar" and self._can_be_mine),
        ):
            row.field.setVisible(shown)
            row.label.setVisible(shown)
        self._name_file()
        self.adjustSize()

    # --- where to ---

    def _name_file(self) -> None:
        """A name is guessed until somebody typed another one; its ending follows the form."""
        from slaapp.operations.export import SUFFIXES

        suffix, typed = SUFFIXES[self.form.currentData()], self.place.text()
        if typed and typed != self._named:
            self.place.setText(str(Path(typed).with_suffix(suffix)))
            return
        folder = Path(remembered(_FOLDER, str(usual_folder())))
        name = self._source.name if self.what.currentData() == "listed" else ""
        of_calendar = suffix == SUFFIXES["icalendar"]
        stem = guessed_name(name, self._today, of_calendar=of_calendar)
        self._named = str((folder if folder.is_dir() else usual_folder()) / f"{stem}{suffix}")
        self.place.setText(self._named)

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Where to"), self.place.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(self.place.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _look(self) -> None:
        """What is wrong, or worth knowing, before anything is written."""
        text = self.place.text().strip()
        nothing = self.columns.isVisibleTo(self) and not self.columns.chosen()
        replaces = bool(text) and Path(text).expanduser().is_file()
        if nothing and self._known.columns:
            self._say("bad", self.tr("Take at least one column."))
        elif replaces:
            self._say("warning", self.tr("There is a file of this name: it will be replaced."))
        else:
            self._say("", "")
        self.export.setEnabled(bool(text) and bool(self._known.columns) and not nothing)

    def complain(self, sentence: str) -> None:
        """It could not be written; everything that was chosen stays."""
        self.show_progress(0, 0, busy=False)
        self._say("bad", sentence)

    def offer_everybodys(self) -> None:
        """There is nothing of one's own: the next press of the button writes everybody's."""
        self.mine.setChecked(False)
        self.export.setFocus()

    def _say(self, tone: str, text: str) -> None:
        set_tone(self.message, tone)
        self.message.setText(text)
        self.message.setVisible(bool(text))

    # --- writing ---

    def _confirm(self) -> None:
        remember(_FORM, self.form.currentData())
        remember(_OBJECTORS, self.objectors.currentData())
        remember(_FOLDER, str(Path(self.place.text().strip()).expanduser().parent))
        self._say("", "")
        self.show_progress(0, 0)
        self.wanted.emit()

    def show_progress(self, done: int, total: int, *, busy: bool = True) -> None:
        """How far it is; what was chosen cannot be changed meanwhile."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.setVisible(busy)
        self._form.setEnabled(not busy)
        self.export.setEnabled(not busy)
        self._say_close()

    def _say_close(self) -> None:
        words = self.tr("Cancel") if not self.bar.isHidden() else self.tr("Close")
        self.close_button.setText(words)
        self.bar.setAccessibleName(self.tr("Export leads"))

    def reject(self) -> None:
        """Esc and the button: break off what runs, else close."""
        if self.bar.isHidden():
            super().reject()
        else:
            self.cancelled.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins at what is asked first."""
        super().showEvent(event)
        self.what.setFocus()
