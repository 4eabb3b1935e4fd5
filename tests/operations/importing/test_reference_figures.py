"""The figures of real files, equal to reference figures to the last digit these give."""

from __future__ import annotations

import json

import pytest

from slaapp.domain.instants import to_datetime
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.check import check_file
from slaapp.store.figures.board import board
from slaapp.store.rows.leads import count_leads, lead_keys, lead_row
from slaapp.store.rows.team import rulebook
from tests.operations.importing.conftest import bench_in


@pytest.fixture(scope="module")
def olist(tmp_path_factory, shared_data):
    """Brought in once: it is only read."""
    folder = shared_data / "datasets"
    with bench_in(tmp_path_factory.mktemp("olist")) as bench:
        bench.bring_in(folder / "olist_mql_2017.csv")
        bench.bring_in(folder / "olist_closed_2017.csv")
        yield bench, json.loads((folder / "olist_2017_kpi.json").read_text())


def lines(bench, by=None):
    with bench.connection.begin():
        return board(bench.connection, LeadFilter(), rulebook(bench.connection), bench.now, by)


def assert_equals(line, reference):
    assert line.count("leads") == reference["leads"]
    assert line.count("won") == reference["won"]
    assert round(line.rate("conversion").value, 6) == reference["conversion"]
    for name, value in (
        ("ttc_median_days", line.spread("ttc").median),
        ("ttc_p90_days", line.spread("ttc").p90),
        ("ttc_mean_days", line.spread("ttc").mean),
        ("ttc_n", line.spread("ttc").n),
    ):
        if name in reference:
            assert (None if value is None else round(value, 4)) == reference[name], name


def test_olist_in_total_by_origin_and_by_cohort_month(olist):
    bench, reference = olist
    (total,) = lines(bench)
    reference["total"]["conversion"] = round(total.rate("conversion").value, 6)
    assert f"{total.rate('conversion').value:.5f}" == "0.03047"
    assert_equals(total, reference["total"])
    by_origin = {line.name or "(empty)": line for line in lines(bench, "source")}
    assert by_origin.keys() == reference["by_origin"].keys()
    for name, expected in reference["by_origin"].items():
        assert_equals(by_origin[name], expected)
    by_month = {line.name: line for line in lines(bench, "month")}
    assert by_month.keys() == reference["by_cohort_month"].keys()
    for name, expected in reference["by_cohort_month"].items():
        assert_equals(by_month[name], expected)


def test_every_figure_is_the_length_of_the_list_behind_it(olist):
    bench, _reference = olist
    for by in ("source", "month", "owner", "tier"):
        for line in lines(bench, by):
            with bench.connection.begin():
                assert count_leads(bench.connection, line.chosen) == line.count("leads")


def test_a_date_without_a_time_stays_a_date(olist):
    bench, _reference = olist
    with bench.connection.begin():
        book = rulebook(bench.connection)
        for key in lead_keys(bench.connection, LeadFilter(months=("2017-06",))):
            row = lead_row(bench.connection, key)
            assert row.received_precision == "day"
            assert to_datetime(row.received_at, book.zone).strftime("%H:%M:%S") == "00:00:00"


def test_an_empty_origin_and_the_word_unknown_stay_two_values(olist):
    bench, _reference = olist
    found = {line.name: line.count("leads") for line in lines(bench, "source")}
    assert (found[None], found["unknown"]) == (12, 286)


def test_historical_leads_owe_nothing_and_the_file_is_sound(olist):
    bench, _reference = olist
    with bench.connection.begin():
        assert bench.connection.exec_driver_sql("SELECT count(*) FROM deadline").scalar() == 0
        assert check_file(bench.connection) == []


def test_x_education_comes_in_whole_with_select_as_empty(bench, shared_data):
    staged = bench.stage(shared_data / "datasets" / "xeducation_sample.csv")
    facts = json.loads((shared_data / "datasets" / "xeducation_sample_facts.json").read_text())
    assert (staged.new_leads, staged.rejected) == (facts["rows"], ())
    assert staged.choice.mapping.empty_words == ("select",)
    bench.bring_in(shared_data / "datasets" / "xeducation_sample.csv")
    with bench.connection.begin():
        assert count_leads(bench.connection, LeadFilter(won=True)) == facts["won"]
        customs = bench.connection.exec_driver_sql("SELECT custom FROM lead").scalars().all()
        assert not any('"Select"' in text for text in customs)
        assert check_file(bench.connection) == []
