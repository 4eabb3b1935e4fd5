"""Whether a file is history or begins now is told by its dates, unless someone says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.operations.import_leads import (
    ImportChoice,
    inspect_file,
    stage_import,
    staging_path,
)

from .conftest import BY


@pytest.fixture
def proposed(bench, write_file):
    def stage(text: str, clocks: str | None = None) -> str:
        found = inspect_file(write_file(text))
        choice = ImportChoice(found.path, found.mapping, clocks)
        place = staging_path(bench.opened.path)
        staged = stage_import(bench.opened.path, place, choice, by=BY, now=bench.now)
        staged.discard()
        return staged.choice.clocks

    return stage


@pytest.mark.parametrize(
    ("dates", "clocks"),
    [
        (("13/01/2026", "22/10/2026"), "historical"),
        (("13/01/2026", "24/10/2026"), "live"),
        (("13/01/2026", ""), "historical"),
        (("", ""), "live"),
        # What is refused as future, or cannot be read, tells nothing.
        (("13/01/2026", "31/12/2099"), "historical"),
        (("13/01/2026",) * 20 + ("31/02/2026",), "historical"),
    ],
)
def test_the_youngest_date_decides(proposed, dates, clocks):
    rows = "".join(f"{n};{day};Nom {n}\n" for n, day in enumerate(dates))
    assert proposed("id;date;nom\n" + rows) == clocks


def test_a_file_without_dates_begins_now(proposed):
    assert proposed("id;nom\n1;Dupont\n") == "live"


def test_what_somebody_said_is_not_asked_of_the_dates(proposed):
    assert proposed("id;date;nom\n1;13/01/2020;Dupont\n", "live") == "live"


def test_a_date_of_an_outcome_counts_as_well(proposed):
    assert proposed("id;date;nom;gagné le\n1;13/01/2026;Dupont;20/11/2026\n") == "live"


def test_a_custom_date_does_not_count(bench, write_file):
    found = inspect_file(write_file("id;nom;anniversaire\n1;Dupont;20/11/2026\n"))
    column = replace(found.mapping.columns[2], field_type="date", date_format="dd/MM/yyyy")
    choice = ImportChoice(found.path, found.mapping.with_column(column))
    place = staging_path(bench.opened.path)
    staged = stage_import(bench.opened.path, place, choice, by=BY, now=bench.now)
    staged.discard()
    assert (staged.choice.clocks, staged.rejected) == ("live", ())
