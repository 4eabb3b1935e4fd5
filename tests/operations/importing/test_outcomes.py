"""A second file tells what happened; the same told twice is told once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.domain.trouble import Trouble
from slaapp.exchange.mapping import ColumnMapping
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


PEOPLE = (
    "id;date;nom;e-mail;téléphone\n1;13/10/2026;Dupont;Dupont@example.org;06 12 34 56 78\n"
    "2;14/10/2026;Roy;roy@example.org;\n3;14/10/2026;Roy;roy@example.org;\n"
)
CALLS = "{key};date d'appel;date de conversation\n{one};2026-10-14;\n{one};2026-10-15;2026-10-15\n"


@pytest.mark.parametrize(
    ("key", "one"),
    [("id", "1"), ("e-mail", "dupont@EXAMPLE.org"), ("téléphone", "+33 6 12 34 56 78")],
)
def test_leads_then_calls_then_deals_join_by_key_address_or_number(bench, write_file, key, one):
    bench.bring_in(write_file(PEOPLE))
    calls = CALLS.format(key=key, one=one)
    bench.bring_in(write_file(calls, "calls.csv"))
    deals = f"{key};date de gain;montant\n{one};2026-10-20;1 200,50\n"
    bench.bring_in(write_file(deals, "deals.csv"))
    told = {"received": 3, "attempt": 2, "conversation": 1, "won": 1}
    assert events(bench) == told
    again = bench.stage(write_file(calls, "calls.csv"))
    assert (again.outcomes, again.known, again.rejected) == (0, 2, ())
    with bench.connection.begin():
        assert check_file(bench.connection) == []


def test_an_address_of_two_leads_joins_neither_and_says_so(bench, write_file):
    bench.bring_in(write_file(PEOPLE))
    staged = bench.stage(write_file(CALLS.format(key="e-mail", one="roy@example.org"), "calls.csv"))
    assert {(row.reason, row.column) for row in staged.rejected} == {("lead_ambiguous", "e-mail")}
    unknown = bench.stage(write_file(CALLS.format(key="e-mail", one="x@example.org"), "calls.csv"))
    assert {row.reason for row in unknown.rejected} == {"external_id_unknown"}


def test_what_a_joined_row_says_beside_is_noted_with_its_lead_once(bench, write_file):
    bench.bring_in(write_file(PEOPLE))
    calls = (
        "id;date d'appel;e-mail;autre e-mail;mobile;commentaire\n"
        "1;2026-10-14;dupont@example.org;d.dupont@perso.example;+33612345678;rappeler lundi\n"
        "2;2026-10-14;;roy@example.org;06 99 99 99 99;\n"
    )
    path = write_file(calls, "calls.csv")
    assert joined(bench, path) == (2, 0)
    said = "SELECT external_id, note FROM event JOIN lead ON lead.id = lead_id WHERE kind = 'note'"
    when = "SELECT count(DISTINCT occurred_at) FROM event WHERE kind IN ('note', 'attempt')"
    with bench.connection.begin():
        assert {tuple(row) for row in bench.connection.exec_driver_sql(said)} == {
            ("1", "d.dupont@perso.example"),
            ("1", "rappeler lundi"),
            ("2", "+33699999999"),
        }
        assert bench.connection.exec_driver_sql(when).scalar_one() == 1
        assert check_file(bench.connection) == []
    assert joined(bench, path) == (0, 2)


def joined(bench, path):
    """How many leads a file of outcomes tells news of, and how many rows tell none; brought in."""
    mapping = replace(inspect_file(path).mapping, kind="outcomes")
    for name, target in (("e-mail", "email"), ("autre e-mail", "email"), ("mobile", "phone")):
        mapping = mapping.with_column(ColumnMapping(name, target))
    choice = ImportChoice(path, mapping, "historical")
    place = staging_path(bench.opened.path)
    staged = stage_import(bench.opened.path, place, choice, by=BY, now=bench.now)
    if not staged.is_empty:
        apply_import(bench.connection, staged, by=BY, now=bench.now)
    staged.discard()
    return staged.outcomes, staged.known
