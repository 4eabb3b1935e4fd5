"""Nothing that the program says cites an "industry benchmark": they contradict each other."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
WORDS = re.compile(
    r"benchmark|industry (average|standard|norm|mean|median)|average (company|team|firm)"
    r"|moyenne (du secteur|de l.industrie|de la profession|du marché|nationale)"
    r"|norme (du secteur|de l.industrie)|référence (du secteur|de l.industrie|du marché)"
    r"|best.in.class|état de l.art|(studies|research) shows?|studies say"
    r"|(une|les|des) études? (montre|prouve|dit|disent)"
    r"|harvard|hubspot|gartner|forrester|salesforce report",
    re.IGNORECASE,
)
# A sentence may be parted over lines of the source; a word hardly ever is.
HINTS = re.compile(
    r"benchmark|industr|average|moyenne|norme|référence|in.class|état|stud(y|ies)|research|étude"
    r"|harvard|hubspot|gartner|forrester|salesforce",
    re.IGNORECASE,
)


def cited(texts: Iterator[str]) -> list[str]:
    """The texts that hold up somebody else's figures."""
    return [text for text in texts if WORDS.search(text)]


def strings_of_code(folder: str) -> Iterator[str]:
    """Every text in the sources that may be said; comments and what documents them apart."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        source = path.read_text("utf-8")
        if not HINTS.search(source):
            continue
        tree = ast.parse(source)
        silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and id(node) not in silent:
                yield str(node.value)


def strings_of_json(held: Any) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    elif isinstance(held, dict):
        for key, value in held.items():
            yield from (key, *strings_of_json(value))
    elif isinstance(held, list):
        for value in held:
            yield from strings_of_json(value)


@pytest.mark.parametrize("folder", ["slaapp", "ui", "resources", "installer"])
def test_no_text_in_the_code_cites_one(folder: str):
    assert cited(strings_of_code(folder)) == []


def test_no_word_no_template_and_no_demo_cites_one():
    # Whose exports are known is told by their names: that is no comparison.
    found = (ROOT / "resources").rglob("*.json")
    paths = sorted(path for path in found if path.parent.name != "presets")
    assert len(paths) > 10
    for path in paths:
        assert cited(strings_of_json(json.loads(path.read_text("utf-8")))) == [], path.name


def test_no_translation_cites_one():
    for path in sorted((ROOT / "resources" / "translations").glob("*.ts")):
        root = ElementTree.parse(path).getroot()
        assert cited("".join(node.itertext()) for node in root.iter("message")) == [], path.name


@pytest.mark.parametrize(
    "text",
    [
        "The industry benchmark is 21 %",
        "La moyenne du secteur est de 13 %",
        "Research shows that five minutes are best",
    ],
)
def test_such_a_sentence_would_be_found(text: str):
    assert cited(iter([text])) == [text]
