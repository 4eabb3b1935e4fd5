"""``informed``: noted with its day, shown with the lead, taken back."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_somebody_is_noted_as_informed_and_it_is_taken_back(run: Run, team_file: Path):
    by = ("--as", "Bruno Sertil")
    noted = run("informed", "1", "--how", "message", "--at", "hier", *by, file=team_file)
    assert noted.out == "Noted: Inès Dupont was told what is kept of them.\n"
    explained = run("leads", "--explain", "1", file=team_file).out
    assert "person informed = by a message" in explained
    assert "the entry form" in explained
    taken = run("informed", "1", "--how", "no", *by, file=team_file, language="fr")
    assert taken.out.startswith("Retiré")
    ahead = run("informed", "1", "--at", "2031-01-01", *by, file=team_file)
    assert ahead.sentence
