"""How fast a long list of leads answers: searched as one types, sorted, filtered, jumped through.

    python -m tests.benchmarks.lists FILE

No test: for each question prints what the list needs from asking to painted rows, what the same
SQL needs through the driver alone plus one repaint, and the ratio of the two, best of 25;
then a repaint while scrolling beside that of a table over a plain Python list. Ends with 1 if a
ratio is above 1.5. Take a file of ``tests.benchmarks.many_names``. Needs a display, or
QT_QPA_PLATFORM=offscreen. Nothing is written but what opening and closing a file writes.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import sqlcipher3.dbapi2 as driver
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSettings, Qt
from PySide6.QtWidgets import QApplication, QTableView
from sqlalchemy import event

from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.engine import connect_file
from slaapp.store.rows.leads import MATCH, SORTABLE
from tests.benchmarks.waiting import wait
from tests.store.workspaces import MONDAY
from ui.background import Reader
from ui.clock import Clock
from ui.models.lead_columns import Outlook, lead_columns
from ui.models.lead_question import Question, answer, page_of
from ui.models.lead_table import LeadTable
from ui.models.sparse_rows import PAGE
from ui.pages.leads.view import LeadView
from ui.workspace_access import WorkspaceAccess

BOUND, TIMES, SIZE = 1.5, 25, (1_000, 700)
TYPED = ("dupont", "martin", "bababa", "elodie m", "lefevre anne", "pont", "06 12 34", "+33645")
FILTERS = {
    "won": LeadFilter(stages=("won",)),
    "hot or warm": LeadFilter(tiers=("hot", "warm")),
    "nobody's": LeadFilter(owner_ids=("",)),
    "attempted": LeadFilter(attempted=True),
    "overdue": LeadFilter(overdue_at=MONDAY),
    "dupont, won": LeadFilter(text="dupont", stages=("won",)),
}


def questions() -> Iterator[tuple[str, Question]]:
    """What is asked, by what it is."""
    yield "open", Question()
    for text in TYPED:
        for end in range(1, len(text) + 1):
            if text[end - 1].isalnum():
                yield f"type {text[:end]!r}", Question(LeadFilter(text=text[:end]), MATCH, True)
    for column in SORTABLE:
        for descending in (True, False):
            yield (
                f"sort {column} {'down' if descending else 'up'}",
                Question(column=column, descending=descending),
            )
    for name, chosen in FILTERS.items():
        yield f"filter {name}", Question(chosen)


class Bare:
    """The statements of a question, through the driver alone."""

    def __init__(self, path: Path) -> None:
        self._connection = connect_file(path, writing=False).connect()
        raw: Any = self._connection.connection.dbapi_connection
        self._raw: driver.Connection = raw

    def needs(self, ask: Callable[[Any], object]) -> float:
        """Milliseconds of the SQL that ``ask`` runs."""
        return typical(self.work(ask))

    def work(self, ask: Callable[[Any], object]) -> Callable[[], object]:
        """What runs the SQL of ``ask`` again."""
        said: list[tuple[str, Any]] = []

        def hear(_c: Any, _cursor: Any, statement: str, values: Any, *_more: Any) -> None:
            if statement.startswith("SELECT"):
                said.append((statement, values))

        event.listen(self._connection, "before_cursor_execute", hear)
        ask(self._connection)
        event.remove(self._connection, "before_cursor_execute", hear)
        return lambda: [self._raw.execute(*each).fetchall() for each in said]


def typical(work: Callable[[], object], times: int = TIMES) -> float:
    """The best of what it takes, in milliseconds: other programs only ever add to it."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1_000)
    return min(taken)


class Measured:
    """A list in a window of its own, and the same file through the driver."""

    def __init__(self, path: Path) -> None:
        self.reader = Reader(WorkspaceAccess(path, Clock(lambda: MONDAY)).reading())
        self.model = LeadTable(self.reader, lead_columns(outlook()))
        self.view = LeadView(self.model)
        self.view.resize(*SIZE)
        self.view.show()
        QApplication.processEvents()
        self.bare = Bare(path)
        self.worst = 0.0

    def say(self, what: str, ours: float, theirs: float) -> None:
        ratio = ours / theirs
        self.worst = max(self.worst, ratio)
        mark = "" if ratio <= BOUND else "  <-- above"
        print(f"{what:<34} {ours:8.1f} ms   bare {theirs:8.1f} ms   ratio {ratio:5.2f}{mark}")

    def compare(self, what: str, question: Question) -> None:
        """From asking to painted, beside the SQL and a repaint."""

        def ours() -> None:
            self.model.show_leads(question)
            wait(self.model.is_settled)
            QApplication.processEvents()  # What is still to be painted.

        ours()
        theirs = self.bare.work(lambda c: answer(c, question, (), 0))
        works = (ours, theirs, self.view.viewport().repaint)
        # In turn: what else the machine does falls on all of them alike.
        turns = [[typical(work, 1) for work in works] for _ in range(TIMES)]
        listed, bare, repaint = (min(each) for each in zip(*turns, strict=True))
        self.say(what, listed, bare + repaint)

    def jump(self) -> None:
        """To the end of the whole list and back."""
        question = Question()
        self.model.show_leads(question)
        wait(self.model.is_settled)
        last = self.model.rowCount() - 1

        def ours() -> None:
            self.model.rows.doubt()
            self.view.select_place(last)
            QApplication.processEvents()
            wait(self.model.is_settled)
            QApplication.processEvents()
            self.view.select_place(0)

        ours()
        repaint = typical(self.view.viewport().repaint)
        pages = (last // PAGE, last // PAGE - 1)
        bare = sum(
            self.bare.needs(lambda c, p=page: page_of(c, question, p, None)) for page in pages
        )
        self.say("jump to the end", typical(ours), bare + 2 * repaint)

    def scroll(self) -> None:
        """Repaints at places whose rows are here, beside a table over a list."""
        self.model.show_leads(Question())
        wait(self.model.is_settled)
        plain = QTableView()
        cells = [[column.text(row) for column in self.model.columns] for row in self.first_rows()]
        plain.setModel(PlainTable(cells))
        plain.resize(*SIZE)
        plain.show()
        QApplication.processEvents()
        for section in range(len(self.model.columns)):
            plain.setColumnWidth(section, self.view.columnWidth(section))
            plain.setColumnHidden(section, self.view.isColumnHidden(section))
        plain.verticalHeader().setDefaultSectionSize(self.view.rowHeight(0))
        self.say("repaint while scrolling", scrolled(self.view), scrolled(plain))

    def first_rows(self) -> Sequence[Any]:
        return [self.model.row_at(place) for place in range(PAGE)]


class PlainTable(QAbstractTableModel):
    """Texts in a list of lists."""

    def __init__(self, cells: list[list[str]]) -> None:
        super().__init__()
        self._cells = cells

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(self._cells)

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(self._cells[0])

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells[index.row()][index.column()]
        return None


def scrolled(view: QTableView) -> float:
    """A repaint, of ten the second best, while the first hundred rows are scrolled through."""
    bar, height = view.verticalScrollBar(), view.rowHeight(0)
    taken = []
    for step in range(400):
        bar.setValue((step * 7) % (80 * height))
        begun = time.perf_counter()
        view.viewport().repaint()
        taken.append((time.perf_counter() - begun) * 1_000)
    return sorted(taken)[len(taken) // 10]


def outlook() -> Outlook:
    """Monday morning in Paris, no calendar."""
    return Outlook(lambda: MONDAY, ZoneInfo("Europe/Paris"))


def main(path: Path) -> int:
    """Measure and print; 1 where a bound is missed."""
    application = QApplication(["lists", "-style", "fusion"])
    with tempfile.TemporaryDirectory() as scratch:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, scratch)
        measured = Measured(path)
        gc.disable()
        for what, question in questions():
            measured.compare(what, question)
        measured.jump()
        measured.scroll()
        measured.reader.stop()
    application.quit()
    return int(measured.worst > BOUND)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
