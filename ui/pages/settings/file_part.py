"""The file: where it is, its backups, whether it is sound; and the way to another one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton

from ui.dates import near_text
from ui.icons import icon
from ui.models.backup_columns import WIDTHS, backup_columns, lacks_text, size_text
from ui.models.history_columns import Seen
from ui.models.paged import PagedModel
from ui.page import Page
from ui.pages.settings.asking import FileFacts, read_backups, read_file
from ui.pages.settings.check_section import CheckSection
from ui.pages.settings.part import Part
from ui.pages.settings.restore_panel import RestorePanel
from ui.pages.settings.watched_section import WatchedSection
from ui.pages.settings.weekly_section import WeeklySection
from ui.widgets.section import SectionTitle
from ui.widgets.table import TableView
from ui.widgets.tone import set_tone

_HEIGHT = 200


class FilePart(Part):
    """Any change makes a backup lack more, so every change is looked at."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        desk = self.desk
        self.seen = Seen(desk.clock.now, desk.zone)
        self._facts: FileFacts | None = None
        self._titles = [SectionTitle() for _ in range(5)]
        self._hints = [QLabel() for _ in range(4)]
        self._names = [QLabel() for _ in range(3)]
        self.place, self.bytes, self.newest = QLabel(), QLabel(), QLabel()
        self.back_up, self.open, self.new, self.restore = (
            QPushButton(icon("backup"), ""),
            QPushButton(icon("folder"), ""),
            QPushButton(icon("file"), ""),
            QPushButton(),
        )
        self.model = PagedModel(desk.reader, backup_columns(self.seen), read_backups)
        self.table = TableView("backups")
        self.panel = RestorePanel(self.seen)
        self.check = CheckSection(desk)
        self.watched, self.weekly = WatchedSection(desk), WeeklySection(desk)
        self._lay_out()
        self._connect()
        self.retranslate()

    def refresh(self) -> None:
        """Look at the file and its backups again."""
        self.seen.zone = self.desk.zone
        file = self.desk.file
        if file is not None:
            self.page.ask(lambda connection: read_file(connection, file), self._show, "file")
            self.model.reload()
        self.watched.refresh()
        self.weekly.refresh()

    def is_settled(self) -> bool:
        """Whether the rows are here."""
        return self.model.is_settled()

    def retranslate(self) -> None:
        """Say the part's words."""
        titles = (
            self.tr("This file"),
            self.tr("Backups"),
            self.tr("Is the file sound?"),
            self.tr("Watched folder"),
            self.tr("Weekly file"),
        )
        for title, words in zip(self._titles, titles, strict=True):
            title.setText(words)
        hints = (
            self.tr(
                "Made at closing and before anything risky, each opened and checked: all of two "
                "days, then one a day, a week, a month."
            ),
            self.tr("Reads everything and reckons every figure again; it changes nothing."),
            self.tr(
                "Files that are put there (CSV, Excel, business cards) are proposed for import, "
                "with the columns as they were last time. Nothing is imported unasked. For this "
                "file, on this computer."
            ),
            self.tr(
                "Once a week, while this program is open, the scoreboard of the month so far is "
                "written there as a PDF. For this file, on this computer."
            ),
        )
        for label, words in zip(self._hints, hints, strict=True):
            label.setText(words)
        names = (self.tr("Place"), self.tr("Size"), self.tr("Newest backup"))
        for label, words in zip(self._names, names, strict=True):
            label.setText(words)
        self.back_up.setText(self.tr("&Back up now"))
        self.open.setText(self.tr("&Open another file…"))
        self.new.setText(self.tr("&New file…"))
        self.restore.setText(self.tr("&Restore a backup…"))
        self.table.setAccessibleName(self.tr("Backups"))
        self.model.retranslate()
        self._say_facts()

    def _show(self, facts: FileFacts) -> None:
        self._facts = facts
        self._say_facts()

    def _say_facts(self) -> None:
        facts, file = self._facts, self.desk.file
        if facts is None or file is None:
            return
        self.place.setText(str(file))
        self.bytes.setText(size_text(facts.size))
        newest = facts.newest
        if newest is None:
            self.newest.setText(self.tr("none yet"))
            return
        when = near_text(newest.made_at, self.seen.now(), self.seen.zone, "instant")
        words = self.tr("{when}; it lacks: {lacks}")
        self.newest.setText(words.format(when=when, lacks=lacks_text(newest)))

    def _chosen(self) -> Any:
        key = self.table.chosen_key()
        place = self.model.row_of(key) if key else None
        return self.model.rows[place] if place is not None else None

    def _rows_came(self) -> None:
        if self.table.chosen_key() is None:
            self.table.choose_place(0)
        self.restore.setEnabled(self._chosen() is not None)

    def _ask_to_restore(self) -> None:
        backup = self._chosen()
        if backup is not None:
            self.panel.ask(backup)
            self.bring_in(self.panel)

    def _restore(self, path: Any) -> None:
        if self.desk.around is not None:
            self.desk.around.restore(path)

    def _do(self, name: str) -> None:
        if self.desk.around is not None:
            self.desk.around.do(name)

    def _connect(self) -> None:
        self.back_up.clicked.connect(lambda: self.desk.back_up())
        self.open.clicked.connect(lambda: self._do("file.open"))
        self.new.clicked.connect(lambda: self._do("file.new"))
        self.restore.clicked.connect(self._ask_to_restore)
        self.table.opened.connect(lambda _row: self._ask_to_restore())
        self.table.chosen.connect(lambda row: self.restore.setEnabled(row is not None))
        self.model.settled.connect(self._rows_came)
        # The page goes with the file: answer the click first.
        self.panel.confirmed.connect(self._restore, Qt.ConnectionType.QueuedConnection)
        self.panel.dismissed.connect(self.table.setFocus)

    def _lay_out(self) -> None:
        facts = QFormLayout()
        facts.setHorizontalSpacing(16)
        facts.setVerticalSpacing(6)
        for name, value in zip(self._names, (self.place, self.bytes, self.newest), strict=True):
            set_tone(name, "muted")
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            facts.addRow(name, value)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.back_up, self.open, self.new):
            buttons.addWidget(button)
        buttons.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.restore)
        below.addStretch(1)
        self.table.show_model(self.model)
        self.table.set_widths(*WIDTHS)
        self.table.setMinimumHeight(_HEIGHT)
        self.restore.setEnabled(False)
        self.add_section(self._titles[0])
        self.add(facts, buttons)
        self.add_section(self._titles[1], self._hints[0])
        self.add(self.table, below, self.panel)
        self.add_section(self._titles[2], self._hints[1])
        self.add(self.check)
        self.add_section(self._titles[3], self._hints[2])
        self.add(self.watched)
        self.add_section(self._titles[4], self._hints[3])
        self.add(self.weekly)
        self.column.addStretch(1)
