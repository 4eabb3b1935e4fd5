"""What differs by language is a line of a table, and what a language lacks is said in English."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resources import find_resource
from resources.languages import LANGUAGES, known_language, said_in


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("fr", "fr"),
        ("fr_CA.UTF-8", "fr"),
        ("French_France.1252", "fr"),
        ("en_GB", "en"),
        ("de_DE.UTF-8", "en"),
        ("C", "en"),
        ("", "en"),
    ],
)
def test_a_locale_speaks_one_of_our_languages_or_english(name: str, code: str):
    assert known_language(name) == code


def test_words_that_a_language_lacks_are_english():
    assert said_in({"en": "won", "fr": "gagné"}, "fr") == "gagné"
    assert said_in({"en": "won"}, "fr") == "won"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_its_words_for_the_window(language: str):
    assert find_resource("translations", f"slaapp_{language}.ts").is_file()
    assert LANGUAGES[language].locale.startswith(f"{language}_")


def test_a_title_loses_its_capital_within_a_sentence_except_where_nouns_keep_it():
    assert LANGUAGES["en"].within("Head of sales") == "head of sales"
    keeping = replace(LANGUAGES["en"], nouns_are_lowered=False)
    assert keeping.within("Vertriebsleitung") == "Vertriebsleitung"
