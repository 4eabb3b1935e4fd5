"""What the settings ask of the window: restore a backup, keep the holidays, theme and language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.plain_page import PLAIN_PAGES
from ui.clock import Clock
from ui.program import Program

NOW = 1_768_200_000_000
YEAR = 365 * 24 * 3_600_000
Start = Callable[..., Program]


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, themed: None) -> Iterator[Start]:
    programs: list[Program] = []

    def begin(file: Path, now: int = NOW) -> Program:
        program = Program(qapp, file, clock=Clock(lambda: now), pages=PLAIN_PAGES)
        programs.append(program)
        program.appearance.choose("light")
        program.language.choose("en")
        program.start()
        ready(qtbot, program)
        return program

    yield begin
    for program in programs:
        program.shell.close()
        program.shell.deleteLater()


def ready(qtbot: QtBot, program: Program) -> None:
    """Until the file is open and looked after: its first rows are there before that."""

    def is_open() -> bool:
        return program._tending is not None and program.session.desk.ready

    qtbot.waitUntil(is_open, timeout=10_000)


def said(program: Program) -> list[str]:
    return [one.text for one in program.shell.banners.banners()]


def backups(file: Path) -> list[Path]:
    return sorted(Path(f"{file}-backups").glob("*.slaapp"))


def rename(program: Program, name: str) -> None:
    who = program.session.desk.who

    def job(connection, by, now):
        from slaapp.operations.team import change_member
        from slaapp.operations.workspace import NewMember

        return change_member(connection, who.key, NewMember(name, who.role), by=by, now=now)

    program.session.desk.run(job)


def test_a_restored_file_is_open_again_as_it_was(qtbot: QtBot, start: Start, workspace: Path):
    program = start(workspace)
    (first,) = backups(workspace)
    rename(program, "Claire Petit")
    qtbot.waitUntil(lambda: program.session.desk.who.name == "Claire Petit")
    program.around.restore(first)
    ready(qtbot, program)
    qtbot.waitUntil(lambda: bool(said(program)))
    assert program.session.desk.who.name == "Claire Martin"
    kept = said(program)[-1].removeprefix("Restored. The file as it was before is kept: ")
    assert Path(kept).is_file()
    assert len(backups(workspace)) == 2  # what was there at closing is backed up as ever


def test_a_backup_that_cannot_be_restored_leaves_the_file_open(
    qtbot: QtBot, start: Start, workspace: Path
):
    program = start(workspace)
    (first,) = backups(workspace)
    first.write_bytes(b"nothing")
    program.around.restore(first)
    ready(qtbot, program)
    qtbot.waitUntil(lambda: bool(said(program)))
    assert "is damaged" in said(program)[-1]
    assert program.session.desk.who.name == "Claire Martin"


def test_holidays_that_are_due_are_added_by_the_program_and_can_be_undone(
    qtbot: QtBot, start: Start, workspace: Path
):
    program = start(workspace, NOW + 2 * YEAR)
    added = "The public holidays up to 2030 were added to the calendar."
    qtbot.waitUntil(lambda: added in said(program), timeout=10_000)
    banner = next(one for one in program.shell.banners.banners() if one.text == added)
    undo = next(one for one in banner.findChildren(object) if getattr(one, "text", str)() == "Undo")
    undo.click()
    qtbot.waitUntil(lambda: "Undone: Holidays added" in said(program))


def test_where_the_holidays_reach_far_enough_nothing_is_said(
    qtbot: QtBot, start: Start, workspace: Path
):
    program = start(workspace)
    program._tending._timer.stop()
    program._tending._begin()
    qtbot.waitUntil(lambda: program.session.writer.is_idle())
    assert said(program) == []


def test_theme_and_language_are_chosen_as_in_the_menus(qtbot: QtBot, start: Start, workspace: Path):
    program = start(workspace)
    around = program.around
    around.choose_theme("dark")
    around.choose_language("fr")
    assert (around.theme, around.language) == ("dark", "fr")
    assert program.shell.menus._themes["dark"].isChecked()
    assert program.shell.menus._languages["fr"].isChecked()
    with qtbot.waitSignal(around.changed):
        program.shell.menus.language_chosen.emit("en")
    assert around.language == "en"
