"""The figures of a real pipeline with wins, losses and deals still open, to the last digit."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from slaapp.domain.figure_question import Question
from slaapp.domain.kpi_value import Money, Spread
from slaapp.operations.workspace import NewMember, Start, create_workspace
from slaapp.store.figures.scoreboard import ScoreLine, scoreboard
from slaapp.store.rulebook import read_rulebook
from tests.operations.importing.conftest import NOW, Bench


@pytest.fixture
def pipeline(tmp_path: Path, shared_data: Path) -> Iterator[Bench]:
    """The pipeline brought in as history, its agents being the team that sells."""
    path = shared_data / "datasets" / "maven_sales_pipeline.csv"
    rows = csv.DictReader(path.read_text("utf-8").splitlines())
    agents = sorted({row["sales_agent"] for row in rows})
    team = [NewMember("Anne", "marketing"), *(NewMember(name, "sales") for name in agents)]
    start = Start("Maven", team)
    opened = create_workspace(tmp_path / "m.slaapp", start, device_id="a machine", now=NOW)
    with opened.writing_connection() as connection:
        bench = Bench(opened, connection)
        bench.bring_in(path)
        yield bench
    opened.lock.release()


def lines(bench: Bench, by: str) -> tuple[ScoreLine, dict[str | None, ScoreLine]]:
    with bench.connection.begin():
        book = read_rulebook(bench.connection)
        total, groups = scoreboard(bench.connection, Question(by=by), book, bench.now)
    return total, {line.name: line for line in groups}


def counts(line: ScoreLine) -> dict[str, object]:
    return {name: line.values[code] for name, code in (("won", "won"), ("lost", "lost"))}


def test_wins_losses_and_how_long_they_took(pipeline: Bench, shared_data: Path):
    reference = json.loads((shared_data / "datasets" / "maven_kpi.json").read_text("utf-8"))
    total, months = lines(pipeline, "month")
    assert round(total.values["win_rate"].value, 6) == reference["win_rate"]
    for stage, code in (("Won", "ttc"), ("Lost", "lost_in")):
        spread = total.values[code]
        assert isinstance(spread, Spread)
        expected = reference["cycle_days"][stage]
        told = (spread.n, spread.median, spread.p90, round(spread.mean or 0, 4))
        assert told == tuple(expected[name] for name in ("n", "median", "p90", "mean"))
    for month, expected in reference["by_engage_month"].items():
        opened = {"opps": months[month].values["leads"], **counts(months[month])}
        assert opened == expected, month
    value = total.values["value"]
    assert isinstance(value, Money)
    assert sum(value.cents.values()) == round(100 * reference["won_value_total"])
    _total, agents = lines(pipeline, "owner")
    for name, expected in reference["by_agent"].items():
        won = agents[name].values["value"]
        assert isinstance(won, Money)
        assert counts(agents[name]) == {key: expected[key] for key in ("won", "lost")}
        assert agents[name].values["leads"] == expected["opps"]
        assert sum(won.cents.values()) == round(100 * expected["value_won"])
