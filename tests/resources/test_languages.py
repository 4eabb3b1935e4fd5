"""What differs by language is a line of a table, and every language has all of its words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from resources import find_resource
from resources.languages import ENGLISH, LANGUAGES, known_language, said_in
from resources.typed_words import typed_list, typed_numbers, typed_words
from slaapp.domain.folding import fold


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("fr", "fr"),
        ("fr_CA.UTF-8", "fr"),
        ("French_France.1252", "fr"),
        ("en_GB", "en"),
        ("eo_XX.UTF-8", "en"),
        ("C", "en"),
        ("", "en"),
    ],
)
def test_a_locale_speaks_one_of_our_languages_or_english(name: str, code: str):
    assert known_language(name) == code


@pytest.mark.parametrize("code", LANGUAGES)
def test_windows_names_a_language_in_english(code: str):
    assert known_language(f"{LANGUAGES[code].english}_Elsewhere.1252") == code


def test_a_name_that_only_begins_like_a_code_is_another_language():
    assert known_language("Frisian_Netherlands.1252") == ENGLISH


def test_until_its_words_are_there_english_stands_in():
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


def sayings(value: object) -> Iterator[dict[str, object]]:
    """Every object that says one thing in several languages."""
    if isinstance(value, dict) and ENGLISH in value:
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from sayings(inner)


@pytest.mark.parametrize("folder", ["words", "agreements"])
def test_what_is_said_in_english_is_said_in_every_language(folder: str):
    files = sorted(find_resource(folder).glob("*.json"))
    assert files
    for file in files:
        said = list(sayings(json.loads(file.read_text("utf-8"))))
        assert said, file.name
        lacking = [each for each in said if set(each) != set(LANGUAGES) or not all(each.values())]
        assert lacking == [], file.name


def test_each_language_has_its_words_for_what_is_typed():
    english = set(typed_words()["en"])
    assert {code: set(words) for code, words in typed_words().items()} == dict.fromkeys(
        LANGUAGES, english
    )
    for words in typed_words().values():
        assert (len(words["months"]), len(words["weekdays"])) == (12, 7)


def test_a_word_that_is_typed_means_one_thing_in_all_languages():
    for name in ("months", "weekdays"):
        told = {
            (fold(word), place)
            for words in typed_words().values()
            for place, names in enumerate(words[name])
            for word in names
        }
        assert len(told) == len(typed_numbers(name)), name
    assert not set(typed_list("yes")) & set(typed_list("no"))
