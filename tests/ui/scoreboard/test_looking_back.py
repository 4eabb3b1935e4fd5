"""The board of a past day: what it showed then, its lists too; and back to today."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QDate

from slaapp.domain.board_choice import PERIODS
from slaapp.domain.roles import SIDES
from tests.ui.real_window import Open, RealWindow
from tests.ui.scoreboard.conftest import NOW


@pytest.fixture
def window(open_window: Open, told_file: Path, tmp_path: Path) -> RealWindow:
    window = open_window(Path(shutil.copy(told_file, tmp_path / "equipe.slaapp")), NOW)
    window.open("scoreboard")
    bar = window.page.bar.period
    window.choose(bar.kinds, bar.kinds.itemText(PERIODS.index("year")))
    window.rest()
    return window


def volume(window: RealWindow):
    cards = [card for side in SIDES for card in window.page.board.clauses.sides[side].cards]
    return next(card for card in cards if card._told[0].clause.code == "volume")


def test_a_past_day_shows_what_was_there_then_and_its_lists_and_today_is_back(window: RealWindow):
    page = window.page
    today = volume(window)._told[0].reached
    assert today == 6
    window.click(page.look_back)
    window.rest()
    page.past.field.setDate(QDate(2026, 6, 5))
    window.rest()
    then = volume(window)._told[0].reached
    assert 0 < then < today
    assert "5 Jun 2026" in page._as_of.text()
    window.click(volume(window).numbers["reached"])
    window.rest()
    window.qtbot.waitUntil(page.behind.model.is_settled)
    assert page.behind.model.rowCount() == then
    window.click(page.past.back)
    window.rest()
    assert page.past.isHidden()
    assert volume(window)._told[0].reached == today
    assert page.looking._reader is None


def test_an_answer_of_today_that_comes_late_does_not_take_the_place_of_the_past(
    window: RealWindow,
):
    page, go_on = window.page, threading.Event()
    today = volume(window)._told[0].reached
    window.click(page.look_back)
    window.rest()
    window.click(page.past.back)
    window.rest()
    window.session.reader.ask(lambda _connection: go_on.wait(30), lambda _found: None)
    page.refresh(frozenset({"lead"}))
    window.click(page.look_back)
    page.past.field.setDate(QDate(2026, 6, 5))
    window.qtbot.waitUntil(page.looking.reader().is_idle)
    go_on.set()
    window.rest()
    assert volume(window)._told[0].reached < today
    assert "5 Jun 2026" in page._as_of.text()
