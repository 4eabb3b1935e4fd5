"""Letters that were saved wrongly are put right, where a whole column shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.exchange.mojibake import mended
from slaapp.exchange.reading import read_table
from slaapp.exchange.table import Table

LETTERS = "éèêàçùôîïœŒæ’“”«»€–É aZ1"


def spoilt(text: str) -> str:
    """What who reads UTF-8 as cp1252 sees; bytes that it does not know as they are."""
    return "".join(
        bytes([byte]).decode("latin-1" if byte in b"\x81\x8d\x8f\x90\x9d" else "cp1252")
        for byte in text.encode()
    )


@given(st.text(LETTERS, max_size=20))
def test_what_was_spoilt_once_is_put_right_and_nothing_else(text: str):
    assert mended(text) == text
    assert mended(spoilt(text)) == text


@given(st.text(max_size=20))
def test_whatever_is_changed_is_what_was_spoilt(text: str):
    found = mended(text)
    assert found == text or spoilt(found) == text or text.isascii()


def table_of(path: Path, text: str) -> Table:
    path.write_text(text, encoding="utf-8")
    return read_table(path)


def cells(table: Table) -> list[list[str]]:
    return [list(row.cells) for row in table.rows()]


def test_a_spoilt_column_is_mended_with_its_name_and_it_is_said(tmp_path: Path):
    text = spoilt("Prénom;Ville\nZoé;Orléans\nAnne;Lyon\nChloé;Nîmes\n")
    found = table_of(tmp_path / "t.csv", text)
    assert found.header == ("Prénom", "Ville")
    assert cells(found) == [["Zoé", "Orléans"], ["Anne", "Lyon"], ["Chloé", "Nîmes"]]
    assert "mended_letters" in found.notices


@pytest.mark.parametrize(
    "text",
    [
        "Nom;Ville\nZoé;Orléans\nChloé;Nîmes\n",
        "Nom;Ville\n" + spoilt("Zoé;Orléans\n") + "Chloé;Nîmes\n" + spoilt("Noé;Sète\n"),
        "Nom;Ville\n" + spoilt("Zoé") + ";Lyon\nAnne;Lyon\n",
        "Nom;Ville\nSÃO PAULO;Â©\nMÃE;Ã\n",
    ],
)
def test_what_may_be_meant_as_it_stands_is_left_alone(tmp_path: Path, text: str):
    found = table_of(tmp_path / "t.csv", text)
    assert "mended_letters" not in found.notices
    assert cells(found) == [line.split(";") for line in text.splitlines()[1:]]
