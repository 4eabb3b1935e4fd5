"""The leads behind the numbers of a suggested line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from slaapp.domain.learning.cases import Cases


@dataclass(frozen=True, slots=True)
class Behind:
    """Leads by their keys: those that a criterion holds for, and the customers with and without."""

    met: tuple[str, ...]
    customers_met: tuple[str, ...]
    customers_unmet: tuple[str, ...]


def leads_behind(cases: Cases, holds: bytes) -> Behind:
    """Who is counted; ``holds`` has a bit for each lead in the order of the cases, the highest of
    a byte first."""
    met = [bool(holds[at >> 3] >> (7 - (at & 7)) & 1) for at in range(len(cases.keys))]
    return Behind(
        _those(cases, met),
        _those(cases, [has and won for has, won in zip(met, cases.won, strict=True)]),
        _those(cases, [won and not has for has, won in zip(met, cases.won, strict=True)]),
    )


def _those(cases: Cases, wanted: Sequence[bool]) -> tuple[str, ...]:
    return tuple(key for key, is_wanted in zip(cases.keys, wanted, strict=True) if is_wanted)
