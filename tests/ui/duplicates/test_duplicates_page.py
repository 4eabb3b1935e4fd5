"""The page of duplicates in its window: pairs merged, kept apart, left for later, by keyboard."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from slaapp.operations.leads import LeadForm
from tests.store.workspaces import MONDAY, SCORING, entered, workspace_template
from tests.ui.window import Window, windows
from ui.pages import ASIDE, PAGES

__all__ = ["workspace_template"]

TWIN = replace(SCORING, first_name="Ines", last_name="DUPONT", email="", request="Rappeler")
ALIKE = (
    SCORING,
    TWIN,
    LeadForm(first_name="Zoé", last_name="Œuvrard", email="zoe@oeuvre.fr"),
    LeadForm(last_name="Z. Oeuvrard", email="ZOE@oeuvre.fr", job_title="Gérante"),
)


@pytest.fixture
def window(
    workspace_template: Path, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[Window]:
    path = Path(shutil.copy(workspace_template, tmp_path / "equipe.slaapp"))
    work = entered(path)
    for form in ALIKE:
        work.add(form)
    work.hand_over(work.sql("SELECT id FROM lead ORDER BY number")[1][0])
    work.close()
    with windows(qtbot, qapp, [*PAGES[:2], *ASIDE], Window) as open_it:
        window = open_it(path, MONDAY + 60_000)
        desk = window.session.desk
        desk.become(next(each for each in desk.team if each.role == "marketing"))
        yield window


def reasons(window: Window) -> list[str]:
    return [row.reason for row in window.page.model.rows]


def test_pairs_are_merged_kept_apart_and_put_off_by_keyboard(window: Window):
    window.shell.open_page("duplicates", None)
    window.rest()
    page = window.page
    QAbstractItemModelTester(page.model)
    assert reasons(window) == ["email", "phone"]
    assert window.focus() is page.view
    window.press(Qt.Key.Key_L)
    window.rest()
    assert reasons(window) == ["phone", "email"]
    # Sales have the younger of the two: it is the one that is kept, unless told otherwise.
    panel = page.panel
    assert [panel.sheet.kept.stage, panel.sheet.other.stage] == ["handed_over", "qualified"]
    window.press(Qt.Key.Key_S)
    window.rest()
    assert panel.sheet.kept.stage == "qualified"
    kept, other = panel.choices["request"]
    assert (kept.text(), other.text()) == ("Un devis", "Rappeler")
    assert "Deadlines after that" in panel._clocks.text()
    window.click(other)
    window.press(Qt.Key.Key_M, on=page.view)
    window.rest()
    assert reasons(window) == ["email"]
    assert window.said()[-1].startswith("Merged: Inès Dupont and Ines DUPONT")
    window.press(Qt.Key.Key_N, on=page.view)
    window.rest()
    assert page.stack.currentWidget() is page.nothing
    window.session.desk.undo()
    window.rest()
    assert reasons(window) == ["email"]
    window.click(page.again)
    window.rest()
    assert reasons(window) == ["email"]
