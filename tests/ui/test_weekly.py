"""The weekly file: written once a week into a folder that somebody chose, caught up with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from slaapp.domain.instants import DAY
from tests.store.workspaces import MONDAY, fresh_file, workspace_template
from tests.ui.window import Window, windows
from ui.pages import PAGES

__all__ = ["fresh_file", "workspace_template"]

HERE = tuple(spec for spec in PAGES if spec.name == "settings")
FIRST, SECOND = "2026-W22", "2026-W23"


class Desk(Window):
    """The window, with a folder for the weekly file."""

    folder: Path

    def look(self) -> None:
        """A tick of the clock, and what follows from it."""
        self.session.weekly._timer.stop()
        self.clock.ticked.emit()
        self.qtbot.waitUntil(self.session.weekly.is_settled)
        self.rest()

    def files(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def desk(
    qtbot: QtBot, qapp: QApplication, themed: None, fresh_file: Path, tmp_path: Path
) -> Iterator[Desk]:
    with windows(qtbot, qapp, HERE, Desk) as open_it:
        desk = open_it(fresh_file, MONDAY)
        desk.folder = tmp_path / "réunions"
        desk.folder.mkdir()
        yield desk


def test_nothing_is_written_before_a_folder_is_chosen(desk: Desk):
    desk.look()
    assert desk.files() == []


def test_each_week_is_written_once_and_a_week_away_is_caught_up_with(desk: Desk):
    weekly = desk.session.weekly
    weekly.choose(desk.folder)
    desk.look()
    (name,) = desk.files()
    assert name.endswith(f" {FIRST}.pdf")
    assert (desk.folder / name).read_bytes().startswith(b"%PDF")
    assert desk.said()[-1] == f"The scoreboard of the week is written: {desk.folder / name}"
    (desk.folder / name).unlink()
    desk.look()
    assert desk.files() == [], "who threw it away does not want it back"
    weekly.write_now()
    desk.qtbot.waitUntil(weekly.is_settled)
    assert desk.files() == [name]
    desk.later(6 * DAY)
    desk.look()
    assert desk.files() == [name], "the week is not over on its Sunday"
    desk.later(DAY)
    desk.look()
    assert [each[-12:] for each in desk.files()] == [f"{FIRST}.pdf", f"{SECOND}.pdf"]


def test_what_another_computer_wrote_is_left_as_it_is(desk: Desk):
    desk.session.weekly.choose(desk.folder)
    desk.look()
    (name,) = desk.files()
    (desk.folder / name).write_text("theirs")
    desk.session.weekly.choose(desk.folder)
    desk.look()
    assert (desk.folder / name).read_text() == "theirs"


def test_a_folder_that_is_gone_is_told_once_a_day_and_tried_again_the_next(desk: Desk):
    desk.session.weekly.choose(desk.folder / "nowhere")
    for _ in range(2):
        desk.look()
    assert len(desk.said()) == 1
    assert "nowhere" in desk.said()[0]
    desk.shell.banners.clear()
    desk.later(DAY)
    desk.folder.joinpath("nowhere").mkdir()
    desk.look()
    assert desk.said()[0].startswith("The scoreboard of the week is written")
