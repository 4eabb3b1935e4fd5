from __future__ import annotations

from pathlib import Path

import pytest

from installer import checks
from installer.places import Places


def fake_steps(*statuses: int) -> list[tuple[str, list[str]]]:
    return [(f"step {n}", ["-c", f"raise SystemExit({s})"]) for n, s in enumerate(statuses, 1)]


def test_the_first_failing_check_ends_the_run_with_its_status(
    places: Places, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(checks, "steps", lambda places, words: fake_steps(0, 3, 5))
    assert checks.run(places, []) == 3
    said = capfd.readouterr().out
    assert "step 2" in said
    assert "step 3" not in said


def test_pytest_comes_last_and_gets_the_further_words(places: Places) -> None:
    names, arguments = zip(*checks.steps(places, ["--long"]), strict=True)
    assert names == ("ruff check", "ruff format", "mypy", "import-linter", "pytest")
    assert arguments[-1][-1] == "--long"


def test_the_checks_need_no_screen(places: Places) -> None:
    assert checks.surroundings(places)["QT_QPA_PLATFORM"] == "offscreen"


def test_the_files_of_the_tests_are_kept_in_memory_only_where_there_is_plenty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(checks.PLACE, raising=False)
    monkeypatch.setattr(checks, "PLENTY", 0)
    assert checks.files_of_tests(str(tmp_path)) == {checks.PLACE: str(tmp_path)}
    assert checks.files_of_tests(str(tmp_path / "missing")) == {}
    monkeypatch.setattr(checks, "PLENTY", 2**80)
    assert checks.files_of_tests(str(tmp_path)) == {}
    monkeypatch.setattr(checks, "PLENTY", 0)
    monkeypatch.setenv(checks.PLACE, "/elsewhere")
    assert checks.files_of_tests(str(tmp_path)) == {}
