"""The funnel read backwards: from the revenue wanted to the leads that it takes.

revenue × share from marketing = average deal × leads × the conversion of each stage. Any one term
can be the unknown. All is reckoned in exact fractions and rounded once, at the end, so that the
promise suffices: with what is rounded, deal × leads × conversions is never less than
revenue × share. So leads, deal and conversions are rounded up, revenue and share down.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor, prod

from slaapp.domain.trouble import Trouble

BY_STAGE = ("qualified", "accepted", "opportunity", "won")
"""The stages that a lead reaches one after the other, each with its conversion from the last."""
IN_ONE = ("won",)
"""One conversion in all, of qualified leads."""
_BEGINS = {BY_STAGE: "lead", IN_ONE: "qualified"}

MOST_CENTS = 10**13
MOST_LEADS = 10_000_000
BASIS_POINT = Fraction(1, 10_000)
"""What shares are rounded to: a hundredth of a percent."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The terms of a funnel; the one that is None is wanted.

    ``revenue`` and ``deal`` are cents of ``currency``; ``share`` of the revenue comes from
    marketing's leads; ``rates`` are the conversions of ``BY_STAGE`` or ``IN_ONE``, in their order;
    ``leads`` are those that the funnel begins with. Shares and rates are within (0, 1].
    """

    revenue: int | None
    share: Fraction | None
    deal: int | None
    rates: Mapping[str, Fraction | None]
    leads: int | None = None
    currency: str = "EUR"

    def __post_init__(self) -> None:
        """Put the rates in their order; ValueError for stages that make no funnel."""
        stages = tuple(stage for stage in BY_STAGE if stage in self.rates)
        if stages not in _BEGINS or len(stages) != len(self.rates):
            raise ValueError(f"no funnel: {tuple(self.rates)}")
        object.__setattr__(self, "rates", {stage: self.rates[stage] for stage in stages})

    @property
    def terms(self) -> dict[str, int | Fraction | None]:
        """Every term by its name, in the order of the sentence."""
        head = {"revenue": self.revenue, "share": self.share, "deal": self.deal}
        return {**head, **self.rates, "leads": self.leads}

    @property
    def unknowns(self) -> list[str]:
        """The terms that are not given."""
        return [name for name, value in self.terms.items() if value is None]

    @property
    def begins(self) -> str:
        """The stage of the leads that the funnel begins with: ``lead`` or ``qualified``."""
        return _BEGINS[tuple(self.rates)]

    def with_term(self, name: str, value: int | Fraction | None) -> Plan:
        """The same plan with another value of one term."""
        if name in self.rates:
            return replace(self, rates={**self.rates, name: _share(value)})
        if name == "share":
            return replace(self, share=_share(value))
        whole = None if value is None else int(value)
        if name == "revenue":
            return replace(self, revenue=whole)
        if name == "deal":
            return replace(self, deal=whole)
        if name == "leads":
            return replace(self, leads=whole)
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class StageCount:
    """How many leads must reach a stage: exactly, and in whole leads (rounded up)."""

    stage: str
    exact: Fraction
    count: int


@dataclass(frozen=True, slots=True)
class Solved:
    """A plan with its unknown found: ``exact``, and rounded in ``plan``; ``stages`` begin with the
    leads and end with the deals."""

    plan: Plan
    unknown: str
    exact: Fraction
    stages: tuple[StageCount, ...]

    def count_of(self, stage: str) -> int:
        """Whole leads that must reach a stage. Raises KeyError where the plan does not tell."""
        return {each.stage: each.count for each in self.stages}[stage]


def solve(plan: Plan) -> Solved:
    """Find the one unknown of a plan without faults (``funnel_faults.py``).

    Raises Trouble, with the ``field`` of the unknown: "share_above_all" where even all of it were
    too little, "number_too_large", "number_too_small" where rounding leaves nothing;
    ValueError where not exactly one term is unknown.
    """
    (unknown,) = plan.unknowns
    exact = _exact(plan, unknown)
    solved = plan.with_term(unknown, _rounded(unknown, exact))
    return Solved(solved, unknown, exact, _stages(plan, exact))


def _exact(plan: Plan, unknown: str) -> Fraction:
    known = {name: Fraction(value) for name, value in plan.terms.items() if value is not None}
    wanted = {name: known.pop(name) for name in ("revenue", "share") if name in known}
    product, others = prod(wanted.values()), prod(known.values())
    return Fraction(others / product if unknown in ("revenue", "share") else product / others)


def _rounded(unknown: str, exact: Fraction) -> int | Fraction:
    money = unknown in ("revenue", "deal")
    unit = Fraction(1) if money or unknown == "leads" else BASIS_POINT
    steps = floor(exact / unit) if unknown in ("revenue", "share") else ceil(exact / unit)
    most = {"leads": MOST_LEADS, "revenue": MOST_CENTS, "deal": MOST_CENTS}.get(unknown)
    if most is None and steps * unit > 1:
        raise Trouble("share_above_all", field=unknown, needed=exact)
    if most is not None and steps > most:
        raise Trouble("number_too_large", field=unknown, most=most)
    if steps == 0:
        raise Trouble("number_too_small", field=unknown)
    return steps * unit if most is None else steps


def _stages(plan: Plan, exact: Fraction) -> tuple[StageCount, ...]:
    """From the deals back to the leads, in exact numbers: each is rounded up by itself."""
    terms = {name: Fraction(exact if v is None else v) for name, v in plan.terms.items()}
    needed = terms["revenue"] * terms["share"] / terms["deal"]
    found: list[StageCount] = []
    for stage in reversed(tuple(plan.rates)):
        found.append(StageCount(stage, needed, ceil(needed)))
        needed /= terms[stage]
    found.append(StageCount(plan.begins, needed, ceil(needed)))
    return tuple(reversed(found))


def _share(value: int | Fraction | None) -> Fraction | None:
    return None if value is None else Fraction(value)
