"""Everything the command line can say is there in both languages, with the same values."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from resources.languages import LANGUAGES
from resources.sentences import trouble_words
from slaapp.cli.vocabulary import Vocabulary, _sentences, spoken_language
from slaapp.domain.trouble import Trouble

SOURCES = Path(__file__).resolve().parents[2] / "slaapp"


def placeholders(sentence: str) -> set[str]:
    """The names of the values in a sentence."""
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(sentence) if name}


def codes(pattern: str, *folders: str) -> set[str]:
    """What a pattern finds in our sources."""
    found: set[str] = set()
    for folder in folders:
        for path in (SOURCES / folder).rglob("*.py"):
            found |= set(re.findall(pattern, path.read_text("utf-8")))
    return found


@pytest.mark.parametrize("code", sorted(_sentences()))
def test_each_sentence_is_there_in_every_language_with_the_same_values(code: str):
    said = _sentences()[code]
    assert set(said) == set(LANGUAGES)
    assert all(sentence.strip() for sentence in said.values())
    assert all(placeholders(each) == placeholders(said["en"]) for each in said.values())


def test_each_trouble_that_our_code_raises_has_words():
    known = set(trouble_words()) | {
        code.removeprefix("trouble.") for code in _sentences() if code.startswith("trouble.")
    }
    raised = codes(r'Trouble\(\s*"([a-z_]+)"', "domain", "store", "exchange", "operations", "cli")
    assert raised - known == set()


def test_each_code_that_is_said_has_a_sentence():
    said = codes(r'\bsay\(\s*"([a-z_.]+)"', "cli")
    assert said - set(_sentences()) == set()


def test_each_finding_of_the_check_is_a_word():
    found = codes(r'\bFinding\(\s*"([a-z_]+)"', "store", "cli")
    assert found
    assert {code for code in found if f"finding.{code}" not in _sentences()} == set()


def test_each_kind_of_operation_is_a_word():
    kinds = codes(r'\boperation\(\s*connection, "([a-z_]+)"', "operations")
    assert kinds
    assert {kind for kind in kinds if f"operation.{kind}" not in _sentences()} == set()


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "eo_XX.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "fr:en"}, "fr"),
        ({"LANG": "C", "LANGUAGE": "fr"}, "en"),
    ],
)
def test_the_language_is_the_terminals(environment: dict[str, str], language: str):
    assert spoken_language(environment) == language


def test_a_trouble_without_words_is_told_all_the_same():
    for language in LANGUAGES:
        assert "frobnication" in Vocabulary(language).trouble(Trouble("frobnication"))
