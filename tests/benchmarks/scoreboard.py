"""How fast all the shared figures come: the first time, again, and after one more call.

    python -m tests.benchmarks.scoreboard FILE

No test: prints seconds of the processor, with those of the same SQL through the driver alone, and
the ratios; ends with 1 if the first is above 1.3 times its SQL, or another above a tenth of the
first. Take a file of ``tests.benchmarks.many_hand_overs``. One call is logged in it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import process_time
from typing import Any

from sqlalchemy import Connection, event, select

from slaapp.domain.figure_question import Question
from slaapp.domain.instants import MINUTE
from slaapp.operations.contact import log_contact
from slaapp.store.figures.kept.keeping import keep_figures
from slaapp.store.figures.scoreboard import scoreboard
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import lead
from tests.store.workspaces import Workspace, entered

AT_FIRST, AGAIN = 1.3, 0.1


class Board:
    """A reading connection that looks at the board, and what SQL that takes."""

    def __init__(self, work: Workspace) -> None:
        self.connection: Connection = work.opened.reading_connection()
        self.said: list[tuple[str, Any]] = []
        event.listen(self.connection, "before_cursor_execute", self._hear)

    def _hear(self, _c: Any, _cursor: Any, statement: str, values: Any, *_more: Any) -> None:
        if statement.lstrip().startswith("SELECT"):
            self.said.append((statement, values))

    def look(self, now: int) -> float:
        """Seconds of the processor until every figure is there."""
        self.said.clear()
        begun = process_time()
        book = read_rulebook(self.connection)
        scoreboard(self.connection, Question(by="source"), book, now)
        taken = process_time() - begun
        self.connection.rollback()
        return taken

    def bare(self) -> float:
        """Seconds of the same statements through the driver alone."""
        raw: Any = self.connection.connection.dbapi_connection
        said, begun = list(self.said), process_time()
        for each in said:
            raw.execute(*each).fetchall()
        return process_time() - begun


def main(path: Path) -> int:
    """Measure and print; 1 where a bound is missed."""
    work = entered(path)
    board = Board(work)
    now = work.tick(MINUTE)
    board.look(now)  # What is imported and compiled once is no figure's.
    keep_figures(board.connection)
    first = board.look(now)
    bare = board.bare()
    again = board.look(now + MINUTE)
    key = work.rows(select(lead.c.id).order_by(lead.c.number.desc()).limit(1))[0][0]
    now = work.tick(10 * MINUTE)
    log_contact(work.connection, key, outcome="no_answer", by=work.sales, now=now)
    called = board.look(now + MINUTE)
    print(f"first {first:.2f} s, its SQL {bare:.2f} s: {first / bare:.2f} (bound {AT_FIRST})")
    for what, taken in (("again", again), ("after a call", called)):
        print(f"{what} {taken:.2f} s: {taken / first:.3f} of the first (bound {AGAIN})")
    board.connection.close()
    work.connection.close()
    work.opened.lock.release()
    return int(first > AT_FIRST * bare or max(again, called) > AGAIN * first)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
