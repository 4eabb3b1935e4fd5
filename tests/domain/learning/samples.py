"""Leads to learn from: the real sample, and invented ones of which one knows what tells."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from slaapp.domain.criterion import FieldValue
from slaapp.domain.learning.cases import Cases, Column, cases_of

FILLED_BY_SALES = ("Tags", "Lead Quality", "Lead Profile", "Last Activity", "Last Notable Activity")


def cell_of(text: str) -> FieldValue:
    """A cell as the import reads it; "Select" is what the form said before one chose."""
    text = text.strip()
    if text in ("", "Select"):
        return None
    try:
        number = float(text)
    except ValueError:
        return text
    return int(number) if number == int(number) else number


def x_education(folder: Path) -> Cases:
    """The sample with every column but the outcome."""
    with (folder / "datasets" / "xeducation_sample.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = [name for name in rows[0] if name != "Converted"]
    columns = [
        Column(f"custom:{name}", tuple(cell_of(row[name]) for row in rows), label=name)
        for name in names
    ]
    keys = [row["Prospect ID"] for row in rows]
    return cases_of(keys, [row["Converted"] == "1" for row in rows], columns)


def table(won: Sequence[bool], **columns: Sequence[FieldValue]) -> Cases:
    """Cases from columns by name, spaces written as underscores."""
    made = [
        Column(f"custom:{name}", tuple(values), label=name.replace("_", " "))
        for name, values in columns.items()
    ]
    return cases_of([str(at) for at in range(len(won))], won, made)


def drawn(odds: np.ndarray, seed: int = 5) -> list[bool]:
    """Who becomes a customer at these log odds."""
    shares = 1 / (1 + np.exp(-odds))
    return (np.random.default_rng(seed).random(len(odds)) < shares).tolist()


def points_by_field(lines: Sequence) -> Mapping[str, list[int]]:
    """The points that each field got."""
    found: dict[str, list[int]] = {}
    for line in lines:
        name = line.criterion.field.removeprefix("custom:")
        found.setdefault(name, []).append(line.criterion.points)
    return found
