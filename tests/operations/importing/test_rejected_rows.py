"""Rows that are not taken: shown whole, with the column to blame, and mended in a file of them."""

from __future__ import annotations

import csv

from slaapp.operations.import_leads import write_rejected

HEADER = "id;date;nom;e-mail\n"
GOOD = "1;13/10/2026;Dupont;a@example.org\n"
MORE = "".join(f"m{n};13/10/2026;Nom {n};\n" for n in range(30))
"""Nine rows in ten tell that a column holds dates."""


def rejected(staged):
    return [(row.line, row.reason, row.column) for row in staged.rejected]


def test_every_refused_row_names_the_column_of_the_file(bench, write_file):
    text = HEADER + GOOD + "2;31/12/2099;Roy;\n1;14/10/2026;Petit;\n3;31/02/2026;Morel;\n"
    staged = bench.stage(write_file(text + MORE))
    assert rejected(staged) == [
        (3, "date_in_future", "date"),
        (4, "external_id_twice", "id"),
        (5, "bad_date", "date"),
    ]


def test_every_refused_row_is_kept_as_it_stood(bench, write_file):
    text = HEADER + GOOD + "2;31/12/2099;Roy;r@example.org\n1;14/10/2026;Petit;\n4;13/10/2026\n"
    staged = bench.stage(write_file(text))
    assert [row.cells for row in staged.rejected] == [
        ("2", "31/12/2099", "Roy", "r@example.org"),
        ("1", "14/10/2026", "Petit", ""),
        ("4", "13/10/2026"),
    ]


def test_an_outcome_without_a_lead_is_kept_as_it_stood(bench, write_file):
    bench.bring_in(write_file(HEADER + GOOD))
    deals = write_file("id;date de gain;montant\n9;2026-10-20;5\n1;2099-01-01;6\n", "deals.csv")
    staged = bench.stage(deals)
    assert rejected(staged) == [
        (2, "external_id_unknown", "id"),
        (3, "date_in_future", "date de gain"),
    ]
    assert staged.rejected[0].cells == ("9", "2026-10-20", "5")


def test_a_date_of_closing_in_the_future_blames_its_own_column(bench, write_file):
    text = "id;nom;statut;date de clôture\n1;Dupont;gagné;2099-01-01\n2;Roy;perdu;2026-01-01\n"
    assert rejected(bench.stage(write_file(text))) == [(2, "date_in_future", "date de clôture")]


def test_the_file_of_bad_rows_can_be_mended_and_imported(bench, write_file, tmp_path):
    text = HEADER + GOOD + "2;31/02/2026;Roy;r@example.org\n"
    staged = bench.stage(write_file(text + MORE))
    place = tmp_path / "rejected.csv"
    assert write_rejected(place, staged, "motif", {"bad_date": "date illisible"}.__getitem__) == 1
    lines = place.read_text("utf-8-sig").splitlines()
    assert list(csv.reader(lines, delimiter=";")) == [
        ["id", "date", "nom", "e-mail", "motif"],
        ["2", "31/02/2026", "Roy", "r@example.org", "date illisible"],
    ]
    place.write_text(place.read_text("utf-8-sig").replace("31/02", "28/02"), "utf-8")
    bench.bring_in(write_file(HEADER + GOOD))
    receipt = bench.bring_in(place)
    assert receipt.details["count"] == 1
