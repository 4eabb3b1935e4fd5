"""``person`` and ``company``: corrected field by field, by columns or by what they are called."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

BY = ("--as", "Bruno Sertil")


def test_a_person_and_a_company_are_corrected_field_by_field(run: Run, team_file: Path):
    told = run("person", "1", "last_name=Durand", "job title=Gérante", *BY, file=team_file)
    assert told.out == "Corrected: Inès Durand.\n"
    french = run("company", "1", "ville=Lyon", *BY, file=team_file, language="fr")
    assert french.out.startswith("Corrigé\N{NARROW NO-BREAK SPACE}: ")
    run("undo", *BY, file=team_file)
    assert "Inès Durand" in run("leads", file=team_file).out
    unknown = run("person", "1", "city=Lyon", *BY, file=team_file).sentence
    assert unknown.startswith("There is no field “city” to change here.")


def test_the_history_is_narrowed_by_lead_by_person_and_by_days(run: Run, team_file: Path):
    run("person", "1", "job_title=Gérante", *BY, file=team_file)

    def told(*words: str) -> list[str]:
        lines = run("history", *words, file=team_file).out.splitlines()[1:]
        return [line.split("  ")[-1].strip() for line in lines]

    assert told("--who", "Bruno")[0] == "Person edited"
    assert told("--lead", "1")[0] == "Person edited"
    assert told("--lead", "1", "--to", "2001-01-01") == []
    assert len(told("--lead", "1")) < len(told())
    assert "soon" in run("history", "--from", "soon", file=team_file).sentence
