"""What one can choose on the Scoreboard: the period of receipt, and how leads are grouped."""

from __future__ import annotations

from typing import Literal

PeriodName = Literal["all", "month", "quarter", "year", "last_year"]
PERIODS: tuple[PeriodName, ...] = ("all", "month", "quarter", "year", "last_year")
BY = ("month", "source", "owner", "tier")
