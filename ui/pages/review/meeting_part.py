"""A meeting: above what is looked at step by step, below what is decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from slaapp.domain.instants import to_datetime
from ui.pages.leads.filter_words import Names
from ui.pages.review import words
from ui.pages.review.decision_form import DecisionForm
from ui.pages.review.decision_table import DecisionTable
from ui.pages.review.lead_table import RejectedTable, lines_of
from ui.pages.scoreboard.bottleneck_view import BottleneckView
from ui.pages.scoreboard.clauses_view import ClausesView
from ui.pages.scoreboard.phrases import count_text
from ui.preferences import kept_under, remember
from ui.widgets.section import SectionTitle
from ui.widgets.table import TableView
from ui.widgets.tabs import Tabs
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.figures.review_pack import ReviewPack
    from ui.desk import Desk

_SPLITTER = "review/splitter"
_MOST_ROOM = 100


class MeetingPart(Speaking, QWidget):
    """``acted`` brings what is to be done with a decision, and its row."""

    acted = Signal(str, object)
    decided_all = Signal()
    """The last step is over: on to the decisions."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._pack: ReviewPack | None = None
        self.clauses, self.bottlenecks = ClausesView(), BottleneckView()
        self.rejected, self._said = RejectedTable(desk.reader), QLabel(wordWrap=True)
        today = self._today
        self.earlier = DecisionTable("review-earlier", desk.reader, today)
        self.decisions = DecisionTable("review-decisions", desk.reader, today)
        self._before, self._no_clauses = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.form = DecisionForm(desk.clock.now, lambda: desk.zone)
        self._title, self._keys = SectionTitle(), QLabel()
        self.tabs, self.next, self.left = Tabs(), QPushButton(), QStackedWidget()
        for label in (self._before, self._no_clauses, self._keys):
            set_tone(label, "muted")
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_pack(self, pack: ReviewPack) -> None:
        """Show the meeting as it stands."""
        self._pack = pack
        self.clauses.setVisible(bool(pack.clauses))
        self.clauses.show_results(pack.clauses, pack.period)
        names = Names(pack.zone, sources=pack.names, owners=pack.names)
        self.bottlenecks.show_found(pack.lost, pack.before, names, pack.now)
        self.rejected.show_leads(pack)
        self.earlier.show_decisions(pack.earlier)
        self.decisions.show_decisions(pack.decisions)
        self.form.setVisible(pack.review is not None and pack.review.is_open)
        self.retranslate()

    def is_settled(self) -> bool:
        """Whether the rows are here."""
        tables: Sequence[DecisionTable | RejectedTable]
        tables = (self.rejected, self.earlier, self.decisions)
        return all(table.rows.is_settled() for table in tables)

    def go_on(self) -> None:
        """The next step; after the last one the decisions."""
        if self.tabs.currentIndex() + 1 < self.tabs.count():
            self.tabs.setCurrentIndex(self.tabs.currentIndex() + 1)
        else:
            self.decided_all.emit()

    def retranslate(self) -> None:
        """Say everything again."""
        pack = self._pack
        counts = (len(pack.earlier), 0, 0, len(lines_of(pack))) if pack else (0, 0, 0, 0)
        for place, (name, count) in enumerate(zip(self._names(), counts, strict=True)):
            self.tabs.setTabText(place, f"{name} ({count_text(count)})" if count else name)
        self._no_clauses.setText(self.tr("No agreement with promises was in force in this period."))
        self._title.setText(self.tr("Decisions of this meeting"))
        self._keys.setText(self.tr("Enter corrects, D: done or not, X drops"))
        self.decisions.setAccessibleName(self._title.text())
        self.earlier.setAccessibleName(self._names()[0])
        self.rejected.setAccessibleName(self._names()[3])
        for table in (self.rejected, self.earlier, self.decisions):
            table.rows.retranslate()
        self._say_next()
        if pack is not None:
            self._say(pack)

    def _say(self, pack: ReviewPack) -> None:
        self._no_clauses.setVisible(not pack.clauses)
        self._said.setText(words.rejected_text(pack.rejected))
        self.rejected.setVisible(bool(pack.named or pack.disputed))
        self.earlier.setVisible(bool(pack.earlier))
        self._keys.setVisible(bool(pack.decisions))
        nothing = self.tr("Nothing that was decided before is still to be looked at.")
        day = pack.last and to_datetime(pack.last.opened_at, pack.zone).date()
        self._before.setText(words.last_text(day) if day and pack.earlier else nothing)

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Decided before"),
            self.tr("Promises"),
            self.tr("Where time is lost"),
            self.tr("Rejected leads"),
        )

    def _say_next(self) -> None:
        place, names = self.tabs.currentIndex() + 1, self._names()
        there = place < len(names)
        last = self.tr("On to the decisions")
        self.next.setText(self.tr("Next: {step}").format(step=names[place]) if there else last)

    def _today(self) -> date:
        assert self._pack is not None
        return to_datetime(self._pack.now, self._pack.zone).date()

    def _connect(self) -> None:
        self.next.clicked.connect(self.go_on)
        self.tabs.currentChanged.connect(lambda _place: self._say_next())
        for table in (self.earlier, self.decisions):
            table.keyed.connect(self.acted)
        self.splitter.splitterMoved.connect(
            lambda *_place: remember(_SPLITTER, self.splitter.saveState())
        )

    def _lay_out(self) -> None:
        steps = (
            (self._before, self.earlier),
            (self._no_clauses, self.clauses),
            (self.bottlenecks,),
            (self._said, self.rejected),
        )
        for step in steps:
            self.tabs.addTab(_step(step), "")
        seen = QWidget()
        column = QVBoxLayout(seen)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs, 1)
        self.tabs.setCornerWidget(self.next)
        self.left.addWidget(seen)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.left)
        self.splitter.addWidget(self._decided())
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(12)
        self.splitter.setStretchFactor(0, 1)
        kept = kept_under(_SPLITTER)
        if not (isinstance(kept, QByteArray) and self.splitter.restoreState(kept)):
            self.splitter.setSizes([420, 260])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _decided(self) -> QWidget:
        card = QFrame()
        card.setProperty("kind", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._keys)
        column.addLayout(head)
        column.addWidget(self.form)
        column.addWidget(self.decisions, 1)
        return card


def _step(widgets: Sequence[QWidget]) -> QScrollArea:
    """What a step shows, from the top; a table takes the room that is left."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 12, 0, 0)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget, _MOST_ROOM if isinstance(widget, TableView) else 0)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    for widget in (area, inside, area.viewport()):
        widget.setObjectName("reviewStep")
    area.setStyleSheet("#reviewStep { background: transparent; border: 0; }")
    return area
