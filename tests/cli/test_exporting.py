"""``export``: what ``leads`` lists, as a file; what the file lacks is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.saved_view import ListView
from slaapp.operations.objection import note_objection
from slaapp.operations.saved_views import save_view
from tests.cli.conftest import Run
from tests.store.workspaces import entered


@pytest.mark.parametrize("name", ["l.csv", "l.xlsx", "l.vcf", "l.ics"])
def test_the_name_says_what_the_file_becomes(run: Run, team_file: Path, tmp_path: Path, name: str):
    answer = run("export", tmp_path / name, "--json", file=team_file)
    assert answer.data["file"] == str(tmp_path / name)
    assert (tmp_path / name).stat().st_size > 100
    plain = run("export", tmp_path / name, file=team_file, language="fr")
    assert str(tmp_path / name) in plain.out


def test_a_file_is_narrowed_by_filters_and_has_the_columns_that_were_named(
    run: Run, team_file: Path, tmp_path: Path
):
    path = tmp_path / "l.csv"
    listed = run("leads", "--json", "--stage", "new", file=team_file).data["count"]
    words = ("--stage", "new", "--columns", "title, stage", "--language", "fr", "--json")
    assert run("export", path, *words, file=team_file).data["count"] == listed
    lines = path.read_text("utf-8-sig").splitlines()
    assert lines[0] == "Prospect;Étape"
    assert len(lines) == listed + 1
    everything = run("export", path, "--all", "--stage", "new", "--json", file=team_file)
    assert everything.data["count"] == 3


def test_a_saved_list_brings_its_columns_and_its_order(run: Run, team_file: Path, tmp_path: Path):
    work = entered(team_file)
    view = ListView(LeadFilter(), ("title", "score", "custom:gone"), "title", descending=True)
    save_view(work.connection, "Notre liste", view, by=work.manager, now=work.tick())
    work.close()
    path = tmp_path / "l.csv"
    assert run("export", path, "--view", "notre liste", file=team_file).status == 0
    head, *rows = path.read_text("utf-8-sig").splitlines()
    assert head == "Lead,First name,Last name,Score"
    titles = [row.split(",")[0] for row in rows]
    assert titles == sorted(titles, reverse=True)


def test_whom_one_may_not_call_is_said(run: Run, team_file: Path, tmp_path: Path):
    work = entered(team_file)
    key = work.sql("SELECT lead.id FROM lead JOIN person ON person.id = person_id "
                   "WHERE person.phone IS NOT NULL")[0][0]  # fmt: skip
    note_objection(work.connection, key, to="all", by=work.sales, now=work.tick())
    work.close()
    out = run("export", tmp_path / "l.csv", file=team_file).out
    assert "left out of 1 leads whose person objects" in out
    out = run("export", tmp_path / "l.csv", "--objectors", "leave_out", file=team_file).out
    assert "1 leads whose person objects are not in it." in out


def test_the_columns_can_be_asked_for(run: Run, team_file: Path):
    said = run("export", "-", "--columns", "?", file=team_file, language="fr").out
    assert "company.postcode" in said
    assert "Code postal" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("l.doc",), "end its name with .csv, .xlsx, .vcf, .ics"),
        (("l.csv", "--columns", "stage,nonsense"), "There is no column “nonsense”"),
        (("none/l.csv",), "There is no folder none"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    run: Run, team_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words, said: str
):
    monkeypatch.chdir(tmp_path)
    answer = run("export", *words, file=team_file)
    assert answer.status == 2
    assert said in answer.sentence
    assert not (tmp_path / words[0]).exists()


def test_the_workspace_is_never_written_over(run: Run, team_file: Path):
    before = team_file.read_bytes()
    answer = run("export", team_file, "--format", "csv", file=team_file)
    assert answer.status == 2
    assert team_file.read_bytes() == before


def test_a_column_is_named_as_its_heading_a_field_of_ones_own_as_the_team_calls_it(
    run: Run, team_file: Path, tmp_path: Path
):
    by = ("--as", "Chloé Nguyên")
    assert run("fields", "add", "Surface (m²)", "--type", "number", *by, file=team_file).status == 0
    path = tmp_path / "l.csv"
    words = ("--columns", "Étape,lead, surface (M²)", "--language", "fr")
    assert run("export", path, *words, file=team_file).status == 0
    assert path.read_text("utf-8-sig").splitlines()[0] == "Étape;Prospect;Surface (m²)"
    wrong = run("export", path, "--columns", "no such", file=team_file).sentence
    assert "no such" in wrong
