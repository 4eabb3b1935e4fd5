"""``object``: noted and lifted in both languages; the paper of the day's calls names it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

BY = ("--as", "Bruno Sertil")


def test_an_objection_is_noted_lifted_and_undone(run: Run, team_file: Path):
    noted = run("object", "1", "--at", "9:00", *BY, file=team_file)
    assert noted.out == "Noted: Inès Dupont objects to calls.\n"
    french = run("object", "1", "--to", "all", *BY, file=team_file, language="fr")
    assert (
        french.out
        == "Noté\N{NARROW NO-BREAK SPACE}: Inès Dupont s’oppose aux appels et aux e-mails.\n"
    )
    lifted = run("object", "1", "--to", "nothing", *BY, file=team_file)
    assert lifted.out == "Lifted: Inès Dupont may be called and written to again.\n"
    assert json.loads(run("undo", "--json", *BY, file=team_file).out)["kind"] == "undo"
    assert "letters" in run("object", "1", "--to", "letters", *BY, file=team_file).sentence


def test_without_a_printer_no_sheet_is_written(run: Run, team_file: Path, tmp_path: Path):
    out = tmp_path / "calls.pdf"
    assert run("report", "calls", "--pdf", out, file=team_file).sentence
    assert not out.exists()
