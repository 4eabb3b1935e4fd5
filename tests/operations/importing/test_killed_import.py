"""Killed with -9 at any instant of an import: all of it is there, or nothing."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time

import pytest

from slaapp.operations.workspace import NewMember, Start, create_workspace
from slaapp.store.check import check_file
from slaapp.store.opening import close_file, open_file

from .conftest import NOW

ROWS = 1_500

SCRIPT = """
import sys, time
from pathlib import Path
from slaapp.operations.import_leads import *
from slaapp.operations.operation import Author
from slaapp.store.opening import open_file
path, source = Path(sys.argv[1]), Path(sys.argv[2])
now, by = int(sys.argv[3]), Author(None, "a machine")
opened = open_file(path, now)
with opened.writing_connection() as connection:
    found = inspect_file(source)
    choice = ImportChoice(source, found.mapping, "live")
    staged = stage_import(path, staging_path(path), choice, by=by, now=now)
    print("staged", flush=True)
    apply_import(connection, staged, by=by, now=now)
    print("applied", flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no -9 there")
def test_a_killed_import_leaves_all_of_it_or_nothing(tmp_path, long_run):
    source = tmp_path / "leads.csv"
    people = (f"{n};{n % 28 + 1:02}/10/2026;Nom {n};Société {n % 40}" for n in range(ROWS))
    source.write_text("id;date;nom;société\n" + "\n".join(people), encoding="utf-8")
    dice = random.Random(20261123)
    seen = set()
    for round_ in range(50 if long_run else 2):
        path = tmp_path / f"{round_}.slaapp"
        team = [NewMember("Anne", "manager")]
        close_file(create_workspace(path, Start("N", team), device_id="d", now=NOW), NOW)
        _import_and_kill(path, source, dice)
        opened = open_file(path, NOW)
        with opened.writing_connection() as connection, connection.begin():
            count = connection.exec_driver_sql("SELECT count(*) FROM lead").scalar()
            assert count in (0, ROWS)
            assert check_file(connection) == []
        close_file(opened, NOW)
        seen.add(count)
    assert seen


def _import_and_kill(path, source, dice):
    """Kill somewhere between the end of staging and a little after the commit."""
    command = [sys.executable, "-c", SCRIPT, str(path), str(source), str(NOW)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "staged\n"
        time.sleep(dice.random() * 0.25)
        process.send_signal(signal.SIGKILL)
