"""One table, its dates written in three ways: the same leads; what could be two is asked once."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace

import pytest

from slaapp.operations.import_leads import (
    ImportChoice,
    apply_import,
    column_mapping,
    inspect_file,
    stage_import,
    staging_path,
)
from slaapp.operations.workspace import NewMember, Start, create_workspace

from .conftest import BY, NOW, Bench

DAYS = [(2026, 3, 4), (2026, 5, 6), (2026, 1, 12), (2025, 2, 8), (2026, 10, 11)]
WRITTEN = {
    "yyyy-MM-dd": "{0:04}-{1:02}-{2:02}",
    "dd/MM/yyyy": "{2:02}/{1:02}/{0:04}",
    "MM/dd/yyyy": "{1:02}/{2:02}/{0:04}",
}


def table(form: str, days=DAYS) -> str:
    written = [WRITTEN[form].format(*day) for day in days]
    rows = (f"{n};{day};{day} 10:30;Nom {n}\n" for n, day in enumerate(written))
    return "id;reçu le;date de qualification;nom\n" + "".join(rows)


def facts(bench) -> list[tuple[object, ...]]:
    sql = (
        "SELECT external_id, kind, occurred_at, precision FROM event "
        "JOIN lead ON lead.id = lead_id WHERE in_force ORDER BY 1, 2"
    )
    with bench.connection.begin():
        return [tuple(row) for row in bench.connection.exec_driver_sql(sql)]


def brought_in(bench, path, form: str) -> list[tuple[object, ...]]:
    """The facts of a file whose open questions are answered by one format."""
    found = inspect_file(path)
    mapping = found.mapping
    for question in found.questions:
        assert form in question.choices
        column = column_mapping(mapping, question.column)
        mapping = mapping.with_column(replace(column, date_format=form))
    choice = ImportChoice(path, mapping, "historical")
    place = staging_path(bench.opened.path)
    staged = stage_import(bench.opened.path, place, choice, by=BY, now=bench.now)
    apply_import(bench.connection, staged, by=BY, now=bench.now + 1)
    return facts(bench)


@pytest.mark.parametrize("days", [DAYS, [*DAYS, (2025, 7, 31)]], ids=["asked", "told by a day"])
def test_the_same_table_in_three_formats_gives_the_same_leads(
    bench, write_file, workspace_like, days
):
    given = [
        brought_in(each, write_file(table(form, days), f"{form[:2]}.csv"), form)
        for each, form in zip((bench, *workspace_like(2)), WRITTEN, strict=True)
    ]
    assert given[0] == given[1] == given[2]
    assert len(given[0]) == 2 * len(days)


def test_each_unclear_column_is_asked_about_once_with_its_values(write_file):
    found = inspect_file(write_file(table("dd/MM/yyyy", [(2026, 3, 4), (2026, 5, 6)] * 20)))
    assert [(q.column, q.choices, q.examples[:2]) for q in found.questions] == [
        ("reçu le", ("dd/MM/yyyy", "MM/dd/yyyy"), ("04/03/2026", "06/05/2026")),
        (
            "date de qualification",
            ("dd/MM/yyyy", "MM/dd/yyyy"),
            ("04/03/2026 10:30", "06/05/2026 10:30"),
        ),
    ]
    decided = [(2026, 3, 4), (2026, 5, 31)]
    assert inspect_file(write_file(table("dd/MM/yyyy", decided))).questions == ()


@pytest.fixture
def workspace_like(tmp_path):
    """More workspaces beside the first."""
    with ExitStack() as held:

        def make(count: int) -> list[Bench]:
            benches = []
            for number in range(count):
                start = Start("Sud", [NewMember("Anne", "marketing")])
                path = tmp_path / f"more{number}.slaapp"
                opened = create_workspace(path, start, device_id="a machine", now=NOW)
                held.callback(opened.lock.release)
                benches.append(Bench(opened, held.enter_context(opened.writing_connection())))
            return benches

        yield make
