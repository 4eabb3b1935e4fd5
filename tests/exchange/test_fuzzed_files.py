"""Whatever a file holds, it is read or refused in a sentence: each reader, many thousand times.

``--long`` draws 100,000 files per reader.
"""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resources.sentences import trouble_sentence
from slaapp.exchange.header_names import HeaderNames
from slaapp.exchange.mecard import read_mecard
from slaapp.exchange.vcard_reading import read_cards
from tests.exchange.damage import blows, damaged, read_whole, zipped
from tests.exchange.test_xlsx_reading import write_parts

CSV = (
    b"Notes:\r\nid;date;nom;montant;e-mail;t\xe9l\r\n"
    b"1;03/04/2026;Zo\xe9;1 234,56;z@example.org;06\r\n"
    b'2;31/12/25;"Durand, ""A""";-5;;+33612345678\r\n"3";2026-01-01;N;1e5;x;9\r\n'
)
CARDS = (
    b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=87elik;Zo=\r\n"
    b"=C3=AB\r\nTEL;WORK:+33 1\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nitem1.EMAIL;type=pref:"
    b"a@example.org\r\nPHOTO;ENCODING=b:/9j/\r\n 4AAQ\r\nADR;TYPE=work:;;1 rue\\, A;Lyon;;69001;F"
    b"\r\nORG:A\\;B;C\r\nEND:VCARD\r\n"
)
CODE = "MECARD:N:Durand,Amélie;ORG:A\\;B;TEL:+33612345678;EMAIL:a@example.org;ADR:,,1,L,,69,F;;"
SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    b'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>date</t></is></c></row>'
    b'<row r="2"><c r="A2"><v>1.5</v></c><c r="B2" s="0"><v>44197</v></c><c r="D2" t="b">'
    b"<v>1</v></c></row></sheetData></worksheet>"
)
STRINGS = (
    b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1">'
    b"<si><t>nom</t></si></sst>"
)
ENCODINGS = ("cp1252", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "mac_roman")


def many(strategy: st.SearchStrategy[object], look: Callable[[object], None], count: int) -> None:
    """Draw so many cases."""
    quiet = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
    settings(max_examples=count, deadline=None, suppress_health_check=quiet)(
        given(strategy)(look)
    )()


@pytest.fixture
def count(long_run: bool) -> int:
    return 100_000 if long_run else 120


@pytest.fixture
def met() -> Counter[str]:
    return Counter()


@pytest.fixture
def read(tmp_path: Path, names: HeaderNames, met: Counter[str]) -> Callable[[bytes], None]:
    """Read a file with that content; a refusal has a sentence."""
    path = tmp_path / "file"

    def whole(content: bytes) -> None:
        path.write_bytes(content)
        code = read_whole(path, names)
        met[code] += 1
        assert not code or trouble_sentence(code, {"path": "x"}, "fr")

    return whole


def test_any_text_table_is_read_or_refused(read, met: Counter[str], count: int) -> None:
    text = CSV.decode("cp1252")
    bases = [text.encode(encoding, "replace") for encoding in ENCODINGS]
    cases = st.builds(damaged, st.sampled_from(bases), blows())
    many(cases, read, count)
    assert met[""] > count / 4


def test_any_workbook_is_read_or_refused(
    read, met: Counter[str], count: int, tmp_path: Path
) -> None:
    base = write_parts(tmp_path / "base.xlsx", SHEET, STRINGS, {})
    with zipfile.ZipFile(base) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    whole = base.read_bytes()

    def hit(name: str, dealt: list) -> bytes:
        if not name:
            return damaged(whole, dealt)
        return zipped({**parts, name: damaged(parts[name], dealt)})

    # Mostly the parts: a blow to the archive hides them.
    weighted = [*parts, "xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml", ""]
    known = st.sampled_from([name for name in weighted if not name or name in parts])
    many(st.builds(hit, known, blows(4)), read, count)
    assert met[""] > count / 8


def test_any_cards_are_read(read, met: Counter[str], count: int) -> None:
    bases = [CARDS, CARDS.decode().encode("utf-16"), CODE.encode(), CARDS.replace(b"\r\n", b"\r")]

    def look(content: bytes) -> None:
        read_cards(content)
        read_mecard(content.decode("utf-8", "replace"))
        read(content)

    many(st.builds(damaged, st.sampled_from(bases), blows()), look, count)
    assert met[""] > count / 2


def test_a_card_next_to_any_rubbish_is_read(count: int) -> None:
    sound = b"\r\nBEGIN:VCARD\r\nFN:Paul\r\nEND:VCARD\r\n"

    def look(dealt: list) -> None:
        found = read_cards(sound + damaged(CARDS, dealt))
        assert getattr(found[0], "formatted_name", None) == "Paul"

    many(blows(), look, count)
