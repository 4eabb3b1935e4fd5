"""The invented world of the demo, read from the resources: names, firms, requests, notes."""

from __future__ import annotations

import json
from typing import Any

from resources import find_resource


class DemoWords:
    """The lists that the demo draws from; every person and firm in them is invented."""

    def __init__(self) -> None:
        self.people = _read("people_fr.json")
        self.companies = _read("companies_fr.json")
        world = _read("demo_fr.json")
        self.workspace: str = world["workspace"]
        self.agreement: str = world["agreement"]
        self.team: list[dict[str, str]] = world["team"]
        self.sources: dict[str, str] = world["sources"]
        self.campaigns: dict[str, str] = world["campaigns"]
        self.pages: list[str] = world["pages"]
        self.requests: dict[str, list[str]] = world["requests"]
        self.notes: dict[str, Any] = world["notes"]

    def names_of(self, role: str) -> list[str]:
        """The members of the team with a role."""
        return [each["name"] for each in self.team if each["role"] == role]


def _read(name: str) -> dict[str, Any]:
    words: dict[str, Any] = json.loads(find_resource("names", name).read_text("utf-8"))
    return words
