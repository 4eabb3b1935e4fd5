"""A share of a file's leads by their numbers: what a great reading is divided into."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class LeadShare(NamedTuple):
    """The leads numbered ``[first, until)`` without those listed, or only those listed."""

    first: int
    until: int | None
    only: bool
    numbers: tuple[int, ...]


def range_without(first: int, until: int | None, numbers: Iterable[int]) -> str:
    """All from ``first`` on, before ``until`` (None: to the end), but these; as
    ``LeadFilter.share`` has it."""
    return _text(f"{first}-{'' if until is None else until}", numbers)


def only_numbers(numbers: Iterable[int]) -> str:
    """These and no others, as ``LeadFilter.share`` has it."""
    return _text("=", numbers)


def read_share(text: str) -> LeadShare:
    """What such a text says. Raises ValueError for any other."""
    which, _, listed = text.partition(":")
    numbers = tuple(int(each) for each in listed.split(",") if each)
    if which == "=":
        return LeadShare(0, None, True, numbers)
    first, _, until = which.partition("-")
    return LeadShare(int(first), int(until) if until else None, False, numbers)


def _text(which: str, numbers: Iterable[int]) -> str:
    return f"{which}:{','.join(map(str, numbers))}"
