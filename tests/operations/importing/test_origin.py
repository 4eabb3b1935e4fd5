"""An import keeps where each lead came from, and when its person was informed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from slaapp.domain.instants import to_datetime
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.zones import zone_of
from slaapp.operations.import_leads import inspect_file
from slaapp.store.rows.exported import exported_keys, exported_leads
from slaapp.store.rows.lead_orders import Order
from tests.operations.importing.conftest import Bench

PARIS = zone_of("Europe/Paris")
LEADS = """ID;Nom;Origine;Informé le;Origine des données
A1;Dupont;Web;02/06/2026;Salon Preventica
A2;Martin;Web;28/06/2026;
A3;Roy;Web;;
"""


def leads(bench: Bench) -> dict[str, dict[str, object]]:
    keys = exported_keys(bench.connection, LeadFilter(), Order())
    rows = exported_leads(bench.connection, keys, {})
    bench.connection.rollback()
    return {row["external_id"]: row for row in rows}


def day(row: dict[str, object]) -> date | None:
    at = row.get("informed_at")
    return None if at is None else to_datetime(at[0], PARIS).date()


def test_the_file_is_the_origin_of_its_leads_unless_their_rows_say_another(
    bench: Bench, write_file
):
    path: Path = write_file(LEADS, "salon.csv")
    found = inspect_file(path)
    targets = {column.column: column.target for column in found.mapping.columns}
    assert (targets["Origine"], targets["Informé le"]) == ("source", "informed_at")
    assert targets["Origine des données"] == "origin"
    bench.bring_in(path)
    rows = leads(bench)
    assert {key: row["origin"] for key, row in rows.items()} == {
        "A1": ("file", "Salon Preventica"),
        "A2": ("file", "salon.csv"),
        "A3": ("file", "salon.csv"),
    }
    assert [day(rows[key]) for key in ("A1", "A2", "A3")] == [
        date(2026, 6, 2),
        date(2026, 6, 28),
        None,
    ]
    assert [rows[key].get("privacy.informed") for key in ("A1", "A3")] == ["yes", None]


def test_a_known_program_is_named_beside_its_file(bench: Bench, write_file):
    cards = "BEGIN:VCARD\nVERSION:3.0\nFN:Inès Dupont\nEMAIL:ines@atelier.fr\nEND:VCARD\n"
    bench.bring_in(write_file(cards, "cartes.vcf"))
    (row,) = leads(bench).values()
    assert row["origin"] == ("file", "cartes.vcf")


def test_nobody_was_informed_tomorrow(bench: Bench, write_file):
    staged = bench.stage(write_file(LEADS.replace("02/06/2026", "02/06/2031")))
    assert [(row.reason, row.column) for row in staged.rejected] == [
        ("date_in_future", "Informé le")
    ]
    staged.discard()


def test_a_list_of_notices_sent_is_told_to_leads_that_are_here_once(bench: Bench, write_file):
    from dataclasses import replace

    from slaapp.operations.import_leads import ImportChoice, apply_import, stage_import
    from slaapp.operations.importing.places import staging_path
    from tests.operations.importing.conftest import BY

    bench.bring_in(write_file("ID;Nom\nA1;Dupont\nA2;Roy\n"))
    notices = write_file("ID;Informé le\nA1;13/11/2026\nA2;14/11/2026\n", "notices.csv")
    mapping = replace(inspect_file(notices).mapping, kind="outcomes")
    counts = []
    for _each in range(2):
        place = staging_path(bench.opened.path)
        bench.now += 1_000
        choice = ImportChoice(notices, mapping)
        staged = stage_import(bench.opened.path, place, choice, by=BY, now=bench.now)
        counts.append((staged.outcomes, staged.known))
        if not staged.is_empty:
            apply_import(bench.connection, staged, by=BY, now=bench.now)
        staged.discard()
    assert counts == [(2, 0), (0, 2)]
    assert [day(row) for _key, row in sorted(leads(bench).items())] == [
        date(2026, 11, 13),
        date(2026, 11, 14),
    ]
