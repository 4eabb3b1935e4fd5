"""What is wrong with a plan as typed: codes with the field each is about."""

from __future__ import annotations

from collections.abc import Iterator

from slaapp.domain.calendar_faults import Fault
from slaapp.domain.reverse_funnel import MOST_CENTS, MOST_LEADS, Plan, solve
from slaapp.domain.trouble import Trouble

_MOST = {"revenue": MOST_CENTS, "deal": MOST_CENTS, "leads": MOST_LEADS}


def plan_faults(plan: Plan, unknown: str) -> list[Fault]:
    """Every fault of the terms that are given, beside the one that is to be found.

    Codes: ``number_missing``, ``number_not_positive``, ``number_too_large``, ``share_above_all``
    (more than 100 %); and those of ``solve``, at the unknown. Without any the plan can be solved.
    """
    found = [fault for name in plan.terms if name != unknown for fault in _term(plan, name)]
    return found or list(_solving(plan.with_term(unknown, None)))


def _term(plan: Plan, name: str) -> Iterator[Fault]:
    value, most = plan.terms[name], _MOST.get(name)
    if value is None:
        yield Fault("number_missing", name, {})
    elif value <= 0:
        yield Fault("number_not_positive", name, {"value": value})
    elif most is None and value > 1:
        yield Fault("share_above_all", name, {"value": value})
    elif most is not None and value > most:
        yield Fault("number_too_large", name, {"value": value, "most": most})


def _solving(plan: Plan) -> Iterator[Fault]:
    try:
        solve(plan)
    except Trouble as trouble:
        values = dict(trouble.values)
        yield Fault(trouble.code, str(values.pop("field")), values)
