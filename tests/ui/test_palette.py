"""Ctrl+K: whatever can be done is found by a few letters, and done by Enter."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.store.workspaces import MONDAY, SCORING, entered, workspace_template
from tests.ui.window import Window, windows
from ui.actions import PALETTE, SPECS
from ui.pages import PAGES
from ui.pages.settings.names import PARTS
from ui.palette.entry import ACTION, LEAD, Entry, fitting
from ui.palette.palette import Palette

__all__ = ["workspace_template"]

HERE = tuple(spec for spec in PAGES if spec.name in ("today", "leads", "settings"))


def entry(words: str, place: str = "", why: str = "") -> Entry:
    return Entry(ACTION, words, words, place, "", lambda: None, why)


def found(typed: str, *entries: Entry, used: tuple[str, ...] = ()) -> list[str]:
    return [each.words for each in fitting(entries, typed, used)]


def test_words_are_found_in_any_order_whatever_the_accents_and_the_best_first():
    one, two, three = entry("Réunion de revue"), entry("Revue des prospects"), entry("Prévue")
    assert found("revue", one, two, three) == ["Revue des prospects", "Réunion de revue", "Prévue"]
    assert found("REV reu", one, two, three) == ["Réunion de revue"]
    assert found("xyz", one, two, three) == []


def test_what_was_done_of_late_comes_first_and_what_cannot_be_done_last():
    one, two, three = entry("Open a"), entry("Open b"), entry("Open c", why="not now")
    assert found("open", three, one, two, used=("Open b",)) == ["Open b", "Open a", "Open c"]


@given(st.text(max_size=12), st.lists(st.text(max_size=12), max_size=5))
def test_whatever_is_typed_finds_a_part_of_what_there_is(typed: str, words: list[str]):
    every = [entry(each) for each in words]
    got = fitting(every, typed, ())
    assert len(got) <= len(every)
    assert all(each in every for each in got)


@pytest.fixture
def window(
    workspace_template: Path, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[Window]:
    path = Path(shutil.copy(workspace_template, tmp_path / "equipe.slaapp"))
    work = entered(path)
    for name in ("Émeraude", "Zola"):
        work.add(replace(SCORING, last_name=name, email=f"{name[:1]}@x.fr"))
    work.close()
    with windows(qtbot, qapp, HERE, Window) as open_it:
        yield open_it(path, MONDAY + 60_000)


def opened(window: Window) -> Palette:
    palette = Palette(window.shell, window.session.desk)
    palette.open()
    return palette


def type_in(window: Window, palette: Palette, text: str) -> None:
    palette.field.setText(text)
    window.qtbot.waitUntil(palette.is_settled)
    QApplication.processEvents()


def test_every_action_page_and_part_of_the_settings_is_in_it(window: Window):
    palette = opened(window)
    QAbstractItemModelTester(palette.model)
    names = {each.name for each in palette.model.rows}
    assert {spec.name for spec in SPECS} - names == {PALETTE}
    assert {spec.name for spec in HERE} <= names
    assert {f"settings.{name}" for name in PARTS} <= names
    assert all(each.words for each in palette.model.rows)
    palette.reject()


def test_a_lead_a_page_and_a_setting_are_reached_by_their_letters(window: Window):
    palette = opened(window)
    type_in(window, palette, "emer")
    first = palette.model.rows[0]
    assert first.words == "Inès Émeraude"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    window.qtbot.waitUntil(lambda: window.shell.shown == "leads")
    window.rest()
    assert window.page.list.view.chosen_key() == first.name
    palette = opened(window)
    type_in(window, palette, "holid")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    window.qtbot.waitUntil(lambda: window.shell.shown == "settings")
    window.rest()
    assert window.page.tabs.currentWidget() is window.page.holidays
    palette = opened(window)
    assert palette.model.rows[0].name == "settings.holidays", "used of late"
    palette.reject()


def test_arrows_walk_and_what_cannot_be_done_says_so_and_is_not(window: Window):
    palette = opened(window)
    type_in(window, palette, "propose")
    (only,) = palette.model.rows
    assert only.why == "not here, or not now"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    type_in(window, palette, "")
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.view.currentIndex().row() == 1
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.view.currentIndex().row() == len(palette.model.rows) - 1
    palette.field.setText("emer")
    palette.field.setText("e")
    window.qtbot.waitUntil(palette.is_settled)
    QApplication.processEvents()
    assert not [each for each in palette.model.rows if each.kind == LEAD], "it came too late"
    type_in(window, palette, "nothing is called so")
    assert palette.nothing.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
