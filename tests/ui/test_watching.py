"""The watched folder: what is dropped there is proposed, by one click, and nothing else happens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.store.workspaces import MONDAY, fresh_file, workspace_template
from tests.ui.window import Window, windows
from ui.clock import system_now
from ui.pages import PAGES
from ui.watching import look
from ui.watching.watching import EVERY

__all__ = ["fresh_file", "workspace_template"]

LEADS = "ID;Nom;E-mail\nA1;Dupont;ines@atelier.fr\n"
HERE = tuple(spec for spec in PAGES if spec.name in ("import", "leads", "settings"))


class Tray(Window):
    """The window, with a folder that is watched."""

    folder: Path

    def put(self, name: str, text: str = LEADS) -> Path:
        path = self.folder / name
        path.write_text(text)
        return path

    def look(self) -> None:
        """One look, and what follows from it."""
        watching, heard = self.session.watching, []
        watching.changed.connect(lambda: heard.append(True))
        watching.look()
        self.qtbot.waitUntil(lambda: bool(heard), timeout=30_000)
        self.rest()

    def press_banner(self, words: str) -> None:
        (banner,) = [b for b in self.shell.banners.banners() if "wait" in b.text]
        self.click(next(b for b in banner.findChildren(QPushButton) if b.text() == words))

    def proposals(self) -> list[str]:
        return [said for said in self.said() if "wait" in said]


@pytest.fixture
def tray(
    qtbot: QtBot,
    qapp: QApplication,
    themed: None,
    fresh_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Tray]:
    folder = tmp_path / "arrivées"
    folder.mkdir()
    # Files that were just written are a minute old: nobody waits in a test.
    monkeypatch.setattr(look, "system_now", lambda: system_now() + 60_000)
    with windows(qtbot, qapp, HERE, Tray) as opened:
        window = opened(fresh_file, MONDAY)
        window.folder = folder
        window.session.become(window.session.desk.team[0])
        window.rest()
        yield window


def bring_in(tray: Tray, path: Path) -> None:
    from slaapp.operations.import_leads import (
        ImportChoice,
        apply_import,
        inspect_file,
        stage_import,
        staging_path,
    )

    original = tray.session.desk.file

    def job(connection, by, now):
        choice = ImportChoice(path, inspect_file(path).mapping, "historical")
        staged = stage_import(original, staging_path(original), choice, by=by, now=now)
        receipt = apply_import(connection, staged, by=by, now=now)
        staged.discard()
        return receipt

    tray.session.desk.run(job)
    tray.rest()


def test_what_is_put_there_is_proposed_imported_or_left_and_comes_back_with_undo(tray: Tray):
    watching = tray.session.watching
    assert (watching.folder, watching.is_waiting_to_look()) == (None, False)
    first = tray.put("mars.csv")
    watching.choose(tray.folder)
    tray.qtbot.waitUntil(lambda: bool(tray.proposals()), timeout=30_000)
    assert tray.proposals() == [
        "A file waits in “arrivées”: mars.csv (by the names of its columns)."
    ]
    tray.press_banner("Import…")
    tray.rest()
    page = tray.shell.page()
    tray.qtbot.waitUntil(
        lambda: page.columns is not None and page.columns.found is not None, timeout=60_000
    )
    assert page.columns.found.path == first
    assert tray.session.watching.waiting()[0].path == first
    bring_in(tray, first)
    tray.put("avril.csv", LEADS.replace("A1", "A2"))
    tray.put("mai.csv", LEADS.replace("A1", "A3"))
    tray.look()
    (said,) = tray.proposals()
    assert said.startswith("2 files wait in “arrivées”: ")
    newest = tray.session.watching.waiting()[0].path.name
    tray.press_banner(f"Not {newest}")
    tray.rest()
    tray.qtbot.waitUntil(lambda: any("A file waits" in each for each in tray.proposals()))
    (said,) = tray.proposals()
    assert said.endswith("(as last time).")
    tray.press_banner("Not this one")
    tray.qtbot.waitUntil(lambda: not tray.proposals() and not watching.waiting())
    tray.look()
    assert tray.proposals() == []
    tray.session.desk.undo()
    tray.qtbot.waitUntil(lambda: bool(tray.proposals()), timeout=30_000)


def test_who_closes_the_message_is_left_alone_until_another_file_comes(tray: Tray):
    tray.put("mars.csv")
    tray.session.watching.choose(tray.folder)
    tray.qtbot.waitUntil(lambda: bool(tray.proposals()), timeout=30_000)
    tray.shell.banners.clear()
    tray.look()
    assert tray.proposals() == []
    tray.shell.open_page("import")
    step = tray.page.file
    assert step.state.second.text() == "Look at mars.csv of the watched folder"
    tray.put("avril.csv", LEADS.replace("A1", "A2"))
    tray.look()
    assert len(tray.proposals()) == 1
    tray.session.watching.choose(None)
    assert tray.proposals() == []
    assert not tray.session.watching.is_waiting_to_look()


def test_a_folder_that_vanished_is_said_once_and_nothing_wakes_a_hidden_window(tray: Tray):
    watching = tray.session.watching
    assert EVERY >= 30_000
    watching.choose(tray.folder / "gone")
    said = lambda: [text for text in tray.said() if "is not there any more" in text]  # noqa: E731
    tray.qtbot.waitUntil(lambda: bool(said()), timeout=30_000)
    tray.shell.banners.clear()
    tray.look()
    assert said() == []
    assert watching.is_waiting_to_look()
    tray.shell.hide()
    watching._timer.stop()
    watching._come_back()
    assert not watching.is_waiting_to_look()
    assert not watching._look.is_running
    tray.shell.show()
    assert watching.is_waiting_to_look()


def test_the_settings_choose_show_and_switch_off(tray: Tray):
    tray.shell.open_page("settings", "file")
    tray.rest()
    section = tray.page.file.watched
    assert section.place.text() == "No folder is watched."
    assert not section.off.isVisible()
    tray.put("mars.csv")
    section._choose(tray.folder)
    tray.qtbot.waitUntil(lambda: "mars.csv" in section.found.text(), timeout=30_000)
    assert section.place.text() == str(tray.folder)
    assert "one file waits: mars.csv (by the names of its columns)" in section.found.text()
    tray.click(section.off)
    assert section.place.text() == "No folder is watched."
