"""How long the start takes, beside a bare PySide6 window that reads 50 rows of the same file.

    python tests/benchmarks/start.py FILE [RUNS]

Both are started in turn as processes of their own; the clock is the system's monotonic one, so
what the interpreter needs is counted too. Bounds: first paint at most 1.4 times the bare
window's, the first rows at most 2.2 times its rows. Needs a display, or QT_QPA_PLATFORM=offscreen.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median
from time import monotonic_ns

BOUNDS = {"first-paint": 1.4, "first-rows": 2.2}
ROOT = Path(__file__).resolve().parents[2]

BARE = """
import sys
from time import monotonic_ns
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem

def passed(name):
    sys.stderr.write(f"milestone {name} {monotonic_ns()}\\n"); sys.stderr.flush()

class Table(QTableWidget):
    filled = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if self.filled:
            passed("first-rows"); QTimer.singleShot(0, app.quit)

class Window(QMainWindow):
    painted = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.painted:
            self.painted = True; passed("first-paint"); QTimer.singleShot(0, read)

def read():
    import sqlcipher3.dbapi2 as driver
    connection = driver.connect(sys.argv[1])
    rows = connection.execute(
        "SELECT d.due_at, d.commitment, l.title, l.stage, l.tier FROM deadline d "
        "JOIN lead l ON l.id = d.lead_id WHERE d.stopped_at IS NULL AND d.cancelled_at IS NULL "
        "ORDER BY d.due_at, d.id LIMIT 50").fetchall()
    table.setRowCount(len(rows)); table.setColumnCount(5)
    for y, row in enumerate(rows):
        for x, value in enumerate(row):
            table.setItem(y, x, QTableWidgetItem(str(value)))
    table.filled = True
    table.viewport().update()

app = QApplication(["bare", "-style", "fusion"])
window = Window(); table = Table(); window.setCentralWidget(table)
window.resize(1280, 800); window.show()
app.exec()
"""


def main(words: list[str]) -> int:
    """Print both programs' medians and their ratios; 1 where a bound is broken."""
    file, runs = Path(words[0]).resolve(), int(words[1]) if len(words) > 1 else 9
    bare = [sys.executable, "-c", BARE, str(file)]
    ours = [sys.executable, "-m", "ui", "--file", str(file)]
    times: dict[tuple[str, str], list[float]] = defaultdict(list)
    for run in range(runs + 1):
        for name, command in (("bare", bare), ("ours", ours)):
            for milestone, took in _start(command).items():
                if run:  # the first of each only warms the caches
                    times[name, milestone].append(took)
    broken = False
    for milestone, bound in BOUNDS.items():
        theirs, mine = (median(times[name, milestone]) for name in ("bare", "ours"))
        broken |= mine / theirs > bound
        print(f"{milestone}: bare {theirs:.0f} ms, ours {mine:.0f} ms, {mine / theirs:.2f}x "
              f"(bound {bound}x)")  # fmt: skip
    return int(broken)


def _start(command: list[str]) -> dict[str, float]:
    """Start a program, end it when its rows are there; milliseconds to each milestone."""
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "SLAAPP_MILESTONES": "1",
            "XDG_CONFIG_HOME": home,
            "PYTHONPATH": str(ROOT),
        }
        began = monotonic_ns()
        found: dict[str, float] = {}
        with subprocess.Popen(
            command, stderr=subprocess.PIPE, text=True, env=environment
        ) as process:
            assert process.stderr is not None
            for line in process.stderr:
                if line.startswith("milestone "):
                    _, name, instant = line.split()
                    found[name] = (int(instant) - began) / 1e6
                if "first-rows" in found:
                    process.terminate()
                    break
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
