"""Conversion by cohort on a real export, counted again from the file: young ones left out."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date, datetime, timedelta

import pytest

from slaapp.domain.instants import to_instant
from slaapp.domain.kpi_value import Money
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.figures.board import board_with_total
from slaapp.store.rows.leads import count_leads
from slaapp.store.rows.team import rulebook
from tests.store.workspaces import PARIS

DAYS = 90
# In the middle of the last cohort but one, so that there are old, half-grown and young ones.
TODAY = date(2018, 2, 10)


@pytest.fixture
def told(bench, shared_data):
    """The file's leads as (month, whether old enough, whether won in time), by plain reading."""
    folder = shared_data / "datasets"
    names = ("olist_mql_2017.csv", "olist_closed_2017.csv")
    for name in names:
        bench.bring_in(folder / name)
    leads, closed = (
        list(csv.DictReader((folder / name).read_text("utf-8").splitlines())) for name in names
    )
    won = {row["mql_id"]: datetime.fromisoformat(row["won_date"]) for row in closed}
    now = datetime(TODAY.year, TODAY.month, TODAY.day)
    rows = []
    for row in leads:
        received = datetime.fromisoformat(row["first_contact_date"])
        end = won.get(row["mql_id"])
        in_time = end is not None and end - received <= timedelta(days=DAYS)
        rows.append((f"{received:%Y-%m}", now - received >= timedelta(days=DAYS), in_time))
    return bench, rows, to_instant(now.replace(tzinfo=PARIS))


def test_each_cohort_counts_the_leads_old_enough_and_those_won_within_the_days(told):
    bench, rows, now = told
    leads = Counter(month for month, _old, _won in rows)
    old = Counter(month for month, is_old, _won in rows if is_old)
    won = Counter(month for month, is_old, in_time in rows if is_old and in_time)
    with bench.connection.begin():
        book = rulebook(bench.connection)
        asked = (bench.connection, LeadFilter(), book, now, "month", DAYS)
        total, months = board_with_total(*asked)
        behind = {
            line.key: [
                count_leads(bench.connection, line.behind[name])
                for name in ("leads", "mature", "immature", "converted")
            ]
            for line in (total, *months)
        }
    for line in months:
        month = line.key
        assert (line.rate("conversion").k, line.rate("conversion").n) == (won[month], old[month])
        young = leads[month] - old[month]
        assert line.count("immature") == young
        assert behind[month] == [leads[month], old[month], young, won[month]]
        assert line.rate("conversion").is_too_few == (old[month] < 10)
    assert (total.rate("conversion").k, total.rate("conversion").n) == (won.total(), old.total())
    assert total.count("immature") == sum(line.count("immature") for line in months) > 0
    ages = {(line.rate("conversion").n > 0, line.count("immature") > 0) for line in months}
    assert ages == {(True, False), (True, True), (False, True)}, "else this proves little"
    assert 0 < total.rate("conversion").k < total.count("won")


def test_of_history_nothing_is_owed_and_no_response_is_measured(told):
    bench, _rows, now = told
    with bench.connection.begin():
        total, _none = board_with_total(
            bench.connection, LeadFilter(), rulebook(bench.connection), now, None
        )
    assert (
        total.spread("response").n,
        total.spread("conversation").n,
        total.spread("response").leads,
    ) == (0, 0, 0)
    assert (total.spread("response").median, total.money("value")) == (
        None,
        Money({}, total.count("won")),
    )
