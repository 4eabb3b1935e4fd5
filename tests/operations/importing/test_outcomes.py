"""A second file tells what happened; the same told twice is told once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.domain.trouble import Trouble
from slaapp.operations.import_leads import (
    ImportChoice,
    apply_import,
    inspect_file,
    stage_import,
    staging_path,
)
from slaapp.store.check import check_file

from .conftest import BY

LEADS = "id;date;nom\n1;13/10/2026;Dupont\n2;14/10/2026;Roy\n"
DEALS = "id;date de gain;montant;secteur\n1;2026-10-20;100;bois\n"


def events(bench):
    sql = "SELECT kind, count(*) FROM event WHERE in_force GROUP BY kind ORDER BY kind"
    with bench.connection.begin():
        return dict(tuple(row) for row in bench.connection.exec_driver_sql(sql))


def test_last_months_export_again_tells_only_what_is_new(bench, write_file):
    bench.bring_in(write_file(LEADS))
    bench.bring_in(write_file(DEALS, "deals.csv"))
    staged = bench.stage(write_file(DEALS + "2;2026-10-30;70;fer\n", "deals.csv"))
    assert (staged.outcomes, staged.known) == (1, 1)
    apply_import(bench.connection, staged, by=BY, now=bench.now)
    assert events(bench) == {"received": 2, "won": 2}
    with bench.connection.begin():
        assert check_file(bench.connection) == []


def test_the_same_outcomes_again_are_nothing_to_import(bench, write_file):
    bench.bring_in(write_file(LEADS))
    path = write_file(DEALS, "deals.csv")
    bench.bring_in(path)
    with pytest.raises(Trouble, match="nothing_to_import"):
        bench.bring_in(path)


def test_an_outcome_without_a_date_is_told_once(bench, write_file):
    bench.bring_in(write_file(LEADS))
    found = inspect_file(write_file("id;gagné\n1;oui\n2;non\n", "deals.csv"))
    choice = ImportChoice(found.path, replace(found.mapping, kind="outcomes"), "historical")
    for told in (1, 0):
        place = staging_path(bench.opened.path)
        staged = stage_import(bench.opened.path, place, choice, by=BY, now=bench.now)
        assert (staged.outcomes, staged.known) == (told, 2 - told)
        if told:
            apply_import(bench.connection, staged, by=BY, now=bench.now)
        staged.discard()
    assert events(bench) == {"received": 2, "won": 1}


def test_one_row_said_twice_in_a_file_is_told_once(bench, write_file):
    bench.bring_in(write_file(LEADS))
    bench.bring_in(write_file(DEALS + "1;2026-10-20;100;bois\n", "deals.csv"))
    assert events(bench) == {"received": 2, "won": 1}


def test_a_changed_value_of_a_custom_field_is_news(bench, write_file):
    bench.bring_in(write_file(LEADS))
    bench.bring_in(write_file(DEALS, "deals.csv"))
    staged = bench.stage(write_file(DEALS.replace("bois", "fer"), "deals.csv"))
    assert (staged.outcomes, staged.known, staged.events) == (1, 0, 0)
    apply_import(bench.connection, staged, by=BY, now=bench.now)
    with bench.connection.begin():
        customs = bench.connection.exec_driver_sql("SELECT custom FROM lead WHERE external_id='1'")
        assert customs.scalar() == '{"secteur":"fer"}'
        assert check_file(bench.connection) == []
