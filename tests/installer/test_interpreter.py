from __future__ import annotations

import ast
import os
import sys
from pathlib import Path

import pytest

from installer import interpreter
from installer.bootstrap import CHECKOUT

ROOT = Path(CHECKOUT)

BEFORE_A_PYTHON_IS_FOUND = ("bootstrap.py", "__init__.py", "interpreter.py")


@pytest.mark.parametrize("name", BEFORE_A_PYTHON_IS_FOUND)
def test_what_runs_first_parses_under_an_old_python(name: str) -> None:
    source = (ROOT / "installer" / name).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
    assert "from __future__" not in source


@pytest.mark.parametrize(
    ("version", "fits"),
    [((3, 6), False), ((3, 10), False), ((3, 11), True), ((3, 14), True), ((3, 15), False)],
)
def test_only_versions_that_the_locks_cover_are_used(version: tuple[int, int], fits: bool) -> None:
    assert interpreter.is_supported(version) is fits


def python_that_says(folder: Path, name: str, answer: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    script = folder / name
    script.write_text(f"#!/bin/sh\necho '{answer}'\n")
    script.chmod(0o755)
    return script


@pytest.mark.skipif(os.name == "nt", reason="the stand-ins for Python are shell scripts")
def test_a_fitting_python_is_found_behind_ones_that_do_not_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python_that_says(tmp_path / "old", "python3", "3.9")
    python_that_says(tmp_path / "broken", "python3.14", "command not found")
    fitting = python_that_says(tmp_path / "with space", "python3.12", "3.12")
    folders = [tmp_path / "old", tmp_path / "broken", tmp_path / "with space"]
    monkeypatch.setenv("PATH", os.pathsep.join(map(str, folders)))
    monkeypatch.setattr(interpreter, "usual_places", list)
    assert interpreter.find() == str(fitting)


def test_without_a_fitting_python_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(interpreter, "candidates", list)
    assert interpreter.restart(["run"]) == 1
    said = capsys.readouterr().err
    assert "3.11 to 3.14" in said
    assert said.count("\n") == 1


def test_it_restarts_once_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(interpreter.RESTARTED, "1")
    monkeypatch.setattr(interpreter, "candidates", lambda: [sys.executable])
    assert interpreter.restart(["run"]) == 1
