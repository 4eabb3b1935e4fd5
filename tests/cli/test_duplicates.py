"""Leads that look alike: listed, kept apart, merged with values picked field by field."""

from __future__ import annotations

from pathlib import Path

import pytest

from slaapp.operations.leads import LeadForm
from tests.cli.conftest import Run
from tests.store.workspaces import entered

ALIKE = (
    LeadForm(first_name="Inès", last_name="Dupont", company="SARL Dupont"),
    LeadForm(first_name="Ines", last_name="DUPONT", company="Dupont SARL", email="ines@dupont.fr"),
    LeadForm(last_name="I. D.", email="INES@dupont.fr"),
)


@pytest.fixture
def file(fresh_file: Path) -> Path:
    work = entered(fresh_file)
    for form in ALIKE:
        work.add(form)
    work.close()
    return fresh_file


def pairs(run: Run, file: Path) -> list[tuple]:
    found = run("duplicates", "--json", file=file).data
    return [(each["one"]["number"], each["other"]["number"], each["reason"]) for each in found]


def test_pairs_are_listed_kept_apart_and_merged(run: Run, file: Path):
    assert pairs(run, file) == [(2, 3, "email"), (1, 2, "name_company")]
    assert "nom et entreprise" in run("duplicates", file=file, language="fr").out
    said = run("apart", 2, 3, "--as", "Bruno", file=file)
    assert (said.status, "not the same" in said.out) == (0, True)
    assert pairs(run, file) == [(1, 2, "name_company")]
    assert run("undo", "--as", "Bruno", file=file).status == 0
    assert len(pairs(run, file)) == 2
    merged = run("merge", 1, 2, "--take", "company=B", "--take", "email=A", file=file)
    assert merged.status == 0
    leads = run("leads", "--json", file=file).data["leads"]
    (left,) = [each for each in leads if each["number"] == 1]
    assert (left["company"], left["email"]) == ("Dupont SARL", None)
    assert pairs(run, file) == []
    assert "look alike" in run("duplicates", file=file).out


@pytest.mark.parametrize(("typed", "said"), [("shoe=B", "“shoe”"), ("email=C", "“email=C”")])
def test_a_field_or_a_side_that_there_is_not_is_refused(
    run: Run, file: Path, typed: str, said: str
):
    refused = run("merge", 1, 2, "--take", typed, file=file)
    assert refused.status != 0
    assert said in refused.sentence
