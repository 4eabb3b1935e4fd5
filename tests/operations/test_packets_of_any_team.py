"""Whatever two or three machines do, in whatever order they hear of it: in the end they agree."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    MultipleResults,
    initialize,
    multiple,
    rule,
    run_state_machine_as_test,
)

from slaapp.domain.roles import SIDES
from slaapp.operations.signing import sign
from slaapp.store.check import check_file
from tests.operations.agreed import agree_on_answers
from tests.operations.two_machines import facts, give, leave, machine, take
from tests.operations.walk import LEADS, ROLES
from tests.operations.walk_of_leads import StepsWithLeads
from tests.operations.walk_of_teams import StepsOfTheTeam
from tests.store.workspaces import MONDAY, SCORING, Workspace, entered

MACHINES = ("marketing", "sales", "home")
WHERE = st.integers(0, len(MACHINES) - 1)
SKEWS = (0, 3_600_000, -60_000)
"""How far each machine's clock is ahead of the first one's (milliseconds)."""


def agreed_facts(work: Workspace) -> list[str]:
    """What a machine knows, but for what is still being drawn up there."""
    return [line for line in facts(work).splitlines() if '"state":"draft"' not in line]


class Team(StepsWithLeads, StepsOfTheTeam):
    """A team on several machines: somebody works at one of them, now and then a file is carried."""

    @initialize(target=LEADS)
    def found(self) -> MultipleResults[str]:
        self.folder = tempfile.TemporaryDirectory()
        self.places = [machine(self.template, Path(self.folder.name), name) for name in MACHINES]
        for work, skew in zip(self.places, SKEWS, strict=True):
            work.now += skew + 3_600_000
        self.packets: list[Path] = []
        self.work = self.places[0]
        leads = [self.work.add(SCORING), self.work.with_sales()]
        for work in self.places[1:]:
            take(work, give(self.work))
        return multiple(*leads)

    @rule(where=WHERE)
    def go(self, where: int) -> None:
        self.work = self.places[where]

    @rule(
        to=st.sampled_from(("", "Ventes")),
        kind=st.sampled_from(("everything", "sales")),
        since_last=st.booleans(),
    )
    def give(self, to: str, kind: str, since_last: bool) -> None:
        self.packets.append(give(self.work, to=to, kind=kind, since_last=since_last))

    @rule(which=st.integers(0, 20), role=ROLES)
    def take(self, which: int, role: str) -> None:
        if self.packets:
            take(self.work, self.packets[which % len(self.packets)], role)

    @rule(role=ROLES, side=st.sampled_from(SIDES))
    def sign(self, role: str, side: str) -> None:
        self.attempt(sign, side, name=side.title(), **self.doing(role))

    def teardown(self) -> None:
        if not hasattr(self, "places"):
            return
        try:
            self.agree()
        finally:
            for work in self.places:
                leave(work)
            self.folder.cleanup()

    def agree(self) -> None:
        """Everybody hears of everything, each by another way, and of some of it twice."""
        first, second, third = self.places
        # By nobody of sales: what they take in is noted as received, and so is news again. Who is
        # known to object by what one hears is marked as one hears it, and so is news as well.
        for _round in range(2):
            take(first, give(second), "marketing")
            take(first, give(third), "marketing")
            all_of_it = give(first)
            for work in (second, third, second):
                take(work, all_of_it, "marketing")
        assert agreed_facts(first) == agreed_facts(second) == agreed_facts(third)
        assert figures(first) == figures(second) == figures(third)

    def nothing_in_force_refers_to_what_was_withdrawn(self) -> None:
        """One may withdraw what another builds on, without knowing."""

    def the_file_is_sound(self) -> None:
        """Looked at in the end, and whenever files are compared."""


def figures(work: Workspace) -> list:
    """Who has which lead at which stage, and what is due when."""
    assert check_file(work.connection) == []
    work.connection.rollback()
    leads = "SELECT id, stage, tier, owner_id, accepted_at, won_at, next_due_at FROM lead"
    owed = "SELECT id, due_at, stopped_at, cancelled_at, overrun_ms FROM deadline"
    return [work.sql(f"{query} ORDER BY id") for query in (leads, owed)]


@pytest.fixture(scope="module")
def team(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory) -> type[Team]:
    path = Path(shutil.copy(workspace_template, tmp_path_factory.mktemp("base") / "base.slaapp"))
    work = entered(path)
    agree_on_answers(work)
    work.now = MONDAY
    work.close()
    return type("TeamOfThreeMachines", (Team,), {"template": path, "done": Counter()})


def test_in_the_end_all_machines_know_the_same(team: type[Team], long_run: bool):
    run_state_machine_as_test(
        team,
        settings=settings(
            max_examples=200 if long_run else 3,
            stateful_step_count=60 if long_run else 20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
