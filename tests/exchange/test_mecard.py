"""The short card of QR codes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from slaapp.exchange.card import Card
from slaapp.exchange.mecard import is_mecard, read_mecard


def test_a_code_of_a_badge_gives_its_person() -> None:
    card = read_mecard(
        r"MECARD:N:Durand,Amélie;ORG:Étoile\; Fils;TITLE:Acheteuse;TEL:+33612345678;"
        r"TEL:0142000000;EMAIL:a@example.org;URL:http\://etoile.example;ADR:,,1 rue A,Lyon,,69001,"
        r"France;NOTE:Stand 12;;"
    )
    assert card is not None
    assert (card.first_name, card.last_name, card.company) == ("Amélie", "Durand", "Étoile; Fils")
    assert (card.email, card.phone, card.title) == ("a@example.org", "+33612345678", "Acheteuse")
    assert card.address is not None
    assert (card.address.city, card.address.postcode) == ("Lyon", "69001")
    assert (card.website, card.note) == ("http://etoile.example", "Stand 12")
    assert len(card.phones) == 2


def test_a_name_without_a_comma_stays_whole() -> None:
    card = read_mecard("mecard: n:Amélie Durand;tel:0612345678;;")
    assert card is not None
    assert (card.name, card.full_name, card.phone) == (None, "Amélie Durand", "0612345678")


def test_a_scanner_that_leaves_the_end_out_is_read_too() -> None:
    card = read_mecard("MECARD:N:Durand;EMAIL:a@example.org")
    assert card is not None
    assert card.email == "a@example.org"


def test_other_texts_are_no_card() -> None:
    assert read_mecard("Bonjour MECARD: non") is None
    assert not is_mecard("BEGIN:VCARD")


@given(st.text(max_size=200))
def test_any_text_after_the_beginning_is_read_without_a_crash(text: str) -> None:
    assert isinstance(read_mecard(f"MECARD:{text}"), Card)
