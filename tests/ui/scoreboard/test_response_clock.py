"""The response clock on the office's screen: opened by its key, ticking, left with Escape."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from slaapp.domain.instants import HOUR, MINUTE
from slaapp.operations.contact import log_contact
from slaapp.operations.leads import LeadForm
from tests.store.workspaces import entered, paris
from tests.ui.real_window import Open, RealWindow, open_window, plain

__all__ = ["open_window"]
NOW = paris("2026-06-01 11:00")


@pytest.fixture
def window(open_window: Open, workspace_template: Path, tmp_path: Path) -> RealWindow:
    path = Path(shutil.copy(workspace_template, tmp_path / "equipe.slaapp"))
    workspace = entered(path)
    workspace.with_sales()
    workspace.add(LeadForm(last_name="Personne"))
    workspace.close()
    return open_window(path, NOW)


def wall(window: RealWindow):
    window.rest()
    window.session.wall.open()
    found = window.session.wall.window
    window.qtbot.waitUntil(found.is_settled)
    return found


def test_it_says_who_is_next_what_is_overdue_and_what_was_promised_for_today(window: RealWindow):
    found = wall(window)
    assert found.next.text() == "Next"
    first = found.upcoming[0]
    assert first.lead == "Inès Dupont"
    assert "working" in first.left.text
    assert found.late.text() == "Nothing is overdue"
    assert all(row.isHidden() for row in found.overdue)
    said = {name.text(): plain(value.text()) for name, value in found.promises if name.text()}
    assert said["Accept or reject"] == "0 of 1"
    assert said["Qualified this month"] == "1 of 40"


def test_it_ticks_and_what_is_late_moves_over_by_itself(window: RealWindow):
    found = wall(window)
    first = found.upcoming[0]
    before, clock = first.left.text, window.session.desk.clock
    clock.set_to(NOW + MINUTE)
    assert first.left.text != before
    clock.set_to(NOW + 30 * 24 * HOUR)
    window.qtbot.waitUntil(lambda: found.late.text() != "Nothing is overdue")
    assert not found.overdue[0].isHidden()
    assert found.overdue[0].left.tone == "bad"


def test_what_is_done_leaves_it(window: RealWindow):
    found = wall(window)
    key = found.upcoming[0].row.lead_id
    owed = {row.row.commitment for row in found.upcoming if row.row}
    assert "first_attempt" in owed
    window.write(lambda c, by, now: log_contact(c, key, outcome="reached", by=by, now=now))
    window.qtbot.waitUntil(
        lambda: "first_attempt" not in {row.row.commitment for row in found.upcoming if row.row}
    )


def test_escape_leaves_and_the_key_opens_it_anew(window: RealWindow):
    found = wall(window)
    QTest.keyClick(found, Qt.Key.Key_Escape)
    assert not window.session.wall.window or not found.isVisible()
    again = wall(window)
    assert again.isVisible()
    window.session.wall.end()


def test_hidden_it_costs_nothing_and_it_goes_with_its_file(window: RealWindow):
    found = wall(window)
    clock = window.session.desk.clock
    found.hide()
    text = found.upcoming[0].left.text
    clock.set_to(NOW + MINUTE)
    assert found.upcoming[0].left.text == text
    window.session.wall.end()
    assert window.session.wall.window is None
