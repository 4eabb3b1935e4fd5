"""``watched``: what waits in a folder, and leaving one aside."""

from __future__ import annotations

import time
from pathlib import Path

from tests.cli.conftest import Run


def test_what_waits_is_listed_and_can_be_left_aside(run: Run, team_file: Path, tmp_path: Path):
    tray = tmp_path / "tray"
    tray.mkdir()
    later = time.time_ns() // 1_000_000 + 60_000
    empty = run("watched", tray, file=team_file, now=later, language="fr")
    assert empty.out.startswith("Aucun fichier n’attend")
    (tray / "mars.csv").write_text("Nom\nRoy\n")
    listed = run("watched", tray, file=team_file, now=later)
    assert "mars.csv" in listed.out
    assert "waits" in listed.out
    early = run("watched", tray, "--json", file=team_file, now=later - 90_000)
    assert [each["state"] for each in early.data["files"]] == ["written"]
    by = ("--as", "Bruno Sertil")
    left = run("watched", tray, "--leave", "mars.csv", *by, file=team_file, now=later)
    assert left.out == "Left aside: mars.csv. It is not proposed again.\n"
    found = run("watched", tray, "--json", file=team_file, now=later)
    assert [each["state"] for each in found.data["files"]] == ["left"]
    assert "not there" in run("watched", tmp_path / "gone", file=team_file, now=later).sentence
