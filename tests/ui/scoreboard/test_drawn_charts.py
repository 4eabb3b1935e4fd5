"""Every part of every chart of the gallery opens as many leads as it says, in a living file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from sqlalchemy import Connection

from slaapp.domain.figure_question import Question
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.opening import close_file, open_file
from slaapp.store.rows.leads import count_leads
from slaapp.store.rulebook import read_rulebook
from tests.operations.demo_file import DEMO_NOW, demo_template
from tests.store.workspaces import entered, paris
from tests.ui.test_charts_drawing import LOOK
from ui.charts.painting import picture_of
from ui.pages.scoreboard.drawn import KINDS, ChartKind
from ui.pages.scoreboard.drawn.kind import Ground
from ui.pages.scoreboard.phrases import count_text

__all__ = ["demo_template"]

MAY = Question(paris("2026-05-01 00:00"), paris("2026-06-01 00:00"), conversion_days=7)
WON = Question(leads=LeadFilter(won=True))
EVERYTHING = Question()
OF_ROWS = ("responses", "weeks_sales", "weeks_marketing", "rejections")
"""Their n counts hand-overs or deadlines, of which a lead may have several."""


@pytest.fixture(scope="module")
def demo(demo_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    path = Path(shutil.copy(demo_template, tmp_path_factory.mktemp("drawn") / "demo.slaapp"))
    opened = open_file(path, DEMO_NOW)
    connection = opened.writing_connection()
    yield connection
    connection.close()
    close_file(opened, DEMO_NOW)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(QLocale.c())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
@pytest.mark.parametrize("asked", [EVERYTHING, MAY, WON], ids=["all", "May", "won"])
def test_every_part_opens_as_many_leads_as_it_says(
    demo: Connection, kind: ChartKind, asked: Question
):
    ground = Ground(read_rulebook(demo), asked, DEMO_NOW)
    drawn = kind.draw(kind.read(demo, ground), ground)
    opening = [bar for bar in drawn.chart.bars if bar.opens is not None]
    for bar in opening:
        assert count_leads(demo, bar.opens) == bar.leads, bar.tip
        assert count_text(bar.leads) in bar.tip
    if drawn.leads is not None and kind.code not in OF_ROWS:
        assert count_leads(demo, drawn.leads) == drawn.count
    assert all(bar.tip for bar in drawn.chart.bars)
    assert all(len(row) == len(drawn.data.header) for row in drawn.data.rows)
    if asked is EVERYTHING:
        assert opening
        assert drawn.data.rows
        assert drawn.leads is None or count_leads(demo, drawn.leads) > 0
    demo.rollback()


def test_without_a_lead_each_chart_says_what_is_missing(workspace: Path):
    entered_there = entered(workspace)
    saturday = Question(paris("2026-06-06 00:00"), paris("2026-06-08 00:00"))
    ground = Ground(read_rulebook(entered_there.connection), saturday, entered_there.now)
    for kind in KINDS:
        drawn = kind.draw(kind.read(entered_there.connection, ground), ground)
        assert drawn.chart.is_empty, kind.code
        assert drawn.missing
        assert drawn.leads is None
        assert picture_of(drawn.chart, LOOK, 300, 200, 1.0).hits == ()
    entered_there.close()
