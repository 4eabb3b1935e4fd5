"""The demo of one moment, made once for all tests of a run: they only read it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from filelock import FileLock

from slaapp.domain.instants import Instant
from slaapp.operations.demo import create_demo
from slaapp.store.opening import close_file
from tests.store.workspaces import paris

DEMO_NOW: Instant = paris("2026-06-10 10:40")
"""A Wednesday morning: the demo's present in these tests."""

_made: list[Path] = []


@pytest.fixture(scope="session")
def demo_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed demo file of ``DEMO_NOW``; all folders of tests share the one copy."""
    if not _made:
        own = tmp_path_factory.mktemp("demo")
        if os.environ.get("PYTEST_XDIST_TESTRUNUID"):
            # The folder above is that of all processes of the run: the first makes it.
            first = _made_in(tmp_path_factory.getbasetemp().parent)
            _made.append(Path(shutil.copy(first, own)))
        else:
            _made.append(_made_in(own))
    return _made[0]


def _made_in(folder: Path) -> Path:
    path, whole = folder / "demo.slaapp", folder / "demo.is_made"
    with FileLock(folder / "demo.making"):
        if not whole.exists():
            close_file(create_demo(path, now=DEMO_NOW, device_id="machine-a"), DEMO_NOW)
            whole.touch()
    return path
