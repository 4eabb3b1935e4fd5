"""How fast each page opens for the first time in a session, and how long the window stands still.

    python tests/benchmarks/page_openings.py FILE [RUNS]

No test: prints, for each page, the time until all it asked for is painted and the longest stall
(the time between two beats of a 2 ms timer), the median of RUNS fresh windows (default 3). Ends
with 1 if a page takes a second or more. Take a file with some 50,000 leads, closed well. Needs a
display, or QT_QPA_PLATFORM=offscreen. Nothing is written but what opening and closing writes.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

OPENS_WITHIN_MS = 1_000
_BEAT_MS = 2


def main(words: list[str]) -> int:
    """Measure in processes of their own, since a module is imported but once; print medians."""
    if words[0] == "--once":
        return _one_window(Path(words[1]).resolve())
    runs = int(words[1]) if len(words) > 1 else 3
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for _ in range(runs):
        once = [sys.executable, __file__, "--once", words[0]]
        for line in subprocess.run(
            once, stdout=subprocess.PIPE, text=True, check=True
        ).stdout.split("\n"):
            if line:
                name, opened, stall = line.split()
                found[name].append((float(opened), float(stall)))
    slow = False
    for name, measured in found.items():
        opened, stall = (median(each[i] for each in measured) for i in (0, 1))
        slow |= opened >= OPENS_WITHIN_MS
        print(
            f"{name}: open {opened:.0f} ms (bound {OPENS_WITHIN_MS}), longest stall {stall:.0f} ms"
        )
    return int(slow)


def _one_window(file: Path) -> int:
    from PySide6.QtCore import QSettings, QTimer
    from PySide6.QtWidgets import QApplication

    import ui.qt_first  # noqa: F401
    from tests.benchmarks.waiting import wait
    from ui.pages import PAGES
    from ui.pages.ahead import import_pages
    from ui.program import Program

    application = QApplication(["pages", "-style", "fusion"])
    with tempfile.TemporaryDirectory() as scratch:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, scratch)
        program = Program(application, file)
        program.start()
        program.go_on()
        session = program.session
        assert session is not None
        wait(lambda: session.is_open)
        page = program.shell.page()
        assert page is not None
        wait(page.is_settled)
        import_pages()  # As the program does, some hundred ms after the first rows.
        _wait_for(4.0)  # What is done after the opening, the check of the file above all, is over.
        beats: list[float] = []
        timer = QTimer(interval=_BEAT_MS)
        timer.timeout.connect(lambda: beats.append(time.perf_counter()))
        timer.start()
        for spec in PAGES[1:]:
            _wait_for(0.3)
            beats.clear()
            begun = time.perf_counter()
            program.shell.open_page(spec.name)
            shown = program.shell.page()
            assert shown is not None
            wait(shown.is_settled)
            QApplication.processEvents()
            opened = time.perf_counter()
            _wait_for(0.3)
            marks = [begun, *beats]
            stall = max(b - a for a, b in pairwise(marks))
            print(spec.name, (opened - begun) * 1_000, stall * 1_000)
        timer.stop()
        program.shell.close()
        program.end()
    return 0


def _wait_for(seconds: float) -> None:
    from tests.benchmarks.waiting import wait

    end = time.monotonic() + seconds
    wait(lambda: time.monotonic() > end)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
