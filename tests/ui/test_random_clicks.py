"""Whatever is clicked and pressed, on whatever page: nothing breaks, and the file stays sound.

The long run is 100,000 clicks and keys: 25 chapters on a demo of their own each.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from slaapp.cli import main
from slaapp.domain.instants import DAY
from tests.operations.demo_file import DEMO_NOW, demo_template

__all__ = ["demo_template"]

CHECKOUT = Path(__file__).resolve().parents[2]
CHAPTERS, LONG_STEPS, SHORT_STEPS = 25, 4_000, 150


def chapter(folder: Path, template: Path, seed: int, steps: int) -> None:
    folder.mkdir()
    file = Path(shutil.copy(template, folder / "demo.slaapp"))
    run_dir = folder / "run"
    run_dir.mkdir(mode=0o700)
    homes = {name: str(folder) for name in ("HOME", "TMPDIR", "LOCALAPPDATA", "APPDATA")}
    own = {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "DATA", "CACHE")}
    environment = {**os.environ, **homes, **own, "XDG_RUNTIME_DIR": str(run_dir)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.monkey_run", str(file), str(seed), str(steps)],
        cwd=CHECKOUT,
        env={**environment, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120 + steps,
        check=False,
    )
    trail = file.with_suffix(".trail").read_text("utf-8").splitlines()
    assert done.stdout, (seed, done.returncode, done.stderr[-4_000:], trail[-20:])
    told = json.loads(done.stdout)
    assert not told["faults"], "\n".join([f"seed {seed}", *told["faults"]])
    assert done.returncode == 0, (seed, done.stderr[-4_000:])
    assert sum(told["done"].values()) > steps * 0.8
    assert len(told["pages"]) >= 3, "it went about"
    assert main(["--file", str(file), "check"], lambda: DEMO_NOW + 300 * DAY) == 0, seed


def test_nothing_breaks_whatever_is_clicked_and_pressed(
    demo_template: Path, tmp_path: Path, long_run: bool
):
    chapters, steps = (CHAPTERS, LONG_STEPS) if long_run else (1, SHORT_STEPS)
    for seed in range(1, chapters + 1):
        chapter(tmp_path / f"chapter {seed}", demo_template, seed, steps)
