"""Doing things with the rows of the queue: ask what has to be said, run the operation, go on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal

from slaapp.domain.trouble import Trouble
from ui.dates import near_text
from ui.desk import Desk, Job
from ui.lead_words import outcome_word
from ui.pages.today.reading import read_reasons
from ui.widgets.panel_slot import PanelSlot

if TYPE_CHECKING:
    from slaapp.store.rows.owed import OwedRow
    from ui.deeds.panel import DeedPanel, Given
    from ui.pages.today.call_draft import Callee, CallReport
    from ui.pages.today.call_panel import CallPanel


class Acting(QObject):
    """Panels are imported when first needed; ``done`` tells the leads that were dealt with."""

    done = Signal(list)

    def __init__(self, desk: Desk, drawer: PanelSlot, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._drawer = desk, drawer
        self.call_panel: CallPanel | None = None
        self._follows = False

    # --- a call ---

    def begin_call(self, callee: Callee, *, follows: bool) -> None:
        """Open the panel for a lead; the next key is the outcome's.

        ``follows``: it turns to the lead of the row that is selected next.
        """
        self._follows = follows
        panel = self._call_panel()
        panel.show_callee(callee)
        self._drawer.open(panel, keep=True)
        panel.begin()

    def follow(self, row: OwedRow | None) -> None:
        """Another row is selected: a call that is being noted turns to its lead."""
        if row is not None and self._follows and self.is_calling() and self.call_panel is not None:
            self.call_panel.show_callee(callee_of(row))

    def is_calling(self) -> bool:
        """Whether the panel for calls is open."""
        return self.call_panel is not None and self._drawer.panel is self.call_panel

    def _call_panel(self) -> CallPanel:
        if self.call_panel is None:
            from ui.pages.today.call_panel import CallPanel

            self.call_panel = CallPanel(self._desk.clock.now, self._desk.zone)
            self.call_panel.submitted.connect(self._log)
            self.call_panel.dismissed.connect(self.call_panel.leave)
        self.call_panel.zone = self._desk.zone
        return self.call_panel

    def _log(self, report: CallReport) -> None:
        from ui.pages.today.jobs import logging_call

        panel = self._call_panel()

        def then(_receipt: Any) -> None:
            panel.done(report.callee)
            if panel.callee == report.callee and self.is_calling():
                self._drawer.empty()
            self.done.emit([report.callee.lead_id])

        self._run(logging_call(report), self._call_words(report), then, panel)

    def _call_words(self, report: CallReport) -> str:
        lead, outcome = report.callee.title, outcome_word(report.outcome)
        if report.occurred_at is None:
            words = QCoreApplication.translate("TodayActing", "Call with {lead} logged: {outcome}.")
            return words.format(lead=lead, outcome=outcome)
        words = QCoreApplication.translate(
            "TodayActing", "Call with {lead} logged: {outcome}, {moment}."
        )
        now, zone = self._desk.clock.now(), self._desk.zone
        moment = near_text(report.occurred_at, now, zone, "instant")
        return words.format(lead=lead, outcome=outcome, moment=moment)

    # --- accept, reject, hand over ---

    def accept(self, row: OwedRow) -> None:
        """Sales takes the lead, at once."""
        from ui.deeds.jobs import deed_job
        from ui.deeds.panel import Given

        words = QCoreApplication.translate("TodayActing", "Accepted: {lead}.")
        job = deed_job("lead.accept", [row.lead_id], Given())
        self._run(job, words.format(lead=row.title), self._then(row.lead_id))

    def uphold(self, row: OwedRow) -> None:
        """Marketing agrees to the rejection, at once."""
        from ui.deeds.jobs import deed_job
        from ui.deeds.panel import Given

        words = QCoreApplication.translate("TodayActing", "Agreed that it is rejected: {lead}.")
        job = deed_job("lead.uphold", [row.lead_id], Given())
        self._run(job, words.format(lead=row.title), self._then(row.lead_id))

    def begin_dispute(self, row: OwedRow) -> None:
        """Ask why marketing contests the rejection."""
        panel = self._panel("lead.dispute", [row.lead_id], row.title)
        self._drawer.open(panel)
        panel.begin()

    def begin_reject(self, row: OwedRow) -> None:
        """Ask for the reason."""

        def show(reasons: Any) -> None:
            panel = self._panel("lead.reject", [row.lead_id], row.title)
            panel.offer_reasons(reasons)
            self._drawer.open(panel)
            panel.begin()

        self._desk.reader.ask(read_reasons, show, owner=self, topic="panel")

    def begin_hand_over(self, rows: Sequence[OwedRow]) -> None:
        """Ask to whom."""
        leads = {row.lead_id: row.title for row in rows}
        panel = self._panel("lead.hand_over", list(leads), _leads_text(list(leads.values())))
        panel.offer_people(self._desk.team)
        self._drawer.open(panel)
        panel.begin()

    def _panel(self, name: str, lead_ids: Sequence[str], leads: str) -> DeedPanel:
        from ui.deeds.deed import DEED
        from ui.deeds.panel import DeedPanel

        currency = getattr(self._desk.workspace, "currency", "EUR")
        panel = DeedPanel(DEED[name], leads, currency)
        panel.confirmed.connect(lambda given: self._do(panel, lead_ids, given))
        return panel

    def _do(self, panel: DeedPanel, lead_ids: Sequence[str], given: Given) -> None:
        from ui.deeds.jobs import deed_job

        name = panel.deed.name
        said = _said(name, panel.leads, given.member_name)
        job = deed_job(name, lead_ids, given)
        self._run(job, said, self._then(*lead_ids, panel=panel), panel)

    # --- common ---

    def _then(self, *lead_ids: str, panel: QObject | None = None) -> Any:
        def then(_receipt: Any) -> None:
            if panel is not None and self._drawer.panel is panel:
                self._drawer.empty()
            self.done.emit(list(lead_ids))

        return then

    def _run(self, job: Job, said: str, then: Any, panel: Any = None) -> None:
        self._desk.run(job, said=said, then=then, failed=partial(self._failed, panel), owner=self)

    def _failed(self, panel: Any, error: Exception) -> None:
        """Nothing typed is lost: the panel is still open, and can be tried again."""
        if isinstance(error, Trouble):
            self._desk.banners.tell_trouble(error)
        still_open = panel is not None and self._drawer.panel is panel
        if still_open or panel is self.call_panel is not None:
            panel.let_try_again()


def callee_of(row: Any) -> Callee:
    """The lead of a row, of the queue's or of the list of leads."""
    from ui.pages.today.call_draft import Callee

    lead_id = getattr(row, "lead_id", None) or row.id
    since = row.start_at if getattr(row, "side", "") == "sales" else None
    return Callee(lead_id, row.title or "—", row.company or "", row.phone or "", since)


def _said(name: str, leads: str, to: str) -> str:
    if name == "lead.reject":
        words = QCoreApplication.translate("TodayActing", "Rejected: {lead}.")
        return words.format(lead=leads)
    if name == "lead.dispute":
        words = QCoreApplication.translate("TodayActing", "Contested, the manager decides: {lead}.")
        return words.format(lead=leads)
    if not to:
        words = QCoreApplication.translate("TodayActing", "Handed over to sales: {leads}.")
        return words.format(leads=leads)
    words = QCoreApplication.translate("TodayActing", "Handed over to {name}: {leads}.")
    return words.format(name=to, leads=leads)


def _leads_text(titles: Sequence[str]) -> str:
    """The name of one lead, the number of several."""
    if len(titles) == 1:
        return titles[0] or "—"
    words = QCoreApplication.translate("TodayActing", "{n} leads")
    return words.format(n=QLocale().toString(len(titles)))
