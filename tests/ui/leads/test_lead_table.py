"""The model of the list: any length, read where it is looked at, held in bounds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from slaapp.domain.lead_filter import LeadFilter
from slaapp.operations.leads import LeadForm, add_lead
from slaapp.operations.operation import Author
from slaapp.operations.undo import undo
from tests.ui.leads.conftest import NOW
from ui.background import Reader, Writer
from ui.clock import Clock
from ui.models.column import Column
from ui.models.lead_columns import COLUMN_NAMES, Outlook, lead_columns
from ui.models.lead_question import Question
from ui.models.lead_table import LeadTable
from ui.models.sparse_rows import PAGE, SparseRows
from ui.workspace_access import WorkspaceAccess

BY = Author(None, "machine-a")
ALL = 1_207


class Threads:
    """A reader and a writer on one file."""

    def __init__(self, path: Path) -> None:
        clock = Clock(lambda: NOW)
        access = WorkspaceAccess(path, clock)
        self.reader, self.writer = Reader(access.reading()), Writer(access.writing())

    def do(self, qtbot: QtBot, job) -> object:
        found: list[object] = []
        self.writer.run(job, found.append)
        qtbot.waitUntil(lambda: bool(found))
        return found[0]


@pytest.fixture
def threads(long_file: Path) -> Iterator[Threads]:
    threads = Threads(long_file)
    yield threads
    threads.reader.stop()
    threads.writer.stop()


def columns() -> list[Column]:
    return lead_columns(Outlook(lambda: NOW, ZoneInfo("Europe/Paris")))


@pytest.fixture
def model(qtbot: QtBot, threads: Threads) -> LeadTable:
    """All leads, the newest first."""
    model = LeadTable(threads.reader, columns())
    show(qtbot, model, Question())
    return model


def show(qtbot: QtBot, model: LeadTable, question: Question, *goal: str) -> None:
    with qtbot.waitSignal(model.answered):
        model.show_leads(question, goal)


def look(qtbot: QtBot, model: LeadTable, place: int) -> str:
    """A lead's name, once it was read."""
    if model.index(place, 0).data() is None or not model.is_settled():
        qtbot.waitUntil(lambda: model.is_settled() and model.index(place, 0).data() is not None)
    return str(model.index(place, 0).data())


def test_the_list_has_its_whole_length_though_one_page_was_read(model: LeadTable):
    assert model.rowCount() == ALL
    assert model.rows.held() == PAGE
    assert model.columnCount() == len(COLUMN_NAMES)
    assert [column.name for column in model.columns] == list(COLUMN_NAMES)
    assert model.rowCount(model.index(0, 0)) == 0


def test_a_row_far_down_is_empty_until_it_is_read(qtbot: QtBot, model: LeadTable):
    assert model.index(900, 0).data() is None
    assert not model.is_settled()
    assert look(qtbot, model, 900).startswith("Nom ")


def test_pages_in_a_row_and_pages_jumped_to_show_the_same_list(qtbot: QtBot, model: LeadTable):
    in_a_row = [look(qtbot, model, place) for place in range(0, ALL, PAGE)]
    show(qtbot, model, Question())
    jumped = [look(qtbot, model, place) for place in reversed(range(0, ALL, PAGE))]
    assert jumped == list(reversed(in_a_row))
    names = [look(qtbot, model, place) for place in range(ALL)]
    assert len(set(names)) == ALL


def test_only_the_pages_last_looked_for_are_read(qtbot: QtBot, model: LeadTable):
    for place in range(0, ALL, PAGE):
        model.index(place, 0).data()
    qtbot.waitUntil(model.is_settled)
    assert model.rows.held() <= 3 * PAGE + ALL % PAGE


def test_a_question_that_replaces_another_is_the_one_answered(qtbot: QtBot, model: LeadTable):
    model.show_leads(Question(LeadFilter(stages=("won",))))
    model.look_again([], 0)
    show(qtbot, model, Question(LeadFilter(stages=("rejected",))))
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Luc Simon"]


def test_a_page_of_an_older_question_is_not_put_into_the_new_list(qtbot: QtBot, model: LeadTable):
    model.index(900, 0).data()
    show(qtbot, model, Question(column="title", descending=False))
    qtbot.waitUntil(model.is_settled)
    names = [look(qtbot, model, place) for place in (0, 1, 900, 901)]
    assert names == sorted(names)


def test_a_goal_brings_the_page_on_which_it_stands(
    qtbot: QtBot, model: LeadTable, threads: Threads
):
    look(qtbot, model, 700)
    key = model.rows[700].id
    with qtbot.waitSignal(model.answered) as told:
        model.show_leads(Question(), [key])
    assert told.args[0].places == {key: 700}
    assert model.rows[700].id == key
    assert model.rows[0] is None


def test_a_change_shows_at_once_and_keeps_the_length_true(
    qtbot: QtBot, model: LeadTable, threads: Threads
):
    first = model.rows[0].id
    added = threads.do(qtbot, lambda c: add_lead(c, LeadForm(last_name="Neuve"), by=BY, now=NOW)[0])
    with qtbot.waitSignal(model.answered) as told:
        model.look_again([first], 0)
    assert (model.rowCount(), model.index(0, 0).data()) == (ALL + 1, "Neuve")
    assert told.args[0].places == {first: 1}
    threads.do(qtbot, lambda c: undo(c, by=BY, now=NOW, operation_id=added.operation_id))
    with qtbot.waitSignal(model.answered):
        model.look_again([first], 0)
    assert (model.rowCount(), model.rows[0].id) == (ALL, first)


def test_rows_further_down_are_read_anew_after_a_change(
    qtbot: QtBot, model: LeadTable, threads: Threads
):
    before = look(qtbot, model, 900)
    threads.do(qtbot, lambda c: add_lead(c, LeadForm(last_name="Neuve"), by=BY, now=NOW)[0])
    with qtbot.waitSignal(model.answered):
        model.look_again([], 0)
    model.index(900, 0).data()
    qtbot.waitUntil(model.is_settled)
    assert look(qtbot, model, 901) == before


def test_a_list_that_became_shorter_than_the_place_looked_at_shows_its_end(
    qtbot: QtBot, model: LeadTable
):
    show(qtbot, model, Question(LeadFilter(stages=("won",))))
    with qtbot.waitSignal(model.answered):
        model.look_again([], 500)
    assert model.rowCount() == 1
    assert model.index(0, 0).data() == "Claire Martin"


def test_a_filter_that_lets_nobody_through_gives_an_empty_list(qtbot: QtBot, model: LeadTable):
    show(qtbot, model, Question(LeadFilter(stages=())))
    assert model.rowCount() == 0
    assert model.index(0, 0) == QModelIndex()


def test_qts_own_tester_finds_no_fault(qtbot: QtBot, file: Path):
    """It walks over every cell at every signal, so the list is short."""
    threads = Threads(file)
    model = LeadTable(threads.reader, columns())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    show(qtbot, model, Question())
    added = threads.do(qtbot, lambda c: add_lead(c, LeadForm(last_name="Neuve"), by=BY, now=NOW)[0])
    with qtbot.waitSignal(model.answered):
        model.look_again([], 0)
    assert model.rowCount() == 8
    threads.do(qtbot, lambda c: undo(c, by=BY, now=NOW, operation_id=added.operation_id))
    with qtbot.waitSignal(model.answered):
        model.look_again([], 0)
    show(qtbot, model, Question(LeadFilter(stages=("won",)), "title", False))
    show(qtbot, model, Question(LeadFilter(stages=())))
    model.retranslate()
    assert tester.model() is model
    threads.reader.stop()
    threads.writer.stop()


@given(st.lists(st.integers(0, 120), max_size=200))
def test_pages_held_are_bounded_and_are_those_looked_at_last(looked_at: list[int]):
    rows = SparseRows()
    rows.total = 121 * PAGE
    for page in looked_at:
        rows.put(page, [(page, number) for number in range(PAGE)])
    assert rows.held() <= 40 * PAGE
    for page in looked_at[-40:]:
        assert rows[page * PAGE + 7] == (page, 7)


def test_what_is_in_doubt_is_shown_until_it_is_read_again():
    rows = SparseRows()
    rows.total = 300
    rows.put(0, ["a"] * PAGE)
    rows.put(1, ["b"] * PAGE)
    assert rows.last_before(1) == "a"
    rows.doubt()
    assert rows[0] == "a"
    assert not rows.is_fresh(0)
    assert rows.last_before(1) is None
    rows.put(0, ["c"] * PAGE)
    assert rows.is_fresh(0)
    assert rows[0] == "c"


def test_columns_of_own_fields_come_and_go_and_the_rows_stay(qtbot: QtBot, model: LeadTable):
    tester = QAbstractItemModelTester(model)
    outlook = Outlook(lambda: NOW, ZoneInfo("Europe/Paris"))
    first = look(qtbot, model, 0)
    for own in ({"size": "Taille", "town": "Ville"}, {"town": "Ville"}, {}):
        model.show_columns(lead_columns(outlook, own))
        assert [each.name for each in model.columns] == [
            *COLUMN_NAMES, *(f"custom:{key}" for key in own),
        ]  # fmt: skip
        assert model.columnCount() == len(COLUMN_NAMES) + len(own)
        assert look(qtbot, model, 0) == first
    assert tester is not None
