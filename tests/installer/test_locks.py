from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from installer import locks, packages
from installer.bootstrap import CHECKOUT

ROOT = Path(CHECKOUT)

KINDS = ("run", "test")
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def lock(kind: str) -> str:
    return (ROOT / "installer" / f"requirements-{kind}.txt").read_text(encoding="utf-8")


def pins(kind: str) -> set[tuple[str, str]]:
    return set(PIN.findall(lock(kind)))


def wanted(kind: str) -> set[str]:
    described = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = described["project"]
    lines = project["dependencies"] + locks.build_tools(str(ROOT))
    if kind == "test":
        lines += project["optional-dependencies"]["test"]
    return {re.split(r"[<>=!~; \[]", line)[0].lower().replace("_", "-") for line in lines}


@pytest.mark.parametrize("kind", KINDS)
def test_every_dependency_and_build_tool_is_locked(kind: str) -> None:
    assert wanted(kind) - {name for name, _ in pins(kind)} == set()


@pytest.mark.parametrize("kind", KINDS)
def test_a_lock_names_no_host_and_no_path(kind: str) -> None:
    text = lock(kind)
    assert not re.search(r"://|(^|\s)[/~]|file:|index-url|find-links|^\s*#", text, re.MULTILINE)


@pytest.mark.parametrize("kind", KINDS)
def test_every_locked_version_has_hashes(kind: str) -> None:
    for block in re.split(r"\n(?=[a-z])", lock(kind).strip()):
        assert "--hash=sha256:" in block, block.splitlines()[0]


def test_what_runs_the_program_is_tested_in_the_same_versions() -> None:
    assert pins("run") <= pins("test")


@pytest.mark.parametrize("kind", KINDS)
def test_versions_that_need_a_newer_python_are_kept_from_the_older(kind: str) -> None:
    lines = [line for line in lock(kind).splitlines() if line.startswith("numpy==")]
    assert len(lines) == 1 or all("python_full_version" in line for line in lines)


def test_the_qt_of_a_version_that_was_tried_is_locked() -> None:
    assert dict(pins("run"))["pyside6-essentials"].startswith("6.11.")


@pytest.mark.parametrize("kind", KINDS)
def test_packages_are_counted_once_each(kind: str) -> None:
    path = ROOT / "installer" / f"requirements-{kind}.txt"
    assert packages.count(str(path)) == len({name for name, _ in pins(kind)})
