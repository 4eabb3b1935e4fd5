"""Whose export a file is: the known mapping that its columns are read by, to choose and to keep."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

from ui.widgets.steady import ChoiceField
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slaapp.operations.import_leads import Inspection, Preset

_GUESSED, _AS_LAST_TIME = "\0guessed", "\0last"
_SIGNS = 22
_STEADY = ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_LONGEST = 60


class PresetBar(Speaking, QWidget):
    """``chosen`` hands over a preset, or None for a guess; ``kept`` a name for what is decided.

    ``written`` and ``read`` tell the file of a preset that is shared.
    """

    chosen = Signal(object)
    kept = Signal(str)
    written = Signal(object)
    read = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._presets: dict[str, Preset] = {}
        self._shown = _GUESSED
        self._label, self.choice, self.more = QLabel(), ChoiceField(), QPushButton()
        self.choice.setSizeAdjustPolicy(_STEADY)
        self.choice.setMinimumContentsLength(_SIGNS)
        self.more.setProperty("kind", "flat")
        set_tone(self._label, "muted")
        self._label.setBuddy(self.choice)
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST)
        self.name.hide()
        menu = QMenu(self)
        self.keep, self.write, self.take = QAction(menu), QAction(menu), QAction(menu)
        menu.addActions([self.keep, self.write, self.take])
        self.more.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._label, self.choice, self.name, self.more):
            row.addWidget(widget)
        self.choice.activated.connect(self._choose)
        self.keep.triggered.connect(self._ask_name)
        self.write.triggered.connect(self._ask_place)
        self.take.triggered.connect(self._ask_file)
        self.name.returnPressed.connect(self._keep)
        give_up = QAction(self.name)
        give_up.setShortcut(QKeySequence("Esc"))
        give_up.triggered.connect(lambda: self._end_naming())
        self.name.addAction(give_up)
        self.retranslate()

    def show_file(self, found: Inspection, presets: Sequence[Preset]) -> None:
        """Offer these, and show by which the file was read."""
        self._presets = {preset.name: preset for preset in presets}
        self._shown = found.preset or (_AS_LAST_TIME if found.remembered else _GUESSED)
        self._end_naming()
        self.choice.clear()
        for code in (*((_AS_LAST_TIME,) if found.remembered else ()), _GUESSED, *self._presets):
            self.choice.addItem(code, code)
        self.choice.setCurrentIndex(self.choice.findData(self._shown))
        self.retranslate()

    def controls(self) -> tuple[QWidget, ...]:
        """What the keyboard can reach, in the order in which it is read."""
        return self.choice, self.name, self.more

    def retranslate(self) -> None:
        """Say its words again."""
        said = self.tr("Known export")
        self._label.setText(said)
        self.choice.setAccessibleName(said)
        words = {
            _GUESSED: self.tr("none: by column names"),
            _AS_LAST_TIME: self.tr("as last time"),
        }
        for place in range(self.choice.count()):
            code = self.choice.itemData(place)
            self.choice.setItemText(place, words.get(code, code))
        self.more.setText(self.tr("Keep or share…"))
        self.keep.setText(self.tr("Keep under a name…"))
        self.write.setText(self.tr("Write to a file to share…"))
        self.take.setText(self.tr("Take one from a file…"))
        self.name.setPlaceholderText(self.tr("Name, then Enter"))
        self.name.setAccessibleName(self.tr("Name of this mapping"))

    def _choose(self, place: int) -> None:
        code = self.choice.itemData(place)
        if code != self._shown and code != _AS_LAST_TIME:
            self.chosen.emit(self._presets.get(code))

    def _ask_name(self) -> None:
        self.choice.hide()
        self.name.setText(self._shown if self._shown in self._presets else "")
        self.name.show()
        self.name.selectAll()
        self.name.setFocus()

    def _keep(self) -> None:
        if self.name.text().strip():
            self.kept.emit(self.name.text())

    def _end_naming(self) -> None:
        self.name.hide()
        self.choice.show()

    def _ask_place(self) -> None:
        dialog = self._dialog(self.tr("File of the mapping"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(lambda path: self.written.emit(Path(path)))
        dialog.open()

    def _ask_file(self) -> None:
        dialog = self._dialog(self.tr("Choose a mapping"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.read.emit(Path(path)))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title, "", "JSON (*.json)")
        dialog.finished.connect(dialog.deleteLater)
        return dialog
