"""How long the window stands still while a large file comes in, measured by a heartbeat timer.

    python tests/benchmarks/import_heartbeat.py [ROWS] [--live] [--stacks]

Makes a CSV of invented leads (default: 50,000), opens the whole window on a new workspace with a
timer of 5 ms in its thread, and imports the file as a user would: inspect, stage, apply, and the
list of what came; then takes it back. A stall is the time between two beats less those 5 ms. Bound:
none above 50 ms while the import runs. What is the window's doing is told from what is the
machine's in two ways: each stall is given with the processor's time that the window's thread and
the whole process used in it (a stall in which neither worked is the machine's), and a process that
does nothing but beat runs beside it, whose worst stall in the same phase is shown.
``--stacks`` prints where the threads were during the worst ones.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSettings, Qt, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

BEAT_MS = 5
BOUND_MS = 50
PATIENCE_S = 300
MEASURED = ("inspect", "stage", "stage anew, live", "apply")
_HEADER = (
    "id;date;prénom;nom;société;e-mail;téléphone;origine;fonction;ville;effectif;budget;étape;"
    "date de gain;montant\n"
)


def write_leads(path: Path, rows: int, seed: int = 20261123) -> None:
    """Invented leads of the last two years, one in twenty-five won; one row in 500 is bad."""
    dice, today = Random(seed), date.today()
    firsts = ("Zoé", "Marc", "Inès", "Paul", "Léa", "Hugo", "Anaïs", "Jules")
    lasts = ("Dupont", "Petit", "Laurent", "Roy", "Martin", "Bernard", "Morel")
    stages = ("nouveau", "qualifié", "contacté", "perdu")
    with path.open("w", encoding="utf-8") as file:
        file.write(_HEADER)
        for n in range(rows):
            day = today - timedelta(days=90 + dice.randrange(700))
            won = dice.random() < 0.04
            phone = " ".join(f"{dice.randrange(10, 99)}" for _ in range(4))
            cells = (
                f"{n:08x}",
                "31/02/2026" if n % 500 == 7 else f"{day:%d/%m/%Y}",
                dice.choice(firsts),
                f"{dice.choice(lasts)}-{n}",
                f"Société {n % 9_000}",
                f"p{n}@societe{n % 9_000}.fr",
                f"06 {phone}",
                dice.choice(("salon", "web", "parrainage", "mailing", "")),
                dice.choice(("Directrice", "Acheteur", "DG", "")),
                dice.choice(("Lyon", "Nantes", "Lille")),
                f"{dice.randrange(1, 900)}",
                f"{dice.randrange(1, 90)} {dice.randrange(100, 999)},50",
                "gagné" if won else dice.choice(stages),
                f"{day + timedelta(days=30):%d/%m/%Y}" if won else "",
                "1 200,50" if won else "",
            )
            file.write(";".join(cells) + "\n")


_BARE = """
import sys, threading, time
threading.Thread(target=lambda: (sys.stdin.read(), stop.append(1)), daemon=True).start()
stop, last = [], time.monotonic()
while not stop:
    time.sleep(0.005)
    now = time.monotonic()
    if now - last > 0.015:
        print(now, (now - last) * 1000 - 5)
    last = now
"""


class Noise:
    """A process that only beats: what it sees is the machine's doing."""

    def __init__(self) -> None:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            [sys.executable, "-c", _BARE], stdin=pipe, stdout=pipe, text=True
        )

    def stop(self) -> list[tuple[float, float]]:
        """When it stalled, and for how many milliseconds."""
        said, _ = self._process.communicate("")
        return [(float(at), float(ms)) for at, ms in map(str.split, said.splitlines())]


class Stall(NamedTuple):
    """How long a beat was late, and the processor's time used in it, all in milliseconds."""

    late: float
    own: float
    """By the window's thread."""
    used: float
    """By all threads of the process."""

    @property
    def is_ours(self) -> bool:
        """Whether the process worked for most of it."""
        return self.used > self.late / 2


class Heart:
    """Beats in the window's thread; keeps each phase's stalls."""

    def __init__(self, watches: bool) -> None:
        self.phase = "start"
        self.stalls: dict[str, list[Stall]] = defaultdict(list)
        self.stacks: list[tuple[float, str, str]] = []
        self._last, self._own, self._used = _times()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._watching = watches
        if watches:
            self._main = threading.get_ident()
            threading.Thread(target=self._watch, daemon=True).start()

    def stop(self) -> None:
        """No more beats."""
        self._timer.stop()
        self._watching = False

    def _beat(self) -> None:
        now, own, used = _times()
        stall = Stall(
            (now - self._last) * 1000 - BEAT_MS,
            (own - self._own) * 1000,
            (used - self._used) * 1000,
        )
        self.stalls[self.phase].append(stall)
        self._last, self._own, self._used = now, own, used

    def _watch(self) -> None:
        """Note where all threads are once a beat is late; needs Python's lock to do so."""
        seen = 0.0
        while self._watching:
            time.sleep(0.004)
            late = (time.perf_counter() - self._last) * 1000
            if late > BOUND_MS / 2 and self._last != seen:
                seen = self._last
                frames = sys._current_frames()
                said = "\n".join(
                    f"--- {'window' if key == self._main else key}\n"
                    + "".join(traceback.format_stack(frame)[-6:])
                    for key, frame in frames.items()
                    if key != threading.get_ident()
                )
                self.stacks.append((late, self.phase, said))


def _times() -> tuple[float, float, float]:
    """Now; the processor's time of this thread, and of the process, in seconds."""
    return time.perf_counter(), time.thread_time(), time.process_time()


class Run:
    """Drives the window through one import."""

    def __init__(self, folder: Path, heart: Heart, application: QApplication) -> None:
        from ui.program import Program

        self._application, self._heart = application, heart
        self._took: dict[str, tuple[float, float]] = {}
        self.program = Program(application, _workspace(folder))
        self.program.start()
        self.program.go_on()
        self.wait(lambda: self.program.session is not None and self.program.session.desk.ready)
        session = self.program.session
        session.become(session.desk.team[0])
        self.rest(2.5)  # what is looked after once the file is open

    def wait(self, done) -> None:
        """Let the window live until ``done()``."""
        end = time.monotonic() + PATIENCE_S
        while not done():
            if time.monotonic() > end:
                raise SystemExit(f"{self._heart.phase}: no end")
            self._application.processEvents()
            time.sleep(0.0005)

    def rest(self, seconds: float) -> None:
        """Let the window live for a while."""
        end = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() > end)

    def phase(self, name: str, begin, done) -> None:
        """One measured step."""
        self._heart.phase = name
        started = time.monotonic()
        begin()
        self.wait(done)
        self._took[name] = started, time.monotonic()

    def go(self, table: Path, live: bool) -> dict[str, tuple[float, float]]:
        """Import ``table`` and take it back; beginning and end of each phase."""
        shell = self.program.shell
        for name in ("scoreboard", "leads", "today"):
            self.phase(
                f"build {name}",
                lambda name=name: shell.open_page(name),
                lambda: shell.page().is_settled(),
            )
        self.phase("open the page", self.program.import_leads, lambda: self._page().isVisible())
        page = self._page()
        self.phase("rest", lambda: None, _after(0.5))
        steps = page.steps
        self.phase(
            "inspect", lambda: page.look_at(table), lambda: steps.currentWidget() is page.columns
        )
        self.phase(
            "stage",
            page.columns.go_on.click,
            lambda: page.check is not None and steps.currentWidget() is page.check,
        )
        if live:
            self.phase(
                "stage anew, live",
                page.check.clocks.buttons["live"].click,
                lambda: steps.currentWidget() is page.check,
            )
        page.check.bad_rows.good_only.click()
        self.phase("apply", page.check.go.click, lambda: shell.page() is not page)
        self.phase("list them", lambda: None, lambda: shell.page().is_settled())
        self.phase("rest after", lambda: None, _after(1.0))
        for name in ("today", "scoreboard", "history"):
            self.phase(
                f"open {name}",
                lambda name=name: shell.open_page(name),
                lambda: shell.page().is_settled(),
            )
        desk = self.program.session.desk
        self.phase("undo", desk.undo, desk.writer.is_idle)
        self.phase("rest at the end", lambda: None, _after(1.0))
        return self._took

    def end(self) -> None:
        """Close the window."""
        self._heart.phase = "close"
        self.program.shell.close()
        self.program.end()

    def _page(self):
        return self.program.shell.page()


def _after(seconds: float):
    end = None

    def passed() -> bool:
        nonlocal end
        end = end or time.monotonic() + seconds
        return time.monotonic() > end

    return passed


def _workspace(folder: Path) -> Path:
    from slaapp.operations.workspace import NewMember, Start, create_workspace
    from slaapp.store.opening import close_file

    now, path = time.time_ns() // 1_000_000 - 60_000, folder / "atelier.slaapp"
    team = [NewMember("Claire Martin", "manager"), NewMember("Paul Durand", "sales")]
    start = Start("Atelier Nord", team)
    close_file(create_workspace(path, start, device_id="0" * 32, now=now), now)
    return path


def main() -> int:
    """Measure, print, and fail where a stall is above the bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="?", type=int, default=50_000)
    parser.add_argument("--live", action="store_true")
    parser.add_argument("--stacks", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_DATA_HOME"] = os.environ["LOCALAPPDATA"] = str(folder / "data")
        scope = QSettings.Scope.UserScope
        QSettings.setPath(QSettings.Format.IniFormat, scope, str(folder / "preferences"))
        table = folder / "leads.csv"
        write_leads(table, options.rows)
        application = QApplication(["slaapp", "-style", "fusion"])
        noise, heart = Noise(), Heart(options.stacks)
        run = Run(folder, heart, application)
        took = run.go(table, options.live)
        heart.stop()
        run.end()
    return _report(heart, took, noise.stop(), options.rows)


def _report(
    heart: Heart,
    took: dict[str, tuple[float, float]],
    noise: list[tuple[float, float]],
    rows: int,
) -> int:
    print(f"{rows:,} rows; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    heads = (
        "seconds",
        "worst stall ms",
        "p99",
        "> 50 ms",
        "of them ours",
        "worst own",
        "machine's",
    )
    print(f"{'phase':<18}" + "".join(f"{head:>15}" for head in heads))
    bad = 0
    for phase, (begun, ended) in took.items():
        stalls = sorted(heart.stalls[phase]) or [Stall(0.0, 0.0, 0.0)]
        late = [stall for stall in stalls if stall.late > BOUND_MS]
        bad += len(late) if phase in MEASURED else 0
        p99 = stalls[int(len(stalls) * 0.99) - 1].late
        ours, own = sum(stall.is_ours for stall in late), max(stall.own for stall in stalls)
        others = max((ms for at, ms in noise if begun <= at <= ended), default=0.0)
        figures = (ended - begun, stalls[-1].late, p99, len(late), ours, own, others)
        print(f"{phase:<18}" + "".join(f"{figure:>15.1f}" for figure in figures))
        for stall in late:
            said = (
                f"{stall.late:.0f} ms late; window {stall.own:.0f} ms, process {stall.used:.0f} ms"
            )
            print(f"{'':<18}      {said} of the processor")
    worst = sorted(heart.stacks, key=lambda stack: (stack[1] in MEASURED, stack[0]), reverse=True)
    for late, phase, said in worst[:6]:
        print(f"\n{late:.0f} ms into a beat, {phase}\n{said}")
    print(f"{bad} stalls above {BOUND_MS} ms")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
