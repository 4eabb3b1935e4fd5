"""``attainment`` prints the numbers of the query, each side by itself, and lists what is behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from slaapp.domain.attainment_filter import AttainmentFilter
from slaapp.domain.instants import DAY, HOUR
from slaapp.store.figures.attainment import WAYS, attainment
from tests.cli.conftest import DEMO_NOW, Run
from tests.store.workspaces import MONDAY, PARIS, entered


@pytest.fixture
def called_file(run: Run, team_file: Path) -> Path:
    """Lead 1 was called in time, lead 2 was handed over and nothing was done."""
    run("hand-over", 2, "--to", "bruno", file=team_file)
    run("log", 1, "--outcome", "no_answer", "--as", "bruno", file=team_file, now=MONDAY + 2 * HOUR)
    return team_file


def groups(run: Run, file: Path, *words: object, now: int = MONDAY + 60 * DAY) -> dict:
    found = run("attainment", "--json", *words, file=file, now=now).data
    return {(each["side"], each["name"]): each for each in found["groups"]}


def test_each_side_has_its_share_with_its_interval(run: Run, called_file: Path):
    found = groups(run, called_file, "--by", "commitment")
    attempt = found["sales", "first_attempt"]
    assert (attempt["met"], attempt["breached"]) == (1, 1)
    share = attempt["attainment"]
    assert (share["k"], share["n"], share["value"], share["too_few"]) == (1, 2, 0.5, True)
    assert share["interval"] == pytest.approx([0.0945, 0.9055], abs=1e-3)
    assert found["marketing", "hand_over"]["attainment"]["value"] == 1.0
    early = groups(run, called_file, "--by", "commitment", now=MONDAY + 2 * HOUR)
    assert early["sales", "first_attempt"]["attainment"]["n"] == 0
    assert early["sales", "first_attempt"]["so_far"] == {"met": 1, "open": 1}


@pytest.mark.parametrize("by", WAYS)
def test_the_words_numbers_are_those_of_the_query(run: Run, called_file: Path, by: str):
    said = groups(run, called_file, "--by", by)
    work = entered(called_file)
    lines = attainment(work.connection, AttainmentFilter(), MONDAY + 60 * DAY, PARIS, by)
    work.connection.rollback()
    work.close()
    assert len(lines) == len(said)
    for line in lines:
        each = said[line.side, line.name or "(empty)"]
        assert (each["met"], each["breached"]) == (line.met, line.breached)


def test_the_period_is_that_of_the_due_instants(run: Run, called_file: Path):
    assert groups(run, called_file, "--period", "2026-05") == {}
    june = groups(run, called_file, "--period", "2026-06")
    assert june == groups(run, called_file)
    first = groups(run, called_file, "--period", "2026-06-01", "--by", "commitment")
    assert ("sales", "outcome") not in first


def test_what_is_behind_a_number_is_listed(run: Run, called_file: Path):
    def listed(part: str) -> set:
        words = ("attainment", "--list", part, "--json")
        found = run(*words, file=called_file, now=MONDAY + 60 * DAY).data
        assert found["count"] == len(found["deadlines"])
        return {(each["number"], each["commitment"]) for each in found["deadlines"]}

    assert (1, "first_attempt") in listed("met")
    assert {(2, "first_attempt"), (2, "acceptance")} <= listed("breached")
    assert listed("open") == set()
    shown = run(
        "attainment", "--list", "breached", file=called_file, now=MONDAY + 60 * DAY, language="fr"
    ).out
    assert "Première tentative" in shown


def test_the_table_reads_in_both_languages(run: Run, called_file: Path):
    later = MONDAY + 60 * DAY
    english = run("attainment", "--by", "tier", file=called_file, now=later).out
    french = run("attainment", "--by", "tier", file=called_file, now=later, language="fr").out
    assert "Attainment: met of those" in english
    assert "tiède" in french
    assert len(english.splitlines()) == len(french.splitlines())


def test_the_demo_has_a_share_for_both_sides(run: Run, demo_template: Path):
    found = groups(run, demo_template, now=DEMO_NOW)
    assert {side for side, _name in found} == {"marketing", "sales"}
    assert all(each["attainment"]["n"] > 10 for each in found.values())
