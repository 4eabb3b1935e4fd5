"""Next steps from the command line: planned as people say it, listed, done, dropped."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_a_step_is_planned_listed_and_done(run: Run, team_file: Path):
    said = run("plan", 1, "jeudi 10h", "--note", "Devis", "--as", "bruno", file=team_file)
    assert said.out == "Planned for Inès Dupont: call back, 2026-06-04 10:00.\n"
    run("plan", 1, "tomorrow", "--kind", "task", "--as", "bruno", file=team_file)
    listed = run("steps", "--json", "--as", "bruno", file=team_file).data
    assert [(each["kind"], each["note"]) for each in listed] == [
        ("task", None), ("call_back", "Devis"),
    ]  # fmt: skip
    assert "2026-06-04 10:00" in run("steps", "--as", "bruno", file=team_file).out
    said = run("done", 1, "--as", "bruno", file=team_file, language="fr")
    assert said.out == "Fait pour Inès Dupont\u202f: tâche.\n"
    assert "Dropped" in run("drop", 1, "--as", "bruno", file=team_file).out
    assert run("steps", "--json", "--as", "bruno", file=team_file).data == []
    assert "not planned any more" in run("done", 1, "--as", "bruno", file=team_file).sentence


def test_a_call_plans_the_next_one(run: Run, team_file: Path):
    given = ("--outcome", "no_answer", "--then", "in 2 h", "--as", "bruno")
    run("log", 1, *given, file=team_file)
    (step,) = run("steps", "--json", "--as", "bruno", file=team_file).data
    assert (step["kind"], step["overdue"]) == ("call_back", False)
    wrong = run("log", 1, "--outcome", "no_answer", "--then", "bientôt", file=team_file)
    assert "moment to come" in wrong.sentence
