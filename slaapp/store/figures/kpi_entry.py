"""What an entry of the shared figures (``kpis.py``) says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeAlias, TypeVar

from slaapp.domain.kpi_value import KpiValue

Kind: TypeAlias = Literal[
    "count", "rate", "number", "working", "calendar", "days", "money", "share"
]
"""``working`` and ``calendar`` are durations in ms, ``days`` in days, ``number`` quantiles of whole
numbers; ``share`` is a part of a time."""

DURATIONS: tuple[Kind, ...] = ("number", "working", "calendar", "days")
"""The kinds with a median and a p90."""

Cohort: TypeAlias = Literal["received", "handed_over", "due", "done"]
"""What happened in the period: the receipt of leads, a hand-over (H of ``kpis.md``), the due
instant of a deadline, or what somebody did and wrote down."""

F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Kpi(Generic[F]):
    """``code`` names it in documents and in the table of words; ``opens`` is the count whose list
    is behind it (of a rate: its k), ``among`` that of a rate's n; ``in_table``: whether it has
    columns of its own. ``reckon`` is given the facts of its cohort."""

    code: str
    kind: Kind
    opens: str
    reckon: Callable[[F], KpiValue]
    in_table: bool = True
    among: str | None = None
    cohort: Cohort = "received"
