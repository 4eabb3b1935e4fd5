"""``slaapp report agreement``: a PDF without a screen, or one sentence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from slaapp.cli import main as run_plain
from slaapp.operations.agreement import save_draft
from slaapp.operations.proposal import propose
from slaapp.operations.signing import sign
from tests.domain.agreements import full_agreement
from tests.store.workspaces import entered, fresh_file, workspace_template
from ui.__main__ import main

__all__ = ["fresh_file", "workspace_template"]

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")


def report(file: Path, out: Path, *more: str) -> int:
    return main(["report", "agreement", "--file", str(file), "--pdf", str(out), *more])


def test_the_version_in_force_is_written_and_the_answer_says_where(
    fresh_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "accord.pdf"
    assert report(fresh_file, out, "--language", "fr") == 0
    assert capsys.readouterr().out == f"Printed: {out}\n"
    assert out.read_bytes().startswith(b"%PDF-")
    assert report(fresh_file, out, "--number", "1", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["file"], told["language"], len(told["sha256"])) == (str(out), "en", 64)


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (("--draft",), "There is no draft"),
        (("--proposal",), "No agreement waits for signatures"),
        (("--number", "7"), "There is no such version"),
        (("--draft", "--number", "1"), "Give just one of"),
    ],
)
def test_what_is_not_there_is_said_in_one_sentence_and_nothing_is_written(
    fresh_file: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    more: tuple[str, ...],
    sentence: str,
):
    out = tmp_path / "accord.pdf"
    assert report(fresh_file, out, *more) == 2
    (said,) = capsys.readouterr().err.splitlines()
    assert said.startswith(sentence)
    assert not out.exists()


def test_a_place_that_is_not_there_is_said(
    fresh_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert report(fresh_file, tmp_path / "none" / "accord.pdf") == 2
    assert capsys.readouterr().err.startswith(f"There is no folder {tmp_path / 'none'}")


def test_the_draft_then_the_proposal_then_the_signed_version_are_printed(
    fresh_file: Path, tmp_path: Path
):
    out, begin = tmp_path / "accord.pdf", entered(fresh_file)
    manager = begin.manager
    save_draft(begin.connection, full_agreement(), by=manager, now=begin.tick())
    begin.close()
    assert report(fresh_file, out, "--draft") == 0
    between = entered(fresh_file)
    propose(between.connection, begins_on=None, by=manager, now=between.tick())
    sign(between.connection, "marketing", name="Anaïs", by=manager, now=between.tick())
    between.close()
    assert report(fresh_file, out, "--proposal") == 0
    end = entered(fresh_file)
    sign(end.connection, "sales", name="Bruno", by=manager, now=end.tick())
    end.close()
    assert report(fresh_file, out, "--number", "2") == 0


def test_without_qt_the_word_is_listed_and_says_that_nothing_prints(
    fresh_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert run_plain(["--help"]) == 0
    assert "\n    report " in capsys.readouterr().out
    words = ["report", "agreement", "--file", str(fresh_file), "--pdf", str(tmp_path / "a.pdf")]
    assert run_plain(words) == 2
    assert capsys.readouterr().err.startswith("Printing needs the whole program.")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_no_screen_is_needed(fresh_file: Path, tmp_path: Path):
    away = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in away}
    out = tmp_path / "accord.pdf"
    words = ["report", "agreement", "--file", str(fresh_file), "--pdf", str(out)]
    done = subprocess.run(
        [sys.executable, "-m", "ui", *words], cwd=ROOT, env=environment, capture_output=True
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert out.read_bytes().startswith(b"%PDF-")
