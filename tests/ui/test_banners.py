"""Messages come, offer an action, and go by themselves."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from slaapp.domain.trouble import Trouble
from ui import banners as banners_module
from ui.banners import Banners


@pytest.fixture
def banners(qtbot: QtBot, themed: None) -> Banners:
    place = Banners()
    qtbot.addWidget(place)
    return place


def texts(place: Banners) -> list[str]:
    return [banner.text for banner in place.banners()]


def test_a_message_shows_its_place_and_hides_it_when_it_leaves(qtbot: QtBot, banners: Banners):
    assert banners.isHidden()
    banner = banners.tell("info", "Hello")
    assert (texts(banners), banners.isHidden()) == (["Hello"], False)
    assert banner.accessibleName() == "Hello"
    banner.leave()
    qtbot.waitUntil(banners.isHidden)


def test_a_message_times_out_but_a_trouble_stays(
    qtbot: QtBot, banners: Banners, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(banners_module, "_STAYS_MS", 50)
    banners.tell("success", "Saved")
    banners.tell_trouble(Trouble("disk_full", path="x"))
    qtbot.waitUntil(lambda: len(texts(banners)) == 1)
    assert texts(banners)[0].startswith("The disk is full: x")


def test_the_action_is_done_once_and_the_message_leaves(qtbot: QtBot, banners: Banners):
    undone: list[bool] = []
    banner = banners.tell("success", "Call logged", ("Undo", lambda: undone.append(True)))
    button = next(one for one in banner.findChildren(QPushButton) if one.text() == "Undo")
    button.click()
    assert undone == [True]
    qtbot.waitUntil(banners.isHidden)


def test_the_same_text_is_not_shown_twice_and_never_more_than_three(banners: Banners):
    for text in ("a", "b", "a", "c", "d"):
        banners.tell("warning", text)
    assert texts(banners) == ["a", "c", "d"]


def test_a_message_is_text_and_no_markup(banners: Banners):
    banner = banners.tell("info", "<b>Dupont & fils</b>")
    labels = [one.text() for one in banner.findChildren(QWidget) if hasattr(one, "text")]
    assert "<b>Dupont & fils</b>" in labels
    assert not banner.grab().isNull()
