"""``stagnating`` and ``escalations`` say what the rules say, in words and as JSON."""

from __future__ import annotations

from pathlib import Path

from slaapp.domain.instants import DAY, HOUR
from tests.cli.conftest import Run
from tests.store.workspaces import MONDAY


def test_leads_stand_still_once_their_stages_working_days_are_over(run: Run, team_file: Path):
    said = run("stagnating", file=team_file)
    assert (said.status, said.out.strip()) == (0, "No lead stands still.")
    later = run("stagnating", "--json", file=team_file, now=MONDAY + 8 * DAY).data
    assert {(each["number"], each["stage"]) for each in later["leads"]} == {
        (1, "handed_over"),
        (2, "qualified"),
    }
    one = run("stagnating", "--stage", "qualified", "--json", file=team_file, now=MONDAY + 8 * DAY)
    assert [each["number"] for each in one.data["leads"]] == [2]
    assert (
        run("stagnating", file=team_file, language="fr").out.strip() == "Aucun prospect ne stagne."
    )


def test_a_deadline_late_by_a_working_day_is_escalated_to_the_manager(run: Run, team_file: Path):
    assert run("escalations", file=team_file).out.strip() == "Nothing is to be escalated."
    late = MONDAY + 3 * DAY
    (notice,) = run("escalations", "--json", file=team_file, now=late).data["escalations"]
    assert (notice["to"], notice["deadlines"], len(notice["leads"])) == ("manager", 3, 2)
    assert run("escalations", "--to", "sales", "--json", file=team_file, now=late).data == {
        "count": 0,
        "escalations": [],
    }
    answer = run("escalations", file=team_file, now=late + HOUR, language="fr")
    assert answer.err == ""
    said = answer.out
    assert "encore dues" in said
    assert "Inès Dupont" in said
