"""Filters as chips, lists under a name, columns chosen, leads copied: by clicks and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.leads.conftest import CONTROL, SHIFT, Window, plain
from ui.models.copied_table import harmless


def pick(window: Window, menu: QMenu, *words: str) -> None:
    """Choose an entry of a menu, through its submenus, as by its letters."""
    for place, word in enumerate(words):
        action = next(a for a in menu.actions() if word in a.text().replace("&", ""))
        if place == len(words) - 1:
            assert action.isEnabled(), word
            action.trigger()
            menu.close()
        else:
            below = action.menu()
            assert isinstance(below, QMenu)
            menu = below
    window.rest()


def add_filter(window: Window, *words: str) -> None:
    menu = window.page.list.filters.add.menu()
    menu.aboutToShow.emit()
    pick(window, menu, *words)


def open_list(window: Window, *words: str) -> None:
    window.page.list.views.sheet.aboutToShow.emit()
    pick(window, window.page.list.views.sheet, *words)


def chips(window: Window) -> list[str]:
    return [plain(chip.text()) for chip in window.page.list.filters.chips()]


def test_a_list_is_filtered_named_changed_saved_anew_and_found_again(window: Window):
    views = window.page.list.views
    add_filter(window, "Stage", "Handed over")
    add_filter(window, "No attempt yet")
    add_filter(window, "Score", "Score 50 or more")
    assert chips(window) == ["Stage: Handed over", "No attempt yet", "Score 50 or more"]
    assert window.titles() == ["Paul Durand"]
    QTest.keyClick(window.page.list.filters.chips()[1], Qt.Key.Key_Delete)
    window.rest()
    assert chips(window) == ["Stage: Handed over", "Score 50 or more"]

    open_list(window, "Save as a list")
    window.type("Été")
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert window.said() == ["List saved: Été"]
    assert (views.text(), views.is_changed()) == ("Été", False)
    assert views.toolTip() == "Stage: Handed over · Score 50 or more"

    add_filter(window, "Without a next step")
    assert views.text() == "Été (changed)"
    open_list(window, "Save the changes")
    assert views.text() == "Été"
    open_list(window, "All leads")
    assert (chips(window), views.text()) == ([], "All leads")
    open_list(window, "Été")
    assert len(chips(window)) == 3

    window.shell.drop_pages()
    window.shell.take_desk(window.session.desk)
    window.shell.open_page("leads")
    window.rest()
    assert window.page.list.views.text() == "Été", "the list that was open is open again"
    assert len(chips(window)) == 3
    open_list(window, "Delete this list")
    assert window.page.list.views.text() == "Lists"
    window.session.desk.undo()
    window.rest()
    open_list(window, "Été")
    assert len(chips(window)) == 3


def test_a_range_of_points_or_days_is_typed_and_becomes_one_chip(window: Window):
    add_filter(window, "Received", "Between")
    panel = window.page.list.below.panel
    panel.last.setDate(panel.first.date())
    window.press(Qt.Key.Key_Return, on=panel)
    window.rest()
    assert chips(window) == ["Received 03 May 2026 – 03 May 2026"]
    assert window.titles() == []
    window.click(window.page.list.filters.chips()[0])
    window.rest()
    add_filter(window, "Score", "Between")
    panel = window.page.list.below.panel
    panel.first.setValue(90)
    window.press(Qt.Key.Key_Return, on=panel)
    window.rest()
    assert chips(window) == ["Score 90 – 100"]


def test_columns_are_chosen_moved_and_remembered_and_the_copy_has_them(window: Window):
    columns = window.page.list.view.columns
    menu = QMenu()
    columns.fill(menu)
    pick(window, menu, "Phone")
    columns.fill(menu)
    pick(window, menu, "Source")
    header = window.page.list.view.horizontalHeader()
    header.moveSection(header.visualIndex(10), 1)
    assert columns.shown()[:3] == ("title", "phone", "company")
    shown = columns.shown()
    assert "source" not in shown
    window.shell.drop_pages()
    window.shell.take_desk(window.session.desk)
    window.shell.open_page("leads")
    window.rest()
    assert window.page.list.view.columns.shown() == shown

    window.choose("Adam Boyer")
    window.press(Qt.Key.Key_Down, SHIFT)
    window.rest()
    window.press(Qt.Key.Key_C, CONTROL)
    window.rest()
    assert "2 leads copied, with the columns shown." in window.said()
    data = QApplication.clipboard().mimeData()
    head, first, second = data.text().split("\n")
    assert head.split("\t")[:4] == ["Lead", "Phone", "Company", "Stage"]
    assert first.split("\t")[:3] == ["Adam Boyer", "0033 6 99 88 77 66", "Loma"]
    assert second.startswith("Inès Dupont\t06 12 34 56 78\tAtelier Œuvre\t")
    assert "29 May 2026 16:00" in plain(first), "a date is copied whole"
    assert data.html().count("<tr>") == 3
    assert "<td>Atelier Œuvre</td>" in data.html()


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3+cmd", "'-2+3+cmd"),
        ("+33 6 12 34 56 78", "+33 6 12 34 56 78"),
        ("-1 200,50 €", "-1 200,50 €"),
        ("Salon", "Salon"),
    ],
)
def test_a_cell_that_a_sheet_would_reckon_with_is_made_harmless(text: str, copied: str):
    assert harmless(text) == copied
