"""How fast Today opens and what a tick costs, for each role that a file's team has.

    python tests/benchmarks/today.py FILE

No test: prints medians, and ends with 1 if one misses its bound: rows within 1 s of asking for
the page, a tick's repainting within 5 ms. Take a file with some 50,000 leads. Needs a display,
or QT_QPA_PLATFORM=offscreen. Nothing is written but what opening and closing a file writes.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from slaapp.domain.instants import SECOND
from tests.benchmarks.waiting import wait
from ui.pages.today import TodayPage
from ui.program import Program
from ui.session import Session

OPENS_WITHIN, TICKS_WITHIN = 1_000, 5
TICKS = 300


def main(words: list[str]) -> int:
    """Measure and print; 1 where a bound is missed."""
    application = QApplication(["today", "-style", "fusion"])
    with tempfile.TemporaryDirectory() as scratch:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, scratch)
        program = Program(application, Path(words[0]).resolve())
        program.start()
        program.go_on()
        assert program.session is not None
        session = program.session
        wait(lambda: session.desk.ready)
        program.shell.resize(1280, 800)
        roles = dict.fromkeys(person.role for person in session.desk.team)
        kept = [_measure(program, session, role) for role in roles]
        program.shell.close()
        program.end()
    return 0 if all(kept) else 1


def _measure(program: Program, session: Session, role: str) -> bool:
    session.become(next(person for person in session.desk.team if person.role == role))
    opening = median(_open(program) for _ in range(5))
    page = program.shell.page()
    assert isinstance(page, TodayPage)
    wait(page.is_settled)
    now = session.desk.clock.now()
    costs, said = [], 0
    for tick in range(TICKS):
        session.desk.clock._set_to = now + tick * SECOND
        begun = time.perf_counter()
        said += page.view.tick()
        QApplication.processEvents()
        costs.append((time.perf_counter() - begun) * 1_000)
    session.desk.clock._set_to = None
    every = _all_at_once(page)
    print(
        f"{role}: rows {opening:.0f} ms (bound {OPENS_WITHIN}); tick {median(costs):.2f} ms "
        f"(bound {TICKS_WITHIN}), {said} countdowns in {TICKS} ticks; if all in sight change "
        f"{every:.2f} ms"
    )
    return opening <= OPENS_WITHIN and median(costs) <= TICKS_WITHIN


def _open(program: Program) -> float:
    """Build the page anew and show it: milliseconds until its rows are painted."""
    old = program.shell._pages.pop("today", None)
    if old is not None:
        program.shell.stack.removeWidget(old)
        old.deleteLater()
    begun = time.perf_counter()
    program.shell.open_page("today")
    page = program.shell.page()
    assert isinstance(page, TodayPage)
    wait(lambda: page.model.is_settled())
    page.view.viewport().repaint()
    return (time.perf_counter() - begun) * 1_000


def _all_at_once(page: TodayPage) -> float:
    """A tick that finds every countdown in sight changed, as at a full minute."""
    costs = []
    for _ in range(50):
        page.model._said = {}
        begun = time.perf_counter()
        page.view.tick()
        QApplication.processEvents()
        costs.append((time.perf_counter() - begun) * 1_000)
    return median(costs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
