"""Words are many: they leave it at a young copy, but never for long and not for what is risky."""

from __future__ import annotations

from pathlib import Path

from slaapp.domain.instants import HOUR, MINUTE
from slaapp.store.backups import list_backups
from tests.cli.conftest import Run
from tests.store.workspaces import MONDAY


def test_a_dozen_words_make_one_copy_and_the_next_after_ten_minutes(run: Run, team_file: Path):
    counts = []
    for turn in range(12):
        now = MONDAY + HOUR + turn * 2 * MINUTE
        words = ("log", 1, "--outcome", "no_answer", "--as", "bruno")
        assert run(*words, file=team_file, now=now).status == 0
        counts.append(len(list_backups(team_file)))
    assert counts == [1] * 5 + [2] * 5 + [3] * 2


def test_an_import_is_copied_at_once(run: Run, team_file: Path, tmp_path: Path):
    table = tmp_path / "leads.csv"
    rows = [f"Nom{n};nom{n}@exemple.fr" for n in range(120)]
    table.write_text("\n".join(["Nom;E-mail", *rows]), encoding="utf-8")
    run("log", 1, "--outcome", "no_answer", "--as", "bruno", file=team_file)
    before = len(list_backups(team_file))
    answer = run("import", table, "--historical", "--as", "anaïs", file=team_file)
    assert answer.status == 0, answer.err
    assert len(list_backups(team_file)) == before + 1
