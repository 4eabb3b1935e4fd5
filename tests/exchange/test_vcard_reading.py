"""Cards as real programs write them: broken, folded, in every charset, with photos."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.exchange.card import Card, CardFault
from slaapp.exchange.vcard_reading import cards_in, read_cards


def whole(source: str | bytes) -> list[Card]:
    found = read_cards(source if isinstance(source, bytes) else source.encode())
    assert all(isinstance(each, Card) for each in found)
    return [each for each in found if isinstance(each, Card)]


def one(*lines: str, encoding: str = "utf-8") -> Card:
    (card,) = whole("\r\n".join(["BEGIN:VCARD", *lines, "END:VCARD", ""]).encode(encoding))
    return card


def test_a_card_that_is_cut_off_costs_neither_neighbour() -> None:
    found = read_cards(
        b"BEGIN:VCARD\nFN:One\nEND:VCARD\nBEGIN:VCARD\nFN:Two\nTEL:01\n"
        b"BEGIN:VCARD\nFN:Three\nEND:VCARD\nFN:Four\nEND:VCARD\nBEGIN:VCARD\nFN:Five"
    )
    names = [e.formatted_name if isinstance(e, Card) else (e.line, e.reason) for e in found]
    expected = ["One", (4, "card_not_closed"), "Three", (11, "card_not_opened")]
    assert names == [*expected, (12, "card_not_closed")]
    cut = found[1]
    assert isinstance(cut, CardFault)
    assert "FN:Two" in cut.text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_end_of_line_and_every_unicode_is_read(end: str, encoding: str) -> None:
    text = end.join(["BEGIN:VCARD", "VERSION:3.0", "N:Çelik;Zoé;;;", "FN:Zoé", " Çelik"])
    (card,) = whole(f"{text}{end}END:VCARD{end}".encode(encoding))
    assert (card.formatted_name, card.name) == ("ZoéÇelik", ("Çelik", "Zoé", "", "", ""))


def test_a_letter_may_be_cut_by_a_fold() -> None:
    first, second = "É".encode()[:1], "É".encode()[1:]
    (card,) = whole(b"BEGIN:VCARD\r\nFN:" + first + b"\r\n " + second + b"tienne\r\nEND:VCARD")
    assert card.formatted_name == "Étienne"


def test_charsets_are_those_that_each_value_names_or_those_of_windows() -> None:
    card = one(
        "VERSION:2.1",
        "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:L=E9v=EAque;Zo=EB",
        "FN;CHARSET=macintosh;ENCODING=QUOTED-PRINTABLE:Zo=91",
        "ORG:Étoile d’Or;Ventes",
        encoding="cp1252",
    )
    assert (card.name, card.formatted_name) == (("Lévêque", "Zoë"), "Zoë")
    assert card.organisation == ("Étoile d’Or", "Ventes")
    unknown = one("FN;CHARSET=x-nothing:Zoé")
    assert unknown.formatted_name == "Zoé"


def test_quoted_printable_goes_on_over_lines_but_never_over_the_end() -> None:
    card = one(
        "VERSION:2.1",
        "NOTE;ENCODING=QUOTED-PRINTABLE:Ligne 1=0D=0A=",
        "Ligne 2: suite=",
        "N;ENCODING=QUOTED-PRINTABLE:a=3Bb;c=",
    )
    assert card.note == "Ligne 1\nLigne 2: suiteN;ENCODING=QUOTED-PRINTABLE:a;b;c"
    assert one("N;QUOTED-PRINTABLE:a=3Bb;c=").name == ("a;b", "c")


def test_escapes_groups_and_addresses_of_apple_are_understood() -> None:
    card = one(
        "VERSION:3.0",
        r"ORG:Durand\; Fils\, SARL;Achats",
        "item1.EMAIL;type=INTERNET;type=pref:z@example.org",
        "EMAIL:first@example.org",
        "TEL;TYPE=fax:01",
        'TEL;VALUE=uri;TYPE="work,voice":tel:+33-1-42',
        r"item2.ADR;type=WORK:;;1 rue A\nBât. B;Lyon;;69001;France",
        "CATEGORIES:Salon,Client",
        r"URL:http\://example.org",
    )
    assert (card.company, card.email, card.phone) == (
        "Durand; Fils, SARL", "z@example.org", "+33-1-42",
    )  # fmt: skip
    assert card.address is not None
    assert (card.address.street, card.address.city) == ("1 rue A\nBât. B", "Lyon")
    assert (card.categories, card.website) == (("Salon", "Client"), "http://example.org")


def test_a_card_within_a_card_is_left_out() -> None:
    card = one("FN:Boss", "AGENT:", "BEGIN:VCARD", "FN:Aide", "TEL:1", "END:VCARD", "TEL:2")
    assert (card.formatted_name, [each.text for each in card.phones]) == ("Boss", ["2"])


def test_a_card_quoted_in_a_mail_is_read() -> None:
    (card,) = whole("Bonjour,\n\n> BEGIN:VCARD\n> FN:Zoé\n> TEL:1\n> END:VCARD\n\nÀ bientôt")
    assert (card.formatted_name, card.phone) == ("Zoé", "1")


def test_a_photo_is_read_over_and_its_card_is_not_lost() -> None:
    photo = b"PHOTO;ENCODING=b;TYPE=JPEG:" + b"\r\n ".join([b"/9j/" * 18] * 50_000)
    unfolded = b"PHOTO;BASE64:" + b"A" * 3_000_000
    source = b"BEGIN:VCARD\r\nFN:A\r\n%s\r\n%s\r\nTEL:1\r\nEND:VCARD" % (photo, unfolded)
    (card,) = whole(source)
    assert (card.formatted_name, card.phone) == ("A", "1")


def test_progress_is_told_up_to_the_end() -> None:
    told: list[int] = []
    source = b"BEGIN:VCARD\nFN:A\nEND:VCARD\n" * 30_000
    assert sum(1 for _ in cards_in(io.BytesIO(source), "", told.append)) == 30_000
    assert told[-1] == len(source)
    assert len(told) > 2


@given(st.binary(max_size=400))
def test_any_bytes_are_read_without_a_crash(source: bytes) -> None:
    read_cards(source)
    read_cards(b"BEGIN:VCARD\n" + source + b"\nEND:VCARD")
