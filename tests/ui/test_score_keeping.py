"""A version signed in the window: the scores follow beside it, are stopped, and gone on with."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton

import ui.score_keeping
import ui.tending
from slaapp.operations import following
from slaapp.operations.agreement import put_in_force, save_draft
from slaapp.store.check import check_file
from tests.operations.test_following import POOR, terms
from tests.store.workspaces import MONDAY, entered, fresh_file, workspace_template
from tests.ui.real_window import Open, RealWindow, open_window
from ui.tending import Tending

__all__ = ["fresh_file", "open_window", "workspace_template"]

LEADS = 7


@pytest.fixture
def drafted(fresh_file: Path) -> Path:
    """Seven leads, and a draft by which each has 45 points, enough to be qualified."""
    work = entered(fresh_file)
    for _ in range(LEADS):
        work.add(POOR)
    save_draft(work.connection, terms(45), by=work.manager, now=work.tick())
    work.close()
    return fresh_file


def sign(window: RealWindow) -> None:
    names = {"marketing_signer": "Anaïs", "sales_signer": "Bruno"}
    window.session.desk.run(
        lambda connection, by, now: put_in_force(
            connection, **names, today=date(2026, 6, 1), scores_follow=True, by=by, now=now
        )
    )


def state(connection: Any) -> tuple[int, int]:
    """How many have the new score, and how many are qualified."""
    query = "SELECT count(*) FILTER (WHERE score = 45), count(qualified_at) FROM lead"
    return tuple(connection.exec_driver_sql(query).one())


def test_it_is_stopped_after_a_step_and_gone_on_with_at_the_next_opening(
    open_window: Open, drafted: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(following, "STEP", 2)
    monkeypatch.setattr(ui.score_keeping, "_SHOWN_AFTER", 0)
    monkeypatch.setattr(ui.tending, "_AFTER", 0)
    window = open_window(drafted, MONDAY + 60_000)
    strip, scores = window.shell.busy_strip, window.session.scores
    shown: list[tuple[bool, str]] = []

    def stop() -> None:
        shown.append((strip.isVisible(), strip._words.text()))
        (button,) = strip.findChildren(QPushButton)
        button.click()

    scores.moved.connect(stop)
    sign(window)
    window.rest()
    assert shown == [(True, "Scores follow: 2 of 7 leads")]
    assert not strip.isVisible()
    assert window.read(state) == (4, 0), "the step that was under way is finished"
    assert window.read(check_file) == []
    assert window.said() == [
        "3 leads still have the score of before. It follows when the file is opened the next time."
    ]
    window.close()

    window = open_window(drafted, MONDAY + 120_000)
    assert window.read(state) == (4, 0)
    tending = Tending(window.session)
    window.qtbot.waitUntil(lambda: tending._day is not None)
    window.rest()
    tending.stop()
    assert window.read(state) == (LEADS, LEADS)
    assert window.read(check_file) == []
    assert not window.shell.busy_strip.isVisible()
