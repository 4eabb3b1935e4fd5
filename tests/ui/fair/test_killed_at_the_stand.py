"""The program is killed in the moment in which Enter was pressed: everybody met is there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from slaapp.store.check import check_file
from slaapp.store.opening import open_to_read

ROOT = Path(__file__).resolve().parents[3]


def test_whoever_was_met_is_there_however_soon_after_enter_it_is_killed(workspace: Path):
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.fair.stand", str(workspace)],
        cwd=ROOT,
        env={**os.environ, "XDG_DATA_HOME": str(workspace.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert child.stdout is not None
    told = []
    for line in child.stdout:
        told.append(line.split()[0])
        if told.count("entered") == 2:
            break
    child.kill()
    child.wait()
    child.stdout.close()
    assert told == ["entered", "saved", "entered"]
    opened = open_to_read(workspace, None)
    with opened.reading_connection() as connection:
        names = connection.exec_driver_sql("SELECT title FROM lead ORDER BY number").scalars()
        assert list(names) == ["First", "Half Second"]
        # What is saved is nobody's draft any more.
        assert connection.exec_driver_sql("SELECT count(*) FROM draft").scalar() == 0
        assert check_file(connection) == []
    opened.reader.dispose()
