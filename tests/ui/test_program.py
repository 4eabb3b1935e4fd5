"""The whole window on a real file: opening, who acts, undo, troubles, closing, a second window."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from slaapp.operations.operation import operation
from slaapp.store.tables import member
from tests.store.left_open import harmed_and_left_open
from tests.ui.plain_page import PLAIN_PAGES
from ui.program import Program
from ui.session import Session

Start = Callable[[Path | None], Program]


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, themed: None) -> Iterator[Start]:
    programs: list[Program] = []

    def begin(file: Path | None) -> Program:
        program = Program(qapp, file, pages=PLAIN_PAGES)
        programs.append(program)
        program.appearance.choose("light")
        program.language.choose("en")
        program.start()
        qtbot.waitUntil(lambda: program.bugs is not None)
        return program

    yield begin
    for program in programs:
        program.shell.close()
        program.shell.deleteLater()


def session_of(program: Program) -> Session:
    assert program.session is not None
    return program.session


def ready(qtbot: QtBot, program: Program) -> Session:
    qtbot.waitUntil(lambda: session_of(program).is_open)
    return session_of(program)


def test_the_file_is_opened_after_the_window_was_painted(
    qtbot: QtBot, start: Start, workspace: Path
):
    program = start(workspace)
    session = ready(qtbot, program)
    assert session.desk.zone.key == "Europe/Paris"
    assert [person.name for person in session.desk.team] == ["Claire Martin", "Paul Durand"]
    assert "Atelier Nord.slaapp" in program.shell.windowTitle()


def test_who_acts_can_be_switched_and_is_remembered(qtbot: QtBot, start: Start, workspace: Path):
    program = start(workspace)
    session = ready(qtbot, program)
    session.become(session.desk.team[1])
    program.open_file(workspace)
    assert ready(qtbot, program).desk.who.name == "Paul Durand"


def test_who_is_chosen_in_the_side_bar_has_the_page_under_the_keys(
    qtbot: QtBot, start: Start, workspace: Path
):
    program = start(workspace)
    session = ready(qtbot, program)
    bar = program.shell.side_bar
    bar.who_pressed.emit()
    menu = program.shell.findChildren(QMenu)[-1]
    menu.actions()[1].trigger()
    menu.close()
    assert session.desk.who.name == "Paul Durand"
    focus = program.shell.focusWidget()
    page = program.shell.page()
    assert focus is page or page.isAncestorOf(focus)


def test_from_a_page_without_a_search_its_key_leads_to_the_leads(
    qtbot: QtBot, start: Start, workspace: Path, monkeypatch: pytest.MonkeyPatch
):
    program = start(workspace)
    ready(qtbot, program)
    program.shell.open_page("history")
    page = program.shell.page()
    monkeypatch.setattr(page, "offers", dict)
    page.offers_changed.emit()
    program.shell.actions_table["edit.find"].trigger()
    assert program.shell.shown == "leads"
    assert program.shell.page().found == 1


def test_who_acts_is_said_in_the_language_in_force(
    qtbot: QtBot, start: Start, workspace: Path, monkeypatch: pytest.MonkeyPatch
):
    program = start(workspace)
    session = ready(qtbot, program)
    said: list[tuple[str, str]] = []
    monkeypatch.setattr(program.shell.side_bar, "show_who", lambda *words: said.append(words))
    program.language.choose("fr", keep=False)
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1][0] == session.desk.who.name


def rename(key: str, name: str) -> Callable:
    def job(connection, by, now):
        with operation(connection, "change_member", by=by, now=now) as doing:
            doing.change(member, key, name=name)
        return doing.receipt

    return job


def names(session: Session) -> list[str]:
    return [person.name for person in session.desk.team]


def test_an_operation_is_by_who_acts_and_its_banner_undoes_it(
    qtbot: QtBot, start: Start, workspace: Path
):
    program = start(workspace)
    session = ready(qtbot, program)
    who = session.desk.who
    session.desk.run(rename(who.key, "Claire Petit"), said="Renamed")
    qtbot.waitUntil(lambda: "Claire Petit" in names(session))
    banner = next(one for one in program.shell.banners.banners() if one.text == "Renamed")
    undo = next(one for one in banner.findChildren(object) if getattr(one, "text", str)() == "Undo")
    undo.click()
    qtbot.waitUntil(lambda: "Claire Martin" in names(session))


def test_undo_and_redo_are_in_the_menu_while_a_file_is_open(
    qtbot: QtBot, start: Start, workspace: Path
):
    program = start(workspace)
    session = ready(qtbot, program)
    session.desk.run(rename(session.desk.who.key, "Claire Petit"))
    qtbot.waitUntil(lambda: "Claire Petit" in names(session))
    program.shell.actions_table["edit.undo"].trigger()
    qtbot.waitUntil(lambda: "Claire Martin" in names(session))
    program.shell.actions_table["edit.redo"].trigger()
    qtbot.waitUntil(lambda: "Claire Petit" in names(session))


def test_an_undo_that_is_still_offered_goes_with_its_file(
    qtbot: QtBot, start: Start, workspace: Path
):
    program = start(workspace)
    session = ready(qtbot, program)
    session.desk.run(rename(session.desk.who.key, "Claire Petit"), said="Renamed")
    qtbot.waitUntil(lambda: bool(program.shell.banners.banners()))
    program.open_file(workspace)
    ready(qtbot, program)
    assert program.shell.banners.banners() == []


def test_with_nothing_to_undo_a_banner_says_so(qtbot: QtBot, start: Start, workspace: Path):
    program = start(workspace)
    ready(qtbot, program)
    program.shell.actions_table["edit.undo"].trigger()
    qtbot.waitUntil(lambda: bool(program.shell.banners.banners()))
    assert program.shell.banners.banners()[0].text == "There is nothing to undo."


def test_closing_ends_both_threads_and_the_file_is_free(
    qtbot: QtBot, start: Start, workspace: Path
):
    program = start(workspace)
    ready(qtbot, program)
    program.shell.close()
    assert [one for one in threading.enumerate() if one.name.startswith("slaapp")] == []
    assert not Path(f"{workspace}-wal").exists()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: None, "There is no file"),
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.touch(), "is empty"),
        (lambda path: path.write_bytes(b"name;phone\n" * 50), "is not a file of this program"),
    ],
)
def test_a_file_that_cannot_be_opened_is_told_in_one_sentence(
    qtbot: QtBot, start: Start, tmp_path: Path, make: Callable[[Path], object], said: str
):
    path = tmp_path / "other.slaapp"
    make(path)
    program = start(path)
    qtbot.waitUntil(lambda: bool(program.shell.banners.banners()))
    assert said in program.shell.banners.banners()[0].text
    assert program.session is None
    assert program.shell.isVisible()


def test_of_a_file_that_was_not_closed_and_came_to_harm_nothing_is_shown(
    qtbot: QtBot, start: Start, workspace: Path
):
    program = start(harmed_and_left_open(workspace))
    qtbot.waitUntil(lambda: bool(program.shell.banners.banners()))
    assert "is damaged" in program.shell.banners.banners()[0].text
    assert program.session is None


def test_without_a_file_the_four_ways_to_begin_are_offered(qtbot: QtBot, start: Start):
    program = start(None)
    shown = program.shell.stack.currentWidget()
    for way in (shown.demo, shown.new, shown.leads, shown.given):
        assert way.button.isEnabled()


def test_what_a_colleague_gave_is_taken_in_where_it_is_dropped(
    qtbot: QtBot, start: Start, tmp_path: Path
):
    from ui.packets.join_dialog import JoinDialog

    program = start(None)
    packet = tmp_path / "team.slapack"
    packet.write_bytes(b"not one of ours")
    program.take_dropped(packet)
    qtbot.waitUntil(lambda: program.shell.findChild(JoinDialog) is not None)
    program.shell.findChild(JoinDialog).close()


def test_a_new_file_is_made_and_opened(qtbot: QtBot, start: Start, tmp_path: Path):
    from ui.new_file import NewFile

    program = start(None)
    program.shell.actions_table["file.new"].trigger()
    dialog = program.shell.findChild(NewFile)
    dialog.submit()  # nothing typed yet
    assert dialog.form.rows[0].message.text()
    dialog.name.setText("Atelier Nord")
    dialog.person.setText("Claire Martin")
    dialog.path.setText(str(tmp_path / "new.slaapp"))
    dialog.submit()
    qtbot.waitUntil(lambda: program.session is not None)
    session = ready(qtbot, program)
    assert (session.desk.who.name, session.desk.who.role) == ("Claire Martin", "manager")


def test_a_new_file_that_cannot_be_made_keeps_what_was_typed(
    qtbot: QtBot, start: Start, tmp_path: Path
):
    from ui.new_file import NewFile

    program = start(None)
    program.files.make()
    dialog = program.shell.findChild(NewFile)
    dialog.name.setText("Atelier Nord")
    dialog.person.setText("Claire Martin")
    dialog.path.setText(str(tmp_path / "no such folder" / "new.slaapp"))
    dialog.submit()
    row = dialog.place.row
    qtbot.waitUntil(lambda: row.message.text().startswith("There is no folder"))
    assert dialog.name.text() == "Atelier Nord"
    assert dialog.make.isEnabled()


@pytest.mark.parametrize("folder", ["", "no such folder"])
def test_a_form_closed_while_its_file_is_made_is_asked_nothing_any_more(
    qtbot: QtBot, start: Start, tmp_path: Path, folder: str
):
    from ui.new_file import NewFile

    program = start(None)
    program.files.make()
    dialog = program.shell.findChild(NewFile)
    dialog.name.setText("Atelier Nord")
    dialog.person.setText("Claire Martin")
    dialog.path.setText(str(tmp_path / folder / "new.slaapp"))
    dialog.submit()
    dialog.close()
    shiboken6.delete(dialog)
    if folder:
        qtbot.waitUntil(lambda: bool(program.shell.banners.banners()))
        told = program.shell.banners.banners()[-1]
        assert (told.kind, told.text.split(" ")[:4]) == ("trouble", ["There", "is", "no", "folder"])
    else:
        qtbot.waitUntil(lambda: program.session is not None)
        ready(qtbot, program)


def test_the_file_opened_last_is_opened_again(qtbot: QtBot, start: Start, workspace: Path):
    ready(qtbot, first := start(workspace))
    first.shell.close()
    assert ready(qtbot, start(None)).desk.file == workspace


def test_a_backup_is_made_beside_the_file(qtbot: QtBot, start: Start, workspace: Path):
    program = start(workspace)
    ready(qtbot, program)
    program.shell.actions_table["file.backup"].trigger()
    qtbot.waitUntil(lambda: bool(program.shell.banners.banners()))
    said = program.shell.banners.banners()[0].text
    assert Path(said.removeprefix("Backed up and checked: ")).is_file()


def test_a_protected_file_asks_for_its_passphrase(
    qtbot: QtBot, start: Start, tmp_path: Path, workspace: Path, quick_passphrases: None
):
    from PySide6.QtWidgets import QInputDialog

    from slaapp.operations.workspace import NewMember, Start, create_workspace
    from slaapp.store.opening import close_file

    path, now = tmp_path / "secret.slaapp", 1_768_200_000_000
    team = [NewMember("Claire Martin", "sales")]
    made = create_workspace(
        path, Start("Atelier", team), device_id="0" * 32, now=now, passphrase="correct horse"
    )
    close_file(made, now)
    program = start(path)
    for typed in ("wrong", "correct horse"):
        qtbot.waitUntil(lambda: bool(program.shell.findChildren(QInputDialog)))
        dialog = program.shell.findChildren(QInputDialog)[-1]
        dialog.setTextValue(typed)
        dialog.accept()
        qtbot.waitUntil(lambda: program.session is not None)
        qtbot.waitUntil(lambda: program.session is None or program.session.desk.ready)
    assert ready(qtbot, program).desk.who.name == "Claire Martin"


def test_a_second_window_on_the_same_file_calls_the_first_and_goes(
    qtbot: QtBot, start: Start, workspace: Path, qapp: QApplication
):
    from ui.single_instance import SingleInstance, call_first

    called: list[bool] = []
    ear = SingleInstance(workspace, lambda: called.append(True))
    assert call_first(workspace)
    qtbot.waitUntil(lambda: bool(called))
    ear.close()
    assert not call_first(workspace)


def test_a_file_locked_by_another_program_is_told(qtbot: QtBot, start: Start, workspace: Path):
    from filelock import FileLock

    with FileLock(f"{workspace}.lock"):
        program = start(workspace)
        qtbot.waitUntil(lambda: bool(program.shell.banners.banners()))
    assert "is open in another window" in program.shell.banners.banners()[0].text


def test_settings_are_the_tests_own(tmp_path: Path):
    from ui.preferences import preferences

    assert Path(preferences().fileName()).is_relative_to(tmp_path)
    assert preferences().format() == QSettings.Format.IniFormat
