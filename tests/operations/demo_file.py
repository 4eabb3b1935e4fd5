"""The demo of one moment, made once for all tests of a run: they only read it."""

from __future__ import annotations

from pathlib import Path

import pytest

from slaapp.domain.instants import Instant
from slaapp.operations.demo import create_demo
from slaapp.store.opening import close_file
from tests.store.workspaces import paris

DEMO_NOW: Instant = paris("2026-06-10 10:40")
"""A Wednesday morning: the demo's present in these tests."""

_made: list[Path] = []


@pytest.fixture(scope="session")
def demo_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed demo file of ``DEMO_NOW``; two folders of tests share the one copy."""
    if not _made:
        path = tmp_path_factory.mktemp("demo") / "demo.slaapp"
        close_file(create_demo(path, now=DEMO_NOW, device_id="machine-a"), DEMO_NOW)
        _made.append(path)
    return _made[0]
