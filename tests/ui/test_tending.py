"""A file opened after long: its scores are brought to today beside whatever else is done."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import ui.tending
from slaapp.domain.instants import DAY, SECOND
from slaapp.operations import refresh
from slaapp.operations.behaviour import Visit, record_visits
from slaapp.operations.leads import LeadForm, add_lead
from slaapp.operations.operation import Author
from slaapp.store.opening import close_file, open_file
from tests.store.workspaces import MONDAY
from tests.ui.real_window import Open, open_window
from ui.score_keeping import ScoreKeeping
from ui.tending import Tending

__all__ = ["open_window"]


@pytest.fixture
def visited(workspace: Path) -> Path:
    """Seven leads whose visits are counted today, and in two months no more."""
    opened = open_file(workspace, MONDAY)
    by = Author(None, "machine-a")
    with opened.writing_connection() as connection:
        for name in ("Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept"):
            _done, key = add_lead(connection, LeadForm(last_name=name), by=by, now=MONDAY)
            visits = [Visit(MONDAY), Visit(MONDAY)]
            record_visits(connection, key, visits, by=by, now=MONDAY + SECOND)
    close_file(opened, MONDAY)
    return workspace


def scores(connection: Any) -> list[int]:
    return list(connection.exec_driver_sql("SELECT score FROM lead ORDER BY score").scalars())


def test_scores_are_brought_to_today_step_by_step_with_others_in_between(
    open_window: Open, visited: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(refresh, "STEP", 2)
    monkeypatch.setattr(ui.tending, "_AFTER", 0)
    window = open_window(visited, MONDAY + 60 * DAY)
    assert window.read(scores) == [20] * 7
    told: list[frozenset[str]] = []
    between: list[list[int]] = []
    window.session.writer.changed.connect(told.append)
    tending = Tending(window.session)

    def look() -> None:
        """Somebody else's work, asked for once the first step is under way."""
        window.session.desk.run(
            lambda connection, _by, _now: scores(connection), then=between.append
        )

    steps: list[int] = []
    go_on = ScoreKeeping._refresh

    def count(self: ScoreKeeping, stale: list[list[str]]) -> None:
        steps.append(len(stale))
        go_on(self, stale)
        if len(steps) == 2:
            look()

    monkeypatch.setattr(ScoreKeeping, "_refresh", count)
    window.qtbot.waitUntil(lambda: steps[-1:] == [0], timeout=30_000)
    window.rest()
    assert steps == [4, 3, 2, 1, 0]
    assert window.read(scores) == [0] * 7
    assert between == [[0, 0, 0, 0, 20, 20, 20]], "neither before the first step nor after the last"
    assert told == [frozenset({"lead"})], "pages look again once, at the end"
    tending.stop()


def test_a_window_open_over_midnight_begins_the_new_day(
    open_window: Open, visited: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ui.tending, "_AFTER", 0)
    window = open_window(visited, MONDAY)
    tending = Tending(window.session)
    window.qtbot.waitUntil(lambda: tending._day is not None)
    window.rest()
    assert window.read(scores) == [20] * 7
    window.session.desk.clock.set_to(MONDAY + 60 * DAY)
    window.qtbot.waitUntil(lambda: window.read(scores) == [0] * 7, timeout=30_000)
    window.rest()
    tending.stop()


def test_a_clock_that_went_backwards_is_warned_of_until_the_message_is_closed(
    open_window: Open, visited: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ui.tending, "_AFTER", 0)
    window = open_window(visited, MONDAY - 2 * DAY)
    tending = Tending(window.session)
    window.qtbot.waitUntil(lambda: bool(window.said()))
    assert window.said() == [
        "This computer’s clock went backwards: it said 01 Jun 2026 10:00 when the file was last "
        "written to, and says 30 May 2026 10:00 now. Deadlines go by it: check it."
    ]
    window.rest()
    tending.stop()
