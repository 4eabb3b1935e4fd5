"""What stands in files besides people: headers that come again, totals, notes of the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from slaapp.exchange.reading import read_table
from slaapp.exchange.record_reading import read_records
from slaapp.exchange.rows import BadRow, Row
from slaapp.operations.importing.inspection import inspect_file

Write = Callable[..., Path]


def test_a_header_that_comes_again_is_no_row(write: Write) -> None:
    path = write("Nom;Prénom\nDurand;Amélie\nNom;Prénom\nRoy;Paul\nNom;Paul\n")
    rows = [row for row in read_table(path).rows() if isinstance(row, Row)]
    assert [row.line for row in rows] == [2, 4, 5]


@pytest.mark.parametrize(
    "footer",
    ["Total;;3 800,50 €;", "Sous-total :;;12;", "Généré le 03/11/2026;;;", "Copyright (c) X;;;"],
)
def test_a_footer_is_nobody_and_says_so(write: Write, footer: str) -> None:
    text = f"Nom;Date;Montant;E-mail\nDurand;31/12/25;1 500 €;a@example.org\n\n{footer}\n"
    found = inspect_file(write(text))
    person, end = read_records(read_table(found.path), found.mapping)
    assert not isinstance(person, BadRow)
    assert isinstance(end, BadRow)
    assert (end.line, end.reason) == (4, "footer_row")


def test_whoever_is_called_total_is_somebody(write: Write) -> None:
    found = inspect_file(write("Nom;Société;E-mail\nTotal;;t@example.org\n;Total;\nTotalin;;\n"))
    records = list(read_records(read_table(found.path), found.mapping))
    assert not any(isinstance(record, BadRow) for record in records)


def test_addresses_are_no_names_of_columns(write: Write) -> None:
    table = read_table(write("a@example.org;Zoé;Çelik\nb@example.org;Paul;Roy\n"))
    assert table.header_line == 0
    assert len(list(table.rows())) == 2


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850", "cp1252"])
@pytest.mark.parametrize(
    "words",
    ["Nom;Prénom;Société\nÇelik;Zoé;Étoile\n", "Nom;Prénom\nLévêque;Hélène\nÀ l’œuvre;Anaïs\n"],
)
def test_old_files_of_mac_dos_and_windows_are_told_apart(
    write: Write, encoding: str, words: str
) -> None:
    if encoding == "cp850":
        words = words.replace("’", "'").replace("œ", "oe")
    table = read_table(write(words, encoding=encoding))
    assert table.options.encoding == encoding
    assert "Prénom" in table.header
