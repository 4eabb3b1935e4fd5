"""The words of a file that is written: its headings, yes and no. No Qt in here.

A field's heading is its word (``field.CODE``), unless ``resources/words/exporting.json`` has a
better one for it.
"""

from __future__ import annotations

import json
from functools import cache

from resources import find_resource
from resources.domain_words import domain_title
from resources.languages import LANGUAGES, said_in


@cache
def export_words() -> dict[str, dict[str, str]]:
    """``{"column.CODE": {language: words}}``; "formerly.CODE" has those of earlier versions."""
    text = find_resource("words", "exporting.json").read_text(encoding="utf-8")
    words: dict[str, dict[str, str]] = json.loads(text)
    return words


def heading(code: str, language: str) -> str:
    """What stands above a column; a code without words as it is."""
    said = export_words().get(f"column.{code}")
    return domain_title("field", code, language) if said is None else said_in(said, language)


def former_heading(code: str, language: str) -> str:
    """What stood above a column in files of earlier versions; "" where nothing else did."""
    return export_words().get(f"formerly.{code}", {}).get(language, "")


def export_word(code: str, language: str) -> str:
    """A word or sentence by its code, which must be there."""
    return said_in(export_words()[code], language)


def separator(language: str) -> str:
    """What stands between the cells of a CSV where the language is spoken: where a comma parts
    the decimals, spreadsheets take a semicolon for it."""
    return ";" if has_decimal_comma(language) else ","


def has_decimal_comma(language: str) -> bool:
    """Whether decimals follow a comma."""
    return LANGUAGES[language].decimal == ","
