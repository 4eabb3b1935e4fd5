"""The figures of a chart as a file: by the ending, in the language's numbers, nothing that runs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from slaapp.domain.trouble import Trouble
from slaapp.exchange.table import ReadOptions
from slaapp.exchange.xlsx_reading import read_xlsx
from slaapp.operations.exporting.figures import write_figures

HEADER = ("Source", "Prospects", "Part", "Jour")
ROWS = [("=cmd|'/c calc'!A1", 12, 0.5, date(2026, 6, 1)), ("Salon", None, 1.25, None)]


def test_numbers_are_written_as_the_language_does_and_no_text_runs(tmp_path: Path):
    french, english = tmp_path / "fr.csv", tmp_path / "en.csv"
    assert write_figures(french, HEADER, ROWS, "Chiffres", "fr") == 2
    write_figures(english, HEADER, ROWS, "Figures", "en")
    lines = french.read_text(encoding="utf-8-sig").splitlines()
    assert lines[1:] == ["'=cmd|'/c calc'!A1;12;0,5;2026-06-01", "Salon;;1,25;"]
    assert "0.5" in english.read_text(encoding="utf-8-sig")


def test_a_workbook_takes_any_title_as_the_name_of_its_sheet(tmp_path: Path):
    path = tmp_path / "chiffres.xlsx"
    write_figures(path, HEADER, ROWS, "Réponse : heure / jour [ouvré]? " * 3, "fr")
    table = read_xlsx(path, ReadOptions())
    assert len(list(table.rows())) == 2


def test_an_ending_that_is_no_table_is_refused(tmp_path: Path):
    with pytest.raises(Trouble) as caught:
        write_figures(tmp_path / "chiffres.ods", HEADER, ROWS, "x", "fr")
    assert caught.value.code == "export_form_unknown"
    assert not list(tmp_path.iterdir())
