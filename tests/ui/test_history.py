"""The history: who did what and when, what it changed, undone by real clicks and keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from slaapp.operations.contact import add_note, log_contact
from slaapp.operations.hand_over import accept, hand_over
from slaapp.operations.leads import LeadForm, add_lead, edit_lead
from slaapp.operations.operation import Author
from slaapp.operations.undo import undo
from slaapp.operations.workspace import NewMember, Start, create_workspace
from slaapp.store.opening import close_file
from slaapp.store.rows.members import members
from ui.pages import PAGES
from ui.pages.history import HistoryPage
from ui.program import Program

NOW = 1_768_200_000_000
SECOND = 1_000
HERE = tuple(spec for spec in PAGES if spec.name == "history")
INES = LeadForm("Inès", "Dupont", "ines@atelier.fr", "06 12 34 56 78", company="Atelier")


@pytest.fixture(scope="session")
def busy_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a lead that was added, corrected, handed over, accepted, called; made once."""
    path = tmp_path_factory.mktemp("history") / "Atelier Nord.slaapp"
    team = [NewMember("Claire Martin", "sales"), NewMember("Paul Durand", "marketing")]
    opened = create_workspace(path, Start("Atelier Nord", team), device_id="0" * 32, now=NOW)
    with opened.writing_connection() as connection:
        people = {each.role: Author(each.id, "machine-a") for each in members(connection)}
        connection.rollback()
        do_things(connection, people["marketing"], people["sales"])
    close_file(opened, NOW + 6 * SECOND)
    return path


def do_things(connection, marketing: Author, sales: Author) -> None:
    _receipt, key = add_lead(connection, INES, by=marketing, now=NOW + SECOND)
    again = replace(INES, phone="01 02 03 04 05")
    edit_lead(connection, key, again, by=marketing, now=NOW + 2 * SECOND)
    hand_over(connection, [key], to=sales.member_id, by=marketing, now=NOW + 3 * SECOND)
    accept(connection, key, by=sales, now=NOW + 4 * SECOND)
    log_contact(connection, key, outcome="no_answer", by=sales, now=NOW + 5 * SECOND)


@pytest.fixture
def busy_file(busy_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(busy_template, tmp_path))


Begin = Callable[[Path], HistoryPage]


@pytest.fixture
def begin(qapp: QApplication, qtbot: QtBot, themed: None) -> Iterator[Begin]:
    programs: list[Program] = []

    def show(file: Path) -> HistoryPage:
        program = Program(qapp, file, pages=HERE)
        programs.append(program)
        program.language.choose("en")
        program.start()
        program.shell.resize(1280, 800)
        qtbot.waitUntil(lambda: program.shell.page() is not None)
        page = program.shell.page()
        assert isinstance(page, HistoryPage)
        qtbot.waitUntil(lambda: page.is_settled() and page.detail.state is not None)
        return page

    yield show
    for program in programs:
        program.shell.close()
        program.shell.deleteLater()


def told(page: HistoryPage, column: int) -> list[str]:
    return [page.model.index(row, column).data() for row in range(page.model.rowCount())]


def choose(qtbot: QtBot, page: HistoryPage, sentence: str) -> None:
    place = told(page, 2).index(sentence)
    index = page.model.index(place, 2)
    page.table.scrollTo(index)
    where = page.table.visualRect(index).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    settle(qtbot, page)


def settle(qtbot: QtBot, page: HistoryPage) -> None:
    qtbot.waitUntil(lambda: page.is_settled() and page.detail.state is not None)


def changes(page: HistoryPage) -> list[list[str]]:
    model = page.detail.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def pick(qtbot: QtBot, page: HistoryPage, field, words: str) -> None:
    """Choose in a list of choices by keyboard."""
    field.setFocus()
    while field.currentText() != words:
        before = field.currentIndex()
        qtbot.keyClick(field, Qt.Key.Key_Down)
        assert field.currentIndex() != before, words
    qtbot.wait(20)
    qtbot.waitUntil(page.is_settled)


def test_every_change_is_a_sentence_newest_first(begin: Begin, busy_file: Path):
    page = begin(busy_file)
    QAbstractItemModelTester(
        page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page.model
    )
    assert told(page, 2) == [
        "Logged a contact with Inès Dupont: Call — No answer",
        "Accepted Inès Dupont",
        "Handed over Inès Dupont",
        "Corrected the lead Inès Dupont",
        "Added the lead Inès Dupont",
        "Made the file of Atelier Nord",
    ]
    assert told(page, 1) == [
        "Claire Martin",
        "Claire Martin",
        "Paul Durand",
        "Paul Durand",
        "Paul Durand",
        "Claire Martin",
    ]
    assert page.table.chosen_key() == page.model.rows[0].id


def test_the_selected_change_tells_its_old_and_new_values(
    qtbot: QtBot, begin: Begin, busy_file: Path
):
    page = begin(busy_file)
    tester = QAbstractItemModelTester(
        page.detail.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    choose(qtbot, page, "Corrected the lead Inès Dupont")
    assert page.detail.summary.text() == "People: 1 entry changed"
    assert changes(page) == [
        ["People: Inès Dupont", "Changed", "Phone", "06 12 34 56 78", "01 02 03 04 05"]
    ]
    del tester


def test_a_long_change_says_how_much_of_it_is_shown(qtbot: QtBot, begin: Begin, busy_file: Path):
    page = begin(busy_file)
    choose(qtbot, page, "Made the file of Atelier Nord")
    assert page.detail.rest.text().startswith("The first 20 of ")
    assert "Calendar: " in page.detail.summary.text()
    assert page.detail.reason.text() == "This is meant to last and cannot be undone."
    assert not page.detail.undo.isEnabled()


def test_a_click_undoes_the_selected_change_and_says_so(
    qtbot: QtBot, begin: Begin, busy_file: Path
):
    page = begin(busy_file)
    choose(qtbot, page, "Logged a contact with Inès Dupont: Call — No answer")
    qtbot.mouseClick(page.detail.undo, Qt.MouseButton.LeftButton)
    undid = "Undid: Logged a contact with Inès Dupont: Call — No answer"
    qtbot.waitUntil(lambda: told(page, 2)[0] == undid)
    settle(qtbot, page)
    assert told(page, 3)[:2] == ["", "undone"]
    assert page.detail.row is page.model.rows[1]  # it stays selected
    assert page.detail.reason.text().startswith("Undone by Claire Martin, ")
    assert not page.detail.undo.isEnabled()


def test_what_somebody_built_on_says_who_and_leads_there(
    qtbot: QtBot, begin: Begin, busy_file: Path
):
    page = begin(busy_file)
    choose(qtbot, page, "Handed over Inès Dupont")
    assert "cannot be undone by itself: Claire Martin changed it since" in page.detail.reason.text()
    assert "Inès Dupont" in page.detail.reason.text()
    assert not page.detail.undo.isEnabled()
    qtbot.mouseClick(page.detail.other, Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert page.detail.row.kind in ("accept", "log_contact")


def test_the_later_change_is_found_although_the_filter_hides_it(
    qtbot: QtBot, begin: Begin, busy_file: Path
):
    page = begin(busy_file)
    pick(qtbot, page, page.filters.people, "Paul Durand")
    choose(qtbot, page, "Handed over Inès Dupont")
    qtbot.mouseClick(page.detail.other, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.filters.is_empty and len(page.model.rows) == 6)
    settle(qtbot, page)
    assert page.detail.row.kind in ("accept", "log_contact")


def test_somebody_who_was_faster_is_named(qtbot: QtBot, begin: Begin, busy_file: Path):
    page = begin(busy_file)
    choose(qtbot, page, "Logged a contact with Inès Dupont: Call — No answer")
    key, lead = page.detail.row.id, _lead_of(page)

    def first(connection, by, now):
        undo(connection, by=by, now=now, operation_id=key)
        return add_note(connection, lead, "Rappeler", by=by, now=now)

    page.desk.run(first)
    page._undo(key)
    qtbot.waitUntil(lambda: bool(page.desk.banners.banners()))
    assert "This cannot be undone" in page.desk.banners.banners()[-1].text
    settle(qtbot, page)
    assert page.detail.reason.text().startswith("Undone by Claire Martin")


def _lead_of(page: HistoryPage) -> str:
    found: list[str] = []
    page.desk.writer.run(
        lambda connection: connection.exec_driver_sql("SELECT id FROM lead").scalar(),
        found.append,
    )
    while not found:
        QApplication.processEvents()
    return found[0]


def test_a_trouble_of_undoing_names_who_changed_it(qtbot: QtBot, begin: Begin, busy_file: Path):
    from slaapp.domain.trouble import Trouble

    page = begin(busy_file)
    choose(qtbot, page, "Accepted Inès Dupont")
    page._look.stop()
    by = next(key for key, name in page._names.items() if name == "Claire Martin")
    page._could_not(Trouble("changed_since", kind="won", author_id=by, at=NOW))
    assert "Claire Martin changed it since" in page.detail.reason.text()
    assert "Lead won" in page.detail.reason.text()


def test_the_list_is_filtered_by_person_and_kind(qtbot: QtBot, begin: Begin, busy_file: Path):
    page = begin(busy_file)
    pick(qtbot, page, page.filters.people, "Paul Durand")
    qtbot.waitUntil(lambda: told(page, 1) == ["Paul Durand"] * 3)
    pick(qtbot, page, page.filters.kinds, "Lead accepted")
    qtbot.waitUntil(lambda: page.empty.isVisible())
    qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(told(page, 1)) == 6)
    assert not page.empty.isVisible()


def test_the_list_is_filtered_by_days_and_by_lead_and_undone_by_keys(
    qtbot: QtBot, begin: Begin, busy_file: Path
):
    page = begin(busy_file)
    key = _lead_of(page)
    qtbot.keyClicks(page.filters.lead, "dupont")
    qtbot.waitUntil(lambda: len(told(page, 1)) == 5)
    qtbot.keyClick(page.filters.lead, Qt.Key.Key_Return)
    qtbot.waitUntil(page.table.hasFocus)
    settle(qtbot, page)
    qtbot.keyClick(page.table, Qt.Key.Key_U)
    undid = "Undid: Logged a contact with Inès Dupont: Call — No answer"
    qtbot.waitUntil(lambda: told(page, 2)[0] == undid)
    settle(qtbot, page)
    choose(qtbot, page, "Handed over Inès Dupont")
    qtbot.keyClick(page.table, Qt.Key.Key_G)
    settle(qtbot, page)
    assert page.detail.row.kind == "accept"
    qtbot.keyClicks(page.filters.lead, "x")
    qtbot.waitUntil(lambda: page.empty.isVisible())
    page.show_given(key)
    qtbot.waitUntil(lambda: page.filters.lead.text() == "Inès Dupont")
    qtbot.waitUntil(lambda: len(told(page, 1)) == 6)
    pick(qtbot, page, page.filters.period, "Yesterday")
    qtbot.waitUntil(lambda: page.empty.isVisible())
    qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.filters.is_empty and len(told(page, 1)) == 7)


def test_undo_from_anywhere_shows_here(qtbot: QtBot, begin: Begin, busy_file: Path):
    page = begin(busy_file)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    undid = "Undid: Logged a contact with Inès Dupont: Call — No answer"
    qtbot.waitUntil(lambda: told(page, 2)[0] == undid)
    page.desk.redo()
    qtbot.waitUntil(lambda: told(page, 2)[0].startswith("Redid: Logged a contact"))
    settle(qtbot, page)


def test_the_arrow_keys_move_through_the_changes(qtbot: QtBot, begin: Begin, busy_file: Path):
    page = begin(busy_file)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    settle(qtbot, page)
    assert page.detail.title.text() == "Accepted Inès Dupont"


def test_everything_is_said_again_in_another_language(qtbot: QtBot, begin: Begin, busy_file: Path):
    page = begin(busy_file)
    page.retranslate()
    assert page.table.accessibleName() == "All changes, newest first"
    assert page.filters.people.itemText(0) == "Everybody"
    assert page.filters.people.itemText(page.filters.people.count() - 1) == "the program"
