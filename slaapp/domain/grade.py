"""The grade of a lead: who it is (A to D) by what it did and said (1 to 4), and what that means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from slaapp.domain.document_part import Part, unreadable

PROFILES, ENGAGEMENTS = "ABCD", "1234"
CELLS: tuple[str, ...] = tuple(who + did for who in PROFILES for did in ENGAGEMENTS)

NO_LEAST = 10**9
"""Fewer points than this below nothing nobody has."""

Steps = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Matrix:
    """``profile`` are the least points of A, B and C (fewer is D), ``engagement`` those of 1, 2
    and 3 (fewer is 4). ``cells`` are the tiers of the grades that both sides ticked ("A1": "hot"):
    any other grade is not qualified."""

    profile: Steps = (40, 25, 10)
    engagement: Steps = (40, 25, 10)
    cells: Mapping[str, str] = field(default_factory=dict)

    def grade_of(self, profile: int, engagement: int) -> str:
        """The grade, such as "B2", of the points of both kinds."""
        return _step(PROFILES, self.profile, profile) + _step(
            ENGAGEMENTS, self.engagement, engagement
        )

    def tier_of(self, grade: str) -> str | None:
        """The tier of a grade; None for one that nobody ticked."""
        return self.cells.get(grade)

    def least_of(self, grade: str) -> tuple[int, int]:
        """The least points of both kinds that make a grade; of D and 4 any will do."""
        who, did = grade[:1], grade[1:]
        return (
            (*self.profile, -NO_LEAST)[PROFILES.index(who)],
            (*self.engagement, -NO_LEAST)[ENGAGEMENTS.index(did)],
        )

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        return {
            "profile": list(self.profile),
            "engagement": list(self.engagement),
            "cells": dict(self.cells),
        }


def matrix_from(place: str, document: object) -> Matrix:
    """The matrix that ``to_document`` wrote. Raises Trouble("agreement_unreadable")."""
    part = Part(place, document, ("profile", "engagement", "cells"))
    return Matrix(
        _steps(part, "profile"), _steps(part, "engagement"), part.by_name("cells", _plain_text)
    )


def _steps(part: Part, name: str) -> Steps:
    steps = part.wholes(name)
    if len(steps) != 3:
        raise unreadable(part.place_of(name))
    return steps[0], steps[1], steps[2]


def _plain_text(place: str, value: object) -> str:
    if not isinstance(value, str):
        raise unreadable(place)
    return value


def _step(letters: str, steps: Steps, points: int) -> str:
    for letter, least in zip(letters, steps, strict=False):
        if points >= least:
            return letter
    return letters[-1]
