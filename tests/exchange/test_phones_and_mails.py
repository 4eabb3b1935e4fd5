from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.exchange.phones_and_mails import read_email, read_phone


@pytest.mark.parametrize(
    ("text", "region", "e164"),
    [
        ("06 12 34 56 78", "FR", "+33612345678"),
        ("06.12.34.56.78", "FR", "+33612345678"),
        ("612345678", "FR", "+33612345678"),
        ("0033 6 12 34 56 78", "FR", "+33612345678"),
        ("+33 (0)6 12 34 56 78", "FR", "+33612345678"),
        ("p:+33612345678", "FR", "+33612345678"),
        ("0470 12 34 56", "BE", "+32470123456"),
        ("+44 20 7946 0958", "FR", "+442079460958"),
    ],
)
def test_a_number_that_can_exist_gets_its_international_form(
    text: str, region: str, e164: str
) -> None:
    reading = read_phone(text, region)
    assert (reading.raw, reading.e164, reading.reason) == (text, e164, None)


@pytest.mark.parametrize("text", ["", "12", "00 00 00 00 00", "415-555-0000", "appeler le soir"])
def test_any_other_is_kept_as_written_with_the_reason(text: str) -> None:
    assert read_phone(text) == (text, None, (), "bad_phone")


def test_digits_lost_in_a_spreadsheet_are_said_to_be_lost() -> None:
    assert read_phone("6,12346E+08").reason == "precision_lost"


def test_of_several_numbers_the_first_valid_one_counts() -> None:
    reading = read_phone("12 / 06 12 34 56 78 ou 01 23 45 67 89")
    assert reading.e164 == "+33612345678"
    assert reading.others == ("12", "01 23 45 67 89")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("zoe@exemple.fr", "zoe@exemple.fr"),
        (" Zoe@Exemple.FR ", "Zoe@exemple.fr"),
        ("Zoé Durand <zoe@exemple.fr>", "zoe@exemple.fr"),
        ("mailto:zoe@exemple.fr", "zoe@exemple.fr"),
        ("not one; zoe@exemple.fr", "zoe@exemple.fr"),
        ("amelie@exemple.fr ::: a.durand@exemple.fr", "amelie@exemple.fr"),
    ],
)
def test_the_first_valid_address_counts(text: str, address: str) -> None:
    reading = read_email(text)
    assert (reading.address, reading.reason) == (address, None)


def test_other_addresses_are_kept() -> None:
    assert read_email("a@exemple.fr, b@exemple.fr").others == ("b@exemple.fr",)


@pytest.mark.parametrize("text", ["", "No", "a@b", "a@@b.fr", "a b@c.fr", "@exemple.fr", "a" * 300])
def test_what_is_no_address_is_kept_as_written(text: str) -> None:
    assert read_email(text) == (text, (), "bad_email")


@given(st.text(max_size=60) | st.text("@.<>;,:+0123456789 E", max_size=60))
def test_no_text_breaks_the_readers(text: str) -> None:
    assert read_email(text).address or not text.strip()
    assert (read_phone(text).e164 is None) == (read_phone(text).reason is not None)


def test_monstrous_texts_take_no_time() -> None:
    started = time.process_time()
    for text in ("x" + " " * 300_000 + "y", "@" * 100_000, "a@" + "é." * 100_000, "1" * 300_000):
        assert read_email(text).reason
        assert read_phone(text).reason
    assert time.process_time() - started < 1
