"""A line of the history is undone by whoever names it, in their own name."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_somebody_elses_line_is_undone_in_ones_own_name(run: Run, team_file: Path):
    assert run("accept", 1, "--as", "bruno", file=team_file).status == 0
    (accepted,) = run("history", "--limit", 1, "--json", file=team_file).data["operations"]
    assert run("undo", accepted["number"], "--as", "anaïs", file=team_file).status == 0
    undone, first = run("history", "--limit", 2, "--json", file=team_file).data["operations"]
    assert first["undone"]
    assert (first["author"], undone["author"]) == ("Bruno Sertil", "Anaïs Marchand")
    assert run("redo", "--as", "bruno", file=team_file).status == 2, "it is not his to do again"
    assert run("redo", "--as", "anaïs", file=team_file).status == 0
    assert run("check", file=team_file).status == 0
