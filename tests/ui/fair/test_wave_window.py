"""The plan of a wave in its window: accepted, changed or refused; Today does the day's part."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from slaapp.domain.instants import DAY
from slaapp.operations.fair import Capture, capture
from slaapp.operations.operation import Author
from slaapp.store.opening import close_file, open_file
from tests.store.workspaces import MONDAY, SCORING
from tests.ui.fair.conftest import FairWindow
from tests.ui.window import windows
from ui.pages import PAGES
from ui.preferences import remember
from ui.session import who_key
from ui.waves.window import WaveWindow

HANDED = "SELECT count(*) FROM lead WHERE handed_over_at IS NOT NULL"


@pytest.fixture
def after_the_fair(workspace: Path) -> Path:
    """Fourteen hot leads, met by the one who does marketing, who sits here."""
    opened = open_file(workspace, MONDAY - DAY)
    with opened.writing_connection() as connection:
        rows = connection.exec_driver_sql("SELECT id FROM member WHERE role = 'marketing'").all()
        key = rows[0][0]
        team = connection.exec_driver_sql("SELECT id FROM workspace").scalar()
        connection.rollback()
        for n in range(14):
            form = replace(SCORING, last_name=f"Hot {n}", email=f"hot{n}@a.fr")
            by = Author(key, "machine-a")
            capture(connection, Capture(form, "hot"), by=by, now=MONDAY - DAY + n)
    close_file(opened, MONDAY - DAY + 100)
    remember(who_key(str(team)), key)
    return workspace


@pytest.fixture
def stand(qtbot: Any, qapp: Any, themed: None, after_the_fair: Path):
    pages = tuple(spec for spec in PAGES if spec.name in ("today", "fair"))
    with windows(qtbot, qapp, pages, FairWindow) as open_it:
        yield open_it(after_the_fair)


def wave_of(window: FairWindow) -> WaveWindow:
    window.session.calls.do("fair.wave")
    window.rest()
    wave = window.session.calls.wave
    assert wave is not None
    return wave


def test_a_plan_is_changed_accepted_and_done_a_day_at_a_time(stand: FairWindow):
    wave = wave_of(stand)
    hot = [row.fields["hot"] for row in wave.rows]
    assert wave.summary.text() == "14 wait for their hand-over: 14 hot. Who sell: 1."
    assert [field.value() for field in hot][:2] == [10, 4]
    hot[0].setValue(13)
    hot[1].setValue(1)
    stand.qtbot.waitUntil(lambda: "breaks" in wave.rows[0].state.text())
    stand.rest()
    assert wave.rows[0].state.text() == "breaks promises: Hot"
    wave.anew.click()
    stand.rest()
    assert [field.value() for field in hot][:2] == [10, 4]
    wave.minutes.setValue(12)
    stand.qtbot.waitUntil(lambda: hot[0].value() == 5)
    wave.take.click()
    stand.rest()
    assert stand.session.calls.wave is None
    assert stand.said()[-1] == "Planned. Today proposes each day’s part."
    stand.shell.open_page("today")
    stand.rest()
    strip = stand.page.wave
    assert "5 leads are to be handed over today" in strip.words.text()
    stand.later()
    stand.click(strip.button)
    stand.rest()
    assert stand.read(HANDED) == [(5,)]
    assert not strip.isVisible()


def test_a_plan_that_is_refused_plans_nothing(stand: FairWindow):
    wave_of(stand).refuse.click()
    stand.rest()
    assert stand.session.calls.wave is None
    assert stand.read("SELECT count(*) FROM next_step") == [(0,)]
