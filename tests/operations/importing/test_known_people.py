"""Rows about somebody who is here already: one more lead of theirs, merged, or left out."""

from __future__ import annotations

import pytest

from slaapp.domain import likeness_blocks
from slaapp.domain.instants import DAY
from slaapp.operations import undo
from slaapp.operations.import_leads import (
    ImportChoice,
    apply_import,
    inspect_file,
    stage_import,
    staging_path,
)
from slaapp.operations.leads import LeadForm, add_lead
from slaapp.operations.merge import merge
from slaapp.operations.objection import note_objection
from slaapp.store.check import check_file
from slaapp.store.dump import facts_in_force

from .conftest import BY

HELD = LeadForm(
    first_name="Inès", last_name="Dupont", company="SARL Dupont", phone="06 12 34 56 78"
)
FILE = """Prénom;Nom;Société;E-mail;Téléphone
Ines;DUPONT;Dupont S.A.R.L.;ines@dupont.fr;
Anne;Petit;Loma;anne@loma.fr;01 44 55 66 77
Anne;Petit;Loma;ANNE@loma.fr;
Julie;Moreau;Loma;;
Julien;Moreau;Loma;;
"""
PEOPLE = """
SELECT person.first_name, person.email, count(*) FROM lead JOIN person ON person.id = person_id
WHERE lead.withdrawn = 0 GROUP BY person.id ORDER BY person.rowid"""


def stage(bench, path, known):
    found = inspect_file(path)
    choice = ImportChoice(path, found.mapping, "live", known)
    bench.now += 1_000
    return stage_import(
        bench.opened.path, staging_path(bench.opened.path), choice, by=BY, now=bench.now
    )


def bring_in(bench, staged):
    bench.now += 1_000
    receipt = apply_import(bench.connection, staged, by=BY, now=bench.now)
    staged.discard()
    return receipt


def people(bench):
    with bench.connection.begin():
        return [tuple(row) for row in bench.connection.exec_driver_sql(PEOPLE)]


@pytest.fixture
def held(bench):
    return add_lead(bench.connection, HELD, by=BY, now=bench.now - DAY)[1]


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (
            "person",
            [
                ("Inès", "ines@dupont.fr", 2),
                ("Anne", "anne@loma.fr", 2),
                ("Julie", None, 1),
                ("Julien", None, 1),
            ],
        ),
        (
            "merge",
            [
                ("Inès", "ines@dupont.fr", 1),
                ("Anne", "anne@loma.fr", 1),
                ("Julie", None, 1),
                ("Julien", None, 1),
            ],
        ),
        (
            "skip",
            [
                ("Inès", None, 1),
                ("Anne", "anne@loma.fr", 1),
                ("Julie", None, 1),
                ("Julien", None, 1),
            ],
        ),
    ],
)
def test_what_becomes_of_known_people_is_chosen_and_undone(
    bench, write_file, held, known, expected
):
    before = facts_in_force(bench.connection)
    bench.connection.rollback()
    staged = stage(bench, write_file(FILE), known)
    assert staged.alike == {"name_company": 1, "email": 1}
    assert [(row.line, row.reason) for row in staged.alike_rows] == [
        (2, "name_company"),
        (4, "email"),
    ]
    assert staged.alike_rows[0].lead_id == held
    counts = {"person": (5, 0), "merge": (3, 2), "skip": (3, 0)}
    assert (staged.new_leads, staged.merged) == counts[known]
    receipt = bring_in(bench, staged)
    assert people(bench) == expected
    assert check_file(bench.connection) == []
    bench.connection.rollback()
    undo.undo(bench.connection, by=BY, now=bench.now + 1, operation_id=receipt.operation_id)
    assert facts_in_force(bench.connection) == before
    assert check_file(bench.connection) == []


def test_what_contradicts_stays_a_person_of_its_own(bench, write_file, held):
    text = "Prénom;Nom;Société;Téléphone\nInès;Dupont;Dupont;01 22 33 44 55\n"
    staged = stage(bench, write_file(text), "person")
    assert staged.alike == {"name_company": 1}
    bring_in(bench, staged)
    assert [row[2] for row in people(bench)] == [1, 1]


def test_a_lead_that_was_merged_away_is_known_by_its_number_elsewhere(bench, write_file, held):
    text = "ID;Nom\nA-1;Lefèvre\n"
    bring_in(bench, stage(bench, write_file(text), "person"))
    with bench.connection.begin():
        query = "SELECT id FROM lead WHERE external_id = 'A-1'"
        other = bench.connection.exec_driver_sql(query).scalar_one()
    merge(bench.connection, held, other, picks={"external_id": False}, by=BY, now=bench.now + 1)
    staged = stage(bench, write_file(text), "person")
    assert (staged.known, staged.new_leads) == (1, 0)
    staged.discard()


def test_who_objects_is_marked_when_they_come_in_a_file(bench, write_file, held):
    note_objection(bench.connection, held, to="calls", by=BY, now=bench.now)
    staged = stage(bench, write_file("Nom;Téléphone\nD.;+33 6 12 34 56 78\n"), "person")
    assert staged.flags["objects"] == 1
    bring_in(bench, staged)
    with bench.connection.begin():
        query = "SELECT objection FROM person ORDER BY rowid"
        assert bench.connection.exec_driver_sql(query).scalars().all()[-1] == "calls"


def test_whoever_came_long_before_is_known_from_the_disk(bench, held, write_file, monkeypatch):
    """With two in memory at most the same are found as with all of them."""
    path = write_file(FILE + "Zoé;Roux;Acme;zoe@acme.fr;\nAnne;Petit;;anne@loma.fr;\n")
    expected = stage(bench, path, "person")
    monkeypatch.setattr(likeness_blocks, "LARGEST_MEMORY", 2)
    shelved = stage(bench, path, "person")
    assert (shelved.alike, shelved.flags) == (expected.alike, expected.flags)
    assert [row[:4] for row in map(shown, shelved.alike_rows)] == [
        row[:4] for row in map(shown, expected.alike_rows)
    ]
    bring_in(bench, shelved)
    assert people(bench)[0] == ("Inès", "ines@dupont.fr", 2)


def shown(row) -> tuple:
    return row.line, row.reason, row.strength, row.name
