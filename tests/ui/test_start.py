"""What the program imports when, and what it says where there is no display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]

SLOW = ("sqlalchemy", "alembic", "holidays", "matplotlib", "numpy", "PySide6.QtNetwork")

UNTIL_PAINTED = f"""
import sys
import ui.qt_first
from PySide6.QtWidgets import QApplication
from ui.program import Program
application = QApplication(["slaapp", "-style", "fusion"])
program = Program(application, None)
program.shell.first_painted.disconnect()
def painted():
    print(sorted(set(sys.modules) & set({SLOW!r})), "Qt" in vars(sys.modules["PySide6.QtCore"]))
    application.quit()
program.shell.first_painted.connect(painted)
program.start()
application.exec()
"""


def run(code: str, tmp_path: Path, **more: str) -> subprocess.CompletedProcess[str]:
    wanted = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path), **more}
    environment = {**os.environ, **wanted}
    for name, value in wanted.items():
        if not value:
            del environment[name]
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=CHECKOUT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_nothing_slow_is_imported_before_the_window_is_painted(tmp_path: Path):
    done = run(UNTIL_PAINTED, tmp_path)
    assert done.stdout.strip() == "[] False", done.stderr


def test_words_for_the_command_line_are_handed_on_without_importing_qt(tmp_path: Path):
    code = (
        "import sys; from ui.__main__ import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    assert run(code, tmp_path).stdout.strip().endswith("[]")


def test_pythons_own_import_function_is_put_back(tmp_path: Path):
    code = "import builtins; own = builtins.__import__; import ui.qt_first\n"
    done = run(code + "print(builtins.__import__ is own)", tmp_path)
    assert done.stdout.strip() == "True", done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("display", ["", ":7654"])
@pytest.mark.parametrize(
    ("language", "said"), [("C", "There is no display"), ("fr_FR.UTF-8", "Il n’y a pas d’écran")]
)
def test_without_a_display_one_sentence_is_said(
    tmp_path: Path, display: str, language: str, said: str
):
    done = run(
        "from ui.__main__ import main; main([])",
        tmp_path,
        QT_QPA_PLATFORM="",
        WAYLAND_DISPLAY="",
        DISPLAY=display,
        LC_ALL=language,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(said)
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "opens"),
    [
        ([], (True, None)),
        (["--file", "x.slaapp"], (True, Path("x.slaapp"))),
        (["--file=x.slaapp"], (True, Path("x.slaapp"))),
        (["x.slaapp"], (True, Path("x.slaapp"))),
        (["kpi", "--json"], (False, None)),
        (["--file", "x.slaapp", "kpi"], (False, None)),
        (["--help"], (False, None)),
    ],
)
def test_only_some_words_open_the_window(words: list[str], opens: tuple[bool, Path | None]):
    from ui.__main__ import _file_to_open

    assert _file_to_open(words) == opens


AHEAD = """
import sys, time
from PySide6.QtCore import QCoreApplication
from ui.pages.ahead import PagesAhead
application = QCoreApplication([])
ahead = PagesAhead()
ahead.begin()
end = time.monotonic() + 30
while "ui.pages.settings.page" not in sys.modules and time.monotonic() < end:
    application.processEvents()
    time.sleep(0.01)
ahead.begin()
ahead.end()
print("ui.pages.settings.page" in sys.modules, "matplotlib" in sys.modules)
"""


def test_the_pages_are_imported_while_nobody_waits_but_not_what_draws_charts(tmp_path: Path):
    assert run(AHEAD, tmp_path).stdout.strip() == "True False"
