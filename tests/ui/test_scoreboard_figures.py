"""The reference figures of a real export, to the last digit, as the Scoreboard shows them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from slaapp.domain.board_choice import BoardChoice, PeriodChoice
from slaapp.operations.import_leads import (
    ImportChoice,
    apply_import,
    inspect_file,
    stage_import,
    staging_path,
)
from slaapp.operations.operation import Author
from slaapp.store.opening import close_file, open_file
from tests.store.workspaces import MONDAY, workspace_at
from ui.pages.scoreboard.question import BoardAnswer, read_board
from ui.pages.scoreboard.table import BoardModel
from ui.words import Language

NOW = MONDAY + 60_000
LEADS, WON, CONVERSION, TO_WIN, P90_TO_WIN = 1, 5, 6, 9, 10


@pytest.fixture(scope="module")
def reference(shared_data: Path) -> dict:
    return json.loads((shared_data / "datasets" / "olist_2017_kpi.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def answers(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, BoardAnswer]:
    """What the page asks for, by source and by month."""
    path = tmp_path_factory.mktemp("olist") / "olist.slaapp"
    opened, by = workspace_at(path), Author(None, "m")
    with opened.writing_connection() as connection:
        for at, name in enumerate(("olist_mql_2017.csv", "olist_closed_2017.csv"), 1):
            file = shared_data / "datasets" / name
            found = inspect_file(file, empty_words=inspect_file(file).profile.suspects)
            choice = ImportChoice(file, found.mapping, "historical")
            staged = stage_import(path, staging_path(path), choice, by=by, now=MONDAY + at)
            apply_import(connection, staged, by=by, now=MONDAY + at)
            staged.discard()
    close_file(opened, NOW)
    opened = open_file(path, NOW)
    with opened.reading_connection() as connection:
        ever = PeriodChoice("all")
        choices = {by: BoardChoice(ever, by=by) for by in ("source", "month")}
        read = {by: read_board(connection, choice, NOW) for by, choice in choices.items()}
    opened.lock.release()
    return read


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    language = Language(qapp)
    language.choose("en", keep=False)
    yield
    language.withdraw()
    QLocale.setDefault(QLocale.c())


def model_of(answer: BoardAnswer) -> BoardModel:
    model = BoardModel()
    assert answer.total is not None
    model.show_lines(answer.by, answer.total, answer.groups)
    return model


def said(model: BoardModel, row: int, column: int) -> str:
    return model.index(row, column).data()


def tip(model: BoardModel, row: int, column: int) -> str:
    return model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)


def number(text: str) -> float:
    return float(text.replace(",", ""))


def in_full(words: str, name: str) -> float | None:
    """``216.6202`` from ``median 216.6202 d``; None for a dash."""
    found = re.search(rf"{name} ([-\d.,]+) d", words)
    return number(found[1]) if found else None


def assert_shows(model: BoardModel, row: int, expected: dict) -> None:
    assert number(said(model, row, LEADS)) == expected["leads"]
    assert number(said(model, row, WON)) == expected["won"]
    assert_conversion(model, row, expected["conversion"])
    assert_closing(model, row, expected)


def assert_conversion(model: BoardModel, row: int, expected: float) -> None:
    """The cell to one decimal, its tip to the reference's last digit."""
    assert said(model, row, CONVERSION) == f"{expected * 100:.1f}%"
    digits = len(str(expected).partition(".")[2])
    full = number(tip(model, row, CONVERSION).partition("%")[0]) / 100
    assert round(full, digits) == expected


def assert_closing(model: BoardModel, row: int, expected: dict) -> None:
    words = tip(model, row, TO_WIN)
    for name, key, column in (
        ("median", "ttc_median_days", TO_WIN),
        ("p90", "ttc_p90_days", P90_TO_WIN),
        ("mean", "ttc_mean_days", None),
    ):
        if key not in expected:
            continue
        assert in_full(words, name) == expected[key], (name, words)
        if column is not None:
            value = expected[key]
            assert said(model, row, column) == ("–" if value is None else f"{value:.1f} d")
    if expected.get("ttc_n"):
        assert words.startswith(f"won: {expected['ttc_n']};")


@pytest.mark.parametrize("by", ["source", "month"])
def test_the_total_is_the_reference(english: None, answers, reference: dict, by: str):
    model = model_of(answers[by])
    assert said(model, 0, 0) == "In all"
    assert_shows(model, 0, reference["total"])
    assert (reference["total"]["leads"], reference["total"]["won"]) == (2_002, 61)


def test_every_source_is_the_reference_and_unknown_is_not_empty(
    english: None, answers, reference: dict
):
    model = model_of(answers["source"])
    rows = {said(model, row, 0): row for row in range(1, model.rowCount())}
    expected = {
        ("(no source)" if name == "(empty)" else name): figures
        for name, figures in reference["by_origin"].items()
    }
    assert rows.keys() == expected.keys()
    assert {"(no source)", "unknown"} <= rows.keys()
    for name, figures in expected.items():
        assert_shows(model, rows[name], figures)


def test_every_cohort_is_the_reference_in_the_order_of_the_months(
    english: None, answers, reference: dict
):
    model = model_of(answers["month"])
    months = list(reference["by_cohort_month"].items())
    assert model.rowCount() == len(months) + 1
    for row, (month, figures) in enumerate(months, 1):
        year, place = month.split("-")
        name = QLocale().monthName(int(place), QLocale.FormatType.ShortFormat)
        assert said(model, row, 0) == f"{name} {year}"
        assert_shows(model, row, figures)


@pytest.mark.parametrize("by", ["source", "month"])
def test_the_model_keeps_qts_rules(english: None, answers, by: str):
    model = BoardModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    answer = answers[by]
    model.show_lines(by, answer.total, answer.groups)
    model.show_lines(by, answer.total, ())
    assert tester.model() is model


def test_figures_and_their_headings_stand_at_the_right_names_at_the_left(english: None, answers):
    model = model_of(answers["month"])
    role = Qt.ItemDataRole.TextAlignmentRole
    for column in range(model.columnCount()):
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        assert model.index(0, column).data(role) & side
        assert model.headerData(column, Qt.Orientation.Horizontal, role) & side
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Month"
