from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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
