"""Every known trouble has its sentence, in both languages, with the same values."""

from __future__ import annotations

import ast
import json
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

import slaapp
from resources import find_resource
from resources.languages import LANGUAGES
from resources.sentences import trouble_sentence, trouble_words
from slaapp.domain.trouble import Trouble
from ui.trouble_words import sentence_for, words_for

SOURCES = sorted(Path(slaapp.__file__).parent.rglob("*.py"))


def placeholders(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field}


def raised() -> dict[str, set[str]]:
    """Every code that stands literally in a ``Trouble(…)``, and the values it comes with."""
    found: dict[str, set[str]] = {}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Trouble":
                values = {keyword.arg or "**" for keyword in node.keywords}
                for code in _codes(node.args[0]):
                    found[code] = found.get(code, values) & values
    return found


def _codes(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return _codes(node.body) + _codes(node.orelse)
    literal = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return [node.value] if literal else []


def of_the_command_line() -> set[str]:
    """What only the command line raises, and has its own words for."""
    words = json.loads(find_resource("words", "cli.json").read_text("utf-8"))
    return {code.removeprefix("trouble.") for code in words if code.startswith("trouble.")}


def test_every_trouble_that_is_raised_has_words():
    assert sorted(set(raised()) - set(trouble_words()) - of_the_command_line()) == []


def test_every_sentence_is_said_in_every_language_with_the_same_values():
    for code, sentences in trouble_words().items():
        assert set(sentences) == set(LANGUAGES), code
        told = {frozenset(placeholders(each)) for each in sentences.values()}
        assert len(told) == 1, code


def test_every_value_of_a_sentence_comes_with_its_trouble():
    codes = raised()
    for code in set(codes) & set(trouble_words()):
        wanted = placeholders(trouble_words()[code]["en"]) - {"code"}
        assert "**" in codes[code] or wanted <= codes[code], code


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_sentence_is_one_that_ends(language: str):
    for sentences in trouble_words().values():
        assert sentences[language][-1] in ".)"


@given(code=st.text(), values=st.dictionaries(st.text(), st.text() | st.integers()))
def test_whatever_happens_there_is_a_sentence(code: str, values: dict[str, object]):
    assert trouble_sentence(code, values, "fr")


def test_the_window_says_it_in_its_language():
    trouble = Trouble("file_missing", path="/tmp/leads.csv")
    QLocale.setDefault(QLocale("fr_FR"))
    assert sentence_for(trouble).startswith("Il n’y a pas de fichier /tmp/leads.csv.")
    QLocale.setDefault(QLocale("en_GB"))
    assert sentence_for(trouble).startswith("There is no file /tmp/leads.csv.")
    assert words_for(ValueError("private")) == ""
    QLocale.setDefault(QLocale.c())
