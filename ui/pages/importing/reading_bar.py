"""How a file is read as a whole: what its rows are, its encoding, its separator, its time zone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QLabel, QPushButton, QWidget

from ui.pages.importing.words import (
    DELIMITERS,
    ENCODINGS,
    delimiter_word,
    encoding_word,
    kind_word,
)
from ui.pages.importing.zones import zone_names
from ui.widgets.steady import ChoiceField
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.operations.import_leads import Inspection, ReadOptions

_KINDS = ("leads", "outcomes")
_GAP = 16
_WIDTHS = (28, 12, 18, 24, 14)
_NARROW = ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class ReadingBar(Speaking, QWidget):
    """``reread`` asks to look at the file again; ``kind`` and ``zone`` only change the mapping.

    Only what matters for a file is shown: no time zone where there are no times, and encoding and
    separator, which are found nearly always, only on demand or where something is amiss.
    """

    reread = Signal(object)
    kind_chosen = Signal(str)
    zone_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._options: ReadOptions | None = None
        self._path: Path | None = None
        self._held_zone = ""
        self.kind, self.sheet, self.zone, self.encoding, self.delimiter = (
            ChoiceField() for _ in range(5)
        )
        self.amiss = QPushButton()
        self.amiss.setProperty("kind", "flat")
        self.amiss.clicked.connect(self._offer_reading)
        self._labels = {field: QLabel() for field in self._fields()}
        for code in _KINDS:
            self.kind.addItem("", code)
        for field, signs in zip(self._fields(), _WIDTHS, strict=True):
            field.setSizeAdjustPolicy(_NARROW)
            field.setMinimumContentsLength(signs)
        self._offer_zones()
        self._lay_out()
        # Shown at once, all of them together would ask for more width than a window has.
        for field in self._fields()[1:]:
            self._set_visible(field, False)
        self.kind.activated.connect(lambda _at: self.kind_chosen.emit(self.kind.currentData()))
        self.encoding.activated.connect(lambda _at: self._change("encoding", self.encoding))
        self.delimiter.activated.connect(lambda _at: self._change("delimiter", self.delimiter))
        self.sheet.activated.connect(lambda _at: self._change("sheet", self.sheet))
        self.zone.activated.connect(lambda _at: self._take_zone())
        self.retranslate()

    def show_file(self, found: Inspection) -> None:
        """Show how the file was read, and what can be chosen instead."""
        options = self._options = found.mapping.reading
        is_text = found.form == "csv"
        offered = is_text and (_is_odd(found) or (self._is_offered() and found.path == self._path))
        self._path = found.path
        self._show(self.encoding, offered, ENCODINGS, options.encoding)
        self._show(self.delimiter, offered, DELIMITERS, options.delimiter)
        self._show(self.sheet, len(found.sheets) > 1, found.sheets, options.sheet)
        self._set_visible(self.zone, any(column.timed for column in found.profile.columns))
        self.amiss.setVisible(is_text and not offered)
        self.kind.setCurrentIndex(self.kind.findData(found.mapping.kind))
        self._held_zone = found.mapping.zone
        self.zone.setCurrentIndex(self.zone.findText(found.mapping.zone))
        self.retranslate()

    def controls(self) -> tuple[QWidget, ...]:
        """What the keyboard can reach, in the order in which it is read."""
        return *self._fields(), self.amiss

    def retranslate(self) -> None:
        """Say its words again."""
        names = (
            self.tr("The rows are"),
            self.tr("Sheet"),
            self.tr("Time zone of its times"),
            self.tr("Accents are written as in"),
            self.tr("Columns are separated by"),
        )
        for field, name in zip(self._fields(), names, strict=True):
            self._labels[field].setText(name)
            field.setAccessibleName(name)
        self.amiss.setText(self.tr("Accents or columns look wrong?"))
        for field, word in (
            (self.kind, kind_word),
            (self.encoding, encoding_word),
            (self.delimiter, delimiter_word),
        ):
            for place in range(field.count()):
                field.setItemText(place, word(field.itemData(place)))

    def _fields(self) -> tuple[ChoiceField, ...]:
        return self.kind, self.sheet, self.zone, self.encoding, self.delimiter

    def _show(
        self, field: ChoiceField, shown: bool, known: tuple[str, ...] | dict[str, str], held: str
    ) -> None:
        codes = list(known)
        # UTF-8 with a mark at its beginning is UTF-8 to whoever chooses.
        held = "utf-8" if held == "utf-8-sig" else held
        if held and held not in codes:
            codes.append(held)
        field.clear()
        for code in codes:
            field.addItem(code, code)
        field.setCurrentIndex(field.findData(held))
        self._set_visible(field, shown)

    def _set_visible(self, field: ChoiceField, shown: bool) -> None:
        field.setVisible(shown)
        self._labels[field].setVisible(shown)

    def _is_offered(self) -> bool:
        return not self.encoding.isHidden()

    def _offer_reading(self) -> None:
        """Show the ways to read the file, the first of them under the keyboard."""
        for field in (self.encoding, self.delimiter):
            self._set_visible(field, True)
        self.amiss.hide()
        self.encoding.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self, part: str, field: ChoiceField) -> None:
        code = field.currentData()
        if self._options is None or code == getattr(self._options, part):
            return
        # What was found under the old reading is found anew under the other.
        fresh = replace(self._options, header_line=None, **{part: code})
        self.reread.emit(replace(fresh, delimiter="") if part == "encoding" else fresh)

    def _take_zone(self) -> None:
        """A zone that was chosen or typed; anything else gives way to the one before."""
        place = self.zone.findText(self.zone.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        if place < 0:
            place = self.zone.findText(self._held_zone)
        self.zone.setCurrentIndex(place)
        name = self.zone.itemText(place)
        if name and name != self._held_zone:
            self._held_zone = name
            self.zone_chosen.emit(name)

    def _offer_zones(self) -> None:
        self.zone.setEditable(True)
        self.zone.setInsertPolicy(ChoiceField.InsertPolicy.NoInsert)
        self.zone.setModel(QStringListModel(zone_names(), self.zone))
        completer = self.zone.completer() or QCompleter(self.zone)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.zone.setCompleter(completer)
        if (line := self.zone.lineEdit()) is not None:
            line.editingFinished.connect(self._take_zone)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(4)
        for place, field in enumerate(self._fields()):
            label = self._labels[field]
            label.setBuddy(field)
            set_tone(label, "muted")
            grid.addWidget(label, 0, place)
            grid.addWidget(field, 1, place)
        grid.addWidget(self.amiss, 1, len(self._labels))
        grid.setColumnStretch(len(self._labels) + 1, 1)


def _is_odd(found: Inspection) -> bool:
    """Whether the file was perhaps not read as it should be."""
    return "undecodable_bytes" in found.notices or len(found.header) == 1
