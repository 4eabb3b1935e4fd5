"""Lists that are there without anybody saving them: those that one's role begins a day with."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from slaapp.domain.lead_filter import NOBODY_STILL, LeadFilter
from slaapp.domain.saved_view import ListView
from ui.words import QT_TRANSLATE_NOOP

_OPEN = ("new", "qualified", "handed_over", "accepted")
_WORKED_ON = ("accepted", "contacted", "opportunity")
_WORDS = {
    "all": QT_TRANSLATE_NOOP("ReadyViews", "All leads"),
    "mine": QT_TRANSLATE_NOOP("ReadyViews", "Mine"),
    "hot": QT_TRANSLATE_NOOP("ReadyViews", "Hot and untouched"),
    "waiting": QT_TRANSLATE_NOOP("ReadyViews", "Waiting for an answer"),
    "overdue": QT_TRANSLATE_NOOP("ReadyViews", "Overdue"),
    "no_step": QT_TRANSLATE_NOOP("ReadyViews", "Without a next step"),
    "still": QT_TRANSLATE_NOOP("ReadyViews", "Standing still"),
    "to_hand_over": QT_TRANSLATE_NOOP("ReadyViews", "To hand over"),
    "undecided": QT_TRANSLATE_NOOP("ReadyViews", "Rejections to decide on"),
    "awake": QT_TRANSLATE_NOOP("ReadyViews", "To think of again"),
    "nobodys": QT_TRANSLATE_NOOP("ReadyViews", "Nobody’s"),
}
_OF_ROLE = {
    "sales": ("all", "mine", "hot", "waiting", "overdue", "no_step"),
    "marketing": ("all", "to_hand_over", "undecided", "awake", "hot", "waiting"),
    "manager": ("all", "overdue", "still", "hot", "nobodys", "undecided", "waiting", "no_step"),
}
_VIEWS = {
    "all": ListView(),
    "hot": ListView(LeadFilter(stages=_OPEN, tiers=("hot",), attempted=False)),
    "waiting": ListView(LeadFilter(stages=("handed_over",)), (), "next_due_at", False),
    "overdue": ListView(LeadFilter(overdue_at=0), (), "next_due_at", False),
    "no_step": ListView(LeadFilter(stages=_WORKED_ON, next_step=False)),
    "still": ListView(LeadFilter(still=NOBODY_STILL), (), "stage_since", False),
    "to_hand_over": ListView(LeadFilter(stages=("qualified",)), (), "score"),
    "undecided": ListView(LeadFilter(undecided_at=0), (), "next_due_at", False),
    "awake": ListView(LeadFilter(awake_at=0)),
    "nobodys": ListView(LeadFilter(stages=("handed_over", *_WORKED_ON), owner_ids=("",))),
}


def ready_views(role: str, member: str | None) -> list[tuple[str, ListView]]:
    """The lists of a role by their codes; a member's own one needs to know who that is."""
    codes = _OF_ROLE.get(role, _OF_ROLE["manager"])
    return [(code, _view(code, member)) for code in codes if code != "mine" or member]


def ready_name(code: str) -> str:
    """What such a list is called."""
    return QCoreApplication.translate("ReadyViews", _WORDS[code])


def _view(code: str, member: str | None) -> ListView:
    if code == "mine":
        return ListView(LeadFilter(owner_ids=(member or "",)), (), "next_due_at", False)
    return _VIEWS[code]
