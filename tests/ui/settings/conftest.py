"""The settings over a real file, and what somebody does there by clicks and keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from slaapp.operations.leads import LeadForm, add_lead
from slaapp.operations.operation import Author
from slaapp.operations.workspace import NewMember, Start, create_workspace
from slaapp.store.opening import close_file
from slaapp.store.rows.members import members
from tests.ui.plain_page import PLAIN_PAGES
from ui.clock import Clock
from ui.pages import PAGES
from ui.pages.settings import SettingsPage
from ui.program import Program

NOW = 1_768_200_000_000
HERE = (*(spec for spec in PAGES if spec.name == "settings"), *PLAIN_PAGES)
CLICK = Qt.MouseButton.LeftButton
Begin = Callable[[], SettingsPage]


@pytest.fixture(scope="session")
def settings_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A team of two with one lead from a source; made once."""
    path = tmp_path_factory.mktemp("settings") / "Atelier Nord.slaapp"
    team = [NewMember("Claire Martin", "sales"), NewMember("Paul Durand", "marketing")]
    opened = create_workspace(path, Start("Atelier Nord", team), device_id="0" * 32, now=NOW)
    with opened.writing_connection() as connection:
        by = Author(members(connection)[0].id, "machine-a")
        connection.rollback()
        for name, source in (("Dupont", "Salon"), ("Petit", "Web")):
            add_lead(connection, LeadForm(last_name=name, source=source), by=by, now=NOW + 1)
    close_file(opened, NOW + 2)
    return path


@pytest.fixture
def file(settings_template: Path, tmp_path: Path) -> Path:
    copy = Path(shutil.copy(settings_template, tmp_path))
    shutil.copytree(f"{settings_template}-backups", f"{copy}-backups")
    return copy


@pytest.fixture
def begin(qapp: QApplication, qtbot: QtBot, themed: None, file: Path) -> Iterator[Begin]:
    programs: list[Program] = []

    def show() -> SettingsPage:
        program = Program(qapp, file, clock=Clock(lambda: NOW + 60_000), pages=HERE)
        programs.append(program)
        program.appearance.choose("light")
        program.language.choose("en")
        program.start()
        program.shell.resize(1280, 900)
        page = shown(program)
        page.program = program
        qtbot.waitUntil(lambda: page.is_settled() and page.team.model.is_settled())
        return page

    def shown(program: Program) -> SettingsPage:
        qtbot.waitUntil(lambda: isinstance(program.shell.page(), SettingsPage))
        return program.shell.page()

    yield show
    for program in programs:
        program.shell.close()
        program.shell.deleteLater()


def banners(page: SettingsPage) -> list[str]:
    return [one.text for one in page.desk.banners.banners()]


def wait_for(qtbot: QtBot, page: SettingsPage, said: str) -> None:
    qtbot.waitUntil(lambda: said in banners(page), timeout=10_000)
    qtbot.waitUntil(page.is_settled)


def undo(qtbot: QtBot, page: SettingsPage, said: str) -> None:
    """Press Undo in the banner that said it."""
    banner = next(one for one in page.desk.banners.banners() if one.text == said)
    button = next(one for one in banner.findChildren(QWidget) if _text(one) == "Undo")
    qtbot.mouseClick(button, CLICK)
    qtbot.waitUntil(lambda: any(text.startswith("Undone") for text in banners(page)))
    qtbot.waitUntil(page.is_settled)


def _text(widget: QWidget) -> str:
    return widget.text() if hasattr(widget, "text") else ""


def go_to(qtbot: QtBot, page: SettingsPage, name: str) -> None:
    """Open a part by a click on its name."""
    bar = page.tabs.tabBar()
    place = next(i for i in range(bar.count()) if bar.tabText(i) == name)
    qtbot.mouseClick(bar, CLICK, pos=bar.tabRect(place).center())
    assert page.tabs.currentIndex() == place
    qtbot.waitUntil(page.is_settled)


def pick(qtbot: QtBot, field: QComboBox, data: object) -> None:
    """Choose by keyboard, as ``activated`` tells it."""
    field.setFocus()
    wanted = field.findData(data)
    assert wanted >= 0
    while field.currentIndex() != wanted:
        down = field.currentIndex() < wanted
        qtbot.keyClick(field, Qt.Key.Key_Down if down else Qt.Key.Key_Up)


def team(page: SettingsPage) -> list[tuple[str, str, str]]:
    model = page.team.model
    return [
        tuple(model.index(row, column).data() for column in (0, 1, 3))
        for row in range(model.rowCount())
    ]
