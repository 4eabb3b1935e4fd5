from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer import Refusal, bootstrap, commands
from installer.bootstrap import CHECKOUT

ROOT = Path(CHECKOUT)

BOOTSTRAP = str(ROOT / "installer" / "bootstrap.py")


@pytest.mark.parametrize(("words", "status"), [([], 2), (["--help"], 0)])
def test_without_a_word_it_says_what_it_does(tmp_path: Path, words: list[str], status: int) -> None:
    done = subprocess.run(
        [sys.executable, BOOTSTRAP, *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status
    assert "bootstrap.py run" in done.stdout
    assert done.stderr == ""


def raising(error: BaseException) -> object:
    def act(checkout: str, words: list[str]) -> int:
        raise error

    return act


@pytest.mark.parametrize(
    ("error", "status", "word"),
    [
        (Refusal("Mend this."), 1, "Mend this."),
        (OSError(28, "No space left on device"), 1, "disk is full"),
        (KeyboardInterrupt(), 130, "Stopped"),
    ],
)
def test_a_failure_is_a_sentence_and_a_status(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    status: int,
    word: str,
) -> None:
    monkeypatch.setattr(commands, "act", raising(error))
    assert bootstrap.main(["run"]) == status
    assert word in capsys.readouterr().err


def test_a_start_that_installs_nothing_imports_nothing_slow() -> None:
    slow = {"subprocess", "pathlib", "dataclasses", "typing", "importlib.util", "tempfile"}
    code = (
        "import sys; before = set(sys.modules); sys.path.insert(0, sys.argv[1])\n"
        "from installer import bootstrap, commands, interpreter, program\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    answer = subprocess.check_output([sys.executable, "-I", "-S", "-c", code, str(ROOT)], text=True)
    assert slow & set(answer.split()) == set()


@pytest.mark.skipif(not os.path.exists("/bin/sh"), reason="reads the file of a POSIX check")
def test_the_check_of_a_change_runs_the_test_word() -> None:
    ci = ROOT / ".ci" / "run"
    assert os.access(ci, os.X_OK)
    assert "python3 installer/bootstrap.py test" in ci.read_text()
