"""What can be done with leads, and at which stage it makes sense."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from slaapp.domain.cycles import CLOSING
from slaapp.domain.instants import Instant
from slaapp.domain.standing import STAGES

_WITH_MARKETING = frozenset({"new", "qualified", "rejected", "recycled", "lost"})
_WITH_SALES = frozenset({"handed_over", "accepted", "contacted", "opportunity"})
_ANY = frozenset(STAGES)


@dataclass(frozen=True)
class Deed:
    """``name`` is its action's; ``stages`` those at which it makes sense; ``many`` at once."""

    name: str
    icon: str
    stages: frozenset[str] = _ANY
    many: bool = False
    asks: tuple[str, ...] = ()
    """What has to be said first: "member", "reason", "amount", "wake", "note", in this order."""


DEEDS: tuple[Deed, ...] = (
    Deed("lead.hand_over", "handover", _WITH_MARKETING, many=True, asks=("member",)),
    Deed("lead.accept", "check", frozenset({"handed_over"})),
    Deed("lead.reject", "cross", frozenset({"handed_over"}), asks=("reason", "note")),
    Deed("lead.uphold", "check", frozenset({"rejected"})),
    Deed("lead.dispute", "warning", frozenset({"rejected"}), asks=("note",)),
    Deed("lead.overrule", "undo", frozenset({"rejected"}), asks=("note",)),
    Deed("lead.call", "phone"),
    Deed("lead.note", "note", asks=("note",)),
    Deed("lead.plan", "clock"),
    Deed(
        "lead.opportunity",
        "flag",
        frozenset({"new", "qualified", "handed_over", "accepted", "contacted", "recycled"}),
        asks=("amount",),
    ),
    Deed("lead.won", "trophy", _ANY - {"won", "rejected"}, asks=("amount",)),
    Deed("lead.lost", "minus", _ANY - {"lost", "rejected", "recycled"}, asks=("reason", "note")),
    Deed("lead.recycle", "history", _WITH_SALES, asks=("wake", "note")),
    Deed("lead.reassign", "user", _WITH_SALES, many=True, asks=("member",)),
    Deed("lead.edit", "edit"),
    Deed("lead.person", "user"),
    Deed("lead.company", "folder"),
    Deed("lead.informed", "info", many=True),
    Deed("lead.history", "history"),
)
REASONS_OF = {"lead.reject": "rejection", "lead.lost": "loss"}
"""The kind of coded reason that a deed asks for."""
DEED: dict[str, Deed] = {deed.name: deed for deed in DEEDS}

# What a person most likely does next, shown as buttons; everything else is in the menu.
_NEXT: dict[str, tuple[str, ...]] = {
    "new": ("lead.hand_over", "lead.call"),
    "qualified": ("lead.hand_over", "lead.call"),
    "handed_over": ("lead.accept", "lead.reject", "lead.call"),
    "accepted": ("lead.call", "lead.opportunity"),
    "contacted": ("lead.opportunity", "lead.call"),
    "opportunity": ("lead.won", "lead.lost", "lead.call"),
    "won": ("lead.note",),
    "lost": ("lead.hand_over", "lead.note"),
    "rejected": ("lead.uphold", "lead.dispute", "lead.overrule", "lead.hand_over", "lead.note"),
    "recycled": ("lead.hand_over", "lead.note"),
}


_OF_REJECTION: dict[str, frozenset[str]] = {
    "undecided": frozenset({"lead.uphold", "lead.dispute"}),
    "disputed": frozenset({"lead.uphold", "lead.overrule"}),
    "decided": frozenset({"lead.hand_over"}),
}
"""What can be done with a rejected lead, by what became of its rejection (rule 21)."""
_DECIDING = frozenset({"upheld", "overruled", "accepted", "opportunity", "won"})


_ANSWERING = {
    "lead.dispute": frozenset({"marketing"}),
    "lead.uphold": frozenset({"marketing"}),
    "lead.overrule": frozenset({"sales"}),
}
"""Which side may say so of a rejection, beside a manager; of a contested one a manager alone,
where the team has one."""


def possible(
    stage: str,
    with_sales: bool | None = None,
    rejection: str | None = None,
    role: str = "",
    *,
    is_judged: bool = True,
) -> list[Deed]:
    """The deeds that make sense for one lead; ``with_sales`` and what became of its
    ``rejection`` are None until they are known. What was never handed over is not for ``role``
    "sales" to lose; ``is_judged``: the team has a manager, who alone decides on a dispute."""
    fitting = [
        deed
        for deed in DEEDS
        if _fits(deed, stage, with_sales, rejection)
        and _may(deed.name, role, rejection == "disputed" and is_judged)
    ]
    never_given = with_sales is False and stage in _WITH_SALES
    if role == "sales" and (never_given or stage in ("new", "qualified")):
        return [deed for deed in fitting if deed.name != "lead.lost"]
    return fitting


def _may(name: str, role: str, is_for_manager: bool) -> bool:
    if name not in _ANSWERING or role in ("manager", ""):
        return True
    return role in _ANSWERING[name] and not is_for_manager


def possible_for_many() -> list[Deed]:
    """The deeds for several leads; those at another stage are left alone when it is done."""
    return [deed for deed in DEEDS if deed.many]


def _fits(deed: Deed, stage: str, with_sales: bool | None, rejection: str | None) -> bool:
    if stage == "rejected" and rejection is not None:
        of_rejection = deed.name in frozenset().union(*_OF_REJECTION.values())
        if of_rejection:
            return deed.name in _OF_REJECTION[rejection]
    # A lead that marketing talked to, or sold to, was never handed over for that.
    if with_sales is not None and stage in _WITH_SALES:
        if deed.name == "lead.hand_over":
            return not with_sales
        if deed.name == "lead.reassign":
            return with_sales
        if deed.name == "lead.recycle":
            return with_sales
    return stage in deed.stages


def is_with_sales(kinds_newest_first: Iterable[str]) -> bool:
    """Whether a lead's last hand-over still stands, from the kinds of its facts."""
    for kind in kinds_newest_first:
        if kind == "handed_over":
            return True
        if kind in CLOSING:
            return False
    return False


def rejection_standing(
    kinds_newest_first: Iterable[str], answer_due: Instant | None, now: Instant
) -> str | None:
    """ "undecided" or "disputed" while somebody has to decide on a lead's rejection, then
    "decided"; None where it was not rejected. Silence past ``answer_due`` decides too."""
    for kind in kinds_newest_first:
        if kind == "disputed":
            return kind
        if kind == "rejected":
            return "undecided" if answer_due is not None and now <= answer_due else "decided"
        if kind in _DECIDING:
            return "decided"
    return None


def next_deeds(stage: str) -> list[Deed]:
    """The deeds most likely next at a stage, the likeliest first."""
    return [DEED[name] for name in _NEXT.get(stage, ("lead.note",))]
