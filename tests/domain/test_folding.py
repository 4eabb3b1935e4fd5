"""Text as it is compared."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slaapp.domain.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("DUPÔNT", "dupont"),
        ("Œuvre", "oeuvre"),
        ("ŒUVRE", "oeuvre"),
        ("Ægir Ørsted", "aegir orsted"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("ılık", "ilik"),
        ("  a \t b\u00a0c\u202fd \n", "a b c d"),
        ("l’été", "l'ete"),
        ("ﬁn", "fin"),
        ("№ 5", "no 5"),
        ("e\u0301", "e"),
        ("東京", "東京"),
        ("", ""),
        (" \u0301 ", ""),
    ],
)
def test_case_accents_ligatures_and_blanks_do_not_count(text: str, folded: str):
    assert fold(text) == folded


@given(st.text())
@example("ͅ")
@example("ẞŒ’\u1fb4")
def test_folding_twice_is_folding_once(text: str):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_capitals_and_the_way_accents_are_stored_do_not_count(text: str):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
    assert fold(text.casefold()) == fold(text)


@given(st.text(), st.text())
def test_a_folded_part_is_found_in_the_folded_whole(left: str, right: str):
    assert fold(left) in fold(f"{left} {right}")
