"""The invented world of the demo, read from the resources: names, firms, requests, notes."""

from __future__ import annotations

import json
from typing import Any

from resources import find_resource
from resources.languages import ENGLISH, LANGUAGES


def demo_languages() -> tuple[str, ...]:
    """In which the demo is told, each a world of its own with its country and its money; English
    for any other language."""
    return tuple(
        each for each in LANGUAGES if find_resource("names", f"demo_{each}.json").is_file()
    )


class DemoWords:
    """The lists that the demo draws from; every person and firm in them is invented."""

    def __init__(self, language: str = "fr") -> None:
        language = language if language in demo_languages() else ENGLISH
        self.language = language
        self.people = _read(f"people_{language}.json")
        self.companies = _read(f"companies_{language}.json")
        world = _read(f"demo_{language}.json")
        self.workspace: str = world["workspace"]
        self.domain: str = world["domain"]
        self.zone: str = world["zone"]
        self.country: str = world["country"]
        self.region: str | None = world["region"]
        self.currency: str = world["currency"]
        self.tells: dict[str, Any] = world["tells"]
        self.agreement: str = world["agreement"]
        self.team: list[dict[str, str]] = world["team"]
        self.sources: dict[str, str] = world["sources"]
        self.campaigns: dict[str, str] = world["campaigns"]
        self.pages: list[str] = world["pages"]
        self.requests: dict[str, list[str]] = world["requests"]
        self.notes: dict[str, Any] = world["notes"]
        self.products: list[str] = world["products"]
        self.tags: list[str] = world["tags"]
        self.fields: list[dict[str, Any]] = world["fields"]
        self.steps: dict[str, str] = world["steps"]
        self.absences: list[str] = world["absences"]

    def names_of(self, role: str) -> list[str]:
        """The members of the team with a role."""
        return [each["name"] for each in self.team if each["role"] == role]


def _read(name: str) -> dict[str, Any]:
    words: dict[str, Any] = json.loads(find_resource("names", name).read_text("utf-8"))
    return words
