"""Every reason, flag and notice of an import is said in both languages."""

from __future__ import annotations

import re
import string
from pathlib import Path
from typing import get_args

import pytest

import slaapp
from resources.import_words import flag_words, import_words, notice_words, reason_words
from resources.languages import LANGUAGES
from slaapp.exchange.lead_records import Flag
from slaapp.exchange.rows import Reason
from slaapp.exchange.table import Notice

STAGING = Path(slaapp.__file__).parent / "operations" / "importing" / "stage.py"
REFUSED = re.findall(r'return "([a-z_]+)", made', STAGING.read_text("utf-8"))


def test_the_reasons_of_staging_are_found():
    assert set(REFUSED) == {
        *("external_id_twice", "external_id_unknown", "lead_ambiguous", "date_in_future")
    }


@pytest.mark.parametrize("code", [*get_args(Reason), *REFUSED])
def test_a_reason_has_words(code: str):
    assert reason_words(code, "en") != reason_words(code, "fr")
    assert code not in (reason_words(code, "en"), reason_words(code, "fr"))


@pytest.mark.parametrize("code", [*get_args(Flag), "owner_unknown"])
def test_a_flag_has_words_with_its_count(code: str):
    for language in LANGUAGES:
        assert flag_words(code, 1_234, language).endswith("1234")


@pytest.mark.parametrize("code", get_args(Notice))
def test_a_notice_has_words(code: str):
    for language in LANGUAGES:
        assert notice_words(code, language).endswith(".")


def test_a_code_without_words_is_said_as_it_is():
    assert reason_words("eaten_by_a_dog", "fr") == "eaten_by_a_dog"


def test_both_languages_have_the_same_values():
    for code, said in import_words().items():
        assert set(said) == set(LANGUAGES), code
        values = [
            {name for _, name, _, _ in string.Formatter().parse(text) if name}
            for text in said.values()
        ]
        assert values[0] == values[1], code
