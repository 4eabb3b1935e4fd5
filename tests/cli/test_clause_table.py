"""``attainment --by clause``: both sides' clauses by month, in words and as JSON."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from slaapp.domain.instants import DAY
from slaapp.store.figures.promises import promises
from slaapp.store.rulebook import read_rulebook
from tests.cli.conftest import Run
from tests.store.workspaces import MONDAY, entered

ASKED = ("attainment", "--by", "clause")
LATER = MONDAY + 40 * DAY


def test_the_words_numbers_are_those_of_the_query(run: Run, team_file: Path):
    found = run(*ASKED, "--json", "--period", "2026-06", file=team_file, now=LATER).data
    work = entered(team_file)
    book = read_rulebook(work.connection)
    lines = promises(work.connection, book, [date(2026, 6, 1)], LATER)
    work.connection.rollback()
    work.close()
    assert [(each["clause"], each["reached"], each["kept"]) for each in found["clauses"]] == [
        (line.clause.code, line.reached, line.kept) for line in lines
    ]
    assert len(lines) >= 8
    assert {(each["side"], each["of"]) for each in found["scores"]}


def test_a_month_that_is_over_and_one_that_runs_are_told_apart(run: Run, team_file: Path):
    over = run(*ASKED, file=team_file, now=LATER).out
    assert "Clauses of both sides, 2026-06 to 2026-07 (Europe/Paris)" in over
    (june,) = [
        each for each in over.splitlines() if each.startswith("2026-06") and "Qualif" in each
    ]
    assert june.split()[-4:] == ["40", "2", "–", "no"]
    assert "running; " in over
    assert "2026-06, sales: 0 of 3 clauses kept" in over


def test_it_is_said_in_french(run: Run, team_file: Path):
    said = run(*ASKED, "--period", "2026-06", file=team_file, now=LATER, language="fr").out
    assert "Prospects qualifiés" in said
    assert "≥ 90\u202f%" in said
    assert "Chaque côté pour lui-même." in said


@pytest.mark.parametrize(
    ("period", "said"), [("2020", "No agreement ruled these months."), ("2026-05", "No agreement")]
)
def test_before_the_team_began_there_is_nothing_to_tell(
    run: Run, team_file: Path, period: str, said: str
):
    assert said in run(*ASKED, "--period", period, file=team_file, now=LATER).out


def test_too_many_months_are_refused_in_one_sentence(run: Run, team_file: Path):
    words = ("--from", "1990", "--until", "2026-06")
    assert "at most 120 months" in run(*ASKED, *words, file=team_file, now=LATER).sentence
