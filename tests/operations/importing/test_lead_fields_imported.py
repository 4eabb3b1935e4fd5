"""Products, postcodes, tags and what was said of the interest come in with a file."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from slaapp.operations.custom_fields import add_field
from slaapp.operations.import_leads import (
    ImportChoice,
    apply_import,
    inspect_file,
    stage_import,
    staging_path,
)
from slaapp.operations.tags import tag_leads
from slaapp.operations.undo import undo
from slaapp.store.check import check_file
from slaapp.store.rows.own_fields import own_fields
from slaapp.store.rows.tags import tags
from slaapp.store.tables import company, event, lead, product
from tests.store.workspaces import Workspace

LEADS = """Identifiant;Nom;Société;Code postal;Produit;Étiquettes;Besoin;Échéance du projet
A1;Dupont;Atelier;01000;Presse;Salon, vip;oui;ce trimestre
A2;Martin;Bureau;69002;Presse;VIP;non;un jour
"""
OUTCOMES = """Identifiant;Besoin;Gagné le
A1;oui;02/06/2026
A2;oui;
"""


def bring(workspace: Workspace, path: Path, text: str, kind: str = "leads"):
    from dataclasses import replace

    path.write_text(text, "utf-8")
    mapping = replace(inspect_file(path).mapping, kind=kind)
    columns = tuple(
        replace(each, date_format="dd/MM/yyyy") if each.is_date else each
        for each in mapping.columns
    )
    choice = ImportChoice(path, replace(mapping, columns=columns), "historical")
    act = {"by": workspace.marketing, "now": workspace.tick(86_400_000 * 3)}
    staged = stage_import(workspace.path, staging_path(workspace.path), choice, **act)
    apply_import(workspace.connection, staged, **act)
    staged.discard()
    return staged


def answers(workspace: Workspace) -> list[tuple[str, str, str]]:
    query = select(lead.c.external_id, event.c.field, event.c.value).join(
        lead, lead.c.id == event.c.lead_id
    )
    said = event.c.field.startswith("interest."), event.c.in_force == 1
    return sorted(tuple(row) for row in workspace.rows(query.where(*said)))


def test_what_a_file_chooses_can_be_chosen_from_then_on(workspace: Workspace, tmp_path: Path):
    act = {"by": workspace.manager, "now": workspace.tick()}
    add_field(workspace.connection, "Énergie", "choice", ["Gaz"], **act)
    text = "Identifiant;Nom;Énergie\n" + "".join(
        f"B{place};Nom{place};{word}\n" for place, word in enumerate(["gaz", "Bois"] * 6)
    )
    bring(workspace, tmp_path / "chauffage.csv", text)
    (field,) = own_fields(workspace.connection, counted=True)
    assert (field.choices, field.leads) == (("Gaz", "Bois"), 12)
    workspace.connection.rollback()


def test_what_a_file_says_of_fields_tags_and_interest_is_kept(workspace: Workspace, tmp_path: Path):
    mine = workspace.add()
    tag_leads(workspace.connection, [mine], ["VIP"], workspace.sales, workspace.tick())
    staged = bring(workspace, tmp_path / "salon.csv", LEADS)
    assert staged.rejected == ()
    assert staged.flags == {"answer_unknown": 1, "undated": 2}
    assert workspace.rows(select(product.c.name)) == [("Presse",)]
    codes = select(company.c.postcode).where(company.c.postcode.is_not(None))
    assert workspace.rows(codes.order_by(company.c.postcode)) == [("01000",), ("69002",)]
    assert [(row.name, row.leads) for row in tags(workspace.connection)] == [
        ("Salon", 1),
        ("VIP", 3),
    ]
    workspace.connection.rollback()
    assert answers(workspace) == [
        ("A1", "interest.need", "yes"),
        ("A1", "interest.timing", "quarter"),
        ("A2", "interest.need", "no"),
    ]
    assert check_file(workspace.connection) == []
    workspace.connection.rollback()
    # Of what is known already only another answer is news.
    bring(workspace, tmp_path / "suites.csv", OUTCOMES, "outcomes")
    assert answers(workspace)[2:] == [("A2", "interest.need", "no"), ("A2", "interest.need", "yes")]
    assert check_file(workspace.connection) == []
    workspace.connection.rollback()
    for _ in range(2):
        undo(workspace.connection, by=workspace.marketing, now=workspace.tick())
    assert answers(workspace) == []
    assert [(row.name, row.leads) for row in tags(workspace.connection)] == [("VIP", 1)]


def test_digits_that_come_for_a_text_stay_a_text(workspace: Workspace, tmp_path: Path):
    act = {"by": workspace.manager, "now": workspace.tick()}
    add_field(workspace.connection, "Code client", "text", **act)
    add_field(workspace.connection, "Effectif", "number", **act)
    text = "Identifiant;Nom;Code client;Effectif\nC1;Dupont;00123;12\nC2;Roy;456;7\n"
    staged = bring(workspace, tmp_path / "codes.csv", text)
    types = {each.column: each.field_type for each in staged.choice.mapping.columns}
    assert types["Code client"] == "text"
    kept = workspace.rows(select(lead.c.custom).where(lead.c.external_id.in_(("C1", "C2"))))
    assert sorted(row[0] for row in kept) == [
        '{"code_client":"00123","effectif":12}',
        '{"code_client":"456","effectif":7}',
    ]
