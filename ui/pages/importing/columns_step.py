"""The second step: what each column of the file becomes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from resources.import_words import notice_words
from slaapp.operations.import_leads import column_mapping, retarget, retype, with_preset
from ui.pages.importing.column_panel import ColumnPanel
from ui.pages.importing.columns_model import ColumnsModel
from ui.pages.importing.columns_table import ColumnsTable
from ui.pages.importing.empty_words import EmptyWords
from ui.pages.importing.preset_bar import PresetBar
from ui.pages.importing.readiness import column_faults, mapping_fault
from ui.pages.importing.reading_bar import ReadingBar
from ui.pages.importing.words import counted, row_count
from ui.widgets.confirming import confirm_by_keys
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slaapp.operations.import_leads import FieldType, Inspection, Mapping, Preset, Target


class ColumnsStep(Speaking, QWidget):
    """``decided`` hands over the mapping; ``reread`` asks to look at the file again.

    ``preset_kept`` tells a name under which the mapping is to be kept, ``preset_written`` and
    ``preset_read`` the file of a shared one.
    """

    decided = Signal(object)
    reread = Signal(object)
    preset_kept = Signal(str)
    preset_written = Signal(object)
    preset_read = Signal(object)
    back_pressed = Signal()
    given_up = Signal()

    def __init__(self, reading: ReadingBar, panel: ColumnPanel) -> None:
        super().__init__()
        self.presets = PresetBar()
        self._known: Sequence[Preset] = ()
        self.found: Inspection | None = None
        self.mapping: Mapping | None = None
        self._faults: dict[str, str] = {}
        self._name, self._facts, self._notices, self._missing = (
            SectionTitle(),
            QLabel(),
            QLabel(),
            QLabel(),
        )
        self.reading, self.empty_words, self.panel = reading, EmptyWords(), panel
        self.model = ColumnsModel()
        self.table = ColumnsTable(self.model)
        self._hint = QLabel()
        self.back, self.cancel, self.go_on = QPushButton(), QPushButton(), QPushButton()
        self.go_on.setProperty("kind", "primary")
        self._lay_out()
        self._connect()
        self.retranslate()

    def know_presets(self, presets: Sequence[Preset]) -> None:
        """The mappings that can be chosen; shown with the next file, or with this one."""
        self._known = presets
        if self.found is not None:
            self.presets.show_file(self.found, presets)

    def show_file(self, found: Inspection) -> None:
        """Show a file that was looked at, and a first mapping of its columns."""
        self.found, self.mapping = found, found.mapping
        self.presets.show_file(found, self._known)
        self._faults = column_faults(found.mapping, found.profile)
        self.reading.show_file(found)
        self.empty_words.show_file(found)
        self.model.show_file(found, self._faults)
        unclear = next(iter(self._faults), found.header[0] if found.header else "")
        self.table.choose(self.model.row_of(unclear) or 0)
        self.retranslate()

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.table

    def retranslate(self) -> None:
        """Say its words again."""
        self.back.setText(self.tr("Back"))
        self.cancel.setText(self.tr("Cancel"))
        self._hint.setText(
            self.tr("Here is what becomes of each column. Press one in “Becomes” to change it.")
        )
        self.go_on.setText(self.tr("Continue"))
        self.table.setAccessibleName(self.tr("Columns of the file"))
        self.model.retranslate()
        if self.found is None or self.mapping is None:
            return
        found = self.found
        self._faults = column_faults(self.mapping, found.profile)
        self._name.setText(found.path.name)
        columns = counted(self.tr("1 column"), self.tr("{count} columns"), len(found.header))
        facts = [row_count(found.profile.rows), columns]
        if found.remembered:
            facts.append(self.tr("understood as last time with such a file"))
        self._facts.setText(" · ".join(facts))
        notices = " ".join(notice_words(code, spoken()) for code in found.notices)
        self._notices.setText(notices)
        self._notices.setVisible(bool(notices))
        self._say_readiness()

    def _connect(self) -> None:
        self.model.retargeted.connect(self._retarget)
        self.table.chosen.connect(self._look_at)
        self.panel.decided.connect(lambda column: self._take(self._mapping.with_column(column)))
        self.panel.retyped.connect(self._retype)
        self.reading.kind_chosen.connect(lambda kind: self._take(self._with(kind=kind)))
        self.reading.zone_chosen.connect(lambda zone: self._take(self._with(zone=zone)))
        self.reading.reread.connect(self.reread)
        self.presets.chosen.connect(self.use_preset)
        self.presets.kept.connect(self.preset_kept)
        self.presets.written.connect(self.preset_written)
        self.presets.read.connect(self.preset_read)
        self.empty_words.changed.connect(lambda words: self._take(self._with(empty_words=words)))
        self.back.clicked.connect(self.back_pressed)
        self.cancel.clicked.connect(self.given_up)
        confirm_by_keys(self, self.go_on)
        self.go_on.clicked.connect(lambda: self.decided.emit(self.mapping))

    def use_preset(self, preset: Preset | None) -> None:
        """Read the columns by a known mapping, or by a guess."""
        if self.found is None:
            return
        guessed = replace(self.found, mapping=self.found.guess, preset="", remembered=False)
        self.show_file(guessed if preset is None else with_preset(self.found, preset))

    @property
    def _mapping(self) -> Mapping:
        assert self.mapping is not None
        return self.mapping

    def _with(self, **changes: Any) -> Mapping:
        return replace(self._mapping, **changes)

    def _retarget(self, column: str, target: Target) -> None:
        assert self.found is not None
        self._take(retarget(self._mapping, self.found.profile, column, target))

    def _retype(self, column: str, kind: FieldType) -> None:
        assert self.found is not None
        self._take(retype(self._mapping, self.found.profile, column, kind))

    def _take(self, mapping: Mapping) -> None:
        """Something was decided otherwise."""
        if self.found is None:
            return
        self.mapping = mapping
        self._faults = column_faults(mapping, self.found.profile)
        self.model.show_mapping(mapping, self._faults)
        self._look_at(self.model.column(max(self.table.currentIndex().row(), 0)).column)
        self._say_readiness()

    def _look_at(self, column: str) -> None:
        if self.found is None:
            return
        seen = next(each for each in self.found.profile.columns if each.name == column)
        fault = self._faults.get(column, "")
        self.panel.show_column(column_mapping(self._mapping, column), seen, fault)
        self._order_by_tab()

    def _order_by_tab(self) -> None:
        """As one reads; what was made for this column or this file stands last of itself."""
        order: list[QWidget] = [*self.presets.controls(), *self.reading.controls()]
        order += [
            *self.empty_words.ticks.values(),
            self.table,
            *self.panel.controls(),
            self.back,
            self.cancel,
            self.go_on,
        ]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _say_readiness(self) -> None:
        assert self.found is not None
        missing = mapping_fault(self._mapping, self._faults, self.found.profile.rows)
        self._missing.setText(missing)
        self.go_on.setEnabled(not missing)
        self.go_on.setAccessibleDescription(missing)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._name)
        head.addWidget(self._facts, 1)
        head.addWidget(self.presets)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.table, 1)
        both.addWidget(self.panel)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._missing, 1)
        for button in (self.back, self.cancel, self.go_on):
            foot.addWidget(button)
        for label in (self._name, self._facts, self._notices, self._missing):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self._name)
        set_tone(self._facts, "muted")
        set_tone(self._hint, "muted")
        set_tone(self._notices, "warning")
        set_tone(self._missing, "warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        for widget in (self.reading, self._notices, self.empty_words, self._hint):
            column.addWidget(widget)
        column.addLayout(both, 1)
        column.addLayout(foot)
