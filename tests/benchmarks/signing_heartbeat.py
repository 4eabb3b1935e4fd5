"""How long the window stands still while all scores follow a signature, by a heartbeat timer.

    python -m tests.benchmarks.signing_heartbeat [LEADS] [--file FILE] [--page PAGE] [--stacks]

Opens the whole window on a copy of a workspace (default: 100,000 leads of ``rescoring``), lets the
day's scores come, signs an agreement that gives every lead other points, and waits until all
leads have them and those that reach what was agreed are qualified. What a stall is, and how the
machine's are told from the window's, is said in ``import_heartbeat``. Bound: none above 100 ms
while the scores follow, with one page open all along.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.benchmarks import import_heartbeat as beats

from PySide6.QtCore import QSettings  # isort: skip
from PySide6.QtWidgets import QApplication  # isort: skip

BOUND_MS = 100
PATIENCE_S = 300


def filled(path: Path, leads: int) -> None:
    """A workspace of so many leads, each figure derived."""
    from slaapp.store.derivation import derive
    from slaapp.store.rulebook import read_rulebook
    from tests.benchmarks.rescoring import fill
    from tests.store.workspaces import entered, workspace_at

    workspace_at(path).lock.release()
    work = entered(path)
    keys = fill(work, leads)
    with work.connection.begin():
        derive(work.connection, keys, read_rulebook(work.connection), work.today)
    work.connection.close()
    work.opened.lock.release()


class Run:
    """Drives the window through one signature."""

    def __init__(self, path: Path, heart: beats.Heart, application: QApplication) -> None:
        from ui.garbage import keep_from_searches
        from ui.program import Program

        self._application, self._heart = application, heart
        self.took: dict[str, tuple[float, float]] = {}
        self.program = Program(application, path)
        keep_from_searches(self.program.file_opened, self.program)
        self.program.start()
        self.program.go_on()
        self._until(lambda: self.program.session is not None and self.program.session.desk.ready)
        self._session = self.program.session
        manager = next(each for each in self._session.desk.team if each.role == "manager")
        self._session.become(manager)
        self._ended = 0
        self._session.scores.ended.connect(self._note_end)

    def _note_end(self) -> None:
        self._ended += 1

    def _until(self, done) -> None:
        end = time.monotonic() + PATIENCE_S
        while not done():
            if time.monotonic() > end:
                raise SystemExit(f"{self._heart.phase}: no end")
            self._application.processEvents()
            time.sleep(0.0005)

    def phase(self, name: str, begin, done) -> None:
        """One measured step."""
        self._heart.phase = name
        started = time.monotonic()
        begin()
        self._until(done)
        self.took[name] = started, time.monotonic()

    def go(self, page: str) -> None:
        """Open a page, let the day's scores come, sign, let the scores follow."""
        shell = self.program.shell
        self.phase("the day's scores", lambda: None, lambda: self._ended > 0)
        self.phase(f"open {page}", lambda: shell.open_page(page), lambda: shell.page().is_settled())
        self.phase("rest", lambda: None, beats._after(2.0))
        already = self._ended
        self.phase("sign", self._sign, lambda: self._signed)
        self.phase("scores follow", lambda: None, lambda: self._ended > already)
        self.phase("rest after", lambda: None, beats._after(2.0))

    def _sign(self) -> None:
        self._signed = False

        def job(connection, by, now: int):
            from slaapp.operations.agreement import put_in_force, save_draft
            from slaapp.store.rulebook import read_rulebook

            with connection.begin():
                version = read_rulebook(connection).version_at(now)
            terms = version.agreement
            other = tuple(replace(each, points=each.points + 1) for each in terms.criteria)
            save_draft(connection, replace(terms, criteria=other), by=by, now=now)
            names = {"marketing_signer": "Anaïs", "sales_signer": "Bruno"}
            today = date.fromtimestamp(now / 1000)
            more = {"today": today, "scores_follow": True, "by": by, "now": now + 1}
            return put_in_force(connection, **names, **more)

        def done(_receipt) -> None:
            self._signed = True

        self._session.desk.run(job, then=done)

    def end(self) -> None:
        """Close the window."""
        self._heart.phase = "close"
        self.program.shell.close()
        self.program.end()


def main() -> int:
    """Measure, print, and fail where a stall is above the bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("leads", nargs="?", type=int, default=100_000)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--page", default="leads")
    parser.add_argument("--stacks", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_DATA_HOME"] = os.environ["LOCALAPPDATA"] = str(folder / "data")
        scope = QSettings.Scope.UserScope
        QSettings.setPath(QSettings.Format.IniFormat, scope, str(folder / "preferences"))
        path = folder / "leads.slaapp"
        if options.file is None:
            filled(path, options.leads)
        else:
            shutil.copy(options.file, path)
        application = QApplication(["slaapp", "-style", "fusion"])
        beats.BOUND_MS, beats.MEASURED = BOUND_MS, ("the day's scores", "sign", "scores follow")
        noise, heart = beats.Noise(), beats.Heart(options.stacks)
        run = Run(path, heart, application)
        run.go(options.page)
        heart.stop()
        run.end()
    return beats._report(heart, run.took, noise.stop(), options.leads)


if __name__ == "__main__":
    sys.exit(main())
