"""Criteria on the columns of a real export, set up by hand in the window, signed, and judged."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from sqlalchemy import func, select

from slaapp.domain.figures import score_sheet
from slaapp.operations.import_leads import (
    ImportChoice,
    apply_import,
    inspect_file,
    stage_import,
    staging_path,
)
from slaapp.operations.operation import Author
from slaapp.store.derivation import read_subjects
from slaapp.store.opening import close_file
from slaapp.store.rows.agreements import read_agreement
from slaapp.store.rows.team import rulebook
from slaapp.store.tables import lead
from tests.store.workspaces import MONDAY, workspace_at
from tests.ui.real_window import Open, RealWindow, open_window

__all__ = ["open_window"]

THRESHOLD = 50


class Line(NamedTuple):
    """A criterion as it is set up in the window, and as the file is judged without it."""

    field: str
    operator: str
    value: str
    points: int
    column: str


LINES = (
    Line("TotalVisits", "is at least", "5", 20, "TotalVisits"),
    Line("Total Time Spent on Website", "is at least", "1000", 30, "Total Time Spent on Website"),
    Line("Last Activity", "is one of", "SMS Sent; Email Opened", 15, "Last Activity"),
    Line(
        "What is your current occupation",
        "is",
        "Working Professional",
        25,
        "What is your current occupation",
    ),
    Line("Source", "is", "Olark Chat", -10, "Lead Source"),
)


@pytest.fixture(scope="module")
def imported(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole file as live leads, in a workspace of the small team."""
    path = tmp_path_factory.mktemp("x") / "x.slaapp"
    opened, by = workspace_at(path), Author(None, "m")
    file = shared_data / "datasets" / "xeducation_sample.csv"
    with opened.writing_connection() as connection:
        found = inspect_file(file, empty_words=inspect_file(file).profile.suspects)
        choice = ImportChoice(file, found.mapping, "live")
        staged = stage_import(path, staging_path(path), choice, by=by, now=MONDAY + 1)
        apply_import(connection, staged, by=by, now=MONDAY + 2)
        staged.discard()
    close_file(opened, MONDAY + 3)
    return path


@pytest.fixture
def window(open_window: Open, imported: Path, tmp_path: Path) -> RealWindow:
    window = open_window(Path(shutil.copy(imported, tmp_path / "x.slaapp")), MONDAY + 60_000)
    window.open("agreement")
    return window


def set_up(window: RealWindow) -> None:
    """Drop the usual criteria, write the five of our own, and set the threshold."""
    criteria = window.page._criteria
    while criteria._rows:
        window.click(criteria._rows[0].remove)
    for line in LINES:
        window.click(criteria._add)
        row = criteria._rows[-1]
        window.choose(row.condition.field, line.field)
        window.choose(row.condition.operator, line.operator)
        window.fill(row.condition.operand.text, line.value)
        window.fill(row.points, str(line.points))
    window.fill(criteria._spins["threshold"], str(THRESHOLD))


def sign(window: RealWindow) -> None:
    window.later()
    window.click(window.page._strip._sign)
    window.click(window.page._signing._sign)
    window.rest()


def points_of(row: dict[str, str]) -> int:
    """The score of a row of the file, reckoned here, without the program."""
    return sum(line.points for line in LINES if holds(line, row[line.column]))


def holds(line: Line, value: str) -> bool:
    if line.operator == "is at least":
        return value != "" and float(value) >= float(line.value)
    return value in [wanted.strip() for wanted in line.value.split(";")]


def test_criteria_set_up_by_hand_and_signed_judge_and_explain_every_lead(
    window: RealWindow, shared_data: Path
):
    set_up(window)
    assert window.page._strip._fault.text() == ""
    sign(window)
    now = window.session.desk.clock.now()
    in_force = window.read(lambda c: read_agreement(c, now)).in_force
    assert [criterion.points for criterion in in_force.criteria] == [20, 30, 15, 25, -10]
    assert in_force.threshold == THRESHOLD
    with (shared_data / "datasets" / "xeducation_sample.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert_scored_as_reckoned_here(window, rows)
    assert_qualified_who_reached_the_threshold(window, rows)
    assert_explained(window)


def assert_scored_as_reckoned_here(window: RealWindow, rows: list[dict[str, str]]) -> None:
    query = select(lead.c.external_id, lead.c.score)
    scores = {row[0]: row[1] for row in window.read(lambda c: c.execute(query).all())}
    assert scores == {row["Prospect ID"]: points_of(row) for row in rows}


def assert_qualified_who_reached_the_threshold(
    window: RealWindow, rows: list[dict[str, str]]
) -> None:
    reached = [row for row in rows if points_of(row) >= THRESHOLD and row["Converted"] != "1"]
    stages = select(lead.c.stage, func.count()).group_by(lead.c.stage)
    found = {row[0]: row[1] for row in window.read(lambda c: c.execute(stages).all())}
    assert found["qualified"] == len(reached) > 40
    assert found["won"] == 808


def assert_explained(window: RealWindow) -> None:
    """Every score is the sum of its lines, and each line that gives points saw what it names."""

    def judge(connection):
        book = rulebook(connection)
        stored = connection.execute(select(lead.c.id, lead.c.score)).all()
        subjects = dict(read_subjects(connection, [row[0] for row in stored]))
        day = book.day_of(window.session.desk.clock.now())
        return [(row[1], score_sheet(subjects[row[0]], book, day)) for row in stored]

    judged = window.read(judge)
    assert len(judged) == 2_063
    for score, sheet in judged:
        assert score == sum(line.points for line in sheet.lines)
        assert len(sheet.lines) == len(LINES)
    met = [line for _, sheet in judged for line in sheet.lines if line.points]
    assert all(line.criterion.is_met(line.value) for line in met)
    assert {line.points for line in met} == {20, 30, 15, 25, -10}
