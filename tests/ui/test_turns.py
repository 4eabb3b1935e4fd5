"""Work of the window in steps: in order, one for each turn of the event loop."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QObject, QTimer
from pytestqt.qtbot import QtBot

from ui.turns import Turns


def test_whoever_clicks_meanwhile_is_answered_between_two_steps(qtbot: QtBot):
    page = QObject()
    turns, done = Turns(page), []
    assert turns.is_over()
    click = QTimer(interval=0)
    click.timeout.connect(lambda: done.append("click"))
    click.start()
    turns.add([lambda: done.append("one"), lambda: done.append("two")])
    turns.add([lambda: done.append("three")])
    assert not turns.is_over()
    assert done == [], "nothing is done at once"
    loop = QEventLoop()
    turns.add([loop.quit])
    loop.exec()
    click.stop()
    assert [step for step in done if step != "click"] == ["one", "two", "three"]
    between = done[done.index("one") : done.index("three")]
    assert "click" in between
    assert turns.is_over()


def test_a_step_may_add_others(qtbot: QtBot):
    page = QObject()
    turns, done = Turns(page), []
    turns.add([lambda: turns.add([lambda: done.append("later")])])
    qtbot.waitUntil(turns.is_over)
    assert done == ["later"]
