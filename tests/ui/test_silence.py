"""The net under the tests of the window: what is said, or left over, in silence fails a test."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

CASES = """
import logging, threading, time, warnings
from PySide6.QtCore import QTimer, qInfo, qWarning
from PySide6.QtWidgets import QWidget
kept = []

def test_says_nothing(qapp): pass
def test_informs(qapp): qInfo("fine"); logging.getLogger("ui").info("fine")
def test_expects_its_log(qapp, log_is_expected): logging.getLogger("ui").warning("expected")
def test_logs_a_warning(qapp): logging.getLogger("ui").warning("oh")
def test_logs_an_error_of_sqlalchemy(qapp): logging.getLogger("sqlalchemy.pool").error("oh")
def test_logs_a_warning_while_set_up(qapp, noisy): pass
def test_lets_qt_warn(qapp): qWarning("oh")
def test_warns(qapp): warnings.warn("oh")
def test_raises_in_a_slot(qapp):
    QTimer.singleShot(0, fail)
    qapp.processEvents()
def test_leaves_a_timer_running(qapp):
    timer = QTimer(); timer.start(100_000); kept.append(timer)
def test_stops_its_timer(qapp): kept.pop().stop()
class Loud(QWidget):
    def closeEvent(self, event): logging.getLogger("ui").warning("oh"); qWarning("oh")
def test_warns_while_it_closes(qapp): kept.append(Loud()); kept[-1].show()
def test_leaves_a_thread(qapp):
    threading.Thread(target=time.sleep, args=(3,), name="slaapp reader", daemon=True).start()

def fail(): raise ValueError("oh")

import pytest
@pytest.fixture
def noisy(): logging.getLogger("ui").warning("oh")
"""

FINE = {"says_nothing", "informs", "expects_its_log", "stops_its_timer"}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What became of each case under the fixtures of this folder, run by a pytest of its own."""
    path = tmp_path_factory.mktemp("net") / "test_cases.py"
    path.write_text(CASES, "utf-8")
    words = ["-m", "pytest", "-p", "tests.ui.conftest", "-rA", "--tb=no", "-c", "pyproject.toml"]
    found = subprocess.run(
        [sys.executable, *words, "-p", "no:cacheprovider", path],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = re.findall(r"(?m)^(PASSED|FAILED|ERROR) \S*::test_(\w+)", found.stdout)
    assert lines, found.stdout + found.stderr
    outcomes: dict[str, str] = {}
    for outcome, name in lines:
        # A test that passed and failed while it was cleared away is told twice.
        outcomes[name] = outcome if outcomes.get(name) in (None, "PASSED") else outcomes[name]
    return outcomes


def test_what_is_said_or_left_over_in_silence_fails(outcomes: dict[str, str]):
    fine = {name for name, outcome in outcomes.items() if outcome == "PASSED"}
    assert fine == FINE
    assert len(outcomes) == CASES.count("def test_")
