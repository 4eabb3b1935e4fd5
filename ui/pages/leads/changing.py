"""One thing done to all the selected leads, also those never scrolled to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from ui.background import Cancelled, Progress
from ui.deeds.waking import read_wake
from ui.lead_words import reason_word, stage_word
from ui.pages.leads.filter_words import Names
from ui.pages.leads.many_panel import ManyPanel, Wanted
from ui.plurals import takes_singular
from ui.trouble_words import words_for
from ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from slaapp.operations.operation import Author
    from slaapp.store.rows.lead_places import LeadHead
    from ui.page import Page
    from ui.pages.leads.lead_list import LeadList

translate = QCoreApplication.translate


class Changing(QObject):
    """Asks in a panel, runs one operation, tells how far it is."""

    def __init__(self, page: Page, leads: LeadList, names: Callable[[], Names]) -> None:
        super().__init__(page)
        self._page, self._desk, self._list, self._names = page, page.desk, leads, names
        self._progress: Progress | None = None

    def begin(self) -> None:
        """Read who is selected and why one loses a lead, then ask."""
        self._page.ask(_reasons, self._begin_with, topic="reasons")

    def _begin_with(self, reasons: list[tuple[str, str]]) -> None:
        self._list.read_selected(lambda leads: self._open(leads, reasons))

    def _open(self, leads: list[LeadHead], reasons: list[tuple[str, str]]) -> None:
        if not leads:
            return
        keys = [lead.id for lead in leads]
        panel = ManyPanel(len(keys), self._names(), reasons)
        clock, zone = self._desk.clock, self._desk.zone
        panel.read_wake = lambda text: read_wake(text, clock.now(), zone) if text else None
        panel.asked.connect(partial(self._look, panel, keys))
        panel.confirmed.connect(partial(self._run, panel, keys))
        panel.dismissed.connect(self._stop)
        self._list.below.open(panel)
        panel.begin()

    # --- who cannot ---

    def _look(self, panel: ManyPanel, keys: list[str], act: str) -> None:
        who, now = self._desk.who, self._desk.clock.now()
        member = who.key if who is not None else None

        def read(connection: Any) -> dict[str, list[str]]:
            from slaapp.operations.many import obstacles

            refused: dict[str, list[str]] = {}
            for each in obstacles(connection, keys, act, now, member):
                refused.setdefault(_why(each.trouble), []).append(each.title or "—")
            return refused

        self._page.ask(read, lambda refused: panel.tell_obstacles(act, refused), topic="obstacles")

    # --- doing ---

    def _run(self, panel: ManyPanel, keys: list[str], wanted: Wanted) -> None:
        progress = self._progress = Progress()
        progress.moved.connect(panel.tell_progress)

        def then(_receipt: Any) -> None:
            self._progress = None
            if self._list.below.panel is panel:
                self._list.below.empty()
            self._list.view.setFocus()

        def failed(error: Exception) -> None:
            self._progress = None
            if isinstance(error, Trouble):
                self._desk.banners.tell_trouble(error)
            if not isinstance(error, Cancelled):
                panel.let_try_again()

        self._desk.run(
            _job(keys, wanted, progress),
            said=_said,
            then=then,
            failed=failed,
            owner=self,
            progress=progress,
        )

    def _stop(self) -> None:
        """The panel was left: what is under way stops, and nothing of it is done."""
        if self._progress is not None:
            self._progress.cancel()


_WHY = {
    "rejection_undecided": QT_TRANSLATE_NOOP("Changing", "the rejection is not decided yet"),
    "never_handed_over": QT_TRANSLATE_NOOP("Changing", "never handed over to sales"),
    "occurred_before": QT_TRANSLATE_NOOP("Changing", "something was noted later than now"),
    "unknown_lead": QT_TRANSLATE_NOOP("Changing", "not there any more"),
}


def _why(trouble: Trouble) -> str:
    """In a few words: the names of those whom it concerns stand before it."""
    if trouble.code == "already_ended":
        words = translate("Changing", "already {stage}")
        return words.format(stage=stage_word(str(trouble.values["stage"])).lower())
    if trouble.code in _WHY:
        return translate("Changing", _WHY[trouble.code])
    return words_for(trouble)


def _reasons(connection: Any) -> list[tuple[str, str]]:
    from slaapp.store.rows.team import reasons

    found = sorted(reasons(connection, "loss"), key=lambda each: each.code == "other")
    return [(each.id, reason_word(each.code, each.label)) for each in found]


def _said(receipt: Any) -> str:
    count = receipt.details["count"]
    one, many = (
        translate("Changing", "{n} lead changed"),
        translate("Changing", "{n} leads changed"),
    )
    return (one if takes_singular(count) else many).format(n=QLocale().toString(count))


def _job(keys: list[str], wanted: Wanted, progress: Progress) -> Callable[..., Any]:
    def job(connection: Any, by: Author, now: Instant) -> Any:
        from slaapp.operations.many import FIELDS, end_many, note_many, set_field
        from slaapp.operations.tags import tag_leads, untag_leads

        act, told = wanted.act, progress.report
        if act in FIELDS:
            return set_field(connection, keys, act, wanted.value, by=by, now=now, progress=told)
        if act == "tag":
            return tag_leads(connection, keys, wanted.text.split(","), by, now)
        if act == "untag":
            return untag_leads(connection, keys, [wanted.label], by, now)
        if act == "note":
            return note_many(connection, keys, wanted.text, by=by, now=now, progress=told)
        return end_many(
            connection,
            keys,
            act,
            reason_id=wanted.value,
            note=wanted.text,
            wakes_at=wanted.wakes_at,
            leave=True,
            by=by,
            now=now,
            progress=told,
        )

    return job
