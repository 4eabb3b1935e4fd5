"""Agreements to begin from, which ship as data: ``resources/agreements/*.json``.

Each file has ``name``, ``about`` and the ``agreement``'s document; wherever a text is another one
in another language, there is an object of all: ``{"en": …, "fr": …}``. What they promise is
somewhere to begin, and is compared with nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from resources import find_resource
from resources.languages import ENGLISH, said_in
from slaapp.domain.agreement import Agreement, agreement_from
from slaapp.domain.trouble import Trouble

TEMPLATES: tuple[str, ...] = ("b2b_services", "industry_fairs", "software_demos")


@dataclass(frozen=True, slots=True)
class Template:
    """One of them; ``language`` is one of ``LANGUAGES``."""

    code: str
    _held: Mapping[str, Any]

    def name(self, language: str) -> str:
        """What it is called."""
        return said_in(self._held["name"], language)

    def about(self, language: str) -> str:
        """Whom it is for, in a sentence."""
        return said_in(self._held["about"], language)

    def terms(self, language: str) -> Agreement:
        """The agreement, its texts in a language."""
        return agreement_from(_in_language(self._held["agreement"], language))


@cache
def templates() -> tuple[Template, ...]:
    """All of them."""
    return tuple(template(code) for code in TEMPLATES)


def template(code: str) -> Template:
    """One of ``TEMPLATES``. Raises Trouble("unknown_template")."""
    if code not in TEMPLATES:
        raise Trouble("unknown_template", given=code, known=", ".join(TEMPLATES))
    text = find_resource("agreements", f"{code}.json").read_text("utf-8")
    return Template(code, json.loads(text))


def _in_language(value: Any, language: str) -> Any:
    if isinstance(value, dict):
        if ENGLISH in value:
            return said_in(value, language)
        return {name: _in_language(each, language) for name, each in value.items()}
    if isinstance(value, list):
        return [_in_language(each, language) for each in value]
    return value
