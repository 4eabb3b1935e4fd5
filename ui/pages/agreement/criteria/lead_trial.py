"""A lead of one's choice, as the draft judges it now, beside the version in force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from slaapp.domain.agreement import Agreement
from slaapp.store.rows.judged_lead import JudgedLead
from slaapp.store.rows.leads import LeadRow
from ui.appearance import figures_font
from ui.pages.agreement.criteria.trial_lines import TrialLine, lacking_lines, score_lines
from ui.pages.agreement.criteria.verdict_grid import VerdictGrid
from ui.pages.leads.search_field import SearchField
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

WIDTH = 280
_CLEAR = "QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }"
_ROW, _MOST = 30, 6


class LeadTrial(Speaking, QFrame):
    """``searched`` tells what is typed, ``chosen`` the key of a lead picked from ``show_found``."""

    searched = Signal(str)
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setFixedWidth(WIDTH)
        self._terms: Agreement | None = None
        self._lead: JudgedLead | None = None
        self._custom: Mapping[str, str] = {}
        self._title, self.search, self.found = SectionTitle(), SearchField(), QListWidget()
        self.name, self._none = QLabel(), QLabel()
        self.verdicts = VerdictGrid()
        self._labels: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout()
        self._lay_out()
        self.search.searched.connect(self._search)
        self.search.left.connect(self._enter_list)
        self.found.itemActivated.connect(self._choose)
        self.found.itemClicked.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        self._title.setText(self.tr("A lead of your choice"))
        self.setAccessibleName(self._title.text())
        self.found.setAccessibleName(self.tr("Leads found"))
        self._none.setText(self.tr("No lead is found."))
        self._say()

    def show_custom(self, custom: Mapping[str, str]) -> None:
        """The labels of the team's own fields by their keys."""
        self._custom = custom

    def show_found(self, rows: Sequence[LeadRow]) -> None:
        """Leads to choose from."""
        self.found.clear()
        for row in rows[:_MOST]:
            title = f"{row.title}, {row.company}" if row.company else row.title
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            self.found.addItem(item)
        self.found.setFixedHeight(_ROW * max(1, self.found.count()) + 4)
        self.found.setVisible(bool(rows))
        self._none.setVisible(not rows)

    def show_lead(self, lead: JudgedLead | None) -> None:
        """The lead that is judged from now on."""
        self._lead = lead
        self._say()

    def show_terms(self, terms: Agreement) -> None:
        """Judge it by these."""
        if terms is not self._terms:
            self._terms = terms
            self._say()

    def key(self) -> str | None:
        """The lead that is judged."""
        return self._lead.row.id if self._lead is not None else None

    def lines(self) -> list[tuple[str, str]]:
        """Points and words of each line shown."""
        shown = (pair for pair in self._labels if not pair[1].isHidden())
        return [(points.text(), words.text()) for points, words in shown]

    def _search(self, text: str) -> None:
        if text.strip():
            self.searched.emit(text)
        else:
            self._close_list()

    def _enter_list(self) -> None:
        if self.found.isVisible() and self.found.count():
            self.found.setCurrentRow(max(0, self.found.currentRow()))
            self.found.setFocus()

    def _choose(self, item: QListWidgetItem) -> None:
        key = str(item.data(Qt.ItemDataRole.UserRole))
        self.search.put("")
        self.search.setFocus()
        self._close_list()
        self.chosen.emit(key)

    def _close_list(self) -> None:
        self.found.hide()
        self._none.hide()

    def _say(self) -> None:
        lead, terms = self._lead, self._terms
        there = lead is not None and terms is not None
        self.name.setVisible(there)
        self.verdicts.setVisible(there)
        if lead is None or terms is None:
            self._show_lines([])
            return
        company = f" · {lead.row.company}" if lead.row.company else ""
        self.name.setText(f"{lead.row.title}{company}")
        is_draft = terms != lead.in_force
        in_force = lead.sheet_by(lead.in_force) if lead.in_force is not None else None
        sheet = lead.sheet_by(terms) if is_draft or in_force is None else in_force
        self.verdicts.show_sheets(sheet if is_draft else None, in_force)
        beside = in_force if is_draft else None
        lacking = list(lacking_lines(terms, sheet, self._custom))
        self._show_lines([*lacking, *score_lines(terms, sheet, beside, self._custom)])

    def _show_lines(self, lines: Sequence[TrialLine]) -> None:
        while len(self._labels) < len(lines):
            self._add_line()
        for place, (points, words) in enumerate(self._labels):
            shown = place < len(lines)
            if shown:
                line = lines[place]
                points.setText(line.points)
                words.setText(line.words)
                set_tone(points, line.tone)
                set_tone(words, "" if line.tone == "good" else line.tone)
            points.setVisible(shown)
            words.setVisible(shown)

    def _add_line(self) -> None:
        points, words = QLabel(), QLabel()
        points.setFont(figures_font(self.font()))
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        row = len(self._labels)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(points, row, 0, right)
        self._grid.addWidget(words, row, 1)
        self._labels.append((points, words))

    def _lay_out(self) -> None:
        self.search.setMinimumWidth(0)
        self.found.hide()
        self._none.hide()
        set_tone(self._none, "muted")
        self.name.setWordWrap(True)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        inside = QWidget()
        held = QVBoxLayout(inside)
        held.setContentsMargins(0, 0, 4, 0)
        held.addLayout(self._grid)
        held.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setStyleSheet(
            "QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }"
        )
        scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 10, 10)
        column.setSpacing(8)
        for widget in (self._title, self.search, self.found, self._none, self.name, self.verdicts):
            column.addWidget(widget)
        column.addWidget(scroll, 1)
