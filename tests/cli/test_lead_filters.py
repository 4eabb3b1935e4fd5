"""The list of leads from the command line: the window's filters, its saved lists, its orders."""

from __future__ import annotations

from pathlib import Path

import pytest

from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.saved_view import ListView
from slaapp.operations.operation import Author
from slaapp.operations.saved_views import save_view
from slaapp.operations.tags import tag_leads
from slaapp.store.opening import close_file, open_file
from slaapp.store.rows.leads import lead_keys
from tests.cli.conftest import Run
from tests.store.workspaces import MONDAY


@pytest.fixture
def file(team_file: Path) -> Path:
    """A team's file with a tag on its first lead, and two saved lists."""
    opened = open_file(team_file, MONDAY)
    with opened.writing_connection() as c:
        keys = sorted(lead_keys(c, LeadFilter()))
        c.rollback()
        by = Author(None, "m")
        tag_leads(c, keys[:1], ["Salon"], by, MONDAY)
        save_view(c, "Été", ListView(LeadFilter(score_from=50)), by=by, now=MONDAY)
        save_view(c, "En retard", ListView(LeadFilter(overdue_at=0)), by=by, now=MONDAY)
    close_file(opened, MONDAY)
    return team_file


def listed(run: Run, file: Path, *options: object) -> list[dict]:
    answer = run("leads", "--json", *options, file=file)
    assert answer.status == 0, answer.err
    found: list[dict] = answer.data["leads"]
    return found


def test_each_filter_of_the_window_is_an_option(run: Run, file: Path):
    everything = listed(run, file)
    assert len(listed(run, file, "--tag", "salon")) == 1
    assert len(listed(run, file, "--tag", "(empty)")) == len(everything) - 1
    scores = [lead["score"] for lead in everything]
    strong = listed(run, file, "--min-score", max(scores))
    assert {lead["score"] for lead in strong} == {max(scores)}
    weak = listed(run, file, "--max-score", max(scores) - 1)
    assert len(strong) + len(weak) == len(everything)
    assert listed(run, file, "--received-from", "2031-01-01") == []
    assert len(listed(run, file, "--received-to", "2031-01-01")) == len(everything)
    assert len(listed(run, file, "--without-step", "--untouched")) <= len(everything)
    for flag in ("--overdue", "--at-risk", "--undecided", "--awake", "--with-step"):
        assert len(listed(run, file, flag)) < len(everything)


def test_a_list_is_sorted_by_any_column(run: Run, file: Path):
    titles = [lead["title"] for lead in listed(run, file, "--sort", "title", "--ascending")]
    assert titles == sorted(titles)
    assert run("leads", "--sort", "colour", file=file).status == 2


def test_a_saved_list_is_shown_by_its_name_and_narrowed_by_options(run: Run, file: Path):
    whole = listed(run, file, "--view", "ete")
    assert whole == [lead for lead in listed(run, file) if lead["score"] >= 50]
    assert listed(run, file, "--view", "Été", "--max-score", "49") == []
    views = run("views", "--json", file=file).data["views"]
    assert [(each["name"], each["count"]) for each in views] == [
        ("En retard", 0),
        ("Été", len(whole)),
    ]
    assert "Été" in run("views", file=file, language="fr").out
    missing = run("leads", "--view", "Hiver", file=file)
    assert missing.status == 2
    assert "Été" in missing.err


def test_an_unknown_name_is_said_with_those_there_are(run: Run, file: Path):
    answer = run("leads", "--tag", "Foire", file=file)
    assert answer.status == 2
    assert "Salon" in answer.err
