"""Visiting cards come in by the same operation as tables: mapped, checked, undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from slaapp.domain.trouble import Trouble
from slaapp.operations.import_leads import inspect_file
from slaapp.store.check import check_file
from tests.operations.importing.conftest import Bench

CARDS = (
    "BEGIN:VCARD\nVERSION:3.0\nUID:a1\nN:Çelik;Zoé;;;\nFN:Zoé Çelik\nORG:Étoile;Achats\n"
    "EMAIL:z@example.org\nEMAIL;TYPE=pref:zoe@example.org\nTEL;TYPE=fax:0472000000\n"
    "TEL;TYPE=cell:06 12 34 56 78\nADR;TYPE=work:;;1 rue A;Lyon;;69001;France\n"
    "CATEGORIES:Salon\nNOTE:Rappeler\nEND:VCARD\n"
    "BEGIN:VCARD\nFN:Coupée\n"
    "BEGIN:VCARD\nVERSION:4.0\nFN:Paul N’Diaye\nTEL:+33987654321\nEND:VCARD\n"
)
_PEOPLE = """
SELECT first_name, last_name, phone_e164, email, company.name, company.city, request
FROM lead JOIN person ON person.id = person_id LEFT JOIN company ON company.id = lead.company_id
WHERE lead.withdrawn = 0 ORDER BY lead.number
"""


def people(bench: Bench) -> list[tuple[str | None, ...]]:
    with bench.connection.begin():
        return [tuple(row) for row in bench.connection.execute(text(_PEOPLE))]


def test_cards_become_leads_and_a_broken_one_is_told(bench: Bench, write_file) -> None:
    path = write_file(CARDS, "carnet.vcf")
    with pytest.raises(Trouble, match="rows_rejected"):
        bench.bring_in(path)
    assert [row.reason for row in bench.staged[-1].rejected] == ["card_not_closed"]
    bench.bring_in(path, good_rows_only=True)
    assert people(bench) == [
        ("Zoé", "Çelik", "+33612345678", "zoe@example.org", "Étoile", "Lyon", "Rappeler"),
        ("Paul", "N’Diaye", "+33987654321", None, None, None, None),
    ]


def test_a_card_that_is_here_already_is_known_by_its_own_key(bench: Bench, write_file) -> None:
    path = write_file(CARDS, "carnet.vcf")
    bench.bring_in(path, good_rows_only=True)
    again = bench.stage(path)
    assert (again.known, again.new_leads) == (1, 1)


def test_nobody_is_asked_what_the_parts_of_a_card_are(write_file) -> None:
    found = inspect_file(write_file(CARDS, "carnet.vcf"))
    assert (found.form, found.preset, found.questions) == ("vcard", "vCard", ())


def test_every_shared_file_of_cards_can_be_staged(bench: Bench, shared_data: Path) -> None:
    for path in sorted((shared_data / "formats/vcard").rglob("*.vcf"))[::6]:
        staged = bench.stage(path)
        assert staged.new_leads + len(staged.rejected) == staged.rows > 0, path.name
        staged.discard()


_NOTES = """
SELECT event.note FROM event JOIN lead ON lead.id = event.lead_id
WHERE event.kind = 'note' AND lead.withdrawn = 0 ORDER BY lead.number
"""


def test_a_second_address_or_number_is_noted_with_the_lead(bench: Bench, write_file) -> None:
    table = (
        "Prénom;Nom;E-mail;Téléphone\n"
        "Anne;Petit;anne@loma.fr, a.petit@gmail.com;06 12 34 56 78 / 01 44 55 66 77\n"
        "Luc;Roy;luc@loma.fr;06 98 76 54 32\n"
    )
    bench.bring_in(write_file(table), "live")
    assert [row[2:4] for row in people(bench)] == [
        ("+33612345678", "anne@loma.fr"),
        ("+33698765432", "luc@loma.fr"),
    ]
    with bench.connection.begin():
        notes = list(bench.connection.execute(text(_NOTES)).scalars())
        assert check_file(bench.connection) == []
    assert notes == ["a.petit@gmail.com, 01 44 55 66 77"]
