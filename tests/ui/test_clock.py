"""The clock: it can be set, ticks with the seconds, and costs nothing when nobody looks."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.clock import Clock, system_now


def test_a_set_clock_stands_still_and_ticks_when_it_is_set(qtbot: QtBot):
    clock, ticks = Clock(), []
    clock.ticked.connect(lambda: ticks.append(clock.now()))
    clock.set_to(1_000)
    clock.set_to(2_000)
    assert ticks == [1_000, 2_000]
    clock.set_to(None)
    assert abs(clock.now() - system_now()) < 1_000


def test_it_ticks_once_a_second_just_after_the_full_second(qtbot: QtBot):
    clock, page, ticks = Clock(), QWidget(), []
    qtbot.addWidget(page)
    clock.watch(page)
    clock.ticked.connect(lambda: ticks.append(system_now()))
    page.show()
    qtbot.waitUntil(lambda: len(ticks) >= 2, timeout=3_500)
    assert all(tick % 1_000 < 300 for tick in ticks)
    assert 700 < ticks[1] - ticks[0] < 1_300


def test_nothing_wakes_up_while_nobody_looks(qtbot: QtBot):
    clock, page = Clock(), QWidget()
    qtbot.addWidget(page)
    clock.watch(page)
    assert not clock.is_ticking()
    page.show()
    qtbot.waitUntil(clock.is_ticking)
    page.hide()
    qtbot.waitUntil(lambda: not clock.is_ticking())


def test_a_page_in_a_minimised_window_is_not_looked_at(qtbot: QtBot):
    clock, window, page = Clock(), QWidget(), QWidget()
    qtbot.addWidget(window)
    clock.watch(page)
    QVBoxLayout(window).addWidget(page)
    window.show()
    qtbot.waitUntil(clock.is_ticking)
    window.showMinimized()
    qtbot.waitUntil(lambda: not clock.is_ticking())
    window.showNormal()
    qtbot.waitUntil(clock.is_ticking)


def test_it_forgets_a_page_that_is_gone(qtbot: QtBot):
    clock, page = Clock(), QWidget()
    clock.watch(page)
    page.show()
    qtbot.waitUntil(clock.is_ticking)
    page.close()
    page.deleteLater()
    qtbot.waitUntil(lambda: not clock.is_ticking())
