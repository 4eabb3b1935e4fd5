from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from installer import environment, mutex, stamp
from installer.bootstrap import CHECKOUT
from installer.places import Places

ROOT = Path(CHECKOUT)


def test_a_half_made_environment_is_emptied_and_made_anew(places: Places) -> None:
    stamp.write(places, "run")
    left_over = Path(places.venv, "lib", "half.py")
    left_over.parent.mkdir(parents=True)
    left_over.touch()
    Path(places.venv, mutex.NAME).touch()
    environment.start_afresh(places)
    assert not left_over.exists()
    assert not stamp.is_ready(places, "run")
    answer = subprocess.check_output([places.python, "-c", "import sys; print(sys.prefix)"])
    assert Path(answer.decode().strip()).samefile(places.venv)


def test_a_second_set_up_waits_for_the_first(tmp_path: Path) -> None:
    script = (
        "import sys; from installer import mutex\n"
        "with mutex.held(sys.argv[1]): print('mine', flush=True)"
    )
    with mutex.held(str(tmp_path)):
        other = subprocess.Popen(
            [sys.executable, "-c", script, str(tmp_path)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert other.stdout is not None
        assert "waiting" in other.stdout.readline()
    assert other.communicate(timeout=10)[0] == "mine\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows ends the lock with its process")
def test_a_pip_that_outlives_a_killed_set_up_is_waited_for(tmp_path: Path) -> None:
    # The first process leaves a child behind that holds the lock until its input ends.
    script = (
        "import subprocess, sys; from installer import mutex\n"
        "with mutex.held(sys.argv[1]): subprocess.Popen(['cat'], close_fds=False)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, stdin=subprocess.PIPE
    ) as first:
        first.wait(timeout=10)
        with open(tmp_path / mutex.NAME, "ab") as file:
            assert not mutex.try_lock(file.fileno())
            assert first.stdin is not None
            first.stdin.close()
            while not mutex.try_lock(file.fileno()):
                time.sleep(0.01)
