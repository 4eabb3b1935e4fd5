"""On a machine that is new to a file one is asked who works there, and nobody acts unnamed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from slaapp.domain.lead_filter import LeadFilter
from slaapp.operations.leads import LeadForm, add_lead
from slaapp.store.rows.leads import lead_page
from tests.store.workspaces import fresh_file, workspace_template
from tests.ui.real_window import Open, RealWindow, open_window
from ui.session import ask_nobody

__all__ = ["fresh_file", "open_window", "workspace_template"]


@pytest.fixture
def window(open_window: Open, fresh_file: Path, nobody_is_asked_who_works_here: None) -> RealWindow:
    """For the first time on this machine."""
    ask_nobody(really=False)
    return open_window(fresh_file)


def names(window: RealWindow) -> list[str]:
    strip = window.session.who_strip
    return [strip.members.item(row).text() for row in range(strip.members.count())]


def test_the_team_is_offered_with_the_keyboard_in_it(window: RealWindow):
    assert window.session.desk.who is None
    assert window.session.who_strip.isVisible()
    assert window.focus() is window.session.who_strip.members
    assert names(window)[0].startswith("1   ")
    assert len(names(window)) == len(window.session.desk.team) > 1


def test_what_the_rules_do_at_opening_asks_for_nobodys_name(window: RealWindow):
    window.session.scores.begin()
    window.rest()
    assert window.session.desk.who is None
    assert [banner.text for banner in window.shell.banners.banners()] == []


@pytest.mark.parametrize(("keys", "place"), [("2", 1), ("é", 1), ("3", 2)])
def test_a_digit_or_its_french_key_is_the_answer(window: RealWindow, keys: str, place: int):
    wanted = window.session.desk.team[place]
    window.type(keys)
    window.rest()
    assert window.session.desk.who == wanted
    assert window.session.who_strip is None
    assert window.page.isAncestorOf(window.focus()) or window.focus() is window.page
    assert wanted.name in window.shell.side_bar._who.text()


def test_arrows_and_enter_answer_and_a_digit_too_many_does_not(window: RealWindow):
    wanted = window.session.desk.team[1]
    window.type("9")
    assert window.session.desk.who is None
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert window.session.desk.who == wanted


def test_the_mouse_answers_too(window: RealWindow):
    strip = window.session.who_strip
    strip.members.setCurrentRow(2)
    wanted = window.session.desk.team[2]
    window.click(strip.go_on)
    window.rest()
    assert window.session.desk.who == wanted


def test_the_answer_is_kept_for_the_next_time(
    window: RealWindow, open_window: Open, fresh_file: Path
):
    wanted = window.session.desk.team[2]
    window.type("3")
    window.rest()
    window.close()
    again = open_window(fresh_file)
    assert again.session.who_strip is None
    assert again.session.desk.who == wanted


def test_nothing_is_done_in_nobodys_name(window: RealWindow):
    form = LeadForm("Zoé", "Robin", phone="06 12 34 56 78")
    failures: list[Exception] = []

    def add(connection, by, now):
        return add_lead(connection, form, by=by, now=now)[0]

    window.session.desk.run(add)
    window.session.desk.run(add, failed=failures.append)
    window.rest()
    assert window.said() == ["First say who works here: choose a name at the top of the window."]
    assert [error.code for error in failures] == ["author_unsaid"]
    assert window.focus() is window.session.who_strip.members
    window.type("1")
    window.session.desk.run(add)
    window.rest()
    found = window.read(lambda connection: lead_page(connection, LeadFilter()))
    assert [row.title for row in found] == ["Zoé Robin"]


def test_the_pages_can_be_read_meanwhile(window: RealWindow):
    window.open("agreement")
    assert window.page._view is not None
    assert window.session.who_strip.isVisible()
