"""The agreements that ship: sound, in both languages, promising something on both sides."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from resources import find_resource
from resources.languages import ENGLISH, LANGUAGES
from slaapp.domain.agreement import agreement_from, canonical_text
from slaapp.domain.agreement_diff import differences
from slaapp.domain.agreement_faults import agreement_faults
from slaapp.domain.clauses import clauses_of
from slaapp.domain.commitment import KINDS_OF_COMMITMENT
from slaapp.domain.definitions import DEFINITIONS
from slaapp.domain.trouble import Trouble
from slaapp.operations.agreement_templates import TEMPLATES, template, templates

BOTH = [(code, language) for code in TEMPLATES for language in LANGUAGES]
ROOT = Path(__file__).resolve().parents[2]


def texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for each in inner for text in texts(each)]


def test_every_file_in_the_folder_is_listed():
    found = {path.stem for path in find_resource("agreements").glob("*.json")}
    assert found == set(TEMPLATES)
    assert len(TEMPLATES) == 3


@pytest.mark.parametrize(("code", "language"), BOTH)
def test_each_is_free_of_faults_in_both_languages(code: str, language: str):
    terms = template(code).terms(language)
    for day in (date(2026, 1, 1), date(2030, 8, 1)):
        assert agreement_faults(terms, day) == []
    assert agreement_from(json.loads(canonical_text(terms))) == terms


@pytest.mark.parametrize(("code", "language"), BOTH)
def test_each_defines_its_words_and_promises_something_on_both_sides(code: str, language: str):
    terms = template(code).terms(language)
    assert all(getattr(terms.definitions, name) for name in DEFINITIONS)
    clauses = {clause.code for clause in clauses_of(terms)}
    wanted = {"volume", "acceptance_rate", "completeness", "accompanies", "hand_over", "answer"}
    wanted |= {"acceptance", "first_attempt", "attempts", "outcome", "recycling", "review"}
    assert wanted | {"escalation.0", "consequences.marketing", "consequences.sales"} <= clauses
    assert {each.kind for each in terms.commitments} <= set(KINDS_OF_COMMITMENT)


@pytest.mark.parametrize(("code", "language"), [each for each in BOTH if each[1] != ENGLISH])
def test_each_language_promises_the_same_in_other_words(code: str, language: str):
    english, other = (template(code).terms(each) for each in (ENGLISH, language))
    assert english != other
    words = ("name", "parties", "definitions", "criteria", "marketing", "both", "pause_reasons")
    assert {each.part for each in differences(english, other)} <= set(words)
    assert [(c.field, c.points) for c in english.criteria] == [
        (c.field, c.points) for c in other.criteria
    ]


def test_the_three_are_three_and_each_is_told_from_the_others():
    for language in LANGUAGES:
        assert len({each.name(language) for each in templates()}) == 3
        assert len({each.about(language) for each in templates()}) == 3


def test_no_file_of_the_program_leans_on_a_benchmark_of_the_industry():
    folders = ("resources", "slaapp", "ui")
    files = [p for name in folders for p in (ROOT / name).rglob("*") if p.suffix in _TEXTS]
    assert len(files) > 100
    said = ("industry benchmark", "industry average", "référence du secteur", "moyenne du secteur")
    for path in files:
        text = path.read_text("utf-8").casefold()
        assert not any(words in text for words in said), path


_TEXTS = {".py", ".json", ".ts"}


def test_french_signs_keep_their_narrow_blank():
    for code in TEMPLATES:
        held = json.loads(find_resource("agreements", f"{code}.json").read_text("utf-8"))
        for text in texts(held):
            assert not any(f" {sign}" in text for sign in ":;!?»%"), text


def test_an_unknown_one_is_refused():
    with pytest.raises(Trouble) as refused:
        template("bakery")
    assert refused.value.code == "unknown_template"
