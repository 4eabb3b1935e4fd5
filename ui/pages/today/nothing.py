"""What the page of today says when its queue is empty: why, and the next sensible thing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from slaapp.domain.lead_filter import LeadFilter
from ui.desk import Desk
from ui.pages.today.cards import part_name
from ui.pages.today.duty import Look

Deed = Callable[[], object]


class Nothing(NamedTuple):
    """The words of an empty queue, and what its button does."""

    title: str
    sentence: str
    button: str
    press: Deed


def nothing_to_show(desk: Desk, look: Look, show_all: Deed, show_everyone: Deed) -> Nothing:
    """The words for this role and this way of looking."""
    if look.part != "all":
        return _narrowed(look.part, show_all)
    return {"sales": _sales, "marketing": _marketing}.get(look.duty.side or "", _manager)(
        desk, look, show_everyone
    )


def _narrowed(part: str, show_all: Deed) -> Nothing:
    words = QCoreApplication.translate("TodayNothing", "{part}: nothing")
    return Nothing(
        words.format(part=part_name(part)),
        QCoreApplication.translate("TodayNothing", "No deadline is in this part of the queue."),
        QCoreApplication.translate("TodayNothing", "Show everything"),
        show_all,
    )


def _sales(desk: Desk, look: Look, show_everyone: Deed) -> Nothing:
    title = QCoreApplication.translate("TodayNothing", "Nothing is due")
    if look.own_only:
        return Nothing(
            title,
            QCoreApplication.translate(
                "TodayNothing",
                "Nothing is due. Leads handed over to you appear here, the soonest deadline first.",
            ),
            QCoreApplication.translate("TodayNothing", "See everyone’s deadlines"),
            show_everyone,
        )
    return Nothing(
        title,
        QCoreApplication.translate(
            "TodayNothing", "Nothing is due. Sales owes no answer and no call at the moment."
        ),
        QCoreApplication.translate("TodayNothing", "See the leads"),
        partial(desk.open_page, "leads", LeadFilter(handed_over=True)),
    )


def _marketing(desk: Desk, _look: Look, _show_everyone: Deed) -> Nothing:
    return Nothing(
        QCoreApplication.translate("TodayNothing", "Nothing waits to be handed over"),
        QCoreApplication.translate(
            "TodayNothing",
            "Nothing is due. Leads that reach the agreed score appear here until sales has them.",
        ),
        QCoreApplication.translate("TodayNothing", "See the new leads"),
        partial(desk.open_page, "leads", LeadFilter(stages=("new",))),
    )


def _manager(desk: Desk, _look: Look, _show_everyone: Deed) -> Nothing:
    return Nothing(
        QCoreApplication.translate("TodayNothing", "Nothing is due"),
        QCoreApplication.translate(
            "TodayNothing", "Nothing is due. Neither department owes anything at the moment."
        ),
        QCoreApplication.translate("TodayNothing", "See the scoreboard"),
        partial(desk.open_page, "scoreboard", None),
    )
