"""The settings by real clicks and keys: everything there has its effect, and can be undone."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
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


# --- team ---


def test_whoever_was_sent_for_a_backup_looks_at_the_file(qtbot: QtBot, begin: Begin):
    page = begin()
    page.program.shell.open_page("settings", "file")
    assert page.tabs.currentWidget() is page.file
    qtbot.waitUntil(page.is_settled)


def test_somebody_joins_by_the_keyboard_and_can_be_undone(qtbot: QtBot, begin: Begin):
    page = begin()
    tester = QAbstractItemModelTester(
        page.team.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    qtbot.mouseClick(page.team.add_button, CLICK)
    form = page.team.form
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert form.form.rows[0].message.text() == "This is needed."
    qtbot.keyClicks(form.name, "Eve Marin")
    pick(qtbot, form.role, "manager")
    qtbot.keyClicks(form.email, "eve marin")
    qtbot.keyClick(form.email, Qt.Key.Key_Return)
    assert "one @" in form.form.rows[2].message.text()
    form.email.clear()
    qtbot.keyClicks(form.email, "eve@exemple.fr")
    qtbot.keyClick(form.email, Qt.Key.Key_Return)
    wait_for(qtbot, page, "Eve Marin is in the team.")
    qtbot.waitUntil(lambda: ("Eve Marin", "Manager", "in the team") in team(page))
    assert not form.isVisible()
    qtbot.waitUntil(lambda: page.team.who.count() == 3)
    undo(qtbot, page, "Eve Marin is in the team.")
    qtbot.waitUntil(lambda: len(team(page)) == 2)
    del tester


def test_a_name_that_is_taken_is_refused_and_what_was_typed_stays(qtbot: QtBot, begin: Begin):
    page = begin()
    page.team.table.choose_place(0)
    qtbot.keyClick(page.team.table, Qt.Key.Key_Return)
    form = page.team.form
    assert (form.name.text(), form.role.currentData()) == ("Claire Martin", "sales")
    form.name.clear()
    qtbot.keyClicks(form.name, "paul durand")
    qtbot.mouseClick(form.save, CLICK)
    qtbot.waitUntil(lambda: "already" in form.form.rows[0].message.text())
    assert (form.isVisible(), form.name.text()) == (True, "paul durand")
    qtbot.keyClick(form.name, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert team(page)[0][0] == "Claire Martin"


def test_somebody_leaves_and_comes_back_but_the_last_one_stays(qtbot: QtBot, begin: Begin):
    page = begin()
    page.team.table.choose_place(1)
    qtbot.mouseClick(page.team.leave, CLICK)
    left = "Paul Durand left the team. Their leads stay with them until reassigned."
    wait_for(qtbot, page, left)
    qtbot.waitUntil(lambda: team(page)[1] == ("Paul Durand", "Marketing", "left"))
    qtbot.waitUntil(lambda: page.team.who.count() == 1)
    page.team.table.choose_place(0)
    assert not page.team.leave.isEnabled()
    assert page.team.leave.toolTip()
    page.team.table.choose_place(1)
    assert page.team.leave.text().replace("&", "") == "Is back in the team"
    qtbot.mouseClick(page.team.leave, CLICK)
    wait_for(qtbot, page, "Paul Durand is back in the team.")


def test_who_works_here_is_chosen_and_shown_in_the_side_bar(qtbot: QtBot, begin: Begin):
    page = begin()
    assert page.team.who.currentText() == "Claire Martin — Sales"
    page.team.who.setFocus()
    qtbot.keyClick(page.team.who, Qt.Key.Key_Down)
    assert page.desk.who.name == "Paul Durand"
    qtbot.waitUntil(page.is_settled)
    assert page.team.who.currentText() == "Paul Durand — Marketing"


# --- file ---


def test_the_file_tells_its_place_size_and_newest_backup(qtbot: QtBot, begin: Begin, file: Path):
    page = begin()
    go_to(qtbot, page, "File")
    assert page.file.place.text() == str(file)
    assert page.file.bytes.text().endswith("kB")
    assert page.file.newest.text().endswith("it lacks: nothing")


def test_a_backup_made_here_is_in_the_list_at_once(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "File")
    qtbot.waitUntil(lambda: page.file.model.rowCount() == 1)
    page.desk.run(_add_somebody)
    qtbot.waitUntil(lambda: page.file.model.index(0, 1).data() == "the last change")
    qtbot.mouseClick(page.file.back_up, CLICK)
    qtbot.waitUntil(lambda: page.file.model.rowCount() == 2, timeout=10_000)
    assert page.file.model.index(0, 1).data() == "nothing"
    assert banners(page)[-1].startswith("Backed up and checked: ")


def _add_somebody(connection, by, now):
    from slaapp.operations.team import add_member

    return add_member(connection, NewMember("Eve Marin", "sales"), by=by, now=now)[0]


def test_restoring_is_asked_about_and_then_done(qtbot: QtBot, begin: Begin):
    page = begin()
    program = page.program
    page.desk.run(_add_somebody)
    qtbot.waitUntil(lambda: len(page.desk.team) == 3)
    go_to(qtbot, page, "File")
    qtbot.waitUntil(lambda: page.file.restore.isEnabled())
    qtbot.mouseClick(page.file.restore, CLICK)
    panel = page.file.panel
    assert "What the backup lacks: the last change." in panel.words.text()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    qtbot.mouseClick(page.file.restore, CLICK)
    qtbot.mouseClick(panel.restore, CLICK)
    session = program.session
    qtbot.waitUntil(lambda: program.session not in (None, session), timeout=10_000)
    qtbot.waitUntil(lambda: program.session.desk.ready)
    assert [person.name for person in program.session.desk.team] == [
        "Claire Martin",
        "Paul Durand",
    ]
    qtbot.waitUntil(lambda: program.shell.page().is_settled())


def test_the_check_says_that_the_file_is_sound(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "File")
    check = page.file.check
    qtbot.mouseClick(check.check, CLICK)
    assert check.is_running
    assert not check.check.isEnabled()
    qtbot.waitUntil(lambda: not check.is_running, timeout=10_000)
    said = "The file is sound: 2 leads reckoned again, nothing differs."
    assert check.result.text() == said


def test_the_check_tells_what_differs(qtbot: QtBot, begin: Begin):
    page = begin()

    def spoil(connection):
        connection.exec_driver_sql("UPDATE lead SET score = 77 WHERE number = 1")
        connection.commit()

    page.desk.writer.run(spoil)
    go_to(qtbot, page, "File")
    page.file.check.begin()
    qtbot.waitUntil(lambda: not page.file.check.is_running, timeout=10_000)
    assert page.file.check.result.text().startswith("1 thing is wrong.")
    assert "Leads / " in page.file.check.details.text()


def test_a_check_can_be_given_up_and_goes_with_the_file(qtbot: QtBot, begin: Begin):
    page = begin()
    check = page.file.check
    check.begin()
    check.stop()
    qtbot.waitUntil(lambda: not check.is_running, timeout=10_000)
    assert check.result.text() == "The check was given up."
    check.begin()
    page.program.shell.close()  # nothing is left over: conftest looks


def test_another_file_is_asked_for(qtbot: QtBot, begin: Begin):
    page = begin()
    asked: list[str] = []
    page.program.shell.actions_table.serve("file.open", lambda: asked.append("open"))
    page.program.shell.actions_table.serve("file.new", lambda: asked.append("new"))
    go_to(qtbot, page, "File")
    qtbot.mouseClick(page.file.open, CLICK)
    qtbot.mouseClick(page.file.new, CLICK)
    assert asked == ["open", "new"]


# --- holidays ---


def test_the_coming_holidays_are_proposed_only_where_some_are_missing(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Holidays")
    part = page.holidays
    qtbot.waitUntil(part.propose.isEnabled, timeout=10_000)
    assert part.reach.text() == "The calendar knows the holidays up to 25 Dec 2028."
    assert part.country.currentText() == "France (FR)"
    assert part.coming.text().splitlines()[0] == "06 Apr 2026 — Lundi de Pâques"
    qtbot.mouseClick(part.propose, CLICK)
    wait_for(qtbot, page, "Nothing is missing: the calendar has them all up to 2028.")


def test_a_team_takes_the_holidays_of_its_new_place(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Holidays")
    part = page.holidays
    qtbot.waitUntil(part.propose.isEnabled, timeout=10_000)
    pick(qtbot, part.region, "57")
    assert part.propose.text().replace("&", "") == "Take the holidays of this place"
    qtbot.mouseClick(part.propose, CLICK)
    said = "The holidays are in the calendar. Days changed: 6."
    wait_for(qtbot, page, said)
    qtbot.waitUntil(lambda: "03 Apr 2026" in part.coming.text())
    assert part.region.currentData() == "57"
    undo(qtbot, page, said)
    qtbot.waitUntil(lambda: part.region.currentData() is None and part.region.count() > 1)
    assert "03 Apr 2026" not in part.coming.text()


def test_another_country_has_its_own_regions(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Holidays")
    part = page.holidays
    qtbot.waitUntil(part.propose.isEnabled, timeout=10_000)
    part.country.setCurrentIndex(part.country.findData("DE"))
    part.country.activated.emit(part.country.currentIndex())
    qtbot.waitUntil(lambda: part.region.findData("BY") > 0)
    assert part.region.itemText(part.region.findData("BY")) == "Bayern (BY)"


def test_the_days_are_seen_in_the_agreement(qtbot: QtBot, begin: Begin):
    page = begin()
    opened: list[str] = []
    page.desk.open_page = lambda name, given: opened.append(name)
    go_to(qtbot, page, "Holidays")
    qtbot.mouseClick(page.holidays.see, CLICK)
    assert opened == ["agreement"]


# --- lists ---


def words(names) -> list[str]:
    return [names.list.item(place).text() for place in range(names.list.count())]


def rename(qtbot: QtBot, names, place: int, typed: str) -> None:
    """F2, type, Enter."""
    names.list.setCurrentRow(place)
    names.list.setFocus()
    qtbot.keyClick(names.list, Qt.Key.Key_F2)
    editor = names.list.findChild(QLineEdit)
    editor.clear()
    qtbot.keyClicks(editor, typed)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_a_source_is_renamed_in_its_place_and_back(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Lists")
    assert words(page.lists.sources) == ["Salon", "Web"]
    rename(qtbot, page.lists.sources, 0, "Foire")
    wait_for(qtbot, page, "The source is renamed.")
    qtbot.waitUntil(lambda: words(page.lists.sources) == ["Foire", "Web"])
    undo(qtbot, page, "The source is renamed.")
    qtbot.waitUntil(lambda: words(page.lists.sources) == ["Salon", "Web"])


def test_a_name_that_is_taken_stays_to_be_corrected(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Lists")
    sources = page.lists.sources
    rename(qtbot, sources, 0, "web")
    qtbot.waitUntil(lambda: "in this list already" in sources.message.text())
    editor = sources.list.findChild(QLineEdit)
    assert editor.text() == "web"
    editor.clear()
    qtbot.keyClicks(editor, "Webinaire")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    wait_for(qtbot, page, "The source is renamed.")
    assert not sources.message.isVisible()


def test_giving_up_a_name_that_was_refused_shows_the_one_in_force(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Lists")
    sources = page.lists.sources
    rename(qtbot, sources, 0, "web")
    qtbot.waitUntil(lambda: sources.message.isVisible())
    qtbot.keyClick(sources.list.findChild(QLineEdit), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: words(sources) == ["Salon", "Web"])
    assert not sources.message.isVisible()


def test_a_reason_takes_our_words_and_its_usual_ones_again(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Lists")
    losses = page.lists.losses
    usual = words(losses)
    rename(qtbot, losses, 0, "Too dear")
    wait_for(qtbot, page, "The reason has new words.")
    qtbot.waitUntil(lambda: words(losses)[0] == "Too dear")
    assert losses.list.item(0).toolTip() == f"Usually: {usual[0]}"
    rename(qtbot, losses, 0, "")
    qtbot.waitUntil(lambda: words(losses) == usual)


def test_typing_the_same_words_changes_nothing(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Lists")
    rename(qtbot, page.lists.rejections, 1, words(page.lists.rejections)[1])
    assert page.desk.writer.is_idle()
    assert banners(page) == []


# --- language and look ---


def test_language_and_theme_are_in_force_at_once(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Language and look")
    pick(qtbot, page.look.theme, "dark")
    pick(qtbot, page.look.language, "fr")
    program = page.program
    assert (program.appearance.choice, program.language.code) == ("dark", "fr")
    program.around.choose_language("en")
    program.around.choose_theme("light")
    assert page.look.language.currentData() == "en"
    assert page.look.theme.currentData() == "light"
