"""A file of cards is read through the same door as every table, whatever its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from slaapp.domain.trouble import Trouble
from slaapp.exchange.card_table import CARD_HEADER
from slaapp.exchange.reading import read_table
from slaapp.exchange.rows import BadRow, Row
from slaapp.exchange.table import ReadOptions

Write = Callable[..., Path]
CARDS = (
    "BEGIN:VCARD\nFN:Zoé Çelik\nN:Çelik;Zoé\nORG:Étoile;Achats\nEMAIL:z@example.org\n"
    "TEL;FAX:01\nTEL;CELL:06\nADR;WORK:;;1 rue A;Lyon;;69001;France\nNOTE:a\\nb\nEND:VCARD\n"
    "BEGIN:VCARD\nFN:Cut\n"
    "BEGIN:VCARD\nKIND:org\nFN:ACME\nORG:ACME;\nEND:VCARD\n"
)


def rows_of(path: Path, **options: str) -> list[dict[str, object] | BadRow]:
    rows = read_table(path, ReadOptions(**options)).rows()
    named = (
        dict(zip(CARD_HEADER, r.cells, strict=True)) if isinstance(r, Row) else r for r in rows
    )
    return [
        {name: cell for name, cell in each.items() if cell} if isinstance(each, dict) else each
        for each in named
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "cp1252"])
def test_each_card_is_a_row_and_each_broken_one_a_bad_row(write: Write, encoding: str) -> None:
    zoe, cut, acme = rows_of(write(CARDS, "cards.txt", encoding))
    assert zoe == {
        **{"Name": "Zoé Çelik", "First name": "Zoé", "Last name": "Çelik", "Company": "Étoile"},
        **{"Department": "Achats", "E-mail": "z@example.org", "Phone": "06", "Other phones": "01"},
        **{"Street": "1 rue A", "City": "Lyon", "Postcode": "69001", "Country": "France"},
        "Note": "a\nb",
    }
    assert isinstance(cut, BadRow)
    assert (cut.line, cut.reason) == (11, "card_not_closed")
    assert acme == {"Company": "ACME"}


def test_cards_after_a_greeting_are_found(write: Write) -> None:
    (row,) = rows_of(write("Bonjour,\n\nBEGIN:VCARD\nFN:Zoé\nEND:VCARD"))
    assert row == {"Name": "Zoé"}


def test_an_encoding_can_be_decided(write: Write) -> None:
    path = write("BEGIN:VCARD\nFN:Zoé\nEND:VCARD", "c.vcf", "mac_roman")
    assert rows_of(path, encoding="mac_roman") == [{"Name": "Zoé"}]
    with pytest.raises(Trouble, match="encoding_unknown"):
        read_table(path, ReadOptions(encoding="nothing"))


def test_lines_of_a_code_scanner_are_cards_too(write: Write) -> None:
    codes = "MECARD:N:Durand,Amélie;TEL:06;;\r\n\r\nMECARD:N:N’Diaye,Paul;ORG:Étoile;;\r\n"
    first, second = rows_of(write(codes, "scan.txt"))
    assert first == {"Name": "Amélie Durand", "First name": "Amélie", "Last name": "Durand"} | {
        "Phone": "06"
    }
    assert isinstance(second, dict)
    assert second["Company"] == "Étoile"
