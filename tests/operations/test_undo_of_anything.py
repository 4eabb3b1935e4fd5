"""Whatever a team does, undoes and does again: the file stays sound, and undoing gives back."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.operations.walk_of_fairs import StepsAtAFair
from tests.operations.walk_of_leads import StepsWithLeads
from tests.operations.walk_of_reviews import StepsInReviews
from tests.operations.walk_of_teams import StepsOfTheTeam


class Team(StepsWithLeads, StepsAtAFair, StepsInReviews, StepsOfTheTeam):
    """A team does whatever the program lets it do."""


@pytest.fixture
def team(workspace_template: Path) -> type[Team]:
    return type("TeamOfThree", (Team,), {"template": workspace_template, "done": Counter()})


def test_undoing_gives_back_whatever_was_done(team: type[Team], long_run: bool):
    run_state_machine_as_test(
        team,
        settings=settings(
            max_examples=300 if long_run else 6,
            stateful_step_count=50 if long_run else 20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert team.done.total() >= (10_000 if long_run else 60), team.done
