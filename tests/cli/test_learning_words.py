"""``criteria backtest`` and ``criteria suggest``: what one's own history says, for both readers."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from slaapp.domain.agreement import default_agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.instants import HOUR
from slaapp.store.figures.backtesting import try_on_history
from slaapp.store.opening import open_to_read
from slaapp.store.rulebook import read_rulebook
from tests.cli.conftest import DEMO_NOW, Run
from tests.domain.learning.samples import FILLED_BY_SALES
from tests.store.workspaces import MONDAY


@pytest.fixture(scope="module")
def imported(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real sample, imported as history by the command line."""
    from slaapp.cli import main

    path = tmp_path_factory.mktemp("x") / "x.slaapp"
    sample = shared_data / "datasets" / "xeducation_sample.csv"
    for words in (
        ["new", "--name", "X", "--member", "Anne:manager"],
        ["import", "--historical", "--empty", "Select", str(sample)],
    ):
        assert main(["--file", str(path), *words], lambda: MONDAY) == 0
    return path


def test_the_backtest_of_the_version_in_force_says_what_happened(run: Run, demo_template: Path):
    found = run("criteria", "backtest", "--json", file=demo_template, now=DEMO_NOW).data
    assert found["as_it_was"] == {"same": found["leads"], "differing": []}
    assert (found["draft"], found["as_imported"]) == (None, 0)
    side = found["in_force"]
    qualified = run("kpi", "--json", file=demo_template, now=DEMO_NOW).data["total"]["qualified"]
    assert side["qualified"] == sum(side["per_month"].values()) == qualified
    assert side["curve"][0]["qualified"] == found["leads"]
    low, high = side["quality"]["interval"]
    assert 0.5 < low < side["quality"]["value"] < high < 1


def test_another_threshold_stands_beside_it(run: Run, demo_template: Path):
    words = ("criteria", "backtest", "--threshold", 70)
    found = run(*words, "--json", file=demo_template, now=DEMO_NOW).data
    assert found["draft"]["threshold"] == 70
    assert found["draft"]["qualified"] < found["in_force"]["qualified"]
    assert len(found["draft"]["missed"]) >= len(found["in_force"]["missed"])
    said = run(*words, file=demo_template, now=DEMO_NOW, language="fr").out
    assert "Brouillon" in said


def test_the_leads_behind_a_number_are_listed(run: Run, demo_template: Path):
    words = ("criteria", "backtest", "--threshold", 70)
    tried = run(*words, "--json", file=demo_template, now=DEMO_NOW).data["draft"]
    for which in ("missed", "untried"):
        listed = run(*words, "--list", which, "--json", file=demo_template, now=DEMO_NOW).data
        assert {each["id"] for each in listed["leads"]} == set(tried[which])
        assert listed["count"] == len(tried[which])
    assert run(*words, "--list", "differing", file=demo_template, now=DEMO_NOW).status == 0


def test_a_period_narrows_it_and_an_empty_file_says_little(
    run: Run, demo_template: Path, fresh_file: Path
):
    words = ("criteria", "backtest", "--json")
    whole = run(*words, file=demo_template, now=DEMO_NOW).data
    month = run(*words, "--period", "2026-05", file=demo_template, now=DEMO_NOW).data
    assert 0 < month["leads"] < whole["leads"]
    assert run(*words, file=fresh_file).data["in_force"]["quality"] is None
    assert "0 leads" in run("criteria", "backtest", file=fresh_file).out


def test_points_are_suggested_from_what_the_import_brought(run: Run, imported: Path):
    left_out = [part for name in FILLED_BY_SALES for part in ("--without", name)]
    found = run("criteria", "suggest", "--json", *left_out, file=imported).data
    assert found["quality"]["value"] >= 0.86
    assert found["leads"] == {
        "customers": 808, "others": 1255, "undecided": 0, "as_imported": 2063,
    }  # fmt: skip
    assert found["warnings"] == ["as_imported"]
    assert len(found["left_out"]) == len(FILLED_BY_SALES) - 1, "tags are learned from in no case"
    (apart,) = found["thresholds"]
    assert apart["reason"] == "separates"
    assert apart["customers"]["value"] - apart["others"]["value"] > 0.5
    first = found["lines"][0]
    assert first["points"] % 5 == 0
    assert first["met"]["n"] + first["unmet"]["n"] == 2063
    assert first["met"]["interval"][0] < first["met"]["value"] < first["met"]["interval"][1]


def test_what_sales_fill_in_is_pointed_out_with_what_it_feigns(run: Run, imported: Path):
    found = run("criteria", "suggest", "--json", file=imported).data
    suspects = {each["label"]: each["reasons"] for each in found["suspects"]}
    assert {"Lead Quality", "Last Activity", "Last Notable Activity"} == set(suspects)
    assert found["quality"]["value"] > 0.92
    assert found["quality_without_suspects"]["value"] < 0.92
    said = run("criteria", "suggest", file=imported, language="fr").out
    assert "Ces champs ne sont peut-être connus que parce que l’issue l’est" in said
    assert "fois sur 100" in said


def test_too_few_leads_and_unknown_fields_are_said(run: Run, fresh_file: Path):
    assert "at least 10 customers" in run("criteria", "suggest", file=fresh_file).out
    refused = run("criteria", "suggest", "--without", "Zut", file=fresh_file)
    assert refused.status == 2
    assert "Zut" in refused.sentence
    assert run("criteria", "suggest", "--without", "request", file=fresh_file).status == 0
    assert "99" in run("criteria", "suggest", "--take", 99, file=fresh_file).sentence


def test_what_sales_fill_in_is_declared_once_and_for_all(run: Run, imported: Path, tmp_path: Path):
    file = Path(shutil.copy(imported, tmp_path / "x.slaapp"))
    words = ("criteria", "sales-fields")
    assert "No field" in run(*words, file=file).out
    said = run(*words, *FILLED_BY_SALES, file=file, language="fr")
    assert said.status == 0, said.err
    assert "Lead Quality" in said.out
    listed = run(*words, "--json", file=file).data["sales_fields"]
    assert {each["label"] for each in listed} == set(FILLED_BY_SALES) - {"Tags"}
    found = run("criteria", "suggest", "--json", file=file).data
    assert found["quality"]["value"] >= 0.86
    assert len(found["left_out"]) == len(FILLED_BY_SALES) - 1, "tags are learned from in no case"
    assert "Lead Quality" in run("criteria", "suggest", file=file).out
    run(*words, "lead quality", "--remove", file=file)
    assert "Lead Quality" not in run(*words, file=file).out
    assert run(*words, "lead quality", "--remove", file=file).status == 2


def test_lines_are_taken_over_into_the_draft_one_by_one(run: Run, imported: Path, tmp_path: Path):
    file = Path(shutil.copy(imported, tmp_path / "x.slaapp"))
    words = ("criteria", "suggest", "--without", "Lead Quality")
    lines = run(*words, "--json", file=file).data["lines"]
    assert run(*words, "--take", 1, "--take", 3, file=file).status == 0
    draft = run("agreement", "show", "--draft", "--json", file=file).data["agreement"]
    fields = ("field", "operator", "operands", "points")
    taken = [tuple(str(each[name]) for name in fields) for each in draft["criteria"][-2:]]
    assert taken == [tuple(str(lines[at][name]) for name in fields) for at in (0, 2)]
    tried = run("criteria", "backtest", "--json", file=file).data
    assert tried["draft"]["quality"]["value"] > tried["in_force"]["quality"]["value"]


def test_seven_criteria_set_by_hand_rank_the_real_sample_well(run: Run, imported: Path):
    by_hand = (
        Criterion("custom:lead_origin", "is", ("Lead Add Form",), 50),
        Criterion("custom:what_is_your_current_occupation", "is", ("Working Professional",), 40),
        Criterion("custom:what_is_your_current_occupation", "is_known", (), 20),
        Criterion("custom:total_time_spent_on_website", "at_least", ("300",), 15),
        Criterion("custom:total_time_spent_on_website", "at_least", ("900",), 25),
        Criterion("custom:do_not_email", "is", ("yes",), -25),
        Criterion("source", "is", ("Olark Chat",), 10),
    )
    opened = open_to_read(imported)
    with opened.reading_connection() as connection, connection.begin():
        book = read_rulebook(connection)
        draft = replace(default_agreement(), criteria=by_hand)
        tried = try_on_history(connection, book, MONDAY + HOUR, draft).draft
    opened.reader.dispose()
    assert tried.quality.value >= 0.80
    assert len(tried.missed) + tried.won.k == 808
    assert tried.won.value > 0.39, "who is qualified wins more often than all do"
